/**
 * Which rows that call themselves totals are totals. A row of data that is proposed away is worse than a total left in: where figures can be added up they
 * decide, for `Total Énergies` is a company; where they cannot, only a row that holds nothing but the word and figures is one.
 */
import { isBlank } from "./cell-extent.ts";
import { figureOf, isSum } from "./figures.ts";
import type { TotalLabel } from "./row-words.ts";

export interface TotalCandidate {
  readonly row: number;
  readonly cells: readonly string[];
  readonly label: TotalLabel;
}

export type EachRow = (take: (cells: readonly string[], row: number) => void) => void;

/** The figure that a row has in a column; null: none. */
export type FigureAt = (column: number) => number | null;

/** sums since so many of the last totals are kept, for totals of totals */
const CHECKPOINTS = 40;

/** Rows, of `candidates`, to set aside. `eachRow` goes through the rows of the table in order; `last`: the last of them that holds more than one cell. */
export function proposeTotals(candidates: readonly TotalCandidate[], eachRow: EachRow, last: number): number[] {
  const search = searchTotals(candidates, last);
  eachRow((cells, row) =>
    search.take((column) => {
      const text = cells[column];
      return text === undefined || text === "" ? null : figureOf(text);
    }, row),
  );
  return search.found();
}

export interface TotalSearch {
  /** to be told each row of the table, in order */
  take(figureAt: FigureAt, row: number): void;
  found(): number[];
}

/** The same, for who goes through the rows and reads their figures. */
export function searchTotals(candidates: readonly TotalCandidate[], last: number): TotalSearch {
  const figures = candidates.map(({ cells, label }) => figuresOf(cells, label.column));
  const columns = [...new Set(figures.flatMap((told) => [...told.keys()]))];
  const sums = new Map(columns.map((column) => [column, 0]));
  /** sums at the beginning, and after each total */
  const since: ReadonlyMap<number, number>[] = [new Map(sums)];
  const accepted: number[] = [];
  const undecided: number[] = [];
  let next = 0;
  return {
    take(figureAt, row) {
      while ((candidates[next]?.row ?? Number.POSITIVE_INFINITY) < row) next++;
      const candidate = candidates[next];
      if (candidate?.row === row) {
        const told = figures[next] ?? new Map<number, number>();
        const verdict = since.some((start) =>
          addsUp(told, (column) => (sums.get(column) ?? 0) - (start.get(column) ?? 0)),
        );
        if (isTotal(candidate, verdict, last)) {
          accepted.push(row);
          since.push(new Map(sums));
          if (since.length > CHECKPOINTS) since.splice(1, 1);
          return;
        }
        undecided.push(next);
      }
      for (const column of columns) {
        const figure = figureAt(column);
        if (figure !== null) sums.set(column, (sums.get(column) ?? 0) + figure);
      }
    },
    found() {
      const above: number[] = [];
      // a total above what it is the total of
      for (const at of undecided) {
        const candidate = candidates[at];
        const told = figures[at] ?? new Map<number, number>();
        const others = (column: number) => (sums.get(column) ?? 0) - (told.get(column) ?? 0);
        if (candidate !== undefined && isAlone(candidate) && addsUp(told, others)) above.push(candidate.row);
      }
      return [...accepted, ...above].sort((a, b) => a - b);
    },
  };
}

function isTotal(candidate: TotalCandidate, addsUpHere: boolean, last: number): boolean {
  const { label, row } = candidate;
  if (!isAlone(candidate)) return addsUpHere && label.sure;
  if (addsUpHere) return true;
  if (!label.sure) return false;
  return label.reason === "subtotal" || row >= last;
}

/** Beside the label there is no other text. */
function isAlone({ cells, label }: TotalCandidate): boolean {
  return cells.every(
    (cell, column) => column === label.column || isBlank(cell) || figureOf(cell) !== null || /^[\s\d,.]*%$/.test(cell),
  );
}

function figuresOf(cells: readonly string[], label: number): Map<number, number> {
  const told = new Map<number, number>();
  cells.forEach((cell, column) => {
    const figure = column <= label ? null : figureOf(cell);
    if (figure !== null) told.set(column, figure);
  });
  return told;
}

/** Most of the figures are the sums, and not because there is nothing. */
function addsUp(told: ReadonlyMap<number, number>, sumOf: (column: number) => number): boolean {
  let equal = 0;
  let more = false;
  for (const [column, figure] of told) {
    if (!isSum(figure, sumOf(column))) continue;
    equal++;
    more ||= figure !== 0;
  }
  return more && equal * 2 >= told.size;
}
