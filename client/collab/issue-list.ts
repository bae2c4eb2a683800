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
  ofGroup(group: Pick<IssueGroup, "code" | "rule" | "column" | "field">): readonly Issue[];
  /** removes, then adds; an issue already there is replaced, one that is not there is no matter to remove */
  apply(gone: Iterable<IssueKey>, appeared: Iterable<Issue>): void;
  replaceAll(issues: Iterable<Issue>): void;
}

export function createIssueList(): IssueList {
  const byKey = new Map<IssueKey, Issue>();
  const byCell = new Map<string, readonly Issue[]>();
  const byCause = new Map<string, Map<IssueKey, Issue>>();
  let groups: readonly IssueGroup[] | null = null;

  function add(issue: Issue) {
    const key = keyOfIssue(issue);
    remove(key);
    byKey.set(key, issue);
    const cause = causeOf(issue);
    const ofCause = byCause.get(cause) ?? new Map<IssueKey, Issue>();
    ofCause.set(key, issue);
    byCause.set(cause, ofCause);
    const cell = cellOf(issue.row, issue.column);
    if (cell !== null) byCell.set(cell, [...(byCell.get(cell) ?? NONE), issue]);
  }

  function remove(key: IssueKey) {
    const issue = byKey.get(key);
    if (issue === undefined) return;
    byKey.delete(key);
    const cause = causeOf(issue);
    const ofCause = byCause.get(cause);
    ofCause?.delete(key);
    if (ofCause?.size === 0) byCause.delete(cause);
    const cell = cellOf(issue.row, issue.column);
    if (cell === null) return;
    const left = (byCell.get(cell) ?? NONE).filter((other) => other !== issue);
    if (left.length > 0) byCell.set(cell, left);
    else byCell.delete(cell);
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
    ofGroup: (group) => [...(byCause.get(causeOf(group))?.values() ?? NONE)],
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
