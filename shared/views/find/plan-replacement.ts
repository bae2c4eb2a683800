/** What replacing what was found would write: each text with what it becomes, to be looked at before; then the cells, as they are when it is done. */
import type { CellEdit } from "#shared/document/edits/set-cells.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { Finder } from "./find-query.ts";
import type { FoundCells } from "./found-cells.ts";
import { type Replacement, replaceParts } from "./replacement.ts";

export interface ReplacementLine {
  readonly before: string;
  readonly after: string;
  /** number of cells that hold it */
  readonly cells: number;
  /** one of them */
  readonly row: RowHandle;
  readonly column: ColumnId;
}

export interface ReplacementPlan {
  /** those of most cells first */
  readonly lines: readonly ReplacementLine[];
  /** number of cells that would be written */
  readonly cells: number;
  /** number of found cells that stay: their column is closed, or what they would hold is too long */
  readonly closed: number;
  readonly tooLong: number;
  readonly edits: readonly CellEdit[];
}

export interface Replacing {
  readonly finder: Finder;
  readonly replacement: Replacement;
  mayWrite(column: ColumnId): boolean;
  /** texts that are left as they are */
  readonly spared?: ReadonlySet<string>;
}

/** cells gone through in one step */
const STEP = 2_000;

/**
 * In steps of a few milliseconds, between which the table may change: `stillHolding` then says what of it stands. `onStep` is told how many
 * cells were gone through.
 */
export function* planReplacement(
  table: Table,
  found: FoundCells,
  replacing: Replacing,
  onStep?: (cells: number) => void,
): Generator<undefined, ReplacementPlan, undefined> {
  const become = replacer(replacing);
  const lines = new Map<string, { after: string; cells: number; row: RowHandle; column: ColumnId }>();
  const edits: CellEdit[] = [];
  let [closed, tooLong, steps] = [0, 0, 0];
  for (const { id } of table.columns) {
    const rows = found.rowsOf(id);
    if (!replacing.mayWrite(id)) {
      closed += rows.length;
      continue;
    }
    for (const row of rows) {
      steps += 1;
      if (steps % STEP === 0) {
        onStep?.(steps);
        yield;
      }
      const before = table.content(row, id);
      const after = become(before);
      if (after === before || replacing.spared?.has(before) === true) continue;
      if (after.length > LIMITS.cellLength) {
        tooLong += 1;
        continue;
      }
      edits.push({ row, column: id, text: after });
      const line = lines.get(before);
      if (line === undefined) lines.set(before, { after, cells: 1, row, column: id });
      else line.cells += 1;
    }
  }
  const listed = [...lines].map(([before, line]) => ({ before, ...line })).sort((a, b) => b.cells - a.cells);
  return { lines: listed, cells: edits.length, closed, tooLong, edits };
}

/** The same edits, made anew for the cells that others wrote in since they were planned. */
export function stillHolding(table: Table, edits: readonly CellEdit[], replacing: Replacing): CellEdit[] {
  const become = replacer(replacing);
  const there = new Set(table.columns.map(({ id }) => id));
  return edits.flatMap(({ row, column }) => {
    if (table.isDeleted(row) || !there.has(column) || !replacing.mayWrite(column)) return [];
    const before = table.content(row, column);
    const text = become(before);
    const isMeant = text !== before && text.length <= LIMITS.cellLength && replacing.spared?.has(before) !== true;
    return isMeant ? [{ row, column, text }] : [];
  });
}

/** Each text is worked out once. */
function replacer({ finder, replacement }: Replacing): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let after = known.get(text);
    if (after === undefined) {
      after = isMark(text) ? text : replaceParts(text, finder.parts(text), replacement);
      known.set(text, after);
    }
    return after;
  };
}
