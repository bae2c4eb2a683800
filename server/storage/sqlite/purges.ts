/** Purges in SQLite: read on the main connection, written by the log's own thread. */
import type { DatasetId } from "#shared/model/ids.ts";
import { ColumnId, RowId, UserId } from "#shared/model/ids.ts";
import type { Purges } from "../purges.ts";
import type { Database } from "./database.ts";
import { columnsIn } from "./journal-rows.ts";
import type { LogThread } from "./log-thread.ts";
import { stored } from "./stored.ts";

/** files that tables came from */
export const ORIGINALS = "SELECT original FROM imports UNION SELECT original FROM datasets WHERE original IS NOT NULL";

export function createSqlitePurges(
  { connection }: Pick<Database, "connection">,
  thread: Pick<LogThread, "purge" | "overwrite" | "overwriteFreed">,
): Purges {
  const last = connection.prepare<[string], { incarnation: number; at: number; by: string; overwritten: number }>(
    "SELECT incarnation, at, by, overwritten FROM purges WHERE dataset = ?",
  );
  const count = (sql: string) => {
    const statement = connection.prepare<[string], number>(sql).pluck();
    return (dataset: DatasetId) => statement.get(dataset) ?? 0;
  };
  const changes = count("SELECT count(*) FROM changes WHERE dataset = ?");
  const reviewSteps = count("SELECT count(*) FROM review_steps WHERE dataset = ?");
  const stepNotes = count("SELECT count(*) FROM step_notes WHERE dataset = ?");
  const recipes = count("SELECT count(*) FROM recipes WHERE space = (SELECT space FROM datasets WHERE id = ?)");
  const published = count("SELECT count(*) FROM datasets WHERE id = ? AND published_version IS NOT NULL");
  const versions = connection.prepare<[string], { name: string | null }>(
    "SELECT name FROM versions WHERE dataset = ? ORDER BY seq DESC",
  );
  const originals = connection.prepare<[string], { fileName: string; alsoUsed: number }>(
    `SELECT file_name AS "fileName", (EXISTS (SELECT 1 FROM imports o WHERE o.original = i.original AND o.dataset <> i.dataset)
      OR EXISTS (SELECT 1 FROM datasets d WHERE d.original = i.original AND d.id <> i.dataset)
      OR EXISTS (SELECT 1 FROM uploads u JOIN datasets d ON d.id = i.dataset WHERE u.sha256 = i.original AND u.space <> d.space)) AS "alsoUsed"
      FROM imports i WHERE dataset = ? ORDER BY at DESC`,
  );
  const threads = connection.prepare<[string], { row: string | null; column: string | null; decided: number }>(
    'SELECT row, "column", outcome IS NOT NULL AS decided FROM threads WHERE dataset = ?',
  );
  const renamed = connection
    .prepare<[string], string>("SELECT line FROM changes WHERE dataset = ? AND kinds LIKE '%column-renamed%'")
    .pluck();
  const inUse = `(SELECT sha256 FROM uploads UNION ${ORIGINALS})`;
  const files = connection.prepare<[], string>(`SELECT sha256 FROM purged_files WHERE sha256 NOT IN ${inUse}`).pluck();
  // sent again since: it is what was sent then
  const forgetUsed = connection.prepare(`DELETE FROM purged_files WHERE sha256 IN ${inUse}`);
  const forget = connection.prepare<[string]>("DELETE FROM purged_files WHERE sha256 = ?");
  const due = connection.prepare<[], number>("SELECT count(*) FROM purges WHERE NOT overwritten").pluck();

  return {
    last: (dataset) =>
      stored(() => {
        const row = last.get(dataset);
        if (row === undefined) return null;
        return { ...row, by: UserId.parse(row.by), overwritten: row.overwritten === 1 };
      }),
    figures: (dataset) =>
      stored(() => ({
        changes: changes(dataset),
        versions: versions.all(dataset),
        originals: originals.all(dataset).map(({ fileName, alsoUsed }) => ({ fileName, alsoUsed: alsoUsed === 1 })),
        threads: threads.all(dataset).map(({ row, column, decided }) => ({
          row: row === null ? null : RowId.parse(row),
          column: column === null ? null : ColumnId.parse(column),
          decided: decided === 1,
        })),
        reviewSteps: reviewSteps(dataset),
        stepNotes: stepNotes(dataset),
        recipes: recipes(dataset),
        isPublic: published(dataset) > 0,
      })),
    formerTitles: (dataset) =>
      stored(() =>
        renamed
          .all(dataset)
          .flatMap((line) =>
            columnsIn(line).flatMap(({ column, before }) => (before === null ? [] : [{ column, title: before }])),
          ),
      ),
    purge: thread.purge,
    filesToRemove: () => stored(() => files.all()),
    filesRemoved: (names) =>
      stored(() =>
        connection
          .transaction(() => {
            for (const name of names) forget.run(name);
            forgetUsed.run();
          })
          .immediate(),
      ),
    overwritesDue: () => stored(() => (due.get() ?? 0) > 0),
    overwrite: thread.overwrite,
    overwriteFreed: thread.overwriteFreed,
  };
}
