/** A key that no two rows may share: a unique field, a unique key of several, the primary key. Each later row of equal ones fails. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ValueKey } from "#shared/schema/value-reader.ts";
import { type CellVerdict, NO_VERDICTS } from "./cell-judge.ts";
import type { Findings } from "./findings.ts";
import type { IssueCode } from "./issue.ts";
import { Effort, type Pass } from "./pass.ts";
import type { RowCheck } from "./row-check.ts";
import { KeyOfRow } from "./rows-by-key.ts";
import { eachKey, eachTuple, type KeyColumn, type Tuple, tupleOfRow } from "./tuple-reader.ts";

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
  readonly key: ValueKey;
  readonly rows: Set<RowHandle>;
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
  /** most keys belong to one row: its handle alone is kept */
  const owners = new Map<ValueKey, RowHandle | Group>();
  const keys = new KeyOfRow(table.order);
  const groups = new Set<Group>();
  const unsettled = new Set<Group>();
  const missing = rule.allMissing === null ? NO_VERDICTS : [rule.allMissing];

  const join = (row: RowHandle, key: ValueKey): void => {
    keys.set(row, key);
    const owner = owners.get(key);
    if (owner === undefined) {
      owners.set(key, row);
      findings.set(row, NO_VERDICTS);
      return;
    }
    const group = typeof owner === "number" ? groupOf(owner, key) : owner;
    group.rows.add(row);
    group.joined.push(row);
    unsettled.add(group);
  };
  const groupOf = (row: RowHandle, key: ValueKey): Group => {
    const group = { key, rows: new Set([row]), first: row, named: row, verdicts: [naming(row)], joined: [] };
    owners.set(key, group);
    groups.add(group);
    return group;
  };
  const leave = (row: RowHandle): void => {
    const key = keys.get(row);
    if (key === undefined) return;
    keys.delete(row);
    const owner = owners.get(key);
    if (owner === row) owners.delete(key);
    if (owner === undefined || typeof owner === "number") return;
    owner.rows.delete(row);
    if (owner.first === row) owner.first = null;
    unsettled.add(owner);
  };

  const naming = (first: RowHandle): CellVerdict => {
    return { code: rule.code, rule: rule.rule, args: { first: table.idOf(first) } };
  };
  const earliest = (rows: Iterable<RowHandle>): RowHandle | null => {
    let best: RowHandle | null = null;
    let bestPosition = Number.POSITIVE_INFINITY;
    for (const row of rows) {
      const position = table.positionOf(row);
      if (position < bestPosition) [best, bestPosition] = [row, position];
    }
    return best;
  };
  const tell = function* (
    rows: Iterable<RowHandle>,
    first: RowHandle | null,
    verdicts: readonly CellVerdict[],
    effort: Effort,
  ): Pass {
    for (const row of rows) {
      findings.set(row, row === first ? NO_VERDICTS : verdicts);
      if (effort.spent()) yield;
    }
  };
  const settleGroup = function* (group: Group, effort: Effort): Pass {
    const { rows } = group;
    // a row may have come and gone within one change
    const joined = group.joined.filter((row) => rows.has(row));
    group.joined = [];
    const [only] = rows;
    if (only === undefined || rows.size === 1) {
      groups.delete(group);
      if (only === undefined) owners.delete(group.key);
      else {
        owners.set(group.key, only);
        findings.set(only, NO_VERDICTS);
      }
      return;
    }
    const first = group.first === null ? earliest(rows) : earliest([group.first, ...joined]);
    group.first = first;
    if (first === null || first === group.named) {
      yield* tell(joined, first, group.verdicts, effort);
      return;
    }
    group.named = first;
    group.verdicts = [naming(first)];
    yield* tell(rows, first, group.verdicts, effort);
  };

  /** The key under which a row is compared; null: it is not. */
  const compared = ({ key, nulls }: Tuple): ValueKey | null => {
    if (rule.allMissing === null) return nulls === 0 ? key : null;
    return nulls < rule.parts.length ? key : null;
  };
  const place = (row: RowHandle, tuple: Tuple): void => {
    const key = compared(tuple);
    if (key !== null) join(row, key);
    else findings.set(row, missing);
  };
  const eachCompared = (effort: Effort, visit: (row: RowHandle, key: ValueKey | null) => void): Pass => {
    const [only] = rule.parts;
    if (rule.parts.length === 1 && only !== undefined) return eachKey(table, only, effort, visit);
    return eachTuple(table, rule.parts, effort, (row, tuple) => visit(row, compared(tuple)));
  };
  /** Of a key that rows share, `owners` knows any of them so far. */
  const loadGroups = function* (rows: Iterable<RowHandle>, shared: ReadonlySet<ValueKey>, effort: Effort): Pass {
    for (const row of rows) {
      const key = keys.get(row);
      if (key !== undefined && shared.has(key)) {
        if (typeof owners.get(key) === "number") groupOf(row, key);
        else join(row, key);
      }
      if (effort.spent()) yield;
    }
  };
  const settle = function* (): Pass {
    const effort = new Effort();
    for (const group of unsettled) {
      yield* settleGroup(group, effort);
      if (effort.spent()) yield;
    }
    unsettled.clear();
  };

  return {
    findings,
    columns: new Set(rule.parts.map(({ column }) => column)),
    *load(isBlank) {
      const { order } = table;
      const effort = new Effort();
      /** found again: a map that does not grow had it already */
      const shared = new Set<ValueKey>();
      yield* eachCompared(effort, (row, key) => {
        if (isBlank(row)) return;
        if (key === null) {
          if (missing.length > 0) findings.set(row, missing);
          return;
        }
        const { size } = owners;
        keys.set(row, key);
        owners.set(key, row);
        if (owners.size === size) shared.add(key);
      });
      if (shared.size > 0) yield* loadGroups(order as Iterable<number> as Iterable<RowHandle>, shared, effort);
      yield* settle();
    },
    follow(row) {
      const tuple = tupleOfRow(table, rule.parts, row);
      const key = keys.get(row);
      if (key !== undefined && key === compared(tuple)) return;
      leave(row);
      place(row, tuple);
    },
    forget(row) {
      leave(row);
      findings.set(row, NO_VERDICTS);
    },
    reorder() {
      for (const group of groups) {
        group.first = null;
        unsettled.add(group);
      }
    },
    settle,
  };
}
