/** Spot checks in SQLite. */
import { and, asc, desc, eq, gte, isNotNull, sql } from "drizzle-orm";
import { DatasetId, RowId, SpotCheckId, UserId } from "#shared/model/ids.ts";
import type { SpotChecks, StoredCheckedRow, StoredSpotCheck } from "../spot-checks.ts";
import type { Database } from "./database.ts";
import { spotCheckRows, spotChecks } from "./schema/review.ts";
import { stored } from "./stored.ts";

export function createSqliteSpotChecks({ drizzle }: Pick<Database, "drizzle">): SpotChecks {
  return {
    add: (check, rows) =>
      stored(() =>
        drizzle.transaction((transaction) => {
          transaction.insert(spotChecks).values(check).run();
          rows.forEach((row, place) => {
            transaction.insert(spotCheckRows).values({ check: check.id, row, place }).run();
          });
        }),
      ),
    find: (id) =>
      stored(() => {
        const row = drizzle.select().from(spotChecks).where(eq(spotChecks.id, id)).get();
        return row === undefined ? null : checkOf(row);
      }),
    of: (dataset) =>
      stored(() =>
        drizzle
          .select()
          .from(spotChecks)
          .where(eq(spotChecks.dataset, dataset))
          .orderBy(desc(spotChecks.at), desc(sql`rowid`))
          .all()
          .map(checkOf),
      ),
    rows: (id) =>
      stored(() =>
        drizzle
          .select()
          .from(spotCheckRows)
          .where(eq(spotCheckRows.check, id))
          .orderBy(asc(spotCheckRows.place))
          .all()
          .map(rowOf),
      ),
    judgedSince: (dataset, since) =>
      stored(() =>
        drizzle
          .selectDistinct({ row: spotCheckRows.row })
          .from(spotCheckRows)
          .innerJoin(spotChecks, eq(spotChecks.id, spotCheckRows.check))
          .where(and(eq(spotChecks.dataset, dataset), isNotNull(spotCheckRows.verdict), gte(spotCheckRows.at, since)))
          .all()
          .map(({ row }) => RowId.parse(row)),
      ),
    judge: (id, { row, verdict, note, by, at }, instead) =>
      stored(() =>
        drizzle.transaction(
          (transaction) => {
            const place = and(eq(spotCheckRows.check, id), eq(spotCheckRows.row, row));
            const before = transaction.select().from(spotCheckRows).where(place).get();
            if (before === undefined) return null;
            if (before.verdict !== null && before.by !== by && !instead) return rowOf(before);
            const after = verdict === null ? { verdict, note: null, by: null, at: null } : { verdict, note, by, at };
            transaction.update(spotCheckRows).set(after).where(place).run();
            return { row, ...after };
          },
          // it reads first: the log's own thread must not write in between
          { behavior: "immediate" },
        ),
      ),
  };
}

function checkOf(row: typeof spotChecks.$inferSelect): StoredSpotCheck {
  return {
    ...row,
    id: SpotCheckId.parse(row.id),
    dataset: DatasetId.parse(row.dataset),
    by: UserId.parse(row.by),
  };
}

function rowOf({ row, verdict, note, by, at }: typeof spotCheckRows.$inferSelect): StoredCheckedRow {
  return { row: RowId.parse(row), verdict, note, by: by === null ? null : UserId.parse(by), at };
}
