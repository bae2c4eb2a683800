/** Which cells of the table hold, after an update, values whose reading is doubtful. */
import type { UpdateOutcome } from "#shared/document/edits/update-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { PlacedDoubt, RecordFileUpdate } from "#shared/wire/file-updates.ts";
import type { Planned } from "./use-plan.ts";

type Doubtful = RecordFileUpdate["doubtful"][number];

/** Of new columns and of rows that were there already too, wherever the doubtful value stands now. */
export function doubtfulCells(
  doubts: readonly PlacedDoubt[],
  { plan, file }: Planned,
  outcome: Extract<UpdateOutcome, { state: "done" }>,
  table: Table,
): Doubtful[] {
  const columns = new Map(
    plan.settings.links.flatMap(({ from, to }) => {
      const column = typeof to === "object" ? to.column : outcome.columns.get(from);
      return column === undefined ? [] : [[from, column] as const];
    }),
  );
  return doubts.flatMap((place) => {
    const from = file.columns[place.column]?.id;
    const column = from === undefined ? undefined : columns.get(from);
    const matched = plan.matches[place.row] ?? -1;
    const row = matched >= 0 ? (matched as RowHandle) : outcome.added.get(place.row);
    if (from === undefined || column === undefined || row === undefined) return [];
    const isThere = table.text(row, column) === file.text(file.handleAt(place.row), from);
    const cell = { row: table.idOf(row), column };
    return isThere ? [{ place: { row: place.row, column: place.column }, cell }] : [];
  });
}
