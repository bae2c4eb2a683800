/** Rows born since the import, and the entry that bears each. Two live entries may claim one row (never ours): the newest holds it. */
import { type PackedColumns, packedText } from "./chunk.ts";
import { type BirthEntry, compareEntries } from "./entry.ts";
import type { RowRegistry } from "./row-registry.ts";

export class RowBirths {
  readonly #rows: RowRegistry;
  readonly #byRow = new Map<number, BirthEntry>();
  readonly #byOrigin = new Map<string, Set<BirthEntry>>();
  /** rows whose birth was undone: their last texts can still be read */
  readonly #ghosts = new Map<number, BirthEntry>();

  constructor(rows: RowRegistry) {
    this.#rows = rows;
  }

  /** Registers the rows and returns their handles; `contested` hears of each that another live entry claims too. */
  add(entry: BirthEntry, contested: (handle: number, other: BirthEntry) => void): number[] {
    this.#rows.add(entry.rows);
    const live = this.#byOrigin.get(entry.rows.origin);
    if (live === undefined) this.#byOrigin.set(entry.rows.origin, new Set([entry]));
    else live.add(entry);
    const handles = this.handlesOf(entry);
    for (const handle of handles) {
      const holder = this.#byRow.get(handle);
      if (holder === undefined || compareEntries(entry, holder) > 0) this.#byRow.set(handle, entry);
      if (holder === undefined) this.#ghosts.delete(handle);
      else contested(handle, holder);
    }
    return handles;
  }

  remove(entry: BirthEntry, contested: (handle: number, other: BirthEntry) => void): number[] {
    const live = this.#byOrigin.get(entry.rows.origin) ?? new Set();
    live.delete(entry);
    const handles = this.handlesOf(entry);
    for (const handle of handles) {
      if (this.#byRow.get(handle) !== entry) continue;
      const { number } = this.#rows.partsOf(handle);
      const heirs = [...live].filter(({ rows }) => number >= rows.from && number < rows.from + rows.count);
      const heir = heirs.sort(compareEntries).at(-1);
      if (heir === undefined) {
        this.#byRow.delete(handle);
        this.#ghosts.set(handle, entry);
      } else {
        this.#byRow.set(handle, heir);
        contested(handle, heir);
      }
    }
    return handles;
  }

  handles(): IterableIterator<number> {
    return this.#byRow.keys();
  }

  *entries(): Iterable<BirthEntry> {
    for (const live of this.#byOrigin.values()) yield* live;
  }

  of(handle: number): BirthEntry | undefined {
    return this.#byRow.get(handle);
  }

  /** whether another live entry claims one of its rows too */
  rivals(entry: BirthEntry): boolean {
    const { from, count } = entry.rows;
    for (const other of this.#byOrigin.get(entry.rows.origin) ?? []) {
      if (other !== entry && other.rows.from < from + count && from < other.rows.from + other.rows.count) return true;
    }
    return false;
  }

  /** place of the row in the entry that bears it */
  placeIn(entry: BirthEntry, handle: number): number {
    return this.#rows.partsOf(handle).number - entry.rows.from;
  }

  text(handle: number, column: string): string {
    const entry = this.#byRow.get(handle) ?? this.#ghosts.get(handle);
    return entry === undefined ? "" : packedText(entry.columns().get(column), this.placeIn(entry, handle));
  }

  fill(column: string, texts: string[]): void {
    for (const live of this.#byOrigin.values()) {
      for (const entry of live) {
        const columns: PackedColumns = entry.columns();
        const packed = columns.get(column);
        this.#rows.stretches(
          entry.rows,
          (first, count, at) => {
            for (let i = 0; i < count; i++) {
              if (this.#byRow.get(first + i) === entry) texts[first + i] = packedText(packed, at + i);
            }
          },
          () => undefined,
        );
      }
    }
  }

  handlesOf(entry: BirthEntry): number[] {
    const handles: number[] = [];
    this.#rows.stretches(
      entry.rows,
      (first, count) => {
        for (let i = 0; i < count; i++) handles.push(first + i);
      },
      () => undefined,
    );
    return handles;
  }
}
