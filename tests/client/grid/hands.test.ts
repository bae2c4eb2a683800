// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { GRID_COMMANDS } from "#client/grid/commands/all.ts";
import { runCommand } from "#client/grid/commands/command.ts";
import { endOfNeighbour, fillFrom } from "#client/grid/interaction/fill.ts";
import { createGridModel } from "#client/grid/interaction/grid-model.ts";
import { onKeyDown } from "#client/grid/interaction/keyboard.ts";
import { paste } from "#client/grid/interaction/paste.ts";
import { placeAt, type Range } from "#client/grid/interaction/selection.ts";
import { writeFills } from "#client/grid/interaction/write-range.ts";
import { seeTable } from "#client/views/seen-table.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { openPair } from "./harness/memory-collaboration.ts";

type Corner = readonly [row: number, column: number];

/** A table with these texts, as one person sees it. */
function open(texts: readonly (readonly string[])[]) {
  const rows = texts.length;
  const columns = texts[0]?.length ?? 0;
  const { mine } = openPair({ rows, columns, mayEdit: true, schema: null });
  const { table } = mine;
  setCells(
    table,
    texts.flatMap((line, i) =>
      line.flatMap((text, j) => {
        const column = table.columns[j]?.id;
        return column === undefined ? [] : [{ row: table.handleAt(i), column, text }];
      }),
    ),
    {},
  );
  const view = seeTable(table);
  const grid = createGridModel(
    mine,
    view.seen,
    WORDS.fr.grid,
    { words: WORDS.fr.locks, when: (at) => at },
    { onSelection: () => undefined, onComment: () => undefined, onHistory: () => undefined },
  );
  grid.start();
  const rangeOf = (from: Corner, to: Corner, shape: Range["shape"] = "cells"): Range => {
    const active = placeAt({ row: from[0], column: from[1] }, view.seen);
    const head = placeAt({ row: to[0], column: to[1] }, view.seen);
    if (!active || !head) throw new Error("the table has no such cell");
    return { shape, active, head };
  };
  return {
    grid,
    table,
    view,
    choose: (from: Corner, to: Corner = from, shape: Range["shape"] = "cells") => grid.select(rangeOf(from, to, shape)),
    alsoChoose(from: Corner, to: Corner = from, shape: Range["shape"] = "cells") {
      const chosen = grid.selection.get();
      if (chosen) grid.select({ ...rangeOf(from, to, shape), others: [...(chosen.others ?? []), chosen] });
    },
    run(id: string) {
      const command = GRID_COMMANDS.find((candidate) => candidate.id === id);
      if (!command) throw new Error(`no command ${id}`);
      runCommand(command, grid);
    },
    now: () => Array.from({ length: table.rowCount }, (_, i) => table.row(table.handleAt(i)).cells.join("|")),
    undo: () => mine.undo(),
    said: () => grid.said.get()?.text ?? "",
  };
}

const LETTERS = [
  ["a", "1"],
  ["b", ""],
  ["c", ""],
  ["d", "9"],
];

describe("filling", () => {
  it.each<{ id: string; from: Corner; to: Corner; becomes: string[] }>([
    { id: "fill-down", from: [0, 0], to: [2, 1], becomes: ["a|1", "a|1", "a|1", "d|9"] },
    { id: "fill-down", from: [1, 0], to: [1, 1], becomes: ["a|1", "a|1", "c|", "d|9"] },
    { id: "fill-right", from: [0, 0], to: [1, 1], becomes: ["a|a", "b|b", "c|", "d|9"] },
    { id: "fill-right", from: [3, 1], to: [3, 1], becomes: ["a|1", "b|", "c|", "d|d"] },
    { id: "fill-to-next-value", from: [0, 1], to: [0, 1], becomes: ["a|1", "b|1", "c|1", "d|9"] },
    { id: "fill-to-next-value", from: [0, 0], to: [3, 1], becomes: ["a|1", "b|1", "c|1", "d|9"] },
    { id: "fill-series", from: [0, 1], to: [2, 1], becomes: ["a|1", "b|2", "c|3", "d|9"] },
  ])("$id from $from to $to, and back in one step", ({ id, from, to, becomes }) => {
    const { choose, run, now, undo } = open(LETTERS);
    choose(from, to);
    run(id);
    expect(now()).toEqual(becomes);
    undo();
    expect(now()).toEqual(LETTERS.map((line) => line.join("|")));
  });

  it("says so where there is nothing to fill", () => {
    const { choose, run, said } = open(LETTERS);
    choose([0, 0]);
    run("fill-down");
    expect(said()).toContain("rien à remplir");
  });

  it("is done in every range, a cell of two ranges once", () => {
    const { choose, alsoChoose, run, now } = open(LETTERS);
    choose([0, 0], [1, 0]);
    alsoChoose([0, 0], [1, 1]);
    alsoChoose([2, 0], [3, 0]);
    run("fill-down");
    expect(now()).toEqual(["a|1", "a|1", "c|", "c|9"]);
  });

  it.each([
    {
      name: "goes on with a step, down",
      source: [0, 1],
      target: [0, 3],
      way: "guess",
      becomes: ["1", "3", "5", "7", ""],
    },
    { name: "goes on up", source: [1, 2], target: [0, 2], way: "guess", becomes: ["1", "3", "5", "", ""] },
    { name: "copies one value", source: [0, 0], target: [0, 2], way: "guess", becomes: ["1", "1", "1", "", ""] },
    {
      name: "counts from one value when asked",
      source: [0, 0],
      target: [0, 2],
      way: "other",
      becomes: ["1", "2", "3", "", ""],
    },
    {
      name: "copies a block when asked",
      source: [0, 1],
      target: [0, 4],
      way: "other",
      becomes: ["1", "3", "1", "3", "1"],
    },
  ] as const)("by the handle $name", ({ source, target, way, becomes }) => {
    const texts = source[0] === 1 ? [["0"], ["3"], ["5"], [""], [""]] : [["1"], ["3"], [""], [""], [""]];
    const { grid, table } = open(texts);
    const lane = { left: 0, right: 0 };
    const fills = fillFrom(
      grid,
      { ...lane, top: source[0], bottom: source[1] },
      { ...lane, top: target[0], bottom: target[1] },
      way,
    );
    writeFills(grid, "fill", fills, () => undefined);
    expect(table.columnTexts(table.columns[0]?.id as never)).toEqual(becomes);
  });

  it("by a double click goes as far as the column beside", () => {
    const { grid } = open([
      ["1", "x"],
      ["", "x"],
      ["", "x"],
      ["", ""],
    ]);
    expect(endOfNeighbour(grid, { top: 0, bottom: 0, left: 0, right: 0 })).toBe(2);
  });

  it("writes to the rows that are seen, and to no other", () => {
    const { table, view, choose, run, now } = open(LETTERS);
    view.look({ rows: Uint32Array.of(table.handleAt(0), table.handleAt(3)) });
    choose([0, 0], [1, 1]);
    run("fill-down");
    expect(now()).toEqual(["a|1", "b|", "c|", "a|1"]);
  });
});

describe("moving", () => {
  const first = (lines: string[]) => lines.map((line) => line.charAt(0)).join("");

  it.each<{ id: string; rows: readonly [number, number]; becomes: string }>([
    { id: "move-rows-down", rows: [0, 1], becomes: "cabd" },
    { id: "move-rows-up", rows: [2, 3], becomes: "acdb" },
    { id: "move-rows-up", rows: [0, 1], becomes: "abcd" },
    { id: "move-rows-down", rows: [3, 3], becomes: "abcd" },
  ])("$id with rows $rows chosen, which stay chosen", ({ id, rows, becomes }) => {
    const { grid, choose, run, now, undo } = open(LETTERS);
    choose([rows[0], 0], [rows[1], 0], "rows");
    run(id);
    expect(first(now())).toBe(becomes);
    const bounds = grid.bounds();
    expect((bounds?.bottom ?? 0) - (bounds?.top ?? 0)).toBe(rows[1] - rows[0]);
    if (becomes === "abcd") return;
    undo();
    expect(first(now())).toBe("abcd");
  });

  it("takes rows chosen apart to one place", () => {
    const { choose, alsoChoose, run, now } = open(LETTERS);
    choose([0, 0], [0, 0], "rows");
    alsoChoose([2, 0], [2, 0], "rows");
    run("move-rows-down");
    expect(first(now())).toBe("bdac");
  });

  it("is refused with a sentence where rows stand in another order", () => {
    const { table, view, choose, run, now, said } = open(LETTERS);
    view.look({ rows: Uint32Array.from([3, 2, 1, 0], (i) => table.handleAt(i)) });
    choose([0, 0], [0, 0], "rows");
    run("move-rows-down");
    expect(first(now())).toBe("abcd");
    expect(said()).toContain("vue triée ou filtrée");
  });

  it("takes columns, several at once, and back in one step", () => {
    const { table, choose, run, undo } = open([["a", "b", "c", "d"]]);
    const titles = () => table.columns.map(({ name }) => name);
    const before = titles();
    choose([0, 0], [0, 1], "columns");
    run("move-columns-right");
    expect(titles()).toEqual([before[2], before[0], before[1], before[3]]);
    run("move-columns-left");
    expect(titles()).toEqual(before);
    undo();
    undo();
    expect(titles()).toEqual(before);
  });
});

describe("pasting", () => {
  it("a table of a web page, cells of several lines whole", () => {
    const { grid, choose, now } = open(LETTERS);
    choose([0, 0]);
    paste(grid, { text: "x\ny\nz", html: "<table><tr><td>x<br>y</td><td>z</td></tr></table>" });
    expect(now()[0]).toBe("x\ny|z");
  });

  it("one value in all ranges; a block in several is refused with a sentence", () => {
    const { grid, choose, alsoChoose, now, said } = open(LETTERS);
    choose([0, 0]);
    alsoChoose([2, 1], [3, 1]);
    paste(grid, { text: "x", html: "" });
    expect(now()).toEqual(["x|1", "b|", "c|x", "d|x"]);
    paste(grid, { text: "x\ty", html: "" });
    expect(said()).toContain("une seule plage");
  });

  it("adds columns that have no room, beside those there are", () => {
    const { grid, table, choose, now, undo } = open(LETTERS);
    choose([0, 1]);
    paste(grid, { text: "p\tq\tr", html: "" });
    expect(now()[0]).toBe("a|p|q|r");
    expect(table.columns.map(({ name }) => name).slice(2)).toEqual(["colonne_3", "colonne_4"]);
    undo();
    expect(table.columns).toHaveLength(2);
  });
});

describe("choosing", () => {
  it("everything takes the block one stands in first, then all", () => {
    const { grid, choose, run } = open([
      ["a", "1", "", "x"],
      ["b", "2", "", "y"],
      ["", "", "", ""],
      ["c", "", "", ""],
    ]);
    choose([1, 0]);
    run("select-all");
    expect(grid.bounds()).toEqual({ top: 0, bottom: 1, left: 0, right: 1 });
    run("select-all");
    expect(grid.bounds()).toEqual({ top: 0, bottom: 3, left: 0, right: 3 });
  });

  it("is told to the page as rows, columns and cells, each once", () => {
    const { grid, choose, alsoChoose } = open(LETTERS);
    choose([0, 0], [1, 1]);
    alsoChoose([1, 1], [2, 1]);
    expect(grid.ranges()).toHaveLength(2);
    grid.goTo({ row: 3, column: 1 }, true);
    expect(grid.ranges().at(-1)).toEqual({ top: 1, bottom: 3, left: 1, right: 1 });
    expect(grid.ranges()).toHaveLength(2);
    grid.goTo({ row: 0, column: 0 });
    expect(grid.ranges()).toHaveLength(1);
  });

  it.each([
    { shape: "columns" as const, rows: 4, columns: 3 },
    { shape: "rows" as const, rows: 5, columns: 2 },
    { shape: "cells" as const, rows: 5, columns: 2 },
  ])("one key inserts and one deletes where $shape are chosen", ({ shape, rows, columns }) => {
    const { table, choose, run } = open(LETTERS);
    choose([0, 0], [0, 0], shape);
    run("insert-here");
    expect([table.rowCount, table.columns.length]).toEqual([rows, columns]);
    choose([0, 0], [0, 0], shape);
    run("delete-here");
    expect([table.rowCount, table.columns.length]).toEqual([4, 2]);
  });

  it("several columns, as many are added", () => {
    const { table, choose, run, undo } = open(LETTERS);
    choose([0, 0], [0, 1], "columns");
    run("add-column-left");
    expect(table.columns.map(({ name }) => name).slice(0, 2)).toEqual(["colonne_3", "colonne_4"]);
    undo();
    expect(table.columns).toHaveLength(2);
  });
});

describe("typing in several cells", () => {
  it("is written in all of them with Ctrl+Enter", () => {
    const { grid, choose, now } = open(LETTERS);
    choose([0, 0], [1, 1]);
    const cell = grid.activeCell();
    if (!cell) throw new Error("no cell is active");
    grid.editing.begin(cell.row, cell.column, "replace");
    grid.editing.draft.set("x");
    const ctrlEnter = new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true });
    onKeyDown(grid, ctrlEnter);
    expect(now().slice(0, 2)).toEqual(["x|x", "x|x"]);
    expect(grid.editing.cell.get()).toBeNull();
  });
});
