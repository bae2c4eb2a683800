/** A foreign key into the same table: each of its values must be found in the columns it refers to. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ValueKey } from "#shared/schema/value-reader.ts";
import { type CellVerdict, NO_VERDICTS } from "./cell-judge.ts";
import type { Findings } from "./findings.ts";
import { Effort } from "./pass.ts";
import { nothingLeft, type RowCheck } from "./row-check.ts";
import { RowsByKey } from "./rows-by-key.ts";
import { eachTuple, type KeyColumn, tupleOfRow } from "./tuple-reader.ts";

export interface Reference {
  readonly parts: readonly KeyColumn[];
  readonly targets: readonly KeyColumn[];
}

export function createReference(table: Table, findings: Findings, { parts, targets }: Reference): RowCheck {
  const args = { fields: targets.map(({ reader }) => reader.field.name) };
  const broken: readonly CellVerdict[] = [{ code: "foreign-key", rule: "foreignKey", args }];
  /** which rows hold a value referred to, and which rows refer to it */
  const held = new RowsByKey(table.order);
  const wanted = new RowsByKey(table.order);

  const judge = (key: ValueKey): void => {
    const verdicts = held.has(key) ? NO_VERDICTS : broken;
    for (const row of wanted.rowsOf(key)) findings.set(row, verdicts);
  };
  const forget = (row: RowHandle): void => {
    wanted.remove(row);
    findings.set(row, NO_VERDICTS);
    const key = held.remove(row);
    if (key !== undefined && !held.has(key)) judge(key);
  };
  return {
    findings,
    columns: new Set([...parts, ...targets].map(({ column }) => column)),
    *load(isBlank) {
      const effort = new Effort();
      yield* eachTuple(table, targets, effort, (row, { key, nulls }) => {
        if (nulls < targets.length && !isBlank(row)) held.add(row, key);
      });
      yield* eachTuple(table, parts, effort, (row, { key, nulls }) => {
        if (nulls === parts.length || isBlank(row)) return;
        wanted.add(row, key);
        findings.set(row, held.has(key) ? NO_VERDICTS : broken);
      });
    },
    follow(row) {
      forget(row);
      const target = tupleOfRow(table, targets, row);
      if (target.nulls < targets.length) {
        const isNew = !held.has(target.key);
        held.add(row, target.key);
        if (isNew) judge(target.key);
      }
      const { key, nulls } = tupleOfRow(table, parts, row);
      if (nulls === parts.length) return;
      wanted.add(row, key);
      findings.set(row, held.has(key) ? NO_VERDICTS : broken);
    },
    forget,
    reorder: () => undefined,
    settle: nothingLeft,
  };
}
