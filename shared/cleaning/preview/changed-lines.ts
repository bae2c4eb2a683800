/** The texts that a plan writes over others: each pair, before and after, once, with how many cells it is true of. */
import type { PlannedFill } from "#shared/document/edits/change-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { PLAN_STEP } from "../operations/planning.ts";

export interface ChangedLine {
  readonly column: ColumnId;
  /** contents (model/cell-content.ts) */
  readonly before: string;
  readonly after: string;
  readonly cells: number;
  /** the first of the cells: of those in sight when there is one */
  readonly row: RowHandle;
  readonly inSight: boolean;
}

export interface ChangedLines {
  /** those with a cell in sight, then the others, each in the order of the table */
  readonly lines: readonly ChangedLine[];
  /** cells that no line speaks of */
  readonly others: number;
}

/** different pairs of one column that are kept apart */
const OF_COLUMN = 1_000;
/** lines that are told */
const TOLD = 300;

type Found = { -readonly [K in keyof ChangedLine]: ChangedLine[K] };

/** Of cells in columns that the table has; `inSight`: rows to tell of first. The table may change between two slices. */
export function* changedLines(
  table: Table,
  fills: readonly PlannedFill[],
  inSight: readonly RowHandle[],
): InSlices<ChangedLines> {
  const sight = new Set(inSight);
  const lines: Found[] = [];
  let others = 0;
  for (const fill of fills) {
    const { column } = fill;
    if (typeof column === "number") continue;
    const known = new Map<string, Found[]>();
    let kept = 0;
    const count = (row: RowHandle, before: string, after: string) => {
      const ofText = known.get(before);
      const line = ofText?.find((one) => one.after === after);
      if (line !== undefined) {
        line.cells++;
        if (!line.inSight && sight.has(row)) Object.assign(line, { row, inSight: true });
        return;
      }
      const isSeen = sight.has(row);
      if (kept >= OF_COLUMN && !isSeen) {
        others++;
        return;
      }
      kept++;
      const found = { column, before, after, cells: 1, row, inSight: isSeen };
      if (ofText === undefined) known.set(before, [found]);
      else ofText.push(found);
      lines.push(found);
    };
    yield* eachCell(table, { ...fill, column }, count);
  }
  const placed = lines.map((line) => ({ line, at: table.positionOf(line.row) }));
  placed.sort((a, b) => Number(b.line.inSight) - Number(a.line.inSight) || a.at - b.at);
  for (const { line } of placed.slice(TOLD)) others += line.cells;
  return { lines: placed.slice(0, TOLD).map(({ line }) => line), others };
}

/** In table order where the column is read part by part, in the plan's where few cells are asked for. */
function* eachCell(
  table: Table,
  { column, rows, texts }: PlannedFill & { readonly column: ColumnId },
  told: (row: RowHandle, before: string, after: string) => void,
): InSlices {
  const afterAt = (at: number) => (typeof texts === "string" ? texts : (texts[at] ?? ""));
  if (rows.length * 4 < table.rowCount) {
    for (const [at, row] of rows.entries()) {
      told(row, table.content(row, column), afterAt(at));
      if (at % PLAN_STEP === PLAN_STEP - 1) yield;
    }
    return;
  }
  const places = new Int32Array(rows.reduce((most, row) => Math.max(most, row), 0) + 1);
  rows.forEach((row, at) => {
    places[row] = at + 1;
  });
  for (const part of table.columnParts(column)) {
    part.rows.forEach((row, i) => {
      const at = (places[row] ?? 0) - 1;
      if (at < 0) return;
      const before = part.texts[part.places === null ? i : (part.places[i] ?? 0)] ?? "";
      told(row as RowHandle, before, afterAt(at));
    });
    yield;
  }
}
