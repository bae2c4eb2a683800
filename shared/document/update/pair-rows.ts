/** Which row of a file is which row of the table: by a key, or by all that they hold. Rows are their places in one and in the other. */
import type { RowKeys } from "./key-text.ts";

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

interface Group {
  table: number;
  file: number;
  /** one row of each; of several, any */
  inTable: number;
  inFile: number;
}

/**
 * A key that one row of each has pairs them. Where several have it, rows that write it the same, then rows that hold the same, are
 * paired; what is left is ambiguous. `sameIn…`: what a row holds, as one text; asked for such rows alone.
 */
export function pairByKey(
  table: RowKeys,
  file: RowKeys,
  sameInTable: (row: number) => string,
  sameInFile: (row: number) => string,
): PairedRows {
  const groups = groupsOf(table.cleaned, file.cleaned);
  const matches = new Int32Array(file.cleaned.length).fill(-1);
  const met = new Uint8Array(table.cleaned.length);
  const crowded = { table: [] as number[], file: [] as number[] };
  table.cleaned.forEach((key, row) => {
    const group = key === null ? undefined : groups.get(key);
    if (group !== undefined && group.file === 0) return;
    met[row] = 1;
    if (group !== undefined && isCrowded(group)) crowded.table.push(row);
  });
  const kinds = file.cleaned.map((key, row): Pairing => {
    const group = key === null ? undefined : groups.get(key);
    if (group === undefined) return "keyless";
    if (isCrowded(group)) {
      crowded.file.push(row);
      return "ambiguous";
    }
    if (group.table === 0) return "alone";
    matches[row] = group.inTable;
    return "paired";
  });
  const pair = (of: (row: number) => string | null, alike: (row: number) => string | null, once: boolean) => {
    const left = crowded.file.filter((row) => matches[row] === -1);
    for (const [row, other] of pairsOf(crowded.table, left, of, alike, once)) {
      matches[row] = other;
      kinds[row] = "paired";
    }
    const taken = new Set(crowded.file.map((row) => matches[row]));
    crowded.table = crowded.table.filter((row) => !taken.has(row));
  };
  pair(
    (row) => table.written[row] ?? null,
    (row) => file.written[row] ?? null,
    true,
  );
  pair(sameInTable, sameInFile, false);
  return { kinds, matches, met };
}

/** Rows of the file with a row of the table that holds the same, in order, each row once: [row of the file, row of the table]. */
export function pairsOf(
  table: Iterable<number>,
  file: Iterable<number>,
  inTable: (row: number) => string | null,
  inFile: (row: number) => string | null,
  /** only where there is one of each */
  once = false,
): [file: number, table: number][] {
  const rows = new Map<string, { readonly table: number[]; readonly file: number[] }>();
  const listOf = (text: string) => {
    const list = rows.get(text) ?? { table: [], file: [] };
    rows.set(text, list);
    return list;
  };
  for (const row of table) {
    const text = inTable(row);
    if (text !== null) listOf(text).table.push(row);
  }
  for (const row of file) {
    const text = inFile(row);
    if (text !== null) rows.get(text)?.file.push(row);
  }
  return [...rows.values()].flatMap((list) =>
    once && (list.table.length !== 1 || list.file.length !== 1)
      ? []
      : list.file.slice(0, list.table.length).map((row, i): [number, number] => [row, list.table[i] ?? -1]),
  );
}

function isCrowded({ table, file }: Group): boolean {
  return file > 1 || (file === 1 && table > 1);
}

/** What is had once, or several times, on each side. */
export function groupsOf(
  table: readonly (string | null)[],
  file: readonly (string | null)[],
): ReadonlyMap<string, Readonly<Group>> {
  const groups = new Map<string, Group>();
  const groupOf = (key: string) => {
    const known = groups.get(key);
    if (known !== undefined) return known;
    const group = { table: 0, file: 0, inTable: -1, inFile: -1 };
    groups.set(key, group);
    return group;
  };
  table.forEach((key, row) => {
    if (key === null) return;
    const group = groupOf(key);
    group.table++;
    group.inTable = row;
  });
  file.forEach((key, row) => {
    if (key === null) return;
    const group = groupOf(key);
    group.file++;
    group.inFile = row;
  });
  return groups;
}
