/** The text that would mend a cell, with the help of the rest of its row and of the list of communes; null where nothing is sure. */
import { wantsCommunes } from "#shared/checks/repairs/communes.ts";
import { kindOfField } from "#shared/checks/repairs/kind-of-field.ts";
import { type Repairs, repairsOf } from "#shared/checks/repairs/repairs-of.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { type Communes, openCommunes } from "#shared/french/communes.ts";
import { communesOf2026 } from "#shared/french/communes-of-2026.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";

interface OfColumn {
  readonly repairs: Repairs;
  readonly asks: boolean;
  /** of repairs that look at their text alone */
  readonly known: Map<string, string | null>;
}

type Fixes = (column: ColumnId, row: RowHandle) => string | null;

/** Repairs of a column are compiled once, and each text is repaired once where the rest of its row does not count. */
export function createFixes(table: Table, schema: TableSchema, fields: ReadonlyMap<ColumnId, Field>): Fixes {
  const columns = new Map<ColumnId, OfColumn>();
  const idOf = new Map(table.columns.map(({ id, name }) => [name.trim(), id]));
  let communes: Communes | null = null;

  function openColumn(column: ColumnId, field: Field): OfColumn {
    if (wantsCommunes(kindOfField(field, schema.customChecks))) communes ??= openCommunes(communesOf2026());
    const repairs = repairsOf(field, schema, communes);
    // what comes first, the day or the month, is not in these texts: nobody is here to say it
    const asks = repairs.asksOrder(new Set(table.columnTexts(column)));
    return { repairs, asks, known: new Map() };
  }
  return (column, row) => {
    const field = fields.get(column);
    if (field === undefined) return null;
    const opened = columns.get(column) ?? openColumn(column, field);
    columns.set(column, opened);
    const { repairs, asks, known } = opened;
    const text = table.text(row, column);
    const before = known.get(text);
    if (before !== undefined) return before;
    const others = (name: string) => {
      const other = idOf.get(name);
      return other === undefined ? undefined : table.text(row, other);
    };
    const fix = repairs.repair(text, asks ? null : "day-first", others)?.text ?? null;
    if (repairs.reads.length === 0) known.set(text, fix);
    return fix;
  };
}
