/** Visits in SQLite, and what others did since: counted on the journal's index by record, which a visit is a place of. */
import type { Visits } from "../visits.ts";
import type { Database } from "./database.ts";
import { stored } from "./stored.ts";

/** An entry that both adds and deletes rows holds its lists in its line when they are short; long ones count as added. */
const COUNT = `
  SELECT coalesce(sum(cells), 0) AS cells,
    coalesce(sum(CASE WHEN adds AND NOT deletes THEN rows
      WHEN adds THEN coalesce(json_array_length(line, '$.lists.rowsAdded') + json_array_length(line, '$.lists.rowsRestored'), rows)
      ELSE 0 END), 0) AS rowsAdded,
    coalesce(sum(CASE WHEN deletes AND NOT adds THEN rows
      WHEN deletes THEN coalesce(json_array_length(line, '$.lists.rowsDeleted'), 0)
      ELSE 0 END), 0) AS rowsDeleted,
    coalesce(sum(instr(kinds, 'column') > 0 OR instr(kinds, 'schema') > 0), 0) AS structure
  FROM (
    SELECT cells, rows, line, kinds,
      instr(kinds, 'rows-added') + instr(kinds, 'rows-restored') > 0 AS adds, instr(kinds, 'rows-deleted') > 0 AS deletes
    FROM changes WHERE dataset = ? AND seq > ? AND author <> ?
  )`;

/** one count per person, whether they changed the table or spoke */
const PEOPLE = `
  SELECT count(*) FROM (
    SELECT author FROM changes WHERE dataset = ? AND seq > ? AND author <> ?
    UNION
    SELECT c.author FROM comments c JOIN threads t ON t.id = c.thread
    WHERE t.dataset = ? AND c.at > ? AND c.author <> ? AND c.deleted_at IS NULL
  )`;

const COMMENTS = `
  SELECT count(*) FROM comments c JOIN threads t ON t.id = c.thread
  WHERE t.dataset = ? AND c.at > ? AND c.author <> ? AND c.deleted_at IS NULL`;

interface Counted {
  readonly cells: number;
  readonly rowsAdded: number;
  readonly rowsDeleted: number;
  readonly structure: number;
}

export function createSqliteVisits({ connection }: Pick<Database, "connection">): Visits {
  const find = connection.prepare<[string, string], { at: number; seq: number }>(
    'SELECT at, seq FROM visits WHERE "user" = ? AND dataset = ?',
  );
  const put = connection.prepare<[string, number, string]>(
    `INSERT INTO visits ("user", dataset, at, seq)
     SELECT ?, d.id, ?, o.head FROM datasets d JOIN documents o ON o.dataset = d.id WHERE d.id = ?
     ON CONFLICT ("user", dataset) DO UPDATE SET at = excluded.at, seq = excluded.seq`,
  );
  const counts = connection.prepare<[string, number, string], Counted>(COUNT);
  const people = connection.prepare<unknown[], number>(PEOPLE).pluck();
  const comments = connection.prepare<[string, number, string], number>(COMMENTS).pluck();
  return {
    find: (user, dataset) => stored(() => find.get(user, dataset) ?? null),
    put: (user, dataset, at) => stored(() => void put.run(user, at, dataset)),
    since: (user, dataset, { at, seq }) =>
      stored(() => ({
        ...(counts.get(dataset, seq, user) ?? { cells: 0, rowsAdded: 0, rowsDeleted: 0, structure: 0 }),
        people: people.get(dataset, seq, user, dataset, at, user) ?? 0,
        comments: comments.get(dataset, at, user) ?? 0,
      })),
  };
}
