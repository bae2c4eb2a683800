/** What the grid marks of the open threads: how many on each row, and how they begin. */
import type { CellRemarks, CommentMarks, Remark } from "#client/grid/grid-props.ts";
import { plainText } from "#shared/comments/plain-text.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { Comment, Thread } from "#shared/wire/comments.ts";

/** characters of a comment that a hover shows */
const BEGINNING = 160;

export function openThreadsByRow(threads: readonly Thread[]): ReadonlyMap<RowId, number> {
  const counts = new Map<RowId, number>();
  for (const { row, resolved } of threads) if (!resolved && row !== null) counts.set(row, (counts.get(row) ?? 0) + 1);
  return counts;
}

export function marksOf(threads: readonly Thread[]): CommentMarks {
  const rows = new Map<RowId, Remark[]>();
  const cells = new Map<RowId, Map<ColumnId, { comments: Remark[]; suggestions: Remark[] }>>();
  const columns = new Map<ColumnId, Remark[]>();
  for (const { row, column, resolved, value, outcome, comments } of threads) {
    const first = comments.find(({ deleted }) => !deleted);
    if (resolved || first === undefined) continue;
    const remark = { by: first.author.name, text: beginning(plainOf(first) || (value ?? "")) };
    if (row !== null) rows.set(row, [...(rows.get(row) ?? []), remark]);
    if (row !== null && column !== null) {
      const ofRow = cells.get(row) ?? new Map<ColumnId, { comments: Remark[]; suggestions: Remark[] }>();
      const cell: CellRemarks & { comments: Remark[]; suggestions: Remark[] } = ofRow.get(column) ?? {
        comments: [],
        suggestions: [],
      };
      if (value !== null && outcome === null) cell.suggestions.push({ by: remark.by, text: beginning(value) });
      else cell.comments.push(remark);
      cells.set(row, ofRow.set(column, cell));
    }
    if (row === null && column !== null) columns.set(column, [...(columns.get(column) ?? []), remark]);
  }
  return { rows, cells, columns };
}

/** a comment that did not change is the same object, and is not read again */
const READ = new WeakMap<Comment, string>();

function plainOf(comment: Comment): string {
  const known = READ.get(comment);
  if (known !== undefined) return known;
  const text = plainText(comment.text);
  READ.set(comment, text);
  return text;
}

function beginning(text: string): string {
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING)}…` : text;
}
