/** A foreign key into the same table: each of its values must be found in the columns it refers to. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ValueKey } from "#shared/schema/value-reader.ts";
import { type CellVerdict, NO_VERDICTS } from "./cell-judge.ts";
import type { Findings } from "./findings.ts";
import { KeyNumbers } from "./key-numbers.ts";
import { Effort } from "./pass.ts";
import type { RowCheck } from "./row-check.ts";
import { RowsByNumber } from "./rows-by-number.ts";
import { eachKey, eachOf, type KeyColumn, type KeyParts, keyOfRow, NO_NUMBER } from "./tuple-reader.ts";

export interface Reference {
  readonly parts: readonly KeyColumn[];
  readonly targets: readonly KeyColumn[];
  readonly rule: string;
}

export function createReference(table: Table, findings: Findings, reference: Reference): RowCheck {
  const from = { parts: reference.parts, needed: "some" } as const;
  const into = { parts: reference.targets, needed: "some" } as const;
  const args = { fields: into.parts.map(({ reader }) => reader.field.name) };
  const broken: readonly CellVerdict[] = [{ code: "foreign-key", rule: reference.rule, args }];
  const keys = new KeyNumbers();
  /** which rows hold a value referred to, and which rows refer to it */
  const held = new RowsByNumber(table.rowCount);
  const wanted = new RowsByNumber(table.rowCount);
  /** keys that came or went: many rows may refer to them */
  const unsettled = new Set<number>();

  const numberOf = (key: ValueKey) => keys.take(key);
  const numberIn = (key: KeyParts, row: RowHandle): number => {
    const found = keyOfRow(table, key, row);
    return found === null ? NO_NUMBER : numberOf(found);
  };
  const unhold = (row: RowHandle): void => {
    const number = held.remove(row);
    if (number !== NO_NUMBER && !held.has(number)) unsettled.add(number);
  };
  const hold = (row: RowHandle, number: number): void => {
    if (number === held.numberOf(row)) return;
    unhold(row);
    if (number === NO_NUMBER) return;
    if (!held.has(number)) unsettled.add(number);
    held.add(row, number);
  };
  const unwant = (row: RowHandle): void => {
    const number = wanted.remove(row);
    if (number !== NO_NUMBER && !wanted.has(number)) unsettled.add(number);
  };
  const want = (row: RowHandle, number: number): void => {
    if (number !== wanted.numberOf(row)) {
      unwant(row);
      if (number !== NO_NUMBER) wanted.add(row, number);
    }
    findings.set(row, number === NO_NUMBER || held.has(number) ? NO_VERDICTS : broken);
  };
  return {
    findings,
    columns: new Set([...from.parts, ...into.parts].map(({ column }) => column)),
    *load(isBlank) {
      const effort = new Effort();
      const holdSeen = eachOf((row, number) => {
        if (number !== NO_NUMBER && !isBlank(row)) held.add(row, number);
      });
      const wantSeen = eachOf((row, number) => {
        if (number !== NO_NUMBER && !isBlank(row)) want(row, number);
      });
      yield* eachKey(table, into, numberOf, holdSeen, effort);
      yield* eachKey(table, from, numberOf, wantSeen, effort);
    },
    follow(row) {
      hold(row, numberIn(into, row));
      want(row, numberIn(from, row));
    },
    forget(row) {
      unhold(row);
      unwant(row);
      findings.set(row, NO_VERDICTS);
    },
    reorder: () => undefined,
    *settle() {
      const effort = new Effort();
      for (const number of unsettled) {
        const isHeld = held.has(number);
        const verdicts = isHeld ? NO_VERDICTS : broken;
        for (const row of wanted.rowsOf(number)) {
          findings.set(row, verdicts);
          if (effort.spent()) yield;
        }
        if (!isHeld && !wanted.has(number)) keys.release(number);
        if (effort.spent()) yield;
      }
      unsettled.clear();
    },
  };
}
