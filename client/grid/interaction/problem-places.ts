/** Where the problems stand in what one sees. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { SeenTable } from "#client/views/seen-table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import { atOnce, type InSlices } from "#shared/model/in-slices.ts";
import type { Point } from "./selection.ts";

/** problems placed between two pauses */
const SLICE = 2_000;

type Parts = Pick<Collaboration, "table" | "issues">;

/** The cells with a problem among those one sees, each once, in no order, as row × number of columns + column; a problem of a whole row stands in its first cell. */
export function problemPlaces(parts: Parts, seen: SeenTable): ReadonlySet<number> {
  return atOnce(problemPlacesInSlices(parts, seen));
}

/** The same, without holding the page; what changes meanwhile may be in it or not. */
export function* problemPlacesInSlices({ table, issues }: Parts, seen: SeenTable): InSlices<ReadonlySet<number>> {
  const width = seen.columns.length;
  const columns = new Map<ColumnId | null, number>(seen.columns.map(({ id }, index) => [id, index]));
  columns.set(null, 0);
  const places = new Set<number>();
  let met = 0;
  for (const { row, column } of issues.all()) {
    met += 1;
    if (met % SLICE === 0) yield;
    const position = row === null ? -1 : positionOf(row, table, seen);
    const index = columns.get(column);
    if (position !== -1 && index !== undefined) places.add(position * width + index);
  }
  return places;
}

export interface FoundProblem extends Point {
  /** which of them it is, from 1, and how many there are */
  readonly at: number;
  readonly count: number;
}

/** The next one after a point, or the one before it (`step` -1), and once round; null where there is none. */
export function nextProblem(parts: Parts, seen: SeenTable, from: Point | null, step: 1 | -1): FoundProblem | null {
  const width = seen.columns.length;
  const places = Float64Array.from(problemPlaces(parts, seen)).sort();
  const count = places.length;
  if (count === 0) return null;
  // on a header: before the first
  const here = from === null || from.row < 0 ? -1 : from.row * width + from.column;
  const after = places.findIndex((place) => (step === 1 ? place > here : place >= here));
  const index = step === 1 ? Math.max(0, after) : (after === -1 ? count : after) - 1;
  const at = (index + count) % count;
  const place = places[at] ?? 0;
  return { row: Math.floor(place / width), column: place % width, at: at + 1, count };
}

function positionOf(id: RowId, table: Parts["table"], seen: SeenTable): number {
  const row = table.handleOf(id);
  return row === undefined ? -1 : seen.positionOf(row);
}
