/** What is closed to whoever writes here: columns that keep their cells, name, place and existence. Decided elsewhere; applied by gestures and judged in updates. */
import { type PackedColumn, packedText } from "./chunk.ts";
import { type Entry, parseCellAddress } from "./entry.ts";
import type { TableView } from "./open-table.ts";
import type { Interval } from "./row-set.ts";
import { RowSpans } from "./row-spans.ts";

export type ClosedColumns = ReadonlySet<string>;

export const NOTHING_CLOSED: ClosedColumns = new Set();

/** Of these rows, those that a gesture may take away. */
export function mayVanish<Row extends number>(view: TableView, rows: readonly Row[]): readonly Row[] {
  return view.closed.size === 0 ? rows : rows.filter((row) => !showsClosedText(view, row, view.closed));
}

/** True when the row holds a text in a closed column: it may not be born again otherwise, nor its birth be undone. */
function holdsClosedText(view: TableView, handle: number, closed: ClosedColumns): boolean {
  for (const column of closed) if (view.contentOf(handle, column) !== "") return true;
  return false;
}

/** True when one reads there a text of a closed column: it may not vanish. What is in a deleted column comes back with column and row. */
function showsClosedText(view: TableView, handle: number, closed: ClosedColumns): boolean {
  for (const column of closed)
    if (view.contentOf(handle, column) !== "" && view.columns.some(({ id }) => id === column)) return true;
  return false;
}

/**
 * Would this entry, were it to come or to go, change a closed column, or take away a row that holds a text there? Null when it would
 * not. `mayName`: whether it may say something of rows of that origin that are not there yet.
 */
export function closedTrouble(
  view: TableView,
  closed: ClosedColumns,
  entry: Entry,
  way: "comes" | "goes",
  mayName: (origin: string) => boolean,
): string | null {
  switch (entry.kind) {
    case "cell": {
      const column = parseCellAddress(entry.address)?.column ?? "";
      return closed.has(column) ? `the column ${column} is closed` : null;
    }
    case "set":
      return closed.has(entry.column) ? `the column ${entry.column} is closed` : null;
    case "fate": {
      if (entry.deletes !== (way === "comes")) return null;
      if (entry.rows.some((rows) => isStrange(view, rows, mayName))) return "deletes rows that are not there yet";
      return new RowSpans(view.rows, entry.rows).every(
        (handle) => !shows(view, handle) || !showsClosedText(view, handle, closed),
      )
        ? null
        : "deletes a row that holds a text in a closed column";
    }
    case "birth": {
      if (way === "comes" && bringsClosedText(entry.columns(), entry.rows.count, closed))
        return "adds a row with a text in a closed column";
      if (way === "comes" && isStrange(view, entry.rows, mayName)) return "adds rows in someone else's name";
      return new RowSpans(view.rows, [entry.rows]).every(
        (handle) => !exists(view, handle) || !holdsClosedText(view, handle, closed),
      )
        ? null
        : "takes away a row that holds a text in a closed column";
    }
    case "void": {
      const other = way === "comes" ? "goes" : "comes";
      for (const gathered of view.overlay.voids.gatheredOf(entry)) {
        const trouble = closedTrouble(view, closed, gathered, other, mayName);
        if (trouble !== null) return trouble;
      }
      return null;
    }
    case "move":
    case "sort":
    case "step":
      return null;
  }
}

function bringsClosedText(columns: ReadonlyMap<string, PackedColumn>, rows: number, closed: ClosedColumns): boolean {
  for (const column of closed) {
    const packed = columns.get(column);
    if (packed === undefined) continue;
    for (let row = 0; row < rows; row++) if (packedText(packed, row) !== "") return true;
  }
  return false;
}

function isStrange(view: TableView, rows: Interval, mayName: (origin: string) => boolean): boolean {
  return !mayName(rows.origin) && !new RowSpans(view.rows, [rows]).complete;
}

function exists(view: TableView, handle: number): boolean {
  return view.base.has(handle) || view.overlay.births.of(handle) !== undefined;
}

function shows(view: TableView, handle: number): boolean {
  return exists(view, handle) && !view.overlay.fates.isDeleted(handle);
}
