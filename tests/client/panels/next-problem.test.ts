/** From one problem to the next as they are seen. */
import { expect, it } from "vitest";
import { nextProblem } from "#client/panels/row-form/next-problem.ts";
import { seeTable } from "#client/views/seen-table.ts";
import type { Issue, IssueGroup } from "#shared/checks/issue.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import { tableOfRows } from "#tests/shared/checks/table-of-rows.ts";

const [A, B] = ["c0", "c1"] as [ColumnId, ColumnId];
const table = tableOfRows(
  ["a", "b"],
  Array.from({ length: 5 }, (_, row) => [`${row}`, ""]),
);
const id = (row: number): RowId => table.idOf(table.handleAt(row));

/** two causes, each with cells here and there */
function issuesAt(...groups: readonly (readonly (readonly [row: number, column: ColumnId])[])[]) {
  const issues = groups.map((places) =>
    places.map(
      ([row, column]): Issue =>
        ({ row: id(row), column, field: "f", code: "constraint-error", rule: "enum", args: {} }) as Issue,
    ),
  );
  const causes = issues.map((_, index) => ({ index }) as unknown as IssueGroup);
  return { groups: () => causes, ofGroup: (group: IssueGroup) => issues[causes.indexOf(group)] ?? [] };
}

const issues = issuesAt(
  [
    [1, A],
    [3, B],
  ],
  [
    [1, B],
    [0, B],
  ],
);

it.each([
  { from: null, to: [0, B] },
  { from: [0, B], to: [1, A] },
  { from: [1, A], to: [1, B] },
  { from: [1, B], to: [3, B] },
  { from: [3, B], to: [0, B] },
] as const)("goes from $from to $to", ({ from, to }) => {
  const { seen, close } = seeTable(table);
  const place = from && { row: id(from[0]), column: from[1] };
  expect(nextProblem(issues, table, seen, place)).toEqual({ row: id(to[0]), column: to[1] });
  close();
});

it("goes by the order that is seen, and leaves out what is not", () => {
  const { seen, look, close } = seeTable(table);
  look({ rows: Uint32Array.from([3, 1], (position) => table.handleAt(position)), hidden: new Set([A]) });
  expect(nextProblem(issues, table, seen, null)).toEqual({ row: id(3), column: B });
  expect(nextProblem(issues, table, seen, { row: id(3), column: B })).toEqual({ row: id(1), column: B });
  look({ rows: Uint32Array.from([table.handleAt(4)]) });
  expect(nextProblem(issues, table, seen, null)).toBe(null);
  close();
});
