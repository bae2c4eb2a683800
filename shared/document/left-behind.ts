/** What some sessions wrote in one copy of a table that another copy of it has never seen, in terms that can be written there again. */
import * as Y from "yjs";
import type { ColumnId, RowId } from "../model/ids.ts";
import { type Entry, isRowEntry, parseCellAddress, parseEntry } from "./entry.ts";
import { columnKey, parseColumnKey, parseLaneKey, ROOTS } from "./layout.ts";
import { type TableView, viewOf } from "./open-table.ts";
import { RowSpans } from "./row-spans.ts";
import type { RowHandle, Table } from "./table.ts";
import { firstSetter, liveValues } from "./yjs-internals.ts";

export interface LeftBehind {
  /** what cells hold, texts and marks, on rows the other copy has too, where it holds something else */
  readonly cells: readonly { readonly row: RowId; readonly column: ColumnId; readonly text: string }[];
  /** rows the other copy has never had, whole; `after`: the row before them that both have, null at the top */
  readonly rows: readonly { readonly after: RowId | null; readonly cells: ReadonlyMap<ColumnId, string> }[];
  readonly deleted: readonly RowId[];
  readonly restored: readonly RowId[];
  /** columns the other copy has never had, which the cells above may name; `after`: the column before, as for rows */
  readonly columns: readonly { readonly id: ColumnId; readonly name: string; readonly after: ColumnId | null }[];
  readonly renamed: readonly { readonly id: ColumnId; readonly name: string }[];
}

/** One cell that a session wrote, and still displays. */
export interface OwnCell {
  readonly row: RowHandle;
  readonly column: ColumnId;
}

/** What changes hands: cells, and every row or column that is new, gone, back or renamed. */
export function sizeOfLeftBehind(left: LeftBehind): number {
  return Object.values(left).reduce((sum, list) => sum + list.length, 0);
}

/**
 * `clients`: the Yjs client ids of these sessions. What was moved or sorted is not looked at. A row of someone else's that `now` never had
 * comes with what these sessions wrote in it, whole. Pure reading: neither table changes.
 *
 * `unsent`: what `now` was before was destroyed since (a purge). For each session the Yjs clock from which on the server had nothing: that alone
 * is looked at, and nothing that is gone comes back with it, neither rows nor columns nor what stood beside.
 */
export function leftBehind(
  copy: Table,
  now: Table,
  clients: Iterable<number>,
  unsent: ReadonlyMap<number, number> | null = null,
): LeftBehind {
  const from = viewOf(copy);
  const to = viewOf(now);
  const cells: { row: RowId; column: ColumnId; text: string }[] = [];
  const strays = new Set<number>();
  const deleted = new Set<RowId>();
  const restored = new Set<RowId>();
  const columns = new Set<ColumnId>();
  const renamed: { id: ColumnId; name: string }[] = [];
  const born = new Set<number>();
  const since = (client: number) =>
    unsent === null ? Y.getState(to.doc.store, client) : (unsent.get(client) ?? Number.POSITIVE_INFINITY);
  const isThere = (column: ColumnId) => to.columnStates.some(({ id, deleted }) => id === column && !deleted);
  const mayReturn = (column: ColumnId) => unsent === null || isThere(column) || isMadeSince(from, column, unsent);

  for (const written of writtenBy(from, clients, since)) {
    if (written.what === "column") {
      const state = from.columnStates.find(({ id }) => id === written.column);
      const there = to.columnStates.find(({ id }) => id === written.column);
      if (state === undefined || state.deleted) continue;
      if (there === undefined && mayReturn(state.id)) columns.add(state.id);
      else if (there?.deleted === false && there.name !== state.name) renamed.push({ id: state.id, name: state.name });
      continue;
    }
    const row = written.handle as RowHandle;
    const id = copy.idOf(row);
    const there = now.handleOf(id);
    if (written.what === "birth") born.add(row);
    if (there === undefined) {
      if (!copy.isDeleted(row)) strays.add(row);
    } else if (written.what === "fate") {
      if (copy.isDeleted(row) && !now.isDeleted(there)) deleted.add(id);
      if (!copy.isDeleted(row) && now.isDeleted(there)) restored.add(id);
    } else if (
      written.what === "cell" &&
      from.columnStates.some((state) => state.id === written.column) &&
      mayReturn(written.column)
    ) {
      const text = copy.content(row, written.column);
      if (text !== now.content(there, written.column)) cells.push({ row: id, column: written.column, text });
    }
  }
  for (const { column } of cells) if (!to.columnStates.some(({ id }) => id === column)) columns.add(column);
  return {
    cells,
    rows: wholeRows(
      copy,
      now,
      unsent === null ? strays : new Set([...strays].filter((row) => born.has(row))),
      mayReturn,
    ),
    deleted: [...deleted],
    restored: [...restored],
    columns: missingColumns(copy, now, columns),
    renamed,
  };
}

/** The cells that a client wrote from the clock `since` on, where its text is the one displayed. */
export function* cellsWrittenBy(table: Table, client: number, since: number): Generator<OwnCell> {
  for (const written of writtenBy(viewOf(table), [client], (id) =>
    id === client ? since : Number.POSITIVE_INFINITY,
  )) {
    if (written.what === "cell") yield { row: written.handle as RowHandle, column: written.column };
  }
}

type Written =
  | { readonly what: "cell"; readonly handle: number; readonly column: ColumnId }
  | { readonly what: "birth" | "fate"; readonly handle: number }
  | { readonly what: "column"; readonly column: ColumnId };

/** `since`: of any client; a fold writes anew, as another, what these wrote of rows added, deleted and restored */
function* writtenBy(view: TableView, clients: Iterable<number>, since: (client: number) => number): Generator<Written> {
  const own = new Set(clients);
  for (const client of view.doc.store.clients.keys()) {
    for (const { root, key, inside, values } of liveValues(view.doc, client, since(client))) {
      if (root === ROOTS.columns && !inside && own.has(client)) {
        const field = parseColumnKey(key ?? "");
        if (field?.field === "name") yield { what: "column", column: field.column as ColumnId };
      }
      const name = root === ROOTS.lanes && inside ? parseLaneKey(key ?? "") : null;
      if (name === null) continue;
      // only what the entry says counts here, not where it stands
      const lane = { ...name, key: key ?? "", array: new Y.Array(), entries: [] };
      for (const raw of values) {
        const entry = parseEntry(raw, lane);
        if (entry === null) continue;
        if (own.has(client) || (isRowEntry(entry) && own.has(entry.writer))) yield* reachOf(view, entry);
      }
    }
  }
}

/** the rows and cells an entry decides about, as things stand */
function* reachOf(view: TableView, entry: Entry): Generator<Written> {
  switch (entry.kind) {
    case "cell": {
      const address = parseCellAddress(entry.address);
      if (address === null) return;
      const handle = view.rows.handleOf(address.origin, address.number);
      const column = address.column as ColumnId;
      if (handle >= 0 && view.overlay.column(column)?.winner(handle)?.raw === entry.raw)
        yield { what: "cell", handle, column };
      return;
    }
    case "set": {
      const column = entry.column as ColumnId;
      const overlay = view.overlay.column(column);
      for (const handle of new RowSpans(view.rows, entry.rows).handles()) {
        if (overlay?.winner(handle)?.raw === entry.raw) yield { what: "cell", handle, column };
      }
      return;
    }
    case "birth":
      for (const handle of new RowSpans(view.rows, [entry.rows]).handles()) yield { what: "birth", handle };
      return;
    case "fate":
      for (const handle of new RowSpans(view.rows, entry.rows).handles()) yield { what: "fate", handle };
      return;
    case "move":
    case "sort":
    case "void":
    case "step":
      return;
  }
}

/** The column came into being after that: whoever made it, the server never had it. */
function isMadeSince(view: TableView, column: ColumnId, unsent: ReadonlyMap<number, number>): boolean {
  const maker = firstSetter(view.roots.columns, columnKey(column, "name"));
  return maker !== null && maker.clock >= (unsent.get(maker.client) ?? Number.POSITIVE_INFINITY);
}

function wholeRows(
  copy: Table,
  now: Table,
  strays: ReadonlySet<number>,
  mayReturn: (column: ColumnId) => boolean,
): LeftBehind["rows"] {
  if (strays.size === 0) return [];
  const rows: { after: RowId | null; cells: ReadonlyMap<ColumnId, string> }[] = [];
  const columns = copy.columns.filter(({ id }) => mayReturn(id));
  let after: RowId | null = null;
  for (const handle of copy.order) {
    const row = copy.row(handle as RowHandle);
    if (strays.has(handle)) {
      const texts = columns.map(({ id }) => [id, copy.content(row.handle, id)] as const);
      rows.push({ after, cells: new Map(texts.filter(([, text]) => text !== "")) });
    } else if (now.handleOf(row.id) !== undefined) after = row.id;
  }
  return rows;
}

function missingColumns(copy: Table, now: Table, wanted: ReadonlySet<ColumnId>): LeftBehind["columns"] {
  const columns: { id: ColumnId; name: string; after: ColumnId | null }[] = [];
  let after: ColumnId | null = null;
  for (const { id, name } of copy.columns) {
    if (wanted.has(id)) columns.push({ id, name, after });
    else if (now.columns.some((column) => column.id === id)) after = id;
  }
  return columns;
}
