/** What one row becomes of several: which of them stays, and the text kept in each column, as proposed and as chosen. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { RowGroup } from "../operations/rows/merge-rows.ts";

/** What somebody chose; what they did not is proposed. */
export interface RowChoices {
  readonly keep: RowHandle | null;
  /** the row whose text is kept in a column */
  readonly from: ReadonlyMap<ColumnId, RowHandle>;
  /** rows that are not the same as the others: they stay as they are */
  readonly apart: ReadonlySet<RowHandle>;
}

export const NO_CHOICES: RowChoices = { keep: null, from: new Map(), apart: new Set() };

export interface MergedRow {
  readonly keep: RowHandle;
  readonly gone: readonly RowHandle[];
  /** by column: the content kept, and a row that holds it */
  readonly kept: ReadonlyMap<ColumnId, { readonly content: string; readonly from: RowHandle }>;
  /** columns in which the rows do not hold the same */
  readonly differing: ReadonlySet<ColumnId>;
  /** cells of the row that stays that become another text */
  readonly changed: readonly ColumnId[];
}

/** `rows`: in table order. `mayWrite`: elsewhere the row that stays keeps its own text. null: fewer than two of them are there and not apart. */
export function mergedRow(
  table: Table,
  rows: readonly RowHandle[],
  choices: RowChoices,
  mayWrite: (column: ColumnId) => boolean,
): MergedRow | null {
  const one = rows.filter((row) => !table.isDeleted(row) && !choices.apart.has(row));
  const [first] = one;
  if (first === undefined || one.length < 2) return null;
  const columns = table.columns.map(({ id }) => id);
  const keep = choices.keep !== null && one.includes(choices.keep) ? choices.keep : fullest(table, one, columns);
  const kept = new Map<ColumnId, { content: string; from: RowHandle }>();
  const differing = new Set<ColumnId>();
  const changed: ColumnId[] = [];
  for (const column of columns) {
    const contents = one.map((row) => table.content(row, column));
    if (contents.some((content) => content !== contents[0])) differing.add(column);
    const chosen = choices.from.get(column);
    const from = !mayWrite(column)
      ? keep
      : chosen !== undefined && one.includes(chosen)
        ? chosen
        : (one[proposed(contents, one.indexOf(keep))] ?? keep);
    const content = table.content(from, column);
    kept.set(column, { content, from });
    if (content !== table.content(keep, column)) changed.push(column);
  }
  return { keep, gone: one.filter((row) => row !== keep), kept, differing, changed };
}

/** As parameters of the operation. */
export function groupOf(table: Table, { keep, gone, kept, changed }: MergedRow): RowGroup {
  return {
    keep: table.idOf(keep),
    gone: gone.map((row) => table.idOf(row)),
    texts: changed.map((column) => ({ column, text: kept.get(column)?.content ?? "" })),
  };
}

/** The one that says most; of equals the first. */
function fullest(table: Table, rows: readonly RowHandle[], columns: readonly ColumnId[]): RowHandle {
  const said = rows.map((row) => columns.filter((column) => table.text(row, column).trim() !== "").length);
  return rows[said.indexOf(Math.max(...said))] as RowHandle;
}

/**
 * Which of these contents to keep: a text before a mark before a blank; then the most frequent; then the one of the row that stays, unless
 * another says the same and more.
 */
function proposed(contents: readonly string[], own: number): number {
  const count = (content: string) => contents.filter((other) => other === content).length;
  const rank = (content: string) => (content.trim() === "" ? 0 : isMark(content) ? 1 : 2);
  let best = own;
  contents.forEach((content, at) => {
    const than = contents[best] ?? "";
    const more = rank(content) - rank(than) || count(content) - count(than);
    if (more > 0 || (more === 0 && saysMore(content, than))) best = at;
  });
  return best;
}

function saysMore(text: string, than: string): boolean {
  const [folded, other] = [foldText(text.trim()), foldText(than.trim())];
  return folded.length > other.length && folded.includes(other);
}
