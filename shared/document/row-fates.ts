/** Which rows are deleted: of the deletions and restorations that name a row, the newest decides. */
import { compareEntries, type FateEntry } from "./entry.ts";

/** an entry of more rows is looked through, instead of being noted with each of them */
const NOTED_ROWS = 200;

export class RowFates {
  readonly #entries = new Set<FateEntry>();
  /** those of few rows, by row, oldest first */
  readonly #noted = new Map<number, FateEntry[]>();
  /** those of many rows, oldest first */
  #large: FateEntry[] = [];
  readonly #deleted = new Set<number>();

  get entries(): Iterable<FateEntry> {
    return this.#entries;
  }

  deleted(): Iterable<number> {
    return this.#deleted;
  }

  isDeleted(handle: number): boolean {
    return this.#deleted.has(handle);
  }

  add(entry: FateEntry): void {
    this.#entries.add(entry);
    if (isLarge(entry)) insert(this.#large, entry);
    entry.spans?.visitAll((handle) => {
      if (!isLarge(entry)) {
        const noted = this.#noted.get(handle);
        if (noted === undefined) this.#noted.set(handle, [entry]);
        else insert(noted, entry);
      }
      this.#decide(handle);
    });
  }

  remove(entry: FateEntry): void {
    this.#entries.delete(entry);
    if (isLarge(entry)) this.#large = this.#large.filter((other) => other !== entry);
    entry.spans?.visitAll((handle) => {
      const noted = this.#noted.get(handle);
      const left = noted?.filter((other) => other !== entry) ?? [];
      if (left.length > 0) this.#noted.set(handle, left);
      else if (noted !== undefined) this.#noted.delete(handle);
      this.#decide(handle);
    });
  }

  #decide(handle: number): void {
    let newest = this.#noted.get(handle)?.at(-1);
    for (let i = this.#large.length - 1; i >= 0; i--) {
      const entry = this.#large[i];
      if (entry === undefined || (newest !== undefined && compareEntries(newest, entry) > 0)) break;
      if ((entry.spans?.placeOf(handle) ?? -1) < 0) continue;
      newest = entry;
      break;
    }
    if (newest?.deletes === true) this.#deleted.add(handle);
    else this.#deleted.delete(handle);
  }
}

function isLarge({ spans }: FateEntry): boolean {
  return spans !== null && spans.size > NOTED_ROWS;
}

/** mostly at the end: what comes is newer than what is there */
function insert(entries: FateEntry[], entry: FateEntry): void {
  const newest = entries.at(-1);
  entries.push(entry);
  if (newest !== undefined && compareEntries(newest, entry) > 0) entries.sort(compareEntries);
}
