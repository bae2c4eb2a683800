// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { GRID_COMMANDS } from "#client/grid/commands/all.ts";
import { runCommand, shortcutText } from "#client/grid/commands/command.ts";
import { createGridModel, type GridModel } from "#client/grid/interaction/grid-model.ts";
import { placeAt, type Selection } from "#client/grid/interaction/selection.ts";
import { wholeTable } from "#client/views/seen-table.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { openPair } from "./harness/memory-collaboration.ts";

interface Opened {
  readonly grid: GridModel;
  readonly comments: string[];
  readonly histories: string[];
  run(id: string): void;
  /** first column of each row, and the titles */
  rows(): string[];
  titles(): string[];
  undo(): void;
}

function open(options: { rows?: number; columns?: number; mayEdit?: boolean } = {}): Opened {
  const { mine } = openPair({ rows: 5, columns: 3, mayEdit: true, schema: null, ...options });
  const comments: string[] = [];
  const histories: string[] = [];
  const grid = createGridModel(
    mine,
    wholeTable(mine.table),
    WORDS.fr.grid,
    { words: WORDS.fr.locks, when: (at) => at },
    {
      onSelection: () => undefined,
      onComment: (row) => comments.push(row),
      onHistory: (of) => histories.push(of),
    },
  );
  grid.start();
  return {
    grid,
    comments,
    histories,
    run(id) {
      const command = GRID_COMMANDS.find((candidate) => candidate.id === id);
      if (!command) throw new Error(`no command ${id}`);
      runCommand(command, grid);
    },
    rows: () => mine.table.columnTexts(mine.table.columns[1]?.id ?? ("" as never)),
    titles: () => mine.table.columns.map((column) => column.name),
    undo: () => mine.undo(),
  };
}

function choose(
  grid: GridModel,
  from: [number, number],
  to: [number, number],
  shape: Selection["shape"] = "cells",
): void {
  const { table } = grid.collaboration;
  const active = placeAt({ row: from[0], column: from[1] }, table);
  const head = placeAt({ row: to[0], column: to[1] }, table);
  if (active && head) grid.select({ shape, active, head });
}

const ROWS = ["62000", "62001", "62002", "62003", "62004"];

describe("rows", () => {
  it.each([
    { id: "insert-rows-above", from: 1, to: 2, rows: ["62000", "", "", "62001", "62002", "62003", "62004"], at: 1 },
    { id: "insert-rows-below", from: 1, to: 2, rows: ["62000", "62001", "62002", "", "", "62003", "62004"], at: 3 },
    { id: "insert-rows-above", from: 0, to: 0, rows: ["", ...ROWS], at: 0 },
    { id: "add-row", from: 0, to: 0, rows: [...ROWS, ""], at: 5 },
    { id: "delete-rows", from: 1, to: 2, rows: ["62000", "62003", "62004"], at: 1 },
    { id: "delete-rows", from: 3, to: 4, rows: ["62000", "62001", "62002"], at: 2 },
    { id: "delete-rows", from: 0, to: 4, rows: [], at: 0 },
  ])("$id with rows $from to $to selected, and back in one step", ({ id, from, to, rows, at }) => {
    const { grid, run, rows: now, undo } = open();
    choose(grid, [from, 0], [to, 0]);
    run(id);
    expect(now()).toEqual(rows);
    expect(grid.point()?.row).toBe(at);
    undo();
    expect(now()).toEqual(ROWS);
  });

  it("say how many they are about", () => {
    const { grid } = open();
    choose(grid, [0, 0], [2, 0]);
    const labels = GRID_COMMANDS.filter((command) => command.part === "row").map((command) =>
      command.label(WORDS.en.grid, grid),
    );
    expect(labels).toEqual(
      expect.arrayContaining([
        "Comment on the row",
        "Review this row",
        "History of this row",
        "Insert 3 rows above",
        "Insert 3 rows below",
        "Add a row at the end",
        "Delete 3 rows",
      ]),
    );
  });
});

describe("columns", () => {
  it.each([
    { id: "add-column-left", titles: ["nom", "colonne_4", "code_insee", "code_postal"] },
    { id: "add-column-right", titles: ["nom", "code_insee", "colonne_4", "code_postal"] },
    { id: "delete-columns", titles: ["nom", "code_postal"] },
  ])("$id beside or of the active one, and back in one step", ({ id, titles }) => {
    const { grid, run, titles: now, undo } = open();
    choose(grid, [2, 1], [2, 1]);
    run(id);
    expect(now()).toEqual(titles);
    undo();
    expect(now()).toEqual(["nom", "code_insee", "code_postal"]);
  });

  it("are deleted together and come back together", () => {
    const { grid, run, titles, undo } = open();
    choose(grid, [0, 0], [0, 1], "columns");
    run("delete-columns");
    expect(titles()).toEqual(["code_postal"]);
    expect(grid.said.get()?.text).toContain("nom, code_insee");
    undo();
    expect(titles()).toEqual(["nom", "code_insee", "code_postal"]);
  });

  it("a new one is ready to be named", () => {
    const { grid, run } = open();
    run("add-column-right");
    expect(grid.renaming.get()).toBe(grid.collaboration.table.columns[1]?.id);
  });

  it("the first one of an empty table can be added", () => {
    const { run, titles } = open({ rows: 0, columns: 0 });
    run("add-column-left");
    expect(titles()).toEqual(["colonne_1"]);
  });
});

describe("cells", () => {
  it("are cleared over the whole table as one step", () => {
    const { grid, run, rows, undo } = open();
    choose(grid, [0, 0], [0, 0], "all");
    run("clear-cells");
    expect(rows()).toEqual(["", "", "", "", ""]);
    undo();
    expect(rows()).toEqual(ROWS);
  });

  it("open the comments of their row", () => {
    const { grid, run, comments } = open();
    choose(grid, [3, 1], [3, 1]);
    run("comment-row");
    expect(comments).toEqual(["a.3"]);
  });

  it("open the history of their row, or of the active cell", () => {
    const { grid, run, histories } = open();
    choose(grid, [3, 0], [3, 0]);
    run("show-row-history");
    run("show-cell-history");
    expect(histories).toEqual(["row", "cell"]);
  });
});

describe("a reader", () => {
  it.each(GRID_COMMANDS.filter((command) => command.changes).map(({ id }) => id))("is told why not: %s", (id) => {
    const { grid, run, rows, titles } = open({ mayEdit: false });
    run(id);
    expect(grid.said.get()?.text).toBe(WORDS.fr.grid.readOnly);
    expect([rows(), titles()]).toEqual([ROWS, ["nom", "code_insee", "code_postal"]]);
  });
});

describe("commands", () => {
  it("have an id and a shortcut of their own", () => {
    const ids = GRID_COMMANDS.map((command) => command.id);
    const keys = GRID_COMMANDS.flatMap((command) => command.shortcuts.map((one) => shortcutText(one, WORDS.fr.grid)));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain("Ctrl+Maj+Z");
  });
});
