/** The journal follows the log: soon after, whole, in order, and never twice, whatever happens in between. */
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { createJournalKeeper, type JournalKeeper } from "#server/history/journal-keeper.ts";
import type { Journal } from "#server/storage/journal.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqliteJournal } from "#server/storage/sqlite/journal.ts";
import { createSqliteLogRecords } from "#server/storage/sqlite/log-records.ts";
import { createSqliteUpdateLog } from "#server/storage/sqlite/update-log.ts";
import { StorageRefused } from "#server/storage/update-log.ts";
import type { Clock } from "#server/sync/clock.ts";
import { systemClock } from "#server/sync/clock.ts";
import { createRooms, type Rooms } from "#server/sync/rooms.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { ColumnId, DatasetId, UserId } from "#shared/model/ids.ts";
import { chanceOf, runGesture } from "../../convergence/gestures.ts";
import { buildBase } from "../../convergence/replica.ts";
import { createHandClock } from "../../support/hand-clock.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const table = DatasetId.parse("table000000000000000");
const ana = UserId.parse("ana00000000000000000");
const bob = UserId.parse("bob00000000000000000");
const column = ColumnId.parse("c1");

interface House {
  readonly rooms: Rooms;
  readonly keeper: JournalKeeper;
  readonly journal: Journal;
  readonly warnings: readonly string[];
  edit(author: UserId, edit: (table: Table, origin: unknown) => void): Promise<void>;
  /** number of the newest record */
  head(): Promise<number>;
  /** what the journal has, oldest first, after what waits was written */
  written(): Promise<readonly unknown[]>;
}

interface Made {
  readonly file?: string;
  readonly clock?: Clock;
  /** stands between the keeper and its journal */
  readonly around?: (journal: Journal) => Journal;
}

async function openHouse({ file, clock = systemClock, around = (journal) => journal }: Made = {}): Promise<House> {
  const database = openDatabase(file ?? join(temporaryFolder(), "data.db"));
  const log = createSqliteUpdateLog(database);
  if ((await log.head(table).catch(() => 0)) === 0)
    await log.create({ dataset: table, update: buildBase(500), author: ana, at: 5 });
  const warnings: string[] = [];
  const logger = {
    info: () => undefined,
    warn: (_: object, message: string) => void warnings.push(message),
    error: (_: object, message: string) => void warnings.push(message),
  };
  const journal = createSqliteJournal(database);
  const keeper = createJournalKeeper({
    journal: around(journal),
    log: { ...log, ...createSqliteLogRecords(database) },
    clock,
    logger,
  });
  const rooms = createRooms({ log, logger, followers: [keeper] });
  onTestFinished(async () => {
    await rooms.close();
    await keeper.close();
    database.close();
  });
  return {
    rooms,
    keeper,
    journal,
    warnings,
    edit: (author, edit) => rooms.edit(table, author, (live, origin) => edit(live.table, origin)),
    head: () => log.head(table),
    async written() {
      await keeper.settle(table);
      return entriesIn(journal);
    },
  };
}

async function entriesIn(journal: Journal): Promise<readonly unknown[]> {
  const lines = await journal.page(table, { limit: 200 });
  return Promise.all([...lines].reverse().map((line) => journal.find(table, line)));
}

const typeIn = (row: number, text: string) => (live: Table, origin: unknown) =>
  setCells(live, [{ row: live.handleAt(row), column, text }], origin);

/** people at work, the same for the same seed */
async function work(house: House, seed: number, gestures: number): Promise<void> {
  const chance = chanceOf(seed);
  for (let i = 0; i < gestures; i++)
    await house.edit(i % 3 === 0 ? bob : ana, (live, origin) => void runGesture(live, chance, `g${i}`, origin));
}

test("each gesture is an entry with its author, the import is the first", async () => {
  const house = await openHouse();
  await house.edit(ana, typeIn(3, "un"));
  await house.edit(bob, typeIn(3, "deux"));
  await house.edit(bob, (live, origin) => {
    const rows = Array.from(live.order, (row) => row as RowHandle);
    fillColumn(live, column, rows, "partout", origin);
  });
  await house.edit(ana, (live, origin) => deleteRows(live, [live.handleAt(0)], origin));
  const cell = (before: string, after: string) => [{ column, rows: ["a.3"], before: [before], after: [after] }];
  expect(await house.written()).toMatchObject([
    { seq: 1, author: ana, at: 5, kinds: ["import"], cells: [], rowsAdded: [] },
    { author: ana, kinds: ["cells"], cells: cell("b3.1", "un") },
    { author: bob, kinds: ["cells"], cells: cell("un", "deux") },
    { author: bob, kinds: ["cells"], cells: [{ column, rows: { length: 500 } }] },
    { author: ana, kinds: ["rows-deleted"], rowsDeleted: ["a.0"] },
  ]);
});

test("it is written soon after, without anyone asking, and at once when much waits", async () => {
  const clock = createHandClock();
  let added: () => void = () => undefined;
  const house = await openHouse({
    clock,
    around: (journal) => ({
      ...journal,
      add: async (...batch) => {
        await journal.add(...batch);
        added();
      },
    }),
  });
  const nextBatch = () =>
    new Promise<void>((resolve) => {
      added = resolve;
    });
  const first = nextBatch();
  await house.edit(ana, typeIn(1, "x"));
  await new Promise(setImmediate);
  clock.turn(200);
  await first;
  await house.written();
  const many = nextBatch();
  for (let i = 0; i < 600; i++) void house.edit(ana, typeIn(i % 400, `y${i}`));
  await many;
  expect(await house.journal.head(table)).toBeGreaterThanOrEqual(502);
});

describe("a journal that is behind the log", () => {
  test.each([
    [
      "has nothing",
      "DELETE FROM change_blocks; DELETE FROM change_places; DELETE FROM changes; DELETE FROM journal_heads",
    ],
    [
      "misses the last records",
      "DELETE FROM change_blocks WHERE seq > 20; DELETE FROM change_places WHERE seq > 20; DELETE FROM changes WHERE seq > 20; UPDATE journal_heads SET head = 20",
    ],
  ])("is caught up when it %s, and says what it had said", async (_, forget) => {
    const file = join(temporaryFolder(), "data.db");
    const before = await openHouse({ file });
    await work(before, 11, 60);
    await before.rooms.read(table, () => undefined);
    const said = await before.written();
    await before.rooms.close();
    await before.keeper.close();
    const database = openDatabase(file);
    database.connection.exec(forget);
    database.close();
    const after = await openHouse({ file });
    expect(await after.written()).toEqual(said);
    await after.edit(bob, (live, origin) => deleteRows(live, [live.handleAt(0)], origin));
    expect(await after.written()).toHaveLength(said.length + 1);
    expect(after.warnings).toEqual([]);
  });

  test("is caught up when a room is loaded, without anyone asking", async () => {
    const file = join(temporaryFolder(), "data.db");
    const before = await openHouse({
      file,
      around: (journal) => ({ ...journal, add: () => Promise.reject(new StorageRefused("killed")) }),
    });
    await work(before, 12, 20);
    const head = await before.head();
    let added: () => void = () => undefined;
    const caughtUp = new Promise<void>((resolve) => {
      added = resolve;
    });
    const after = await openHouse({
      file,
      around: (journal) => ({
        ...journal,
        add: async (dataset, entries, to) => {
          await journal.add(dataset, entries, to);
          if (to === head) added();
        },
      }),
    });
    await after.rooms.read(table, () => undefined);
    await caughtUp;
    expect(await after.journal.head(table)).toBe(head);
  });
});

test("a disk that refuses the journal loses nothing of it, and nobody waits for it", async () => {
  const clock = createHandClock();
  let refusing = true;
  const house = await openHouse({
    clock,
    around: (journal) => ({
      ...journal,
      add: (...batch) => (refusing ? Promise.reject(new StorageRefused("full")) : journal.add(...batch)),
    }),
  });
  for (let i = 0; i < 5; i++) await house.edit(ana, typeIn(i, `kept ${i}`));
  await house.keeper.settle(table);
  expect(await house.journal.head(table)).toBe(0);
  expect(house.warnings.length).toBeGreaterThan(0);
  refusing = false;
  expect(await house.written()).toHaveLength(6);
});

test("what waits is written when the server stops in order", async () => {
  const file = join(temporaryFolder(), "data.db");
  const house = await openHouse({ file, clock: createHandClock() });
  await house.edit(ana, typeIn(1, "last words"));
  await house.rooms.close();
  await house.keeper.close();
  expect(await house.journal.head(table)).toBe(await house.head());
});

test("gestures made offline that arrive together are entries of the person who made them, one by one", async () => {
  const house = await openHouse();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, buildBase(500));
  const offline = openTable(doc);
  const since = Y.encodeStateVector(doc);
  for (let i = 0; i < 4; i++) typeIn(i, `offline ${i}`)(offline, {});
  const rows = Array.from(offline.order, (row) => row as RowHandle).slice(100);
  fillColumn(offline, column, rows, "offline", {});
  await house.rooms.applyUpdate(table, bob, "editor", Y.encodeStateAsUpdate(doc, since));
  const [, ...entries] = (await house.written()) as { author: unknown; part: unknown; cells: { rows: unknown[] }[] }[];
  expect(entries.map(({ author, part, cells }) => [author, part, cells[0]?.rows.length])).toEqual([
    [bob, 0, 1],
    [bob, 1, 1],
    [bob, 2, 1],
    [bob, 3, 1],
    [bob, 4, 400],
  ]);
});
