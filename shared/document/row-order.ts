/**
 * The sequence of rows: that of the import or of the newest sort, and between its rows those born or moved there since.
 * Newest wins between a row's birth, its moves and the sort. A row placed "after X" keeps to the place X has in the sequence, also
 * when X is deleted, or moved away later.
 */
import {
  type BirthEntry,
  compareEntries,
  type MoveEntry,
  type Placing,
  SEQUENCE_START,
  type SortEntry,
} from "./entry.ts";
import { parseRowId } from "./layout.ts";
import type { RowRegistry } from "./row-registry.ts";
import type { Interval } from "./row-set.ts";

export interface OrderSource {
  readonly rows: RowRegistry;
  /** stretches of imported handles, in the order of the import */
  readonly imported: readonly { readonly first: number; readonly count: number }[];
  isImported(handle: number): boolean;
  born(): Iterable<number>;
  birthOf(handle: number): BirthEntry | undefined;
  placeInBirth(entry: BirthEntry, handle: number): number;
  isVisible(handle: number): boolean;
}

interface Sort {
  readonly entry: SortEntry;
  handles: readonly number[];
  positions: ReadonlyMap<number, number>;
  complete: boolean;
}

/** where a row is placed: among the rows after `at`, by key, then by sequence */
export interface Place {
  readonly at: string;
  readonly key: string;
  readonly sequence: number;
}

const TOP = -1;

export class RowOrder {
  readonly #source: OrderSource;
  readonly #moves = new Map<number, { entry: MoveEntry; place: number }[]>();
  readonly #incompleteMoves = new Set<MoveEntry>();
  /** oldest first */
  #sorts: Sort[] = [];

  constructor(source: OrderSource) {
    this.#source = source;
  }

  get sortEntries(): readonly SortEntry[] {
    return this.#sorts.map((sort) => sort.entry);
  }

  movesOf(handle: number): readonly MoveEntry[] {
    return this.#moves.get(handle)?.map((move) => move.entry) ?? [];
  }

  addSort(entry: SortEntry): void {
    this.#sorts.push({ entry, ...this.#resolve(entry.rows) });
    this.#sorts.sort((a, b) => compareEntries(a.entry, b.entry));
  }

  removeSort(entry: SortEntry): void {
    this.#sorts = this.#sorts.filter((sort) => sort.entry !== entry);
  }

  addMove(entry: MoveEntry): void {
    let complete = true;
    let place = 0;
    for (const interval of entry.rows) {
      this.#source.rows.stretches(
        interval,
        (first, count, at) => {
          for (let i = 0; i < count; i++) this.#addMoveOf(first + i, entry, place + at + i);
        },
        () => {
          complete = false;
        },
      );
      place += interval.count;
    }
    if (!complete) this.#incompleteMoves.add(entry);
  }

  removeMove(entry: MoveEntry): void {
    this.#incompleteMoves.delete(entry);
    for (const interval of entry.rows) {
      this.#source.rows.stretches(
        interval,
        (first, count) => {
          for (let i = 0; i < count; i++) {
            const left = this.#moves.get(first + i)?.filter((move) => move.entry !== entry) ?? [];
            if (left.length === 0) this.#moves.delete(first + i);
            else this.#moves.set(first + i, left);
          }
        },
        () => undefined,
      );
    }
  }

  /** Rows became known: entries that named them can now be followed. */
  rowsAdded(): void {
    for (const sort of this.#sorts) if (!sort.complete) Object.assign(sort, this.#resolve(sort.entry.rows));
    for (const entry of [...this.#incompleteMoves]) {
      this.removeMove(entry);
      this.addMove(entry);
    }
  }

  /** null: the row stands in the sequence itself */
  placeOf(handle: number): Place | null {
    const sort = this.#sorts.at(-1);
    const sorted = sort?.positions.has(handle) === true ? sort : undefined;
    const move = this.#moves.get(handle)?.at(-1);
    if (move !== undefined && (sorted === undefined || compareEntries(move.entry, sorted.entry) > 0)) {
      return placeIn(move.entry, move.place);
    }
    if (sorted !== undefined || this.#source.isImported(handle)) return null;
    const birth = this.#source.birthOf(handle);
    return birth === undefined ? null : placeIn(birth, this.#source.placeInBirth(birth, handle));
  }

  /** The slot just after that row (null: the top) and the keys between which a new one there must lie. */
  slotAfter(handle: number | null): { at: string; low: Place | null; high: Place | null } {
    if (handle === null) return { at: "", low: null, high: this.#nextIn("", null) };
    const id = this.#source.rows.idOf(handle);
    const place = this.placeOf(handle);
    const first = this.#nextIn(id, null);
    if (place === null || (first !== null && !this.#inSequence(handle))) return { at: id, low: null, high: first };
    return { at: place.at, low: place, high: this.#nextIn(place.at, place) };
  }

  /** Handles of the visible rows, in order. */
  build(): Uint32Array {
    const { imported, rows } = this.#source;
    const isVisible = (handle: number) => this.#source.isVisible(handle);
    const out = new Uint32Array(rows.size);
    let length = 0;
    const sort = this.#sorts.at(-1);
    const placed = this.#placed();
    if (sort === undefined && placed.size === 0) {
      for (const { first, count } of imported) {
        for (let handle = first; handle < first + count; handle++) if (isVisible(handle)) out[length++] = handle;
      }
      return out.slice(0, length);
    }
    const followers = this.#followers(placed);
    const seen = new Uint8Array(rows.size);
    // a stack, not recursion: a hostile document can chain rows without end
    const pending: number[] = [];
    const follow = (anchor: number) => {
      const list = followers.byRow.get(anchor);
      if (list === undefined) return;
      followers.byRow.delete(anchor);
      for (let i = list.length - 1; i >= 0; i--) pending.push(list[i]?.handle ?? 0);
    };
    const drain = () => {
      for (let handle = pending.pop(); handle !== undefined; handle = pending.pop()) {
        if (seen[handle] === 1) continue;
        seen[handle] = 1;
        if (isVisible(handle)) out[length++] = handle;
        if (!this.#inSequence(handle)) follow(handle);
      }
    };
    const stand = (handle: number) => {
      if (!placed.has(handle) && seen[handle] === 0 && this.#exists(handle)) {
        seen[handle] = 1;
        if (isVisible(handle)) out[length++] = handle;
      }
      follow(handle);
      drain();
    };
    follow(TOP);
    drain();
    if (sort !== undefined) {
      for (let i = 0; i < sort.handles.length; i++) {
        const handle = sort.handles[i] ?? TOP;
        if (handle >= 0) stand(handle);
        const lost = followers.bySortPosition.get(i);
        if (lost !== undefined) {
          for (let j = lost.length - 1; j >= 0; j--) pending.push(lost[j]?.handle ?? 0);
          drain();
        }
      }
    }
    for (const { first, count } of imported) {
      for (let handle = first; handle < first + count; handle++) {
        if (sort === undefined || !sort.positions.has(handle)) stand(handle);
      }
    }
    // rows that hang on each other in a circle, or on a row that never was
    const left = [...placed.keys()].filter((handle) => seen[handle] === 0);
    left.sort((a, b) => (rows.idOf(a) < rows.idOf(b) ? -1 : 1));
    for (const handle of left) {
      pending.push(handle);
      drain();
    }
    return out.slice(0, length);
  }

  #placed(): Map<number, Place> {
    const placed = new Map<number, Place>();
    const consider = (handle: number) => {
      const place = this.#exists(handle) ? this.placeOf(handle) : null;
      if (place !== null) placed.set(handle, place);
    };
    for (const handle of this.#moves.keys()) consider(handle);
    for (const handle of this.#source.born()) consider(handle);
    return placed;
  }

  #followers(placed: ReadonlyMap<number, Place>) {
    const byRow = new Map<number, { handle: number; place: Place }[]>();
    const bySortPosition = new Map<number, { handle: number; place: Place }[]>();
    const byId = new Map<string, { handle: number; place: Place }[]>();
    for (const [handle, place] of placed) {
      const list = byId.get(place.at);
      if (list === undefined) byId.set(place.at, [{ handle, place }]);
      else list.push({ handle, place });
    }
    for (const [id, list] of byId) {
      list.sort(
        (a, b) =>
          comparePlaces(a.place, b.place) ||
          (this.#source.rows.idOf(a.handle) < this.#source.rows.idOf(b.handle) ? -1 : 1),
      );
      if (id === "") {
        byRow.set(TOP, list);
        continue;
      }
      const anchor = parseRowId(id);
      const handle = anchor === null ? -1 : this.#source.rows.handleOf(anchor.origin, anchor.number);
      if (handle >= 0) byRow.set(handle, list);
      else {
        const position = anchor === null ? -1 : this.#positionInSort(anchor.origin, anchor.number);
        if (position >= 0) bySortPosition.set(position, list);
      }
    }
    return { byRow, bySortPosition };
  }

  /** place in the newest sort of a row that is not known here */
  #positionInSort(origin: string, number: number): number {
    let position = 0;
    for (const rows of this.#sorts.at(-1)?.entry.rows ?? []) {
      if (rows.origin === origin && number >= rows.from && number < rows.from + rows.count)
        return position + number - rows.from;
      position += rows.count;
    }
    return -1;
  }

  #nextIn(at: string, low: Place | null): Place | null {
    let next: Place | null = null;
    const see = (handle: number) => {
      const place = this.#exists(handle) ? this.placeOf(handle) : null;
      if (place === null || place.at !== at) return;
      if ((low === null || comparePlaces(place, low) > 0) && (next === null || comparePlaces(place, next) < 0))
        next = place;
    };
    for (const handle of this.#moves.keys()) see(handle);
    for (const handle of this.#source.born()) see(handle);
    return next;
  }

  #exists(handle: number): boolean {
    return this.#source.isImported(handle) || this.#source.birthOf(handle) !== undefined;
  }

  /** it has a place of its own in the import or the sort, whether or not it stands there now */
  #inSequence(handle: number): boolean {
    return this.#source.isImported(handle) || this.#sorts.at(-1)?.positions.has(handle) === true;
  }

  #addMoveOf(handle: number, entry: MoveEntry, place: number): void {
    const moves = this.#moves.get(handle) ?? [];
    if (moves.some((move) => move.entry === entry)) return;
    moves.push({ entry, place });
    moves.sort((a, b) => compareEntries(a.entry, b.entry));
    this.#moves.set(handle, moves);
  }

  #resolve(intervals: readonly Interval[]) {
    const handles: number[] = [];
    const positions = new Map<number, number>();
    let complete = true;
    for (const interval of intervals) {
      this.#source.rows.stretches(
        interval,
        (first, count) => {
          for (let i = 0; i < count; i++) {
            if (!positions.has(first + i)) positions.set(first + i, handles.length);
            handles.push(first + i);
          }
        },
        (count) => {
          complete = false;
          for (let i = 0; i < count; i++) handles.push(-1);
        },
      );
    }
    return { handles, positions, complete };
  }
}

function placeIn(placing: Placing, place: number): Place {
  return { at: placing.at, key: placing.key, sequence: placing.sequence + place };
}

/** As the texts `key.sequence` would compare, the sequence written with 5 digits, without writing them. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.key === b.key) return a.sequence - b.sequence;
  if (!a.key.startsWith(b.key) && !b.key.startsWith(a.key)) return a.key < b.key ? -1 : 1;
  return placeText(a) < placeText(b) ? -1 : 1;
}

export function placeText(place: Place): string {
  return `${place.key}.${place.sequence.toString(36).padStart(SEQUENCE_START.toString(36).length, "0")}`;
}
