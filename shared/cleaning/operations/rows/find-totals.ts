/** Rows of a table that are totals of others: those that say so, as far as their figures or their blanks agree, and sums without a word. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import { figureOf, isSum } from "#shared/formats/reading/figures.ts";
import { searchTotals, type TotalCandidate } from "#shared/formats/reading/propose-totals.ts";
import { type TotalLabel, totalLabelOf } from "#shared/formats/reading/row-words.ts";
import { textIn } from "#shared/model/cell-content.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { PLAN_STEP } from "../planning.ts";

export interface FoundTotal {
  readonly row: RowHandle;
  readonly why: TotalLabel["reason"] | "sum";
  /** what it calls itself; blank for a sum without a word */
  readonly label: string;
}

/** In table order. `sums`: also rows of figures alone, all of them the sums of those above. */
export function* findTotals(table: Table, sums: boolean): InSlices<readonly FoundTotal[]> {
  const { order } = table;
  const scan = yield* scanRows(table);
  const candidates = Array.from(scan.labels, ([at, label]): TotalCandidate => {
    const row = (order[at] ?? 0) as RowHandle;
    return { row: at, cells: table.columns.map(({ id }) => table.text(row, id)), label };
  })
    .sort((a, b) => a.row - b.row)
    .slice(0, LIMITS.rowsSetAside);
  const summed = yield* wordlessSums(scan, new Set(yield* namedTotals(candidates, scan, NONE)));
  // a sum without a word counts for nothing in the total below it
  const named = yield* namedTotals(candidates, scan, new Set(summed));
  return [...named, ...(sums ? summed.filter((at) => !named.includes(at)) : [])]
    .sort((a, b) => a - b)
    .map((at): FoundTotal => {
      const row = (order[at] ?? 0) as RowHandle;
      const label = scan.labels.get(at);
      if (label === undefined || !named.includes(at)) return { row, why: "sum", label: "" };
      const column = table.columns[label.column];
      return { row, why: label.reason, label: column === undefined ? "" : table.text(row, column.id) };
    });
}

const NONE: ReadonlySet<number> = new Set();

/** All by place in the table's order. */
interface Scan {
  readonly labels: ReadonlyMap<number, TotalLabel>;
  /** cells that hold something, 255 for more */
  readonly filled: Uint8Array;
  /** those of them that are figures, likewise */
  readonly figured: Uint8Array;
  /** by column: its figures, NaN where there is none; null: it has none */
  readonly figures: readonly (Float64Array | null)[];
  /** some column holds texts in most rows: a row without any is not like the others */
  readonly hasTexts: boolean;
}

/** a label stands in one of the first cells that hold something */
const LABEL_CELLS = 3;

function* scanRows(table: Table): InSlices<Scan> {
  const count = table.order.length;
  const labels = new Map<number, TotalLabel>();
  const filled = new Uint8Array(count);
  const figured = new Uint8Array(count);
  const figures: (Float64Array | null)[] = [];
  let hasTexts = false;
  for (const [column, { id }] of table.columns.entries()) {
    let ofColumn: Float64Array | null = null;
    let texts = 0;
    let from = 0;
    for (const part of table.columnParts(id)) {
      const read = part.texts.map((content) => readCell(textIn(content)));
      for (let at = 0; at < part.rows.length && from + at < count; at += 1) {
        const cell = read[part.places === null ? at : (part.places[at] ?? 0)];
        if (cell === undefined || cell === null) continue;
        const place = from + at;
        const before = filled[place] ?? 0;
        if (cell.label !== null && before < LABEL_CELLS && !labels.has(place))
          labels.set(place, { ...cell.label, column });
        if (before < 255) filled[place] = before + 1;
        if (cell.figure === null) texts += 1;
        else {
          ofColumn ??= new Float64Array(count).fill(Number.NaN);
          ofColumn[place] = cell.figure;
          figured[place] = Math.min(255, (figured[place] ?? 0) + 1);
        }
      }
      from += part.rows.length;
      yield;
    }
    figures.push(ofColumn);
    hasTexts ||= texts * 2 > count;
  }
  return { labels, filled, figured, figures, hasTexts };
}

/** null: blank */
function readCell(text: string): { readonly figure: number | null; readonly label: TotalLabel | null } | null {
  if (text.trim() === "") return null;
  const figure = figureOf(text);
  return { figure, label: figure === null ? totalLabelOf([text]) : null };
}

function* namedTotals(
  candidates: readonly TotalCandidate[],
  { filled, figures }: Scan,
  but: ReadonlySet<number>,
): InSlices<readonly number[]> {
  if (candidates.length === 0) return [];
  const count = filled.length;
  let last = 0;
  for (let at = 0; at < count; at += 1) if ((filled[at] ?? 0) > 1) last = at;
  const search = searchTotals(candidates, last);
  for (let at = 0; at < count; at += 1) {
    if (!but.has(at)) search.take((column) => figureAt(figures, column, at), at);
    if (at % PLAN_STEP === PLAN_STEP - 1) yield;
  }
  return search.found();
}

/** Rows that hold figures alone, each of which is the sum of those above since the last total, or of all. */
function* wordlessSums(scan: Scan, totals: ReadonlySet<number>): InSlices<readonly number[]> {
  const { filled, figured, figures, hasTexts } = scan;
  const count = filled.length;
  if (!hasTexts) return [];
  const columns = Array.from(figures.keys()).filter((column) => figures[column] !== null);
  let since = emptySums();
  const all = emptySums();
  const found: number[] = [];
  for (let at = 0; at < count; at += 1) {
    if (at % PLAN_STEP === PLAN_STEP - 1) yield;
    const told = columns.filter((column) => figureAt(figures, column, at) !== null);
    const alone = told.length > 0 && (filled[at] ?? 0) === (figured[at] ?? 0) && (filled[at] ?? 0) < 255;
    const isTotal = totals.has(at) || (alone && [since, all].some((sums) => areSums(told, figures, at, sums)));
    if (!isTotal) for (const sums of [since, all]) addRow(sums, told, figures, at);
    else {
      if (!totals.has(at)) found.push(at);
      since = emptySums();
    }
  }
  return found.slice(0, LIMITS.rowsSetAside);
}

interface Sums {
  readonly of: Map<number, number>;
  rows: number;
}

function emptySums(): Sums {
  return { of: new Map(), rows: 0 };
}

function addRow(sums: Sums, told: readonly number[], figures: Scan["figures"], at: number): void {
  sums.rows += 1;
  for (const column of told) sums.of.set(column, (sums.of.get(column) ?? 0) + (figureAt(figures, column, at) ?? 0));
}

/** Of two rows at least, and not by chance: several figures, or several rows. */
function areSums(told: readonly number[], figures: Scan["figures"], at: number, { of, rows }: Sums): boolean {
  if (rows < 2 || (told.length < 2 && rows < 3)) return false;
  const values = told.map((column) => figureAt(figures, column, at) ?? 0);
  if (values.every((value) => value === 0)) return false;
  return told.every((column, i) => isSum(values[i] ?? 0, of.get(column) ?? 0));
}

function figureAt(figures: Scan["figures"], column: number, at: number): number | null {
  const figure = figures[column]?.[at] ?? Number.NaN;
  return Number.isNaN(figure) ? null : figure;
}
