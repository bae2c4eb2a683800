/** From one of the rows found to the next, as one sees them. */
import type { SeenTable } from "#client/views/seen-table.ts";
import type { RowHandle } from "#shared/document/table.ts";

/** The position seen of the next of these rows after a position, or of the one before it, and once round; null where none is seen. */
export function nextTwin(rows: Uint32Array, seen: SeenTable, from: number, step: 1 | -1): number | null {
  const places = Array.from(rows, (row) => seen.positionOf(row as RowHandle))
    .filter((place) => place !== -1)
    .sort((a, b) => a - b);
  const next = step === 1 ? places.find((place) => place > from) : places.findLast((place) => place < from);
  return next ?? (step === 1 ? places[0] : places.at(-1)) ?? null;
}
