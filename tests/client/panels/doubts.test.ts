/** Doubtful cells as the screen follows them, and what was done of a file, in sentences. */
import { describe, expect, it } from "vitest";
import { groupsOf, watchDoubts } from "#client/panels/doubts/watch-doubts.ts";
import { decisionsOf } from "#client/panels/imported/decisions-of.ts";
import { deleteColumn } from "#shared/document/edits/delete-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { ColumnId, RowId } from "#shared/model/ids.ts";
import { ImportRecord, type StandingDoubt } from "#shared/wire/imports.ts";
import { tableOfRows } from "../../shared/checks/table-of-rows.ts";

const row = (n: number) => RowId.parse(`a.${n}`);
const [code, share] = [ColumnId.parse("c0"), ColumnId.parse("c1")];
const doubt = (n: number, column: ColumnId, text: string, of: StandingDoubt["code"] = "zeros-lost"): StandingDoubt => ({
  ...{ code: of, row: row(n), column, text, shown: null },
});
const DOUBTS = [doubt(0, code, "1000"), doubt(2, code, "2000"), doubt(1, share, "0.5", "unit-shown")];

function watched() {
  const table = tableOfRows(
    ["code", "part"],
    [
      ["1000", "1"],
      ["30", "0.5"],
      ["2000", ""],
    ],
  );
  const doubts = watchDoubts(table);
  doubts.give({ doubts: DOUBTS, settled: [] });
  const places = () => [...doubts.standing.get()].flatMap(([id, cells]) => [...cells.keys()].map((c) => `${id} ${c}`));
  return { table, doubts, places };
}

describe("a doubt", () => {
  it("stands as long as its cell holds what was read, and again when that is put back", () => {
    const { table, places } = watched();
    expect(places()).toEqual(["a.0 c0", "a.2 c0", "a.1 c1"]);
    setCells(table, [{ row: table.handleAt(0), column: code, text: "01000" }], {});
    expect(places()).toEqual(["a.2 c0", "a.1 c1"]);
    setCells(table, [{ row: table.handleAt(0), column: code, text: "1000" }], {});
    expect(places()).toContain("a.0 c0");
  });

  it("is over while another one of its row comes back, in one gesture", () => {
    const { table, doubts, places } = watched();
    doubts.give({ doubts: [...DOUBTS, doubt(0, share, "1")], settled: [] });
    const first = table.handleAt(0);
    setCells(table, [{ row: first, column: share, text: "2" }], {});
    const both = [
      { row: first, column: share, text: "1" },
      { row: first, column: code, text: "01000" },
    ];
    setCells(table, both, {});
    expect(places()).toEqual(["a.0 c1", "a.2 c0", "a.1 c1"]);
  });

  it("goes with its row or its column", () => {
    const { table, places } = watched();
    deleteRows(table, [table.handleAt(2)], {});
    expect(places()).toEqual(["a.0 c0", "a.1 c1"]);
    deleteColumn(table, code, {});
    expect(places()).toEqual(["a.1 c1"]);
  });

  it("is over when somebody said that the cell is right, of what it held then alone", () => {
    const { doubts, places } = watched();
    const said = (text: string) =>
      [
        { ...{ row: row(0), column: code, text }, by: "0".repeat(20), at: "2026-01-01T00:00:00.000Z" },
      ] as unknown as Parameters<typeof doubts.give>[0]["settled"];
    doubts.give({ doubts: DOUBTS, settled: said("1000") });
    expect(places()).toEqual(["a.2 c0", "a.1 c1"]);
    doubts.give({ doubts: DOUBTS, settled: said("999") });
    expect(places()).toHaveLength(3);
  });

  it("that an edit elsewhere leaves alone leaves the screen as it is", () => {
    const { table, doubts } = watched();
    const before = doubts.standing.get();
    setCells(table, [{ row: table.handleAt(1), column: code, text: "31" }], {});
    expect(doubts.standing.get()).toBe(before);
  });

  it("is walked through by kind, in the order of the table", () => {
    const { table, doubts } = watched();
    const groups = groupsOf(doubts.standing.get(), table);
    expect(groups.map((group) => group.map((one) => one.row))).toEqual([["a.0", "a.2"], ["a.1"]]);
  });
});

const RECORD = ImportRecord.parse({
  ...{ id: "0".repeat(20), kind: "created", fileName: "Mairies.xlsx", rows: 40, columns: 3 },
  table: { key: "s", file: null, name: "Feuil1", format: "xlsx", rows: 45, columns: 3, hidden: false, empty: false },
  choices: {
    ...{ table: "s", text: null, header: { row: 5, lines: 1 }, mergedCells: "fill", emptyRows: "set-aside" },
    ...{ emptyColumns: "set-aside", hidden: "keep", rowsSetAside: [], columnsSetAside: [], repairText: false },
  },
  setAside: [
    { what: "rows", reason: "empty", count: 14, numbers: [7, 12, 13, 14, 15, 16, 17], examples: [] },
    { what: "columns", reason: "empty", count: 1, numbers: [27], examples: [] },
  ],
  ...{ mergedAreas: 3, doubts: [{ code: "unit-shown", count: 2, examples: [] }], notes: [] },
  ...{ at: "2026-01-01T00:00:00.000Z", by: "0".repeat(20) },
});

it("what was done of a workbook is told decision by decision", () => {
  expect(decisionsOf(RECORD, WORDS.fr, String).map((sentence) => sentence.replaceAll("\u00a0", " "))).toEqual([
    "Feuille « Feuil1 »",
    "Titres en ligne 5",
    "14 lignes vides retirées (7, 12, 13, 14, 15, 16…)",
    "1 colonne vide retirée (AB)",
    "3 zones fusionnées défusionnées, chaque cellule remplie",
    "2 cellules à vérifier, dans le panneau Problèmes",
  ]);
});

it("of a text file, its encoding and what separates its columns are told too", () => {
  const text = { encoding: "windows-1252", delimiter: ";", quote: '"' } as const;
  const csv = { ...RECORD.table, format: "csv", file: "a/mairies.csv" } as const;
  const choices = { ...RECORD.choices, text, header: { row: 1, lines: 2 } };
  expect(decisionsOf({ ...RECORD, table: csv, choices }, WORDS.en, String).slice(0, 3)).toEqual([
    "File “a/mairies.csv” of the archive",
    "Text read as windows-1252, columns separated by semicolons",
    "Titles over 2 rows (1 to 2), joined",
  ]);
});
