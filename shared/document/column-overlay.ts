/** What people wrote in one column since the import: single cells, and packed entries over many rows. */
import { CrossedCells } from "./crossed-cells.ts";
import { type CellEntry, compareEntries, type SetEntry } from "./entry.ts";

export class ColumnOverlay {
  /** the entry of each written row; several when edits crossed */
  readonly #cells = new Map<number, CellEntry | CrossedCells>();
  /** oldest first, once they are in order */
  #sets: SetEntry[] = [];
  #inOrder = true;
  /** someone outside may still be reading this very list */
  #handedOut = false;
  /** nothing was ever written before it: once folded, what is left lies over rows that people added, after all that were imported */
  #lowest = Number.POSITIVE_INFINITY;

  get sets(): readonly SetEntry[] {
    this.#handedOut = true;
    return this.#ordered();
  }

  #ordered(): readonly SetEntry[] {
    if (!this.#inOrder) {
      this.#sets.sort(compareEntries);
      this.#inOrder = true;
    }
    return this.#sets;
  }

  addCell(handle: number, entry: CellEntry): void {
    this.#lowest = Math.min(this.#lowest, handle);
    const known = this.#cells.get(handle);
    if (known === undefined) this.#cells.set(handle, entry);
    else if (known instanceof CrossedCells) known.add(entry);
    else this.#cells.set(handle, new CrossedCells([known, entry]));
  }

  removeCell(handle: number, entry: CellEntry): void {
    const known = this.#cells.get(handle);
    if (known === entry) {
      this.#cells.delete(handle);
    } else if (known instanceof CrossedCells) {
      known.remove(entry);
      if (known.size <= 1 && known.winner !== null) this.#cells.set(handle, known.winner);
    }
  }

  addSet(entry: SetEntry): void {
    this.#lowest = Math.min(this.#lowest, entry.spans?.first ?? 0);
    const newest = this.#sets.at(-1);
    if (this.#handedOut) this.#sets = [...this.#sets];
    this.#handedOut = false;
    this.#inOrder &&= newest === undefined || compareEntries(newest, entry) < 0;
    this.#sets.push(entry);
  }

  removeSet(entry: SetEntry): void {
    this.#sets = this.#sets.filter((other) => other !== entry);
  }

  /** the entry whose text is displayed; null for what was imported or born there */
  winner(handle: number): CellEntry | SetEntry | null {
    const cell = this.#winningCell(handle);
    const sets = this.#ordered();
    for (let i = sets.length - 1; i >= 0; i--) {
      const set = sets[i];
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

  /** whether something may have been written in the rows from one handle up to another */
  touches(first: number, end: number): boolean {
    if (this.#sets.length > 0) return true;
    if (end <= this.#lowest) return false;
    for (const handle of this.#cells.keys()) if (handle >= first && handle < end) return true;
    return false;
  }

  /** Writes what is displayed over `texts`, by handle. */
  fill(texts: string[]): void {
    for (const set of this.#ordered())
      set.spans?.visitAll((handle, place) => {
        texts[handle] = set.textAt(place);
      });
    for (const handle of this.#cells.keys()) texts[handle] = this.text(handle) ?? "";
  }

  cellEntries(handle: number): readonly CellEntry[] {
    const known = this.#cells.get(handle);
    if (known === undefined) return [];
    return known instanceof CrossedCells ? known.inOrder() : [known];
  }

  cellHandles(): IterableIterator<number> {
    return this.#cells.keys();
  }

  #winningCell(handle: number): CellEntry | null {
    const known = this.#cells.get(handle);
    if (known === undefined) return null;
    return known instanceof CrossedCells ? known.winner : known;
  }
}
