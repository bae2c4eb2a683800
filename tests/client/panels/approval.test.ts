/** Marks as the screen follows them, and the way from one row to the next. */
import { expect, it } from "vitest";
import { changedMarks } from "#client/panels/approval/changed-marks.ts";
import { nextRowToCheck } from "#client/panels/approval/next-row.ts";
import { givenMarks, watchMarks } from "#client/panels/approval/shown-marks.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { sealOfRow } from "#shared/document/seals.ts";
import { ColumnId, RowId, UserId } from "#shared/model/ids.ts";
import type { ShownMark } from "#shared/model/marks.ts";
import { tableOfRows } from "../../shared/checks/table-of-rows.ts";

const row = (n: number) => RowId.parse(`a.${n}`);
const names = () => tableOfRows(["nom"], [["a"], ["b"], ["c"], ["d"]]);

it.each<[string, Record<number, ShownMark>, number | null, number | null]>([
  ["the next one to check", { 0: "valid", 2: "to-check" }, 0, 2],
  ["around the end", { 1: "question" }, 2, 1],
  ["one that changed since it was valid", { 0: "valid", 3: "modified" }, 0, 3],
  ["without any, one that nobody looked at", { 0: "valid", 1: "valid", 3: "valid" }, 0, 2],
  ["the first, from nowhere", {}, null, 0],
  ["none, when all are valid", { 0: "valid", 1: "valid", 2: "valid", 3: "valid" }, 1, null],
])("leads to %s", (_, marks, from, to) => {
  const known = new Map(Object.entries(marks).map(([n, mark]) => [row(Number(n)), mark]));
  expect(nextRowToCheck(names(), known, from === null ? null : row(from))).toBe(to === null ? null : row(to));
});

it("passes by a row that was deleted, whatever its mark", () => {
  const table = names();
  deleteRows(table, [table.handleAt(2)], {});
  expect(nextRowToCheck(table, new Map([[row(2), "to-check"]]), row(0))).toBe(row(1));
});

it("shows the marks it is given anew, those of rows that changed in between included", () => {
  const table = names();
  const shown = watchMarks(table);
  const [at, by] = ["2026-01-01T00:00:00.000Z", UserId.parse("0".repeat(20))];
  const sealed = [0, 1].map((n) => sealOfRow(table, table.handleAt(n)));
  const rows = { target: "row", mark: "valid", by, at, ids: [row(0), row(1)], seals: sealed } as const;
  const first = { people: [], groups: [{ ...rows, ids: [...rows.ids], seals: [...rows.seals] }] };
  shown.give(givenMarks(first));
  const column = table.columns[0]?.id ?? ColumnId.parse("c0");
  setCells(table, [{ row: table.handleAt(0), column, text: "x" }], {});
  const person = { id: by, name: "Rose", colour: 3 };
  const change = { target: "row", mark: "to-check", by, at, ids: [row(1), row(2)], seals: ["", ""] } as const;
  const group = { ...change, ids: [...change.ids], seals: [...change.seals] };
  const second = changedMarks(first, { what: "given", group, by: person });
  shown.give(givenMarks(second));
  expect([...shown.rows.get()]).toEqual([
    [row(0), "modified"],
    [row(1), "to-check"],
    [row(2), "to-check"],
  ]);
  shown.give(givenMarks(changedMarks(second, { what: "taken-away", target: "row", ids: [row(1)], of: null })));
  expect([...shown.rows.get().keys()]).toEqual([row(0), row(2)]);
  shown.close();
});

it("shows at once that a valid row was changed, and that it is again what was valid", () => {
  const table = names();
  const shown = watchMarks(table);
  const handle = table.handleAt(1);
  shown.give(
    givenMarks({
      people: [],
      groups: [
        {
          ...{ target: "row", mark: "valid", by: UserId.parse("0".repeat(20)), at: "2026-01-01T00:00:00.000Z" },
          ...{ ids: [row(0), row(1)], seals: [sealOfRow(table, table.handleAt(0)), sealOfRow(table, handle)] },
        },
      ],
    }),
  );
  const seen: (string | undefined)[] = [];
  shown.rows.subscribe(() => seen.push(shown.rows.get().get(row(1))));
  const column = table.columns[0]?.id ?? ColumnId.parse("c0");
  for (const text of ["x", "y", "b"]) setCells(table, [{ row: handle, column, text }], {});
  expect(seen).toEqual(["modified", "valid"]);
  expect(shown.rows.get().get(row(0))).toBe("valid");
  shown.close();
});

it("looks for what was changed among the cells written or the rows marked, whichever are fewer", () => {
  const table = names();
  let looked = 0;
  const counting = new Proxy(table, {
    get(_, name) {
      if (name === "handleOf" || name === "idOf") looked++;
      const value = Reflect.get(table, name);
      return typeof value === "function" ? value.bind(table) : value;
    },
  });
  const shown = watchMarks(counting);
  const seals = [0, 1, 2].map((n) => sealOfRow(table, table.handleAt(n)));
  const given = {
    target: "row",
    mark: "valid",
    by: UserId.parse("0".repeat(20)),
    at: "2026-01-01T00:00:00.000Z",
  } as const;
  shown.give(givenMarks({ people: [], groups: [{ ...given, ids: [row(0), row(1), row(2)], seals }] }));
  const column = table.columns[0]?.id ?? ColumnId.parse("c0");
  const write = (rows: readonly number[]) => {
    looked = 0;
    setCells(
      table,
      rows.map((n) => ({ row: table.handleAt(n), column, text: "x" })),
      {},
    );
    return looked;
  };
  expect(write([3]), "a row without a mark").toBe(1);
  expect(write([0]), "a row with a mark: who it is, and where").toBe(2);
  shown.give(givenMarks({ people: [], groups: [{ ...given, ids: [row(1)], seals: seals.slice(1, 2) }] }));
  expect(write([1, 2]), "more cells than marks: where the mark is, then as before").toBe(3);
  expect([...shown.rows.get()]).toEqual([[row(1), "modified"]]);
  shown.close();
});
