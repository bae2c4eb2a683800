/** What a question is about, as it stands in the table now, and what a value given with its answer becomes. */
import type { Locks } from "#server/storage/locks.ts";
import { can } from "#shared/access/abilities.ts";
import { lockOn } from "#shared/access/locks.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId, DatasetId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { Thread } from "#shared/wire/comments.ts";
import type { Question } from "#shared/wire/questions.ts";

/** cells of the row that are shown beside the one in question */
const AROUND = 6;
/** of them, those that stand right before it: in a table with a row for each year, the year is there */
const BEFORE = 2;

export interface CellSettings {
  readonly locks: Pick<Locks, "of">;
}

/** Whether someone writes a cell of that column, or suggests. */
export type Settings = (column: ColumnId) => "edit" | "suggestion";

/** What someone in that role does of a value in that dataset now: who may not edit suggests, and so does an editor where an owner closed it. */
export async function settingsOf({ locks }: CellSettings, dataset: DatasetId, role: Role): Promise<Settings> {
  if (!can(role, "edit")) return () => "suggestion";
  const closed = await locks.of(dataset);
  return (column) => (lockOn(role, closed, column) === null ? "edit" : "suggestion");
}

export function questionAbout(
  table: Table,
  { id, name }: Question["dataset"],
  thread: Thread,
  settings: Settings,
): Question {
  const handle = thread.row === null ? undefined : table.handleOf(thread.row);
  const row = handle === undefined || table.isDeleted(handle) ? null : handle;
  const column = table.columns.find((candidate) => candidate.id === thread.column);
  const around = row === null ? [] : cellsAround(table, row, thread.column);
  const cell =
    column === undefined
      ? null
      : { column: column.id, name: column.name, text: row === null ? null : table.content(row, column.id) };
  return {
    ...{ thread, around, cell },
    dataset: { id, name },
    position: row === null ? null : table.positionOf(row) + 1,
    mySetting: cell === null || row === null ? null : settings(cell.column),
  };
}

/** The first cells of the row that say something, and the ones right before that of the column; in the order of the columns. */
function cellsAround(table: Table, row: RowHandle, asked: ColumnId | null): Question["around"] {
  const said = table.columns
    .map(({ id, name }, at) => ({ at, column: id, name, text: id === asked ? "" : table.text(row, id) }))
    .filter(({ text }) => text.trim() !== "");
  const place = table.columns.findIndex(({ id }) => id === asked);
  const before = said.filter(({ at }) => at < place).slice(-BEFORE);
  const first = said.filter((cell) => !before.includes(cell)).slice(0, AROUND - before.length);
  return said.filter((cell) => before.includes(cell) || first.includes(cell)).map(({ at: _, ...cell }) => cell);
}
