/** Visits in SQLite, and what others did since: counted on the journal's index by record, which a visit is a place of. */
import type { Visits } from "../visits.ts";
import type { Database } from "./database.ts";
import { stored } from "./stored.ts";

/**
 * An entry that both adds and deletes rows holds its lists in its line when they are short; long ones count as added. Most entries are
 * cells alone, and asked no further: 100,000 of them take 60 ms, the thousand of a day less than one.
 */
const COUNT = `
  SELECT coalesce(sum(cells), 0) AS cells,
    coalesce(sum(CASE WHEN kinds = 'cells' OR NOT ${has("rows-added", "rows-restored")} THEN 0
      WHEN NOT ${has("rows-deleted")} THEN rows
      ELSE coalesce(json_array_length(line, '$.lists.rowsAdded') + json_array_length(line, '$.lists.rowsRestored'), rows)
      END), 0) AS rowsAdded,
    coalesce(sum(CASE WHEN kinds = 'cells' OR NOT ${has("rows-deleted")} THEN 0
      WHEN NOT ${has("rows-added", "rows-restored")} THEN rows
      ELSE coalesce(json_array_length(line, '$.lists.rowsDeleted'), 0)
      END), 0) AS rowsDeleted,
    coalesce(sum(CASE WHEN kinds = 'cells' THEN 0 ELSE ${has("column", "schema")} END), 0) AS structure
  FROM changes WHERE dataset = ? AND seq > ? AND author <> ?`;

/** true when the kinds of an entry name one of these */
function has(...kinds: readonly string[]): string {
  return `(${kinds.map((kind) => `instr(kinds, '${kind}') > 0`).join(" OR ")})`;
}

/** Each once, whether they changed the table or spoke; authors are stepped through on their index. */
const PEOPLE = `
  WITH RECURSIVE authors(author) AS (
    SELECT min(author) FROM changes WHERE dataset = @dataset
    UNION ALL
    SELECT (SELECT min(author) FROM changes WHERE dataset = @dataset AND author > authors.author)
    FROM authors WHERE authors.author IS NOT NULL
  )
  SELECT count(*) FROM (
    SELECT author FROM authors WHERE author <> @user
      AND EXISTS (SELECT 1 FROM changes c WHERE c.dataset = @dataset AND c.author = authors.author AND c.seq > @seq)
    UNION
    SELECT c.author FROM comments c JOIN threads t ON t.id = c.thread
    WHERE t.dataset = @dataset AND c.at > @at AND c.author <> @user AND c.deleted_at IS NULL
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
  const people = connection
    .prepare<[{ user: string; dataset: string; seq: number; at: number }], number>(PEOPLE)
    .pluck();
  const comments = connection.prepare<[string, number, string], number>(COMMENTS).pluck();
  return {
    find: (user, dataset) => stored(() => find.get(user, dataset) ?? null),
    put: (user, dataset, at) => stored(() => void put.run(user, at, dataset)),
    since: (user, dataset, { at, seq }) =>
      stored(() => ({
        ...(counts.get(dataset, seq, user) ?? { cells: 0, rowsAdded: 0, rowsDeleted: 0, structure: 0 }),
        people: people.get({ user, dataset, seq, at }) ?? 0,
        comments: comments.get(dataset, at, user) ?? 0,
      })),
  };
}
