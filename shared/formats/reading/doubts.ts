/** Values of a table whose reading is doubtful: told with their place, never changed. */
import type { CellDoubt, DoubtCode, DoubtGroup } from "#shared/wire/imports.ts";
import { shorten } from "./reading-notes.ts";

/** A doubtful value and its place in the table that was made. */
export interface PlacedDoubt {
  readonly code: DoubtCode;
  /** index of the row and of the column in the table */
  readonly row: number;
  readonly column: number;
  /** row of the file, from 1 */
  readonly fileRow: number;
  readonly text: string;
  /** as the workbook displayed it; null: not known */
  readonly shown: string | null;
}

/** All are counted; beyond the first 10,000, or the first 8 million characters, they are not listed. */
export interface TableDoubts {
  readonly listed: readonly PlacedDoubt[];
  readonly counts: Readonly<Partial<Record<DoubtCode, number>>>;
}

export interface DoubtList {
  add(doubt: PlacedDoubt): void;
  list(): TableDoubts;
}

/** characters of those that are listed: a text of a workbook may stand in every cell */
const MOST_CHARACTERS = 8 * 1024 * 1024;
/** how many are listed */
export const MOST_DOUBTS = 10_000;
const EXAMPLES = 20;

export function createDoubtList(): DoubtList {
  const listed: PlacedDoubt[] = [];
  const counts: Partial<Record<DoubtCode, number>> = {};
  let left = MOST_CHARACTERS;
  return {
    add(doubt) {
      counts[doubt.code] = (counts[doubt.code] ?? 0) + 1;
      if (listed.length >= MOST_DOUBTS) return;
      const shown = doubt.shown === null ? null : shorten(doubt.shown);
      left -= doubt.text.length;
      if (left >= 0) listed.push({ ...doubt, shown });
    },
    list: () => ({ listed, counts }),
  };
}

/** Doubts of one kind together: all counted, the first 20 told. */
export function groupDoubts({ listed, counts }: TableDoubts, titles: readonly string[]): DoubtGroup[] {
  const examples = new Map<DoubtCode, CellDoubt[]>();
  for (const { code, fileRow, column, text, shown } of listed) {
    const told = examples.get(code) ?? [];
    examples.set(code, told);
    if (told.length < EXAMPLES)
      told.push({ code, row: fileRow, column: titles[column] ?? "", text: shorten(text), shown });
  }
  const codes = Object.keys(counts) as DoubtCode[];
  return codes.map((code) => ({ code, count: counts[code] ?? 0, examples: examples.get(code) ?? [] }));
}

export function countDoubts({ counts }: TableDoubts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
