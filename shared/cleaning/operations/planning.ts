/** What planning operations have in common: the rows they act on, and cells that become what a function makes of their text. */
import { NO_CHANGES, type TableChanges } from "#shared/document/edits/change-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { ReplaceInBulk } from "#shared/views/find/replace-in-bulk.ts";
import type { LeftCell, LeftReason, Plan, PlanCounts, Refusal, Target } from "./operation.ts";

/** of what could not be done, so many are named */
export const LEFT_NAMED = 1_000;
/** rows gone through in one step */
export const PLAN_STEP = 8_192;

/** A text it is to become; null: as it is; or why it cannot be changed, and stays. */
export type Become = (text: string) => string | null | { readonly left: LeftReason };

/** Rows that are there still, in table order when the target says none. */
export function rowsOf({ table, rows }: Pick<Target, "table" | "rows">): readonly RowHandle[] {
  if (rows === null) return Array.from(table.order, (row) => row as RowHandle);
  return rows.filter((row) => !table.isDeleted(row));
}

export function makePlan(
  table: Table,
  changes: Partial<TableChanges>,
  left: readonly LeftCell[] = [],
  leftCount = left.length,
): Plan {
  const whole: TableChanges = { ...NO_CHANGES, ...changes };
  return { changes: whole, left: left.slice(0, LEFT_NAMED), leftCount, counts: countsOf(table, whole) };
}

function countsOf(table: Table, changes: TableChanges): PlanCounts {
  return {
    cells: changes.cells.reduce((sum, { rows }) => sum + rows.length, 0),
    rowsAdded: changes.newRows?.count ?? 0,
    rowsDeleted: changes.deleteRows.filter((row) => !table.isDeleted(row)).length,
    columnsAdded: changes.newColumns.length,
    columnsDeleted: changes.deleteColumns.length,
    columnsRenamed: changes.renameColumns.length,
    reordered: changes.rowOrder !== null || changes.columnOrder !== null,
  };
}

/** Columns of these that are in the table and may be written; a refusal when there is none. */
export function writableColumns(target: Target, columns: readonly string[]): readonly ColumnId[] | Refusal {
  if (columns.length === 0) return { refused: "no-column" };
  const there = new Set<string>(target.table.columns.map(({ id }) => id));
  const found = columns.filter((column): column is ColumnId => there.has(column));
  if (found.length === 0) return { refused: "column-gone" };
  return found.filter((column) => target.mayWrite(column));
}

/**
 * Each cell of these columns becomes what `become` says of its text: asked once for each distinct text of a part. Marks (value not available)
 * stay, blank cells are asked about too. `inBulk`: the same of many texts, where it can say.
 */
export function* planTexts(
  target: Target,
  columns: readonly string[],
  become: Become,
  inBulk: ReplaceInBulk | null = null,
): InSlices<Plan | Refusal> {
  const writable = writableColumns(target, columns);
  if ("refused" in writable) return writable;
  const { table } = target;
  const chosen = target.rows === null ? null : new Set<number>(rowsOf(target));
  const cells: { column: ColumnId; rows: RowHandle[]; texts: string[] }[] = [];
  const left: LeftCell[] = [];
  let leftCount = 0;
  for (const column of writable) {
    const rows: RowHandle[] = [];
    const texts: string[] = [];
    const leave = (row: RowHandle, text: string, why: LeftReason) => {
      leftCount++;
      if (left.length < LEFT_NAMED) left.push({ row, column, text, why });
    };
    const put = (row: RowHandle, text: string, after: ReturnType<Become>) => {
      if (after === null || after === text) return;
      if (typeof after !== "string") return leave(row, text, after.left);
      if (after.length > LIMITS.cellLength) return leave(row, text, "too-long");
      rows.push(row);
      texts.push(after);
    };
    if (chosen !== null && chosen.size * 4 < table.rowCount) {
      let done = 0;
      for (const row of chosen) {
        const text = table.content(row as RowHandle, column);
        if (!isMark(text)) put(row as RowHandle, text, become(text));
        if (++done % PLAN_STEP === 0) yield;
      }
    } else {
      for (const part of table.columnParts(column)) {
        const asked: (ReturnType<Become> | undefined)[] = [];
        const before = texts.length;
        const bulk = part.places === null && chosen === null ? (inBulk?.(part.texts) ?? null) : null;
        for (let i = 0; i < part.rows.length; i++) {
          const row = part.rows[i] ?? 0;
          if (chosen !== null && !chosen.has(row)) continue;
          const place = part.places === null ? i : (part.places[i] ?? 0);
          const text = part.texts[place] ?? "";
          if (isMark(text)) continue;
          const known = asked[place];
          const after = bulk === null ? (known === undefined ? become(text) : known) : (bulk[place] ?? null);
          // else each row has its own: nothing to remember
          if (part.places !== null) asked[place] = after;
          put(row as RowHandle, text, after);
        }
        // those of a bulk are cuts of one already
        if (part.places === null && bulk === null) layTogether(texts, before);
        yield;
      }
    }
    if (rows.length > 0) cells.push({ column, rows, texts });
  }
  return makePlan(table, { cells }, left, leftCount);
}

/** Texts from one place on as cuts of a single one: what they were put together from, several pieces each, is not kept. */
function layTogether(texts: string[], from: number): void {
  const whole = texts.slice(from).join("");
  let start = 0;
  for (let at = from; at < texts.length; at++) {
    const end = start + (texts[at]?.length ?? 0);
    texts[at] = whole.slice(start, end);
    start = end;
  }
}
