/** Histories of OpenRefine read as steps, and what these do to a table. */
import { describe, expect, test } from "vitest";
import { compileFormula } from "#shared/cleaning/expressions/compile.ts";
import { operationOf } from "#shared/cleaning/operations/all.ts";
import { formulaOfGrel } from "#shared/cleaning/recipes/open-refine/grel.ts";
import { readOpenRefine } from "#shared/cleaning/recipes/open-refine/read-history.ts";
import { RecipeStep } from "#shared/cleaning/recipes/recipe.ts";
import { replayInSlices } from "#shared/cleaning/recipes/replay.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { texts } from "../../convergence/replica.ts";
import { tableAsWritten } from "./as-written.ts";

const ALL = { facets: [], mode: "row-based" };
const listFacet = (columnName: string, expression: string, ...values: unknown[]) => ({
  ...{ type: "list", name: columnName, columnName, expression, omitBlank: false, omitError: false },
  ...{
    selection: values.map((v) => ({ v: { v, l: String(v) } })),
    selectBlank: false,
    selectError: false,
    invert: false,
  },
});

/** Titles and rows after these operations of a table; and how many were not understood. */
function done(table: string, ...history: object[]): { rows: string[]; left: number | undefined } {
  const read = readOpenRefine(history.map((one) => ({ engineConfig: ALL, description: "…", ...one })));
  const opened = tableAsWritten(table);
  const steps = (read?.steps ?? []).map((step) => RecipeStep.parse(step));
  const base = { table: opened, schema: null, communes: null, mayWrite: () => true, sourceOf: () => null };
  const results = atOnce(replayInSlices(steps, base, new Map()));
  expect(results.filter(({ is }) => is === "refused" || is === "missing" || is === "bad-rows")).toEqual([]);
  const titles = opened.columns.map(({ name }) => name).join("|");
  return { rows: [titles, ...texts(opened).map((cells) => cells.join("|"))], left: read?.left };
}

describe("an operation history of OpenRefine", () => {
  test("is read whole: trimming, cases, clusters, columns, rows", () => {
    const facets = [listFacet("ville", "isBlank(value)", true)];
    const { rows, left } = done(
      "nom|ville|trop\n  a b |lens|1\nc||2\nd|LENS|3",
      { op: "core/text-transform", columnName: "nom", expression: "value.trim()", onError: "keep-original" },
      { op: "core/text-transform", columnName: "nom", expression: 'grel:value.toUppercase().replace("A", "Z")' },
      {
        op: "core/mass-edit",
        columnName: "ville",
        expression: "value",
        edits: [{ from: ["lens", "LENS"], fromBlank: false, fromError: false, to: "Lens" }],
      },
      { op: "core/column-rename", oldColumnName: "ville", newColumnName: "commune" },
      { op: "core/column-removal", columnName: "trop" },
      {
        op: "core/row-removal",
        engineConfig: { facets: [{ ...facets[0], columnName: "commune" }], mode: "row-based" },
      },
      {
        op: "core/column-addition",
        baseColumnName: "commune",
        newColumnName: "lieu",
        expression: 'grel:value + " - " + cells["nom"].value',
        columnInsertIndex: 2,
        onError: "set-to-blank",
      },
      { op: "core/column-move", columnName: "lieu", index: 0 },
    );
    expect(rows).toEqual(["lieu|nom|commune", "Lens - Z B|Z B|Lens", "Lens - D|D|Lens"]);
    expect(left).toBe(0);
  });

  test("keeps the rows that facets find, and puts some columns first", () => {
    const { rows, left } = done(
      "nom|ville\na|Lens\nb|Lille",
      {
        op: "core/row-keep-matched",
        engineConfig: { facets: [listFacet("ville", "value", "Lille")], mode: "row-based" },
      },
      { op: "core/column-reorder", columnNames: ["ville"], isPureReorder: true },
      { op: "core/column-reorder", columnNames: ["ville"], isPureReorder: false },
    );
    expect({ rows, left }).toEqual({ rows: ["ville|nom", "Lille|b"], left: 1 });
  });

  test("is held to the rows of its facets", () => {
    const engineConfig = { facets: [listFacet("ville", "value", "Lens")], mode: "row-based" };
    const upper = { op: "core/text-transform", columnName: "nom", expression: "value.toUppercase()", engineConfig };
    expect(done("nom|ville\na|Lens\nb|Lille", upper).rows).toEqual(["nom|ville", "A|Lens", "b|Lille"]);
  });

  test("cells of several values become rows, a column becomes several", () => {
    const split = { op: "core/multivalued-cell-split", columnName: "k", keyColumnName: "nom", mode: "separator" };
    expect(done("nom|k\na|1;2", { ...split, separator: ";" }).rows).toEqual(["nom|k", "a|1", "a|2"]);
    const cut = { op: "core/column-split", columnName: "k", mode: "separator", regex: false, maxColumns: 0 };
    expect(done("nom|k\na|1-2", { ...cut, separator: "-", removeOriginalColumn: true }).rows).toEqual([
      "nom|k 1|k 2",
      "a|1|2",
    ]);
  });

  test.each([
    ["another language", { op: "core/text-transform", columnName: "nom", expression: "jython:return value" }],
    [
      "a function it does not know",
      { op: "core/text-transform", columnName: "nom", expression: "value.unescape('url')" },
    ],
    [
      "a facet it does not know",
      { op: "core/row-removal", engineConfig: { facets: [{ type: "range" }], mode: "row-based" } },
    ],
    [
      "filling down in records",
      { op: "core/fill-down", columnName: "nom", engineConfig: { facets: [], mode: "record-based" } },
    ],
    ["an operation it does not know", { op: "core/recon", columnName: "nom" }],
    ["removing every row", { op: "core/row-removal" }],
  ])("keeps %s as a step that is off, with its description", (_, one) => {
    const read = readOpenRefine([{ description: "What it says", ...one }]);
    expect(read).toMatchObject({ left: 1, steps: [{ on: false, why: "not-understood", note: "What it says" }] });
    expect(RecipeStep.safeParse(read?.steps[0]).success).toBe(true);
  });

  test.each([[{}], ["text"], [[{ operation: "x" }]], [null]])("%j is none", (json) => {
    expect(readOpenRefine(json)).toBeNull();
  });

  test("its steps are of operations there are, with parameters these take", () => {
    const ops = [
      { op: "core/fill-down", columnName: "nom" },
      { op: "core/blank-down", columnName: "nom" },
      ...[
        "trim()",
        "toUppercase()",
        "toTitlecase()",
        "unescape('html')",
        'replace("a", "b")',
        "replace(/a+/, 'b')",
      ].map((call) => ({ op: "core/text-transform", columnName: "nom", expression: `grel:value.${call}` })),
      { op: "core/multivalued-cell-join", columnName: "nom", keyColumnName: "nom", separator: ", " },
      {
        op: "core/column-split",
        columnName: "nom",
        mode: "lengths",
        fieldLengths: [2, 3],
        removeOriginalColumn: false,
      },
      { op: "core/column-addition", baseColumnName: "nom", newColumnName: "n", expression: "value" },
    ].map((one) => ({ description: "", engineConfig: ALL, ...one }));
    expect(readOpenRefine(ops)?.left).toBe(0);
    for (const { operation, params } of readOpenRefine(ops)?.steps ?? [])
      expect([operation, operationOf(operation)?.params.safeParse(params).success]).toEqual([operation, true]);
  });
});

describe("an expression of GREL", () => {
  test.each([
    ["value.toLowercase()", "MINUSCULE(CELLULE())"],
    ['value.replace("a\\"b", "")', 'REMPLACER(CELLULE(); "a""b"; "")'],
    ["value.replace(/\\s+/, ' ')", 'REMPLACER.MOTIF(CELLULE(); "\\s+"; " ")'],
    ['value.split("-")[0]', 'MORCEAU(CELLULE(); "-"; 1)'],
    ["value.substring(0, 2)", "STXT(CELLULE(); 1; 2)"],
    ['if(isBlank(value), "NC", value)', 'SI(ESTVIDE(CELLULE()); "NC"; CELLULE())'],
    ['if(value == "x", "OUI", "NON")', 'SI(CELLULE() = "x"; "OUI"; "NON")'],
    ['cells["nom]"].value + "!"', '[nom]]] & "!"'],
  ])("%s is %s, a formula of this house", (grel, formula) => {
    expect(formulaOfGrel(grel, "CELLULE()")).toBe(formula);
    expect(compileFormula(formula, ["nom]"], true).is).toBe("formula");
  });

  test.each([
    ["value + 1"],
    ["value.split('-')"],
    ["forEach(value, v, v)"],
    ["value."],
    ["(((("],
    ["constructor(value)"],
    [""],
    ["value value"],
  ])("%s is not understood", (grel) => expect(formulaOfGrel(grel, "CELLULE()")).toBeNull());
});
