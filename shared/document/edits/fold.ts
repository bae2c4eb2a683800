/**
 * Compaction in place: the chunks that were written over are packed anew with what is displayed, and the entries that say so go. Row ids
 * stay, so edits made offline meanwhile still apply. The server's alone, one at a time, with no editor connected.
 */

import { type Chunk, columnsOf } from "../base-rows.ts";
import { encodeChunk } from "../chunk.ts";
import type { CellEntry, SetEntry } from "../entry.ts";
import { META } from "../layout.ts";
import { type TableView, viewOf } from "../open-table.ts";
import type { Table } from "../table.ts";
import { removeEntries } from "../writer.ts";

export interface FoldResult {
  readonly chunks: number;
  readonly entries: number;
}

export function fold(table: Table, origin: unknown): FoldResult {
  const view = viewOf(table);
  const columns = view.columnStates.map((column) => column.id);
  const touched = new Set<Chunk>();
  const folded: (CellEntry | SetEntry)[] = [];
  for (const id of columns) {
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
      set.spans?.every((row) => remember(touched, chunkOf(view, row)));
    }
    for (const row of overlay.cellHandles()) {
      const chunk = chunkOf(view, row);
      if (chunk === null || kept.some((set) => (set.spans?.placeOf(row) ?? -1) >= 0)) continue;
      folded.push(...overlay.cellEntries(row));
      touched.add(chunk);
    }
  }
  const packed = [...touched].map((chunk) => [chunk.key, repack(view, chunk)] as const);
  view.doc.transact(() => {
    const before = view.roots.meta.get(META.fold);
    view.roots.meta.set(META.fold, typeof before === "number" ? before + 1 : 1);
    for (const [key, bytes] of packed) view.roots.base.set(key, bytes);
    removeEntries(folded);
  }, origin);
  return { chunks: packed.length, entries: folded.length };
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

function repack(view: TableView, chunk: Chunk): Uint8Array {
  const handles = chunk.head.runs.flatMap(({ origin, from, count }) =>
    Array.from({ length: count }, (_, i) => view.rows.handleOf(origin, from + i)),
  );
  // texts of columns that do not exist (their addition was undone) stay as they are, in case they come back
  const known = new Set<string>(view.columnStates.map((column) => column.id));
  const columns = new Set<string>([...known, ...columnsOf(chunk).keys()]);
  const texts = [...columns].map((id) => {
    const list = handles.map((row) => (known.has(id) ? view.textOf(row, id) : view.base.text(row, id)));
    return [id, list] as const;
  });
  return encodeChunk(chunk.head.runs, chunk.head.rows, texts);
}
