/** Which row of another table belongs to each row of this one: told before anything is joined. */
import { fingerprint } from "../clusters/fingerprint.ts";

/** exact: the same characters; cleaned: the same words, whatever their case, accents, punctuation and order */
export type KeyComparison = "exact" | "cleaned";

/** The texts of one column for each row. */
export type KeyColumn = readonly string[];

export interface Ambiguous {
  readonly row: number;
  /** rows of the other table that have its key: two at least */
  readonly candidates: readonly number[];
}

export interface Matches {
  /** for each row of this table the row of the other; -1: none, or several */
  readonly other: Int32Array;
  /** rows of this table that have a key, and no row of the other has it */
  readonly unmatched: readonly number[];
  readonly ambiguous: readonly Ambiguous[];
  /** rows of this table whose key is blank */
  readonly keyless: readonly number[];
  /** rows of the other table that no row of this one belongs to, nor may */
  readonly unused: readonly number[];
}

/** parts of a key are joined by what no cell holds */
const BETWEEN = "\u0000";

/** `here`, `there`: the columns of the key, as many on both sides, in the same order. A key is blank when all its parts are. */
export function matchRows(here: readonly KeyColumn[], there: readonly KeyColumn[], comparison: KeyComparison): Matches {
  const clean = comparison === "exact" ? (text: string) => text : remembered(fingerprint);
  const rows = here[0]?.length ?? 0;
  const rowsThere = there[0]?.length ?? 0;
  const byKey = new Map<string, number | number[]>();
  for (let row = 0; row < rowsThere; row++) {
    const key = keyOf(there, row, clean);
    if (key === null) continue;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, row);
    else if (typeof known === "number") byKey.set(key, [known, row]);
    else known.push(row);
  }
  const other = new Int32Array(rows).fill(-1);
  const isUsed = new Uint8Array(rowsThere);
  const unmatched: number[] = [];
  const ambiguous: Ambiguous[] = [];
  const keyless: number[] = [];
  for (let row = 0; row < rows; row++) {
    const key = keyOf(here, row, clean);
    const found = key === null ? undefined : byKey.get(key);
    if (key === null) keyless.push(row);
    else if (found === undefined) unmatched.push(row);
    else if (typeof found === "number") {
      other[row] = found;
      isUsed[found] = 1;
    } else {
      ambiguous.push({ row, candidates: found });
      for (const candidate of found) isUsed[candidate] = 1;
    }
  }
  const unused: number[] = [];
  for (let row = 0; row < rowsThere; row++) if (isUsed[row] === 0) unused.push(row);
  return { other, unmatched, ambiguous, keyless, unused };
}

function keyOf(columns: readonly KeyColumn[], row: number, clean: (text: string) => string): string | null {
  let key = "";
  let isBlank = true;
  for (const [at, column] of columns.entries()) {
    const part = clean(column[row] ?? "");
    if (part !== "") isBlank = false;
    key = at === 0 ? part : key + BETWEEN + part;
  }
  return isBlank ? null : key;
}

/** Texts of a column come again and again: each is cleaned once. */
function remembered(clean: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const cleaned = clean(text);
    known.set(text, cleaned);
    return cleaned;
  };
}
