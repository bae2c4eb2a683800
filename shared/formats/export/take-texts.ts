/** Blocks of a table to blocks of a file: columns in their order, points split, formulas made harmless where that is asked for. */

import { plainCell } from "../plain-cell.ts";
import type { PlannedColumn, Taking } from "./plan-columns.ts";
import { readPair } from "./point-pairs.ts";
import { mapTexts, type TextBlock, type TextColumn } from "./text-block.ts";

const BLANK: readonly string[] = [""];

/** `blocks`: of all columns of the table, in its order. */
export function* takeTexts(
  blocks: Iterable<TextBlock>,
  columns: readonly Pick<PlannedColumn, "taking">[],
  neutralise = false,
): Generator<TextBlock> {
  for (const { count, columns: sources } of blocks) {
    const taken = columns.map(({ taking }) => takenFrom(sources, taking, count));
    yield { count, columns: neutralise ? taken.map((column) => mapTexts(column, plainCell)) : taken };
  }
}

function takenFrom(sources: readonly TextColumn[], taking: Taking, count: number): TextColumn {
  const column = taking.take === "nothing" ? undefined : sources[taking.source];
  if (column === undefined) return { texts: BLANK, places: new Uint8Array(count) };
  if (taking.take === "text") return column;
  const side = taking.take === "first" ? 0 : 1;
  return mapTexts(column, (text) => readPair(text)?.[side] ?? "");
}

/** Would a spreadsheet take this text for a formula? */
export function isFormulaLike(text: string): boolean {
  return plainCell(text) !== text;
}
