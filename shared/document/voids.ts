/**
 * Whoever undoes a gesture deletes its entries; where a fold had written them anew meanwhile, that deletes nothing. So the undo names the
 * gesture in an entry that makes void what folds wrote of it: births, deletions and restorations, and nothing in the writer's own lanes.
 */
import { type Entry, isRowEntry, type RowEntry, type VoidEntry } from "./entry.ts";
import type { EntryChanges } from "./lane.ts";

export class Voids {
  /** by gesture */
  readonly #marks = new Map<string, Set<VoidEntry>>();
  readonly #gathered = new Map<string, Set<RowEntry>>();
  readonly #void = new Set<RowEntry>();

  /** The entries that have to take effect, and those whose effect has to go. */
  sift({ added, removed }: EntryChanges): { readonly come: Entry[]; readonly gone: Entry[] } {
    const come: Entry[] = [];
    const gone: Entry[] = [];
    const gestures = new Set<string>();
    const fresh = new Set<RowEntry>();
    for (const entry of removed) {
      if (entry.kind === "void") {
        drop(this.#marks, entry);
        gestures.add(gestureOf(entry));
      } else {
        if (isGathered(entry)) drop(this.#gathered, entry);
        if (!isRowEntry(entry) || !this.#void.delete(entry)) gone.push(entry);
      }
    }
    for (const entry of added) {
      if (entry.kind === "void") keep(this.#marks, entry);
      else if (!isGathered(entry)) come.push(entry);
      else {
        keep(this.#gathered, entry);
        fresh.add(entry);
      }
      if (entry.kind === "void" || isGathered(entry)) gestures.add(gestureOf(entry));
    }
    for (const gesture of gestures) {
      const marked = this.#marks.has(gesture);
      for (const entry of this.#gathered.get(gesture) ?? []) {
        const was = !fresh.has(entry) && !this.#void.has(entry);
        if (was && marked) gone.push(entry);
        if (!was && !marked) come.push(entry);
        if (marked) this.#void.add(entry);
        else this.#void.delete(entry);
      }
    }
    return { come, gone };
  }

  /** what folds wrote of that gesture, void or not */
  gatheredOf(gesture: { readonly writer: number; readonly stamp: number }): Iterable<RowEntry> {
    return this.#gathered.get(gestureOf(gesture)) ?? [];
  }

  isVoid(entry: RowEntry): boolean {
    return this.#void.has(entry);
  }

  /** what is void, and what makes it so */
  *all(): Iterable<Entry> {
    yield* this.#void;
    for (const marks of this.#marks.values()) yield* marks;
  }
}

function isGathered(entry: Entry): entry is RowEntry {
  return isRowEntry(entry) && entry.writer !== entry.lane.client;
}

function gestureOf({ writer, stamp }: { readonly writer: number; readonly stamp: number }): string {
  return `${stamp}.${writer}`;
}

function keep<E extends Entry>(entries: Map<string, Set<E>>, entry: E): void {
  const known = entries.get(gestureOf(entry));
  if (known === undefined) entries.set(gestureOf(entry), new Set([entry]));
  else known.add(entry);
}

function drop<E extends Entry>(entries: Map<string, Set<E>>, entry: E): void {
  const known = entries.get(gestureOf(entry));
  known?.delete(entry);
  if (known?.size === 0) entries.delete(gestureOf(entry));
}
