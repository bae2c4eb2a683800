import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { threadModule } from "#server/program/start-thread.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { openLogThread } from "#server/storage/sqlite/log-thread.ts";
import { StorageRefused } from "#server/storage/update-log.ts";
import { DatasetId, UserId } from "#shared/model/ids.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const dataset = DatasetId.parse("first000000000000000");
const ana = UserId.parse("ana00000000000000000");
const record = (...bytes: number[]) => ({ dataset, update: Uint8Array.from(bytes), author: ana, at: 1 });
const DYING = new URL("../../support/dying-log-worker.mjs", import.meta.url);
const startDying = () => new Worker(DYING, { workerData: threadModule("log-thread").href, execArgv: [] });

function open(startWriter?: () => Worker) {
  const database = openDatabase(join(temporaryFolder(), "data.db"));
  const thread = openLogThread(database, startWriter);
  onTestFinished(() => thread.close().then(database.close));
  return { database, thread };
}

test("a thread that ends by itself refuses what was on its way, and another takes what comes next", async () => {
  const { log, writeFigures } = open(startDying).thread;
  await log.create(record(0));
  const figures = writeFigures([{ dataset, changedAt: -1, counts: null }]).catch(() => "its last words were lost");
  const lost = [log.append([record(1)], []), log.append([record(2)], [])];
  for (const one of lost) await expect(one).rejects.toThrow("the log thread ended (code 7)");
  await expect(lost[0]).rejects.toBeInstanceOf(StorageRefused);
  await figures;
  expect(await log.append([record(3)], [])).toEqual([2]);
  expect((await log.load(dataset)).updates.map((update) => [...update])).toEqual([[0], [3]]);
});

test("batches are written in the order they were given, without waiting for each other", async () => {
  const { log } = open().thread;
  await log.create(record(0));
  const numbers = await Promise.all(Array.from({ length: 50 }, (_, i) => log.append([record(i)], [])));
  expect(numbers.flat()).toEqual(Array.from({ length: 50 }, (_, i) => i + 2));
});

test("what was given before the thread is closed is written", async () => {
  const { thread, database } = open();
  await thread.log.create(record(0));
  const last = thread.log.append([record(9)], []);
  await thread.close();
  expect(await last).toEqual([2]);
  expect(database.connection.prepare("SELECT count(*) FROM updates").pluck().get()).toBe(2);
});

test("while another connection writes, the thread waits for it and the event loop does not", async () => {
  const { thread, database } = open();
  await thread.log.create(record(0));
  database.connection.exec("BEGIN IMMEDIATE");
  let isStored = false;
  const stored = thread.log.append([record(1)], []).then(() => {
    isStored = true;
  });
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
  expect(isStored).toBe(false);
  database.connection.exec("COMMIT");
  await stored;
});

test("figures and journal are written by the same thread, and a refusal says why", async () => {
  const { thread } = open();
  await thread.writeFigures([{ dataset, changedAt: 5, counts: { rows: 1, columns: 2, issues: null } }]);
  await expect(thread.log.append([record(1)], [])).rejects.toThrow("was never created");
});
