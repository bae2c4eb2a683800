/** What files brought in, in SQLite. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { ColumnId, DatasetId, ImportId, RowId, UserId } from "#shared/model/ids.ts";
import { ImportRecord, StandingDoubt } from "#shared/wire/imports.ts";
import type { Imports, SettledDoubts, StoredImport } from "../imports.ts";
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

export function createSqliteSettledDoubts({ drizzle }: Pick<Database, "drizzle">): SettledDoubts {
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
    set: (dataset, settled) =>
      stored(() =>
        drizzle.transaction((transaction) => {
          for (const one of settled) {
            transaction
              .insert(settledDoubts)
              .values({ dataset, ...one })
              .onConflictDoUpdate({
                target: [settledDoubts.dataset, settledDoubts.row, settledDoubts.column],
                set: { text: one.text, by: one.by, at: one.at },
              })
              .run();
          }
        }),
      ),
    remove: (dataset, cells) =>
      stored(() =>
        drizzle.transaction((transaction) => {
          for (const { row, column } of cells) {
            transaction
              .delete(settledDoubts)
              .where(
                and(eq(settledDoubts.dataset, dataset), eq(settledDoubts.row, row), eq(settledDoubts.column, column)),
              )
              .run();
          }
        }),
      ),
  };
}
