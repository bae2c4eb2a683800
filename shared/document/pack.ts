/** Composes packed entries from handles and texts. */
import { atOnce, type InSlices } from "#shared/model/in-slices.ts";
import { cellAddress, type Entry, type RawEntry } from "./entry.ts";
import { JOINED_FROM, joinTexts } from "./joined-texts.ts";
import { PACKED_FROM } from "./layout.ts";
import type { TableView } from "./open-table.ts";
import { encodeRowSequence, encodeStretches } from "./row-set.ts";
import type { Batch } from "./writer.ts";

/** rows gone through in one step: less than a few milliseconds */
export const PACK_STEP = 4_096;

/** `order[i]` is the index, in the handles that were packed, of the set's i-th row; null: they are in the set's own order. */
export interface PackedRows {
  readonly bytes: Uint8Array;
  readonly order: Uint32Array | null;
}

/** Rows whose numbers follow each other, as their indexes in the handles do. */
interface PackedStretch {
  readonly from: number;
  readonly index: number;
  count: number;
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
  const groups = new Map<string, PackedStretch[]>();
  let [origin, group, last]: [string, PackedStretch[], PackedStretch | null] = ["", [], null];
  let ascending = true;
  const visit = (of: string, number: number, index: number) => {
    if (last !== null && of === origin && number === last.from + last.count && index === last.index + last.count) {
      last.count++;
      return;
    }
    if (last === null || of !== origin) {
      origin = of;
      group = groups.get(of) ?? [];
      groups.set(of, group);
    }
    if (number < (group.at(-1)?.from ?? 0)) ascending = false;
    last = { from: number, index, count: 1 };
    group.push(last);
  };
  for (let from = 0; from < handles.length; from += PACK_STEP) {
    view.rows.visitParts(handles, visit, from, Math.min(from + PACK_STEP, handles.length));
    yield;
  }
  if (!ascending) for (const stretches of groups.values()) stretches.sort((a, b) => a.from - b.from);
  const bytes = encodeStretches(groups);
  return { bytes, order: ascending && groups.size < 2 ? null : orderOf(groups.values(), handles.length) };
}

function orderOf(groups: Iterable<readonly PackedStretch[]>, rows: number): Uint32Array {
  const order = new Uint32Array(rows);
  let at = 0;
  for (const stretches of groups)
    for (const { index, count } of stretches) for (let i = 0; i < count; i++) order[at++] = index + i;
  return order;
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
export function* packTextsInSteps(
  texts: string | readonly string[],
  order: PackedRows["order"],
): InSlices<TextsOfEntry> {
  if (typeof texts === "string") return { v: texts };
  const list = order === null ? texts.slice() : Array.from(order, (index) => texts[index] ?? "");
  yield;
  if (differNearlyAll(list)) return yield* listed(list);
  const places = new Map<string, number>();
  for (let i = 0; i < list.length; i++) {
    const text = list[i] ?? "";
    if (!places.has(text)) places.set(text, places.size);
    if (places.size > MOST_PLACES || places.size * 2 > list.length) return yield* listed(list);
    if (i % PACK_STEP === PACK_STEP - 1) yield;
  }
  const [first] = list;
  if (places.size === 1 && first !== undefined) return { v: first };
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

function* listed(list: readonly string[]): InSlices<TextsOfEntry> {
  if (list.length < JOINED_FROM) return { l: list };
  const { joined, lengths } = yield* joinTexts(list, PACK_STEP);
  return { j: joined, e: lengths };
}

/** texts that two bytes can number */
const MOST_PLACES = 65_536;
const SAMPLE = 4_096;
/** of the sample, so many may be there twice: where two bytes number all texts, there are more */
const SAMPLE_TWICE = SAMPLE / 100;
/** far apart and in no step of the texts' own: a prime next to the golden ratio of 2 ** 32 */
const STRIDE = 2_654_435_761;

/** Told by some of them, taken from all over, of more than two bytes can number. */
function differNearlyAll(list: readonly string[]): boolean {
  if (list.length <= MOST_PLACES) return false;
  const met = new Set<string>();
  for (let i = 0; i < SAMPLE; i++) met.add(list[(i * STRIDE) % list.length] ?? "");
  return SAMPLE - met.size <= SAMPLE_TWICE;
}

export function emptyBatch(): { entries: RawEntry[]; superseded: Entry[] } {
  return { entries: [], superseded: [] };
}
