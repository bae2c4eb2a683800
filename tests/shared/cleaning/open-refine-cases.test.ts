/** Each of OpenRefine's own cases is run here, or in the test of what it is about, or there is a reason why it is not. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { realFilesHere, realFilesReason, realJson } from "../../support/real-files.ts";
import { rowsOf, runOn, tableOf } from "./run-on.ts";

interface Lines {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}
interface Case {
  readonly id: string;
  readonly test?: string;
  readonly keyer?: string;
  readonly input: Lines;
  readonly expected: Lines;
}

const operations = realFilesHere ? (realJson("cases/table-operations.json") as readonly Case[]) : [];
const clustering = realFilesHere ? (realJson("cases/clustering.json") as readonly Case[]) : [];

/** By the name of the case. */
const NOT_RUN: Readonly<Record<string, string>> = {
  testCustomKey: "there are no records here: values of rows that hold the same elsewhere are joined",
  testSplitRespectsKeyColumn: "there are no records here: each row that a value makes holds the rest of its row",
  testSplitMultiValuedCellsTextCase: "values are parted by signs, never by a pattern",
  testTransposeRowsIntoColumns: "rows become columns by what a column says, never so many at a time",
  mutabilityBugRegressionTest: "rows are added in the grid, by no operation",
};
/** By keyer: cases of one have no names. */
const OTHER_KEYERS: Readonly<Record<string, string>> = {
  metaphone3: "sounds of English: names here are French",
  "beider-morse": "sounds of Slavic and German names",
  "daitch-mokotoff": "sounds of Slavic and Yiddish names",
};

/** the bar parts cells where tests write a table */
const lines = ({ columns, rows }: Lines) =>
  [columns, ...rows].map((row) => row.map((cell) => String(cell ?? "").replace("|", "/")).join("|"));

describe.skipIf(!realFilesHere)(`OpenRefine's cases${realFilesReason}`, () => {
  function named(name: string) {
    const found = operations.find(({ test }) => test === name);
    if (found === undefined) throw new Error(`no case ${name}`);
    return { one: tableOf(lines(found.input).join("\n")), expected: lines(found.expected) };
  }
  const titles = ({ one }: ReturnType<typeof named>) => one.table.columns.map(({ name }) => name).join("|");

  it("testPureReorder: those that are named first, the others after", () => {
    const found = named("testPureReorder");
    runOn(found.one, "columns.reorder", (c) => ({ by: "first", columns: [c("c"), c("b")] }));
    expect([titles(found), ...rowsOf(found.one)]).toEqual(found.expected);
  });

  it("testKeepMatchedRows: those that a filter keeps stay alone", () => {
    const { one, expected } = named("testKeepMatchedRows");
    runOn(one, "rows.delete-by-filter", (c) => ({
      filters: [{ kind: "values", column: c("hello"), values: ["h", "i"] }],
      keep: true,
    }));
    expect(rowsOf(one)).toEqual(expected.slice(1));
  });

  it("testStringSort: texts as a dictionary has them, small letters first", () => {
    const found = named("testStringSort");
    runOn(found.one, "rows.sort", (c) => ({ keys: [{ column: c("first"), descending: false }] }));
    expect(rowsOf(found.one)).toEqual(found.expected.slice(1));
  });

  it("are all run, or there is a reason", () => {
    const here = new URL(".", import.meta.url);
    const sources = readdirSync(here)
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => readFileSync(new URL(name, here), "utf8").replaceAll(/^ {2}\w+: "[^"]*",$/gmu, ""));
    const isRun = (name: string) => sources.some((source) => source.includes(name));
    const names = operations.map(({ test = "" }) => test);
    expect(names.filter((name) => !isRun(name)).sort()).toEqual(Object.keys(NOT_RUN).sort());
    const keyers = new Set(clustering.flatMap(({ keyer }) => keyer ?? []));
    const others = [...keyers].filter((keyer) => !/fingerprint/.test(keyer));
    expect(others.sort()).toEqual(Object.keys(OTHER_KEYERS).sort());
  });
});

it("the guide names each operation of OpenRefine that is understood", () => {
  const root = new URL("../../../", import.meta.url);
  const source = readFileSync(new URL("shared/cleaning/recipes/open-refine/translate.ts", root), "utf8");
  const understood = [...source.matchAll(/^ {2}"([a-z-]+)": of\(/gm)].map(([, name]) => `\`${name}\``);
  expect(understood.length).toBeGreaterThan(10);
  for (const guide of ["docs/guide.fr.md", "docs/guide.en.md"]) {
    const text = readFileSync(new URL(guide, root), "utf8");
    expect(understood.filter((name) => !text.includes(name))).toEqual([]);
  }
});
