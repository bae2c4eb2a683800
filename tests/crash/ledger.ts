/** What one person did to the cells and rows that are theirs alone, edit by edit: what must still be there after a crash follows from it. */
import type { Table } from "#shared/document/table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";

/** the text of a cell; null when its row is not there */
type Value = string | null;

interface Moment {
  /** how many gestures this person had made */
  readonly version: number;
  readonly value: Value;
}

export interface Verdict {
  /** places that show less than what was acknowledged */
  readonly acknowledged: readonly string[];
  /** places that lack what was not acknowledged, though whoever wrote it came back with their copy */
  readonly unacknowledged: readonly string[];
}

/** whether the person's copy is still there, and up to which version they were told that it is stored */
export interface Standing {
  readonly cameBack: boolean;
  readonly acknowledged: number;
}

export interface Ledger {
  readonly rows: ReadonlySet<RowId>;
  /** from now on that row is this person's alone */
  own(row: RowId): void;
  /** writes down what the person's own copy shows after `version` gestures */
  note(table: Table, version: number): void;
  /** compares with what the server gives to someone who joins now */
  judge(found: Table, standing: Standing): Verdict;
  /** what is found now is where the story starts again; rows gone for good are let go */
  settle(found: Table): void;
}

/** `columns`: those of the table, which stay. */
export function createLedger(columns: readonly ColumnId[]): Ledger {
  const rows = new Set<RowId>();
  const story = new Map<RowId, Moment[][]>();

  const momentsOf = (row: RowId): Moment[][] => {
    // before its first gesture the row was not there
    const known = story.get(row) ?? columns.map(() => [{ version: -1, value: null }]);
    story.set(row, known);
    return known;
  };

  return {
    rows,
    own: (row) => void rows.add(row),
    note(table, version) {
      for (const row of rows) {
        for (const [index, moments] of momentsOf(row).entries()) {
          const value = valueAt(table, row, columns[index]);
          const last = moments.at(-1);
          if (last === undefined || last.value !== value) moments.push({ version, value });
        }
      }
    },
    judge(found, { cameBack, acknowledged }) {
      const lost: { acknowledged: string[]; unacknowledged: string[] } = { acknowledged: [], unacknowledged: [] };
      for (const [row, cells] of story) {
        for (const [index, moments] of cells.entries()) {
          const value = valueAt(found, row, columns[index]);
          const due = moments.findLastIndex((moment) => moment.version <= acknowledged);
          // from the last that was acknowledged on, each is possible; with the copy back, only the last is
          const may = cameBack ? moments.slice(-1) : moments.slice(Math.max(0, due));
          if (may.some((moment) => moment.value === value)) continue;
          const older = !moments.slice(Math.max(0, due)).some((moment) => moment.value === value);
          const place = `${row}/${columns[index]}: ${value} instead of ${moments.slice(-1)[0]?.value}`;
          if (older && due >= 0) lost.acknowledged.push(place);
          else lost.unacknowledged.push(place);
        }
      }
      return lost;
    },
    settle(found) {
      for (const row of rows) if (valueAt(found, row, columns[0]) === null) rows.delete(row);
      story.clear();
      for (const row of rows) {
        story.set(
          row,
          columns.map((column) => [{ version: 0, value: valueAt(found, row, column) }]),
        );
      }
    },
  };
}

function valueAt(table: Table, row: RowId, column: ColumnId | undefined): Value {
  const handle = table.handleOf(row);
  if (handle === undefined || column === undefined || table.isDeleted(handle)) return null;
  return table.text(handle, column);
}
