/** The imported rows: which chunk holds which row, decoded when first read. */
import type * as Y from "yjs";
import {
  type ChunkHead,
  decodeChunk,
  type PackedColumn,
  type PackedColumns,
  packedText,
  readChunkHead,
} from "./chunk.ts";
import type { RowRegistry } from "./row-registry.ts";

export interface Chunk {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly head: ChunkHead;
  columns: PackedColumns | null;
}

/** consecutive handles that are consecutive rows of a chunk */
export interface BaseSpan {
  readonly first: number;
  readonly count: number;
  readonly chunk: Chunk;
  /** row of the chunk that `first` is */
  readonly at: number;
}

export class BaseRows {
  /** in the order of the import */
  spans: readonly BaseSpan[] = [];
  #byHandle: readonly BaseSpan[] = [];
  #chunks = new Map<string, Chunk>();
  /** imported handles without a gap, as stretches: nearly always one */
  #stretches: readonly { readonly first: number; readonly end: number }[] = [];
  #last: BaseSpan | null = null;

  /** Reads the chunks anew, keeping what was decoded of those that are still the same. Returns the chunks replaced or gone. */
  load(root: Y.Map<unknown>, rows: RowRegistry): readonly Chunk[] {
    const before = this.#chunks;
    const chunks = new Map<string, Chunk>();
    const spans: BaseSpan[] = [];
    const taken = new HandleSet();
    for (const key of [...root.keys()].sort()) {
      const bytes = root.get(key);
      if (!(bytes instanceof Uint8Array)) continue;
      const known = before.get(key);
      const head = known?.bytes === bytes ? known.head : readChunkHead(bytes);
      if (head === null) continue;
      const chunk = known?.bytes === bytes ? known : { key, bytes, head, columns: null };
      chunks.set(key, chunk);
      let at = 0;
      for (const run of head.runs) {
        rows.add(run);
        const start = at;
        rows.stretches(
          run,
          // a row that an earlier chunk holds stays there
          (first, count, offset) =>
            taken.takeFree(first, count, (from, n) =>
              spans.push({ first: from, count: n, chunk, at: start + offset + from - first }),
            ),
          () => undefined,
        );
        at += run.count;
      }
    }
    this.spans = spans;
    this.#byHandle = [...spans].sort((a, b) => a.first - b.first);
    this.#chunks = chunks;
    this.#stretches = taken.stretches();
    this.#last = null;
    return [...before.values()].filter((chunk) => chunks.get(chunk.key) !== chunk);
  }

  has(handle: number): boolean {
    for (const { first, end } of this.#stretches) if (handle >= first && handle < end) return true;
    return false;
  }

  spanOf(handle: number): BaseSpan | null {
    // rows are mostly read one after the other
    const last = this.#last;
    if (last !== null && handle >= last.first && handle < last.first + last.count) return last;
    let low = 0;
    let high = this.#byHandle.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#byHandle[middle]?.first ?? 0) <= handle) low = middle + 1;
      else high = middle;
    }
    const span = this.#byHandle[low - 1];
    if (span === undefined || handle >= span.first + span.count) return null;
    this.#last = span;
    return span;
  }

  text(handle: number, column: string): string {
    const span = this.spanOf(handle);
    return span === null ? "" : packedText(columnsOf(span.chunk).get(column), span.at + handle - span.first);
  }

  /** Writes the texts of the column into `texts`, by handle. */
  fill(column: string, texts: string[]): void {
    for (const { first, count, chunk, at } of this.spans)
      fillSpan(texts, first, count, columnsOf(chunk).get(column), at);
  }
}

export function columnsOf(chunk: Chunk): PackedColumns {
  chunk.columns ??= decodeChunk(chunk.bytes, chunk.head);
  return chunk.columns;
}

export function sameSpans(a: readonly BaseSpan[], b: readonly BaseSpan[]): boolean {
  return a.length === b.length && a.every((span, i) => span.first === b[i]?.first && span.count === b[i]?.count);
}

/** Calls `visit` for the rows of spans that were, where the base now has another text in the column, with the text it had. */
export function visitReplacedTexts(
  before: readonly BaseSpan[],
  base: BaseRows,
  column: string,
  visit: (handle: number, text: string) => void,
): void {
  for (const { first, count, chunk, at } of before) {
    const had = columnsOf(chunk).get(column);
    for (let handle = first; handle < first + count; ) {
      const span = base.spanOf(handle);
      const end = span === null ? handle + 1 : Math.min(first + count, span.first + span.count);
      const has = span === null ? undefined : columnsOf(span.chunk).get(column);
      if (had === undefined && has === undefined && span !== null) handle = end;
      for (; handle < end; handle++) {
        const text = packedText(had, at + handle - first);
        if (span === null || text !== packedText(has, span.at + handle - span.first)) visit(handle, text);
      }
    }
  }
}

function fillSpan(texts: string[], first: number, count: number, column: PackedColumn | undefined, at: number): void {
  if (column === undefined || column.kind === "constant") {
    texts.fill(column?.text ?? "", first, first + count);
  } else if (column.kind === "list") {
    for (let i = 0; i < count; i++) texts[first + i] = column.texts[at + i] ?? "";
  } else {
    for (let i = 0; i < count; i++) texts[first + i] = column.texts[column.index[at + i] ?? -1] ?? "";
  }
}

/** Handles already taken, as sorted stretches that mostly grow at the end. */
class HandleSet {
  readonly #stretches: { first: number; end: number }[] = [];

  stretches(): readonly { readonly first: number; readonly end: number }[] {
    return this.#stretches;
  }

  takeFree(first: number, count: number, take: (first: number, count: number) => void): void {
    const last = this.#stretches.at(-1);
    if (last === undefined || first >= last.end) {
      if (last !== undefined && last.end === first) last.end += count;
      else this.#stretches.push({ first, end: first + count });
      take(first, count);
      return;
    }
    let at = first;
    for (const stretch of [...this.#stretches]) {
      if (stretch.end <= at) continue;
      if (stretch.first >= first + count) break;
      if (stretch.first > at) take(at, stretch.first - at);
      at = stretch.end;
    }
    if (at < first + count) take(at, first + count - at);
    this.#stretches.push({ first, end: first + count });
    this.#stretches.sort((a, b) => a.first - b.first);
    for (let i = this.#stretches.length - 1; i > 0; i--) {
      const left = this.#stretches[i - 1];
      const right = this.#stretches[i];
      if (left === undefined || right === undefined || right.first > left.end) continue;
      left.end = Math.max(left.end, right.end);
      this.#stretches.splice(i, 1);
    }
  }
}
