/**
 * The cells in which something is found, of a whole table or a part of it: one bit for each, so that a million of them weigh little and any
 * place answers at once. They are found column by column, each distinct text of a part judged once, in steps that whoever asks may space
 * out; what is written meanwhile is followed.
 */

import type { RowHandle, Table, TableChange } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Finder } from "./find-query.ts";

/** Where it is looked for; null: everywhere. */
export interface FindScope {
  readonly columns: readonly ColumnId[] | null;
  readonly rows: Uint32Array | null;
}

export interface FoundCells {
  /** number of cells in which it is found, as far as was looked */
  readonly count: number;
  /** number of cells that could not be judged in reasonable time */
  readonly unjudged: number;
  /** those that are looked through */
  readonly columns: readonly ColumnId[];
  has(row: RowHandle, column: ColumnId): boolean;
  /** number of cells of that row */
  inRow(row: RowHandle): number;
  /** in no order */
  rowsOf(column: ColumnId): readonly RowHandle[];
  /** Looks through the scope; between two steps the table may change, if `follow` is told. */
  scan(): Generator<undefined, void, undefined>;
  /** false when it must be looked for anew: the columns are not those that they were */
  follow(change: TableChange): boolean;
}

export function findCells(table: Table, finder: Finder, scope: FindScope): FoundCells {
  const columns = (scope.columns ?? table.columns.map(({ id }) => id)).filter((id) =>
    table.columns.some((column) => column.id === id),
  );
  const bits = new Map<ColumnId, Bits>(columns.map((id) => [id, new Bits()]));
  const doubtful = new Map<ColumnId, Bits>(columns.map((id) => [id, new Bits()]));
  const chosen = scope.rows === null ? null : new Bits(scope.rows);
  let ofRows = new Uint16Array(0);
  let [count, unjudged] = [0, 0];

  function mark(row: RowHandle, column: ColumnId, verdict: boolean | null): void {
    if (bits.get(column)?.put(row, verdict === true)) {
      const by = verdict === true ? 1 : -1;
      count += by;
      if (row >= ofRows.length) ofRows = grown(ofRows, row + 1);
      ofRows[row] = (ofRows[row] ?? 0) + by;
    }
    if (doubtful.get(column)?.put(row, verdict === null)) unjudged += verdict === null ? 1 : -1;
  }

  function judge(row: RowHandle, column: ColumnId): void {
    const isThere = !table.isDeleted(row) && (chosen === null || chosen.has(row));
    mark(row, column, isThere && verdictOf(finder, table.content(row, column)));
  }

  return {
    get count() {
      return count;
    },
    get unjudged() {
      return unjudged;
    },
    columns,
    has: (row, column) => bits.get(column)?.has(row) === true,
    inRow: (row) => ofRows[row] ?? 0,
    rowsOf: (column) => bits.get(column)?.all() ?? [],
    *scan() {
      for (const column of columns) {
        for (const { rows, texts, places } of table.columnParts(column)) {
          const verdicts = texts.map((text) => verdictOf(finder, text));
          if (verdicts.some((verdict) => verdict !== false)) {
            for (let index = 0; index < rows.length; index++) {
              const verdict = verdicts[places === null ? index : (places[index] ?? 0)] ?? null;
              const row = rows[index] as RowHandle;
              if (verdict === false || (chosen !== null && !chosen.has(row))) continue;
              // the part was read before this step: what was written since was followed, and stands
              if (table.positionOf(row) !== -1) mark(row, column, verdict);
            }
          }
          yield;
        }
      }
    },
    follow(change) {
      if (change.columns || change.fold) return false;
      for (const [column, rows] of change.cells) if (bits.has(column)) for (const row of rows) judge(row, column);
      for (const row of [...change.appeared, ...change.vanished]) for (const column of columns) judge(row, column);
      return true;
    },
  };
}

/** A mark that there is no value is no text, nor a blank. */
function verdictOf(finder: Finder, content: string): boolean | null {
  return isMark(content) ? false : finder.matches(content);
}

function grown(array: Uint16Array<ArrayBuffer>, least: number): Uint16Array<ArrayBuffer> {
  const next = new Uint16Array(Math.max(least, array.length * 2, 1024));
  next.set(array);
  return next;
}

/** A set of handles. */
class Bits {
  #words = new Uint32Array(0);

  constructor(handles?: Uint32Array) {
    for (const handle of handles ?? []) this.put(handle, true);
  }

  has(handle: number): boolean {
    return ((this.#words[handle >>> 5] ?? 0) & (1 << (handle & 31))) !== 0;
  }

  /** true when it was not so before */
  put(handle: number, on: boolean): boolean {
    if (this.has(handle) === on) return false;
    const at = handle >>> 5;
    if (at >= this.#words.length) {
      const next = new Uint32Array(Math.max(at + 1, this.#words.length * 2));
      next.set(this.#words);
      this.#words = next;
    }
    this.#words[at] = (this.#words[at] ?? 0) ^ (1 << (handle & 31));
    return true;
  }

  all(): RowHandle[] {
    const handles: RowHandle[] = [];
    this.#words.forEach((word, at) => {
      for (let bit = 0; word >>> bit !== 0 && bit < 32; bit++) {
        if ((word >>> bit) & 1) handles.push((at * 32 + bit) as RowHandle);
      }
    });
    return handles;
  }
}
