import { describe, expect, it } from "vitest";
import { deleteColumns } from "#shared/document/edits/delete-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { markOf } from "#shared/model/cell-content.ts";
import type { RowId } from "#shared/model/ids.ts";
import { NO_FACTS, type RowFacts } from "#shared/views/row-facts.ts";
import { rowsSeen, rowsSeenInSlices } from "#shared/views/rows-seen.ts";
import { RowFilter, type SortKey } from "#shared/views/view.ts";
import { columnAt } from "../../convergence/replica.ts";
import { tableOf } from "./table-of.ts";

/** One column of texts, and beside it the places of the rows. */
function column(...texts: string[]) {
  const { table, me } = tableOf(
    ["text", "n"],
    texts.map((text, n) => [text, String(n)]),
  );
  return { table, me, id: columnAt(table, 0), other: columnAt(table, 1) };
}

function seen(
  { table }: ReturnType<typeof column>,
  filters: readonly unknown[],
  sort: SortKey[] = [],
  facts: RowFacts = NO_FACTS,
) {
  const { rows, faults } = rowsSeen(table, { filters: filters.map((filter) => RowFilter.parse(filter)), sort }, facts);
  return { faults, places: Array.from(rows ?? table.order, (row) => table.positionOf(row as RowHandle)), rows };
}

const TEXTS = ["Lens", "Liévin", "", "lens", "Béthune", "62300", "1 250,5", "05/01/2021", "2021-02-01", "AB-12"];

describe("the rows that a filter keeps", () => {
  const table = column(...TEXTS);
  setUnavailable(table.table, { rows: [table.table.handleAt(3)], columns: [table.other] }, "unknown", table.me);
  const of = (filter: object) => {
    const { places, faults } = seen(table, [{ column: table.id, ...filter }]);
    expect(faults).toEqual([]);
    return places;
  };
  const cases: [string, object, number[]][] = [
    ["a value", { kind: "values", values: ["Lens"] }, [0]],
    ["values, a blank one among them", { kind: "values", values: ["lens", ""] }, [2, 3]],
    ["none of some values", { kind: "values", values: ["Lens", "lens", ""], not: true }, [1, 4, 5, 6, 7, 8, 9]],
    ["a word, whatever its case and accents", { kind: "contains", text: "LIEVIN" }, [1]],
    ["not a word", { kind: "contains", text: "e", not: true }, [2, 5, 6, 7, 8, 9]],
    ["a pattern", { kind: "matches", pattern: "^\\d{5}$" }, [5]],
    ["a number above another", { kind: "compares", as: "number", is: ">", value: "1000" }, [5, 6]],
    [
      "a number equal to another, written otherwise",
      { kind: "compares", as: "number", is: "=", value: "1250.50" },
      [6],
    ],
    ["a date before another", { kind: "compares", as: "date", is: "<", value: "2021-01-31" }, [7]],
    ["a date up to another", { kind: "compares", as: "date", is: "<=", value: "01/02/2021" }, [7, 8]],
    ["texts before another", { kind: "compares", as: "text", is: "<", value: "b" }, [5, 6, 7, 8, 9]],
    ["blanks", { kind: "blank" }, [2]],
    ["what is filled in", { kind: "blank", not: true }, [0, 1, 3, 4, 5, 6, 7, 8, 9]],
    ["a length", { kind: "length", least: 6, most: 7 }, [1, 4, 6]],
    ["a length from nothing on", { kind: "length", least: null, most: 4 }, [0, 2, 3]],
    ["a shape", { kind: "shapes", shapes: ["AA-99"] }, [9]],
  ];
  it.each(cases)("are those of %s", (_, filter, places) => {
    expect(of(filter)).toEqual(places);
  });

  it("may be sought in every column", () => {
    expect(seen(table, [{ kind: "contains", column: null, text: "5" }]).places).toEqual([5, 6, 7]);
  });

  it("tell a mark that there is no value from a blank, and from a text", () => {
    const marked = (filter: object) => seen(table, [{ column: table.other, ...filter }]).places;
    expect(marked({ kind: "blank" })).toEqual([]);
    expect(marked({ kind: "contains", text: "unknown" })).toEqual([]);
    expect(marked({ kind: "values", values: [markOf("unknown")] })).toEqual([3]);
  });

  it("are those of all the filters together", () => {
    const filters = [
      { kind: "contains", column: table.id, text: "lens" },
      { kind: "values", column: table.other, values: ["0"] },
    ];
    expect(seen(table, filters).places).toEqual([0]);
  });
});

describe("the rows for which a formula gives yes", () => {
  const table = column("12", "Lens", "", "1 250,5");
  it("are kept, those for which it cannot be worked out are not", () => {
    expect(seen(table, [{ kind: "expression", text: "[text] > 20" }]).places).toEqual([3]);
    expect(seen(table, [{ kind: "expression", text: "NON ESTVIDE([text]) ET NUMEROLIGNE() < 3" }]).places).toEqual([
      0, 1,
    ]);
  });
  it("are all of them where it is none, or names a column that has another title", () => {
    const { places, faults } = seen(table, [{ kind: "expression", text: "[titre] > 20" }]);
    expect(places).toEqual([0, 1, 2, 3]);
    expect(faults).toMatchObject([{ is: "not-a-formula", fault: { code: "unknown-column" } }]);
  });
});

describe("the rows that facts speak of", () => {
  const table = column("a", "b", "a", "c");
  const ids = (...places: number[]) => places.map((place) => table.table.idOf(table.table.handleAt(place)));
  const facts: RowFacts = {
    issues: (at) => (at === null ? ids(1, 3) : ids(3)),
    commented: () => new Set(ids(0)),
    changed: (since) => (since === null ? ids(2, 3) : []),
    assigned: () => null,
  };
  const cases: [string, object, number[]][] = [
    ["problems, anywhere", { kind: "issues", column: null }, [1, 3]],
    ["problems, in a column", { kind: "issues", column: table.id }, [3]],
    ["no problem", { kind: "issues", column: null, not: true }, [0, 2]],
    ["comments", { kind: "commented" }, [0]],
    ["changes", { kind: "changed", since: null, by: null }, [2, 3]],
    ["duplicates", { kind: "duplicates", columns: [table.id] }, [0, 2]],
    ["rows named one by one", { kind: "rows", rows: [...ids(3, 1), "zz.1" as RowId], about: "" }, [1, 3]],
  ];
  it.each(cases)("are found by: %s", (_, filter, places) => {
    expect(seen(table, [filter], [], facts).places).toEqual(places);
  });

  it("are not filtered by what is not known, which is told", () => {
    const { rows, faults } = seen(table, [{ kind: "assigned", to: "nobody" }], [], facts);
    expect([rows, faults]).toEqual([null, [{ is: "not-known", filter: "assigned" }]]);
  });
});

describe("the order of rows", () => {
  const up = (table: ReturnType<typeof column>, descending = false) => {
    const { rows } = seen(table, [], [{ column: table.id, descending }]);
    return Array.from(rows ?? [], (row) => table.table.text(row as RowHandle, table.id));
  };
  const cases: [string, string[], string[]][] = [
    [
      "words without regard to accents and case",
      ["Zone", "école", "Ecole", "eau", "Été"],
      ["eau", "Ecole", "école", "Été", "Zone"],
    ],
    ["numbers by their value", ["10", "9,5", "-3", "1 200", "n.c."], ["-3", "9,5", "10", "1 200", "n.c."]],
    [
      "dates by their day",
      ["05/02/2021", "2021-01-31", "1er mars 2020"],
      ["1er mars 2020", "2021-01-31", "05/02/2021"],
    ],
    ["numbers in words", ["rue 10", "rue 9", "Rue 1"], ["Rue 1", "rue 9", "rue 10"]],
    [
      "long numbers",
      ["n 12345678901", "n 123456789", "n 1234567890"],
      ["n 123456789", "n 1234567890", "n 12345678901"],
    ],
    ["blanks last", ["", "b", "", "a"], ["a", "b", "", ""]],
  ];
  it.each(cases)("has %s", (_, texts, sorted) => {
    expect(up(column(...texts))).toEqual(sorted);
  });

  it("is turned around, but for blanks", () => {
    expect(up(column("a", "", "c", "b"), true)).toEqual(["c", "b", "a", ""]);
  });

  it("is that of the table among equals, and that of the next key", () => {
    const { table } = tableOf(
      ["town", "n"],
      [
        ["b", "2"],
        ["a", "2"],
        ["b", "1"],
        ["a", "2"],
        ["a", "1"],
      ],
    );
    const [town, n] = [columnAt(table, 0), columnAt(table, 1)];
    const sort = [
      { column: town, descending: false },
      { column: n, descending: true },
    ];
    const { rows } = rowsSeen(table, { filters: [], sort }, NO_FACTS);
    expect(Array.from(rows ?? [], (row) => table.positionOf(row as RowHandle))).toEqual([1, 3, 4, 0, 2]);
  });

  it("holds for many texts, sorted in slices", () => {
    const many = Array.from({ length: 9000 }, (_, n) => `n${(n * 7919) % 9000}`);
    expect(up(column(...many))).toEqual(Array.from({ length: 9000 }, (_, n) => `n${n}`));
  });
});

describe("a view of a table that changed", () => {
  it("leaves aside what names a column that is gone, and says so; a pattern that is none likewise", () => {
    const table = column("a", "b");
    deleteColumns(table.table, [table.other], table.me);
    const filters = [
      { kind: "blank", column: table.other },
      { kind: "matches", column: table.id, pattern: "(" },
    ];
    const { rows, faults } = seen(table, filters, [{ column: table.other, descending: false }]);
    expect(rows).toBeNull();
    expect(faults).toEqual([
      { is: "no-column", column: table.other },
      { is: "not-a-pattern", pattern: "(" },
      { is: "no-column", column: table.other },
    ]);
  });

  it("reads what was written since the import, and shows no row deleted while it was made", () => {
    const { table, me, id } = column("a", "b", "a");
    setCells(table, [{ row: table.handleAt(1), column: id, text: "a" }], me);
    const steps = rowsSeenInSlices(
      table,
      { filters: [{ kind: "values", column: id, values: ["a"] }], sort: [] },
      NO_FACTS,
    );
    steps.next();
    const gone = table.handleAt(0);
    const left = [table.handleAt(1), table.handleAt(2)];
    deleteRows(table, [gone], me);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect([...(step.value.rows ?? [])]).toEqual(left);
  });
});
