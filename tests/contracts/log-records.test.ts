/** One suite for every adapter of the records read back. */
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { LogRecords } from "#server/storage/log-records.ts";
import { createMemoryUpdateLog } from "#server/storage/memory/update-log.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqliteLogRecords } from "#server/storage/sqlite/log-records.ts";
import { createSqliteUpdateLog } from "#server/storage/sqlite/update-log.ts";
import type { UpdateLog } from "#server/storage/update-log.ts";
import { DatasetId, UserId } from "#shared/model/ids.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const table = DatasetId.parse("table000000000000000");
const ana = UserId.parse("ana00000000000000000");
const bob = UserId.parse("bob00000000000000000");

const adapters: [string, () => UpdateLog & LogRecords][] = [
  ["memory", createMemoryUpdateLog],
  [
    "SQLite",
    () => {
      const database = openDatabase(join(temporaryFolder(), "data.db"));
      onTestFinished(database.close);
      return { ...createSqliteUpdateLog(database), ...createSqliteLogRecords(database) };
    },
  ],
];

describe.each(adapters)("the records read back from %s", (_, open) => {
  const record = (value: number, author = ana) => ({
    ...{ dataset: table, update: Uint8Array.of(value), author, at: value * 10 },
  });
  const written = async () => {
    const log = open();
    await log.create(record(1));
    await log.append([record(2), record(3, bob), record(4)], []);
    return log;
  };

  test("has nothing of a dataset that was never made", async () => {
    const log = open();
    expect(await log.records(table, { after: 0, to: 9, limit: 9 })).toEqual([]);
  });

  test.each([
    [{ after: 0, to: 4, limit: 9 }, [1, 2, 3, 4]],
    [{ after: 1, to: 3, limit: 9 }, [2, 3]],
    [{ after: 1, to: 4, limit: 2 }, [2, 3]],
    [{ after: 4, to: 9, limit: 9 }, []],
  ])("gives the records of %o, with who made them and when", async (range, expected) => {
    const log = await written();
    const records = await log.records(table, range);
    expect(records.map(({ seq, update, author, at }) => [seq, [...update], author, at])).toEqual(
      expected.map((seq) => [seq, [seq], seq === 3 ? bob : ana, seq * 10]),
    );
  });
});
