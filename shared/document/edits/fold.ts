/**
 * Compaction in place: the chunks that were written over are packed anew with what is displayed, and the entries that say so go. Row ids
 * stay, so edits made offline meanwhile still apply. The server's alone, one at a time, with no editor connected.
 */

import { type Chunk, columnsOf } from "../base-rows.ts";
import { type Deflate, encodeChunk, packedText, readChunkHead } from "../chunk.ts";
import {
  type CellEntry,
  compareEntries,
  copyEntry,
  type Entry,
  MAX_PLAIN_BIRTH,
  NOBODY,
  type SetEntry,
} from "../entry.ts";
import { LANE_ENTRIES, META, PACKED_FROM } from "../layout.ts";
import { type TableView, viewOf } from "../open-table.ts";
import { composeColumn, emptyBatch } from "../pack.ts";
import type { Table } from "../table.ts";
import { type Batch, LOWEST_STAMP, removeEntries, write } from "../writer.ts";

export interface FoldResult {
  readonly chunks: number;
  readonly entries: number;
}

/** Rows that can be folded by themselves: no packed entry reaches beyond their chunks. */
interface Portion {
  readonly chunks: Set<Chunk>;
  readonly entries: (CellEntry | SetEntry)[];
}

/** a transaction takes about so many entries, or rewrites so many chunks: some tens of ms */
const PORTION_ENTRIES = 5_000;
const PORTION_CHUNKS = 16;

/** Entries that lie over the import: what a fold could take away at most. Costs nothing to ask. */
export function writtenOver(table: Table): number {
  return viewOf(table).overlay.written;
}

/** All that can be folded, now. */
export function fold(table: Table, origin: unknown): FoldResult {
  const steps = foldInSteps(table, origin);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/**
 * The same little by little, for whoever has other things to do meanwhile: a portion of the table after the other, each in one
 * transaction. To stop between two steps does no harm; the document must not be changed by others before the last.
 */
export function* foldInSteps(table: Table, origin: unknown, deflate?: Deflate): Generator<void, FoldResult> {
  const view = viewOf(table);
  const result = { chunks: 0, entries: 0 };
  const { portions, born } = whatFolds(view);
  const rows = rowEntries(view);
  for (const portion of portionsOf(portions)) {
    const packed: (readonly [string, Uint8Array])[] = [];
    for (const chunk of portion.chunks) {
      yield;
      packed.push([chunk.key, repack(view, chunk, deflate)]);
    }
    yield;
    // rows of many long texts stay as they are written: packed together they could not be read
    if (packed.some(([, bytes]) => readChunkHead(bytes) === null)) continue;
    view.readingTheSame(() =>
      view.doc.transact(() => {
        countFold(view);
        for (const [key, bytes] of packed) view.roots.base.set(key, bytes);
        removeEntries(portion.entries);
      }, origin),
    );
    result.chunks += portion.chunks.size;
    result.entries += portion.entries.length;
  }
  const before = writtenOver(table);
  for (const part of gatherings(view, born, rows)) {
    yield;
    view.readingTheSame(() => write(table, origin, part, () => countFold(view)));
  }
  result.entries += before - writtenOver(table);
  return result;
}

/** Rows that people added are in no chunk: what was written over them is gathered in one entry a column. */
interface Born {
  readonly column: string;
  readonly rows: readonly number[];
  readonly entries: readonly (CellEntry | SetEntry)[];
}

/** What says that rows are there or not, still in the lanes of those who wrote it: each such entry splits what was deleted around it. */
interface Rows {
  /** oldest first */
  readonly gathered: readonly Entry[];
  /** nothing refers to it any longer: what is void, and what makes it so; what gestures were, which the journal keeps */
  readonly void: readonly Entry[];
}

function rowEntries({ overlay, doc }: TableView): Rows {
  const small = (count: number) => count <= MAX_PLAIN_BIRTH;
  const gathered = [
    ...[...overlay.births.entries()].filter(({ rows }) => small(rows.count)),
    ...[...overlay.fates.entries].filter(({ spans }) => spans !== null && small(spans.size)),
  ].filter(({ writer, lane }) => writer === lane.client && writer !== doc.clientID);
  return { gathered: gathered.sort(compareEntries), void: [...overlay.voids.all(), ...overlay.steps] };
}

/**
 * Texts are written anew as old as can be: like a fold, they lose to all that arrives late. What says that rows are there or not keeps
 * its stamp and its writer, so that what arrives late meets it as it was. Each part is one transaction.
 */
function* gatherings(view: TableView, born: readonly Born[], { gathered, void: gone }: Rows): Iterable<() => Batch> {
  for (const { column, rows, entries } of born) {
    yield () => {
      const batch = emptyBatch();
      const texts = rows.map((row) => view.contentOf(row, column));
      composeColumn(batch, LOWEST_STAMP, view, column, rows, texts, NOBODY);
      return { entries: batch.entries, superseded: [...batch.superseded, ...entries] };
    };
  }
  // before the rest: a gesture undone and redone would else be void in what is gathered of it
  if (gone.length > 0) yield () => ({ entries: [], superseded: [...gone] });
  for (let start = 0; start < gathered.length; start += LANE_ENTRIES) {
    yield () => copied(gathered.slice(start, start + LANE_ENTRIES), view.doc.clientID);
  }
}

function copied(entries: readonly Entry[], client: number): Batch {
  const batch = emptyBatch();
  for (const entry of entries) {
    const copy = copyEntry(entry.raw, entry.lane.client, client);
    if (copy === null) continue;
    batch.entries.push(copy);
    batch.superseded.push(entry);
  }
  return batch;
}

function countFold({ roots }: TableView): void {
  const before = roots.meta.get(META.fold);
  roots.meta.set(META.fold, typeof before === "number" ? before + 1 : 1);
}

function whatFolds(view: TableView): { portions: Portion[]; born: Born[] } {
  const born: Born[] = [];
  const portions = new Map<Chunk, Portion>();
  /** the portion that holds these chunks, made of those that held some */
  const portionOf = (chunks: Iterable<Chunk>): Portion => {
    let whole: Portion | null = null;
    for (const chunk of chunks) {
      const part = portions.get(chunk) ?? { chunks: new Set([chunk]), entries: [] };
      if (whole === null || whole === part) {
        whole = part;
        portions.set(chunk, part);
        continue;
      }
      for (const other of part.chunks) {
        whole.chunks.add(other);
        portions.set(other, whole);
      }
      for (const entry of part.entries) whole.entries.push(entry);
    }
    return whole ?? { chunks: new Set(), entries: [] };
  };
  for (const { id } of view.columnStates) {
    const overlay = view.overlay.column(id);
    if (overlay === undefined) continue;
    const kept: SetEntry[] = [];
    const gathered: SetEntry[] = [];
    const cells: number[] = [];
    for (const set of overlay.sets) {
      if (
        set.stamp === LOWEST_STAMP &&
        set.spans?.complete === true &&
        set.spans.every((row) => chunkOf(view, row) === null)
      ) {
        gathered.push(set);
        continue;
      }
      // one goes only when every older entry on the same cells goes too: else those would come out again
      const whole = set.spans?.complete === true && set.spans.every((row) => chunkOf(view, row) !== null);
      if (!whole || kept.some((other) => overlaps(other, set))) {
        kept.push(set);
        continue;
      }
      const chunks = new Set<Chunk>();
      set.spans?.every((row) => remember(chunks, chunkOf(view, row)));
      portionOf(chunks).entries.push(set);
    }
    for (const row of overlay.cellHandles()) {
      const chunk = chunkOf(view, row);
      if (kept.some((set) => (set.spans?.placeOf(row) ?? -1) >= 0)) continue;
      if (chunk === null) {
        cells.push(row);
        continue;
      }
      portionOf([chunk]).entries.push(...overlay.cellEntries(row));
    }
    if (cells.length < PACKED_FROM || gathered.some((set) => kept.some((other) => overlaps(other, set)))) continue;
    const rows = new Set(cells);
    for (const set of gathered) for (const row of set.spans?.handles() ?? []) rows.add(row);
    born.push({
      column: id,
      rows: [...rows],
      entries: [...gathered, ...cells.flatMap((row) => overlay.cellEntries(row))],
    });
  }
  return { portions: [...new Set(portions.values())], born };
}

/** small ones together, so that a table written over here and there does not take a transaction for each place */
function* portionsOf(parts: readonly Portion[]): Iterable<Portion> {
  let portion: Portion = { chunks: new Set(), entries: [] };
  for (const { chunks, entries } of parts) {
    for (const chunk of chunks) portion.chunks.add(chunk);
    for (const entry of entries) portion.entries.push(entry);
    if (portion.entries.length < PORTION_ENTRIES && portion.chunks.size < PORTION_CHUNKS) continue;
    yield portion;
    portion = { chunks: new Set(), entries: [] };
  }
  if (portion.chunks.size > 0) yield portion;
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
