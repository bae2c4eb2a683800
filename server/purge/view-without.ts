/** A saved view of a table that lost columns: what it says of them goes, for it may quote what they held. */
import { storable, type View } from "#shared/views/view.ts";

/** `gone`: whether there is no such column any more. `titles`: those of the columns that are gone; formulas name columns by them. */
export function viewWithout(view: View, gone: (column: string) => boolean, titles: readonly string[]): View {
  const stays = (filter: View["filters"][number]): boolean => {
    if (filter.kind === "expression") return !titles.some((title) => title !== "" && filter.text.includes(title));
    if (filter.kind === "duplicates") return !filter.columns.some(gone);
    return !("column" in filter) || filter.column === null || !gone(filter.column);
  };
  const { wrapped } = view;
  return storable({
    ...view,
    filters: view.filters.filter(stays),
    sort: view.sort.filter(({ column }) => !gone(column)),
    hidden: view.hidden.filter((column) => !gone(column)),
    frozenTo: view.frozenTo !== null && gone(view.frozenTo) ? null : view.frozenTo,
    ...(wrapped === undefined ? {} : { wrapped: wrapped.filter((column) => !gone(column)) }),
  });
}
