/**
 * Compaction in place: the chunks that were written over are packed anew with what is displayed, and the entries that say so go. Row ids
 * stay, so edits made offline meanwhile still apply. The server's alone, one at a time, with no editor connected.
 */

import { type Chunk, columnsOf } from "../base-rows.ts";
import { type Deflate, encodeChunk, packedText } from "../chunk.ts";
import type { CellEntry, SetEntry } from "../entry.ts";
import { META } from "../layout.ts";
import { type TableView, viewOf } from "../open-table.ts";
import type { Table } from "../table.ts";
import { removeEntries } from "../writer.ts";

export interface FoldResult {
  readonly chunks: number;
  readonly entries: number;
}

/** One transaction; none when there is nothing to fold. */
export function fold(table: Table, origin: unknown): FoldResult {
  const steps = foldInSteps(table, origin);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/**
 * The same a chunk at a time, for whoever has other things to do meanwhile: only the last step writes, in one transaction. The document
 * must not change between the steps.
 */
export function* foldInSteps(table: Table, origin: unknown, deflate?: Deflate): Generator<void, FoldResult> {
  const view = viewOf(table);
  const { folded, chunks } = whatFolds(view);
  if (folded.length === 0) return { chunks: 0, entries: 0 };
  const packed: (readonly [string, Uint8Array])[] = [];
  for (const chunk of chunks) {
    yield;
    packed.push([chunk.key, repack(view, chunk, deflate)]);
  }
  yield;
  view.doc.transact(() => {
    const before = view.roots.meta.get(META.fold);
    view.roots.meta.set(META.fold, typeof before === "number" ? before + 1 : 1);
    for (const [key, bytes] of packed) view.roots.base.set(key, bytes);
    removeEntries(folded);
  }, origin);
  return { chunks: packed.length, entries: folded.length };
}

function whatFolds(view: TableView): { folded: (CellEntry | SetEntry)[]; chunks: ReadonlySet<Chunk> } {
  const chunks = new Set<Chunk>();
  const folded: (CellEntry | SetEntry)[] = [];
  for (const { id } of view.columnStates) {
    const overlay = view.overlay.column(id);
    if (overlay === undefined) continue;
    const kept: SetEntry[] = [];
    for (const set of overlay.sets) {
      // one goes only when every older entry on the same cells goes too: else those would come out again
      const whole = set.spans?.complete === true && set.spans.every((row) => chunkOf(view, row) !== null);
      if (!whole || kept.some((other) => overlaps(other, set))) {
        kept.push(set);
        continue;
      }
      folded.push(set);
      set.spans?.every((row) => remember(chunks, chunkOf(view, row)));
    }
    for (const row of overlay.cellHandles()) {
      const chunk = chunkOf(view, row);
      if (chunk === null || kept.some((set) => (set.spans?.placeOf(row) ?? -1) >= 0)) continue;
      folded.push(...overlay.cellEntries(row));
      chunks.add(chunk);
    }
  }
  return { folded, chunks };
}

function chunkOf(view: TableView, row: number): Chunk | null {
  return view.base.spanOf(row)?.chunk ?? null;
}

function remember(chunks: Set<Chunk>, chunk: Chunk | null): boolean {
  if (chunk !== null) chunks.add(chunk);
  return true;
}

function overlaps(a: SetEntry, b: SetEntry): boolean {
  return b.spans?.every((row) => (a.spans?.placeOf(row) ?? -1) < 0) !== true;
}

function repack(view: TableView, chunk: Chunk, deflate: Deflate | undefined): Uint8Array {
  const handles = chunk.head.runs.flatMap(({ origin, from, count }) =>
    Array.from({ length: count }, (_, i) => view.rows.handleOf(origin, from + i)),
  );
  const known = new Set<string>(view.columnStates.map((column) => column.id));
  const packed = columnsOf(chunk);
  const columns = new Set<string>([...known, ...packed.keys()]);
  const texts = [...columns].map((id) => {
    // texts of columns that do not exist (their addition was undone) stay as they are, in case they come back
    const overlay = known.has(id) ? view.overlay.column(id) : undefined;
    return [id, handles.map((row, i) => overlay?.text(row) ?? packedText(packed.get(id), i))] as const;
  });
  return encodeChunk(chunk.head.runs, chunk.head.rows, texts, deflate);
}
