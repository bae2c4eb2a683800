/**
 * All that is wrong with a table, kept up to date. A full pass by columns when it is made; then each change costs what it touched.
 * Same verdicts as frictionless-py 5.18, except that nothing is said of a blank row but that it is blank.
 */
import type { RowHandle, Table, TableChange } from "#shared/document/table.ts";
import type { FrenchPlaces } from "#shared/french/french-places.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { openField } from "#shared/schema/field-reader.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import { acceptsEverything, type CellJudge, type CellVerdict, createCellJudge, NO_VERDICTS } from "./cell-judge.ts";
import { createCustomChecks } from "./custom/create-custom-checks.ts";
import { Findings } from "./findings.ts";
import type { Issue, IssueDelta, IssueGroup } from "./issue.ts";
import { labelIssues } from "./label-issues.ts";
import type { RowCheck } from "./row-check.ts";
import { createRowChecks } from "./row-checks.ts";

export interface Checker {
  /** how many issues there are */
  readonly count: number;
  /** all of them: those of the columns, then by row and column in table order. Made when asked for, kept until a change. */
  issues(): readonly Issue[];
  /** by cause and column, the largest first */
  groups(): readonly IssueGroup[];
  /** Follows a change of the table, which it must be given exactly once each. Throws RangeError when `needsNewChecker(change)`. */
  apply(change: TableChange): IssueDelta;
}

/** True when the change is one that a checker cannot follow: make another one. */
export function needsNewChecker(change: TableChange): boolean {
  return change.columns || change.schema || change.fold;
}

const BLANK_ROW: readonly CellVerdict[] = [{ code: "blank-row", rule: "blank-row", args: {} }];
const NOTHING_CHANGED: IssueDelta = { appeared: [], gone: [] };

/**
 * Does the full pass at once. It does not subscribe to the table: hand it the changes by `apply`. Codes of communes and
 * postal codes are looked up in `places`, which is asked for them only where the schema wants it; without it, they are judged by how
 * they are written.
 */
export function createChecker(table: Table, schema: TableSchema, places?: () => FrenchPlaces): Checker {
  const match = matchColumns(schema, table.columns);
  const custom = createCustomChecks(table, schema, match, places);
  const ofTable = [...labelIssues(table, schema, match), ...custom.issues];
  const missingOf = new Map<ColumnId, ReadonlySet<string>>();
  const cells = new Map<ColumnId, { judge: CellJudge; findings: Findings }>();
  for (const { id } of table.columns) {
    const field = match.fieldOf.get(id);
    missingOf.set(id, new Set(field?.missingValues ?? schema.missingValues));
    if (field === undefined || acceptsEverything(field)) continue;
    const findings = new Findings(table, { column: id, field: field.name });
    cells.set(id, { judge: createCellJudge(field, schema), findings });
  }
  const readers = new Map(
    [...match.fieldOf].map(([column, field]) => [field.name, { column, reader: openField(field, schema) }]),
  );
  const rowChecks = [...createRowChecks(table, schema, readers), ...custom.rowChecks];
  const blanks = new Findings(table, { column: null, field: null });
  const blankRows = new Set<RowHandle>();
  const sources = [
    blanks,
    ...[...cells.values()].map(({ findings }) => findings),
    ...rowChecks.map((check) => check.findings),
  ];
  let issues: readonly Issue[] | null = null;
  let groups: readonly IssueGroup[] | null = null;

  const isMissing = (row: RowHandle, column: ColumnId) => missingOf.get(column)?.has(table.text(row, column)) === true;
  const isBlank = (row: RowHandle) => table.columns.every(({ id }) => isMissing(row, id));

  fullPass();

  function fullPass(): void {
    const filled = new Uint8Array(table.rowCount);
    for (const { id } of table.columns) {
      const texts = table.columnTexts(id);
      const missing = missingOf.get(id);
      for (let position = 0; position < texts.length; position += 1) {
        if (filled[position] === 0 && missing?.has(texts[position] ?? "") !== true) filled[position] = 1;
      }
    }
    for (let position = 0; position < filled.length; position += 1) {
      if (filled[position] === 0) setBlank(table.handleAt(position), true);
    }
    for (const [column, { judge, findings }] of cells) {
      const texts = table.columnTexts(column);
      for (let position = 0; position < texts.length; position += 1) {
        const verdicts = judge(texts[position] ?? "");
        if (verdicts.length > 0 && filled[position] === 1) findings.set(table.handleAt(position), verdicts);
      }
    }
    for (const check of rowChecks) check.load((row) => blankRows.has(row));
  }

  function setBlank(row: RowHandle, blank: boolean): void {
    if (blank) blankRows.add(row);
    else blankRows.delete(row);
    blanks.set(row, blank ? BLANK_ROW : NO_VERDICTS);
  }

  /** the row says nothing more: it vanished, or is blank */
  function silence(row: RowHandle): void {
    for (const { findings } of cells.values()) findings.set(row, NO_VERDICTS);
    for (const check of rowChecks) check.forget(row);
  }

  function judgeCell(row: RowHandle, column: ColumnId): void {
    const cell = cells.get(column);
    cell?.findings.set(row, cell.judge(table.text(row, column)));
  }

  function judgeRow(row: RowHandle): void {
    const blank = isBlank(row);
    setBlank(row, blank);
    if (blank) {
      silence(row);
      return;
    }
    for (const column of cells.keys()) judgeCell(row, column);
    for (const check of rowChecks) check.follow(row);
  }

  function followCells(column: ColumnId, rows: readonly RowHandle[], affected: readonly RowCheck[]): void {
    for (const row of rows) {
      if (table.isDeleted(row)) continue;
      const wasBlank = blankRows.has(row);
      if (wasBlank || (isMissing(row, column) && isBlank(row))) judgeRow(row);
      else {
        judgeCell(row, column);
        for (const check of affected) check.follow(row);
      }
    }
  }

  function follow(change: TableChange): void {
    for (const row of change.vanished) {
      setBlank(row, false);
      silence(row);
    }
    for (const row of change.appeared) judgeRow(row);
    for (const [column, rows] of change.cells) {
      followCells(
        column,
        rows,
        rowChecks.filter((check) => check.columns.has(column)),
      );
    }
    for (const check of rowChecks) {
      if (change.order) check.reorder();
      check.settle();
    }
  }

  return {
    get count() {
      return sources.reduce((sum, source) => sum + source.total, ofTable.length);
    },
    issues() {
      issues ??= [...ofTable, ...issuesInOrder(table, sources)];
      return issues;
    },
    groups() {
      groups ??= [...groupsOf(ofTable), ...sources.flatMap((source) => source.groups())].sort(
        (a, b) => b.count - a.count,
      );
      return groups;
    },
    apply(change) {
      if (needsNewChecker(change)) throw new RangeError("this change needs a new checker");
      for (const source of sources) source.noteChanges();
      follow(change);
      if (change.order) issues = null;
      const delta = { appeared: [], gone: [] };
      for (const source of sources) source.takeDelta(delta);
      if (delta.appeared.length === 0 && delta.gone.length === 0) return NOTHING_CHANGED;
      issues = null;
      groups = null;
      return delta;
    },
  };
}

/** By position of the row, then by source. */
function issuesInOrder(table: Table, sources: readonly Findings[]): Issue[] {
  const places: number[] = [];
  for (const [index, source] of sources.entries()) {
    for (const row of source.rows()) places.push(table.positionOf(row) * sources.length + index);
  }
  const issues: Issue[] = [];
  // typed arrays sort as numbers, and fast
  for (const place of Float64Array.from(places).sort()) {
    const row = table.handleAt(Math.floor(place / sources.length));
    for (const issue of sources[place % sources.length]?.issuesOf(row) ?? []) issues.push(issue);
  }
  return issues;
}

/** Issues about columns stand each for itself. */
function groupsOf(issues: readonly Issue[]): IssueGroup[] {
  return issues.map((example) => {
    const { code, rule, column, field } = example;
    return { code, rule, column, field, count: 1, example };
  });
}
