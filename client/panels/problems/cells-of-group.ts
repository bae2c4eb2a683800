/** The cells of groups of problems, by the text they hold now and by what their rows hold in the columns that repairs look into. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { IssueGroup } from "#shared/checks/issue.ts";
import type { RepairCase } from "#shared/checks/repairs/plan-repairs.ts";
import type { Repairs } from "#shared/checks/repairs/repairs-of.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";

export interface CellCase extends RepairCase {
  readonly rows: readonly RowHandle[];
  readonly others: (column: string) => string | undefined;
}

type Watched = Pick<Repairs, "reads" | "writes">;

/** A cell with two problems counts once. No more than `most` problems are looked at. */
export function casesOf(
  groups: readonly IssueGroup[],
  collaboration: Pick<Collaboration, "table" | "issues" | "lockOn">,
  watched: Watched,
  most = Number.POSITIVE_INFINITY,
): readonly CellCase[] {
  const { table, issues } = collaboration;
  const seen = new Set<RowHandle>();
  const reads = watched.reads.map((name) => [name, columnNamed(name, collaboration, watched)] as const);
  const cases = new Map<string, { readonly text: string; readonly rows: RowHandle[] }>();
  for (const group of groups) {
    const { column } = group;
    if (column === null) continue;
    for (const { row: id } of issues.ofGroup(group)) {
      if (seen.size >= most) break;
      const row = id === null ? undefined : table.handleOf(id);
      if (row === undefined || seen.has(row) || table.isDeleted(row)) continue;
      seen.add(row);
      const text = table.text(row, column);
      const beside = reads.map(([, other]) => (other === undefined ? null : table.text(row, other)));
      const key = reads.length === 0 ? text : JSON.stringify([text, ...beside]);
      const known = cases.get(key);
      if (known === undefined) cases.set(key, { text, rows: [row] });
      else known.rows.push(row);
    }
  }
  return [...cases.values()].map(({ text, rows }) => ({ text, rows, count: rows.length, ...othersOf(rows[0]) }));

  function othersOf(row: RowHandle | undefined) {
    const texts = new Map(
      reads.flatMap(([name, other]) =>
        row === undefined || other === undefined ? [] : [[name, table.text(row, other)] as const],
      ),
    );
    return { others: (name: string) => texts.get(name) };
  }
}

/** What the row of one cell holds in the columns that repairs look into. */
export function othersIn(
  row: RowHandle,
  collaboration: Pick<Collaboration, "table" | "lockOn">,
  watched: Watched,
): (column: string) => string | undefined {
  return (name) => {
    const other = columnNamed(name, collaboration, watched);
    return other === undefined ? undefined : collaboration.table.text(row, other);
  };
}

/** undefined where there is none, two, or where a repair would write in a closed one. */
export function columnNamed(
  name: string,
  { table, lockOn }: Pick<Collaboration, "table" | "lockOn">,
  { writes }: Pick<Repairs, "writes">,
): ColumnId | undefined {
  const [only, ...more] = table.columns.filter((column) => column.name.trim() === name);
  if (only === undefined || more.length > 0) return undefined;
  return writes.includes(name) && lockOn(only.id) !== null ? undefined : only.id;
}
