import { expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { createIssueList } from "#client/collab/issue-list.ts";
import { createLocalJudge } from "#client/collab/local-judge.ts";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { ColumnId } from "#shared/model/ids.ts";

/** What is told of the first cell when `text` is typed in it, the second holding `other`. */
function judged(text: string, other: string) {
  const builder = createBaseBuilder(["effectif", "note"]);
  builder.addRow(["12", other]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, builder.finish().update);
  const table = openTable(doc);
  onTestFinished(() => table.close());
  const descriptor = JSON.stringify({
    fields: [{ name: "effectif", type: "integer", constraints: { required: true } }, { name: "note" }],
    custom_checks: [
      { name: "siren", params: { column: "effectif" } },
      { name: "code-postal", params: { column: "effectif" } },
      { name: "compare-columns-value", params: { column: "effectif", op: ">", column2: "note" } },
    ],
    missingValues: ["", "NA"],
  });
  setSchema(table, { descriptor, reference: { name: "test", version: null } }, "a gesture");
  const list = createIssueList();
  const judge = createLocalJudge(table, list);
  table.subscribe((change) => void judge.follow(change));
  const [column] = table.columns;
  if (column === undefined) throw new Error("no column");
  setCells(table, [{ row: table.handleAt(0), column: column.id, text }], "a gesture");
  return [...list.all()].map(({ rule }) => rule);
}

test("what is typed is judged by what it says alone", () => {
  expect(judged("douze", "bien")).toEqual(["integer"]);
  expect(judged("356000000", "bien")).toEqual([]);
  expect(judged("NA", "bien")).toEqual(["required"]);
});

test("the checks asked of its column alone are made at once, those of places and of other columns by the server", () => {
  expect(judged("13", "bien")).toEqual(["siren"]);
  expect(judged("356000001", "bien")).toEqual(["siren"]);
});

test("rows deleted here have nothing wrong any more, before the server says so; taken back, what their cells say is told again", () => {
  const builder = createBaseBuilder(["effectif"]);
  for (const text of ["douze", "12"]) builder.addRow([text]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, builder.finish().update);
  const table = openTable(doc);
  onTestFinished(() => table.close());
  const descriptor = JSON.stringify({ fields: [{ name: "effectif", type: "integer" }] });
  setSchema(table, { descriptor, reference: { name: "test", version: null } }, "a gesture");
  const list = createIssueList();
  const judge = createLocalJudge(table, list);
  const changed: boolean[] = [];
  table.subscribe((change) => void changed.push(judge.follow(change)));
  const [column] = table.columns;
  if (column === undefined) throw new Error("no column");
  const row = table.handleAt(0);
  setCells(table, [{ row, column: column.id, text: "treize" }], "a gesture");
  expect(list.size).toBe(1);
  deleteRows(table, [row], "a gesture");
  expect(list.size).toBe(0);
  restoreRows(table, [row], "a gesture");
  expect([list.size, changed]).toEqual([1, [true, true, true]]);
});

test("nothing is told of a row that holds no value, however that is written: the server would never take it back", () => {
  expect(judged("", "")).toEqual([]);
  expect(judged("", "NA")).toEqual([]);
  expect(judged("NA", "")).toEqual([]);
});

test("what a check of several columns, or a swapped point, said of the cell stays or goes as the server would have it", () => {
  const builder = createBaseBuilder(["siret", "siren", "point"]);
  builder.addRow(["1", "", "2.35, 48.85"]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, builder.finish().update);
  const table = openTable(doc);
  onTestFinished(() => table.close());
  const custom_checks = [
    { name: "siret", params: { column: "siret" } },
    { name: "cohesive-columns-value", params: { column: "siret", othercolumns: ["siren"] } },
    { name: "french-gps-coordinates", params: { column: "point" } },
  ];
  const fields = ["siret", "siren", "point"].map((name) => ({ name, type: "string" }));
  const descriptor = JSON.stringify({ fields, custom_checks });
  setSchema(table, { descriptor, reference: { name: "test", version: null } }, "a gesture");
  const list = createIssueList();
  const judge = createLocalJudge(table, list);
  table.subscribe((change) => void judge.follow(change));
  const [siret, , point] = table.columns;
  if (siret === undefined || point === undefined) throw new Error("no column");
  const row = table.handleAt(0);
  const cell = { row: table.idOf(row), column: siret.id, field: "siret" };
  const other = { code: "cohesive-columns-value" as const, rule: "siret, siren", args: { fields: [], empty: [] } };
  list.replaceAll([{ ...cell, ...other }]);
  const write = (column: ColumnId, text: string) => {
    setCells(table, [{ row, column, text }], "a gesture");
    return [...list.all()].map(({ rule }) => rule);
  };
  expect(write(siret.id, "2")).toEqual(["siret, siren", "siret"]);
  expect(write(point.id, "48.85, 2.35")).toContain("reversed-french-gps-coordinates");
  expect(write(point.id, "2.35, 48.85")).toEqual(["siret, siren", "siret"]);
});
