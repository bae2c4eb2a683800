/** What was deleted is overwritten in the files of a database while others go on writing in it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openConnection } from "#server/storage/sqlite/connection.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createOverwriting } from "#server/storage/sqlite/overwriting.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const FREED = 3_000;

function deleted() {
  const file = join(temporaryFolder(), "x.sqlite");
  const { connection, close } = openDatabase(file);
  const other = openConnection(file);
  onTestFinished(() => {
    other.close();
    close();
  });
  const put = connection.prepare("INSERT INTO settings VALUES (?, ?)");
  put.run("gone", "QZMARKER".repeat((FREED * 4096) / 8));
  put.run("stays", "QZLIVING".repeat(1_000));
  connection.exec("DELETE FROM settings WHERE name = 'gone'");
  connection.pragma("wal_checkpoint(TRUNCATE)");
  const holds = (text: string) =>
    ["", "-wal", "-shm"].some((end) => existsSync(file + end) && readFileSync(file + end).includes(text));
  return { connection, other, holds, overwriting: createOverwriting(connection) };
}

test("free pages hold nothing of it in the end, and whoever writes between two steps waits for none", () => {
  const { connection, other, holds, overwriting } = deleted();
  const pages = () => Number(connection.pragma("page_count", { simple: true }));
  const before = pages();
  expect(holds("QZMARKER")).toBe(true);
  expect(connection.pragma("freelist_count", { simple: true })).toBeGreaterThanOrEqual(FREED);
  // it fails at once where it would have to wait
  other.pragma("busy_timeout = 0");
  const write = other.prepare("INSERT OR REPLACE INTO settings VALUES ('other', ?)");
  let steps = 0;
  while (overwriting.step() === "more") write.run(String(++steps));
  expect(steps).toBeGreaterThan(FREED / 1_000);
  expect([holds("QZMARKER"), holds("QZLIVING")]).toEqual([false, true]);
  expect(pages() - before).toBeLessThan(5);
  expect(connection.prepare("SELECT count(*) FROM zeros").pluck().get()).toBe(0);
});

test("while somebody reads what was there before it is not done, and is once they have read", () => {
  const { other, holds, overwriting } = deleted();
  const reading = other.prepare("SELECT * FROM settings").iterate();
  reading.next();
  const last = (): string => {
    for (;;) {
      const step = overwriting.step();
      if (step !== "more") return step;
    }
  };
  expect([last(), holds("QZMARKER")]).toEqual(["not-now", true]);
  reading.return?.();
  expect([last(), holds("QZMARKER")]).toEqual(["done", false]);
});

test("a large file is written anew only where it may take as long as it needs", () => {
  const { connection, holds, overwriting } = deleted();
  connection.exec(`INSERT INTO settings VALUES ('large', zeroblob(${40 * 1024 * 1024}))`);
  expect([overwriting.whole(false), holds("QZLIVING")]).toEqual([false, true]);
  connection.exec("DELETE FROM settings WHERE name <> 'stays'");
  expect([overwriting.whole(true), holds("QZMARKER"), holds("QZLIVING")]).toEqual([true, false, true]);
});
