/** Where one looks: what one sees, a column, what was selected, or all of the table. */
import type { SeenTable } from "#client/views/seen-table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { FindScope } from "#shared/views/find/found-cells.ts";

export type ChosenScope =
  | { readonly kind: "seen" }
  | { readonly kind: "whole" }
  /** on the rows seen */
  | { readonly kind: "column"; readonly column: ColumnId }
  /** as it was when it was chosen: going from cell to cell selects others */
  | { readonly kind: "selection"; readonly rows: Uint32Array; readonly columns: readonly ColumnId[] };

/** `rows`: those seen; null when all of them are. */
export function scopeOf(chosen: ChosenScope, rows: Uint32Array | null, columns: SeenTable["columns"]): FindScope {
  switch (chosen.kind) {
    case "whole":
      return { columns: null, rows: null };
    case "seen":
      return { columns: columns.map(({ id }) => id), rows };
    case "column":
      return { columns: [chosen.column], rows };
    case "selection":
      return { columns: chosen.columns, rows: chosen.rows };
  }
}
