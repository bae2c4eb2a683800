/** Whose rows and columns are whose to complete, made of gestures of sharing out: the last one that names a row or a column counts. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId, UserId } from "#shared/model/ids.ts";
import { unpackRows } from "#shared/model/packed-rows.ts";

/** A gesture of sharing out. */
export interface SharedOut {
  /** columns to complete there */
  readonly fill: readonly ColumnId[];
  /** `to` null: to nobody any more; `rows`: packed ids */
  readonly parts: readonly {
    readonly to: UserId | null;
    readonly rows: string;
    readonly columns: readonly ColumnId[];
  }[];
}

export interface Owners {
  /** those who were given something that stands, rows or columns */
  readonly people: readonly UserId[];
  /** columns that somebody is to complete */
  readonly fill: readonly ColumnId[];
  /** rows named that the table does not have: those that others have just made, it may be */
  readonly unknown: number;
  ofRow(row: RowHandle): UserId | null;
  ofColumn(column: ColumnId): UserId | null;
  /** whose cell it is: that of who has the row, else of who has the column */
  ofCell(row: RowHandle, column: ColumnId): UserId | null;
}

export const NO_OWNERS: Owners = {
  people: [],
  fill: [],
  unknown: 0,
  ofRow: () => null,
  ofColumn: () => null,
  ofCell: () => null,
};

/** `gestures`: oldest first. */
export function ownersOf(table: Pick<Table, "handleOf" | "rowCount">, gestures: readonly SharedOut[]): Owners {
  if (gestures.length === 0) return NO_OWNERS;
  const numbers = new Map<UserId, number>();
  const people: UserId[] = [];
  const numberOf = (user: UserId | null): number => {
    if (user === null) return 0;
    const known = numbers.get(user);
    if (known !== undefined) return known;
    people.push(user);
    numbers.set(user, people.length);
    return people.length;
  };
  /** of each row, by its handle, the number of who has it; 0: nobody */
  let rows = new Uint16Array(table.rowCount + 1);
  const columns = new Map<ColumnId, UserId | null>();
  const fill = new Set<ColumnId>();
  let unknown = 0;
  for (const gesture of gestures) {
    for (const column of gesture.fill) fill.add(column);
    for (const part of gesture.parts) {
      const number = numberOf(part.to);
      for (const column of part.columns) columns.set(column, part.to);
      for (const id of unpackRows(part.rows)) {
        const row = table.handleOf(id);
        if (row === undefined) unknown++;
        else {
          if (row >= rows.length) rows = grown(rows, row);
          rows[row] = number;
        }
      }
    }
  }
  const standing = new Set([...columns.values()]);
  for (const number of new Set(rows)) standing.add(people[number - 1] ?? null);
  const ofRow = (row: RowHandle) => people[(rows[row] ?? 0) - 1] ?? null;
  const ofColumn = (column: ColumnId) => columns.get(column) ?? null;
  return {
    people: people.filter((user) => standing.has(user)),
    fill: [...fill],
    unknown,
    ofRow,
    ofColumn,
    ofCell: (row, column) => ofRow(row) ?? ofColumn(column),
  };
}

function grown(rows: Uint16Array<ArrayBuffer>, row: number): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(Math.max(row + 1, rows.length * 2));
  more.set(rows);
  return more;
}
