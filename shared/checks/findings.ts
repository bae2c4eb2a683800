/**
 * The failed checks of one source (the cells of a column, a key, the blank rows), row by row. They are kept as shared verdicts;
 * an `Issue` is made only when someone asks for it.
 */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import { type CellVerdict, NO_VERDICTS } from "./cell-judge.ts";
import { type Issue, type IssueDelta, type IssueGroup, keyOfIssue } from "./issue.ts";
import type { Effort, Pass } from "./pass.ts";

/** Where all that a source finds is: which column, which field; null when it is about rows. */
export interface Source {
  readonly column: ColumnId | null;
  readonly field: string | null;
}

export class Findings {
  readonly source: Source;
  readonly #table: Table;
  #verdicts = new Map<RowHandle, readonly CellVerdict[]>();
  /** by rule: within one source, a rule has one code */
  #counts = new Map<string, { verdict: CellVerdict; count: number }>();
  /** what rows had before the change that is being applied; null during a full pass */
  #before: Map<RowHandle, readonly CellVerdict[]> | null = null;
  #total = 0;

  constructor(table: Table, source: Source) {
    this.#table = table;
    this.source = source;
  }

  get total(): number {
    return this.#total;
  }

  /** the same found in the same rows, from here on apart */
  copy(): Findings {
    const copy = new Findings(this.#table, this.source);
    copy.#verdicts = new Map(this.#verdicts);
    copy.#counts = new Map([...this.#counts].map(([rule, entry]) => [rule, { ...entry }]));
    copy.#total = this.#total;
    return copy;
  }

  has(row: RowHandle): boolean {
    return this.#verdicts.size > 0 && this.#verdicts.has(row);
  }

  /** how many rows something is found in */
  get size(): number {
    return this.#verdicts.size;
  }

  rows(): Iterable<RowHandle> {
    return this.#verdicts.keys();
  }

  /** Replaces what is found about a row; no verdict means nothing is wrong. */
  set(row: RowHandle, verdicts: readonly CellVerdict[]): void {
    if (verdicts.length === 0 && this.#verdicts.size === 0) return;
    const before = this.#verdicts.get(row) ?? NO_VERDICTS;
    if (before === verdicts || (before.length === 0 && verdicts.length === 0)) return;
    if (this.#before !== null && !this.#before.has(row)) this.#before.set(row, before);
    for (const verdict of before) this.#count(verdict, -1);
    for (const verdict of verdicts) this.#count(verdict, 1);
    if (verdicts.length === 0) this.#verdicts.delete(row);
    else this.#verdicts.set(row, verdicts);
  }

  #count(verdict: CellVerdict, by: 1 | -1): void {
    this.#total += by;
    const entry = this.#counts.get(verdict.rule);
    if (entry === undefined) this.#counts.set(verdict.rule, { verdict, count: by });
    else entry.count += by;
  }

  /** Adds those of the row, whose id is asked for once for all sources. */
  addIssues(row: RowHandle, id: RowId, issues: Issue[]): void {
    const { column, field } = this.source;
    for (const { code, rule, args } of this.#verdicts.get(row) ?? NO_VERDICTS)
      issues.push({ code, rule, row: id, column, field, args });
  }

  #issue(row: RowHandle, { code, rule, args }: CellVerdict): Issue {
    const { column, field } = this.source;
    return { code, rule, row: this.#table.idOf(row), column, field, args };
  }

  groups(): IssueGroup[] {
    const groups: IssueGroup[] = [];
    for (const { verdict, count } of this.#counts.values()) {
      const example = count === 0 ? null : this.#example(verdict);
      if (example !== null) groups.push({ code: verdict.code, rule: verdict.rule, ...this.source, count, example });
    }
    return groups;
  }

  #example(like: CellVerdict): Issue | null {
    for (const [row, verdicts] of this.#verdicts) {
      const found = verdicts.find((verdict) => verdict.code === like.code && verdict.rule === like.rule);
      if (found !== undefined) return this.#issue(row, found);
    }
    return null;
  }

  /** From now on, what changes is noted, until `takeDelta`. */
  noteChanges(): void {
    this.#before = new Map();
  }

  /** What appeared and went since `noteChanges`, added to `delta`. */
  *takeDelta(delta: { appeared: Issue[]; gone: IssueDelta["gone"][number][] }, effort: Effort): Pass {
    const noted = this.#before ?? [];
    this.#before = null;
    for (const [row, before] of noted) {
      const now = this.#verdicts.get(row) ?? NO_VERDICTS;
      for (const verdict of before) {
        if (!now.some((other) => sameVerdict(other, verdict))) delta.gone.push(keyOfIssue(this.#issue(row, verdict)));
      }
      for (const verdict of now) {
        if (!before.some((other) => sameVerdict(other, verdict))) delta.appeared.push(this.#issue(row, verdict));
      }
      if (effort.spent()) yield;
    }
  }
}

function sameVerdict(a: CellVerdict, b: CellVerdict): boolean {
  if (a === b) return true;
  return a.code === b.code && a.rule === b.rule && JSON.stringify(a.args) === JSON.stringify(b.args);
}
