/** From one problem to the next as they are seen: row by row, and in each from its first column. */
import type { IssueStore } from "#client/collab/collaboration.ts";
import type { CellPlace } from "#client/grid/grid-props.ts";
import type { SeenTable } from "#client/views/seen-table.ts";
import type { Table } from "#shared/document/table.ts";

/** The first after that place, the first of all past the last; null when none is seen. */
export function nextProblem(
  issues: Pick<IssueStore, "groups" | "ofGroup">,
  table: Table,
  seen: SeenTable,
  from: CellPlace | null,
): CellPlace | null {
  const columns = new Map(seen.columns.map(({ id }, index) => [id, index]));
  const rankOf = (place: CellPlace): number => {
    const row = table.handleOf(place.row);
    const position = row === undefined ? -1 : seen.positionOf(row);
    const column = columns.get(place.column);
    return position === -1 || column === undefined ? -1 : position * columns.size + column;
  };
  const start = from === null ? -1 : rankOf(from);
  let after: { rank: number; place: CellPlace } | null = null;
  let first: { rank: number; place: CellPlace } | null = null;
  for (const group of issues.groups()) {
    for (const { row, column } of issues.ofGroup(group)) {
      if (row === null || column === null) continue;
      const rank = rankOf({ row, column });
      if (rank === -1) continue;
      if (first === null || rank < first.rank) first = { rank, place: { row, column } };
      if (rank > start && (after === null || rank < after.rank)) after = { rank, place: { row, column } };
    }
  }
  return (after ?? first)?.place ?? null;
}
