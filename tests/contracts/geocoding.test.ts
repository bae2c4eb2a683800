/** What every adapter of the port `GeocodingJobs` does. */
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { StoredGeocoding } from "#server/storage/geocoding.ts";
import { createMemoryGeocoding } from "#server/storage/memory/geocoding.ts";
import { newId } from "#server/storage/new-id.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqliteGeocoding } from "#server/storage/sqlite/geocoding.ts";
import { ColumnId, DatasetId, UploadId, UserId } from "#shared/model/ids.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ADAPTERS = {
  memory: createMemoryGeocoding,
  SQLite: () => {
    const database = openDatabase(join(temporaryFolder(), "tablee.sqlite"));
    onTestFinished(() => database.close());
    // whose datasets and people these are is not the port's to ask
    database.connection.pragma("foreign_keys = off");
    return createSqliteGeocoding(database);
  },
};

function jobOf(dataset: DatasetId, at = 1): StoredGeocoding {
  return {
    ...{ id: newId(UploadId), dataset, by: newId(UserId), at, total: 3, done: 0, state: "running", problem: null },
    ask: {
      ...{ direction: "search", rows: null, columns: [ColumnId.parse("a")], postcode: null, citycode: null },
      territory: { kind: "anywhere" },
    },
  };
}

describe.each(Object.entries(ADAPTERS))("requests to the geocoder in %s", (_, open) => {
  it("are answered batch by batch, and read page by page", async () => {
    const jobs = open();
    const job = jobOf(newId(DatasetId));
    expect(await jobs.begin(job, ["a", "b"])).toBe(true);
    expect(await jobs.of(job.dataset)).toEqual(job);
    expect(await jobs.nextBatch(job.id)).toEqual({ number: 0, asked: "a" });
    expect(await jobs.answer(job.id, 0, "A", 2)).toBe(true);
    expect(await jobs.nextBatch(job.id)).toEqual({ number: 1, asked: "b" });
    expect(await jobs.answers(job.id, 0, 9)).toEqual([{ number: 0, asked: "a", answered: "A" }]);
    await jobs.answer(job.id, 1, "B", 1);
    expect(await jobs.nextBatch(job.id)).toBeNull();
    expect(await jobs.answers(job.id, 1, 9)).toEqual([{ number: 1, asked: "b", answered: "B" }]);
    expect((await jobs.of(job.dataset))?.done).toBe(3);
  });

  it("are one for each dataset while they run; what was given up takes no answer any more", async () => {
    const jobs = open();
    const dataset = newId(DatasetId);
    const [first, second] = [jobOf(dataset), jobOf(dataset, 2)];
    await jobs.begin(first, ["a"]);
    expect(await jobs.begin(second, ["b"])).toBe(false);
    await jobs.turn(first.id, { state: "stopped", problem: "asked-to-stop" });
    expect(await jobs.running()).toEqual([]);
    expect(await jobs.answer(first.id, 0, "A", 1)).toBe(false);
    expect(await jobs.begin(second, ["b"])).toBe(true);
    expect(await jobs.turn(first.id, { state: "running", problem: null })).toBe(false);
    expect((await jobs.running()).map(({ id }) => id)).toEqual([second.id]);
    expect(await jobs.nextBatch(first.id)).toBeNull();
  });

  it("are forgotten when asked, and when they are old and run no more", async () => {
    const jobs = open();
    const [old, running, asked] = [jobOf(newId(DatasetId), 1), jobOf(newId(DatasetId), 1), jobOf(newId(DatasetId), 9)];
    for (const job of [old, running, asked]) await jobs.begin(job, ["a"]);
    await jobs.turn(old.id, { state: "done", problem: null });
    await jobs.forgetBefore(5);
    await jobs.forget(asked.dataset);
    expect(await jobs.of(old.dataset)).toBeNull();
    expect(await jobs.of(asked.dataset)).toBeNull();
    expect(await jobs.nextBatch(running.id)).toEqual({ number: 0, asked: "a" });
  });
});
