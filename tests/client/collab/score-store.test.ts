/** The score as a screen reads it: what its cells are counted as, and that it is never that of another moment. */
import { expect, it, onTestFinished } from "vitest";
import type { IssueStore } from "#client/collab/collaboration.ts";
import { createIssueList } from "#client/collab/issue-list.ts";
import { createScoreStore } from "#client/collab/score-store.ts";
import { createValue } from "#client/collab/value.ts";
import { createChecker } from "#shared/checks/checker.ts";
import type { Score } from "#shared/checks/score.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { schemaOf, tableOfRows } from "../../shared/checks/table-of-rows.ts";

function open(descriptor: unknown, names: readonly string[], rows: readonly (readonly string[])[]) {
  const table = tableOfRows(names, rows);
  setSchema(table, { descriptor: JSON.stringify(descriptor), reference: { name: "s", version: null } }, "server");
  const list = createIssueList();
  const checker = createChecker(table, schemaOf(descriptor));
  list.replaceAll(checker.issues());
  const revision = createValue(0);
  table.subscribe((change) => {
    const { gone, appeared } = checker.apply(change);
    list.apply(gone, appeared);
    revision.set(revision.get() + 1);
  });
  const issues: IssueStore = {
    ...{ revision, known: () => true, groups: list.groups, total: () => list.size, ofCell: list.ofCell },
    ...{ all: list.all, ofGroup: list.ofGroup, wrongCells: list.wrongCells, warnings: () => [] },
  };
  const score = createScoreStore(table, issues);
  const counted = () =>
    new Promise<Score<ColumnId>>((resolve) => {
      const leave = score.subscribe(() => {
        const now = score.get();
        if (now === null) return;
        leave();
        resolve(now);
      });
    });
  onTestFinished(() => table.close());
  return { table, score, counted, column: (at: number) => table.columns[at]?.id ?? ("" as ColumnId) };
}

it("an empty cell that must hold something counts once, whatever wants it; marks, unless a key wants one, do not", async () => {
  const field = { type: "string", constraints: { required: true } };
  const descriptor = { fields: [{ ...field, name: "id" }], primaryKey: "id" };
  const { table, counted, column } = open(
    descriptor,
    ["id", "note"],
    [
      ["1", ""],
      ["2", ""],
      ["", "x"],
      ["", "x"],
    ],
  );
  expect(await counted()).toMatchObject({ judged: 4, conforming: 2, requiredEmpty: 2, unavailable: 0 });
  setUnavailable(table, { rows: [table.handleAt(3)], columns: [column(0)] }, "secret", "me");
  expect(await counted()).toMatchObject({ judged: 4, conforming: 2, requiredEmpty: 2, unavailable: 1 });
});

it("an empty cell that another column wants filled makes no filled one wrong", async () => {
  const check = { name: "cohesive-columns-value", params: { column: "a", othercolumns: ["b"] } };
  const fields = ["a", "b"].map((name) => ({ name, type: "string" }));
  const { table, counted, column } = open(
    { fields, custom_checks: [check] },
    ["a", "b"],
    [
      ["1", "1"],
      ["", "2"],
      ["3", ""],
    ],
  );
  const [a, b] = (await counted()).columns;
  expect(a).toMatchObject({ judged: 3, conforming: 1, requiredEmpty: 1 });
  expect(b).toMatchObject({ judged: 2, conforming: 2, requiredEmpty: 0 });
  setCells(table, [{ row: table.handleAt(2), column: column(1), text: "3" }], "me");
  expect((await counted()).columns[0]).toMatchObject({ judged: 3, conforming: 2, requiredEmpty: 1 });
});

it("is not known from the moment one stops looking until it is counted anew", async () => {
  const { table, score, counted, column } = open({ fields: [{ name: "a", type: "integer" }] }, ["a"], [["1"], ["2"]]);
  expect(await counted()).toMatchObject({ judged: 2 });
  expect(score.get()).toBeNull();
  setCells(table, [{ row: table.handleAt(1), column: column(0), text: "" }], "me");
  const leave = score.subscribe(() => undefined);
  expect(score.get()).toBeNull();
  leave();
  expect(await counted()).toMatchObject({ judged: 1 });
});
