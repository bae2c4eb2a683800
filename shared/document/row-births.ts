/** Rows born since the import, and the entry that bears each. Two live entries may claim one row (never ours): the newest holds it. */
import { type PackedColumns, packedText } from "./chunk.ts";
import { type BirthEntry, compareEntries } from "./entry.ts";
import type { RowRegistry } from "./row-registry.ts";

export class RowBirths {
  readonly #rows: RowRegistry;
  readonly #entries = new Set<BirthEntry>();
  readonly #byRow = new Map<number, BirthEntry>();
  /** live entries that claim a row which a newer one holds */
  readonly #heirs = new Map<number, BirthEntry[]>();
  /** rows whose birth was undone: their last texts can still be read */
  readonly #ghosts = new Map<number, BirthEntry>();

  constructor(rows: RowRegistry) {
    this.#rows = rows;
  }

  /** Registers the rows and returns their handles; `contested` hears of each that another live entry claims too. */
  add(entry: BirthEntry, contested: (handle: number, other: BirthEntry) => void): number[] {
    this.#rows.add(entry.rows);
    this.#entries.add(entry);
    const handles = this.handlesOf(entry);
    for (const handle of handles) {
      const holder = this.#byRow.get(handle);
      const holds = holder === undefined || compareEntries(entry, holder) > 0;
      if (holds) this.#byRow.set(handle, entry);
      if (holder === undefined) {
        this.#ghosts.delete(handle);
        continue;
      }
      const heirs = this.#heirs.get(handle);
      if (heirs === undefined) this.#heirs.set(handle, [holds ? holder : entry]);
      else heirs.push(holds ? holder : entry);
      contested(handle, holder);
    }
    return handles;
  }

  remove(entry: BirthEntry, contested: (handle: number, other: BirthEntry) => void): number[] {
    this.#entries.delete(entry);
    const handles = this.handlesOf(entry);
    for (const handle of handles) {
      const holds = this.#byRow.get(handle) === entry;
      const heirs = this.#heirs.get(handle)?.sort(compareEntries);
      const heir = holds ? heirs?.at(-1) : undefined;
      const left = heirs?.filter((other) => other !== entry && other !== heir) ?? [];
      if (left.length > 0) this.#heirs.set(handle, left);
      else if (heirs !== undefined) this.#heirs.delete(handle);
      if (heir !== undefined) {
        this.#byRow.set(handle, heir);
        contested(handle, heir);
      } else if (holds) {
        this.#byRow.delete(handle);
        this.#ghosts.set(handle, entry);
      }
    }
    return handles;
  }

  handles(): IterableIterator<number> {
    return this.#byRow.keys();
  }

  entries(): Iterable<BirthEntry> {
    return this.#entries;
  }

  of(handle: number): BirthEntry | undefined {
    return this.#byRow.get(handle);
  }

  /** whether another live entry claims one of its rows too */
  rivals(entry: BirthEntry): boolean {
    return this.handlesOf(entry).some((handle) => {
      const holder = this.#byRow.get(handle);
      return (holder !== undefined && holder !== entry) || this.#heirs.has(handle);
    });
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
    for (const entry of this.#entries) {
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
