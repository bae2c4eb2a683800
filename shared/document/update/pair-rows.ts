/** Which row of a file is which row of the table: by a key, or by all that they hold. Rows are their places in one and in the other. */
import { type NumberedKeys, timesHad } from "./key-numbers.ts";

/** What a row of the file was found to be. */
export type Pairing =
  /** one row of the table, and that one no other */
  | "paired"
  /** none of the table has its key */
  | "alone"
  /** its key is blank */
  | "keyless"
  /** several rows of the file or of the table have its key */
  | "ambiguous";

export interface PairedRows {
  /** by row of the file */
  readonly kinds: Pairing[];
  /** by row of the file: the row of the table, -1 for none */
  readonly matches: Int32Array;
  /** by row of the table: it has a row of the file, or its key is blank or that of a row of the file */
  readonly met: Uint8Array;
}

/** What a row of the table and a row of the file hold. */
export interface RowTexts {
  readonly inTable: (row: number) => string;
  readonly inFile: (row: number) => string;
}

/**
 * A key that one row of each has pairs them. Where several have it, rows that write it the same, then rows that hold the same, are
 * paired; what is left is ambiguous. `written`: keys as they are written; `whole`: all that a row holds; both asked for such rows alone.
 */
export function pairByKey(keys: NumberedKeys, written: RowTexts, whole: RowTexts): PairedRows {
  const [table, file] = [timesHad(keys.table, keys.count), timesHad(keys.file, keys.count)];
  const isCrowded = (key: number) => file[key] === 2 || (file[key] === 1 && table[key] === 2);
  const matches = new Int32Array(keys.file.length).fill(-1);
  const met = new Uint8Array(keys.table.length);
  const crowded = { table: [] as number[], file: [] as number[] };
  const rowOf = new Int32Array(keys.count).fill(-1);
  keys.table.forEach((key, row) => {
    if (key > 0 && file[key] === 0) return;
    met[row] = 1;
    rowOf[key] = row;
    if (isCrowded(key)) crowded.table.push(row);
  });
  const kinds = Array.from(keys.file, (key, row): Pairing => {
    if (key === 0) return "keyless";
    if (isCrowded(key)) {
      crowded.file.push(row);
      return "ambiguous";
    }
    if (table[key] === 0) return "alone";
    matches[row] = rowOf[key] ?? -1;
    return "paired";
  });
  const pair = (texts: RowTexts, once: boolean) => {
    const left = crowded.file.filter((row) => matches[row] === -1);
    for (const [row, other] of pairsOf(crowded.table, left, texts.inTable, texts.inFile, once)) {
      matches[row] = other;
      kinds[row] = "paired";
    }
    const taken = new Set(crowded.file.map((row) => matches[row]));
    crowded.table = crowded.table.filter((row) => !taken.has(row));
  };
  pair(written, true);
  pair(whole, false);
  return { kinds, matches, met };
}

/** Rows of the file with a row of the table that holds the same, in order, each row once: [row of the file, row of the table]. */
function pairsOf(
  table: Iterable<number>,
  file: Iterable<number>,
  inTable: (row: number) => string,
  inFile: (row: number) => string,
  /** only where there is one of each */
  once = false,
): [file: number, table: number][] {
  const rows = new Map<string, { readonly table: number[]; readonly file: number[] }>();
  const listOf = (text: string) => {
    const list = rows.get(text) ?? { table: [], file: [] };
    rows.set(text, list);
    return list;
  };
  for (const row of table) listOf(inTable(row)).table.push(row);
  for (const row of file) rows.get(inFile(row))?.file.push(row);
  return [...rows.values()].flatMap((list) =>
    once && (list.table.length !== 1 || list.file.length !== 1)
      ? []
      : list.file.slice(0, list.table.length).map((row, i): [number, number] => [row, list.table[i] ?? -1]),
  );
}
