/** A key that no two rows may share: a unique field, a unique key of several, the primary key. Each later row of equal ones fails. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ValueKey } from "#shared/schema/value-reader.ts";
import { type CellVerdict, NO_VERDICTS } from "./cell-judge.ts";
import type { Findings } from "./findings.ts";
import type { IssueCode } from "./issue.ts";
import { KeyNumbers } from "./key-numbers.ts";
import { Effort, type Pass } from "./pass.ts";
import type { RowCheck } from "./row-check.ts";
import { RowsByNumber } from "./rows-by-number.ts";
import { eachKey, eachOf, type KeyColumn, type KeyParts, keyOfRow, NO_NUMBER } from "./tuple-reader.ts";

export interface Uniqueness {
  readonly code: Extract<IssueCode, "unique-error" | "primary-key">;
  /** of a duplicate */
  readonly rule: string;
  readonly parts: readonly KeyColumn[];
  /** verdict about a row without any value in the key; null: such a row, or one with any value missing, is left out of the test */
  readonly allMissing: CellVerdict | null;
}

/** Rows that share a key, once there are two of them. What its rows are told is brought up to date by `settle`. */
interface Group {
  /** of its key */
  readonly number: number;
  /** null when it is to be found again: it left, or rows were moved */
  first: RowHandle | null;
  /** the first row that the verdicts name */
  named: RowHandle | null;
  /** of every row but the first */
  verdicts: readonly CellVerdict[];
  /** rows that came since the last time, and were told nothing yet */
  joined: RowHandle[];
}

export function createUniqueness(table: Table, findings: Findings, rule: Uniqueness): RowCheck {
  const key: KeyParts = { parts: rule.parts, needed: rule.allMissing === null ? "every" : "some" };
  const keys = new KeyNumbers(table.rowCount);
  const rows = new RowsByNumber(table.rowCount, table.rowCount);
  /** by number of their key; most keys belong to one row */
  const groups = new Map<number, Group>();
  const unsettled = new Set<Group>();
  const missing = rule.allMissing === null ? NO_VERDICTS : [rule.allMissing];

  /** True when it has company. */
  const join = (row: RowHandle, number: number): boolean => {
    const other = rows.anyOf(number);
    rows.add(row, number);
    if (other === null) return false;
    const group = groups.get(number) ?? groupOf(other, number);
    group.joined.push(row);
    unsettled.add(group);
    return true;
  };
  const groupOf = (first: RowHandle, number: number): Group => {
    const group = { number, first, named: first, verdicts: [naming(first)], joined: [] };
    groups.set(number, group);
    return group;
  };
  const leave = (row: RowHandle): void => {
    const number = rows.remove(row);
    if (number === NO_NUMBER) return;
    const group = groups.get(number);
    if (group === undefined) {
      if (!rows.has(number)) keys.release(number);
      return;
    }
    if (group.first === row) group.first = null;
    unsettled.add(group);
  };

  const naming = (first: RowHandle): CellVerdict => {
    return { code: rule.code, rule: rule.rule, args: { first: table.idOf(first) } };
  };
  const earliest = (some: Iterable<RowHandle>): RowHandle | null => {
    let best: RowHandle | null = null;
    let bestPosition = Number.POSITIVE_INFINITY;
    for (const row of some) {
      const position = table.positionOf(row);
      if (position < bestPosition) [best, bestPosition] = [row, position];
    }
    return best;
  };
  const tell = function* (
    some: Iterable<RowHandle>,
    first: RowHandle | null,
    verdicts: readonly CellVerdict[],
    effort: Effort,
  ): Pass {
    for (const row of some) {
      findings.set(row, row === first ? NO_VERDICTS : verdicts);
      if (effort.spent()) yield;
    }
  };
  const settleGroup = function* (group: Group, effort: Effort): Pass {
    const { number } = group;
    const only = rows.onlyOf(number);
    if (only !== null || !rows.has(number)) {
      groups.delete(number);
      if (only === null) keys.release(number);
      else findings.set(only, NO_VERDICTS);
      return;
    }
    // a row may have come and gone within one change
    const joined = group.joined.filter((row) => rows.numberOf(row) === number);
    group.joined = [];
    const first = group.first === null ? earliest(rows.rowsOf(number)) : earliest([group.first, ...joined]);
    group.first = first;
    if (first === null || first === group.named) {
      yield* tell(joined, first, group.verdicts, effort);
      return;
    }
    group.named = first;
    group.verdicts = [naming(first)];
    yield* tell(rows.rowsOf(number), first, group.verdicts, effort);
  };
  const settle = function* (): Pass {
    const effort = new Effort();
    for (const group of unsettled) {
      yield* settleGroup(group, effort);
      if (effort.spent()) yield;
    }
    unsettled.clear();
  };
  const numberOf = (one: ValueKey) => keys.take(one);

  return {
    findings,
    columns: new Set(rule.parts.map(({ column }) => column)),
    *load(isBlank) {
      const place = eachOf((row, number) => {
        if (isBlank(row)) return;
        if (number !== NO_NUMBER) join(row, number);
        else if (missing.length > 0) findings.set(row, missing);
      });
      yield* eachKey(table, key, numberOf, place, new Effort());
      yield* settle();
    },
    follow(row) {
      const one = keyOfRow(table, key, row);
      const number = one === null ? NO_NUMBER : keys.take(one);
      if (number !== NO_NUMBER && number === rows.numberOf(row)) return;
      leave(row);
      if (number === NO_NUMBER) findings.set(row, missing);
      else if (!join(row, number)) findings.set(row, NO_VERDICTS);
    },
    forget(row) {
      leave(row);
      findings.set(row, NO_VERDICTS);
    },
    reorder() {
      for (const group of groups.values()) {
        group.first = null;
        unsettled.add(group);
      }
    },
    settle,
  };
}
