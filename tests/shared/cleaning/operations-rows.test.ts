import { describe, expect, test } from "vitest";
import { operationOf } from "#shared/cleaning/operations/all.ts";
import type { Plan, Planned } from "#shared/cleaning/operations/operation.ts";
import { findTotals } from "#shared/cleaning/operations/rows/find-totals.ts";
import { runOperation } from "#shared/cleaning/run-operation.ts";
import { stepOf } from "#shared/cleaning/step.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { type Replica, texts } from "../../convergence/replica.ts";
import { realFilesHere, realFilesReason, realJson } from "../../support/real-files.ts";
import { columnNamed, written } from "../document/file-update.ts";

const titles = (table: Table) => table.columns.map(({ name }) => name);
const rowsOf = (table: Table) => texts(table).map((cells) => cells.join("|"));
const columns = (one: Replica, ...names: string[]) => names.map((name) => columnNamed(one.table, name));
const at = (one: Replica, ...places: number[]) => places.map((place) => one.table.handleAt(place));

interface Held {
  readonly rows?: readonly RowHandle[];
  readonly locked?: readonly ColumnId[];
}

function run(one: Replica, id: string, params: unknown, { rows, locked = [] }: Held = {}): Planned {
  const operation = operationOf(id);
  if (operation === undefined) throw new Error(`no operation ${id}`);
  const target = {
    table: one.table,
    rows: rows ?? null,
    schema: null,
    communes: null,
    sourceOf: () => null,
    mayWrite: (column: ColumnId) => !locked.includes(column),
  };
  return runOperation(target, operation, params, stepOf(id, params, { kind: "all" }), one.me).planned;
}

function done(planned: Planned): Plan {
  if ("refused" in planned) throw new Error(planned.refused);
  return planned;
}

describe("blank rows", () => {
  const FILE = "nom|ville|note\nA||\n||\n|  |x\nB|Laval|";

  test("go, everywhere or in some columns, and come back with an undo", () => {
    const one = written(7, FILE);
    run(one, "rows.delete-empty", {});
    expect(rowsOf(one.table)).toEqual(["A||", "||x", "B|Laval|"]);
    run(one, "rows.delete-empty", { columns: columns(one, "ville") });
    expect(rowsOf(one.table)).toEqual(["B|Laval|"]);
    one.undo.undo();
    one.undo.undo();
    expect(one.table.rowCount).toBe(4);
  });

  test("stay where the operation is not held to them, or a locked column holds a text", () => {
    const one = written(7, FILE);
    const [nom = "" as ColumnId, ville = ""] = columns(one, "nom", "ville");
    const plan = done(run(one, "rows.delete-empty", { columns: [ville] }, { rows: at(one, 0, 1), locked: [nom] }));
    expect(rowsOf(one.table)).toEqual(["A||", "||x", "B|Laval|"]);
    expect(plan.left).toMatchObject([{ column: nom, text: "A", why: "locked" }]);
    expect(run(one, "rows.delete-empty", { columns: ["zz"] })).toEqual({ refused: "column-gone" });
  });
});

describe("total rows", () => {
  const FILE = [
    "commune|canton|filles|garçons",
    "Laval|L|10|11",
    "Craon|C|20|21",
    "Sous-total|C|30|32",
    "Evron|E|5|6",
    "Total Énergies|E|1|1",
    "||36|39",
    "TOTAL GENERAL||36|39",
  ].join("\n");
  const found = (one: Replica, sums: boolean) =>
    atOnce(findTotals(one.table, sums)).map(({ row, why, label }) => [one.table.positionOf(row), why, label]);

  test("are found by their names and figures, a company that is called so is not; sums without a name when asked", () => {
    const one = written(7, FILE);
    expect(found(one, false)).toEqual([
      [2, "subtotal", "Sous-total"],
      [6, "total", "TOTAL GENERAL"],
    ]);
    expect(found(one, true)).toEqual([
      [2, "subtotal", "Sous-total"],
      [5, "sum", ""],
      [6, "total", "TOTAL GENERAL"],
    ]);
  });

  test("a row of figures that are not the sums, or that could be by chance, is none", () => {
    expect(found(written(7, "nom|a|b\nx|1|2\ny|3|4\n|4|7"), true)).toEqual([]);
    expect(found(written(7, "nom|a\nx|1\ny|3\n|4"), true)).toEqual([]);
    expect(found(written(7, "a|b\n1|2\n3|4\n4|6"), true)).toEqual([]);
    expect(found(written(7, "nom|a\nx|1\ny|3\nz|2\n|6"), true)).toEqual([[3, "sum", ""]]);
  });

  test("of a sum without a word and a total below it, both are found", () => {
    const one = written(7, "nom|a|b\nx|1|2\ny|3|4\n|4|6\nEnsemble des écoles|4|6");
    expect(found(one, true)).toEqual([
      [2, "sum", ""],
      [3, "total", "Ensemble des écoles"],
    ]);
    expect(found(one, false)).toEqual([[3, "total", "Ensemble des écoles"]]);
  });

  test("go, but for those one keeps, as long as they call themselves so", () => {
    const one = written(7, FILE);
    const [subtotal = 0 as RowHandle] = at(one, 2);
    const row = one.table.idOf(subtotal);
    run(one, "rows.delete-totals", { sums: true, keep: [{ row, label: "Sous-total" }] });
    expect(one.table.rowCount).toBe(5);
    expect(rowsOf(one.table)).toContain("Sous-total|C|30|32");
    run(one, "rows.delete-totals", { sums: true, keep: [{ row, label: "autre" }] });
    expect(rowsOf(one.table)).not.toContain("Sous-total|C|30|32");
  });
});

describe("rows that meet conditions", () => {
  test("go, or alone stay", () => {
    const one = written(7, "nom|année|n\nA|2020|1\nB|2021|\nC|2021|3");
    const [year = "", n = ""] = columns(one, "année", "n");
    const filters = [
      { kind: "values", column: year, values: ["2021"] },
      { kind: "blank", column: n },
    ];
    run(one, "rows.delete-by-filter", { filters, keep: false });
    expect(rowsOf(one.table)).toEqual(["A|2020|1", "C|2021|3"]);
    run(one, "rows.delete-by-filter", { filters: filters.slice(0, 1), keep: true });
    expect(rowsOf(one.table)).toEqual(["C|2021|3"]);
  });

  test("none, a column that is gone, or what a table does not say itself, is refused", () => {
    const one = written(7, "nom\nA");
    const ask = (filters: unknown) => run(one, "rows.delete-by-filter", { filters, keep: false });
    expect(ask([])).toEqual({ refused: "nothing-asked" });
    expect(ask([{ kind: "blank", column: "zz" }])).toEqual({ refused: "column-gone" });
    expect(ask([{ kind: "commented" }])).toEqual({ refused: "bad-parameter", field: "filters" });
    expect(ask([{ kind: "matches", column: columns(one, "nom")[0], pattern: "(" }])).toEqual({
      refused: "bad-parameter",
      field: "filters",
    });
    expect(rowsOf(one.table)).toEqual(["A"]);
  });
});

describe("rows that are headings", () => {
  test("become a column of those below them, and go", () => {
    const one = written(
      7,
      "nom|ville|n\nen tête|Laval|0\nCollèges publics||\nMonod|Laval|1\n||\nRostand|Craon|\nVides||\nPrivés||\nDon Bosco|Laval|3",
    );
    const [column] = columns(one, "nom");
    const planned = run(one, "rows.headings-to-column", { column, title: "secteur" });
    expect(one.table.columns.map(({ name }) => name)).toEqual(["nom", "secteur", "ville", "n"]);
    expect(rowsOf(one.table)).toEqual([
      "en tête||Laval|0",
      "Monod|Collèges publics|Laval|1",
      "|||",
      "Rostand|Collèges publics|Craon|",
      "Don Bosco|Privés|Laval|3",
    ]);
    // a heading of nothing stands nowhere afterwards, and it is said
    expect(done(planned).left.map(({ text, why }) => `${text}: ${why}`)).toEqual(["Vides: lost"]);
  });

  test("are none where something else is filled in", () => {
    const one = written(7, "nom|ville\nMonod|Laval\nPublics|NON");
    const [column] = columns(one, "nom");
    expect(done(run(one, "rows.headings-to-column", { column, title: "secteur" })).counts.columnsAdded).toBe(0);
    expect(run(one, "rows.headings-to-column", { column, title: "s" }, { locked: [column as ColumnId] })).toEqual({
      refused: "locked",
    });
  });
});

describe("rows that are there twice", () => {
  const FILE = [
    "nom|ville|tel|mail",
    "École Jean Moulin|Laval||a@b.fr",
    "Ecole jean-moulin|Laval|02 43|",
    "École Jean Moulin|Laval|02 44|",
    "|Craon||",
    "|Craon||",
    "||1|",
    "||2|",
  ].join("\n");
  const ASK = { columns: [] as string[], compare: "exact", keep: "first", fill: true, differing: "go" };

  test("stay, where they differ elsewhere, unless one asks for it", () => {
    const one = written(7, FILE);
    const [town] = columns(one, "ville");
    const asked = operationOf("rows.deduplicate")?.initial([town as ColumnId], one.table);
    run(one, "rows.deduplicate", asked);
    expect(rowsOf(one.table)).toContain("Ecole jean-moulin|Laval|02 43|");
  });

  test("are one; blank cells of the row that stays get what the others held", () => {
    const one = written(7, FILE);
    const kept = at(one, 0, 3);
    run(one, "rows.deduplicate", { ...ASK, columns: columns(one, "nom", "ville") });
    expect(rowsOf(one.table)).toEqual([
      "École Jean Moulin|Laval|02 44|a@b.fr",
      "Ecole jean-moulin|Laval|02 43|",
      "|Craon||",
      "||1|",
      "||2|",
    ]);
    expect(at(one, 0, 2)).toEqual(kept);
    one.undo.undo();
    expect(one.table.rowCount).toBe(7);
    expect(rowsOf(one.table)[0]).toBe("École Jean Moulin|Laval||a@b.fr");
  });

  test("whatever the case, accents and signs; what is lost is told, cell by cell", () => {
    const one = written(7, FILE);
    const [, , third = 0 as RowHandle] = at(one, 0, 1, 2);
    const plan = done(
      run(one, "rows.deduplicate", { ...ASK, columns: columns(one, "nom", "ville"), compare: "cleaned" }),
    );
    expect(rowsOf(one.table)).toEqual(["École Jean Moulin|Laval|02 43|a@b.fr", "|Craon||", "||1|", "||2|"]);
    expect(plan.left).toEqual([{ row: third, column: columns(one, "tel")[0], text: "02 44", why: "lost" }]);
  });

  test("those that say something else stay, when asked", () => {
    const one = written(7, FILE);
    const asked = { ...ASK, columns: columns(one, "nom", "ville"), compare: "cleaned", differing: "stay" };
    const plan = done(run(one, "rows.deduplicate", asked));
    expect(rowsOf(one.table).slice(0, 2)).toEqual([
      "École Jean Moulin|Laval|02 43|a@b.fr",
      "École Jean Moulin|Laval|02 44|",
    ]);
    expect(plan.left).toMatchObject([{ text: "02 44", why: "taken" }]);
  });

  test.each([
    ["first", "A||1"],
    ["last", "A|x|"],
    ["fullest", "A|y|2"],
  ])("the %s stays", (keep, row) => {
    const one = written(7, "nom|a|b\nA||1\nA|y|2\nA|x|");
    const plan = done(run(one, "rows.deduplicate", { ...ASK, columns: columns(one, "nom"), keep, fill: false }));
    expect(rowsOf(one.table)).toEqual([row]);
    expect(plan.leftCount).toBe(keep === "first" ? 3 : keep === "last" ? 3 : 2);
  });

  test("the same in all columns, when none is chosen; a row with a text in a locked column stays", () => {
    const one = written(7, "nom|ville\nA|x\nA|x\nA|y\nB|\nB|");
    const plan = done(run(one, "rows.deduplicate", ASK, { locked: [columns(one, "ville")[0] as ColumnId] }));
    expect(rowsOf(one.table)).toEqual(["A|x", "A|x", "A|y", "B|"]);
    expect(plan.left).toMatchObject([{ why: "locked", text: "x" }]);
  });

  test("a text fills a cell that was said to have none; a mark fills a blank", () => {
    const one = written(7, "nom|a|b\nA||\nA|x|");
    const [a = "" as ColumnId, b = "" as ColumnId] = columns(one, "a", "b");
    setUnavailable(one.table, { rows: at(one, 0), columns: [a] }, "unknown", one.me);
    setUnavailable(one.table, { rows: at(one, 1), columns: [b] }, "secret", one.me);
    run(one, "rows.deduplicate", { ...ASK, columns: columns(one, "nom") });
    const [kept = 0 as RowHandle] = at(one, 0);
    expect([one.table.text(kept, a), one.table.unavailable(kept, b)]).toEqual(["x", "secret"]);
  });

  test("a key column that is gone is refused: with one less, other rows would be the same", () => {
    const one = written(7, "nom|ville\nA|x\nA|y");
    expect(run(one, "rows.deduplicate", { ...ASK, columns: [...columns(one, "nom"), "zz"] })).toEqual({
      refused: "column-gone",
    });
  });
});

describe("an order for good", () => {
  test("numbers by their value, blanks last, equals as they stood; undone", () => {
    const one = written(7, "nom|n\nb|10\na|9\nd|\nc|10");
    const [nom = "", n = ""] = columns(one, "nom", "n");
    run(one, "rows.sort", { keys: [{ column: n, descending: true }] });
    expect(rowsOf(one.table)).toEqual(["b|10", "c|10", "a|9", "d|"]);
    run(one, "rows.sort", {
      keys: [
        { column: n, descending: false },
        { column: nom, descending: true },
      ],
    });
    expect(rowsOf(one.table)).toEqual(["a|9", "c|10", "b|10", "d|"]);
    expect(done(run(one, "rows.sort", { keys: [{ column: n, descending: false }] })).counts.reordered).toBe(false);
    one.undo.undo();
    expect(rowsOf(one.table)).toEqual(["b|10", "c|10", "a|9", "d|"]);
    expect(run(one, "rows.sort", { keys: [] })).toEqual({ refused: "no-column" });
    expect(run(one, "rows.sort", { keys: [{ column: "zz", descending: false }] })).toEqual({ refused: "column-gone" });
  });
});

describe("titles that were left in the rows", () => {
  test("the first row becomes the titles; where it is blank the title stays", () => {
    const one = written(7, "A|B|C\nnom|  code\u00a0 postal |\nx|1|2");
    run(one, "rows.first-row-to-titles", {});
    expect(titles(one.table)).toEqual(["nom", "code postal", "C"]);
    expect(rowsOf(one.table)).toEqual(["x|1|2"]);
    one.undo.undo();
    expect(titles(one.table)).toEqual(["A", "B", "C"]);
    expect(one.table.rowCount).toBe(2);
  });

  test("several levels become one line, titles of groups over all their columns", () => {
    const one = written(7, "A|B|C|D\n|2021||2022\ncommune|Filles|Garçons|Filles\nx|1|2|3");
    run(one, "rows.titles-from-rows", { rows: 2, above: false, separator: " – " });
    expect(titles(one.table)).toEqual(["commune", "2021 – Filles", "2021 – Garçons", "2022 – Filles"]);
    expect(rowsOf(one.table)).toEqual(["x|1|2|3"]);
  });

  test("go back to the first row, and come again", () => {
    const one = written(7, "Laval|53000\nCraon|53400");
    run(one, "rows.titles-to-row", { titles: "letters" });
    expect(titles(one.table)).toEqual(["A", "B"]);
    expect(rowsOf(one.table)).toEqual(["Laval|53000", "Craon|53400"]);
    run(one, "rows.first-row-to-titles", {});
    expect(titles(one.table)).toEqual(["Laval", "53000"]);
    run(one, "rows.titles-to-row", { titles: "numbers" });
    expect(titles(one.table)).toEqual(["1", "2"]);
  });

  test("are not taken where a column is locked, from rows that are not there, or cut without a word", () => {
    const one = written(7, `A|B\nx|${"y".repeat(600)}`);
    expect(run(one, "rows.first-row-to-titles", {}, { locked: columns(one, "A") as ColumnId[] })).toEqual({
      refused: "locked",
    });
    expect(run(one, "rows.titles-to-row", { titles: "letters" }, { locked: columns(one, "A") as ColumnId[] })).toEqual({
      refused: "locked",
    });
    expect(run(one, "rows.titles-from-rows", { rows: 2, above: true, separator: " " })).toEqual({
      refused: "bad-parameter",
      field: "rows",
    });
    const plan = done(run(one, "rows.first-row-to-titles", {}));
    expect(titles(one.table)[1]).toHaveLength(500);
    expect(plan.left).toMatchObject([{ why: "too-long" }]);
    expect(run(one, "rows.first-row-to-titles", {})).toEqual({ refused: "nothing-asked" });
  });
});

interface Case {
  readonly test: string;
  readonly input: { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] };
  readonly expected: Case["input"];
}

describe.skipIf(!realFilesHere)(`as OpenRefine${realFilesReason}`, () => {
  const cases = realFilesHere ? (realJson("cases/table-operations.json") as readonly Case[]) : [];
  const named = (name: string) => {
    const found = cases.find((one) => one.test === name);
    if (found === undefined) throw new Error(`no case ${name}`);
    const lines = (part: Case["input"]) => part.rows.map((row) => row.map((text) => text ?? "").join("|"));
    return {
      one: written(7, [found.input.columns.join("|"), ...lines(found.input)].join("\n")),
      rows: lines(found.expected),
    };
  };

  test("testSortEmptyString: numbers by their value, blanks last", () => {
    const { one, rows } = named("testSortEmptyString");
    run(one, "rows.sort", { keys: [{ column: columns(one, "key")[0], descending: false }] });
    expect(rowsOf(one.table)).toEqual(rows);
  });

  test("testReverseSort: the other way, but blanks last whichever way, as in a spreadsheet", () => {
    const { one, rows } = named("testReverseSort");
    run(one, "rows.sort", { keys: [{ column: columns(one, "key")[0], descending: true }] });
    const [blank = "", ...others] = rows;
    expect(rowsOf(one.table)).toEqual([...others, blank]);
  });

  test("testRemoveRows: those that a filter keeps", () => {
    const { one, rows } = named("testRemoveRows");
    run(one, "rows.delete-by-filter", {
      filters: [{ kind: "values", column: columns(one, "hello")[0], values: ["h", "i"] }],
      keep: false,
    });
    expect(rowsOf(one.table)).toEqual(rows);
  });
});
