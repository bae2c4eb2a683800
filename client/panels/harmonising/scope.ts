/** The rows that one looks at, and that a merge touches. */
import type { ChosenRows } from "#client/views/operations.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { RowFilter } from "#shared/views/view.ts";

export type Scope =
  | { readonly is: "all" }
  | { readonly is: "filtered"; readonly filters: readonly RowFilter[] }
  /** as they were chosen */
  | { readonly is: "selected"; readonly rows: readonly RowHandle[] };

export const WHOLE: Scope = { is: "all" };

/** `among`: handles of the rows that were looked at; null: all of them. */
export function rowsOfScope(scope: Scope, among: Uint32Array | null): ChosenRows {
  const handles = among === null ? null : Array.from(among, (row) => row as RowHandle);
  if (scope.is === "filtered") return { handles, said: { kind: "filters", filters: [...scope.filters] } };
  if (scope.is === "selected") return { handles, said: { kind: "chosen", count: handles?.length ?? 0 } };
  return { handles: null, said: { kind: "all" } };
}
