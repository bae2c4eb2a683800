/** What keys into other tables are judged by: read as rarely as may be, whoever looks. */
import { expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { createOutsideViews } from "#server/sync/outside-views.ts";
import { openTable } from "#shared/document/open-table.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { createHandClock } from "../../support/hand-clock.ts";
import { importedTable, type } from "./cells.ts";
import { TABLE } from "./sync-server.ts";

const VIEWS = 5;
/** ms */
const READING = 100;

async function startWithViews() {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, importedTable());
  const table = openTable(doc);
  onTestFinished(() => table.close());
  const clock = createHandClock();
  let reads = 0;
  let broken = false;
  const outside = createOutsideViews({
    find: async () => ({ is: "found", dataset: TABLE }),
    async read(_dataset, read) {
      reads += 1;
      if (broken) throw new Error("the disk refused");
      clock.turn(READING);
      return read({ table, doc, locks: [] });
    },
    clock,
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  let changes = 0;
  let seen: readonly (readonly string[])[] = [];
  const views = Array.from({ length: VIEWS }, (_, index) => {
    const key = { fields: ["lieu"], resource: "lieux", referenceFields: ["nom"] };
    const view = outside.open(DatasetId.parse(`pointing${index}`.padEnd(20, "0")), [key], () => {
      changes += 1;
      const values = view.values(key);
      seen = values?.is === "found" ? values.columns : [];
    });
    return view;
  });
  await Promise.all(views.map(({ ready }) => ready));
  return {
    clock,
    views,
    reads: () => reads,
    breaks(is: boolean) {
      broken = is;
    },
    write(text: string) {
      type(doc, 0, text);
      outside.follower.recorded(TABLE, []);
    },
    async allSaw(text: string) {
      await expect.poll(() => changes % VIEWS === 0 && seen[0]?.includes(text)).toBe(true);
    },
  };
}

test("a table that several point to is read once for all of them, and all follow it", async () => {
  const { clock, reads, write, allSaw } = await startWithViews();
  expect(reads()).toBe(1);
  write("Lens");
  clock.turn(200);
  await allSaw("Lens");
  expect(reads()).toBe(2);
});

test("a table that is written all the time is read for a tenth of the time, however many point to it", async () => {
  const { clock, reads, write, allSaw } = await startWithViews();
  write("Lens");
  clock.turn(200);
  await allSaw("Lens");
  write("Vimy");
  clock.turn(10 * READING - 1);
  await new Promise(setImmediate);
  expect(reads()).toBe(2);
  clock.turn(1);
  await allSaw("Vimy");
  expect(reads()).toBe(3);
});

test("nothing is read any more when all views are closed", async () => {
  const { clock, views, reads, write } = await startWithViews();
  write("Lens");
  for (const view of views) view.close();
  clock.turn(60_000);
  await new Promise(setImmediate);
  expect(reads()).toBe(1);
});

test("a table that could not be read is tried again, each time later, until it can be", async () => {
  const { clock, reads, breaks, write, allSaw } = await startWithViews();
  breaks(true);
  write("Lens");
  clock.turn(200);
  const failed = async (attempts: number) => {
    await expect.poll(reads).toBe(1 + attempts * VIEWS);
    // what failed last is noted
    await new Promise(setImmediate);
  };
  await failed(1);
  // the first attempt after 5 s, the second 10 s after it
  for (const [later, attempts] of [
    [5_000, 2],
    [10_000, 3],
  ] as const) {
    clock.turn(later - 1);
    await new Promise(setImmediate);
    expect(reads()).toBe(1 + (attempts - 1) * VIEWS);
    clock.turn(300);
    await failed(attempts);
  }
  breaks(false);
  clock.turn(21_000);
  await allSaw("Lens");
});
