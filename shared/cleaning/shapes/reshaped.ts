/** What turning a table gives: each of its rows is made of one of the table's, and says what it holds otherwise. */
import { LIMITS } from "#shared/model/limits.ts";
import { columnAt, type TextColumns } from "./text-columns.ts";

/** Contents are those of cells, marks among them (model/cell-content.ts). */
export interface Reshaped {
  /** of each row, the one of the table that it is made of: what it holds in columns that stay as they are */
  readonly sources: readonly number[];
  /** in their order; those of the table that are not named are gone */
  readonly columns: readonly ReshapedColumn[];
  /** texts of the table that found no place: the first ones, and how many there are */
  readonly lost: readonly LostText[];
  readonly lostCount: number;
}

export type ReshapedColumn =
  /** as it is */
  | { readonly place: number }
  /** one that stays, with other contents */
  | { readonly place: number; readonly contents: readonly string[] }
  /** a new one; `of`: places of the columns whose contents it has */
  | { readonly title: string; readonly contents: readonly string[]; readonly of: readonly number[] };

export interface LostText {
  readonly row: number;
  readonly place: number;
  readonly text: string;
}

/** More rows, or more columns, than a table has. */
export type TooMany = "too-many-rows" | "too-many-columns";

export const MOST_ROWS = LIMITS.rows;
export const MOST_COLUMNS = LIMITS.columns;
/** rows gone through in one step */
export const SHAPE_STEP = 8_192;
/** of lost texts, so many are named */
const NAMED = 1_000;

interface LostTexts {
  readonly first: readonly LostText[];
  readonly count: number;
  add(lost: LostText): void;
}

export function lostTexts(): LostTexts {
  const first: LostText[] = [];
  let count = 0;
  return {
    first,
    get count() {
      return count;
    },
    add(lost) {
      count += 1;
      if (first.length < NAMED) first.push(lost);
    },
  };
}

export function isNew(column: ReshapedColumn): column is Extract<ReshapedColumn, { readonly title: string }> {
  return "title" in column;
}

/** The table that it is. */
export function asTable(table: TextColumns, { sources, columns }: Reshaped): TextColumns {
  return {
    titles: columns.map((column) => (isNew(column) ? column.title : (table.titles[column.place] ?? ""))),
    columns: columns.map((column) => {
      if ("contents" in column) return column.contents;
      const held = columnAt(table, column.place);
      return sources.map((row) => held[row] ?? "");
    }),
  };
}
