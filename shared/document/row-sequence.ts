/** Lays out the rows: the sequence of the sort or of the import, and after each row those placed there. */
import { parseRowId } from "./layout.ts";
import { comparePlaces, type Place } from "./row-place.ts";
import type { RowRegistry } from "./row-registry.ts";
import type { Interval } from "./row-set.ts";

export interface SequenceSource {
  readonly rows: RowRegistry;
  readonly imported: readonly { readonly first: number; readonly count: number }[];
  /** by handle */
  readonly visible: Uint8Array;
  /** rows that do not stand in the sequence */
  readonly placed: ReadonlyMap<number, Place>;
  /** the newest sort: handles in order (-1: not known), places by handle, and the rows it names */
  readonly sorted: Int32Array | null;
  readonly sortPositions: Int32Array | null;
  readonly sortedRows: readonly Interval[];
  inSequence(handle: number): boolean;
}

type Followers = readonly { readonly handle: number; readonly place: Place }[];

const TOP = -1;
const PLACED = 1;
const FOLLOWED = 2;
const SEEN = 4;

/** handles of the visible rows */
export function buildSequence(source: SequenceSource): Uint32Array {
  const { imported, rows, visible, placed, sorted, sortPositions } = source;
  const out = new Uint32Array(rows.size);
  const marks = new Uint8Array(rows.size);
  let length = 0;
  const { byRow, bySortPosition } = findFollowers(source);
  for (const handle of placed.keys()) marks[handle] = PLACED;
  for (const handle of byRow.keys()) if (handle !== TOP) marks[handle] = (marks[handle] ?? 0) | FOLLOWED;

  // a stack, not recursion: a hostile document can chain rows without end
  const pending: number[] = [];
  const queue = (list: Followers | undefined) => {
    for (let i = (list?.length ?? 0) - 1; i >= 0; i--) pending.push(list?.[i]?.handle ?? 0);
  };
  const follow = (handle: number) => {
    queue(byRow.get(handle));
    byRow.delete(handle);
  };
  const emit = (handle: number) => {
    marks[handle] = (marks[handle] ?? 0) | SEEN;
    if (visible[handle] === 1) out[length++] = handle;
  };
  const drain = () => {
    for (let handle = pending.pop(); handle !== undefined; handle = pending.pop()) {
      if (((marks[handle] ?? 0) & SEEN) !== 0) continue;
      emit(handle);
      // one that has a place in the sequence left its followers there
      if (!source.inSequence(handle)) follow(handle);
    }
  };
  const stand = (handle: number) => {
    const mark = marks[handle] ?? 0;
    if ((mark & (PLACED | SEEN)) === 0) emit(handle);
    if ((mark & FOLLOWED) === 0) return;
    follow(handle);
    drain();
  };

  follow(TOP);
  drain();
  for (let i = 0; sorted !== null && i < sorted.length; i++) {
    const handle = sorted[i] ?? TOP;
    if (handle >= 0) stand(handle);
    if (bySortPosition.size > 0) {
      queue(bySortPosition.get(i));
      drain();
    }
  }
  for (const { first, count } of imported) {
    for (let handle = first; handle < first + count; handle++) {
      if (sortPositions !== null && (sortPositions[handle] ?? -1) >= 0) continue;
      // nearly every row: nothing is known of it but that it is there
      if (marks[handle] !== 0) stand(handle);
      else if (visible[handle] === 1) out[length++] = handle;
    }
  }
  // rows that hang on each other in a circle, or on a row that never was
  const left = [...placed.keys()].filter((handle) => ((marks[handle] ?? 0) & SEEN) === 0);
  left.sort((a, b) => (rows.idOf(a) < rows.idOf(b) ? -1 : 1));
  for (const handle of left) {
    pending.push(handle);
    drain();
  }
  return out.subarray(0, length);
}

function findFollowers({ rows, placed, sortedRows }: SequenceSource) {
  const byId = new Map<string, { handle: number; place: Place }[]>();
  for (const [handle, place] of placed) {
    const list = byId.get(place.at);
    if (list === undefined) byId.set(place.at, [{ handle, place }]);
    else list.push({ handle, place });
  }
  const byRow = new Map<number, Followers>();
  const bySortPosition = new Map<number, Followers>();
  for (const [id, list] of byId) {
    list.sort((a, b) => comparePlaces(a.place, b.place) || (rows.idOf(a.handle) < rows.idOf(b.handle) ? -1 : 1));
    const anchor = parseRowId(id);
    const handle = anchor === null ? TOP : rows.handleOf(anchor.origin, anchor.number);
    if (id === "") byRow.set(TOP, list);
    else if (handle >= 0) byRow.set(handle, list);
    else if (anchor !== null) {
      const position = positionOf(sortedRows, anchor.origin, anchor.number);
      if (position >= 0) bySortPosition.set(position, list);
    }
  }
  return { byRow, bySortPosition };
}

/** a row not known here still has its place in a sort that names it */
function positionOf(intervals: readonly Interval[], origin: string, number: number): number {
  let position = 0;
  for (const { origin: other, from, count } of intervals) {
    if (other === origin && number >= from && number < from + count) return position + number - from;
    position += count;
  }
  return -1;
}
