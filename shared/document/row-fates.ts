/** Which rows are deleted: of the deletions and restorations that name a row, the newest decides. */
import { compareEntries, type FateEntry } from "./entry.ts";

export class RowFates {
  /** oldest first */
  #entries: FateEntry[] = [];
  readonly #deleted = new Set<number>();

  get entries(): readonly FateEntry[] {
    return this.#entries;
  }

  deleted(): Iterable<number> {
    return this.#deleted;
  }

  isDeleted(handle: number): boolean {
    return this.#deleted.has(handle);
  }

  add(entry: FateEntry): void {
    const newest = this.#entries.at(-1);
    if (newest === undefined || compareEntries(entry, newest) > 0) {
      this.#entries.push(entry);
      entry.spans?.visitAll((handle) => this.#set(handle, entry.deletes));
    } else {
      this.#entries = [...this.#entries, entry].sort(compareEntries);
      entry.spans?.visitAll((handle) => this.#decide(handle));
    }
  }

  remove(entry: FateEntry): void {
    this.#entries = this.#entries.filter((other) => other !== entry);
    entry.spans?.visitAll((handle) => this.#decide(handle));
  }

  #decide(handle: number): void {
    for (let i = this.#entries.length - 1; i >= 0; i--) {
      const entry = this.#entries[i];
      if (entry !== undefined && (entry.spans?.placeOf(handle) ?? -1) >= 0) {
        this.#set(handle, entry.deletes);
        return;
      }
    }
    this.#deleted.delete(handle);
  }

  #set(handle: number, deleted: boolean): void {
    if (deleted) this.#deleted.add(handle);
    else this.#deleted.delete(handle);
  }
}
