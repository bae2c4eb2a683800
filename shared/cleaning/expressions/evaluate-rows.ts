/** What a formula gives for the rows of a table, in slices: columns are read as they lie packed, what depends on one text alone is worked out once for it. */
import { alignedParts } from "#shared/checks/aligned-parts.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { isMark, textIn } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type { Formula } from "./compile.ts";
import type { FormulaRow } from "./functions/definition.ts";
import type { Value } from "./value.ts";

/** rows of short texts that a light formula works out in one step */
const STEP = 2_000;
/** what such a formula weighs, times the signs of a row */
const LIGHT = 10 * 100;
/** of so small a part of the table, cells are read one by one */
const FEW = 16;

/**
 * `columns`: ids of those that the formula was made for, in the same order. `cell`: the column that is to become what it gives; a mark there is
 * passed over. `rows` null: all of them; else those that are there still. A mark elsewhere reads as nothing. `before`: what the cell holds, or else
 * the first column that the formula names.
 */
export function* evaluateRows(
  table: Table,
  formula: Formula,
  columns: readonly ColumnId[],
  cell: ColumnId | null,
  rows: readonly RowHandle[] | null,
  tell: (row: RowHandle, value: Value, before: string) => void,
): InSlices {
  const read = formula.columns.map((place) => columns[place] ?? null);
  const evaluate = remembering(formula, read.length);
  const work = workOf(formula);
  if (rows !== null && rows.length * FEW < table.rowCount) {
    for (const row of rows) {
      if (work.isEnough()) yield;
      const before = cell === null ? "" : table.content(row, cell);
      if (isMark(before)) continue;
      const texts = read.map((column) => (column === null ? "" : textIn(table.content(row, column))));
      work.add(before, texts);
      tell(
        row,
        evaluate(texts, table.positionOf(row) + 1, cell === null ? null : before),
        cell === null ? (texts[0] ?? "") : before,
      );
    }
    return;
  }
  const chosen = rows === null ? null : new Set<number>(rows);
  const parts = [...read, ...(cell === null ? [] : [cell])];
  let position = 0;
  const texts: string[] = [];
  const lines = parts.length === 0 ? rowsAlone(table) : alignedParts(table, parts);
  for (const part of lines) {
    for (let at = 0; at < part.rows.length; at += 1) {
      if (work.isEnough()) yield;
      position += 1;
      const row = (part.rows[at] ?? 0) as RowHandle;
      if (chosen !== null && !chosen.has(row)) continue;
      const before = cell === null ? "" : part.contentOf(read.length, at);
      if (isMark(before)) continue;
      for (let place = 0; place < read.length; place += 1) texts[place] = textIn(part.contentOf(place, at));
      work.add(before, texts);
      tell(row, evaluate(texts, position, cell === null ? null : before), cell === null ? (texts[0] ?? "") : before);
    }
    yield;
  }
}

/** How much was done since it was last enough for one step. */
function workOf({ weight }: Formula): { add(cell: string, texts: readonly string[]): void; isEnough(): boolean } {
  let done = 0;
  return {
    add(cell, texts) {
      let signs = 100 + cell.length;
      for (const text of texts) signs += text.length;
      done += Math.max(LIGHT, weight * signs);
    },
    isEnough() {
      if (done < STEP * LIGHT) return false;
      done = 0;
      return true;
    },
  };
}

function* rowsAlone(table: Table): Generator<{ rows: Uint32Array; contentOf(): string }> {
  yield { rows: table.order.slice(), contentOf: () => "" };
}

/** distinct texts whose value is remembered at most */
const REMEMBERED = 50_000;

/** `texts` is read before it returns. */
function remembering(
  { evaluate, asksRow, asksCell }: Formula,
  count: number,
): (texts: readonly string[], number: number, cell: string | null) => Value {
  const rowOf = (texts: readonly string[], number: number, cell: string | null): FormulaRow => ({
    text: (place) => texts[place] ?? "",
    number,
    cell,
  });
  if (asksRow || count + (asksCell ? 1 : 0) > 1) return (...given) => evaluate(rowOf(...given));
  const known = new Map<string, Value>();
  return (texts, number, cell) => {
    const key = asksCell ? (cell ?? "") : (texts[0] ?? "");
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = evaluate(rowOf(texts, number, cell));
    if (known.size < REMEMBERED) known.set(key, value);
    return value;
  };
}
