/** The columns of another table as parameters name them: by their titles, those that are there twice with a number. */
import type { Column, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";

export interface TitledColumn {
  readonly id: ColumnId;
  /** tells it from the others: `nom`, `nom (2)`; of one without a title, `(1)` */
  readonly title: string;
  /** as it is written */
  readonly name: string;
  readonly isPrivate: boolean;
}

export function titledColumns({ columns }: Pick<Table, "columns">): readonly TitledColumn[] {
  const taken = new Set<string>();
  return columns.map(({ id, name, isPrivate }: Column) => {
    let title = name.trim();
    for (let n = title === "" ? 1 : 2; title === "" || taken.has(title); n += 1) title = `${name.trim()} (${n})`.trim();
    taken.add(title);
    return { id, title, name, isPrivate: isPrivate === true };
  });
}
