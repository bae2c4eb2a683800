/** A key that no two rows may share: a unique field, a unique key of several, the primary key. Each later row of equal ones fails. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ValueKey } from "#shared/schema/value-reader.ts";
import { type CellVerdict, NO_VERDICTS } from "./cell-judge.ts";
import type { Findings } from "./findings.ts";
import type { IssueCode } from "./issue.ts";
import type { RowCheck } from "./row-check.ts";
import { type KeyColumn, type Tuple, tupleOfRow, tuplesOf } from "./tuple-reader.ts";

export interface Uniqueness {
  readonly code: Extract<IssueCode, "unique-error" | "primary-key">;
  /** of a duplicate */
  readonly rule: string;
  readonly parts: readonly KeyColumn[];
  /** verdict about a row without any value in the key; null: such a row, or one with any value missing, is left out of the test */
  readonly allMissing: CellVerdict | null;
}

/** Rows that share a key. */
interface Group {
  first: RowHandle;
  readonly rows: Set<RowHandle>;
  /** of every row but the first; says which is the first */
  verdicts: readonly CellVerdict[];
}

export function createUniqueness(table: Table, findings: Findings, rule: Uniqueness): RowCheck {
  /** most keys belong to one row: its handle alone is kept */
  const owners = new Map<ValueKey, RowHandle | Group>();
  const keys = new Map<RowHandle, ValueKey>();
  const missing = rule.allMissing === null ? NO_VERDICTS : [rule.allMissing];

  const verdictsAbout = (first: RowHandle): readonly CellVerdict[] => [
    { code: rule.code, rule: rule.rule, args: { first: table.idOf(first) } },
  ];
  const lead = (group: Group, first: RowHandle): void => {
    group.first = first;
    group.verdicts = verdictsAbout(first);
    for (const row of group.rows) findings.set(row, row === first ? NO_VERDICTS : group.verdicts);
  };
  const isBefore = (a: RowHandle, b: RowHandle): boolean => table.positionOf(a) < table.positionOf(b);
  const earliest = (rows: Iterable<RowHandle>): RowHandle | null => {
    let best: RowHandle | null = null;
    for (const row of rows) if (best === null || isBefore(row, best)) best = row;
    return best;
  };

  /** `inOrder`: the rows come in table order, so whoever is there already is the first */
  const join = (row: RowHandle, key: ValueKey, inOrder: boolean): void => {
    keys.set(row, key);
    const owner = owners.get(key);
    if (owner === undefined) {
      owners.set(key, row);
      findings.set(row, NO_VERDICTS);
    } else if (typeof owner === "number") {
      const group: Group = { first: owner, rows: new Set([owner, row]), verdicts: NO_VERDICTS };
      owners.set(key, group);
      lead(group, inOrder || isBefore(owner, row) ? owner : row);
    } else {
      owner.rows.add(row);
      if (inOrder || isBefore(owner.first, row)) findings.set(row, owner.verdicts);
      else lead(owner, row);
    }
  };
  const leave = (row: RowHandle): void => {
    const key = keys.get(row);
    if (key === undefined) return;
    keys.delete(row);
    const owner = owners.get(key);
    if (owner === row) owners.delete(key);
    if (owner === undefined || typeof owner === "number") return;
    owner.rows.delete(row);
    const [only, another] = owner.rows;
    if (only !== undefined && another === undefined) {
      owners.set(key, only);
      findings.set(only, NO_VERDICTS);
    } else if (owner.first === row) {
      const first = earliest(owner.rows);
      if (first !== null) lead(owner, first);
    }
  };

  /** The key under which a row is compared; null: it is not. */
  const compared = ({ key, nulls }: Tuple): ValueKey | null => {
    if (rule.allMissing === null) return nulls === 0 ? key : null;
    return nulls < rule.parts.length ? key : null;
  };
  const place = (row: RowHandle, tuple: Tuple, inOrder: boolean): void => {
    const key = compared(tuple);
    if (key !== null) join(row, key, inOrder);
    else findings.set(row, missing);
  };

  return {
    findings,
    columns: new Set(rule.parts.map(({ column }) => column)),
    load(isBlank) {
      for (const [row, tuple] of tuplesOf(table, rule.parts)) if (!isBlank(row)) place(row, tuple, true);
    },
    follow(row) {
      const tuple = tupleOfRow(table, rule.parts, row);
      const key = keys.get(row);
      if (key !== undefined && key === compared(tuple)) return;
      leave(row);
      place(row, tuple, false);
    },
    forget(row) {
      leave(row);
      findings.set(row, NO_VERDICTS);
    },
    reorder() {
      for (const owner of owners.values()) {
        if (typeof owner === "number") continue;
        const first = earliest(owner.rows);
        if (first !== null && first !== owner.first) lead(owner, first);
      }
    },
  };
}
