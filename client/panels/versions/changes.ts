/** A comparison as groups of changes that one can list and walk through; each change is made when it is drawn. */
import type { CellPlace } from "#client/grid/grid-props.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { Comparison } from "./use-comparison.ts";

export interface Change {
  readonly label: string;
  /** texts of a cell; null for what is no cell */
  readonly texts: { readonly before: string; readonly after: string } | null;
  /** where it can be seen on screen; null when it is not there any more */
  readonly place: CellPlace | null;
}

export interface ChangeGroup {
  readonly key: string;
  readonly title: string;
  readonly count: number;
  at(index: number): Change;
}

export function changeGroups(
  { before, after, difference }: Comparison,
  words: Words["versions"]["comparison"],
): ChangeGroup[] {
  const named = (name: string) => name || words.untitled;
  const first = after.columns[0]?.id;
  const placeOf = (row: RowHandle, column = first) => (column === undefined ? null : { row: after.idOf(row), column });
  const rowGroup = (key: string, title: string, rows: readonly RowHandle[], change: (row: RowHandle) => Change) => ({
    key,
    title,
    count: rows.length,
    at: (index: number) => change(rows[index] ?? (0 as RowHandle)),
  });
  const columns = columnChanges(difference, words, named);
  const names = new Map(after.columns.map(({ id, name }) => [id, named(name)]));
  const groups: ChangeGroup[] = [
    {
      key: "columns",
      title: words.columnsChanged(columns.length),
      count: columns.length,
      at: (i) => columnChange(columns[i], after),
    },
    rowGroup("added", words.rowsAdded(difference.rowsAdded.length), difference.rowsAdded, (row) => ({
      label: rowLabel(words.row(after.positionOf(row) + 1), after, row, words),
      texts: null,
      place: placeOf(row),
    })),
    rowGroup("removed", words.rowsRemoved(difference.rowsRemoved.length), difference.rowsRemoved, (row) => ({
      label: rowLabel(words.rowThen(before.positionOf(row) + 1), before, row, words),
      texts: null,
      place: null,
    })),
    ...difference.cells.map(({ column, rows, before: was, after: is }) => ({
      key: `cells ${column}`,
      title: words.cellsChanged(rows.length, names.get(column) ?? words.untitled),
      count: rows.length,
      at: (index: number): Change => {
        const row = rows[index] ?? (0 as RowHandle);
        return {
          label: words.row(after.positionOf(row) + 1),
          texts: { before: was[index] ?? "", after: is[index] ?? "" },
          place: placeOf(row, column),
        };
      },
    })),
    rowGroup("moved", words.rowsMoved(difference.rowsMoved.length), difference.rowsMoved, (row) => ({
      label: rowLabel(words.row(after.positionOf(row) + 1), after, row, words),
      texts: null,
      place: placeOf(row),
    })),
  ];
  return groups.filter(({ count }) => count > 0);
}

interface ColumnLine {
  readonly label: string;
  /** null: it is on screen no more */
  readonly column: CellPlace["column"] | null;
}

function columnChanges(
  difference: Comparison["difference"],
  words: Words["versions"]["comparison"],
  named: (name: string) => string,
): ColumnLine[] {
  return [
    ...difference.columnsAdded.map(({ id, name }) => ({ label: words.columnAdded(named(name)), column: id })),
    ...difference.columnsRemoved.map(({ name }) => ({ label: words.columnRemoved(named(name)), column: null })),
    ...difference.columnsRenamed.map(({ column, before, after }) => ({
      label: words.columnRenamed(named(before), named(after)),
      column,
    })),
    ...difference.columnsMoved.map(({ id, name }) => ({ label: words.columnMoved(named(name)), column: id })),
  ];
}

function columnChange(line: ColumnLine | undefined, after: Table): Change {
  const column = line?.column ?? null;
  const place = column === null || after.rowCount === 0 ? null : { row: after.idOf(after.handleAt(0)), column };
  return { label: line?.label ?? "", texts: null, place };
}

/** the number of a row and its first texts, by which people know it */
function rowLabel(number: string, table: Table, row: RowHandle, words: Words["versions"]["comparison"]): string {
  const texts = table.columns.slice(0, 6).flatMap(({ id }) => table.text(row, id) || []);
  return `${number} · ${texts.slice(0, 2).join(", ") || words.blankRow}`;
}
