/** What files brought into a table, on a real database: kept with their doubts, settled by people, gone with the dataset. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { changedDoubts } from "#client/panels/doubts/changed-doubts.ts";
import {
  DOUBTS_KEPT,
  doubtsOfNewTable,
  listDoubts,
  listImports,
  type NewImport,
  recordImport,
  settleDoubts,
} from "#server/datasets/import-records.ts";
import { newId } from "#server/storage/new-id.ts";
import { type Database, openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqliteDatasets, createSqliteUploads } from "#server/storage/sqlite/datasets.ts";
import { createSqliteImports, createSqliteSettledDoubts } from "#server/storage/sqlite/imports.ts";
import { createSqlitePeople } from "#server/storage/sqlite/people.ts";
import { createSqliteSpaces } from "#server/storage/sqlite/spaces.ts";
import { ColumnId, DatasetId, RowId, SpaceId, UploadId, UserId } from "#shared/model/ids.ts";
import { ImportList, StandingDoubts } from "#shared/wire/imports.ts";
import { NoticeMessage } from "#shared/wire/sync-messages.ts";

const ana = newId(UserId);
const space = newId(SpaceId);
const folder = mkdtempSync(join(tmpdir(), "tablee-imports-"));
let database: Database;
let parts: ReturnType<typeof partsOf>;
const told: unknown[] = [];

function partsOf(opened: Database) {
  return {
    imports: createSqliteImports(opened),
    settledDoubts: createSqliteSettledDoubts(opened),
    people: createSqlitePeople(opened),
    datasets: createSqliteDatasets(opened),
    uploads: createSqliteUploads(opened),
    live: { notify: (_: DatasetId, notice: unknown) => void told.push(notice) },
    now: () => 1_000,
  };
}

beforeAll(async () => {
  database = openDatabase(join(folder, "tablee.sqlite"));
  parts = partsOf(database);
  await parts.people.add({ id: ana, name: "Ana", colour: 1, createdAt: 1 });
  await createSqliteSpaces(database).add(
    { id: space, name: "Lens", createdAt: 1 },
    { space, user: ana, role: "owner", joinedAt: 1 },
  );
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function makeDataset(original: string | null = null): Promise<DatasetId> {
  const id = newId(DatasetId);
  const counts = { rows: 1, columns: 1, issues: null };
  const made = { id, space, name: "Mairies", incarnation: 1, createdBy: ana, createdAt: 2, changedAt: 2, original };
  await parts.datasets.add({ ...made, ...counts, deletedAt: null, deletedBy: null });
  return id;
}

function fromFile(original: string, more: Partial<NewImport> = {}): NewImport {
  return {
    ...{ kind: "created", fileName: "Mairies.xlsx", original, by: ana, rows: 40, columns: 3 },
    table: {
      key: "Feuil1",
      file: null,
      name: "Feuil1",
      format: "xlsx",
      rows: 45,
      columns: 3,
      hidden: false,
      empty: false,
    },
    choices: {
      ...{ table: "Feuil1", text: null, header: { row: 5, lines: 1 }, mergedCells: "fill", emptyRows: "set-aside" },
      ...{ emptyColumns: "set-aside", hidden: "keep", rowsSetAside: [], columnsSetAside: [], repairText: false },
    },
    setAside: [{ what: "rows", reason: "empty", count: 2, numbers: [7, 12], examples: [] }],
    ...{ mergedAreas: 3, doubts: [], notes: [] },
    ...more,
  };
}

it("a record is kept whole, and the newest comes first", async () => {
  const dataset = await makeDataset();
  const first = await recordImport(parts, dataset, fromFile("aa"), []);
  const { kind, ...appended } = fromFile("bb", { fileName: "suite.csv" });
  const second = await recordImport({ ...parts, now: () => 2_000 }, dataset, { ...appended, kind: "appended" }, []);
  const { imports, people } = ImportList.parse(await listImports(parts, dataset));
  expect(imports.map(({ id }) => id)).toEqual([second, first]);
  const { original, ...shown } = fromFile("aa");
  expect(imports[1]).toEqual({ ...shown, id: first, at: new Date(1_000).toISOString() });
  expect(kind).toBe("created");
  expect(people.map(({ name }) => name)).toEqual(["Ana"]);
});

it("doubtful cells are found by the identities of the rows and columns that were made", async () => {
  const dataset = await makeDataset();
  const doubts = doubtsOfNewTable([
    { code: "unit-shown", row: 0, column: 0, text: "0.5", shown: "50 %" },
    { code: "digits-lost", row: 37, column: 36, text: "7.5E+13", shown: null },
  ]);
  await recordImport(parts, dataset, fromFile("cc"), doubts);
  expect(StandingDoubts.parse(await listDoubts(parts, dataset))).toEqual({
    doubts: [
      { code: "unit-shown", row: "a.0", column: "c0", text: "0.5", shown: "50 %" },
      { code: "digits-lost", row: "a.11", column: "c10", text: "7.5E+13", shown: null },
    ],
    ...{ beyond: 0, settled: [], people: [] },
  });
});

it("of very many doubts the first of each file are kept, those of the newest files are listed, and the number of the others is told", async () => {
  const dataset = await makeDataset();
  const many = Array.from({ length: DOUBTS_KEPT + 5 }, (_, row) => ({
    ...{ code: "zeros-lost" as const, row, column: 0, text: "1000", shown: null },
  }));
  const doubts = [{ code: "zeros-lost" as const, count: many.length, examples: [] }];
  await recordImport(parts, dataset, fromFile("dd", { doubts }), doubtsOfNewTable(many));
  const found = await listDoubts(parts, dataset);
  expect([found.doubts.length, found.beyond]).toEqual([DOUBTS_KEPT, 5]);
  // the same file every month: those of the newest ones are listed, of which none is cut in two
  for (let month = 0; month < 3; month++) {
    const made = fromFile("dd", { kind: "updated", fileName: `${month}.csv`, doubts });
    await recordImport(parts, dataset, made, doubtsOfNewTable(many.map((one) => ({ ...one, text: String(month) }))));
  }
  const later = await listDoubts(parts, dataset);
  expect([later.doubts.length, later.beyond]).toEqual([2 * DOUBTS_KEPT, 2 * DOUBTS_KEPT + 20]);
  expect([later.doubts[0]?.text, later.doubts.at(-1)?.text]).toEqual(["1", "2"]);
});

it("somebody says that a cell is right, which is noted with what it held, and takes it back", async () => {
  const dataset = await makeDataset();
  const cells = [{ row: RowId.parse("a.0"), column: ColumnId.parse("c0"), text: "0.5" }];
  await settleDoubts(parts, dataset, ana, { right: true, cells });
  const { settled, people } = await listDoubts(parts, dataset);
  expect(settled).toEqual([{ ...cells[0], by: ana, at: new Date(1_000).toISOString() }]);
  expect(people.map(({ name }) => name)).toEqual(["Ana"]);
  await settleDoubts(parts, dataset, ana, { right: false, cells });
  expect((await listDoubts(parts, dataset)).settled).toEqual([]);
});

it("what is settled is told to those who have the table open: nothing else is needed to know how the doubts stand", async () => {
  const dataset = await makeDataset();
  const cells = ["a.0", "a.1"].map((row) => ({ row: RowId.parse(row), column: ColumnId.parse("c0"), text: "0.5" }));
  const steps = [
    { right: true, cells },
    { right: false, cells: cells.slice(0, 1) },
    { right: true, cells: cells.slice(1).map((cell) => ({ ...cell, text: "0.6" })) },
  ];
  let known = await listDoubts(parts, dataset);
  for (const step of steps) {
    await settleDoubts(parts, dataset, ana, step);
    const notice = NoticeMessage.parse(told.at(-1));
    if (notice.kind !== "doubts" || notice.change === undefined) throw new Error("not told");
    known = changedDoubts(known, notice.change);
    expect(known.settled).toEqual((await listDoubts(parts, dataset)).settled);
  }
  expect(known.people.map(({ name }) => name)).toEqual(["Ana"]);

  const many = Array.from({ length: 201 }, (_, n) => ({
    row: RowId.parse(`a.${n}`),
    column: ColumnId.parse("c0"),
    text: "",
  }));
  await settleDoubts(parts, dataset, ana, { right: true, cells: many });
  expect(told.at(-1)).toEqual({ kind: "doubts", dataset });
  const long = [{ row: RowId.parse("a.0"), column: ColumnId.parse("c0"), text: "x".repeat(50_001) }];
  await settleDoubts(parts, dataset, ana, { right: true, cells: long });
  expect(told.at(-1)).toEqual({ kind: "doubts", dataset });
});

it("goes with its dataset, and the files go that nothing else came from", async () => {
  const [gone, kept] = [await makeDataset("e1"), await makeDataset()];
  for (const sha256 of ["e1", "e2", "e3"]) {
    const upload = { id: newId(UploadId), space, user: ana, fileName: "a.csv", bytes: 1, sha256, createdAt: 1 };
    await parts.uploads.add(upload);
  }
  for (const original of ["e1", "e2", "e3"]) await recordImport(parts, gone, fromFile(original), []);
  await recordImport(parts, kept, fromFile("e3"), []);
  await parts.datasets.change(gone, { deletedAt: 5, deletedBy: ana });
  expect([...(await parts.datasets.purge(gone))].sort()).toEqual(["e1", "e2"]);
  expect(await parts.imports.of(gone)).toEqual([]);
  expect(await parts.imports.of(kept)).toHaveLength(1);
});
