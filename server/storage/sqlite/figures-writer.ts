/** Writing the figures that lists show. Synchronous, so that a thread can do it too. */
import type BetterSqlite3 from "better-sqlite3";
import type { DatasetFigures } from "../datasets.ts";
import { withoutSync } from "./without-sync.ts";

export interface FiguresWriter {
  /** throws what SQLite throws */
  write(figures: readonly DatasetFigures[]): void;
}

export function createFiguresWriter(connection: BetterSqlite3.Database): FiguresWriter {
  const counted = connection.prepare(
    'UPDATE datasets SET changed_at = ?, "rows" = ?, "columns" = ?, issues = ? WHERE id = ?',
  );
  const changed = connection.prepare("UPDATE datasets SET changed_at = ? WHERE id = ?");
  const write = connection.transaction((figures: readonly DatasetFigures[]) => {
    for (const { dataset, changedAt, counts } of figures) {
      if (counts === null) changed.run(changedAt, dataset);
      else counted.run(changedAt, counts.rows, counts.columns, counts.issues, dataset);
    }
  });
  // Figures that a power cut takes away are counted again when the table is opened.
  return { write: (figures) => withoutSync(connection, () => write.immediate(figures)) };
}
