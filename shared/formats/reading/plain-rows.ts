/** Rows of a text file, as bytes, that need no second look. */
import { decodeUtf8 } from "lib0/string";
import { DOUBLED, type RowBytes } from "#shared/model/row-bytes.ts";
import type { ColumnsPlan } from "./plan-columns.ts";

const SPACE = 0x20;
const DELETE = 0x7f;
const PLUS = 0x2b;

/** As wide as the titles, with something in it, and with nothing where nothing was seen before. */
export function isPlainRow(
  { columns, takenForEmpty, titled }: ColumnsPlan,
  { bytes, count, starts, ends }: RowBytes,
): boolean {
  if (count !== titled || (columns.at(-1)?.source ?? titled) >= titled) return false;
  for (const source of takenForEmpty) if (starts[source] !== ends[source]) return false;
  for (let cell = 0; cell < count; cell++) {
    const start = starts[cell] ?? 0;
    const first = start === ends[cell] ? 0 : (bytes[start] ?? 0);
    // spaces of other scripts may be all there is
    if (first > SPACE && first < DELETE) return true;
  }
  return false;
}

/** Where not, `damageOf` the text of the cell finds nothing: it takes an accent or an exponent. */
export function mayBeDamaged({ bytes, starts, ends }: RowBytes, cell: number): boolean {
  const end = ends[cell] ?? 0;
  for (let at = starts[cell] ?? 0; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > DELETE || byte === PLUS) return true;
  }
  return false;
}

export function textOfCell({ bytes, starts, ends, marks, quote }: RowBytes, cell: number): string {
  const text = decodeUtf8(bytes.subarray(starts[cell], ends[cell]));
  if (((marks[cell] ?? 0) & DOUBLED) === 0) return text;
  const one = String.fromCharCode(quote);
  return text.replaceAll(one + one, one);
}
