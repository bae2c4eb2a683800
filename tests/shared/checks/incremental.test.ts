/** Whatever people do to a table, the checker that followed them says what a new one says, and its deltas add up. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type Checker, createChecker, needsNewChecker } from "#shared/checks/checker.ts";
import { type Issue, type IssueGroup, type IssueKey, keyOfIssue } from "#shared/checks/issue.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable, viewOf } from "#shared/document/open-table.ts";
import type { Table, TableChange } from "#shared/document/table.ts";
import { COLUMNS, gesture, row, SCHEMA } from "./random-gestures.ts";
import { tableOfRows } from "./table-of-rows.ts";

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
