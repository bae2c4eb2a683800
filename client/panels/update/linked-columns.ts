/** The columns of a file that go into the table, under the names they have there. */
import type { Table } from "#shared/document/table.ts";
import type { ColumnLink } from "#shared/document/update/column-links.ts";
import type { ColumnId } from "#shared/model/ids.ts";

export interface GoingColumn<To extends ColumnId | null = ColumnId | null> {
  readonly from: ColumnId;
  /** null: a new column */
  readonly to: To;
  readonly name: string;
}

/** Into columns that are there, in the order of the table. */
export function linkedColumns(links: readonly ColumnLink[], table: Table, file: Table): GoingColumn<ColumnId>[] {
  const columns = goingColumns(links, table, file);
  return table.columns.flatMap(({ id, name }) => {
    const column = columns.find(({ to }) => to === id);
    return column === undefined ? [] : [{ from: column.from, to: id, name }];
  });
}

/** All of them, in the order of the file. */
export function goingColumns(links: readonly ColumnLink[], table: Table, file: Table): GoingColumn[] {
  const names = new Map(table.columns.map(({ id, name }) => [id, name]));
  return links.flatMap(({ from, to }): GoingColumn[] => {
    if (to === "ignored") return [];
    if (to === "new") return [{ from, to: null, name: file.columns.find(({ id }) => id === from)?.name ?? "" }];
    const name = names.get(to.column);
    return name === undefined ? [] : [{ from, to: to.column, name }];
  });
}
