// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { createValue } from "#client/collab/value.ts";
import { GRID_COMMANDS } from "#client/grid/commands/all.ts";
import { runCommand } from "#client/grid/commands/command.ts";
import { createGridModel } from "#client/grid/interaction/grid-model.ts";
import { createMyView } from "#client/views/my-view.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { isPlain, showsAll } from "#shared/views/change-view.ts";
import { NO_FACTS } from "#shared/views/row-facts.ts";
import { WHOLE_VIEW } from "#shared/views/view.ts";
import { openPair } from "./harness/memory-collaboration.ts";

function open() {
  const { mine } = openPair({ rows: 5, columns: 3, mayEdit: false, schema: null });
  const { table } = mine;
  const look = createMyView({
    collaboration: mine,
    facts: { ...NO_FACTS, revision: createValue(0) },
    memory: { read: () => null, write: () => undefined },
  });
  const listeners = { onSelection: () => undefined, onComment: () => undefined, onHistory: () => undefined, look };
  const closing = { words: WORDS.fr.locks, when: (at: string) => at };
  const grid = createGridModel(mine, look.seen, WORDS.fr.grid, closing, listeners);
  grid.start();
  const ids = table.columns.map(({ id }) => id);
  const write = (place: number, column: number, text: string) =>
    setCells(table, [{ row: table.handleAt(place), column: ids[column] ?? ("" as never), text }], mine.origin);
  const run = (id: string) => {
    const command = GRID_COMMANDS.find((candidate) => candidate.id === id);
    if (command === undefined) throw new Error(`no command ${id}`);
    runCommand(command, grid);
  };
  const rows = () => [...look.seen.order].map((row) => table.positionOf(row as never));
  return { grid, look, ids, write, run, rows };
}

describe("looking otherwise from the grid, without the right to write", () => {
  it("sorts by the active column, goes to what comes first, and back", () => {
    const { grid, write, run, rows } = open();
    for (const [place, text] of ["b", "d", "a", "e", "c"].entries()) write(place, 0, text);
    run("sort-asc");
    expect([rows(), grid.point()]).toEqual([[2, 0, 4, 1, 3], { row: 0, column: 0 }]);
    run("sort-desc");
    expect(rows()).toEqual([3, 1, 4, 0, 2]);
    run("stop-sorting");
    expect(rows()).toEqual([0, 1, 2, 3, 4]);
  });

  it("wraps the texts of the columns chosen, and no longer, and seeing everything keeps it", () => {
    const { grid, look, ids, run } = open();
    grid.goTo({ row: 0, column: 1 });
    grid.goTo({ row: 1, column: 2 }, true);
    run("wrap-columns");
    expect(look.state.get().view.wrapped).toEqual([ids[1], ids[2]]);
    // it shows all there is, and yet there is something to keep of it
    expect([showsAll(look.state.get().view), isPlain(look.state.get().view)]).toEqual([true, false]);
    run("filter-by-this-value");
    run("clear-view");
    expect(look.state.get().view.wrapped).toEqual([ids[1], ids[2]]);
    run("wrap-columns");
    expect(look.state.get().view).toEqual(WHOLE_VIEW);
  });

  it("says what is selected at once, whenever the page draws it", () => {
    const { grid, ids } = open();
    grid.goTo({ row: 2, column: 1 });
    const { seen, collaboration } = grid;
    expect(grid.told().active).toEqual({ row: collaboration.table.idOf(seen.handleAt(2)), column: ids[1] });
    grid.goTo({ row: 3, column: 2 }, true);
    expect(grid.told()).toMatchObject({ rows: 2, columns: 2, cells: 4 });
    expect(grid.told()).toBe(grid.told());
  });

  it("filters by the value one stands on, then sees all again", () => {
    const { grid, look, write, run, rows } = open();
    write(1, 1, "oui");
    write(3, 1, "oui");
    grid.goTo({ row: 3, column: 1 });
    run("filter-by-this-value");
    expect([rows(), grid.point()]).toEqual([[1, 3], { row: 1, column: 1 }]);
    run("clear-view");
    expect([rows().length, look.state.get().view, grid.point()]).toEqual([5, WHOLE_VIEW, { row: 3, column: 1 }]);
  });

  it("hides the columns chosen, but not the last ones, and shows them again; holds the leftmost in sight", () => {
    const { grid, look, ids, run } = open();
    const seen = () => look.seen.columns.map(({ id }) => ids.indexOf(id));
    grid.goTo({ row: 0, column: 1 });
    run("hide-columns");
    expect(seen()).toEqual([0, 2]);
    run("freeze-to-here");
    expect(look.seen.frozen).toBeGreaterThan(0);
    run("unfreeze");
    run("hide-columns");
    run("hide-columns");
    expect([seen().length, look.seen.frozen]).toEqual([1, 0]);
    run("show-all-columns");
    expect(seen()).toEqual([0, 1, 2]);
  });
});
