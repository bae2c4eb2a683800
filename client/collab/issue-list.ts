/** All failed checks of one table, indexed by identity, by cell and by cause. Knows neither network nor Yjs. */
import { type Issue, type IssueGroup, type IssueKey, keyOfIssue } from "#shared/checks/issue.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";

const NONE: readonly Issue[] = [];

export interface IssueList {
  readonly size: number;
  all(): Iterable<Issue>;
  /** one entry per cause, largest first; the same array until the list changes */
  groups(): readonly IssueGroup[];
  /** the same array until this cell's issues change */
  ofCell(row: RowId, column: ColumnId): readonly Issue[];
  /** the same array until the issues of that cause change */
  ofGroup(group: Pick<IssueGroup, "code" | "rule" | "column" | "field">): readonly Issue[];
  /** how many cells of a column have an issue, be it one or several */
  wrongCells(column: ColumnId): number;
  /** removes, then adds; an issue already there is replaced, one that is not there is no matter to remove */
  apply(gone: Iterable<IssueKey>, appeared: Iterable<Issue>): void;
  replaceAll(issues: Iterable<Issue>): void;
}

export function createIssueList(): IssueList {
  const byKey = new Map<IssueKey, Issue>();
  const byCell = new Map<string, readonly Issue[]>();
  const byCause = new Map<string, Map<IssueKey, Issue>>();
  /** of the causes that were asked for, until they change */
  const arrays = new Map<string, readonly Issue[]>();
  const wrongCells = new Map<ColumnId, number>();
  let groups: readonly IssueGroup[] | null = null;

  function countCell(column: ColumnId | null, by: 1 | -1) {
    if (column !== null) wrongCells.set(column, (wrongCells.get(column) ?? 0) + by);
  }

  function add(issue: Issue) {
    const key = keyOfIssue(issue);
    remove(key);
    byKey.set(key, issue);
    const cause = causeOf(issue);
    arrays.delete(cause);
    const ofCause = byCause.get(cause) ?? new Map<IssueKey, Issue>();
    ofCause.set(key, issue);
    byCause.set(cause, ofCause);
    const cell = cellOf(issue.row, issue.column);
    if (cell === null) return;
    const known = byCell.get(cell);
    if (known === undefined) countCell(issue.column, 1);
    byCell.set(cell, [...(known ?? NONE), issue]);
  }

  function remove(key: IssueKey) {
    const issue = byKey.get(key);
    if (issue === undefined) return;
    byKey.delete(key);
    const cause = causeOf(issue);
    arrays.delete(cause);
    const ofCause = byCause.get(cause);
    ofCause?.delete(key);
    if (ofCause?.size === 0) byCause.delete(cause);
    const cell = cellOf(issue.row, issue.column);
    if (cell === null) return;
    const left = (byCell.get(cell) ?? NONE).filter((other) => other !== issue);
    if (left.length > 0) byCell.set(cell, left);
    else if (byCell.delete(cell)) countCell(issue.column, -1);
  }

  return {
    get size() {
      return byKey.size;
    },
    all: () => byKey.values(),
    groups() {
      groups ??= groupsOf(byCause.values());
      return groups;
    },
    ofCell: (row, column) => byCell.get(`${row} ${column}`) ?? NONE,
    wrongCells: (column) => wrongCells.get(column) ?? 0,
    ofGroup(group) {
      const cause = causeOf(group);
      const known = arrays.get(cause) ?? [...(byCause.get(cause)?.values() ?? NONE)];
      arrays.set(cause, known);
      return known;
    },
    apply(gone, appeared) {
      groups = null;
      for (const key of gone) remove(key);
      for (const issue of appeared) add(issue);
    },
    replaceAll(issues) {
      groups = null;
      byKey.clear();
      byCell.clear();
      byCause.clear();
      wrongCells.clear();
      arrays.clear();
      for (const issue of issues) add(issue);
    },
  };
}

function causeOf(issue: Pick<Issue, "code" | "rule" | "column" | "field">): string {
  return [issue.code, issue.rule, issue.column ?? "", issue.field ?? ""].join("|");
}

function cellOf(row: RowId | null, column: ColumnId | null): string | null {
  return row === null || column === null ? null : `${row} ${column}`;
}

function groupsOf(causes: Iterable<ReadonlyMap<IssueKey, Issue>>): readonly IssueGroup[] {
  const groups: IssueGroup[] = [];
  for (const issues of causes) {
    const [example] = issues.values();
    if (example === undefined) continue;
    const { code, rule, column, field } = example;
    groups.push({ code, rule, column, field, count: issues.size, example });
  }
  return groups.sort((a, b) => b.count - a.count);
}
