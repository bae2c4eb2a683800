import type { ColumnId } from "#shared/model/ids.ts";
import type { RowFilter } from "./view.ts";

/** The columns that a filter names, none when it looks at the row as a whole. */
export function columnsNamed(filter: RowFilter): readonly ColumnId[] {
  if (filter.kind === "duplicates") return filter.columns;
  return "column" in filter && filter.column !== null ? [filter.column] : [];
}
