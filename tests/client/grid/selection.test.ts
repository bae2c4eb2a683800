import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reanchor } from "#client/grid/interaction/reanchor.ts";
import {
  boundsOf,
  cellSelection,
  type Lattice,
  type Place,
  placeAt,
  type Selection,
} from "#client/grid/interaction/selection.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { ColumnId } from "#shared/model/ids.ts";

const COLUMNS = ["a", "b", "c", "d"];

function lattice(rows: readonly number[], columns: readonly string[] = COLUMNS): Lattice & { order: Uint32Array } {
  return {
    rowCount: rows.length,
    order: Uint32Array.from(rows),
    columns: columns.map((id) => ({ id: ColumnId.parse(id), name: id })),
    handleAt: (position) => handle(rows[position] ?? -1),
    positionOf: (row) => rows.indexOf(row),
  };
}

function handle(row: number): RowHandle {
  return row as RowHandle;
}

function place(row: number, column: string): Place {
  return { row: handle(row), column: ColumnId.parse(column) };
}

function block(active: Place, head: Place): Selection {
  return cellSelection(active, head);
}

const before = lattice([10, 11, 12, 13, 14, 15]);

describe("bounds", () => {
  it("are the rectangle between the two corners, whichever way it was drawn", () => {
    expect(boundsOf(block(place(13, "c"), place(11, "a")), before)).toEqual({ top: 1, bottom: 3, left: 0, right: 2 });
  });

  it("of whole rows, columns and of everything follow the table", () => {
    const corners = { active: place(11, "b"), head: place(12, "c") };
    expect(boundsOf({ shape: "rows", ...corners }, before)).toEqual({ top: 1, bottom: 2, left: 0, right: 3 });
    expect(boundsOf({ shape: "columns", ...corners }, before)).toEqual({ top: 0, bottom: 5, left: 1, right: 2 });
    expect(boundsOf({ shape: "all", ...corners }, before)).toEqual({ top: 0, bottom: 5, left: 0, right: 3 });
  });

  it("are nothing on a header and on the line that adds a row", () => {
    for (const row of [-1, 6]) {
      const here = placeAt({ row, column: 0 }, before);
      expect(here && boundsOf(cellSelection(here), before)).toBeNull();
    }
  });
});

describe("a selection among other people's changes", () => {
  const chosen = block(place(12, "b"), place(14, "c"));
  it.each([
    { name: "rows inserted above push it down", now: [90, 91, 10, 11, 12, 13, 14, 15], at: { top: 4, bottom: 6 } },
    { name: "rows deleted above pull it up", now: [12, 13, 14, 15], at: { top: 0, bottom: 2 } },
    { name: "rows born inside join it", now: [10, 11, 12, 90, 13, 91, 14, 15], at: { top: 2, bottom: 6 } },
    { name: "rows born at its edge stay out", now: [10, 11, 90, 12, 13, 14, 91, 15], at: { top: 3, bottom: 5 } },
    { name: "its first row deleted, it begins at the next", now: [10, 11, 13, 14, 15], at: { top: 2, bottom: 3 } },
    { name: "its last row deleted, it ends at the one before", now: [10, 11, 12, 13, 15], at: { top: 2, bottom: 3 } },
    { name: "a row moved away leaves it", now: [10, 11, 12, 14, 15, 13], at: { top: 2, bottom: 3 } },
    { name: "a stranger moved inside cuts it", now: [10, 11, 12, 13, 15, 14], at: { top: 2, bottom: 3 } },
    {
      name: "all of it deleted, it stands on the row that took its place",
      now: [10, 11, 15],
      at: { top: 2, bottom: 2 },
    },
    { name: "the end of the table deleted, it stands on the last row", now: [10, 11], at: { top: 1, bottom: 1 } },
  ])("$name", ({ now, at }) => {
    const table = lattice(now);
    const appeared = new Set(now.filter((row) => row >= 90).map(handle));
    const kept = reanchor(chosen, before, table, appeared);
    expect(kept && boundsOf(kept, table)).toEqual({ ...at, left: 1, right: 2 });
  });

  it("keeps its columns when one before them goes, and takes the next when its own goes", () => {
    const table = lattice([10, 11, 12, 13, 14, 15], ["b", "d"]);
    const kept = reanchor(chosen, before, table, new Set());
    expect(kept && boundsOf(kept, table)).toEqual({ top: 2, bottom: 4, left: 0, right: 1 });
  });

  it("stands on the line that adds a row when the table is emptied", () => {
    expect(reanchor(cellSelection(place(12, "b")), before, lattice([]), new Set())?.active.row).toBe("end");
  });

  it("one cell is never lost while its row lives, whatever the new order", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([10, 11, 12, 13, 14, 15], { minLength: 1 }),
        fc.constantFrom(10, 12, 15),
        (now, row) => {
          const table = lattice(now);
          const kept = reanchor(cellSelection(place(row, "a")), before, table, new Set());
          expect(kept).not.toBeNull();
          if (now.includes(row)) expect(kept?.active.row).toBe(row);
          expect(kept && boundsOf(kept, table)).not.toBeNull();
        },
      ),
    );
  });
});
