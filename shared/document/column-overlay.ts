/** What people wrote in one column since the import: single cells, and packed entries over many rows. */
import { type CellEntry, compareEntries, type SetEntry } from "./entry.ts";

export class ColumnOverlay {
  /** the entry of each written row; several when edits crossed, the winner last */
  readonly #cells = new Map<number, CellEntry | CellEntry[]>();
  /** oldest first */
  #sets: SetEntry[] = [];
  /** nothing was ever written before it: once folded, what is left lies over rows that people added, after all that were imported */
  #lowest = Number.POSITIVE_INFINITY;

  get sets(): readonly SetEntry[] {
    return this.#sets;
  }

  addCell(handle: number, entry: CellEntry): void {
    this.#lowest = Math.min(this.#lowest, handle);
    const known = this.#cells.get(handle);
    if (known === undefined) this.#cells.set(handle, entry);
    else this.#cells.set(handle, [...(Array.isArray(known) ? known : [known]), entry].sort(compareEntries));
  }

  removeCell(handle: number, entry: CellEntry): void {
    const known = this.#cells.get(handle);
    if (known === entry) {
      this.#cells.delete(handle);
    } else if (Array.isArray(known)) {
      const left = known.filter((other) => other !== entry);
      const [only] = left;
      if (only === undefined) this.#cells.delete(handle);
      else this.#cells.set(handle, left.length === 1 ? only : left);
    }
  }

  addSet(entry: SetEntry): void {
    this.#lowest = Math.min(this.#lowest, entry.spans?.first ?? 0);
    this.#sets = [...this.#sets, entry].sort(compareEntries);
  }

  removeSet(entry: SetEntry): void {
    this.#sets = this.#sets.filter((other) => other !== entry);
  }

  /** the entry whose text is displayed; null for what was imported or born there */
  winner(handle: number): CellEntry | SetEntry | null {
    const cell = this.#winningCell(handle);
    for (let i = this.#sets.length - 1; i >= 0; i--) {
      const set = this.#sets[i];
      // of equal stamps the single cell wins: it is the more precise wish
      if (set === undefined || (cell !== null && cell.stamp >= set.stamp)) return cell;
      if ((set.spans?.placeOf(handle) ?? -1) >= 0) return set;
    }
    return cell;
  }

  text(handle: number): string | null {
    if (handle < this.#lowest) return null;
    const entry = this.winner(handle);
    if (entry === null) return null;
    return entry.kind === "cell" ? entry.text : entry.textAt(entry.spans?.placeOf(handle) ?? -1);
  }

  /** Writes what is displayed over `texts`, by handle. */
  fill(texts: string[]): void {
    for (const set of this.#sets)
      set.spans?.visitAll((handle, place) => {
        texts[handle] = set.textAt(place);
      });
    for (const handle of this.#cells.keys()) texts[handle] = this.text(handle) ?? "";
  }

  cellEntries(handle: number): readonly CellEntry[] {
    const known = this.#cells.get(handle);
    if (known === undefined) return [];
    return Array.isArray(known) ? known : [known];
  }

  cellHandles(): IterableIterator<number> {
    return this.#cells.keys();
  }

  #winningCell(handle: number): CellEntry | null {
    const known = this.#cells.get(handle);
    if (known === undefined) return null;
    return Array.isArray(known) ? (known.at(-1) ?? null) : known;
  }
}
