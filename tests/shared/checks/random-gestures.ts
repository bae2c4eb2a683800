/** Tables, a schema with every kind of check, and what people do to a table: for tests of checkers that follow. */
import fc from "fast-check";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { sortRows } from "#shared/document/edits/sort-rows.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { schemaOf } from "./table-of-rows.ts";

export const COLUMNS = ["id", "code", "date", "parent", "note"];
/** on the same columns, so that one edit touches several of them */
const CUSTOM_CHECKS = [
  { name: "compare-columns-value", params: { column: "id", op: ">", column2: "parent" } },
  { name: "compare-columns-value", params: { column: "id", op: "<=", column2: "code" } },
  { name: "sum-columns-value", params: { column: "id", columns: ["parent", "id"] } },
  { name: "cohesive-columns-value", params: { column: "date", othercolumns: ["code", "note"] } },
  { name: "one-of-required", params: { column1: "absent", column2: "parent" } },
  { name: "siren", params: { column: "note" } },
  { name: "year-interval-value", params: { column: "date", "allow-year-only": "yes" } },
];
export const DESCRIPTOR = {
  fields: [
    { name: "id", type: "integer" },
    { name: "code", type: "string", constraints: { unique: true, pattern: "[a-c]*", maxLength: 2 } },
    { name: "date", type: "date", constraints: { required: true } },
    { name: "parent", type: "integer" },
    { name: "absent", type: "string", constraints: { required: true } },
  ],
  primaryKey: ["id"],
  uniqueKeys: [["code", "date"]],
  foreignKeys: [{ fields: "parent", reference: { resource: "", fields: "id" } }],
  missingValues: ["", "-"],
  custom_checks: CUSTOM_CHECKS,
};
export const SCHEMA = schemaOf(DESCRIPTOR);

const TEXTS = ["", "-", "1", "01", "2", "3", "0", "a", "b", "abc", "2021-01-05", "2021-1-5", "05/01/2021"];
const text = fc.constantFrom(...TEXTS);
export const row = fc.array(text, { minLength: 5, maxLength: 5 });
const place = fc.nat(1000);

export type Gesture = (table: Table) => void;

const at = (table: Table, place: number): RowHandle | null =>
  table.rowCount === 0 ? null : table.handleAt(place % table.rowCount);
const some = (table: Table, places: readonly number[]): RowHandle[] => [
  ...new Set(places.flatMap((place) => at(table, place) ?? [])),
];
const columnAt = (table: Table, place: number) => table.columns[place % table.columns.length]?.id;

export const gesture: fc.Arbitrary<Gesture> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(place, place, text).map(
      ([r, c, written]): Gesture =>
        (table) => {
          const [handle, column] = [at(table, r), columnAt(table, c)];
          if (handle !== null && column !== undefined)
            setCells(table, [{ row: handle, column, text: written }], "test");
        },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.array(place, { maxLength: 8 }), place, text).map(
      ([rows, c, written]): Gesture =>
        (table) => {
          const column = columnAt(table, c);
          if (column !== undefined) fillColumn(table, column, some(table, rows), written, "test");
        },
    ),
  },
  fc.array(place, { maxLength: 4 }).map(
    (rows): Gesture =>
      (table) =>
        deleteRows(table, some(table, rows), "test"),
  ),
  fc.tuple(place, fc.array(row, { maxLength: 3 })).map(
    ([after, rows]): Gesture =>
      (table) => {
        const texts = rows.map((cells) => new Map(table.columns.map(({ id }, index) => [id, cells[index] ?? ""])));
        insertRows(table, at(table, after), texts, "test");
      },
  ),
  fc.tuple(fc.array(place, { maxLength: 3 }), place).map(
    ([rows, after]): Gesture =>
      (table) => {
        moveRows(table, some(table, rows), at(table, after), "test");
      },
  ),
  fc.constant<Gesture>((table) => sortRows(table, [...table.order].reverse() as RowHandle[], "test")),
  fc.constant<Gesture>((table) => {
    // brings back whatever was deleted: handles are dense
    const deleted: RowHandle[] = [];
    for (let handle = 0; handle < table.rowCount + 40; handle += 1) {
      const one = handle as RowHandle;
      if (isKnown(table, one) && table.isDeleted(one)) deleted.push(one);
    }
    restoreRows(table, deleted, "test");
  }),
);

function isKnown(table: Table, handle: RowHandle): boolean {
  try {
    return table.handleOf(table.idOf(handle)) === handle;
  } catch {
    return false;
  }
}
