/** Rows in the order of what some columns hold. */
import type { Table } from "#shared/document/table.ts";
import { textIn } from "#shared/model/cell-content.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { marksOf } from "./row-marks.ts";
import { ranksInSlices } from "./text-ranks.ts";
import type { SortKey } from "./view.ts";

/** Stable: equal rows stay as they stand. The first key decides; blanks come last, whichever way. In slices. */
export function* sortedRows(table: Table, rows: Uint32Array, keys: readonly SortKey[]): InSlices<Uint32Array> {
  let sorted = rows;
  // equals keep the order that the keys after it gave them
  for (const key of [...keys].reverse()) sorted = yield* sortedBy(table, sorted, key);
  return sorted;
}

/** By counting: how many rows stand before the first one of each rank. */
function* sortedBy(table: Table, rows: Uint32Array, { column, descending }: SortKey): InSlices<Uint32Array> {
  const { codes, texts } = yield* codesOf(table, rows, column);
  const ranks = yield* ranksInSlices(texts);
  const last = texts.length;
  const rankOf = (row: number) => {
    const code = codes[row] ?? 0;
    if (code === 0) return last;
    const rank = ranks[code - 1] ?? 0;
    return descending ? last - 1 - rank : rank;
  };
  const starts = new Uint32Array(last + 2);
  for (const row of rows) {
    const after = rankOf(row) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let rank = 1; rank < starts.length; rank += 1) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  yield;
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const rank = rankOf(row);
    const at = starts[rank] ?? 0;
    starts[rank] = at + 1;
    sorted[at] = row;
  }
  return sorted;
}

/** By handle: 0 for a blank, else 1 and the place of its text among the distinct ones. */
function* codesOf(
  table: Table,
  wanted: Uint32Array,
  column: SortKey["column"],
): InSlices<{ readonly codes: Uint32Array; readonly texts: readonly string[] }> {
  const isWanted = marksOf(wanted);
  const codes = new Uint32Array(isWanted.length);
  const known = new Map<string, number>();
  const texts: string[] = [];
  for (const part of table.columnParts(column)) {
    const ofPart = new Uint32Array(part.texts.length);
    for (let at = 0; at < part.rows.length; at += 1) {
      const row = part.rows[at] ?? 0;
      if (isWanted[row] !== 1) continue;
      const place = part.places === null ? at : (part.places[at] ?? 0);
      const text = textIn(part.texts[place] ?? "");
      if (text === "") continue;
      if (ofPart[place] === 0) {
        let code = known.get(text);
        if (code === undefined) {
          texts.push(text);
          code = texts.length;
          known.set(text, code);
        }
        ofPart[place] = code;
      }
      codes[row] = ofPart[place] ?? 0;
    }
    yield;
  }
  return { codes, texts };
}
