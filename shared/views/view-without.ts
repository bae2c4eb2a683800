/** A saved view of a table that lost columns: what it says of them goes, for it may quote what they held. */
import { columnsOfFormula } from "#shared/cleaning/expressions/columns-of-formula.ts";
import { placeOfTitle } from "#shared/cleaning/expressions/title-place.ts";
import type { Column } from "#shared/document/table.ts";
import { columnsNamed } from "./columns-named.ts";
import { storable, type View } from "./view.ts";

/**
 * `columns`: those that there are. Formulas name columns by their titles: one that names another, as one that cannot be read, gives nothing
 * any more.
 */
export function viewWithout(view: View, columns: readonly Pick<Column, "id" | "name">[]): View {
  const known = new Set<string>(columns.map(({ id }) => id));
  const titles = columns.map(({ name }) => name);
  const isThere = (column: string): boolean => known.has(column);
  const stays = (filter: View["filters"][number]): boolean => {
    if (filter.kind !== "expression") return columnsNamed(filter).every(isThere);
    const named = columnsOfFormula(filter.text);
    return named?.every((title) => placeOfTitle(titles, title) !== null) ?? false;
  };
  const { wrapped } = view;
  return storable({
    ...view,
    filters: view.filters.filter(stays),
    sort: view.sort.filter(({ column }) => isThere(column)),
    hidden: view.hidden.filter(isThere),
    frozenTo: view.frozenTo !== null && !isThere(view.frozenTo) ? null : view.frozenTo,
    ...(wrapped === undefined ? {} : { wrapped: wrapped.filter(isThere) }),
  });
}
