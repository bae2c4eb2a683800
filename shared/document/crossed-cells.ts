/** Entries over one cell whose writers had not heard of each other: any number of them, from whoever may write. */
import { type CellEntry, compareEntries } from "./entry.ts";

export class CrossedCells {
  readonly #entries = new Set<CellEntry>();
  /** null: to be found */
  #winner: CellEntry | null = null;

  constructor(entries: readonly CellEntry[]) {
    for (const entry of entries) this.#entries.add(entry);
  }

  get size(): number {
    return this.#entries.size;
  }

  add(entry: CellEntry): void {
    this.#entries.add(entry);
    if (this.#winner !== null && compareEntries(entry, this.#winner) > 0) this.#winner = entry;
  }

  remove(entry: CellEntry): void {
    this.#entries.delete(entry);
    if (this.#winner === entry) this.#winner = null;
  }

  /** the one whose text is displayed; null when none is left */
  get winner(): CellEntry | null {
    if (this.#winner === null) {
      for (const entry of this.#entries) {
        if (this.#winner === null || compareEntries(entry, this.#winner) > 0) this.#winner = entry;
      }
    }
    return this.#winner;
  }

  /** the winner last */
  inOrder(): readonly CellEntry[] {
    return [...this.#entries].sort(compareEntries);
  }
}
