import { describe, expect, it } from "vitest";
import { groupOf, mergedRow, NO_CHOICES, type RowChoices } from "#shared/cleaning/clusters/merged-row.ts";
import { type RowLikeness, rowGroupsInSlices } from "#shared/cleaning/clusters/row-groups.ts";
import type { Target } from "#shared/cleaning/operations/operation.ts";
import { mergeRows } from "#shared/cleaning/operations/rows/merge-rows.ts";
import { runOperation } from "#shared/cleaning/run-operation.ts";
import { stepOf } from "#shared/cleaning/step.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { markOf } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { texts } from "../../convergence/replica.ts";
import { columnNamed, written } from "../document/file-update.ts";

const COLLEGES = `nom|ville|tél
Collège Jean Moulin|Laval|02 43 00 00 01
Collège Alain Gerbault|Laval|
COLLEGE JEAN-MOULIN|LAVAL|
Collège Jean Moulin|Laval|
Colège Jean Moulin|Laval|
||
||`;

function groups(table: Table, names: readonly string[], likeness: RowLikeness, among: Uint32Array | null = null) {
  const columns = names.map((name) => columnNamed(table, name));
  const found = atOnce(rowGroupsInSlices(table, columns, likeness, among));
  return found.groups.map((rows) => rows.map((row) => table.positionOf(row) + 1));
}

describe("rows that are like others", () => {
  const { table } = written(7, COLLEGES);

  it.each<[RowLikeness, readonly number[][]]>([
    [{ by: "same" }, [[1, 4]]],
    [{ by: "cleaned" }, [[1, 3, 4]]],
    [{ by: "near", radius: 1 }, [[1, 3, 4, 5]]],
  ])("by their name and town, %j", (likeness, expected) => {
    expect(groups(table, ["nom", "ville"], likeness)).toEqual(expected);
  });

  it("by one column alone, blank rows left out, groups in table order", () => {
    expect(groups(table, ["ville"], { by: "cleaned" })).toEqual([[1, 2, 3, 4, 5]]);
    expect(groups(table, ["tél"], { by: "same" })).toEqual([]);
    expect(groups(table, [], { by: "same" })).toEqual([]);
  });

  it("of some rows only", () => {
    const among = Uint32Array.from([0, 2, 3], (at) => table.handleAt(at));
    expect(groups(table, ["nom"], { by: "near", radius: 1 }, among)).toEqual([[1, 3, 4]]);
  });

  it("though they are near nothing else", () => {
    const { table: other } = written(7, "nom\nLaval\nLaval\nCraon\nÉvron");
    expect(groups(other, ["nom"], { by: "near", radius: 1 })).toEqual([[1, 2]]);
  });
});

describe("what they become", () => {
  const rowsAt = (table: Table, ...places: number[]) => places.map((place) => table.handleAt(place - 1));
  const choose = (choices: Partial<RowChoices>): RowChoices => ({ ...NO_CHOICES, ...choices });
  const anywhere = () => true;
  const held = (table: Table, merged: ReturnType<typeof mergedRow>) =>
    table.columns.map(({ id }) => merged?.kept.get(id)?.content);

  it("the fullest stays; a text goes before a blank, then the most frequent, then what says the same and more", () => {
    const { table } = written(7, COLLEGES);
    const merged = mergedRow(table, rowsAt(table, 3, 4, 1), NO_CHOICES, anywhere);
    expect(merged?.keep).toBe(table.handleAt(0));
    expect(held(table, merged)).toEqual(["Collège Jean Moulin", "Laval", "02 43 00 00 01"]);
    expect(merged?.changed).toEqual([]);
    expect(merged?.differing.size).toBe(3);
    const { table: other } = written(7, "nom|secteur|rue\na|privé|\na|public|x\nCollège A|public|");
    const hybrid = mergedRow(other, rowsAt(other, 1, 2), NO_CHOICES, anywhere);
    expect(held(other, hybrid)).toEqual(["a", "public", "x"]);
    expect(held(other, mergedRow(other, rowsAt(other, 1, 3), choose({ keep: other.handleAt(0) }), anywhere))).toEqual([
      "Collège A",
      "privé",
      "",
    ]);
  });

  it("what somebody chose, a row left apart; a column that is closed keeps what the row that stays has", () => {
    const { table } = written(7, COLLEGES);
    const [first, third, fourth] = rowsAt(table, 1, 3, 4) as [RowHandle, RowHandle, RowHandle];
    const [nom, tel] = [columnNamed(table, "nom"), columnNamed(table, "tél")];
    const choices = choose({ keep: fourth, from: new Map([[nom, third]]), apart: new Set() });
    const merged = mergedRow(table, [first, third, fourth], choices, (column) => column !== tel);
    expect(held(table, merged)).toEqual(["COLLEGE JEAN-MOULIN", "Laval", ""]);
    expect(merged?.changed).toEqual([nom]);
    const without = mergedRow(table, [first, third, fourth], choose({ apart: new Set([first]) }), anywhere);
    expect([without?.keep, without?.gone]).toEqual([third, [fourth]]);
    expect(mergedRow(table, [first, third], choose({ apart: new Set([first]) }), anywhere)).toBeNull();
  });

  it("a mark goes before a blank, not before a text", () => {
    const { table, me } = written(7, "nom|tél\na|\na|\na|01");
    const tel = columnNamed(table, "tél");
    setUnavailable(table, { rows: rowsAt(table, 2), columns: [tel] }, "secret", me);
    const two = mergedRow(table, rowsAt(table, 1, 2), NO_CHOICES, anywhere);
    expect(two?.kept.get(tel)?.content).toBe(markOf("secret"));
    expect(mergedRow(table, rowsAt(table, 1, 2, 3), NO_CHOICES, anywhere)?.kept.get(tel)?.content).toBe("01");
  });

  it("is written in one gesture, on the rows that are there still", () => {
    const { table, me, undo } = written(7, COLLEGES);
    const before = texts(table);
    const target: Target = {
      ...{ table, rows: null, schema: null, communes: null },
      sourceOf: () => null,
      mayWrite: () => true,
    };
    const [first, third, fourth] = rowsAt(table, 1, 3, 4) as [RowHandle, RowHandle, RowHandle];
    const merged = mergedRow(table, [first, third, fourth], choose({ keep: fourth }), anywhere);
    if (merged === null) throw new Error("nothing to merge");
    const params = { groups: [groupOf(table, merged)] };
    expect(params.groups[0]?.texts).toEqual([{ column: columnNamed(table, "tél"), text: "02 43 00 00 01" }]);
    const run = () => runOperation(target, mergeRows, params, stepOf(mergeRows.id, params, { kind: "all" }), me);
    expect(run().planned).toMatchObject({ counts: { cells: 1, rowsDeleted: 2 } });
    expect(texts(table)).toEqual([
      ["Collège Alain Gerbault", "Laval", ""],
      ["Collège Jean Moulin", "Laval", "02 43 00 00 01"],
      ["Colège Jean Moulin", "Laval", ""],
      ["", "", ""],
      ["", "", ""],
    ]);
    undo.undo();
    expect(texts(table)).toEqual(before);
    // who stays was deleted meanwhile: the others do not go
    deleteRows(table, [fourth], me);
    expect(run().planned).toMatchObject({ counts: { cells: 0, rowsDeleted: 0 } });
  });

  it("never takes away a row that stays in another group, nor writes in one twice", () => {
    const { table, me } = written(7, "nom\na\nb\nc");
    const [a = "", b = "", c = ""] = rowsAt(table, 1, 2, 3).map((row) => table.idOf(row) as string);
    const nom: ColumnId = columnNamed(table, "nom");
    const groups = [
      { keep: a, gone: [b], texts: [{ column: nom, text: "x" }] },
      { keep: b, gone: [c], texts: [] },
      { keep: c, gone: [a], texts: [] },
      { keep: a, gone: [c], texts: [{ column: nom, text: "y" }] },
    ];
    const target: Target = {
      ...{ table, rows: null, schema: null, communes: null },
      sourceOf: () => null,
      mayWrite: () => true,
    };
    runOperation(target, mergeRows, { groups }, null, me);
    expect(texts(table).flat()).toEqual(["x", "c"]);
  });
});
