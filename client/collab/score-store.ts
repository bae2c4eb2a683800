/** The score of the table as everyone works: a store that costs nothing until someone looks at it. */
import { createFilledCells, type FilledCells } from "#shared/checks/filled-cells.ts";
import type { IssueGroup } from "#shared/checks/issue.ts";
import { type ColumnFigures, type Score, scoreOf } from "#shared/checks/score.ts";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { Field } from "#shared/schema/table-schema.ts";
import type { IssueStore } from "./collaboration.ts";
import type { Store } from "./store.ts";

interface Judged {
  readonly fields: ReadonlyMap<ColumnId, Field>;
  /** required fields without a column */
  readonly missing: readonly Field[];
  readonly filled: FilledCells;
}

/**
 * null without a schema, before the issues are known, and while the columns are counted: one at a time, so that typing goes on
 * meanwhile. `missing` columns that are required count as so many empty cells as there are rows.
 */
export function createScoreStore(table: Table, issues: IssueStore): Store<Score<ColumnId> | null> {
  const listeners = new Set<() => void>();
  let judged: Judged | null = null;
  let counting: ReturnType<typeof setTimeout> | null = null;
  let score: Score<ColumnId> | null = null;
  let stale = true;
  let leave: (() => void) | null = null;

  function tell() {
    stale = true;
    for (const listener of [...listeners]) listener();
  }

  function begin() {
    if (counting !== null) clearTimeout(counting);
    counting = null;
    judged = whatIsJudged(table);
    if (judged !== null) countNext([...judged.fields.keys()], judged.filled);
  }

  function countNext([column, ...rest]: readonly ColumnId[], filled: FilledCells) {
    counting = null;
    if (column === undefined) return tell();
    counting = setTimeout(() => {
      filled.load(column);
      countNext(rest, filled);
    });
  }

  function start(): () => void {
    begin();
    const leaveTable = table.subscribe((change) => {
      if (change.columns || change.schema) begin();
      else judged?.filled.apply(change);
      tell();
    });
    const leaveIssues = issues.revision.subscribe(tell);
    return () => {
      leaveTable();
      leaveIssues();
      if (counting !== null) clearTimeout(counting);
      counting = null;
      judged = null;
      // what changes while nobody looks is not followed
      stale = true;
    };
  }

  return {
    get() {
      if (stale)
        score = judged === null || counting !== null || !issues.known() ? null : figuresOf(judged, table, issues);
      stale = false;
      return score;
    },
    subscribe(listener) {
      listeners.add(listener);
      leave ??= start();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        leave?.();
        leave = null;
      };
    },
  };
}

function whatIsJudged(table: Table): Judged | null {
  const parsed = table.schema === null ? null : parseTableSchema(table.schema.descriptor);
  if (!parsed?.ok) return null;
  const { schema } = parsed;
  const match = matchColumns(schema, table.columns);
  const missingOf = (column: ColumnId) => new Set(match.fieldOf.get(column)?.missingValues ?? schema.missingValues);
  return {
    fields: match.fieldOf,
    missing: match.missing.filter((field) => field.constraints.required === true),
    filled: createFilledCells(table, missingOf),
  };
}

function figuresOf({ fields, missing, filled }: Judged, table: Table, issues: IssueStore): Score<ColumnId> {
  const ofEmpty = new Map<ColumnId, IssueGroup[]>();
  for (const group of issues.groups()) {
    if (group.column === null || !isOfEmptyCells(group)) continue;
    ofEmpty.set(group.column, [...(ofEmpty.get(group.column) ?? []), group]);
  }
  const columns = table.columns.flatMap(({ id, name }): ColumnFigures<ColumnId>[] => {
    if (!fields.has(id)) return [];
    return [
      {
        ...{ column: id, name, filled: filled.count(id) ?? 0, wrong: issues.wrongCells(id) },
        requiredEmpty: countEmpty(id, ofEmpty.get(id) ?? [], filled, table, issues),
        unavailable: filled.unavailable(id),
      },
    ];
  });
  const rows = table.rowCount;
  const absent = missing.map(({ name }) => ({
    column: null,
    name,
    filled: 0,
    wrong: rows,
    requiredEmpty: rows,
    unavailable: 0,
  }));
  return scoreOf([...columns, ...absent]);
}

/** Checks that fail a cell for holding nothing; the last two fail filled cells too. */
function isOfEmptyCells({ code, rule }: IssueGroup): boolean {
  return rule === "required" || code === "one-of-required" || code === "cohesive-columns-value";
}

/** A cell that several of them fail is one. */
function countEmpty(
  column: ColumnId,
  groups: readonly IssueGroup[],
  filled: FilledCells,
  table: Table,
  issues: IssueStore,
): number {
  const [only, ...more] = groups;
  if (only === undefined) return 0;
  if (more.length === 0 && only.rule === "required") return only.count;
  const empty = new Set<RowId>();
  for (const group of groups) {
    for (const { row } of issues.ofGroup(group)) {
      const handle = row === null ? undefined : table.handleOf(row);
      if (row !== null && handle !== undefined && !filled.holds(column, handle)) empty.add(row);
    }
  }
  return empty.size;
}
