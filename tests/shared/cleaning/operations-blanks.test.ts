import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { RowHandle } from "#shared/document/table.ts";
import { markOf } from "#shared/model/cell-content.ts";
import { leftOf, rowsOf, runOn, tableOf } from "./run-on.ts";

const within = { columns: [] };
const marks = (one: ReturnType<typeof tableOf>, title: string) => {
  const id = one.table.columns.find(({ name }) => name === title)?.id;
  if (id === undefined) throw new Error(title);
  return [...one.table.columnUnavailable(id).values()];
};

describe("blank cells", () => {
  test("get one text, those of spaces too, and marks stay", () => {
    const one = tableOf(`a|b\n|x\n  |y\nc|z\n${markOf("secret")}|t`);
    expect(runOn(one, "blanks.fill", (c) => ({ columns: [c("a")], text: "NON" }))).toMatchObject({
      counts: { cells: 2 },
    });
    expect(rowsOf(one)).toEqual(["NON|x", "NON|y", "c|z", "|t"]);
    expect(marks(one, "a")).toEqual(["secret"]);
    expect(runOn(one, "blanks.fill", (c) => ({ columns: [c("a")], text: " " }))).toEqual({ refused: "nothing-asked" });
  });

  test("get what another column of their row holds; the column becomes private where that one is", () => {
    const one = tableOf(`a|b\n|1\nx|2\n|\n|${markOf("secret")}`);
    runOn(one, "blanks.fill-from-column", (c) => ({ column: c("a"), from: { column: c("b") } }));
    expect(rowsOf(one)).toEqual(["1|1", "x|2", "|", "|"]);
    expect(one.table.columns.map(({ isPrivate }) => isPrivate)).toEqual([undefined, undefined]);
    one.undo.undo();
    runOn(one, "columns.privacy", (c) => ({ columns: [c("b")], make: "private" }));
    runOn(one, "blanks.fill-from-column", (c) => ({ column: c("a"), from: { column: c("b") } }));
    expect(one.table.columns.map(({ isPrivate }) => isPrivate)).toEqual([true, true]);
  });

  test("get what the other rows of their key agree on", () => {
    const one = tableOf("commune|cp\nLaval|53000\n Laval|\nLens|62300\nLens|62301\nLens|\nÉvron|\n|");
    const planned = runOn(one, "blanks.fill-from-key", (c) => ({
      columns: [c("cp")],
      key: { columns: [c("commune")] },
    }));
    expect(rowsOf(one)[1]).toBe(" Laval|53000");
    expect(planned).toMatchObject({ counts: { cells: 1 }, leftCount: 3 });
    expect(leftOf(planned)).toEqual([": ambiguous", ": no-match", ": blank-key"]);
    expect(runOn(one, "blanks.fill-from-key", (c) => ({ columns: [c("cp")], key: { columns: [] } }))).toEqual({
      refused: "no-column",
    });
  });

  test("of a key made of two columns, no two keys are mistaken for one", () => {
    const one = tableOf("a|b|v\nx y|z|1\nx|y z|");
    runOn(one, "blanks.fill-from-key", (c) => ({ columns: [c("v")], key: { columns: [c("a"), c("b")] } }));
    expect(rowsOf(one)[1]).toBe("x|y z|");
  });
});

describe("filling down and up", () => {
  test("carry each text to the next one, not over a mark", () => {
    const text = `a|b\n|1\nx|2\n|3\n${markOf("unknown")}|4\n|5\ny|6`;
    const down = tableOf(text);
    runOn(down, "blanks.fill-down", (c) => ({ columns: [c("a")], within }));
    expect(rowsOf(down)).toEqual(["|1", "x|2", "x|3", "|4", "|5", "y|6"]);
    const up = tableOf(text);
    runOn(up, "blanks.fill-up", (c) => ({ columns: [c("a")], within }));
    expect(rowsOf(up)).toEqual(["x|1", "x|2", "|3", "|4", "y|5", "y|6"]);
  });

  test("stop where the key changes; a blank key goes with the one above", () => {
    const text = "k|v\na|1\na|\n|\nb|\nb|2\n|";
    const down = tableOf(text);
    runOn(down, "blanks.fill-down", (c) => ({ columns: [c("v")], within: { columns: [c("k")] } }));
    expect(rowsOf(down)).toEqual(["a|1", "a|1", "|1", "b|", "b|2", "|2"]);
    const up = tableOf(text);
    runOn(up, "blanks.fill-up", (c) => ({ columns: [c("v")], within: { columns: [c("k")] } }));
    expect(rowsOf(up)).toEqual(["a|1", "a|", "|", "b|2", "b|2", "|"]);
  });

  test("see a few rows of many in the order of the table", () => {
    const lines = Array.from({ length: 20 }, (_, at) => (at % 5 === 0 ? `x${at}|${at}` : `|${at}`));
    const one = tableOf(["a|n", ...lines].join("\n"));
    const rows = [5, 7, 8].map((at) => one.table.handleAt(at));
    runOn(one, "blanks.fill-down", (c) => ({ columns: [c("a")], within }), { rows });
    expect(rowsOf(one).flatMap((row, at) => (row === lines[at] ? [] : [row]))).toEqual(["x5|7", "x5|8"]);
  });

  test("see only the rows they are held to, and the inverse takes repetitions out", () => {
    const one = tableOf("a|n\nx|1\ny|2\n|3\n|4");
    const rows = [0, 2].map((at) => one.table.handleAt(at));
    runOn(one, "blanks.fill-down", (c) => ({ columns: [c("a")], within }), { rows });
    expect(rowsOf(one)).toEqual(["x|1", "y|2", "x|3", "|4"]);
    runOn(one, "blanks.fill-down", (c) => ({ columns: [c("a")], within }));
    runOn(one, "blanks.blank-down", (c) => ({ columns: [c("a")], within }));
    expect(rowsOf(one)).toEqual(["x|1", "y|2", "x|3", "|4"]);
  });
});

describe("cells that say nothing", () => {
  test("are cleared: the usual ways, those one lists, spaces", () => {
    const one = tableOf("a|n\n-|1\nn/a|2\nNR|3\nà voir|4\n  |5\n0|6\nLaval|7");
    runOn(one, "blanks.clear", (c) => ({ columns: [c("a")], usual: true, texts: "A VOIR\n", spaces: true }));
    expect(rowsOf(one)).toEqual(["|1", "|2", "|3", "|4", "|5", "0|6", "Laval|7"]);
  });

  test("are marked as not available for a reason, and marks are taken off again, by reason", () => {
    const one = tableOf("a|n\n|1\nNR|2\nLaval|3");
    const params = { which: "both", texts: "nr", reason: "unknown" };
    runOn(one, "blanks.mark-unavailable", (c) => ({ ...params, columns: [c("a")] }));
    expect(rowsOf(one)).toEqual(["|1", "|2", "Laval|3"]);
    expect(marks(one, "a")).toEqual(["unknown", "unknown"]);
    runOn(one, "blanks.unmark", (c) => ({ columns: [c("a")], reason: "secret" }));
    expect(marks(one, "a")).toHaveLength(2);
    runOn(one, "blanks.unmark", (c) => ({ columns: [c("a")], reason: "any" }), { rows: [one.table.handleAt(0)] });
    expect(marks(one, "a")).toHaveLength(1);
    one.undo.undo();
    expect(marks(one, "a")).toHaveLength(2);
  });
});

interface Case {
  readonly test: string;
  readonly input: { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] };
  readonly expected: Case["input"];
}

const CASES = "/work/shared/data/cases/table-operations.json";
const here = existsSync(CASES);
const cases: readonly Case[] = here ? JSON.parse(readFileSync(CASES, "utf8")) : [];

interface Asked {
  readonly name: string;
  readonly id: string;
  readonly title: string;
  readonly chosen?: (row: readonly (string | null)[]) => boolean;
  readonly key?: string;
}

/** What each of them asks: OpenRefine's own words are Java. */
const ASKED: readonly Asked[] = [
  { name: "testFillDownRowsKeyColumn", id: "blanks.fill-down", title: "foo" },
  { name: "testKeyColumnIndex", id: "blanks.fill-down", title: "second", key: "key" },
  { name: "testBlankDownRowsNoFacets", id: "blanks.blank-down", title: "bar" },
  {
    name: "testBlankDownRowsFacets",
    id: "blanks.blank-down",
    title: "bar",
    chosen: (row) => ["c", "f", "i"].includes(row[2] ?? ""),
  },
];

describe.skipIf(!here)(`OpenRefine's own cases${here ? "" : ` (skipped: no ${CASES})`}`, () => {
  test.each(ASKED)("$name", ({ name, id, title, chosen, key }) => {
    const found = cases.find(({ test: one }) => one === name);
    if (found === undefined) throw new Error(`no case ${name}`);
    const lines = ({ columns, rows }: Case["input"]) =>
      [columns, ...rows].map((row) => row.map((cell) => cell ?? "").join("|"));
    const one = tableOf(lines(found.input).join("\n"));
    const rows: readonly RowHandle[] | null =
      chosen === undefined
        ? null
        : found.input.rows.flatMap((row, at) => (chosen(row) ? [one.table.handleAt(at)] : []));
    runOn(one, id, (c) => ({ columns: [c(title)], within: { columns: key === undefined ? [] : [c(key)] } }), { rows });
    expect(rowsOf(one)).toEqual(lines(found.expected).slice(1));
  });
});
