import { describe, expect, it, onTestFinished } from "vitest";
import { nextTwin } from "#client/panels/facets/next-twin.ts";
import { watchDuplicates } from "#client/panels/facets/watch-duplicates.ts";
import { seeTable } from "#client/views/seen-table.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { columnAt } from "../../convergence/replica.ts";
import { tableOf } from "../../shared/views/table-of.ts";

const open = () =>
  tableOf(
    ["town"],
    ["Lens", "Lyon", "Lens", "Nice", "Lyon"].map((town) => [town]),
  );

describe("duplicates that are highlighted", () => {
  it("follow what is written", async () => {
    const { table, me } = open();
    const watch = watchDuplicates(table, [columnAt(table, 0)]);
    onTestFinished(watch.close);
    expect(watch.found.get()?.groups).toBe(2);
    setCells(table, [{ row: table.handleAt(0), column: columnAt(table, 0), text: "Arras" }], me);
    await expect.poll(() => watch.found.get()?.groups).toBe(1);
  });

  it("are walked through as they stand on the screen, and round", () => {
    const { table } = open();
    const { seen, look } = seeTable(table);
    const at = (...positions: number[]) => Uint32Array.from(positions, (position) => table.handleAt(position));
    look({ rows: at(4, 3, 2, 0) });
    const twins = at(0, 1, 2, 4);
    expect([nextTwin(twins, seen, -1, 1), nextTwin(twins, seen, 0, 1), nextTwin(twins, seen, 3, 1)]).toEqual([0, 2, 0]);
    expect([nextTwin(twins, seen, 2, -1), nextTwin(twins, seen, 0, -1)]).toEqual([0, 3]);
    expect(nextTwin(at(1), seen, 0, 1)).toBeNull();
  });
});
