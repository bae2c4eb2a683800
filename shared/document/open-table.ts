/** Opens the view of a table over its Yjs document, and keeps it up to date with every transaction. */
import type * as Y from "yjs";
import { reasonIn, textIn } from "../model/cell-content.ts";
import type { ColumnId, RowId } from "../model/ids.ts";
import type { UnavailableReason } from "../model/unavailable.ts";
import { BaseRows, columnsOf, sameSpans } from "./base-rows.ts";
import { packedText } from "./chunk.ts";
import { type ClosedColumns, NOTHING_CLOSED } from "./closed-places.ts";
import { columnParts } from "./column-parts.ts";
import { type ColumnState, readColumns, sameColumns, visibleColumns } from "./columns.ts";
import { type DocumentChange, watchDocument } from "./document-watch.ts";
import { type EntryChanges, Lanes } from "./lane.ts";
import { parseRowId, type Roots, rootsOf } from "./layout.ts";
import { Overlay } from "./overlay.ts";
import { RowRegistry } from "./row-registry.ts";
import { snapshotOf } from "./row-snapshot.ts";
import { readSchemaLayer, sameSchemaLayer } from "./schema-layer.ts";
import type { Column, ColumnPart, Row, RowHandle, SchemaLayer, Table, TableChange } from "./table.ts";
import { compareCells } from "./text-comparison.ts";
import { chunksReplaced, textsInDoubt } from "./texts-in-doubt.ts";
import { TouchLog } from "./touch-log.ts";
import { unavailableCells } from "./unavailable-cells.ts";
import { VisibleRows } from "./visible-rows.ts";

/** The table as it lies in `doc`, which may still be empty. Never throws, whatever the document holds. */
export function openTable(doc: Y.Doc): Table {
  return new TableView(doc);
}

/** The implementation behind a `Table`, for the gestures. Throws TypeError for a table that openTable did not make. */
export function viewOf(table: Table): TableView {
  if (!(table instanceof TableView)) throw new TypeError("this table was not opened by openTable");
  return table;
}

/** From now on no gesture made on this table changes these columns, nor takes away a row that holds a text there. */
export function closeColumns(table: Table, columns: ClosedColumns): void {
  viewOf(table).closed = columns;
}

export class TableView implements Table {
  readonly doc: Y.Doc;
  readonly roots: Roots;
  readonly rows = new RowRegistry();
  readonly base = new BaseRows();
  readonly overlay: Overlay;
  /** what gestures leave as it is */
  closed: ClosedColumns = NOTHING_CLOSED;
  columnStates: readonly ColumnState[];
  columns: readonly Column[];
  schema: SchemaLayer | null;
  readonly #lanes: Lanes;
  #knownColumns: ReadonlySet<string>;
  #shownColumns: ReadonlySet<string>;
  readonly #visible: VisibleRows;
  #order: Uint32Array | null = null;
  #positions: Int32Array | null = null;
  readonly #rowCache = new Map<number, Row>();
  readonly #listeners = new Set<(change: TableChange) => void>();
  /** told of each transaction before the view follows it; what they return is told how the view changed, if it did */
  readonly tracers = new Set<(pending: DocumentChange) => (change: TableChange) => void>();
  #comparing = false;
  #same = false;
  /** whether the last transaction changed a text, while `compareTexts` is on */
  textsDiffer = false;
  readonly #detach: () => void;

  constructor(doc: Y.Doc) {
    this.doc = doc;
    this.roots = rootsOf(doc);
    this.columnStates = readColumns(this.roots.columns);
    this.columns = visibleColumns(this.columnStates);
    this.#knownColumns = new Set(this.columnStates.map((column) => column.id));
    this.#shownColumns = new Set(this.columns.map((column) => column.id));
    this.schema = readSchemaLayer(this.roots.schema);
    this.base.load(this.roots.base, this.rows);
    const { base } = this;
    this.#visible = new VisibleRows(base, () => this.overlay);
    this.overlay = new Overlay(this.rows, {
      get imported() {
        return base.spans;
      },
      isImported: (handle) => base.has(handle),
      visible: () => this.#visible.flags,
    });
    this.#lanes = new Lanes(this.roots.lanes);
    this.overlay.apply(this.#lanes.load(), null);
    this.#visible.load(this.rows.size);
    this.#detach = watchDocument(doc, this.roots, this.#lanes, (change, transaction) =>
      this.#settle(change, transaction),
    );
  }

  get rowCount(): number {
    return this.#visible.count;
  }

  get order(): Uint32Array {
    this.#order ??= this.overlay.order.build();
    return this.#order;
  }

  handleAt(position: number): RowHandle {
    const handle = this.order[position];
    if (handle === undefined) throw new RangeError(`no row at position ${position} of ${this.rowCount}`);
    return handle as RowHandle;
  }

  positionOf(row: RowHandle): number {
    if (this.#positions === null) {
      const { order } = this;
      this.#positions = new Int32Array(this.rows.size).fill(-1);
      for (let i = 0; i < order.length; i++) this.#positions[order[i] ?? 0] = i;
    }
    return this.#positions[row] ?? -1;
  }

  idOf(row: RowHandle): RowId {
    return this.rows.idOf(row) as RowId;
  }

  handleOf(id: RowId): RowHandle | undefined {
    const parts = parseRowId(id);
    const handle = parts === null ? -1 : this.rows.handleOf(parts.origin, parts.number);
    return handle < 0 ? undefined : (handle as RowHandle);
  }

  isDeleted(row: RowHandle): boolean {
    return !this.#visible.has(row);
  }

  text(row: RowHandle, column: ColumnId): string {
    return textIn(this.content(row, column));
  }

  unavailable(row: RowHandle, column: ColumnId): UnavailableReason | null {
    return reasonIn(this.content(row, column));
  }

  columnUnavailable(column: ColumnId): ReadonlyMap<RowHandle, UnavailableReason> {
    const found = this.#knownColumns.has(column)
      ? unavailableCells(this, column)
      : new Map<number, UnavailableReason>();
    for (const handle of found.keys()) if (!this.#visible.has(handle)) found.delete(handle);
    return found as ReadonlyMap<number, UnavailableReason> as ReadonlyMap<RowHandle, UnavailableReason>;
  }

  content(row: RowHandle, column: ColumnId): string {
    return this.#knownColumns.has(column) && this.rows.has(row) ? this.contentOf(row, column) : "";
  }

  /** as `content`, for columns that do not exist too */
  contentOf(handle: number, column: string): string {
    return this.overlay.column(column)?.text(handle) ?? this.#firstText(handle, column);
  }

  row(handle: RowHandle): Row {
    const known = this.#rowCache.get(handle);
    if (known !== undefined) return known;
    const row = snapshotOf(this.idOf(handle), handle, this.columns, this.#contentsOf(handle));
    this.#rowCache.set(handle, row);
    return row;
  }

  #contentsOf(handle: number): string[] {
    const span = this.base.spanOf(handle);
    if (span === null) return this.columns.map(({ id }) => this.contentOf(handle, id));
    const packed = columnsOf(span.chunk);
    const at = span.at + handle - span.first;
    return this.columns.map(({ id }) => this.overlay.column(id)?.text(handle) ?? packedText(packed.get(id), at));
  }

  columnTexts(column: ColumnId): string[] {
    const texts = this.columnContents(column);
    for (const row of this.columnUnavailable(column).keys()) texts[this.positionOf(row)] = "";
    return texts;
  }

  columnParts(column: ColumnId): Iterable<ColumnPart> {
    if (this.#knownColumns.has(column)) return columnParts(this, column);
    return [{ rows: this.order, texts: [""], places: new Uint8Array(this.order.length) }];
  }

  columnContents(column: ColumnId): string[] {
    const { order } = this;
    const texts = this.#knownColumns.has(column) ? this.contentsByHandle(column) : [];
    if (isInOrder(order, texts.length)) return texts;
    const out = new Array<string>(order.length);
    for (let i = 0; i < order.length; i++) out[i] = texts[order[i] ?? 0] ?? "";
    return out;
  }

  /** what a column holds by handle, on rows that are not visible too */
  contentsByHandle(column: string): string[] {
    const texts = new Array<string>(this.rows.size).fill("");
    this.overlay.births.fill(column, texts);
    this.base.fill(column, texts);
    this.overlay.column(column)?.fill(texts);
    return texts;
  }

  authorOf(row: RowHandle, column: ColumnId): number | undefined {
    const winner = this.overlay.column(column)?.winner(row) ?? null;
    if (winner !== null) return winner.writer;
    return this.base.spanOf(row) === null ? this.overlay.births.of(row)?.writer : undefined;
  }

  /** a field: React takes it without its table */
  readonly subscribe = (listener: (change: TableChange) => void): (() => void) => {
    // so that the first change can tell whether the order is another
    void this.order;
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  close(): void {
    this.#listeners.clear();
    this.#detach();
  }

  /** From now until the returned function is called, `textsDiffer` tells of each transaction whether some text reads otherwise than before. */
  compareTexts(): () => void {
    this.#comparing = true;
    return () => {
      this.#comparing = false;
    };
  }

  /** Runs a change of which it is certain that every cell reads the same before and after. */
  readingTheSame(change: () => void): void {
    this.#same = true;
    try {
      change();
    } finally {
      this.#same = false;
    }
  }

  #firstText(handle: number, column: string): string {
    const { base, overlay } = this;
    return base.spanOf(handle) === null ? overlay.births.text(handle, column) : base.text(handle, column);
  }

  #settle(pending: DocumentChange, transaction: Y.Transaction): void {
    const touched = new TouchLog();
    const traced = [...this.tracers].map((trace) => trace(pending));
    const differ = this.#comparing ? compareCells(this, pending.entries) : null;
    if (pending.base) this.#reloadBase(pending.entries, touched);
    else this.overlay.apply(pending.entries, this.#same ? null : touched);
    if (differ !== null) this.textsDiffer = differ();
    const columns = pending.columns && this.#reloadColumns();
    const { appeared, vanished } = this.#visible.settle(touched.rows, this.rows.size);
    const fresh = new Set<number>(appeared);
    const schema = pending.schema && this.#reloadSchema();
    const order = (touched.orderTouched || appeared.length + vanished.length > 0) && this.#reorder();
    const cells = touched.cellsOf(
      (column) => this.#shownColumns.has(column),
      fresh.size === 0
        ? (handle) => this.#visible.has(handle)
        : (handle) => this.#visible.has(handle) && !fresh.has(handle),
    );
    if (columns) this.#rowCache.clear();
    else touched.forgetRows(this.#rowCache, appeared);
    const isSeen =
      cells.size > 0 || order || columns || schema || pending.fold || appeared.length + vanished.length > 0;
    // a step that others wrote over, or whose undoing changes nothing, is traced still
    if (!isSeen && (traced.length === 0 || !hasStep(pending.entries))) return;
    const change: TableChange = {
      origin: transaction.origin,
      local: transaction.local,
      cells,
      appeared,
      vanished,
      order,
      columns,
      schema,
      fold: pending.fold,
    };
    for (const told of traced) told(change);
    if (isSeen) for (const listener of [...this.#listeners]) listener(change);
  }

  /** Chunks came, or were replaced (by a fold: with the same texts) or went. */
  #reloadBase(entries: EntryChanges, touched: TouchLog): void {
    const known = this.rows.size;
    const before = this.base.spans;
    const replaced = new Set(chunksReplaced(this.base, this.roots.base));
    this.base.load(this.roots.base, this.rows);
    if (this.#same) {
      this.overlay.apply(entries, null);
      return;
    }
    const doubtful = before.filter(({ chunk }) => replaced.has(chunk));
    const texts = textsInDoubt(this, this.#knownColumns, doubtful, entries);
    if (!sameSpans(before, this.base.spans)) {
      for (const { first, count } of [...before, ...this.base.spans])
        for (let handle = first; handle < first + count; handle++) touched.row(handle);
      touched.order();
    }
    if (this.rows.size > known) this.overlay.rowsAdded(touched);
    const written = new TouchLog();
    this.overlay.apply(entries, written);
    touched.adopt(written, (column, handle) => texts.has(column, handle));
    for (const [column, handle, text] of texts.all())
      if (this.contentOf(handle, column) !== text) touched.cell(column, handle);
  }

  #reloadColumns(): boolean {
    this.columnStates = readColumns(this.roots.columns);
    this.#knownColumns = new Set(this.columnStates.map((column) => column.id));
    const columns = visibleColumns(this.columnStates);
    if (sameColumns(columns, this.columns)) return false;
    this.columns = columns;
    this.#shownColumns = new Set(columns.map((column) => column.id));
    return true;
  }

  #reloadSchema(): boolean {
    const schema = readSchemaLayer(this.roots.schema);
    const same = sameSchemaLayer(schema, this.schema);
    if (!same) this.schema = schema;
    return !same;
  }

  #reorder(): boolean {
    const before = this.#order;
    this.#order = null;
    if (before !== null && this.#listeners.size + this.tracers.size > 0) {
      const after = this.order;
      if (sameOrder(before, after)) {
        this.#order = before;
        return false;
      }
    }
    this.#positions = null;
    return true;
  }
}

function hasStep({ added, removed }: EntryChanges): boolean {
  return [added, removed].some((entries) => entries.some(({ kind }) => kind === "step"));
}

/** all rows there ever were, as they came */
function isInOrder(order: Uint32Array, rows: number): boolean {
  if (order.length !== rows) return false;
  for (let i = 0; i < rows; i++) if (order[i] !== i) return false;
  return true;
}

function sameOrder(a: Uint32Array, b: Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
