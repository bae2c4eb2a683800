/** What is closed to editors, in SQLite. */
import { and, asc, eq } from "drizzle-orm";
import { ColumnId, DatasetId, UserId } from "#shared/model/ids.ts";
import type { Locks, StoredLock } from "../locks.ts";
import type { Database } from "./database.ts";
import { locks } from "./schema/datasets.ts";
import { stored } from "./stored.ts";

/** in the place of a column's id: the whole table */
const TABLE = "";

export function createSqliteLocks({ drizzle }: Pick<Database, "drizzle">): Locks {
  return {
    of: (dataset) =>
      stored(() =>
        drizzle
          .select()
          .from(locks)
          .where(eq(locks.dataset, dataset))
          .orderBy(asc(locks.at), asc(locks.column))
          .all()
          .map(lockOf),
      ),
    add: (lock) =>
      stored(() => {
        const row = { ...lock, column: lock.column ?? TABLE };
        return drizzle.insert(locks).values(row).onConflictDoNothing().run().changes > 0;
      }),
    remove: (dataset, column) =>
      stored(() => {
        const place = and(eq(locks.dataset, dataset), eq(locks.column, column ?? TABLE));
        return drizzle.delete(locks).where(place).run().changes > 0;
      }),
  };
}

function lockOf(row: typeof locks.$inferSelect): StoredLock {
  return {
    dataset: DatasetId.parse(row.dataset),
    column: row.column === TABLE ? null : ColumnId.parse(row.column),
    by: UserId.parse(row.by),
    at: row.at,
  };
}
