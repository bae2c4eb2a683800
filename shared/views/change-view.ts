/** One step from a way of looking to another: what each gesture of a person does to their view. */
import type { ColumnId } from "#shared/model/ids.ts";
import { columnsNamed } from "./columns-named.ts";
import type { RowFilter, View } from "./view.ts";

/** True when every row is seen in the table's order, and every column: what stays in sight hides nothing. */
export function showsAll({ filters, sort, hidden }: View): boolean {
  return filters.length === 0 && sort.length === 0 && hidden.length === 0;
}

/** True of the way of looking that everybody begins with: there is nothing to keep of it. */
export function isPlain(view: View): boolean {
  return showsAll(view) && view.frozenTo === null && (view.wrapped ?? []).length === 0;
}

/** All of the table; what stays in sight stays, and how texts are wrapped. */
export function allShown(view: View): View {
  return { ...view, filters: [], sort: [], hidden: [] };
}

/** Sorted by that column before all others, or (`descending` null) no longer by it. */
export function sortedBy(view: View, column: ColumnId, descending: boolean | null): View {
  const others = view.sort.filter((key) => key.column !== column);
  return { ...view, sort: descending === null ? others : [{ column, descending }, ...others].slice(0, 20) };
}

/** With one filter more. One of the same kind on the same columns gives way: a column has one set of values, one condition of a kind. */
export function withFilter(view: View, filter: RowFilter): View {
  const others = view.filters.filter((other) => !(other.kind === filter.kind && aboutOf(other) === aboutOf(filter)));
  return { ...view, filters: [...others, filter].slice(-50) };
}

export function withoutFilter(view: View, filter: RowFilter): View {
  return { ...view, filters: view.filters.filter((other) => other !== filter) };
}

/** `hidden` false: they are shown again. */
export function withHidden(view: View, columns: readonly ColumnId[], hidden: boolean): View {
  const others = view.hidden.filter((column) => !columns.includes(column));
  return { ...view, hidden: hidden ? [...others, ...columns] : others };
}

/** `wrap`: long texts of these columns go on over several lines; false: on one, as all others. */
export function withWrapped({ wrapped = [], ...view }: View, columns: readonly ColumnId[], wrap: boolean): View {
  const others = wrapped.filter((column) => !columns.includes(column));
  const next = wrap ? [...others, ...columns] : others;
  // left out when there are none, so that views that look alike are alike
  return next.length === 0 ? view : { ...view, wrapped: next };
}

/** What a filter is about, beside what it asks. */
function aboutOf(filter: RowFilter): string {
  const part = filter.kind === "compares" ? `${filter.as}${filter.is}` : "not" in filter && filter.not === true;
  return [part, ...columnsNamed(filter)].join(" ");
}
