import { describe, expect, test } from "vitest";
import { operationOf } from "#shared/cleaning/operations/all.ts";
import type { Target } from "#shared/cleaning/operations/operation.ts";
import { isRefusal } from "#shared/cleaning/operations/operation.ts";
import { makePlan } from "#shared/cleaning/operations/planning.ts";
import { changesNothing, countsTold, previewOf } from "#shared/cleaning/preview/preview.ts";
import type { TableChanges } from "#shared/document/edits/change-table.ts";
import { changeTable, NO_CHANGES } from "#shared/document/edits/change-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { texts } from "../../convergence/replica.ts";
import { columnNamed, written } from "../document/file-update.ts";

const handles = (table: Table) => [...table.order] as RowHandle[];

function preview(table: Table, changes: Partial<TableChanges>, inSight: readonly RowHandle[] = []) {
  return atOnce(previewOf(table, makePlan(table, changes), inSight));
}

function linesOf(table: Table, changes: Partial<TableChanges>, inSight: readonly RowHandle[] = []) {
  return preview(table, changes, inSight).cells.lines.map(
    ({ before, after, cells, row }) => `${before}→${after} ×${cells} @${table.positionOf(row)}`,
  );
}

describe("what is shown before cells are written", () => {
  test("is each text with what it becomes, once, in the order of the table, and how many cells hold it", () => {
    const { table } = written(7, "nom|code\na |1\nb |2\na |3\nc|4");
    const trim = operationOf("texts.trim");
    const columns = [columnNamed(table, "nom")];
    const rows = handles(table);
    changeTable(
      table,
      { ...NO_CHANGES, cells: [{ column: columns[0] ?? 0, rows, texts: ["a ", "b ", "a ", "c"] }] },
      null,
      "me",
    );
    const target: Target = {
      table,
      rows: null,
      schema: null,
      communes: null,
      sourceOf: () => null,
      mayWrite: () => true,
    };
    const planned = atOnce(trim?.plan(target, { columns, inside: true }) ?? raise());
    if (isRefusal(planned)) throw new Error(planned.refused);
    const { cells, after, columns: changed } = atOnce(previewOf(table, planned, []));
    expect(cells.lines.map(({ before, after: text, cells: n }) => [before, text, n])).toEqual([
      ["a ", "a", 2],
      ["b ", "b", 1],
    ]);
    expect([after, changed, cells.others]).toEqual([null, 1, 0]);
  });

  test("begins with the rows in sight, and goes to one of them", () => {
    const { table } = written(7, "nom\na\nb\na\nc");
    const rows = handles(table);
    const [, , third] = rows;
    const fill = { column: columnNamed(table, "nom"), rows, texts: "x" };
    expect(linesOf(table, { cells: [fill] })).toEqual(["a→x ×2 @0", "b→x ×1 @1", "c→x ×1 @3"]);
    expect(linesOf(table, { cells: [fill] }, third === undefined ? [] : [third])).toEqual([
      "a→x ×2 @2",
      "b→x ×1 @1",
      "c→x ×1 @3",
    ]);
  });

  test("is the same whether few rows or all are written in, and counts what no line says", () => {
    const { table } = written(7, `nom\n${Array.from({ length: 2_000 }, (_, i) => `t${i}`).join("\n")}`);
    const rows = handles(table);
    const column = columnNamed(table, "nom");
    const few = preview(table, { cells: [{ column, rows: rows.slice(0, 400), texts: "x" }] }).cells;
    const all = preview(table, { cells: [{ column, rows, texts: "x" }] }).cells;
    const said = (told: typeof few) => told.lines.reduce((sum, { cells }) => sum + cells, 0) + told.others;
    expect([said(few), said(all)]).toEqual([400, 2_000]);
    expect(few.lines.map(({ before }) => before)).toEqual(all.lines.map(({ before }) => before));
  });
});

describe("the table as it would be", () => {
  test("shows new columns and rows in their places, those that go after them, and is what is written", () => {
    const { table, me } = written(7, "nom|2020|2021|note\na|1|2|x\nb|3|4|y");
    const [first = 0, second = 0] = handles(table);
    const id = (name: string) => columnNamed(table, name);
    const changes = {
      newColumns: ["année", "effectif"],
      cells: [
        { column: 0, rows: [first, second] as RowHandle[], texts: "2020" },
        { column: 1, rows: [first, second] as RowHandle[], texts: ["1", "3"] },
      ],
      newRows: {
        count: 2,
        columns: [
          [id("nom"), ["a", "b"]],
          [0, ["2021", "2021"]],
          [1, ["2", "4"]],
        ] as const,
      },
      rowOrder: [first, -1, second, -2],
      columnOrder: [id("nom"), 0, 1, id("note")],
      deleteColumns: [id("2020"), id("2021")],
      renameColumns: [{ column: id("note"), name: "Note" }],
    } satisfies Partial<TableChanges>;
    const { after } = preview(table, changes);
    expect(after?.columns.map(({ name, is, was }) => `${name} ${is} ${was ?? ""}`.trim())).toEqual([
      "nom kept",
      "année new",
      "effectif new",
      "2020 gone",
      "2021 gone",
      "Note renamed note",
    ]);
    expect(after?.rowCount).toBe(4);
    expect(countsTold(makePlan(table, changes))).toMatchObject({ cells: 0, rowsAdded: 2, reordered: false });
    changeTable(table, { ...NO_CHANGES, ...changes }, null, me);
    expect(after?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(texts(table));
    expect(after?.rows.map(({ row }) => row === null)).toEqual([false, true, false, true]);
    expect(after?.rows[0]?.cells.map(({ changed }) => changed)).toEqual([false, true, true, false]);
  });

  test("shows rows that come at the end with the last ones before them, and none of those that go", () => {
    const { table } = written(7, "nom\na\nb\nc\nd");
    const rows = handles(table);
    const { after, gone } = preview(table, {
      newRows: { count: 1, columns: [[columnNamed(table, "nom"), ["e"]]] },
      deleteRows: rows.slice(3),
    });
    expect(after?.rows.map(({ cells }) => cells[0]?.text)).toEqual(["b", "c", "e"]);
    expect(gone).toEqual(rows.slice(3));
  });

  test("is not shown where rows and columns stay; nothing to do is told apart", () => {
    const { table } = written(7, "nom\na");
    expect(preview(table, { deleteRows: handles(table) }).after).toBeNull();
    expect(changesNothing(makePlan(table, {}))).toBe(true);
    expect(changesNothing(makePlan(table, { hideColumns: [columnNamed(table, "nom")] }))).toBe(false);
  });
});

function raise(): never {
  throw new Error("no such operation");
}
