import { describe, expect, test } from "vitest";
import { operationOf } from "#shared/cleaning/operations/all.ts";
import type { Plan, Planned, Refusal, Target } from "#shared/cleaning/operations/operation.ts";
import { runOperation } from "#shared/cleaning/run-operation.ts";
import { stepOf } from "#shared/cleaning/step.ts";
import { addFilledColumn } from "#shared/document/edits/add-filled-column.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setColumnsPrivate } from "#shared/document/edits/set-column-private.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import { closeColumns } from "#shared/document/open-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { exchange, type Replica, texts } from "../../convergence/replica.ts";
import { columnNamed, written } from "../document/file-update.ts";

const titles = (table: Table) => table.columns.map(({ name }) => name);
const rowsOf = (table: Table) => texts(table).map((cells) => cells.join("|"));
const hidden = (table: Table) => table.columns.filter(({ isPrivate }) => isPrivate === true).map(({ name }) => name);

function run(one: Replica, id: string, params: unknown, locked: readonly string[] = []): Planned {
  const operation = operationOf(id);
  if (operation === undefined) throw new Error(`no operation ${id}`);
  const target: Target = {
    table: one.table,
    rows: null,
    schema: null,
    communes: null,
    sourceOf: () => null,
    mayWrite: (column) => !locked.some((name) => columnNamed(one.table, name) === column),
  };
  return runOperation(target, operation, params, stepOf(id, params, { kind: "all" }), one.me).planned;
}

function planOf(planned: Planned): Plan {
  if ("refused" in planned) throw new Error(planned.refused);
  return planned;
}

const columns = (one: Replica, ...names: string[]) => names.map((name) => columnNamed(one.table, name));
const LONG = { titles: "year", pattern: "", name: "année", value: "effectif", blanks: false };

describe("columns become rows", () => {
  test("in place: a row stays the first of those made of it, with what is said of it; others see it whole, its author takes it back", () => {
    const text = "nom|2020|2021|ville\nA|1|2|Laval\nB||3|Craon\nC|||Evron";
    const [me, other] = [written(7, text), written(8, text)];
    const ids = [...me.table.order].map((row) => me.table.idOf(row as RowHandle));
    const plan = planOf(run(me, "shape.wide-to-long", { ...LONG, columns: columns(me, "2020", "2021") }));
    const long = ["A|2020|1|Laval", "A|2021|2|Laval", "B|2021|3|Craon", "C|||Evron"];
    expect(titles(me.table)).toEqual(["nom", "année", "effectif", "ville"]);
    expect(rowsOf(me.table)).toEqual(long);
    expect(plan.counts).toMatchObject({ rowsAdded: 1, rowsDeleted: 0, columnsAdded: 2, columnsDeleted: 2 });
    const [first, , second, third] = [...me.table.order].map((row) => me.table.idOf(row as RowHandle));
    expect([first, second, third]).toEqual(ids);
    exchange(me, other);
    expect(rowsOf(other.table)).toEqual(long);
    me.undo.undo();
    expect(titles(me.table)).toEqual(["nom", "2020", "2021", "ville"]);
    expect(rowsOf(me.table)).toEqual(["A|1|2|Laval", "B||3|Craon", "C|||Evron"]);
    me.undo.redo();
    expect(rowsOf(me.table)).toEqual(long);
  });

  test("columns whose titles differ in one word are proposed, and that word becomes the text", () => {
    const one = written(7, "nom|eff_6e_total|eff_5e_total|eff_4e_total\nA|1|2|3");
    const proposed = operationOf("shape.wide-to-long")?.initial([], one.table);
    expect(proposed).toMatchObject({ titles: "change", name: "nom", value: "eff total", columns: { length: 3 } });
    run(one, "shape.wide-to-long", { ...proposed, name: "classe" });
    expect(titles(one.table)).toEqual(["nom", "classe", "eff total"]);
    expect(rowsOf(one.table)).toEqual(["A|6e|1", "A|5e|2", "A|4e|3"]);
  });

  test("while others write: what they wrote meanwhile stands on the row that stays, rows they made are there", () => {
    const text = "nom|2020|2021\nA|1|2\nB|3|4";
    const [me, other] = [written(7, text), written(8, text)];
    const [nom] = columns(other, "nom");
    if (nom === undefined) throw new Error("no column");
    setCells(other.table, [{ row: other.table.handleAt(0), column: nom, text: "Aa" }], other.me);
    insertRows(other.table, other.table.handleAt(1), [new Map([[nom, "C"]])], other.me);
    run(me, "shape.wide-to-long", { ...LONG, columns: columns(me, "2020", "2021") });
    exchange(me, other);
    expect(rowsOf(other.table)).toEqual(rowsOf(me.table));
    expect(titles(other.table)).toEqual(titles(me.table));
    expect(rowsOf(me.table)).toEqual(expect.arrayContaining(["Aa|2020|1", "A|2021|2", "B|2020|3", "B|2021|4", "C||"]));
  });

  test("marks go along, and what was private stays so", () => {
    const one = written(7, "nom|mail 2020|mail 2021\nA|x@y.fr|");
    const [mail] = columns(one, "mail 2021");
    if (mail === undefined) throw new Error("no column");
    setUnavailable(one.table, { rows: [one.table.handleAt(0)], columns: [mail] }, "unknown", one.me);
    setColumnsPrivate(one.table, columns(one, "mail 2021"), true, one.me);
    run(one, "shape.wide-to-long", { ...LONG, value: "", columns: columns(one, "mail 2020", "mail 2021") });
    expect(titles(one.table)).toEqual(["nom", "année", "mail"]);
    expect(hidden(one.table)).toEqual(["mail"]);
    const made = columnNamed(one.table, "mail");
    expect([...one.table.order].map((row) => one.table.unavailable(row as RowHandle, made))).toEqual([null, "unknown"]);
  });

  test("a column that is locked is neither turned nor copied", () => {
    const one = written(7, "nom|2020|2021\nA|1|2");
    const params = { ...LONG, columns: columns(one, "2020", "2021") };
    expect(run(one, "shape.wide-to-long", params, ["2020"])).toEqual({ refused: "locked" });
    expect(run(one, "shape.wide-to-long", params, ["nom"])).toEqual({ refused: "locked" });
    expect(rowsOf(one.table)).toEqual(["A|1|2"]);
  });

  test.each<[string, Record<string, unknown>, Refusal]>([
    ["no column", { columns: [] }, { refused: "no-column" }],
    ["a column that is gone", { columns: ["zz"] }, { refused: "column-gone" }],
    ["no name for the new column", { name: " " }, { refused: "bad-parameter", field: "name" }],
    ["a pattern that is none", { titles: "pattern", pattern: "(" }, { refused: "bad-parameter", field: "pattern" }],
  ])("%s is refused in words", (_, given, refusal) => {
    const one = written(7, "nom|2020\nA|1");
    expect(run(one, "shape.wide-to-long", { ...LONG, columns: columns(one, "2020"), ...given })).toEqual(refusal);
  });

  test("what is proposed are the columns of years, and what they have in common", () => {
    const one = written(7, "nom|Effectif 2020|Effectif 2021\nA|1|2");
    expect(operationOf("shape.wide-to-long")?.initial(columns(one, "nom"), one.table)).toMatchObject({
      columns: columns(one, "Effectif 2020", "Effectif 2021"),
      titles: "year",
      value: "Effectif",
    });
  });
});

describe("rows become columns", () => {
  test("and come back as they were, in the order of their titles", () => {
    const one = written(7, "nom|2020|2021|ville\nA|1|2|Laval\nB||3|Craon");
    run(one, "shape.wide-to-long", { ...LONG, columns: columns(one, "2020", "2021") });
    const [column = "", ...values] = columns(one, "année", "effectif");
    run(one, "shape.long-to-wide", { column, columns: values, sorted: true });
    expect(titles(one.table)).toEqual(["nom", "2020", "2021", "ville"]);
    expect(rowsOf(one.table)).toEqual(["A|1|2|Laval", "B||3|Craon"]);
  });

  test("of two texts for one place the other is told, with its row", () => {
    const one = written(7, "nom|quoi|n\nA|x|1\nA|x|2");
    const [column = "", ...values] = columns(one, "quoi", "n");
    const last = one.table.handleAt(1);
    const plan = planOf(run(one, "shape.long-to-wide", { column, columns: values, sorted: false }));
    expect(rowsOf(one.table)).toEqual(["A|1"]);
    expect(plan.left).toMatchObject([{ row: last, text: "2", why: "lost" }]);
    expect(plan.counts.rowsDeleted).toBe(1);
  });

  test("a row that would go is kept by a text in a locked column", () => {
    const one = written(7, "nom|quoi|n\nA|x|1\nA|y|2");
    const [column = "", ...values] = columns(one, "quoi", "n");
    const params = { column, columns: values, sorted: false };
    expect(run(one, "shape.long-to-wide", params, ["nom"])).toEqual({ refused: "locked" });
  });
});

describe("rows and columns", () => {
  test("change places, and come back by an undo; what was in a private column is in private ones", () => {
    const one = written(7, "nom|Laval|Craon\nélèves|1|2\nclasses|3|4");
    setColumnsPrivate(one.table, columns(one, "Craon"), true, one.me);
    run(one, "shape.transpose", {});
    expect(titles(one.table)).toEqual(["nom", "élèves", "classes"]);
    expect(rowsOf(one.table)).toEqual(["Laval|1|3", "Craon|2|4"]);
    expect(hidden(one.table)).toEqual(["élèves", "classes"]);
    one.undo.undo();
    expect(rowsOf(one.table)).toEqual(["élèves|1|2", "classes|3|4"]);
    expect(hidden(one.table)).toEqual(["Craon"]);
  });

  test("do not where there are more rows than columns can be, or a column is locked", () => {
    const one = written(7, `nom\n${Array.from({ length: 1_000 }, (_, at) => `r${at}`).join("\n")}`);
    expect(run(one, "shape.transpose", {})).toEqual({ refused: "too-many-columns" });
    expect(run(written(7, "nom|a\nb|c"), "shape.transpose", {}, ["a"])).toEqual({ refused: "locked" });
  });
});

describe("cells of several values", () => {
  const SPLIT = { separator: ";", other: "" };

  test("become several rows, and one again", () => {
    const one = written(7, "école|langues\nA|anglais; allemand\nB|grec");
    const [column = ""] = columns(one, "langues");
    const [first, second] = [one.table.handleAt(0), one.table.handleAt(1)];
    run(one, "shape.split-into-rows", { column, ...SPLIT });
    expect(rowsOf(one.table)).toEqual(["A|anglais", "A|allemand", "B|grec"]);
    expect([one.table.handleAt(0), one.table.handleAt(2)]).toEqual([first, second]);
    run(one, "shape.join-rows", { column, columns: [], ...SPLIT });
    expect(rowsOf(one.table)).toEqual(["A|anglais; allemand", "B|grec"]);
  });

  test.each([
    ["line", "", "a\nb"],
    ["other", " et ", "a et b"],
    ["|", "", "a | b"],
  ])("parted by %j %j", (separator, other, cell) => {
    const one = written(7, "école|l\nA|x");
    const column = addFilledColumn(one.table, { name: "langues", after: null, text: cell }, one.me);
    run(one, "shape.split-into-rows", { column, separator, other });
    expect(texts(one.table).map((cells) => [...cells].sort())).toEqual([
      ["A", "a", "x"],
      ["A", "b", "x"],
    ]);
    run(one, "shape.join-rows", { column, columns: [], separator, other });
    expect(one.table.text(one.table.handleAt(0), column)).toBe(cell);
  });

  test("more rows than a table has are refused before anything is written", () => {
    const full = "a;".repeat(LIMITS.cellLength / 2);
    const rows = Array.from({ length: (2 * LIMITS.rows) / LIMITS.cellLength + 1 }, () => full);
    const one = written(7, ["nom", ...rows].join("\n"));
    expect(run(one, "shape.split-into-rows", { column: columns(one, "nom")[0], ...SPLIT })).toEqual({
      refused: "too-many-rows",
    });
  });

  test("are not copied into a locked column, and no separator is no question", () => {
    const one = written(7, "école|langues\nA|x;y");
    closeColumns(one.table, new Set(columns(one, "école")));
    const [column = ""] = columns(one, "langues");
    expect(run(one, "shape.split-into-rows", { column, ...SPLIT }, ["école"])).toEqual({ refused: "locked" });
    expect(run(one, "shape.split-into-rows", { column, separator: "other", other: "" })).toEqual({
      refused: "bad-parameter",
      field: "other",
    });
  });
});

/** As a département keeps it: two levels of titles left in the rows, a column for each of 37 years, crosses, a total below. */
describe("pupils of the colleges since 1985", () => {
  const YEARS = Array.from({ length: 37 }, (_, at) => 1985 + at);
  const COLLEGES = Array.from({ length: 40 }, (_, at) => `Collège ${at}`);
  const pupils = (college: number, year: number) => (college === 7 && year > 2000 ? "" : String(200 + college + year));
  const sumOf = (year: number) => COLLEGES.reduce((sum, _, college) => sum + Number(pupils(college, year)), 0);
  const FILE = [
    ["", "", "Effectifs", ...YEARS.slice(1).map(() => "")],
    ["Établissement", "Segpa", ...YEARS.map(String)],
    ...COLLEGES.map((name, at) => [name, at % 3 === 0 ? "X" : "", ...YEARS.map((year) => pupils(at, year))]),
    ["TOTAL", "", ...YEARS.map((year) => String(sumOf(year)))],
  ];

  test("become a table of one row for each college and year, in a few gestures", () => {
    const one = written(7, FILE.map((line) => line.join("|")).join("\n"));
    run(one, "rows.titles-from-rows", { rows: 1, above: true, separator: " " });
    expect(titles(one.table).slice(0, 4)).toEqual(["Établissement", "Segpa", "Effectifs 1985", "Effectifs 1986"]);
    const gone = planOf(run(one, "rows.delete-totals", { sums: true, keep: [] }));
    expect(gone.counts.rowsDeleted).toBe(1);
    const years = one.table.columns.slice(2).map(({ id }) => id);
    run(one, "shape.wide-to-long", { ...LONG, columns: years });
    expect(titles(one.table)).toEqual(["Établissement", "Segpa", "année", "effectif"]);
    expect(one.table.rowCount).toBe(40 * 37 - 21);
    expect(rowsOf(one.table).slice(36, 39)).toEqual([
      "Collège 0|X|2021|2221",
      "Collège 1||1985|2186",
      "Collège 1||1986|2187",
    ]);
    for (let gesture = 0; gesture < 3; gesture += 1) one.undo.undo();
    expect(rowsOf(one.table)).toEqual(FILE.slice(1).map((line) => line.join("|")));
  });
});
