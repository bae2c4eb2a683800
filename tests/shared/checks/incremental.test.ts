/** Whatever people do to a table, the checker that followed them says what a new one says, and its deltas add up. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type Checker, createChecker, needsNewChecker } from "#shared/checks/checker.ts";
import { type Issue, type IssueGroup, type IssueKey, keyOfIssue } from "#shared/checks/issue.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { sortRows } from "#shared/document/edits/sort-rows.ts";
import { openTable, viewOf } from "#shared/document/open-table.ts";
import type { RowHandle, Table, TableChange } from "#shared/document/table.ts";
import { schemaOf, tableOfRows } from "./table-of-rows.ts";

const COLUMNS = ["id", "code", "date", "parent", "note"];
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
const SCHEMA = schemaOf({
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
});

const TEXTS = ["", "-", "1", "01", "2", "3", "0", "a", "b", "abc", "2021-01-05", "2021-1-5", "05/01/2021"];
const text = fc.constantFrom(...TEXTS);
const row = fc.array(text, { minLength: 5, maxLength: 5 });
const place = fc.nat(1000);

type Gesture = (table: Table) => void;

const at = (table: Table, place: number): RowHandle | null =>
  table.rowCount === 0 ? null : table.handleAt(place % table.rowCount);
const some = (table: Table, places: readonly number[]): RowHandle[] => [
  ...new Set(places.flatMap((place) => at(table, place) ?? [])),
];
const columnAt = (table: Table, place: number) => table.columns[place % table.columns.length]?.id;

const gesture: fc.Arbitrary<Gesture> = fc.oneof(
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

const sorted = (issues: readonly Issue[]) => [...issues].map((issue) => JSON.stringify(issue)).sort();
const groupLines = (groups: readonly IssueGroup[]) =>
  groups.map(({ code, rule, column, field, count }) => `${code} ${rule} ${column} ${field} ${count}`).sort();

function follow(table: Table, checker: Checker): { known: Map<IssueKey, Issue> } {
  const known = new Map(checker.issues().map((issue) => [keyOfIssue(issue), issue]));
  table.subscribe((change) => {
    expect(needsNewChecker(change)).toBe(false);
    const { appeared, gone } = checker.apply(change);
    for (const key of gone) expect(known.delete(key)).toBe(true);
    for (const issue of appeared) {
      expect(known.has(keyOfIssue(issue))).toBe(false);
      known.set(keyOfIssue(issue), issue);
    }
  });
  return { known };
}

function expectSame(table: Table, checker: Checker, known: ReadonlyMap<IssueKey, Issue>): void {
  const fresh = createChecker(table, SCHEMA);
  expect(checker.issues()).toEqual(fresh.issues());
  expect(checker.count).toBe(fresh.count);
  expect(checker.issues()).toHaveLength(checker.count);
  expect(groupLines(checker.groups())).toEqual(groupLines(fresh.groups()));
  expect(sorted([...known.values()])).toEqual(sorted(fresh.issues()));
}

describe("a checker that follows its table", () => {
  it("says after any gestures what a new checker says, and its deltas add up to the same issues", () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 12 }),
        fc.array(gesture, { minLength: 1, maxLength: 12 }),
        (rows, gestures) => {
          const table = tableOfRows(COLUMNS, rows);
          const checker = createChecker(table, SCHEMA);
          const { known } = follow(table, checker);
          for (const apply of gestures) {
            apply(table);
            expectSame(table, checker, known);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("may be told of several changes at once, when the table has long moved on", () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 12 }),
        fc.array(fc.array(gesture, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        (rows, batches) => {
          const table = tableOfRows(COLUMNS, rows);
          const checker = createChecker(table, SCHEMA);
          const queue: TableChange[] = [];
          table.subscribe((change) => queue.push(change));
          for (const batch of batches) {
            for (const apply of batch) apply(table);
            for (const change of queue.splice(0)) checker.apply(change);
            const fresh = createChecker(table, SCHEMA);
            expect(checker.issues()).toEqual(fresh.issues());
            expect(checker.count).toBe(fresh.count);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("follows what comes from another replica in one transaction", () => {
    const table = tableOfRows(COLUMNS, [
      ["1", "a", "2021-01-05", "", ""],
      ["1", "a", "", "2", ""],
      ["", "", "", "", ""],
    ]);
    const checker = createChecker(table, SCHEMA);
    const { known } = follow(table, checker);
    const other = new Y.Doc({ gc: false });
    const mine = viewOf(table).doc;
    Y.applyUpdate(other, Y.encodeStateAsUpdate(mine));
    const remote = openTable(other);
    const [first, second, third] = [0, 1, 2].map((position) => remote.handleAt(position));
    if (first === undefined || second === undefined || third === undefined) throw new Error("rows are missing");
    const [id] = remote.columns;
    if (id === undefined) throw new Error("columns are missing");
    setCells(remote, [{ row: second, column: id.id, text: "2" }], "remote");
    deleteRows(remote, [first], "remote");
    setCells(remote, [{ row: third, column: id.id, text: "2" }], "remote");
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(other, Y.encodeStateVector(mine)));
    expectSame(table, checker, known);
  });
});
