/** A foreign key into another table: each of its values must be found in that table, as it is now. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ForeignKey } from "#shared/schema/table-schema.ts";
import type { ValueKey } from "#shared/schema/value-reader.ts";
import { type CellVerdict, NO_VERDICTS } from "./cell-judge.ts";
import type { Findings } from "./findings.ts";
import type { OutsideTables, OutsideValues } from "./outside-tables.ts";
import { Effort, type Pass } from "./pass.ts";
import type { RowCheck } from "./row-check.ts";
import { RowsByKey } from "./rows-by-key.ts";
import { eachTuple, type KeyColumn, type Tuple, tupleOf, tupleOfRow } from "./tuple-reader.ts";

/** Texts of the other table are read as the fields of this one are: `01` and `1` are one whole number. */
export function createOutsideReference(
  table: Table,
  findings: Findings,
  parts: readonly KeyColumn[],
  { key, outside }: { readonly key: ForeignKey; readonly outside: OutsideTables },
): RowCheck {
  const args = { fields: [...key.referenceFields], resource: key.resource };
  const broken: readonly CellVerdict[] = [{ code: "foreign-key", rule: `foreignKey ${key.resource}`, args }];
  const wanted = new RowsByKey(table.order);
  let values: OutsideValues | null = null;
  /** null: there is nothing to check against, and nothing is wrong */
  let held: ReadonlySet<ValueKey> | null = null;

  function* look(effort: Effort): Pass {
    values = outside(key);
    held = null;
    if (values?.is !== "found") return;
    const { columns } = values;
    const found = new Set<ValueKey>();
    for (let place = 0; place < (columns[0]?.length ?? 0); place += 1) {
      const tuple = tupleOf(parts, (_part, index) => columns[index]?.[place] ?? "");
      if (tuple.nulls < parts.length) found.add(tuple.key);
      if (effort.spent(parts.length)) yield;
    }
    held = found;
  }
  const verdictsOf = (one: ValueKey) => (held === null || held.has(one) ? NO_VERDICTS : broken);
  const place = (row: RowHandle, tuple: Tuple): void => {
    if (tuple.nulls === parts.length) return;
    wanted.add(row, tuple.key);
    findings.set(row, verdictsOf(tuple.key));
  };
  const forget = (row: RowHandle): void => {
    wanted.remove(row);
    findings.set(row, NO_VERDICTS);
  };
  return {
    findings,
    columns: new Set(parts.map(({ column }) => column)),
    *load(isBlank) {
      const effort = new Effort();
      yield* look(effort);
      yield* eachTuple(table, parts, effort, (row, tuple) => {
        if (!isBlank(row)) place(row, tuple);
      });
    },
    follow(row) {
      forget(row);
      place(row, tupleOfRow(table, parts, row));
    },
    forget,
    reorder: () => undefined,
    *settle() {
      if (outside(key) === values) return;
      const effort = new Effort();
      yield* look(effort);
      for (const one of wanted.keys()) {
        for (const row of wanted.rowsOf(one)) {
          findings.set(row, verdictsOf(one));
          if (effort.spent()) yield;
        }
      }
    },
  };
}
