import { describe, expect, test } from "vitest";
import { operationOf } from "#shared/cleaning/operations/all.ts";
import { isRefusal } from "#shared/cleaning/operations/operation.ts";
import { markOf } from "#shared/model/cell-content.ts";
import { leftOf, rowsOf, runOn, tableOf } from "./run-on.ts";

/** The texts of one column, before and after. */
function after(id: string, params: Record<string, unknown>, texts: readonly string[]): readonly string[] {
  const one = tableOf(["a", ...texts].join("\n"));
  const planned = runOn(one, id, (column) => ({ columns: [column("a")], ...params }));
  if (isRefusal(planned)) throw new Error(planned.refused);
  return rowsOf(one);
}

describe("operations on texts", () => {
  test.each([
    ["texts.letter-case", { letterCase: "upper" }, ["Évron"], ["ÉVRON"]],
    [
      "texts.letter-case",
      { letterCase: "names" },
      ["SAINT-OUEN-DES-TOITS", "CCAS DE LAVAL"],
      ["Saint-Ouen-des-Toits", "CCAS de Laval"],
    ],
    ["texts.accents", {}, ["Évron", "Cœur"], ["Evron", "Coeur"]],
    ["texts.punctuation", {}, ["ST.-OUEN, (53)", " sans "], ["ST OUEN 53", " sans "]],
    ["texts.mojibake", {}, ["Ã‰vron", "lâ€™Ã©cole", "Évron"], ["Évron", "l’école", "Évron"]],
    [
      "texts.html-entities",
      { tags: true },
      ["Caf&eacute; &amp; th&#233;", "<p>a<br/>b</p>", "a < b & c", "&nope; &#0;"],
      ["Café & thé", "a b", "a < b & c", "&nope; &#0;"],
    ],
    ["texts.html-entities", { tags: false }, ["<b>&lt;b&gt;</b>"], ["<b><b></b>"]],
    ["texts.html-entities", { tags: true }, ["&lt;b&gt;", "&#x80;", "&#xFDD0;"], ["<b>", "€", "&#xFDD0;"]],
    ["texts.keep-only", { keep: "digits" }, ["n° 12 bis", "02 43 00"], ["12", "024300"]],
    ["texts.keep-only", { keep: "letters" }, ["12, rue de l’Église"], ["rue de l Église"]],
    [
      "texts.pad",
      { size: 5, sign: "0", at: "start" },
      ["1320", "53000", "", "123456"],
      ["01320", "53000", "", "123456"],
    ],
    [
      "texts.affix",
      { before: "https://", after: "/", once: true },
      ["laval.fr", "https://laval.fr", ""],
      ["https://laval.fr/", "https://laval.fr/", ""],
    ],
  ])("%s %j", (id, params, before, expected) => {
    expect(after(id, params, before)).toEqual(expected);
  });

  test("nothing that is right already counts as a change", () => {
    const one = tableOf("a\nEVRON");
    const planned = runOn(one, "texts.letter-case", (column) => ({ columns: [column("a")], letterCase: "upper" }));
    expect(planned).toMatchObject({ counts: { cells: 0 }, leftCount: 0 });
  });

  test("what would leave nothing, or cannot be told any more, stays and is said", () => {
    const one = tableOf("a\nnéant\n\ufffdvron");
    expect(leftOf(runOn(one, "texts.keep-only", (c) => ({ columns: [c("a")], keep: "digits" })))).toHaveLength(2);
    expect(leftOf(runOn(one, "texts.mojibake", (c) => ({ columns: [c("a")] })))).toEqual([
      "\ufffdvron: not-understood",
    ]);
    expect(rowsOf(one)).toEqual(["néant", "\ufffdvron"]);
  });
});

describe("replacing", () => {
  const replace = (params: object, texts: readonly string[]) =>
    after("texts.replace", { as: "text", text: "", pattern: "", by: "", whole: false, exact: false, ...params }, texts);

  test.each([
    [{ text: "eglise", by: "Église" }, ["l'ÉGLISE", "L'eglise"], ["l'Église", "L'Église"]],
    [{ text: "X", by: "OUI", whole: true, exact: true }, ["X", "x", "XX"], ["OUI", "x", "XX"]],
    [{ text: "", by: "NON", whole: true }, ["X", "", "Y"], ["X", "NON", "Y"]],
    [{ as: "pattern", pattern: "(\\d+) *euros", by: "$1 €" }, ["12 Euros", "12"], ["12 €", "12"]],
    [{ as: "pattern", pattern: "(\\d+) *euros", by: "$1 €", exact: true }, ["12 Euros"], ["12 Euros"]],
    [{ text: "$1", by: "a$&b" }, ["($1)"], ["(a$&b)"]],
  ])("%j", (params, before, expected) => {
    expect(replace(params, before)).toEqual(expected);
  });

  test("a pattern that is none is refused by its field, and nothing asked is nothing done", () => {
    const one = tableOf("a\nb");
    const ask = (params: object) =>
      runOn(one, "texts.replace", (c) => ({
        ...{ columns: [c("a")], as: "text", text: "", pattern: "", by: "", whole: false, exact: false },
        ...params,
      }));
    expect(ask({})).toEqual({ refused: "nothing-asked" });
    expect(ask({ as: "pattern", pattern: "(" })).toMatchObject({ refused: "bad-parameter", field: "pattern" });
  });

  test("what would grow out of all measure stays, and is said", () => {
    const one = tableOf(`a\n${"b".repeat(20_000)}`);
    const planned = runOn(one, "texts.replace", (c) => ({
      ...{ columns: [c("a")], as: "text", text: "b", pattern: "", by: "c".repeat(5_000), whole: false, exact: true },
    }));
    expect(planned).toMatchObject({ counts: { cells: 0 }, leftCount: 1, left: [{ why: "too-long" }] });
  });
});

describe("a list of replacements", () => {
  const PAIRS = [
    { from: "X", to: "OUI" },
    { from: "", to: "NON" },
  ];

  test("is made in many columns at once, blank cells too, marks left alone, in one gesture", () => {
    const one = tableOf(`nom|segpa|ulis\na|X| x \nb||X\nc|${markOf("unknown")}|peut-être`);
    const planned = runOn(one, "texts.replace-list", (c) => ({
      ...{ columns: [c("segpa"), c("ulis")], pairs: PAIRS, where: "cell", exact: false },
    }));
    expect(planned).toMatchObject({ counts: { cells: 4 } });
    expect(rowsOf(one)).toEqual(["a|OUI|OUI", "b|NON|OUI", "c||peut-être"]);
    one.undo.undo();
    expect(rowsOf(one)).toEqual(["a|X| x ", "b||X", "c||peut-être"]);
  });

  test.each([
    ["cell", true, PAIRS, ["X", "x", " "], ["OUI", "x", "NON"]],
    [
      "inside",
      false,
      [
        { from: "av.", to: "avenue" },
        { from: "bd", to: "boulevard" },
      ],
      ["12 Av. Foch", "BD Volney"],
      ["12 avenue Foch", "boulevard Volney"],
    ],
    [
      "inside",
      true,
      [
        { from: "a", to: "b" },
        { from: "b", to: "a" },
      ],
      ["abba"],
      ["baab"],
    ],
    [
      "inside",
      true,
      [
        { from: "St", to: "Saint" },
        { from: "Ste", to: "Sainte" },
      ],
      ["Ste Foy, St Ouen"],
      ["Sainte Foy, Saint Ouen"],
    ],
    ["cell", false, [{ from: "évron", to: "Évron" }], ["EVRON", "Evron (53)"], ["Évron", "Evron (53)"]],
    [
      "cell",
      false,
      [
        { from: "nr", to: "" },
        { from: "", to: "" },
      ],
      ["NR", "a"],
      ["", "a"],
    ],
  ] as const)("%s, exact %s: %j", (where, exact, pairs, before, expected) => {
    expect(after("texts.replace-list", { pairs, where, exact }, before)).toEqual(expected);
  });

  test("with no line filled in asks nothing", () => {
    const one = tableOf("a\nb");
    expect(
      runOn(one, "texts.replace-list", (c) => ({
        ...{ columns: [c("a")], pairs: [{ from: "", to: "" }], where: "cell", exact: false },
      })),
    ).toEqual({ refused: "nothing-asked" });
  });

  test("is held to the rows it is asked for, and to columns that are open", () => {
    const one = tableOf("a|b\nX|X\nX|X");
    const first = one.table.handleAt(0);
    const closed = one.table.columns[1]?.id;
    runOn(
      one,
      "texts.replace-list",
      (c) => ({ columns: [c("a"), c("b")], pairs: PAIRS, where: "cell", exact: false }),
      { rows: [first], mayWrite: (column) => column !== closed },
    );
    expect(rowsOf(one)).toEqual(["OUI|X", "X|X"]);
  });
});

describe("extracting", () => {
  const PARAMS = { which: "first", separator: ", ", into: "new", title: "", pattern: "" };

  test("goes to a new column beside, private where that is; what has no match is said", () => {
    const one = tableOf("adresse|nom\n2 rue 53000 Laval|a\nsans code|b\n|c");
    const planned = runOn(one, "texts.extract", (c) => ({
      ...{ ...PARAMS, column: c("adresse"), pattern: "\\d{5}", title: "code" },
    }));
    expect(leftOf(planned)).toEqual(["sans code: no-match"]);
    expect(one.table.columns.map(({ name }) => name)).toEqual(["adresse", "code", "nom"]);
    expect(rowsOf(one)).toEqual(["2 rue 53000 Laval|53000|a", "sans code||b", "||c"]);
  });

  test("keeps what parentheses surround, one or all of it, in the column itself", () => {
    const one = tableOf("a|b\nLaval (53) et Lens (62)|x");
    const params = { ...PARAMS, pattern: "\\((\\d+)\\)", into: "same" };
    runOn(one, "texts.extract", (c) => ({ ...params, column: c("a"), which: "all" }));
    expect(rowsOf(one)).toEqual(["53, 62|x"]);
    one.undo.undo();
    runOn(one, "texts.extract", (c) => ({ ...params, column: c("a") }));
    expect(rowsOf(one)).toEqual(["53|x"]);
  });
});

test("operations on texts begin with parameters that they can parse", () => {
  const one = tableOf("a\nb");
  for (const id of ["replace", "replace-list", "extract", "pad", "affix", "keep-only", "html-entities"]) {
    const operation = operationOf(`texts.${id}`);
    const initial = operation?.initial([one.table.columns[0]?.id ?? ("" as never)], one.table);
    expect([id, operation?.params.safeParse(initial).success]).toEqual([id, true]);
  }
});
