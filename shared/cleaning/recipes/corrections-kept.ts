/** What hands wrote in a table as corrections of a recipe: one step of them wherever some were made between two steps that are kept. */
import type { Table } from "#shared/document/table.ts";
import { textIn } from "#shared/model/cell-content.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { PLAN_STEP } from "../operations/planning.ts";
import type { Correction, CorrectionsParams } from "../operations/values/corrections.ts";

/** What hands wrote in cells: lists of the same length, by column. */
export interface HandEdit {
  /** of the history's entry */
  readonly id: string;
  /** it is among the steps one chooses from */
  readonly isStep: boolean;
  readonly cells: readonly {
    readonly column: ColumnId;
    readonly rows: readonly RowId[];
    readonly before: readonly string[];
    readonly after: readonly string[];
  }[];
}

/** What the texts of some columns tell of rows. */
export interface RowKeys {
  readonly columns: readonly ColumnId[];
  /** contents, one for each column; null: the row is gone, or others have the same */
  of(row: RowId): readonly string[] | null;
  /** rows that nothing else is like, and all of them */
  readonly alone: number;
  readonly rows: number;
}

export function* rowKeysOf(table: Table, columns: readonly ColumnId[]): InSlices<RowKeys> {
  const contents: string[][] = [];
  for (const column of columns) {
    contents.push(table.columnContents(column));
    yield;
  }
  const order = table.order;
  const times = new Map<string, number>();
  let alone = 0;
  for (let at = 0; at < order.length; at++) {
    if (at % PLAN_STEP === 0) yield;
    const key = contents.map((column) => column[at] ?? "");
    if (isBlank(key)) continue;
    const name = JSON.stringify(key);
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    alone += before === 0 ? 1 : before === 1 ? -1 : 0;
  }
  return {
    ...{ columns, alone, rows: order.length },
    of(id) {
      const row = table.handleOf(id);
      if (row === undefined || table.isDeleted(row)) return null;
      const key = columns.map((column) => table.content(row, column));
      return times.get(JSON.stringify(key)) === 1 ? key : null;
    },
  };
}

export interface CorrectionsKept {
  /** by the entry of the step they come before; null: after all; columns by their ids */
  readonly before: ReadonlyMap<string | null, CorrectionsParams>;
  /** entries whose cells are in them */
  readonly covered: ReadonlySet<string>;
  /** how many, and how many whose row cannot be told from others, or is gone */
  readonly count: number;
  readonly lost: number;
}

/**
 * `edits`: oldest first; `places`: entries of the steps that are kept, oldest first. Of several of one cell with no step in between, one remains.
 * A row is named by what its key columns held before.
 */
export function correctionsKept(
  edits: readonly HandEdit[],
  chosen: ReadonlySet<string>,
  places: readonly string[],
  keys: RowKeys,
  { id, columns: tableColumns }: { readonly id: string; readonly columns: Table["columns"] },
): CorrectionsKept {
  const kept = edits.filter((edit) => !edit.isStep || chosen.has(edit.id));
  const covered = new Set(kept.map((edit) => edit.id));
  const hidden = new Set(tableColumns.flatMap((column) => (column.isPrivate === true ? [column.id] : [])));
  const private_ = (column: ColumnId) => hidden.has(column) && { private: true as const };
  const steps = places.filter((place) => !covered.has(place));
  const order = tableColumns.map((column) => column.id);
  const before = new Map<string | null, CorrectionsParams>();
  /** of rows that were written in since, as they were at the place one has come to, from the newest backwards */
  const known = new Map<RowId, string[] | null>();
  const keyOf = (row: RowId) => {
    if (!known.has(row)) known.set(row, keys.of(row)?.slice() ?? null);
    return known.get(row) ?? null;
  };
  let count = 0;
  let lost = 0;
  let rest = edits.length;
  for (let at = steps.length; at >= 0; at--) {
    const after = at === 0 ? null : (steps[at - 1] ?? null);
    const made = new Map<ColumnId, Map<RowId, { was: string; becomes: string }>>();
    for (; rest > 0; rest--) {
      const edit = edits[rest - 1];
      if (edit === undefined || (after !== null && isOlder(edit.id, after))) break;
      for (const { column, rows, before: was, after: becomes } of edit.cells) {
        const place = keys.columns.indexOf(column);
        const ofColumn = made.get(column) ?? new Map<RowId, { was: string; becomes: string }>();
        if (covered.has(edit.id)) made.set(column, ofColumn);
        for (const [i, row] of rows.entries()) {
          const text = was[i] ?? "";
          if (place !== -1) {
            const key = keyOf(row);
            if (key !== null) key[place] = text;
          }
          if (covered.has(edit.id))
            ofColumn.set(row, { was: text, becomes: ofColumn.get(row)?.becomes ?? becomes[i] ?? "" });
        }
      }
    }
    const cells = [...made].flatMap(([column, rows]) => {
      const corrections: Correction[] = [];
      for (const [row, { was, becomes }] of rows) {
        if (was === becomes) continue;
        const key = keyOf(row);
        if (key === null || isBlank(key)) lost++;
        else corrections.push({ key: [...key], was, becomes });
      }
      count += corrections.length;
      return corrections.length === 0 ? [] : [{ column, ...private_(column), corrections: corrections.reverse() }];
    });
    if (cells.length === 0) continue;
    cells.sort((one, other) => order.indexOf(one.column) - order.indexOf(other.column));
    const isPrivate = keys.columns.some((column) => hidden.has(column));
    before.set(steps[at] ?? null, {
      keys: { columns: [...keys.columns], ...(isPrivate && { private: true }) },
      cells,
      table: id,
    });
  }
  return { before, covered, count, lost };
}

function isBlank(key: readonly string[]): boolean {
  return key.every((part) => textIn(part).trim() === "");
}

/** Of two entries of one history. */
export function isOlder(one: string, other: string): boolean {
  const [seq = 0, part = 0] = one.split(".").map(Number);
  const [otherSeq = 0, otherPart = 0] = other.split(".").map(Number);
  return seq === otherSeq ? part < otherPart : seq < otherSeq;
}
