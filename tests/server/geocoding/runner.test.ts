/** Which requests the runner asks for and when: whoever wakes it at its last look is heard, each person has their turn, nothing runs for ever. */
import { expect, it } from "vitest";
import { type Geocoder, GeocoderBusy } from "#server/geocoding/geocoder.ts";
import { createGeocodingRunner } from "#server/geocoding/runner.ts";
import type { StoredGeocoding } from "#server/storage/geocoding.ts";
import { createMemoryGeocoding } from "#server/storage/memory/geocoding.ts";
import { newId } from "#server/storage/new-id.ts";
import { ColumnId, DatasetId, UploadId, UserId } from "#shared/model/ids.ts";

it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])("looks again when it is woken %i turns after it looked", async (turns) => {
  const jobs = createMemoryGeocoding();
  const geocoder: Geocoder = { host: "localhost", askMany: async () => [], search: async () => [] };
  let looks = 0;
  const runner = createGeocodingRunner({
    jobs: {
      ...jobs,
      running() {
        looks += 1;
        const found = jobs.running();
        if (looks === 1) void later(turns, runner.wake);
        return found;
      },
    },
    ...{ geocoder, notify: () => undefined, log: { warn: () => undefined }, wait: async () => undefined },
  });
  runner.wake();
  await new Promise((resolve) => setImmediate(resolve));
  await runner.close();
  expect(looks).toBe(2);
});

async function later(turns: number, work: () => void): Promise<void> {
  for (let i = 0; i < turns; i++) await null;
  work();
}

const [ANNA, BASILE] = [newId(UserId), newId(UserId)];

function jobOf(by: UserId, at: number): StoredGeocoding {
  return {
    ...{ id: newId(UploadId), dataset: newId(DatasetId), by, at, total: 3, done: 0, state: "running", problem: null },
    ask: {
      ...{ direction: "search", rows: null, columns: [ColumnId.parse("a")], postcode: null, citycode: null },
      territory: { kind: "anywhere" },
    },
  };
}
const batch = (address: string) =>
  JSON.stringify([{ asked: address, rows: ["r"], line: { address, postcode: "", citycode: "" } }]);

/** Runs until nothing is left to ask; gives what was asked, in order, and how long it waited, in ms. */
async function runToTheEnd(
  jobs: ReturnType<typeof createMemoryGeocoding>,
  ask: (address: string) => Promise<readonly null[]>,
) {
  const [asked, waits]: [string[], number[]] = [[], []];
  let idle: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    idle = resolve;
  });
  const runner = createGeocodingRunner({
    jobs: {
      ...jobs,
      async running() {
        const found = await jobs.running();
        if (found.length === 0) idle();
        return found;
      },
    },
    geocoder: {
      host: "localhost",
      async askMany(_, [line]) {
        const address = line !== undefined && "address" in line ? line.address : "";
        asked.push(address);
        return ask(address);
      },
      search: async () => [],
    },
    ...{ notify: () => undefined, log: { warn: () => undefined } },
    wait: async (ms) => void waits.push(ms),
  });
  runner.wake();
  await over;
  await runner.close();
  return { asked, waits };
}

it("serves each person in turn, and of theirs each table, whoever came first", async () => {
  const jobs = createMemoryGeocoding();
  await jobs.begin(jobOf(ANNA, 1), [batch("a1"), batch("a2"), batch("a3")]);
  await jobs.begin(jobOf(ANNA, 2), [batch("b1")]);
  await jobs.begin(jobOf(BASILE, 3), [batch("c1"), batch("c2")]);
  const { asked } = await runToTheEnd(jobs, async () => [null]);
  expect(asked).toEqual(["a1", "c1", "b1", "c2", "a2", "a3"]);
});

it("stops the one request that nobody expected to fail, says so, and goes on with the others", async () => {
  const jobs = createMemoryGeocoding();
  const [broken, whole] = [jobOf(ANNA, 1), jobOf(BASILE, 2)];
  await jobs.begin(broken, [batch("a1")]);
  await jobs.begin(whole, [batch("c1")]);
  const { asked } = await runToTheEnd(jobs, async (address) => {
    if (address === "a1") throw new TypeError("nobody expects it");
    return [null];
  });
  expect(asked).toEqual(["a1", "c1"]);
  expect(await jobs.of(broken.dataset)).toMatchObject({ state: "stopped", problem: "failed" });
  expect(await jobs.of(whole.dataset)).toMatchObject({ state: "done" });
});

it("waits longer and longer for a service that says to come back at once", async () => {
  const jobs = createMemoryGeocoding();
  await jobs.begin(jobOf(ANNA, 1), [batch("a1")]);
  let refusals = 6;
  const { asked, waits } = await runToTheEnd(jobs, async () => {
    if (refusals-- > 0) throw new GeocoderBusy(0);
    return [null];
  });
  expect(asked).toHaveLength(7);
  expect(waits).toEqual([200, 400, 800, 1_600, 3_200, 5_000]);
});
