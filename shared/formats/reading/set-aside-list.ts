/** Collects what is not in the table: one entry per kind and reason, counted, with the first numbers and a few examples. */
import type { SetAside, SetAsideReason } from "#shared/wire/imports.ts";
import { shorten } from "./reading-notes.ts";

export interface SetAsideList {
  /** one more row or column of the file; `cells`: what stands there */
  add(what: SetAside["what"], reason: SetAsideReason, number: number, cells: readonly string[]): void;
  /** in the order of their first occurrence */
  list(): SetAside[];
}

const NUMBERS = 100;
const EXAMPLES = 3;

export function createSetAsideList(): SetAsideList {
  const entries = new Map<string, SetAside>();
  return {
    add(what, reason, number, cells) {
      const key = `${what} ${reason}`;
      let entry = entries.get(key);
      if (entry === undefined) {
        entry = { what, reason, count: 0, numbers: [], examples: [] };
        entries.set(key, entry);
      }
      entry.count++;
      if (entry.numbers.length < NUMBERS) entry.numbers.push(number);
      if (entry.examples.length >= EXAMPLES) return;
      const filled = cells.filter((cell) => cell.trim() !== "");
      if (filled.length > 0) entry.examples.push(shorten(filled.join(" · ")));
    },
    list: () => [...entries.values()],
  };
}
