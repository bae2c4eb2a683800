/** What the operator is told a dataset takes on disk. */
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqliteSizes } from "#server/storage/sqlite/sizes.ts";
import { createSqliteUpdateLog } from "#server/storage/sqlite/update-log.ts";
import { DatasetId, UserId } from "#shared/model/ids.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const small = DatasetId.parse("small000000000000000");
const large = DatasetId.parse("large000000000000000");
const ana = UserId.parse("ana00000000000000000");

const record = (dataset: DatasetId, bytes: number) => ({ dataset, update: new Uint8Array(bytes), author: ana, at: 1 });

function openHouse() {
  const database = openDatabase(join(temporaryFolder(), "data.db"));
  onTestFinished(database.close);
  return { database, log: createSqliteUpdateLog(database), sizes: createSqliteSizes(database) };
}

test("counts the log, the snapshots and the journal of every dataset, the largest log first", async () => {
  const { database, log, sizes } = openHouse();
  await log.create(record(small, 10));
  await log.create(record(large, 1000));
  await log.append([record(large, 5), record(large, 7)], []);
  await log.saveSnapshot(large, 2, new Uint8Array(300));
  database.connection
    .prepare(
      "INSERT INTO changes (dataset, seq, part, author, at, kinds, cells, rows, line, detail, wide) VALUES (?, 2, 0, ?, 1, 'cells', 1, 0, '12345', zeroblob(20), 0)",
    )
    .run(large, ana);
  database.connection.prepare("INSERT INTO journal_heads (dataset, head) VALUES (?, 2)").run(large);
  expect(await sizes.sizes()).toEqual([
    { dataset: large, logRecords: 3, logBytes: 1012, snapshotBytes: 300, journalEntries: 1, journalBytes: 25 },
    { dataset: small, logRecords: 1, logBytes: 10, snapshotBytes: 0, journalEntries: 0, journalBytes: 0 },
  ]);
});

test("asked again, adds what was recorded since, once, whoever asks at the same moment", async () => {
  const { log, sizes } = openHouse();
  await log.create(record(small, 10));
  await sizes.sizes();
  await log.append(
    Array.from({ length: 25_000 }, () => record(small, 2)),
    [],
  );
  const [one, other] = await Promise.all([sizes.sizes(), sizes.sizes()]);
  expect(one).toEqual(other);
  expect(one).toMatchObject([{ logRecords: 25_001, logBytes: 50_010 }]);
  expect(await sizes.sizes()).toEqual(one);
});
