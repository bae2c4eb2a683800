/** A foreign key into another table: each of its values must be found in that table, as it is now. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ForeignKey } from "#shared/schema/table-schema.ts";
import type { ValueKey } from "#shared/schema/value-reader.ts";
import { type CellVerdict, NO_VERDICTS } from "./cell-judge.ts";
import type { Findings } from "./findings.ts";
import { KeyNumbers } from "./key-numbers.ts";
import type { OutsideTables, OutsideValues } from "./outside-tables.ts";
import { Effort, type Pass } from "./pass.ts";
import type { RowCheck } from "./row-check.ts";
import { RowsByNumber } from "./rows-by-number.ts";
import { eachKey, eachOf, type KeyColumn, keyOfRow, keyOfTuple, NO_NUMBER } from "./tuple-reader.ts";

/** Texts of the other table are read as the fields of this one are: `01` and `1` are one whole number. */
export function createOutsideReference(
  table: Table,
  findings: Findings,
  parts: readonly KeyColumn[],
  { key, rule, outside }: { readonly key: ForeignKey; readonly rule: string; readonly outside: OutsideTables },
): RowCheck {
  const from = { parts, needed: "some" } as const;
  const args = { fields: [...key.referenceFields], resource: key.resource };
  const broken: readonly CellVerdict[] = [{ code: "foreign-key", rule, args }];
  const wanted = new RowsByNumber(table.rowCount);
  const keys = new KeyNumbers();
  /** the wanted ones that are not in the other table */
  const absent = new Set<number>();
  let values: OutsideValues | null = null;
  /** null: there is nothing to check against, and nothing is wrong */
  let held: KeyNumbers | null = null;

  function* look(effort: Effort): Pass {
    values = outside(key);
    held = null;
    if (values?.is !== "found") return;
    const { columns } = values;
    const found = new KeyNumbers();
    for (let place = 0; place < (columns[0]?.length ?? 0); place += 1) {
      const one = keyOfTuple(from, (index) => columns[index]?.[place] ?? "");
      if (one !== null) found.take(one);
      if (effort.spent(parts.length)) yield;
    }
    held = found;
  }
  const compare = (number: number, one: ValueKey): void => {
    if (held === null || held.find(one) !== NO_NUMBER) absent.delete(number);
    else absent.add(number);
  };
  const numberOf = (one: ValueKey): number => {
    const number = keys.take(one);
    if (!wanted.has(number)) compare(number, one);
    return number;
  };
  const unwant = (row: RowHandle): void => {
    const number = wanted.remove(row);
    if (number === NO_NUMBER || wanted.has(number)) return;
    keys.release(number);
    absent.delete(number);
  };
  const want = (row: RowHandle, number: number): void => {
    if (number === NO_NUMBER) return;
    wanted.add(row, number);
    findings.set(row, absent.has(number) ? broken : NO_VERDICTS);
  };
  const forget = (row: RowHandle): void => {
    unwant(row);
    findings.set(row, NO_VERDICTS);
  };
  return {
    findings,
    columns: new Set(parts.map(({ column }) => column)),
    *load(isBlank) {
      const effort = new Effort();
      yield* look(effort);
      const wantSeen = eachOf((row, number) => {
        if (!isBlank(row)) want(row, number);
      });
      yield* eachKey(table, from, numberOf, wantSeen, effort);
    },
    follow(row) {
      forget(row);
      const one = keyOfRow(table, from, row);
      if (one !== null) want(row, numberOf(one));
    },
    forget,
    reorder: () => undefined,
    *settle() {
      if (outside(key) === values) return;
      const effort = new Effort();
      yield* look(effort);
      for (const [number, one] of keys.held()) {
        compare(number, one);
        const verdicts = absent.has(number) ? broken : NO_VERDICTS;
        for (const row of wanted.rowsOf(number)) {
          findings.set(row, verdicts);
          if (effort.spent()) yield;
        }
        if (effort.spent()) yield;
      }
    },
  };
}
