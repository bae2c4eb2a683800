/** What every adapter of the port `Locks` does. */
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createMemoryLocks } from "#server/storage/memory/locks.ts";
import { newId } from "#server/storage/new-id.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqliteLocks } from "#server/storage/sqlite/locks.ts";
import { ColumnId, DatasetId, UserId } from "#shared/model/ids.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ADAPTERS = {
  memory: createMemoryLocks,
  SQLite: () => {
    const database = openDatabase(join(temporaryFolder(), "tablee.sqlite"));
    onTestFinished(() => database.close());
    // whose datasets and people these are is not the port's to ask
    database.connection.pragma("foreign_keys = off");
    return createSqliteLocks(database);
  },
};

describe.each(Object.entries(ADAPTERS))("locks in %s", (_, open) => {
  it("are kept once for each place, oldest first, until they are taken away", async () => {
    const locks = open();
    const [dataset, other, by] = [newId(DatasetId), newId(DatasetId), newId(UserId)];
    const column = ColumnId.parse("c1");
    expect(await locks.add({ dataset, column, by, at: 2 })).toBe(true);
    expect(await locks.add({ dataset, column: null, by, at: 1 })).toBe(true);
    expect(await locks.add({ dataset, column, by, at: 3 })).toBe(false);
    expect(await locks.add({ dataset: other, column, by, at: 3 })).toBe(true);
    expect(await locks.of(dataset)).toEqual([
      { dataset, column: null, by, at: 1 },
      { dataset, column, by, at: 2 },
    ]);
    expect(await locks.remove(dataset, column)).toBe(true);
    expect(await locks.remove(dataset, column)).toBe(false);
    expect((await locks.of(dataset)).map((lock) => lock.column)).toEqual([null]);
    expect(await locks.of(other)).toHaveLength(1);
  });
});
