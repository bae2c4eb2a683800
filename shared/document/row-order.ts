/**
 * The sequence of rows: that of the import or of the newest sort, and between its rows those born or moved there since.
 * Newest wins between a row's birth, its moves and the sort. A row placed "after X" keeps to the place X has in the sequence, also
 * when X is deleted, or moved away later.
 */
import { type BirthEntry, compareEntries, type MoveEntry, type Placing, type SortEntry } from "./entry.ts";
import { comparePlaces, type Place } from "./row-place.ts";
import type { RowRegistry } from "./row-registry.ts";
import { buildSequence } from "./row-sequence.ts";
import type { Interval } from "./row-set.ts";

export interface OrderSource {
  readonly rows: RowRegistry;
  /** stretches of imported handles, in the order of the import */
  readonly imported: readonly { readonly first: number; readonly count: number }[];
  isImported(handle: number): boolean;
  born(): Iterable<number>;
  birthOf(handle: number): BirthEntry | undefined;
  placeInBirth(entry: BirthEntry, handle: number): number;
  /** by handle: 1 for a visible row; may be shorter than the list of rows */
  visible(): Uint8Array;
}

interface Sort {
  readonly entry: SortEntry;
  /** -1 for rows not known */
  handles: Int32Array;
  /** by handle: place in the sort, -1 for rows it does not name; may be shorter than the list of rows */
  positions: Int32Array;
  complete: boolean;
}

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
    const sorted = sort !== undefined && (sort.positions[handle] ?? -1) >= 0 ? sort : undefined;
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

  /** Handles of the visible rows, in order; `visible`: of those that would be if these were (by handle, 1 for each). */
  build(visible: Uint8Array = this.#source.visible()): Uint32Array {
    const sort = this.#sorts.at(-1);
    return buildSequence({
      rows: this.#source.rows,
      imported: this.#source.imported,
      visible,
      placed: this.#placed(),
      sorted: sort?.handles ?? null,
      sortPositions: sort?.positions ?? null,
      sortedRows: sort?.entry.rows ?? [],
      inSequence: (handle) => this.#inSequence(handle),
    });
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

  #nextIn(at: string, low: Place | null): Place | null {
    let next: Place | null = null;
    const see = (handle: number) => {
      const place = this.#exists(handle) ? this.placeOf(handle) : null;
      if (place === null || place.at !== at) return;
      if ((low === null || comparePlaces(place, low) > 0) && (next === null || comparePlaces(place, next) < 0))
        next = place;
    };
    for (const handle of this.#moves.keys()) see(handle);
    // most were born elsewhere and never moved: quickly passed over
    for (const handle of this.#source.born()) if (this.#source.birthOf(handle)?.at === at) see(handle);
    return next;
  }

  #exists(handle: number): boolean {
    return this.#source.isImported(handle) || this.#source.birthOf(handle) !== undefined;
  }

  /** it has a place of its own in the import or the sort, whether or not it stands there now */
  #inSequence(handle: number): boolean {
    return this.#source.isImported(handle) || (this.#sorts.at(-1)?.positions[handle] ?? -1) >= 0;
  }

  #addMoveOf(handle: number, entry: MoveEntry, place: number): void {
    const moves = this.#moves.get(handle) ?? [];
    if (moves.some((move) => move.entry === entry)) return;
    moves.push({ entry, place });
    moves.sort((a, b) => compareEntries(a.entry, b.entry));
    this.#moves.set(handle, moves);
  }

  #resolve(intervals: readonly Interval[]) {
    const { rows } = this.#source;
    const handles = new Int32Array(intervals.reduce((sum, { count }) => sum + count, 0)).fill(-1);
    const positions = new Int32Array(rows.size).fill(-1);
    let complete = true;
    let start = 0;
    for (const interval of intervals) {
      rows.stretches(
        interval,
        (first, count, at) => {
          for (let i = 0; i < count; i++) {
            handles[start + at + i] = first + i;
            if (positions[first + i] === -1) positions[first + i] = start + at + i;
          }
        },
        () => {
          complete = false;
        },
      );
      start += interval.count;
    }
    return { handles, positions, complete };
  }
}

function placeIn(placing: Placing, place: number): Place {
  return { at: placing.at, key: placing.key, sequence: placing.sequence + place };
}
