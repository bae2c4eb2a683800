/** What is ticked in the values of a column, as filters of the view, and back. */
import type { ColumnId } from "#shared/model/ids.ts";
import type { RowFilter, View } from "#shared/views/view.ts";

type Kind = "values" | "shapes" | "length";
type Own = Extract<RowFilter, { readonly kind: Kind }>;
type Listed = Extract<Own, { readonly kind: "values" | "shapes" }>;

/** a filter holds no more (shared/views/view.ts) */
export const MOST_TICKED = 1000;

/** Without what the values of that column were ticked for: the rows that they are counted in. */
export function withoutFacet(view: View, column: ColumnId): readonly RowFilter[] {
  return view.filters.filter((filter) => !isOwn(filter, column));
}

/** What is ticked; with `not`, what is left out. */
export function ticked(view: View, column: ColumnId, kind: "values" | "shapes", not = false): ReadonlySet<string> {
  const found = view.filters.find((filter) => isListed(filter, column, kind, not));
  return new Set(found === undefined ? [] : listOf(found as Listed));
}

/** Ticks the text, or takes its tick away; what was left out is no longer, once it is ticked, and the other way round. */
export function toggle(view: View, column: ColumnId, kind: "values" | "shapes", text: string, not = false): View {
  const now = ticked(view, column, kind, not);
  const next = now.has(text) ? [...now].filter((other) => other !== text) : [...now, text];
  const cleared = now.has(text) ? view : withList(view, column, kind, !not, without(view, column, kind, text, !not));
  return withList(cleared, column, kind, not, next);
}

/** The length that is ticked; null: none, or several. */
export function tickedLength(view: View, column: ColumnId): number | null {
  const found = view.filters.find((filter) => filter.kind === "length" && filter.column === column);
  return found?.kind === "length" && found.least === found.most ? found.least : null;
}

/** Only that length, or any again where it was ticked. */
export function toggleLength(view: View, column: ColumnId, length: number): View {
  const filters = view.filters.filter((filter) => filter.kind !== "length" || filter.column !== column);
  if (tickedLength(view, column) === length) return { ...view, filters };
  return { ...view, filters: [...filters, { kind: "length", column, least: length, most: length }] };
}

/** Nothing is ticked any more. */
export function clearFacet(view: View, column: ColumnId): View {
  return { ...view, filters: [...withoutFacet(view, column)] };
}

function without(view: View, column: ColumnId, kind: Listed["kind"], text: string, not: boolean): string[] {
  return [...ticked(view, column, kind, not)].filter((other) => other !== text);
}

/** In the place of the filter there was; none where nothing is listed. */
function withList(view: View, column: ColumnId, kind: Listed["kind"], not: boolean, list: readonly string[]): View {
  const rest = { column, ...(not ? { not: true } : {}) };
  const made: Listed = kind === "values" ? { kind, values: [...list], ...rest } : { kind, shapes: [...list], ...rest };
  const at = view.filters.findIndex((filter) => isListed(filter, column, kind, not));
  const filters = view.filters.filter((_, index) => index !== at);
  if (list.length > 0) filters.splice(at === -1 ? filters.length : at, 0, made);
  return { ...view, filters };
}

function listOf(filter: Listed): readonly string[] {
  return filter.kind === "values" ? filter.values : filter.shapes;
}

function isListed(filter: RowFilter, column: ColumnId, kind: Listed["kind"], not: boolean): boolean {
  return filter.kind === kind && filter.column === column && (filter.not === true) === not;
}

function isOwn(filter: RowFilter, column: ColumnId): filter is Own {
  return (filter.kind === "values" || filter.kind === "shapes" || filter.kind === "length") && filter.column === column;
}
