/** What a formula gives for a few rows, as one writes it: what it reads there, and what comes of it. */
import { compileFormula } from "#shared/cleaning/expressions/compile.ts";
import type { Failed } from "#shared/cleaning/expressions/value.ts";
import { isFailed, writtenValue } from "#shared/cleaning/expressions/value.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { textIn } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";

export interface Example {
  readonly row: RowHandle;
  /** its number in the table, from 1 */
  readonly number: number;
  /** what it reads there */
  readonly read: readonly string[];
  readonly gives: string;
  readonly failed: Failed["failed"] | null;
}

const SHOWN = 3;
/** rows that are looked at for some in which there is something to read */
const LOOKED_AT = 200;

/** `cell`: the column that it changes; null: a new one. None where the formula is none. */
export function exampleRows(
  table: Table,
  formula: string,
  cell: ColumnId | null,
  rows: readonly RowHandle[] | null,
): readonly Example[] {
  const compiled = compileFormula(
    formula,
    table.columns.map(({ name }) => name),
    cell !== null,
  );
  if (compiled.is === "fault") return [];
  const { columns, asksCell, evaluate } = compiled.formula;
  const filled: Example[] = [];
  const blank: Example[] = [];
  const seen = new Set<string>();
  const count = Math.min(LOOKED_AT, rows?.length ?? table.rowCount);
  for (let place = 0; place < count && filled.length < SHOWN; place += 1) {
    const row = rows === null ? table.handleAt(place) : (rows[place] ?? table.handleAt(place));
    if (table.isDeleted(row)) continue;
    const textOf = (column: ColumnId | undefined) => (column === undefined ? "" : textIn(table.content(row, column)));
    const texts = columns.map((at) => textOf(table.columns[at]?.id));
    const held = cell === null ? null : textOf(cell);
    const number = table.positionOf(row) + 1;
    const value = evaluate({ text: (at) => texts[at] ?? "", number, cell: held });
    const read = asksCell && held !== null ? [held, ...texts] : texts;
    const example: Example = {
      ...{ row, number, read },
      gives: isFailed(value) ? "" : writtenValue(value),
      failed: isFailed(value) ? value.failed : null,
    };
    const among = read.every((text) => text !== "") ? filled : blank;
    // the same again teaches nothing
    if (!seen.has(read.join("\0"))) among.push(example);
    seen.add(read.join("\0"));
  }
  return [...filled, ...blank].slice(0, SHOWN).sort((a, b) => a.number - b.number);
}
