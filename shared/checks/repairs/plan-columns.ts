/** What would make the columns of a table those of its schema: names to change, columns to add, their order. */
import type { Column } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import { closest } from "./values.ts";

export interface ColumnsPlan {
  readonly renames: readonly { readonly column: ColumnId; readonly from: string; readonly to: string }[];
  /** fields that no column holds, once these are renamed */
  readonly additions: readonly { readonly name: string; readonly required: boolean }[];
  /** the columns that are there do not follow the order of the schema */
  readonly disordered: boolean;
}

/** `kept`: columns that keep their name, whatever they may have meant. */
export function planColumns(
  schema: TableSchema,
  columns: readonly Column[],
  kept: ReadonlySet<ColumnId> = new Set(),
): ColumnsPlan {
  const { extra, missing } = matchColumns(schema, columns);
  const free = columns.filter(({ id }) => extra.includes(id) && !kept.has(id));
  const byName = pairs(free, ({ name }) =>
    closest(
      name,
      missing.map((field) => field.name),
    ),
  );
  const rest = missing.filter(({ name }) => !byName.has(name));
  const unnamed = free.filter(({ id }) => ![...byName.values()].some((column) => column.id === id));
  const titles = new Map(rest.flatMap(({ title, name }) => (title === null ? [] : [[title, name] as const])));
  const byTitle = pairs(unnamed, ({ name }) => titles.get(closest(name, [...titles.keys()]) ?? "") ?? null);
  const renamed = new Map([...byName, ...byTitle]);
  const named = [...renamed].map(([to, { id, name }]) => ({ column: id, from: name, to }));
  return {
    renames: named,
    additions: missing
      .filter(({ name }) => !renamed.has(name))
      .map(({ name, constraints }) => ({
        name,
        required: constraints.required === true || schema.primaryKey.includes(name),
      })),
    disordered: isDisordered(schema, columns, new Map(named.map(({ column, to }) => [column, to]))),
  };
}

/** Field -> the one column that means it; none where two do. */
function pairs(columns: readonly Column[], meant: (column: Column) => string | null): ReadonlyMap<string, Column> {
  const found = new Map<string, Column | null>();
  for (const column of columns) {
    const name = meant(column);
    if (name !== null) found.set(name, found.has(name) ? null : column);
  }
  return new Map([...found].flatMap(([name, column]) => (column === null ? [] : [[name, column] as const])));
}

function isDisordered(schema: TableSchema, columns: readonly Column[], names: ReadonlyMap<ColumnId, string>): boolean {
  const places = new Map(schema.fields.map(({ name }, index) => [name.trim(), index]));
  let last = -1;
  let others = false;
  for (const { id, name } of columns) {
    const place = places.get((names.get(id) ?? name).trim());
    // columns of no field stand after the others
    if (place === undefined) others = true;
    else if (others || place < last) return true;
    else last = place;
  }
  return false;
}
