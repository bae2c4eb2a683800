// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GRID_COMMANDS } from "#client/grid/commands/all.ts";
import { runCommand } from "#client/grid/commands/command.ts";
import { createGridModel, type GridModel } from "#client/grid/interaction/grid-model.ts";
import { onKeyDown } from "#client/grid/interaction/keyboard.ts";
import { paste } from "#client/grid/interaction/paste.ts";
import { placeAt } from "#client/grid/interaction/selection.ts";
import { BULK, bulkWritesOf } from "#client/views/bulk-writes.ts";
import { seeTable } from "#client/views/seen-table.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { openPair, type Pair } from "./harness/memory-collaboration.ts";

const ROWS = BULK + 100;
const words = WORDS.fr.grid;

let pair: Pair;
let grid: GridModel;

beforeAll(() => {
  pair = openPair({ rows: ROWS, columns: 2, mayEdit: true, schema: null });
});
beforeEach(() => {
  const { seen } = seeTable(pair.mine.table);
  grid = createGridModel(
    pair.mine,
    seen,
    words,
    { words: WORDS.fr.locks, when: (at) => at },
    { onSelection: () => undefined, onComment: () => undefined, onHistory: () => undefined },
  );
  choose(0, ROWS - 1);
});

function choose(from: number, to: number, column = 0) {
  const active = placeAt({ row: from, column }, grid.seen);
  const head = placeAt({ row: to, column }, grid.seen);
  if (!active || !head) throw new Error("the table has no such cell");
  grid.select({ shape: "cells", active, head });
}

function run(id: string) {
  const command = GRID_COMMANDS.find((candidate) => candidate.id === id);
  if (!command) throw new Error(`no command ${id}`);
  runCommand(command, grid);
}

function texts() {
  const column = pair.mine.table.columns[0]?.id;
  return column === undefined ? [] : pair.mine.table.columnContents(column);
}

const running = () => bulkWritesOf(pair.mine.table).running.get();

function ended(): Promise<void> {
  return new Promise((resolve) => {
    const leave = grid.said.subscribe(() => {
      leave();
      resolve();
    });
  });
}

describe("many cells", () => {
  it("are written at the end, as one gesture that is taken back at once", async () => {
    const before = texts();
    run("clear-cells");
    expect(running()?.kind).toBe("clear");
    expect(texts()).toEqual(before);
    await ended();
    expect(running()).toBeNull();
    expect(texts().every((text) => text === "")).toBe(true);
    expect(grid.said.get()?.text).toBe(words.cleared(ROWS));
    pair.mine.undo();
    expect(texts()).toEqual(before);
  });

  it("are left as they are when Escape gives them up", () => {
    const before = texts();
    run("fill-down");
    onKeyDown(grid, new KeyboardEvent("keydown", { key: "Escape" }));
    expect(running()).toBeNull();
    expect(grid.said.get()?.text).toBe(words.bulk.stopped);
    expect(texts()).toEqual(before);
  });

  it("wait for no others: a second such gesture is refused, a small one is done", async () => {
    const before = texts();
    run("fill-down");
    run("clear-cells");
    expect(grid.said.get()?.text).toBe(words.bulk.busy);
    choose(0, 3, 1);
    run("clear-cells");
    expect(grid.said.get()?.text).toBe(words.cleared(4));
    await ended();
    expect(texts().every((text) => text === before[0])).toBe(true);
    expect(grid.bounds()).toEqual({ top: 0, bottom: 3, left: 1, right: 1 });
    pair.mine.undo();
    pair.mine.undo();
    expect(texts()).toEqual(before);
  });

  it("that were blank are filled only where nobody has written meanwhile", async () => {
    choose(1, ROWS - 1);
    run("clear-cells");
    await ended();
    choose(0, ROWS - 1);
    run("fill-to-next-value");
    const [column] = pair.theirs.columns;
    if (!column) throw new Error("no column");
    setCells(pair.theirs, [{ row: pair.theirs.handleAt(7), column: column.id, text: "d’Inès" }], pair.theirOrigin);
    await ended();
    const now = texts();
    expect(now[7]).toBe("d’Inès");
    expect(now.filter((text) => text === now[0]).length).toBe(ROWS - 1);
    expect(grid.said.get()?.text).toBe(words.filled(ROWS - 2));
  });

  it("are pasted beyond the last row too, in one gesture", async () => {
    const { table } = pair.mine;
    const block = Array.from({ length: ROWS }, (_, i) => `t${i}`);
    choose(ROWS - 50_000, ROWS - 50_000);
    paste(grid, { text: block.join("\n"), html: "" });
    expect(running()?.kind).toBe("paste");
    expect(table.rowCount).toBe(ROWS);
    await ended();
    expect(texts().slice(ROWS - 50_000)).toEqual(block);
    pair.mine.undo();
    expect(table.rowCount).toBe(ROWS);
  });
});
