/** A whole table as someone sees it who opens the document now, and what two such looks tell of what happened between. */
import type * as Y from "yjs";
import { viewOf } from "#shared/document/open-table.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { Trace } from "#shared/document/trace.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { freshTable } from "../../convergence/replica.ts";

export interface Look {
  /** ids and titles of the columns shown, in order */
  readonly columns: ReadonlyMap<string, string>;
  /** columns that exist, deleted ones too */
  readonly existing: ReadonlySet<string>;
  readonly order: readonly string[];
  /** texts by column of every row the document has, deleted ones too */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly schema: unknown;
}

/** What happened, told in words of which there is one spelling. */
export interface Told {
  readonly cells: readonly string[];
  readonly added: readonly string[];
  readonly deleted: readonly string[];
  readonly restored: readonly string[];
  readonly moved: boolean;
  readonly columns: readonly string[];
  readonly columnsMoved: boolean;
  readonly schema: boolean;
}

export function look(doc: Y.Doc): Look {
  const table = freshTable(doc);
  const view = viewOf(table);
  const existing = new Set<string>(view.columnStates.map(({ id }) => id));
  const rows = new Map<string, Map<string, string>>();
  for (let handle = 0; handle < view.rows.size; handle++) {
    const texts = [...existing].map(
      (column) => [column, table.content(handle as RowHandle, column as ColumnId)] as const,
    );
    rows.set(table.idOf(handle as RowHandle), new Map(texts));
  }
  return {
    columns: new Map(table.columns.map(({ id, name }) => [id, name])),
    existing,
    order: Array.from(table.order, (handle) => table.idOf(handle as RowHandle)),
    rows,
    schema: table.schema,
  };
}

/** Cells of a column that comes or goes with texts nobody wrote just then are not told. */
export function tell(before: Look, after: Look): Told {
  const [was, is] = [new Set(before.order), new Set(after.order)];
  const cells: string[] = [];
  for (const [row, texts] of before.rows) {
    const now = after.rows.get(row);
    if (now === undefined || !(was.has(row) || is.has(row))) continue;
    for (const column of before.existing) {
      if (!after.existing.has(column) || !(before.columns.has(column) || after.columns.has(column))) continue;
      if (texts.get(column) !== now.get(column))
        cells.push(`${row} ${column}: ${texts.get(column)} → ${now.get(column)}`);
    }
  }
  const columns: string[] = [];
  for (const [id, name] of before.columns) if (!after.columns.has(id)) columns.push(`deleted ${id}: ${name} → null`);
  for (const [id, name] of after.columns) {
    const old = before.columns.get(id);
    if (old === undefined) columns.push(`${before.existing.has(id) ? "restored" : "added"} ${id}: null → ${name}`);
    else if (old !== name) columns.push(`renamed ${id}: ${old} → ${name}`);
  }
  const ids = [...before.columns.keys()];
  return {
    cells: cells.sort(),
    added: after.order.filter((row) => !before.rows.has(row)).sort(),
    deleted: before.order.filter((row) => !is.has(row)).sort(),
    restored: after.order.filter((row) => before.rows.has(row) && !was.has(row)).sort(),
    moved: before.order.filter((row) => is.has(row)).join() !== after.order.filter((row) => was.has(row)).join(),
    columns: columns.sort(),
    columnsMoved:
      ids.filter((id) => after.columns.has(id)).join() !==
      [...after.columns.keys()].filter((id) => before.columns.has(id)).join(),
    schema: JSON.stringify(before.schema) !== JSON.stringify(after.schema),
  };
}

/**
 * What traces say, in the same words. Cells of columns that are only in one of the looks are checked here against it, and left out.
 * Throws when a cell is named twice, or where it reads otherwise.
 */
export function said(traces: readonly Trace[], before: Look, after: Look): Told {
  const cells: string[] = [];
  for (const { column, rows, before: old, after: now } of traces.flatMap((trace) => trace.cells)) {
    for (const [i, row] of rows.entries()) {
      const text = `${row} ${column}: ${old[i]} → ${now[i]}`;
      const read = `${row} ${column}: ${before.rows.get(row)?.get(column) ?? ""} → ${after.rows.get(row)?.get(column) ?? ""}`;
      if (text !== read) throw new Error(`traced ${text}, read ${read}`);
      if (before.existing.has(column) && after.existing.has(column)) cells.push(text);
    }
  }
  if (new Set(cells).size < cells.length) throw new Error("a cell is traced twice");
  const columns = traces.flatMap((trace) => trace.columns);
  const rows = (list: "rowsAdded" | "rowsDeleted" | "rowsRestored") => traces.flatMap((trace) => trace[list]).sort();
  return {
    cells: cells.sort(),
    added: rows("rowsAdded"),
    deleted: rows("rowsDeleted"),
    restored: rows("rowsRestored"),
    moved: traces.some((trace) => trace.rowsMoved),
    columns: columns
      .filter(({ what }) => what !== "moved")
      .map((one) => `${one.what} ${one.column}: ${one.before} → ${one.after}`)
      .sort(),
    columnsMoved: columns.some(({ what }) => what === "moved"),
    schema: traces.some((trace) => trace.schema !== null),
  };
}
