import type { Table } from "#shared/document/table.ts";

/** As many names for new columns, none of which the table has; `nameOf` numbers them from 1. */
export function freeNames(table: Table, count: number, nameOf: (n: number) => string): string[] {
  const taken = new Set(table.columns.map(({ name }) => name));
  const names: string[] = [];
  for (let n = table.columns.length + 1; names.length < count; n++) if (!taken.has(nameOf(n))) names.push(nameOf(n));
  return names;
}
