/** A pass made in steps, whatever happens to the table between two of them, ends where a pass made at once ends. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { FormerChecks } from "#shared/checks/cell-checks.ts";
import { beginChecker, type Checker, createChecker } from "#shared/checks/checker.ts";
import type { Pass } from "#shared/checks/pass.ts";
import { deleteColumn } from "#shared/document/edits/delete-column.ts";
import { restoreColumn } from "#shared/document/edits/restore-column.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable, viewOf } from "#shared/document/open-table.ts";
import type { Table, TableChange } from "#shared/document/table.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import { randomOf } from "../../support/random.ts";
import { COLUMNS, DESCRIPTOR, type Gesture, gesture, row, SCHEMA } from "./random-gestures.ts";
import { schemaOf, tableOfRows } from "./table-of-rows.ts";

/** enough for a dozen steps */
const ROWS = 700;

/** many rows out of a few, so that keys meet */
function largeTable(few: readonly string[][], seed: number): Table {
  const random = randomOf(seed);
  const own = (name: number): string[] => [String(name), `c${name}`, "2021-01-05", String(name - 1), "552100554"];
  const rows = Array.from({ length: ROWS }, (_, at) =>
    random() < 0.7 ? own(at) : (few[Math.floor(random() * few.length)] ?? own(at)),
  );
  return tableOfRows(COLUMNS, rows);
}

/** One step, then one gesture, until there is nothing left of either; `heard`: what changed since the pass began */
function runBetween<T>(pass: Pass<T>, table: Table, gestures: readonly Gesture[]): { result: T; heard: TableChange[] } {
  const heard: TableChange[] = [];
  const unsubscribe = table.subscribe((change) => heard.push(change));
  const waiting = [...gestures];
  for (;;) {
    const step = pass.next();
    if (step.done === true) {
      unsubscribe();
      return { result: step.value, heard };
    }
    waiting.shift()?.(table);
  }
}

function expectSame(table: Table, schema: TableSchema, checker: Checker): void {
  const fresh = createChecker(table, schema);
  expect(checker.issues()).toEqual(fresh.issues());
  expect(checker.count).toBe(fresh.count);
  expect(checker.groups().map(({ count }) => count)).toEqual(fresh.groups().map(({ count }) => count));
}

const someRows = fc.array(row, { minLength: 1, maxLength: 6 });
const gestures = fc.array(gesture, { minLength: 1, maxLength: 10 });

describe("a pass made in steps", () => {
  it("finds what one made at once finds, once it was told what changed meanwhile", () => {
    fc.assert(
      fc.property(someRows, fc.nat(), gestures, (few, seed, done) => {
        const table = largeTable(few, seed);
        const { result, heard } = runBetween(beginChecker(table, SCHEMA, {}), table, done);
        atOnce(result.follow(heard));
        expectSame(table, SCHEMA, result);
      }),
      { numRuns: 15 },
    );
  });

  it("follows many changes in steps too, while others are made", () => {
    fc.assert(
      fc.property(someRows, fc.nat(), gestures, gestures, (few, seed, before, meanwhile) => {
        const table = largeTable(few, seed);
        const checker = createChecker(table, SCHEMA);
        const queue: TableChange[] = [];
        const unsubscribe = table.subscribe((change) => queue.push(change));
        for (const apply of before) apply(table);
        // every row is touched, so that following takes steps
        const [id] = table.columns;
        const texts = [...table.order].map((handle, at) => ({ row: handle as never, text: String(at % 500) }));
        if (id !== undefined)
          setCells(
            table,
            texts.map((cell) => ({ ...cell, column: id.id })),
            "test",
          );
        unsubscribe();
        const { heard } = runBetween(checker.follow(queue), table, meanwhile);
        atOnce(checker.follow(heard));
        expectSame(table, SCHEMA, checker);
      }),
      { numRuns: 10 },
    );
  });

  it("takes over what was found under another schema in the columns that are judged alike", () => {
    const [id, , date, ...others] = DESCRIPTOR.fields;
    const other = schemaOf({
      ...DESCRIPTOR,
      fields: [
        { ...id, title: "Identifiant" },
        { name: "code", type: "string", constraints: { pattern: "[a-z0-9]*" } },
        date,
        ...others,
        { name: "note", type: "integer" },
      ],
      // other rows are blank
      missingValues: ["", "-", "0"],
    });
    fc.assert(
      fc.property(someRows, fc.nat(), gestures, gestures, (few, seed, before, meanwhile) => {
        const table = largeTable(few, seed);
        const checker = createChecker(table, SCHEMA);
        const missed: TableChange[] = [];
        const unsubscribe = table.subscribe((change) => missed.push(change));
        for (const apply of before) apply(table);
        unsubscribe();
        const former: FormerChecks = { cells: checker.cells, columns: new Set(table.columns.map((one) => one.id)) };
        const { result, heard } = runBetween(beginChecker(table, other, {}, former), table, meanwhile);
        atOnce(result.follow([...missed, ...heard]));
        expectSame(table, other, result);
      }),
      { numRuns: 10 },
    );
  });

  it("judges a column anew that was deleted in between, for nobody heard what was written there", () => {
    const table = tableOfRows(COLUMNS, [["1", "a", "2021-01-05", "", ""]]);
    const checker = createChecker(table, SCHEMA);
    const [, , date] = table.columns;
    if (date === undefined) throw new Error("columns are missing");
    const { doc } = viewOf(table);
    const elsewhere = new Y.Doc({ gc: false });
    Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(doc));
    const other = openTable(elsewhere);
    setCells(other, [{ row: other.handleAt(0), column: date.id, text: "never" }], "elsewhere");

    const there = new Set(table.columns.map(({ id }) => id));
    const heard: TableChange[] = [];
    table.subscribe((change) => heard.push(change));
    deleteColumn(table, date.id, "test");
    for (const id of there) if (!table.columns.some((column) => column.id === id)) there.delete(id);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(elsewhere));
    restoreColumn(table, date.id, "test");
    expect(heard.some(({ cells }) => cells.has(date.id))).toBe(false);
    const next = atOnce(beginChecker(table, SCHEMA, {}, { cells: checker.cells, columns: there }));
    expectSame(table, SCHEMA, next);
    expect(next.issues().some(({ column, rule }) => column === date.id && rule === "date")).toBe(true);
  });
});
