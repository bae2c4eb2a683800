/** One suite for every adapter of the update log. */
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createMemoryUpdateLog } from "#server/storage/memory/update-log.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { openLogThread } from "#server/storage/sqlite/log-thread.ts";
import { createSqliteUpdateLog } from "#server/storage/sqlite/update-log.ts";
import { StorageRefused, type UpdateLog } from "#server/storage/update-log.ts";
import { DatasetId, UserId } from "#shared/model/ids.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const first = DatasetId.parse("first000000000000000");
const second = DatasetId.parse("second00000000000000");
const ana = UserId.parse("ana00000000000000000");
const bob = UserId.parse("bob00000000000000000");

const bytes = (...values: number[]) => Uint8Array.from(values);
const record = (dataset: DatasetId, ...values: number[]) => ({ dataset, update: bytes(...values), author: ana, at: 1 });
const plain = (updates: readonly Uint8Array[]) => updates.map((update) => [...update]);

const adapters: [string, () => UpdateLog][] = [
  ["memory", createMemoryUpdateLog],
  [
    "SQLite",
    () => {
      const database = openDatabase(join(temporaryFolder(), "data.db"));
      onTestFinished(database.close);
      return createSqliteUpdateLog(database);
    },
  ],
  [
    "SQLite, written by a thread",
    () => {
      const database = openDatabase(join(temporaryFolder(), "data.db"));
      const thread = openLogThread(database);
      onTestFinished(() => thread.close().then(database.close));
      return thread.log;
    },
  ],
];

describe.each(adapters)("the update log in %s", (_, open) => {
  test("gives back the first update of a created document, numbered 1", async () => {
    const log = open();
    await log.create(record(first, 1, 2));
    const loaded = await log.load(first);
    expect(plain(loaded.updates)).toEqual([[1, 2]]);
    expect(loaded).toMatchObject({ head: 1, snapshot: null });
  });

  test("refuses to make a document twice, and keeps the first", async () => {
    const log = open();
    await log.create(record(first, 1));
    await expect(log.create(record(first, 9))).rejects.toBeInstanceOf(StorageRefused);
    expect(plain((await log.load(first)).updates)).toEqual([[1]]);
  });

  test("says dataset-not-found for a document that was never made", async () => {
    await expect(open().load(first)).rejects.toMatchObject({ code: "dataset-not-found" });
  });

  test("numbers the records of each dataset without a gap", async () => {
    const log = open();
    await log.create(record(first, 0));
    await log.create(record(second, 0));
    expect(await log.append([record(first, 1), record(second, 2), record(first, 3)], [])).toEqual([2, 2, 3]);
    expect(await log.append([record(first, 4)], [])).toEqual([4]);
    expect(plain((await log.load(first)).updates)).toEqual([[0], [1], [3], [4]]);
    expect(plain((await log.load(second)).updates)).toEqual([[0], [2]]);
  });

  test("does not keep the caller's buffer", async () => {
    const log = open();
    await log.create(record(first, 0));
    const update = bytes(7);
    await log.append([{ dataset: first, update, author: ana, at: 1 }], []);
    update[0] = 8;
    expect(plain((await log.load(first)).updates)).toEqual([[0], [7]]);
  });

  test.each([
    ["a dataset that was never created", [record(first, 1), record(second, 1)], []],
    [
      "a client id of another user",
      [record(first, 1)],
      [
        { dataset: first, client: 20, user: ana },
        { dataset: first, client: 10, user: bob },
      ],
    ],
    [
      "a client id claimed by two users at once",
      [record(first, 1)],
      [
        { dataset: first, client: 20, user: ana },
        { dataset: first, client: 20, user: bob },
      ],
    ],
  ])("keeps nothing of a batch that holds %s", async (_, records, claims) => {
    const log = open();
    await log.create(record(first, 0));
    await log.append([], [{ dataset: first, client: 10, user: ana }]);
    await expect(log.append(records, claims)).rejects.toBeInstanceOf(StorageRefused);
    expect(plain((await log.load(first)).updates)).toEqual([[0]]);
    expect(await log.clientOwners(first)).toEqual(new Map([[10, ana]]));
    expect(await log.append([record(first, 1)], [])).toEqual([2]);
  });

  test("remembers who owns which client id, per dataset, up to the largest id", async () => {
    const log = open();
    await log.create(record(first, 0));
    await log.create(record(second, 0));
    await log.append([], [{ dataset: first, client: 2 ** 53 - 1, user: ana }]);
    await log.append([], [{ dataset: first, client: 2 ** 53 - 1, user: ana }]);
    await log.append([record(second, 1)], [{ dataset: second, client: 2 ** 53 - 1, user: bob }]);
    expect(await log.clientOwners(first)).toEqual(new Map([[2 ** 53 - 1, ana]]));
    expect(await log.clientOwners(second)).toEqual(new Map([[2 ** 53 - 1, bob]]));
  });

  test("loads the newest snapshot and only what came after it", async () => {
    const log = open();
    await log.create(record(first, 0));
    await log.append([record(first, 1), record(first, 2)], []);
    await log.saveSnapshot(first, 1, bytes(99));
    await log.saveSnapshot(first, 2, bytes(100));
    const loaded = await log.load(first);
    expect([...(loaded.snapshot ?? [])]).toEqual([100]);
    expect(plain(loaded.updates)).toEqual([[2]]);
    expect(loaded.head).toBe(3);
  });

  test("gives back the document of any place in the log, from the newest snapshot before it", async () => {
    const log = open();
    await log.create(record(first, 0));
    await log.append([record(first, 1), record(first, 2), record(first, 3)], []);
    await log.saveSnapshot(first, 2, bytes(20));
    await log.saveSnapshot(first, 4, bytes(40));
    const at = async (seq: number) => {
      const { snapshot, updates, head } = await log.loadAt(first, seq);
      return { snapshot: snapshot === null ? null : [...snapshot], updates: plain(updates), head };
    };
    expect(await at(1)).toEqual({ snapshot: null, updates: [[0]], head: 1 });
    expect(await at(2)).toEqual({ snapshot: [20], updates: [], head: 2 });
    expect(await at(3)).toEqual({ snapshot: [20], updates: [[2]], head: 3 });
    expect(await at(4)).toEqual({ snapshot: [40], updates: [], head: 4 });
    expect(await at(99)).toEqual({ snapshot: [40], updates: [], head: 4 });
    expect(await log.head(first)).toBe(4);
  });

  test("says dataset-not-found for any place of a document that was never made", async () => {
    await expect(open().loadAt(first, 1)).rejects.toMatchObject({ code: "dataset-not-found" });
    await expect(open().head(first)).rejects.toMatchObject({ code: "dataset-not-found" });
  });

  test("keeps the two newest snapshots, and one in every 5,000 records", async () => {
    const log = open();
    await log.create(record(first, 0));
    const more = Array.from({ length: 500 }, () => record(first, 1));
    for (let head = 501; head <= 12_001; head += 500) {
      await log.append(more, []);
      await log.saveSnapshot(first, head, bytes(1));
    }
    const replayed = async (seq: number) => {
      const { snapshot, updates } = await log.loadAt(first, seq);
      return snapshot === null ? `all ${updates.length}` : updates.length;
    };
    expect(await Promise.all([4_000, 5_001, 7_000, 10_000, 10_001, 11_500, 11_501, 12_001].map(replayed))).toEqual([
      "all 4000",
      0,
      1_999,
      4_999,
      0,
      1_499,
      0,
      0,
    ]);
  });

  test("keeps one snapshot in every 50,000 records of those that are not recent", async () => {
    const log = open();
    await log.create(record(first, 0));
    const more = Array.from({ length: 5_000 }, () => record(first, 1));
    for (let head = 5_001; head <= 110_001; head += 5_000) {
      await log.append(more, []);
      await log.saveSnapshot(first, head, bytes(1));
    }
    const replayed = async (seq: number) => {
      const { snapshot, updates } = await log.loadAt(first, seq);
      return snapshot === null ? `all ${updates.length}` : updates.length;
    };
    expect(await Promise.all([5_001, 50_000, 50_001, 60_000, 65_001, 109_000].map(replayed))).toEqual([
      0, 44_999, 0, 9_999, 0, 3_999,
    ]);
  });

  test("keeps no snapshot of a document that was never made", async () => {
    await expect(open().saveSnapshot(first, 1, bytes(1))).rejects.toBeInstanceOf(StorageRefused);
  });
});

test("a snapshot damaged on disk does not count: the document comes from the one before it", async () => {
  const database = openDatabase(join(temporaryFolder(), "data.db"));
  onTestFinished(database.close);
  const log = createSqliteUpdateLog(database);
  await log.create(record(first, 0));
  await log.append([record(first, 1), record(first, 2)], []);
  await log.saveSnapshot(first, 1, bytes(10));
  await log.saveSnapshot(first, 3, bytes(30));
  database.connection.exec("UPDATE snapshots SET snapshot = x'ff' WHERE head = 3");
  const loaded = await log.load(first);
  expect([...(loaded.snapshot ?? [])]).toEqual([10]);
  expect(plain(loaded.updates)).toEqual([[1], [2]]);
});

test("a database that cannot be written answers StorageRefused with its reason", async () => {
  const database = openDatabase(join(temporaryFolder(), "data.db"));
  onTestFinished(database.close);
  const log = createSqliteUpdateLog(database);
  await log.create(record(first, 0));
  database.connection.pragma("query_only = ON");
  await expect(log.append([record(first, 1)], [])).rejects.toThrow(/readonly/);
  database.connection.pragma("query_only = OFF");
  expect(await log.append([record(first, 1)], [])).toEqual([2]);
});
