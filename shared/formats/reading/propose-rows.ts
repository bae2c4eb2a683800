/** Rows of a table that are better left out: totals, notes, titles that come again. Each is proposed with its reason, and the person decides. */
import { LIMITS } from "#shared/model/limits.ts";
import { isBlank } from "./cell-extent.ts";
import { type EachRow, proposeTotals, type TotalCandidate } from "./propose-totals.ts";
import { isNote, onlyCellOf, repeatsTitles, totalLabelOf } from "./row-words.ts";

/** A cell alone in its row, in a table of more columns than two. */
interface LoneCell {
  readonly row: number;
  readonly text: string;
  readonly afterEmpty: boolean;
}

const LONG_TEXT = 40;

/** Numbers of the rows, in order. `titleLines` are the lines of titles; rows up to `headerEnd` are theirs, or above. */
export function proposeRows(eachRow: EachRow, titleLines: readonly (readonly string[])[], headerEnd: number): number[] {
  const rows: number[] = [];
  const totals: TotalCandidate[] = [];
  const width = Math.max(0, ...titleLines.map((line) => line.length));
  let lone: LoneCell[] = [];
  let notesAtEnd: number[] = [];
  let last = 0;
  let before = headerEnd;
  eachRow((cells, row) => {
    if (row <= headerEnd) return;
    const filled = filledOf(cells);
    if (filled === 0) return;
    const afterEmpty = row > before + 1;
    before = row;
    if (filled > 1) {
      last = row;
      lone = [];
      notesAtEnd = [];
      if (repeatsTitles(cells, titleLines)) rows.push(row);
    } else if (isNote(cells)) {
      // with two columns, a cell alone may well be a value whose neighbour is missing: at the end only
      (width > 2 ? rows : notesAtEnd).push(row);
      return;
    } else if (width > 2) lone.push({ row, text: cells[onlyCellOf(cells)] ?? "", afterEmpty });
    const label = totalLabelOf(cells);
    if (label !== null && totals.length < LIMITS.rowsSetAside) totals.push({ row, cells: [...cells], label });
  });
  const found = totals.length === 0 ? [] : proposeTotals(totals, belowTitles(eachRow, headerEnd), last);
  const atEnd = last === 0 ? [] : textBelow(lone);
  return [...new Set([...rows, ...notesAtEnd, ...atEnd, ...found])].sort((a, b) => a - b).slice(0, LIMITS.rowsSetAside);
}

function belowTitles(eachRow: EachRow, headerEnd: number): EachRow {
  return (take) =>
    eachRow((cells, row) => {
      if (row > headerEnd) take(cells, row);
    });
}

/** Sentences below the table: after an empty row, or long ones, and all that follows. */
function textBelow(lone: readonly LoneCell[]): number[] {
  const first = lone.findIndex(({ text, afterEmpty }) => isSentence(text) && (afterEmpty || text.length > LONG_TEXT));
  return first === -1 ? [] : lone.slice(first).map(({ row }) => row);
}

function isSentence(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

/** 0, 1, or 2 for more. */
function filledOf(cells: readonly string[]): 0 | 1 | 2 {
  let one = false;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (one) return 2;
    one = true;
  }
  return one ? 1 : 0;
}
