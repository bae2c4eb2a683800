/** A table and a file, written as people see them: titles first, then rows, cells parted by a bar. */
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { proposeLinks } from "#shared/document/update/column-links.ts";
import { cellsOfRow, planUpdate, type UpdatePlan, type UpdateSettings } from "#shared/document/update/plan-update.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { openReplica, type Replica } from "../../convergence/replica.ts";

export function written(client: number, text: string): Replica {
  const [titles = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const builder = createBaseBuilder(titles);
  for (const row of rows) builder.addRow(row);
  return openReplica(client, builder.finish().update);
}

/** The plan as proposed, by the columns of these names. */
export function planned(
  table: Table,
  file: Table,
  given: Partial<Omit<UpdateSettings, "key">> & { readonly key?: readonly string[] } = {},
): UpdatePlan {
  const key = (given.key ?? []).map((name) => columnNamed(table, name));
  return planUpdate(table, file, {
    mode: "update",
    links: proposeLinks(table.columns, file.columns),
    cleaning: { zeros: true },
    blanksErase: false,
    ...given,
    key,
  });
}

export function columnNamed(table: Table, name: string): ColumnId {
  const column = table.columns.find((one) => one.name === name);
  if (column === undefined) throw new RangeError(`no column ${name}`);
  return column.id;
}

/** What a plan says, in words short enough to be read in a table of cases. */
export function said(table: Table, plan: UpdatePlan): { rows: string[]; absent: string[] } {
  const nameOf = (column: ColumnId | null) => table.columns.find(({ id }) => id === column)?.name ?? "new";
  return {
    rows: plan.kinds.map((kind, place) =>
      [kind, ...cellsOfRow(plan.cells, place).map((cell) => `${nameOf(cell.to)}: ${cell.before}→${cell.after}`)].join(
        " ",
      ),
    ),
    absent: plan.absent.map((row) => firstText(table, row)),
  };
}

function firstText(table: Table, row: RowHandle): string {
  return table.row(row).cells[0] ?? "";
}
