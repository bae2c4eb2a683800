/** The issues of one cause as one walks through them. */
import type { Issue } from "#shared/checks/issue.ts";
import type { Table } from "#shared/document/table.ts";

/**
 * Sorts by place in the table; issues of no row come first. The same array is given for the same issues in the same order of rows: a
 * hundred thousand are not sorted again at each key typed elsewhere.
 */
export function createTableOrder(table: Table): (issues: readonly Issue[]) => readonly Issue[] {
  const known = new WeakMap<readonly Issue[], { readonly order: Uint32Array; readonly sorted: readonly Issue[] }>();
  return (issues) => {
    const before = known.get(issues);
    if (before?.order === table.order) return before.sorted;
    const sorted = sortByPlace(issues, table);
    known.set(issues, { order: table.order, sorted });
    return sorted;
  };
}

function sortByPlace(issues: readonly Issue[], table: Table): readonly Issue[] {
  const places = Float64Array.from(issues, (issue, index) => {
    const handle = issue.row === null ? undefined : table.handleOf(issue.row);
    const position = handle === undefined ? -1 : table.positionOf(handle);
    return (position + 1) * issues.length + index;
  }).sort();
  return Array.from(places, (place) => issues[place % issues.length]).filter((issue) => issue !== undefined);
}
