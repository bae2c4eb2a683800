/** Opens the view of a table over its Yjs document, and keeps it up to date with every transaction. */
import type * as Y from "yjs";
import type { ColumnId, RowId } from "../model/ids.ts";
import { BaseRows, type Chunk, columnsOf } from "./base-rows.ts";
import { packedText } from "./chunk.ts";
import { type ColumnState, readColumns, sameColumns, visibleColumns } from "./columns.ts";
import { type EntryChanges, Lanes } from "./lane.ts";
import { META, parseRowId, type Roots, rootsOf, SCHEMA } from "./layout.ts";
import { Overlay } from "./overlay.ts";
import { RowRegistry } from "./row-registry.ts";
import type { Column, Row, RowHandle, SchemaLayer, Table, TableChange } from "./table.ts";
import { compareCells } from "./text-comparison.ts";
import { TouchLog } from "./touch-log.ts";

/** The table as it lies in `doc`, which may still be empty. Never throws, whatever the document holds. */
export function openTable(doc: Y.Doc): Table {
  return new TableView(doc);
}

/** The implementation behind a `Table`, for the gestures. Throws TypeError for a table that openTable did not make. */
export function viewOf(table: Table): TableView {
  if (!(table instanceof TableView)) throw new TypeError("this table was not opened by openTable");
  return table;
}

interface Pending {
  entries: EntryChanges;
  base: boolean;
  columns: boolean;
  schema: boolean;
  fold: boolean;
}

export class TableView implements Table {
  readonly doc: Y.Doc;
  readonly roots: Roots;
  readonly rows = new RowRegistry();
  readonly base = new BaseRows();
  readonly overlay: Overlay;
  columnStates: readonly ColumnState[];
  columns: readonly Column[];
  schema: SchemaLayer | null;
  readonly #lanes: Lanes;
  #knownColumns: ReadonlySet<string>;
  #visible = new Uint8Array(0);
  #rowCount = 0;
  #order: Uint32Array | null = null;
  #positions: Int32Array | null = null;
  readonly #rowCache = new Map<number, Row>();
  readonly #listeners = new Set<(change: TableChange) => void>();
  #pending: Pending | null = null;
  #comparing = false;
  /** whether the last transaction changed a text, while `compareTexts` is on */
  textsDiffer = false;
  readonly #detach: () => void;

  constructor(doc: Y.Doc) {
    this.doc = doc;
    this.roots = rootsOf(doc);
    this.columnStates = readColumns(this.roots.columns);
    this.columns = visibleColumns(this.columnStates);
    this.#knownColumns = new Set(this.columnStates.map((column) => column.id));
    this.schema = readSchema(this.roots.schema);
    this.base.load(this.roots.base, this.rows);
    const { base } = this;
    this.overlay = new Overlay(this.rows, {
      get imported() {
        return base.spans;
      },
      isImported: (handle) => base.has(handle),
      visible: () => this.#visible,
    });
    this.#lanes = new Lanes(this.roots.lanes);
    this.overlay.apply(this.#lanes.load(), new TouchLog());
    this.#visible = new Uint8Array(this.rows.size);
    for (const { first, count } of this.base.spans) {
      this.#visible.fill(1, first, first + count);
      this.#rowCount += count;
    }
    for (const handles of [this.overlay.births.handles(), this.overlay.fates.deleted()]) {
      for (const handle of handles) this.#refreshVisible(handle);
    }
    this.#detach = this.#attach();
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  get order(): Uint32Array {
    this.#order ??= this.overlay.order.build();
    return this.#order;
  }

  handleAt(position: number): RowHandle {
    const handle = this.order[position];
    if (handle === undefined) throw new RangeError(`no row at position ${position} of ${this.#rowCount}`);
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
    return this.#visible[row] !== 1;
  }

  text(row: RowHandle, column: ColumnId): string {
    return this.#knownColumns.has(column) && this.rows.has(row) ? this.textOf(row, column) : "";
  }

  /** as `text`, for columns that do not exist too */
  textOf(handle: number, column: string): string {
    return this.overlay.column(column)?.text(handle) ?? this.#firstText(handle, column);
  }

  row(handle: RowHandle): Row {
    const known = this.#rowCache.get(handle);
    if (known !== undefined) return known;
    const row: Row = { id: this.idOf(handle), handle, cells: this.#cellsOf(handle) };
    this.#rowCache.set(handle, row);
    return row;
  }

  #cellsOf(handle: number): string[] {
    const span = this.base.spanOf(handle);
    if (span === null) return this.columns.map(({ id }) => this.textOf(handle, id));
    const packed = columnsOf(span.chunk);
    const at = span.at + handle - span.first;
    return this.columns.map(({ id }) => this.overlay.column(id)?.text(handle) ?? packedText(packed.get(id), at));
  }

  columnTexts(column: ColumnId): string[] {
    const { order } = this;
    const texts = this.#knownColumns.has(column) ? this.textsByHandle(column) : [];
    const out = new Array<string>(order.length);
    for (let i = 0; i < order.length; i++) out[i] = texts[order[i] ?? 0] ?? "";
    return out;
  }

  /** the texts of a column by handle, of rows that are not visible too */
  textsByHandle(column: string): string[] {
    const texts = new Array<string>(this.rows.size).fill("");
    this.overlay.births.fill(column, texts);
    this.base.fill(column, texts);
    this.overlay.column(column)?.fill(texts);
    return texts;
  }

  authorOf(row: RowHandle, column: ColumnId): number | undefined {
    const winner = this.overlay.column(column)?.winner(row) ?? null;
    if (winner !== null) return winner.lane.client;
    return this.base.spanOf(row) === null ? this.overlay.births.of(row)?.lane.client : undefined;
  }

  subscribe(listener: (change: TableChange) => void): () => void {
    // so that the first change can tell whether the order is another
    void this.order;
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

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

  #firstText(handle: number, column: string): string {
    const { base, overlay } = this;
    return base.spanOf(handle) === null ? overlay.births.text(handle, column) : base.text(handle, column);
  }

  #attach(): () => void {
    const { lanes, base, columns, schema, meta } = this.roots;
    const onLanes = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      this.#lanes.follow(events, this.#open().entries);
    };
    const onBase = () => {
      this.#open().base = true;
    };
    const onColumns = () => {
      this.#open().columns = true;
    };
    const onSchema = () => {
      this.#open().schema = true;
    };
    const onMeta = (event: Y.YMapEvent<unknown>) => {
      if (event.keysChanged.has(META.fold)) this.#open().fold = true;
    };
    const onEnd = (transaction: Y.Transaction) => this.#settle(transaction);
    lanes.observeDeep(onLanes as Parameters<typeof lanes.observeDeep>[0]);
    base.observe(onBase);
    columns.observe(onColumns);
    schema.observe(onSchema);
    meta.observe(onMeta);
    this.doc.on("afterTransaction", onEnd);
    return () => {
      lanes.unobserveDeep(onLanes as Parameters<typeof lanes.observeDeep>[0]);
      base.unobserve(onBase);
      columns.unobserve(onColumns);
      schema.unobserve(onSchema);
      meta.unobserve(onMeta);
      this.doc.off("afterTransaction", onEnd);
    };
  }

  #open(): Pending {
    this.#pending ??= { entries: { added: [], removed: [] }, base: false, columns: false, schema: false, fold: false };
    return this.#pending;
  }

  #settle(transaction: Y.Transaction): void {
    const pending = this.#pending;
    if (pending === null) return;
    this.#pending = null;
    const touched = new TouchLog();
    const differ = this.#comparing ? compareCells(this, pending.entries) : null;
    if (pending.base) this.#reloadBase(pending.entries, touched);
    else this.overlay.apply(pending.entries, touched);
    if (differ !== null) this.textsDiffer = differ();
    const columns = pending.columns && this.#reloadColumns();
    const { appeared, vanished } = this.#settleVisible(touched);
    const schema = pending.schema && this.#reloadSchema();
    const order = (touched.orderTouched || appeared.length + vanished.length > 0) && this.#reorder();
    const cells = touched.cellsOf(
      this.columns,
      (handle) => this.#visible[handle] === 1 && !touched.appeared.has(handle),
    );
    if (columns) this.#rowCache.clear();
    else touched.forgetRows(this.#rowCache);
    if (cells.size === 0 && !order && !columns && !schema && !pending.fold && appeared.length + vanished.length === 0)
      return;
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
    for (const listener of [...this.#listeners]) listener(change);
  }

  /** Chunks came, or were replaced (by a fold: with the same texts) or went. */
  #reloadBase(entries: EntryChanges, touched: TouchLog): void {
    const known = this.rows.size;
    const before = this.base.spans;
    const texts = new Map<number, readonly (readonly [string, string])[]>();
    const columns = [...this.#knownColumns];
    const replaced = new Set<Chunk>();
    for (const chunk of this.#chunksReplaced()) replaced.add(chunk);
    for (const { first, count, chunk } of before) {
      for (let handle = first; handle < first + count && replaced.has(chunk); handle++) {
        texts.set(
          handle,
          columns.map((column) => [column, this.textOf(handle, column)] as const),
        );
      }
    }
    this.base.load(this.roots.base, this.rows);
    for (const spans of [before, this.base.spans]) {
      for (const { first, count } of spans)
        for (let handle = first; handle < first + count; handle++) touched.row(handle);
    }
    touched.order();
    if (this.rows.size > known) this.overlay.rowsAdded(touched);
    const written = new TouchLog();
    this.overlay.apply(entries, written);
    touched.adopt(written, (handle) => texts.has(handle));
    for (const [handle, cells] of texts) {
      for (const [column, text] of cells) if (this.textOf(handle, column) !== text) touched.cell(column, handle);
    }
  }

  #chunksReplaced(): Chunk[] {
    const chunks = new Set(this.base.spans.map((span) => span.chunk));
    return [...chunks].filter((chunk) => this.roots.base.get(chunk.key) !== chunk.bytes);
  }

  #reloadColumns(): boolean {
    this.columnStates = readColumns(this.roots.columns);
    this.#knownColumns = new Set(this.columnStates.map((column) => column.id));
    const columns = visibleColumns(this.columnStates);
    if (sameColumns(columns, this.columns)) return false;
    this.columns = columns;
    return true;
  }

  #reloadSchema(): boolean {
    const schema = readSchema(this.roots.schema);
    const same = JSON.stringify(schema) === JSON.stringify(this.schema);
    if (!same) this.schema = schema;
    return !same;
  }

  #reorder(): boolean {
    const before = this.#order;
    this.#order = null;
    if (before !== null && this.#listeners.size > 0) {
      const after = this.order;
      if (sameOrder(before, after)) {
        this.#order = before;
        return false;
      }
    }
    this.#positions = null;
    return true;
  }

  #settleVisible(touched: TouchLog): { appeared: RowHandle[]; vanished: RowHandle[] } {
    const appeared: RowHandle[] = [];
    const vanished: RowHandle[] = [];
    if (this.#visible.length < this.rows.size) {
      const grown = new Uint8Array(Math.max(this.rows.size, this.#visible.length * 2));
      grown.set(this.#visible);
      this.#visible = grown;
    }
    for (const handle of touched.rows) {
      const was = this.#visible[handle] === 1;
      const is = this.#refreshVisible(handle);
      if (is && !was) {
        appeared.push(handle as RowHandle);
        touched.appeared.add(handle);
      }
      if (was && !is) vanished.push(handle as RowHandle);
    }
    return { appeared, vanished };
  }

  #refreshVisible(handle: number): boolean {
    const exists = this.base.has(handle) || this.overlay.births.of(handle) !== undefined;
    const visible = exists && !this.overlay.fates.isDeleted(handle);
    const was = this.#visible[handle] === 1;
    this.#visible[handle] = visible ? 1 : 0;
    if (visible !== was) this.#rowCount += visible ? 1 : -1;
    return visible;
  }
}

function sameOrder(a: Uint32Array, b: Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function readSchema(root: Y.Map<unknown>): SchemaLayer | null {
  const descriptor = root.get(SCHEMA.descriptor);
  const name = root.get(SCHEMA.name);
  const version = root.get(SCHEMA.version);
  if (typeof descriptor !== "string" || typeof name !== "string") return null;
  return { descriptor, reference: { name, version: typeof version === "string" ? version : null } };
}
