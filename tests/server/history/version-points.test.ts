import { describe, expect, test } from "vitest";
import { createVersionPoints } from "#server/history/version-points.ts";
import { createMemoryVersions } from "#server/storage/memory/versions.ts";
import type { StoredVersion } from "#server/storage/versions.ts";
import type { Trace } from "#shared/document/trace.ts";
import { ColumnId, DatasetId, RowId, SpaceId, UserId } from "#shared/model/ids.ts";
import { createHandClock } from "../../support/hand-clock.ts";

const MINUTE = 60_000;
const dataset = DatasetId.parse("first000000000000000");
const ana = UserId.parse("ana00000000000000000");
const column = ColumnId.parse("c0");
const row = (i: number) => RowId.parse(`a.${i.toString(36)}`);
const rows = (count: number) => Array.from({ length: count }, (_, i) => row(i));

const NOTHING: Trace = {
  cells: [],
  rowsAdded: [],
  rowsDeleted: [],
  rowsRestored: [],
  rowsMoved: false,
  columns: [],
  schema: null,
  step: null,
  undone: [],
  redone: [],
};

function cells(count: number): Trace {
  const texts = rows(count).map(() => "");
  return { ...NOTHING, cells: [{ column, rows: rows(count), before: texts, after: texts.map(() => "x") }] };
}

const deletedColumn: Trace = { ...NOTHING, columns: [{ column, what: "deleted", before: "code", after: null }] };

function open(head = 1) {
  const clock = createHandClock();
  const versions = createMemoryVersions();
  let last = head;
  let told = 0;
  const points = createVersionPoints({
    versions,
    datasets: {
      find: async () => ({
        id: dataset,
        space: SpaceId.parse("space000000000000000"),
        name: "Mairies",
        incarnation: 1,
        createdBy: ana,
        createdAt: clock.now(),
        changedAt: 0,
        rows: 1,
        columns: 1,
        issues: null,
        original: null,
        deletedAt: null,
        deletedBy: null,
      }),
    },
    log: { head: async () => last },
    clock,
    logger: {
      info: () => undefined,
      warn: (about) => expect.unreachable(JSON.stringify(about)),
      error: () => undefined,
    },
    changed: () => {
      told++;
    },
  });
  return {
    clock,
    points,
    versions,
    told: () => told,
    /** one more record, with what it changed */
    record(...traces: readonly Trace[]) {
      last++;
      points.recorded(dataset, [{ seq: last, author: ana, at: clock.now(), traces }]);
    },
    async made() {
      const all = await points.list(dataset);
      return all.map(({ cause, seq }: StoredVersion) => `${cause} ${seq}`);
    },
  };
}

describe("a version is made by itself", () => {
  test("of the import, once, also when the dataset is older than versions are", async () => {
    const { made } = open(40);
    expect(await made()).toEqual(["import 1"]);
    expect(await made()).toEqual(["import 1"]);
  });

  test.each([
    ["50 cells change", [cells(50)], { cells: 50, rows: 0, columns: 0 }],
    ["gestures made offline change 50 cells together", [cells(20), cells(30)], { cells: 50, rows: 0, columns: 0 }],
    ["10 rows are deleted", [{ ...NOTHING, rowsDeleted: rows(10) }], { cells: 0, rows: 10, columns: 0 }],
    ["10 rows are added", [{ ...NOTHING, rowsAdded: rows(10) }], { cells: 0, rows: 10, columns: 0 }],
    ["a column is deleted", [deletedColumn], { cells: 0, rows: 0, columns: 1 }],
  ])("right before %s", async (_, traces, change) => {
    const { record, points, made } = open(7);
    record(...traces);
    expect(await made()).toEqual(["before-bulk 7", "import 1"]);
    expect((await points.list(dataset))[0]).toMatchObject({ author: ana, change });
  });

  test.each([
    ["a few cells", [cells(49)]],
    ["a few rows", [{ ...NOTHING, rowsDeleted: rows(9) }]],
    ["the schema", [{ ...NOTHING, schema: { before: null, after: null } }]],
    ["nothing one can see", []],
  ])("not before a gesture that changes %s", async (_, traces) => {
    const { record, made } = open(7);
    record(...traces);
    expect(await made()).toEqual(["import 1"]);
  });

  test("once for one place: the first gesture after the import, or after a version with a name", async () => {
    const { record, points, made } = open(1);
    record(cells(50));
    await points.make(dataset, { cause: "named", name: "Relu", author: ana });
    record(deletedColumn);
    expect(await made()).toEqual(["named 2", "import 1"]);
  });

  test("not where a version shows the same already, with nothing one can see recorded in between", async () => {
    const { record, points, made } = open(7);
    record(cells(1));
    await points.make(dataset, { cause: "named", name: "Relu", author: ana });
    record();
    record(cells(60));
    expect(await made()).toEqual(["named 8", "import 1"]);
  });

  test("at a pause, ten minutes after work began", async () => {
    const { record, made, clock } = open(7);
    record(cells(1));
    clock.turn(9 * MINUTE + 58_000);
    record(cells(1));
    clock.turn(4_000);
    expect(await made()).toEqual(["import 1"]);
    clock.turn(1_000);
    expect(await made()).toEqual(["quiet 9", "import 1"]);
  });

  test("after a minute more, when nobody pauses", async () => {
    const { record, made, clock } = open(7);
    for (let second = 0; second < 11 * 60; second++) {
      record(cells(1));
      clock.turn(1_000);
    }
    expect(await made()).toEqual(["quiet 667", "import 1"]);
  });

  test("not when nothing changed since the last one", async () => {
    const { record, points, made, clock } = open(7);
    record(cells(1));
    await points.make(dataset, { cause: "named", name: "Relu", author: ana });
    clock.turn(60 * MINUTE);
    record({ ...NOTHING, schema: { before: null, after: null } });
    clock.turn(60 * MINUTE);
    expect(await made()).toEqual(["named 8", "import 1"]);
  });

  test("when the server stops while someone works", async () => {
    const { record, points, made } = open(7);
    record(cells(1));
    await points.settle();
    expect(await made()).toEqual(["quiet 8", "import 1"]);
  });

  test("of what a server that was cut off left without one, once work goes on", async () => {
    const { record, points, made } = open(7);
    points.opened?.(dataset, 7);
    expect(await made()).toEqual(["import 1"]);
    record(cells(1));
    expect(await made()).toEqual(["quiet 7", "import 1"]);
  });
});

test("making one thins out the old ones, and everybody is told", async () => {
  const { record, points, versions, clock, told } = open(7);
  for (let i = 0; i < 8; i++) {
    record(cells(60));
    clock.turn(MINUTE);
  }
  await points.list(dataset);
  expect(told()).toBe(8);
  clock.turn(30 * 24 * 60 * MINUTE);
  record(cells(60));
  await points.list(dataset);
  expect((await versions.ofDataset(dataset)).map(({ cause }) => cause)).toEqual(["quiet", "before-bulk", "import"]);
});
