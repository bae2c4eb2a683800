/** What tells the gesture that put a file in from the others: by it the history names the file. */
import type { UpdateOutcome } from "#shared/document/edits/update-table.ts";
import type { Table } from "#shared/document/table.ts";
import type { GestureTrait } from "#shared/wire/file-updates.ts";

/** Null when nothing was written that can be named. Rows and columns that were made are made once: they say it best. */
export function gestureTrait(
  {
    added,
    columns,
    example,
    exampleRemoved,
  }: Pick<Extract<UpdateOutcome, { state: "done" }>, "added" | "columns" | "example" | "exampleRemoved">,
  table: Table,
): GestureTrait | null {
  const [row] = added.values();
  if (row !== undefined) return { did: "rows-added", row: table.idOf(row) };
  const [column] = columns.values();
  if (column !== undefined) return { did: "column-added", column };
  if (example !== null) return { did: "cells", ...example, row: table.idOf(example.row) };
  if (exampleRemoved !== null) return { did: "rows-deleted", row: table.idOf(exampleRemoved) };
  return null;
}
