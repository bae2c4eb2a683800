/** The rows that a view shows, in its order. Columns are read as they lie packed, each distinct text judged once; in slices. */
import type { FormulaFault } from "#shared/cleaning/expressions/formula-fault.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import { atOnce, type InSlices } from "#shared/model/in-slices.ts";
import { type CellFilter, cellTest } from "./cell-test.ts";
import { columnsNamed } from "./columns-named.ts";
import { duplicatesInSlices } from "./duplicates.ts";
import type { RowFacts } from "./row-facts.ts";
import { marksOf } from "./row-marks.ts";
import { rowsByFormula } from "./rows-by-formula.ts";
import { sortedRows } from "./sorted-rows.ts";
import type { RowFilter, View } from "./view.ts";

/** Why a part of a view is left aside. */
export type ViewFault =
  | { readonly is: "no-column"; readonly column: ColumnId }
  | { readonly is: "not-a-pattern"; readonly pattern: string }
  /** or no more: a column that it names has another title */
  | { readonly is: "not-a-formula"; readonly formula: string; readonly fault: FormulaFault }
  /** nobody can say it now */
  | { readonly is: "not-known"; readonly filter: RowFilter["kind"] };

export interface RowsSeen {
  /** handles; null: every row, in the table's order */
  readonly rows: Uint32Array | null;
  /** of filters and sort keys; what they would have done is not done */
  readonly faults: readonly ViewFault[];
}

/** The table may change between two slices: rows deleted meanwhile are not in the answer. */
export function* rowsSeenInSlices(
  table: Table,
  view: Pick<View, "filters" | "sort">,
  facts: RowFacts,
): InSlices<RowsSeen> {
  const faults: ViewFault[] = [];
  const there = (column: ColumnId) => {
    const is = table.columns.some(({ id }) => id === column);
    if (!is) faults.push({ is: "no-column", column });
    return is;
  };
  const { order } = table;
  const kept = marksOf(order);
  let filtered = false;
  for (const filter of view.filters) {
    if (!columnsNamed(filter).map(there).every(Boolean)) continue;
    const holds = yield* marksFor(table, filter, facts);
    if ("is" in holds) {
      faults.push(holds);
      continue;
    }
    const { marks, not } = holds;
    filtered = true;
    for (let row = 0; row < kept.length; row += 1) if ((marks[row] === 1) === not) kept[row] = 0;
  }
  const sort = view.sort.filter(({ column }) => there(column));
  const rows = filtered ? order.filter((row) => kept[row] === 1) : order;
  const sorted = sort.length === 0 ? rows : yield* sortedRows(table, rows, sort);
  if (!filtered && sort.length === 0) return { rows: null, faults };
  return { rows: sorted.filter((row) => table.positionOf(row as RowHandle) !== -1), faults };
}

/** The same at once. */
export function rowsSeen(table: Table, view: Pick<View, "filters" | "sort">, facts: RowFacts): RowsSeen {
  return atOnce(rowsSeenInSlices(table, view, facts));
}

interface Marked {
  /** by handle: 1 for the rows found */
  readonly marks: Uint8Array;
  /** those found are the ones to leave out */
  readonly not: boolean;
}

function* marksFor(table: Table, filter: RowFilter, facts: RowFacts): InSlices<Marked | ViewFault> {
  const not = "not" in filter && filter.not === true;
  const told = (rows: Iterable<RowId> | null): Marked | ViewFault =>
    rows === null ? { is: "not-known", filter: filter.kind } : { marks: marksOf(handlesOf(table, rows)), not };
  switch (filter.kind) {
    case "duplicates":
      return { marks: marksOf((yield* duplicatesInSlices(table, filter.columns)).rows), not };
    case "expression": {
      const marks = yield* rowsByFormula(table, filter.text);
      return "code" in marks ? { is: "not-a-formula", formula: filter.text, fault: marks } : { marks, not };
    }
    case "issues":
      return told(facts.issues(filter.column));
    case "commented":
      return told(facts.commented());
    case "assigned":
      return told(facts.assigned(filter.to));
    case "changed":
      return told(facts.changed(filter.since, filter.by));
    case "rows":
      return told(filter.rows);
    default:
      return yield* cellsMarked(table, filter, not);
  }
}

function handlesOf(table: Table, ids: Iterable<RowId>): Uint32Array {
  const handles: number[] = [];
  for (const id of ids) {
    const handle = table.handleOf(id);
    if (handle !== undefined) handles.push(handle);
  }
  return Uint32Array.from(handles);
}

function* cellsMarked(table: Table, filter: CellFilter, not: boolean): InSlices<Marked | ViewFault> {
  const test = cellTest(filter);
  if (test === null) return { is: "not-a-pattern", pattern: "pattern" in filter ? filter.pattern : "" };
  const marks = new Uint8Array(marksOf(table.order).length);
  const columns = filter.column === null ? table.columns.map(({ id }) => id) : [filter.column];
  for (const column of columns) {
    for (const { rows, texts, places } of table.columnParts(column)) {
      const verdicts = texts.map(test);
      if (verdicts.includes(true)) {
        for (let at = 0; at < rows.length; at += 1) {
          if (verdicts[places === null ? at : (places[at] ?? 0)] === true) marks[rows[at] ?? 0] = 1;
        }
      }
      yield;
    }
  }
  return { marks, not };
}
