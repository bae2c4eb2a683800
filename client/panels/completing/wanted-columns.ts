/** Which columns are to be completed: those one chose, else those that the schema requires and those that were shared out. */
import { useState } from "react";
import { forget, recall, remember } from "#client/ui/remembered.ts";
import type { Column, Table } from "#shared/document/table.ts";
import { ColumnId, type DatasetId } from "#shared/model/ids.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";

export interface ChosenColumns {
  /** null: nothing was chosen here */
  readonly chosen: ReadonlySet<ColumnId> | null;
  choose(columns: ReadonlySet<ColumnId> | null): void;
}

const keyOf = (dataset: DatasetId) => `tablee.completing.${dataset}`;

export function useChosenColumns(dataset: DatasetId): ChosenColumns {
  const [chosen, setChosen] = useState<ReadonlySet<ColumnId> | null>(() => read(recall(keyOf(dataset))));
  return {
    chosen,
    choose(columns) {
      setChosen(columns);
      if (columns === null) forget(keyOf(dataset));
      else remember(keyOf(dataset), [...columns].join(" "));
    },
  };
}

function read(kept: string | null): ReadonlySet<ColumnId> | null {
  if (kept === null) return null;
  return new Set(kept.split(" ").flatMap((id) => ColumnId.safeParse(id).data ?? []));
}

/** In the order of the table. `fill`: those that were shared out to be completed. */
export function wantedColumns(
  { schema, columns }: Pick<Table, "schema" | "columns">,
  fill: readonly ColumnId[],
  chosen: ReadonlySet<ColumnId> | null,
): readonly Column[] {
  if (chosen !== null) return columns.filter(({ id }) => chosen.has(id));
  const parsed = schema === null ? null : parseTableSchema(schema.descriptor);
  const fields = parsed?.ok ? matchColumns(parsed.schema, columns).fieldOf : null;
  return columns.filter(({ id }) => fill.includes(id) || fields?.get(id)?.constraints.required === true);
}
