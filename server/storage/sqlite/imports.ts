/** What files brought in, in SQLite. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { ColumnId, DatasetId, ImportId, RowId, UserId } from "#shared/model/ids.ts";
import { ImportRecord, StandingDoubt } from "#shared/wire/imports.ts";
import type { Imports, SettledDoubt, SettledDoubts, StoredImport } from "../imports.ts";
import type { Database } from "./database.ts";
import { imports, settledDoubts } from "./schema/imports.ts";
import { stored } from "./stored.ts";

const Details = ImportRecord.omit({ id: true, kind: true, fileName: true, at: true, by: true });

export function createSqliteImports({ drizzle }: Pick<Database, "drizzle">): Imports {
  return {
    add: ({ id, dataset, by, at, kind, fileName, original, ...details }, doubts) =>
      stored(() => {
        const packed = doubts.length === 0 ? null : deflateRawSync(JSON.stringify(doubts));
        const row = { id, dataset, by, at, kind, fileName, original, details: JSON.stringify(details), doubts: packed };
        drizzle.insert(imports).values(row).run();
      }),
    of: (dataset) =>
      stored(() => {
        const { id, by, at, kind, fileName, original, details } = imports;
        return drizzle
          .select({ id, dataset: imports.dataset, by, at, kind, fileName, original, details })
          .from(imports)
          .where(eq(imports.dataset, dataset))
          .orderBy(desc(at), desc(sql`rowid`))
          .all()
          .map(importOf);
      }),
    doubtsOf: (dataset, most) =>
      stored(() => {
        const ofImports = drizzle
          .select({ id: imports.id })
          .from(imports)
          .where(and(eq(imports.dataset, dataset), isNotNull(imports.doubts)))
          .orderBy(desc(imports.at), desc(sql`rowid`))
          .all();
        const found: StandingDoubt[][] = [];
        let left = most;
        for (const { id } of ofImports) {
          if (left <= 0) break;
          const row = drizzle.select({ doubts: imports.doubts }).from(imports).where(eq(imports.id, id)).get();
          const doubts = doubtsIn(row?.doubts ?? null);
          found.unshift(doubts);
          left -= doubts.length;
        }
        return found.flat();
      }),
  };
}

function doubtsIn(packed: Buffer | null): StandingDoubt[] {
  return packed === null ? [] : StandingDoubt.array().parse(JSON.parse(inflateRawSync(packed).toString()));
}

function importOf({ details, ...row }: Omit<typeof imports.$inferSelect, "doubts">): StoredImport {
  return {
    ...Details.parse(JSON.parse(details)),
    ...row,
    id: ImportId.parse(row.id),
    dataset: DatasetId.parse(row.dataset),
    by: UserId.parse(row.by),
  };
}

export function createSqliteSettledDoubts({ drizzle, connection }: Database): SettledDoubts {
  // ten thousand in one gesture: built anew for each, they would hold everyone up for seconds
  const put = connection.prepare<[SettledDoubt & { dataset: DatasetId }]>(
    `INSERT INTO settled_doubts (dataset, "row", "column", text, by, at) VALUES (@dataset, @row, @column, @text, @by, @at)
     ON CONFLICT (dataset, "row", "column") DO UPDATE SET text = excluded.text, by = excluded.by, at = excluded.at`,
  );
  const drop = connection.prepare<[string, string, string]>(
    `DELETE FROM settled_doubts WHERE dataset = ? AND "row" = ? AND "column" = ?`,
  );
  const setAll = connection.transaction((dataset: DatasetId, settled: readonly SettledDoubt[]) => {
    for (const one of settled) put.run({ dataset, ...one });
  });
  const removeAll = connection.transaction(
    (dataset: DatasetId, cells: readonly Pick<SettledDoubt, "row" | "column">[]) => {
      for (const { row, column } of cells) drop.run(dataset, row, column);
    },
  );
  return {
    of: (dataset) =>
      stored(() =>
        drizzle
          .select()
          .from(settledDoubts)
          .where(eq(settledDoubts.dataset, dataset))
          .all()
          .map(({ row, column, text, by, at }) => ({
            ...{ text, at },
            row: RowId.parse(row),
            column: ColumnId.parse(column),
            by: UserId.parse(by),
          })),
      ),
    set: (dataset, settled) => stored(() => setAll(dataset, settled)),
    remove: (dataset, cells) => stored(() => removeAll(dataset, cells)),
  };
}
