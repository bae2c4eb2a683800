/** Composes packed entries from handles and texts. */
import { atOnce, type InSlices } from "#shared/model/in-slices.ts";
import { cellAddress, type Entry, type RawEntry } from "./entry.ts";
import { PACKED_FROM } from "./layout.ts";
import type { TableView } from "./open-table.ts";
import { encodeRowSequence, encodeRowSet } from "./row-set.ts";
import type { Batch } from "./writer.ts";

/** rows gone through in one step: less than a few milliseconds */
export const PACK_STEP = 4_096;

/** `order[i]` is the index, in the handles that were packed, of the set's i-th row. */
export interface PackedRows {
  readonly bytes: Uint8Array;
  readonly order: Uint32Array;
}

/** What a packed entry says of its texts. */
export type TextsOfEntry = Readonly<Record<string, unknown>>;

export interface PackedFill {
  readonly rows: PackedRows;
  readonly texts: TextsOfEntry;
}

/** The rows as a set, and in the set's own order. */
export function packRows(view: TableView, handles: ArrayLike<number>): PackedRows {
  return atOnce(packRowsInSteps(view, handles));
}

export function* packRowsInSteps(view: TableView, handles: ArrayLike<number>): InSlices<PackedRows> {
  const groups = new Map<string, { numbers: number[]; indexes: number[]; ascending: boolean }>();
  const visit = (origin: string, number: number, index: number) => {
    let group = groups.get(origin);
    if (group === undefined) {
      group = { numbers: [], indexes: [], ascending: true };
      groups.set(origin, group);
    }
    if (number < (group.numbers.at(-1) ?? -1)) group.ascending = false;
    group.numbers.push(number);
    group.indexes.push(index);
  };
  for (let from = 0; from < handles.length; from += PACK_STEP) {
    view.rows.visitParts(handles, visit, from, Math.min(from + PACK_STEP, handles.length));
    yield;
  }
  const order = new Uint32Array(handles.length);
  const numbers = new Map<string, readonly number[]>();
  let at = 0;
  for (const [origin, group] of groups) {
    const places = group.numbers.map((_, i) => i);
    if (!group.ascending) places.sort((a, b) => (group.numbers[a] ?? 0) - (group.numbers[b] ?? 0));
    numbers.set(origin, group.ascending ? group.numbers : places.map((place) => group.numbers[place] ?? 0));
    for (const place of places) order[at++] = group.indexes[place] ?? 0;
  }
  return { bytes: encodeRowSet(numbers), order };
}

export function packSequence(view: TableView, handles: Iterable<number>): Uint8Array {
  function* parts() {
    for (const handle of handles) yield view.rows.partsOf(handle);
  }
  return encodeRowSequence(parts());
}

/**
 * Adds to the batch the writing of `texts` (one for all, or one per row) in a column, unless it is closed; rows are not repeated.
 * `writer`: in whose name, if not that of whoever writes. `packed`: the same rows and texts, already packed.
 */
export function composeColumn(
  batch: Batch,
  stamp: number,
  view: TableView,
  column: string,
  rows: readonly number[],
  texts: string | readonly string[],
  writer?: number,
  packed?: PackedFill | null,
): void {
  if (view.closed.has(column)) return;
  const overlay = view.overlay.column(column);
  if (rows.length < PACKED_FROM) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? -1;
      const text = typeof texts === "string" ? texts : (texts[i] ?? "");
      if (overlay !== undefined) batch.superseded.push(...overlay.cellEntries(row));
      const address = cellAddress(view.rows.idOf(row), column);
      batch.entries.push(writer === undefined ? [stamp, address, text] : [stamp, address, text, writer]);
    }
    return;
  }
  const set = packed?.rows ?? packRows(view, rows);
  const by = writer === undefined ? {} : { by: writer };
  const content = packed?.texts ?? atOnce(packTextsInSteps(texts, set.order));
  batch.entries.push([stamp, { t: "s", c: column, r: set.bytes, ...content, ...by }]);
  if (overlay === undefined || overlay.sets.length === 0) return;
  const covered = new Uint8Array(view.rows.size);
  for (const row of rows) covered[row] = 1;
  for (const set of overlay.sets) {
    if (set.spans?.complete === true && set.spans.size <= rows.length && set.spans.every((row) => covered[row] === 1)) {
      batch.superseded.push(set);
    }
  }
}

/** One for all, or one per row, `order` being that of the set of rows. */
export function* packTextsInSteps(texts: string | readonly string[], order: Uint32Array): InSlices<TextsOfEntry> {
  if (typeof texts === "string") return { v: texts };
  const places = new Map<string, number>();
  const list: string[] = [];
  for (const index of order) {
    const text = texts[index] ?? "";
    list.push(text);
    // one more than can be numbered says enough
    if (places.size <= 65_536 && !places.has(text)) places.set(text, places.size);
    if (list.length % PACK_STEP === 0) yield;
  }
  const [first] = list;
  if (places.size === 1 && first !== undefined) return { v: first };
  if (places.size * 2 > list.length || places.size > 65_536) return { l: list };
  const width = places.size <= 256 ? 1 : 2;
  const index = new Uint8Array(list.length * width);
  for (let i = 0; i < list.length; i++) {
    const place = places.get(list[i] ?? "") ?? 0;
    index[i * width] = place & 255;
    if (width === 2) index[i * width + 1] = place >> 8;
    if (i % PACK_STEP === PACK_STEP - 1) yield;
  }
  return { d: [...places.keys()], i: index, w: width };
}

export function emptyBatch(): { entries: RawEntry[]; superseded: Entry[] } {
  return { entries: [], superseded: [] };
}
