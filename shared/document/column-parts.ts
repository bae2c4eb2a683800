/** A column in table order, part by part, as it lies packed: where texts repeat themselves, whoever reads them meets each once per part. */
import { type BaseSpan, columnsOf } from "./base-rows.ts";
import { type PackedColumn, packedText } from "./chunk.ts";
import { CHUNK_ROWS } from "./layout.ts";
import type { TableView } from "./open-table.ts";
import type { ColumnPart } from "./table.ts";

/** Rows of the order, of which either all are consecutive rows of one chunk, or none is imported. */
interface Stretch {
  readonly rows: Uint32Array;
  readonly span: BaseSpan | null;
}

const BLANK: PackedColumn = { kind: "constant", text: "" };
/** for columns with one text: its place in every row */
const FIRST = new Uint8Array(CHUNK_ROWS);
/** Where stretches have fewer rows than that, as after a sort, a column is not read by them. */
const SHORT = 16;

/** Each part is read when it is asked for: chunks are unpacked one at a time, and what is written meanwhile may be in it or not. */
export function* columnParts(view: TableView, column: string): Generator<ColumnPart> {
  const { order, base } = view;
  const overlay = view.overlay.column(column);
  const stretches = stretchesOf(order, base.spans, (handle) => base.spanOf(handle));
  if (stretches === null) {
    yield* shuffledParts(view, column, order);
    return;
  }
  for (const { rows, span } of stretches) {
    const first = rows[0] ?? 0;
    if (span === null || overlay?.touches(first, first + rows.length) === true) yield written(view, column, rows);
    else yield partOf(rows, columnsOf(span.chunk).get(column) ?? BLANK, span.at + first - span.first);
  }
}

function* shuffledParts(view: TableView, column: string, order: Uint32Array): Generator<ColumnPart> {
  const unpacked = view.base.spans.every(({ chunk }) => chunk.columns !== null);
  const texts = unpacked ? view.contentsByHandle(column) : null;
  for (let from = 0; from < order.length; from += CHUNK_ROWS) {
    const rows = order.subarray(from, from + CHUNK_ROWS);
    if (texts === null) yield written(view, column, rows);
    else yield { rows, texts: Array.from(rows, (handle) => texts[handle] ?? ""), places: null };
  }
}

function written(view: TableView, column: string, rows: Uint32Array): ColumnPart {
  return { rows, texts: Array.from(rows, (handle) => view.contentOf(handle, column)), places: null };
}

/** `at`: the row of the chunk that the first one is */
function partOf(rows: Uint32Array, column: PackedColumn, at: number): ColumnPart {
  const count = rows.length;
  if (column.kind === "constant") {
    const places = count <= FIRST.length ? FIRST.subarray(0, count) : new Uint8Array(count);
    return { rows, texts: [column.text], places };
  }
  const { texts } = column;
  if (column.kind === "indexed" && texts.length <= count) {
    return { rows, texts, places: column.index.subarray(at, at + count) };
  }
  if (column.kind === "list" && texts.length === count) return { rows, texts, places: null };
  return { rows, texts: Array.from(rows, (_, index) => packedText(column, at + index)), places: null };
}

const known = new WeakMap<Uint32Array, { readonly spans: readonly BaseSpan[]; readonly stretches: Stretch[] | null }>();

/** null when they would be short ones */
function stretchesOf(
  order: Uint32Array,
  spans: readonly BaseSpan[],
  spanOf: (handle: number) => BaseSpan | null,
): Stretch[] | null {
  const before = known.get(order);
  if (before?.spans === spans) return before.stretches;
  const found = findStretches(order, spanOf);
  const stretches = found.length * SHORT > order.length + CHUNK_ROWS ? null : found;
  known.set(order, { spans, stretches });
  return stretches;
}

function findStretches(order: Uint32Array, spanOf: (handle: number) => BaseSpan | null): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0; from < order.length; ) {
    const first = order[from] ?? 0;
    const span = spanOf(first);
    const most = Math.min(order.length, from + (span === null ? CHUNK_ROWS : span.first + span.count - first));
    let to = from + 1;
    if (span === null) while (to < most && spanOf(order[to] ?? 0) === null) to += 1;
    else while (to < most && order[to] === first + to - from) to += 1;
    stretches.push({ rows: order.subarray(from, to), span });
    from = to;
  }
  return stretches;
}
