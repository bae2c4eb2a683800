/** Runs an undo or a redo and goes to what it changed, so that a person sees what was taken back. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { TableChange } from "#shared/document/table.ts";
import type { GridModel } from "./grid-model.ts";

/** False when nothing of the table changed. */
export function showChange(
  grid: Pick<GridModel, "collaboration" | "seen" | "goTo">,
  act: Collaboration["undo"],
): boolean {
  const { table } = grid.collaboration;
  const changes: TableChange[] = [];
  const stop = table.subscribe((change) => changes.push(change));
  act.call(grid.collaboration);
  stop();
  const change = changes[0];
  if (!change) return false;
  const row = change.appeared[0];
  for (const [column, rows] of change.cells) {
    const at = grid.seen.columns.findIndex((candidate) => candidate.id === column);
    const first = rows.find((candidate) => grid.seen.positionOf(candidate) !== -1);
    if (at !== -1 && first !== undefined) {
      grid.goTo({ row: grid.seen.positionOf(first), column: at });
      return true;
    }
  }
  if (row !== undefined) grid.goTo({ row: grid.seen.positionOf(row), column: 0 });
  return true;
}
