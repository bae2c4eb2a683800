/**
 * Judges the cells typed here at once, with the same code as the server and also offline; the server's word comes later and is the
 * same. Only what one cell says by itself: uniqueness, keys and lists of places wait for the server.
 */
import { NO_VERDICTS } from "#shared/checks/cell-judge.ts";
import { wantsPlaces } from "#shared/checks/custom/french-formats.ts";
import { createFieldJudge, type FieldJudge } from "#shared/checks/field-judge.ts";
import { type Issue, keyOfIssue } from "#shared/checks/issue.ts";
import type { RowHandle, Table, TableChange } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { IssueList } from "./issue-list.ts";

/** A larger gesture is left to the server: judging it here would hold the screen. */
const CELLS_AT_ONCE = 500;
/** Cells judged here that are judged again when someone else writes them: the others the server alone follows. */
const REMEMBERED = 5_000;

interface ColumnJudge extends FieldJudge {
  readonly field: string;
}

interface Judges {
  readonly columns: ReadonlyMap<ColumnId, ColumnJudge>;
  /** what stands for no value, in each column */
  readonly missing: ReadonlyMap<ColumnId, ReadonlySet<string>>;
}

export interface LocalJudge {
  /** judges what was written here; true when the list changed */
  follow(change: TableChange): boolean;
}

export function createLocalJudge(table: Table, list: IssueList): LocalJudge {
  let judges: Judges | null = null;
  const judgedHere = new Set<string>();

  function judgeCell(row: RowHandle, column: ColumnId, { columns, missing }: Judges): boolean {
    const checked = columns.get(column);
    if (checked === undefined) return false;
    const { field, judge, rules } = checked;
    const id = table.idOf(row);
    const known = list.ofCell(id, column).filter((issue) => isOfOneCell(issue, rules));
    // of a blank row only that is said, and by the server
    const blank = table.columns.every((one) => missing.get(one.id)?.has(table.text(row, one.id)));
    const verdicts = blank ? NO_VERDICTS : judge(table.content(row, column));
    const found: Issue[] = verdicts.map((verdict) => ({ ...verdict, row: id, column, field }));
    if (JSON.stringify(known) === JSON.stringify(found)) return false;
    list.apply(known.map(keyOfIssue), found);
    return true;
  }

  return {
    follow(change) {
      if (change.schema || change.columns) judges = null;
      const gone = change.local && forgetRows(change.vanished);
      return judgeWritten(change) || gone;
    },
  };

  function judgeWritten(change: TableChange): boolean {
    const back = change.local ? change.appeared : [];
    const written = [...change.cells].reduce((count, [, rows]) => count + rows.length, 0);
    if (written + back.length === 0 || written + back.length * table.columns.length > CELLS_AT_ONCE) return false;
    judges ??= compile(table);
    let changed = false;
    for (const row of back)
      for (const column of judges.columns.keys()) changed = judgeCell(row, column, judges) || changed;
    for (const [column, rows] of change.cells) {
      if (!judges.columns.has(column)) continue;
      for (const row of rows) {
        const cell = `${row} ${column}`;
        if (change.local && judgedHere.size < REMEMBERED) judgedHere.add(cell);
        // someone wrote over what was judged here: what the server thought of it before may hold again, and it will not say so
        if (change.local || judgedHere.has(cell)) changed = judgeCell(row, column, judges) || changed;
      }
    }
    return changed;
  }

  /** Nothing is wrong with rows that are not there: the server says so too, later. */
  function forgetRows(rows: readonly RowHandle[]): boolean {
    if (rows.length === 0) return false;
    const ids = new Set(rows.map((row) => table.idOf(row)));
    const theirs = [...list.all()].filter(({ row }) => row !== null && ids.has(row));
    list.apply(theirs.map(keyOfIssue), []);
    return theirs.length > 0;
  }
}

function isOfOneCell({ code, rule }: Issue, rules: ReadonlySet<string>): boolean {
  return code === "type-error" || code === "constraint-error" || rules.has(rule);
}

function compile(table: Table): Judges {
  const parsed = table.schema === null ? null : parseTableSchema(table.schema.descriptor);
  if (parsed === null || !parsed.ok) return { columns: new Map(), missing: new Map() };
  const { schema } = parsed;
  const { fieldOf } = matchColumns(schema, table.columns);
  const here = {
    ...schema,
    customChecks: schema.customChecks.filter((one) => !wantsPlaces({ customChecks: [one] })),
  };
  return {
    columns: new Map(
      [...fieldOf].map(
        ([column, field]) => [column, { field: field.name, ...createFieldJudge(field, here, null) }] as const,
      ),
    ),
    missing: new Map(
      table.columns.map(({ id }) => [id, new Set(fieldOf.get(id)?.missingValues ?? schema.missingValues)] as const),
    ),
  };
}
