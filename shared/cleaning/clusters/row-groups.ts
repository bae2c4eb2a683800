/** Rows that may be one and the same: they hold the same in some columns, or the same but for the way it is written, or nearly the same. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type { FacetValue } from "#shared/views/facets.ts";
import { marksOf } from "#shared/views/row-marks.ts";
import { clustersInSlices } from "./find-clusters.ts";
import { fingerprint, wordsOf } from "./fingerprint.ts";

export type RowLikeness =
  /** to the character */
  | { readonly by: "same" }
  /** but for case, accents, punctuation and the order of words */
  | { readonly by: "cleaned" }
  /** but for so many characters, all columns together */
  | { readonly by: "near"; readonly radius: number };

export interface RowGroups {
  /** two rows at least in each; groups and rows in table order */
  readonly groups: readonly (readonly RowHandle[])[];
  /** false where there was too much to compare: some near rows may not have been found */
  readonly complete: boolean;
}

/** letters in a row that near rows share */
const RUN = 3;
/** rows gone through in one step */
const SLICE = 8_192;

/** Rows that are blank in all these columns are like no other. `among`: handles of the rows looked at; null: all. */
export function* rowGroupsInSlices(
  table: Table,
  columns: readonly ColumnId[],
  likeness: RowLikeness,
  among: Uint32Array | null,
  onShare: (share: number) => void = () => undefined,
): InSlices<RowGroups> {
  if (columns.length === 0) return { groups: [], complete: true };
  let keys: RowKeys = { numbers: new Uint32Array(mostOf(table.order) + 1), labels: [""] };
  for (const [at, column] of columns.entries()) {
    keys = yield* refined(table, column, keys, KEYS[likeness.by]);
    onShare((at + 1) / columns.length / 2);
  }
  const { numbers, labels } = keys;
  const wanted = among === null ? null : marksOf(among);
  const rowsOf: (RowHandle[] | undefined)[] = [];
  for (const [at, row] of table.order.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const number = numbers[row] ?? 0;
    if (number === 0 || (wanted !== null && wanted[row] !== 1)) continue;
    const rows = rowsOf[number];
    if (rows === undefined) rowsOf[number] = [row as RowHandle];
    else rows.push(row as RowHandle);
  }
  if (likeness.by !== "near") return { groups: rowsOf.filter(isSeveral), complete: true };

  const rowsOfValue = new Map<FacetValue, readonly RowHandle[]>();
  rowsOf.forEach((rows, number) => {
    if (rows !== undefined) rowsOfValue.set({ text: labels[number] ?? "", count: rows.length }, rows);
  });
  const values = [...rowsOfValue.keys()].sort((a, b) => b.count - a.count);
  const method = { by: "edits", radius: likeness.radius, run: RUN } as const;
  const found = yield* clustersInSlices(values, method, (share) => onShare(0.5 + share / 2));
  const groups = found.clusters.map((cluster) => {
    const rows = cluster.values.flatMap((value) => rowsOfValue.get(value) ?? []);
    for (const value of cluster.values) rowsOfValue.delete(value);
    return inTableOrder(table, rows);
  });
  // those that are near to nothing else
  for (const rows of rowsOfValue.values()) if (rows.length > 1) groups.push(rows);
  groups.sort((a, b) => table.positionOf(a[0] as RowHandle) - table.positionOf(b[0] as RowHandle));
  return { groups, complete: found.complete };
}

/** Rows equal so far share a number; 0: blank so far. */
interface RowKeys {
  readonly numbers: Uint32Array;
  /** by number: the keys of the columns so far */
  readonly labels: readonly string[];
}

const KEYS: Readonly<Record<RowLikeness["by"], (text: string) => string>> = {
  same: (text) => text,
  // a text of punctuation alone is itself
  cleaned: (text) => fingerprint(text) || text.trim(),
  near: (text) => wordsOf(text).join(" ") || text.trim(),
};

/** Tells apart, among rows that share a number, those whose keys differ in one column more. */
function* refined(table: Table, column: ColumnId, before: RowKeys, keyOf: (text: string) => string): InSlices<RowKeys> {
  const codeOfText = new Map<string, number>();
  const codeOfKey = new Map<string, number>();
  const keys: string[] = [""];
  const codeOf = (text: string): number => {
    if (text === "" || isMark(text)) return 0;
    const known = codeOfText.get(text);
    if (known !== undefined) return known;
    const key = keyOf(text);
    const code = key === "" ? 0 : (codeOfKey.get(key) ?? keys.length);
    codeOfText.set(text, code);
    if (code === keys.length) {
      codeOfKey.set(key, code);
      keys.push(key);
    }
    return code;
  };
  const pairs = new Map<number, number>();
  const numbers = new Uint32Array(before.numbers.length);
  const labels: string[] = [""];
  for (const part of table.columnParts(column)) {
    const codes = new Int32Array(part.texts.length).fill(-1);
    for (let at = 0; at < part.rows.length; at += 1) {
      const row = part.rows[at] ?? 0;
      // born since
      if (row >= numbers.length) continue;
      const place = part.places === null ? at : (part.places[at] ?? 0);
      if (codes[place] === -1) codes[place] = codeOf(part.texts[place] ?? "");
      const code = codes[place] ?? 0;
      const number = before.numbers[row] ?? 0;
      if (code === 0 && number === 0) continue;
      // both are below the number of rows: exact in a double
      const pair = number * 0x1_0000_0000 + code;
      let known = pairs.get(pair);
      if (known === undefined) {
        known = labels.length;
        pairs.set(pair, known);
        labels.push(`${before.labels[number] ?? ""} ${keys[code] ?? ""}`.trim());
      }
      numbers[row] = known;
    }
    yield;
  }
  return { numbers, labels };
}

function isSeveral(rows: RowHandle[] | undefined): rows is RowHandle[] {
  return rows !== undefined && rows.length > 1;
}

function inTableOrder(table: Table, rows: readonly RowHandle[]): readonly RowHandle[] {
  return rows.toSorted((a, b) => table.positionOf(a) - table.positionOf(b));
}

function mostOf(order: Uint32Array): number {
  let most = 0;
  for (const row of order) if (row > most) most = row;
  return most;
}
