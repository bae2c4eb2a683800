/**
 * What is left to complete: the blank cells of some columns, counted once and then kept as the table is edited. A value that is said
 * not to be available is no blank.
 */
import type { RowHandle, Table, TableChange } from "#shared/document/table.ts";
import type { ColumnId, UserId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type { Owners } from "./owners.ts";

export interface Left {
  /** cells that are blank, of how many */
  readonly blank: number;
  readonly cells: number;
}

export interface Remaining extends Left {
  /** in the order in which the columns were given */
  readonly columns: readonly (Left & { readonly column: ColumnId })[];
  /** of each person who was given something there; null: what is nobody's */
  readonly people: readonly (Left & { readonly person: UserId | null })[];
}

export interface Completing {
  readonly columns: readonly ColumnId[];
  /** keeps up with an edit of the table; true when something that is counted changed */
  follow(change: TableChange): boolean;
  /** false for a cell of another column */
  isBlank(row: RowHandle, column: ColumnId): boolean;
  remaining(owners: Owners): Remaining;
}

interface Counted {
  readonly column: ColumnId;
  /** by handle: 1 for a row whose cell is blank */
  blanks: Uint8Array<ArrayBuffer>;
  blank: number;
}

/** Goes through these columns of a table. What changed of it meanwhile is given to `follow` afterwards, in its order. */
export function* completingInSlices(table: Table, columns: readonly ColumnId[]): InSlices<Completing> {
  const counted: Counted[] = [];
  for (const column of columns) {
    yield;
    const one: Counted = { column, blanks: new Uint8Array(table.rowCount + 1), blank: 0 };
    for (const { rows, texts, places } of table.columnParts(column)) {
      const isBlank = texts.map((text) => text === "");
      if (!isBlank.includes(true)) continue;
      for (let i = 0; i < rows.length; i++) {
        if (isBlank[places === null ? i : (places[i] ?? 0)] === true) set(one, rows[i] ?? 0, 1);
      }
    }
    counted.push(one);
  }
  const of = new Map(counted.map((one) => [one.column, one]));
  return {
    columns,
    follow(change) {
      let any = change.appeared.length > 0 || change.vanished.length > 0;
      for (const one of counted) {
        const before = one.blank;
        for (const row of change.vanished) set(one, row, 0);
        for (const rows of [change.appeared, change.cells.get(one.column) ?? []]) {
          for (const row of rows) {
            if (!table.isDeleted(row)) set(one, row, table.content(row, one.column) === "" ? 1 : 0);
          }
        }
        any ||= before !== one.blank;
      }
      return any || change.cells.size > 0;
    },
    isBlank: (row, column) => of.get(column)?.blanks[row] === 1,
    remaining: (owners) => remainingIn(table, counted, owners),
  };
}

function remainingIn(table: Table, counted: readonly Counted[], owners: Owners): Remaining {
  const { rowCount } = table;
  const columns = counted.map(({ column, blank }) => ({ column, blank, cells: rowCount }));
  const blank = columns.reduce((sum, one) => sum + one.blank, 0);
  const total = { blank, cells: rowCount * columns.length };
  const people = new Map<UserId | null, { blank: number; cells: number }>();
  if (owners.people.length === 0) return { ...total, columns, people: [] };
  const of = (person: UserId | null) => {
    const known = people.get(person) ?? { blank: 0, cells: 0 };
    people.set(person, known);
    return known;
  };
  for (const person of owners.people) of(person);
  // who has a column is looked up once: there are millions of cells
  const lefts = counted.map(({ column }) => ({ owner: owners.ofColumn(column), blank: 0, cells: 0 }));
  for (const row of table.order) {
    const owner = owners.ofRow(row as RowHandle);
    const whole = owner === null ? null : of(owner);
    if (whole !== null) whole.cells += counted.length;
    for (let i = 0; i < counted.length; i++) {
      const isBlank = counted[i]?.blanks[row] ?? 0;
      const left = whole ?? lefts[i];
      if (left === undefined) continue;
      left.blank += isBlank;
      if (whole === null) left.cells++;
    }
  }
  for (const { owner, ...left } of lefts) {
    if (left.cells === 0) continue;
    const person = of(owner);
    person.blank += left.blank;
    person.cells += left.cells;
  }
  return { ...total, columns, people: [...people].map(([person, left]) => ({ person, ...left })) };
}

function set(one: Counted, row: number, blank: 0 | 1): void {
  if (row >= one.blanks.length) {
    if (blank === 0) return;
    const more = new Uint8Array(Math.max(row + 1, one.blanks.length * 2));
    more.set(one.blanks);
    one.blanks = more;
  }
  one.blank += blank - (one.blanks[row] ?? 0);
  one.blanks[row] = blank;
}
