/**
 * The marks as one sees them: what was valid and holds other texts now is modified. Followed edit by edit for rows; columns and the
 * table, which take longer to look through, a moment after the last one.
 */

import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import { sealOfColumn, sealOfRow, sealOfTexts } from "#shared/document/seals.ts";
import type { RowHandle, Table, TableChange } from "#shared/document/table.ts";
import { ColumnId, RowId } from "#shared/model/ids.ts";
import type { Mark, ShownMark } from "#shared/model/marks.ts";
import type { Person } from "#shared/wire/http.ts";
import type { Marks } from "#shared/wire/marks.ts";

export interface GivenMark {
  readonly mark: Mark;
  readonly seal: string;
  /** null: someone we no longer know */
  readonly by: Person | null;
  /** ISO 8601 */
  readonly at: string;
}

export interface GivenMarks {
  readonly rows: ReadonlyMap<RowId, GivenMark>;
  readonly columns: ReadonlyMap<ColumnId, GivenMark>;
  readonly table: GivenMark | null;
}

export const NO_MARKS: GivenMarks = { rows: new Map(), columns: new Map(), table: null };

export interface ShownMarks {
  readonly rows: Store<ReadonlyMap<RowId, ShownMark>>;
  readonly columns: Store<ReadonlyMap<ColumnId, ShownMark>>;
  readonly table: Store<ShownMark | null>;
  /** the marks are these from now on */
  give(marks: GivenMarks): void;
  close(): void;
}

/** ms without a change before columns and the table are looked through again */
const CALM = 500;

export function givenMarks({ groups, people }: Marks): GivenMarks {
  const known = new Map(people.map((person) => [person.id, person]));
  const rows = new Map<RowId, GivenMark>();
  const columns = new Map<ColumnId, GivenMark>();
  let table: GivenMark | null = null;
  for (const { target, mark, by, at, ids, seals } of groups) {
    ids.forEach((id, i) => {
      const given = { mark, seal: seals[i] ?? "", by: known.get(by) ?? null, at };
      if (target === "row") rows.set(RowId.parse(id), given);
      else if (target === "column") columns.set(ColumnId.parse(id), given);
      else table = given;
    });
  }
  return { rows, columns, table };
}

function isSame(one: GivenMark | undefined, other: GivenMark | undefined): boolean {
  return one?.mark === other?.mark && one?.seal === other?.seal;
}

export function watchMarks(table: Table): ShownMarks {
  const rows = createValue<ReadonlyMap<RowId, ShownMark>>(new Map());
  const columns = createValue<ReadonlyMap<ColumnId, ShownMark>>(new Map());
  const whole = createValue<ShownMark | null>(null);
  let given = NO_MARKS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ofRow = (id: RowId, { mark, seal }: GivenMark): ShownMark => {
    if (mark !== "valid") return mark;
    const row = table.handleOf(id);
    return row === undefined || sealOfRow(table, row) === seal ? "valid" : "modified";
  };
  /** `before`: marks that are shown as they are now, they are not looked at again */
  const lookAtRows = (before: GivenMarks["rows"] = NO_MARKS.rows) => {
    const now = rows.get();
    const shown = (id: RowId, mark: GivenMark) =>
      (isSame(before.get(id), mark) ? now.get(id) : undefined) ?? ofRow(id, mark);
    rows.set(new Map([...given.rows].map(([id, mark]) => [id, shown(id, mark)])));
  };
  const lookAtRest = () => {
    const shown = ({ mark, seal }: GivenMark, now: () => string) =>
      mark === "valid" && now() !== seal ? "modified" : mark;
    columns.set(new Map([...given.columns].map(([id, mark]) => [id, shown(mark, () => sealOfColumn(table, id))])));
    whole.set(given.table === null ? null : shown(given.table, () => sealOfTexts(table)));
  };

  const leave = table.subscribe((change: TableChange) => {
    if (change.columns) lookAtRows();
    else touch(change);
    if (given.columns.size === 0 && given.table === null) return;
    clearTimeout(timer);
    timer = setTimeout(lookAtRest, CALM);
  });

  function handlesOfValid(): ReadonlySet<RowHandle> {
    const valid = new Set<RowHandle>();
    for (const [id, { mark }] of given.rows) {
      const handle = mark === "valid" ? table.handleOf(id) : undefined;
      if (handle !== undefined) valid.add(handle);
    }
    return valid;
  }

  /** only what was written */
  function touch(change: TableChange): void {
    if (given.rows.size === 0) return;
    const written = [change.appeared, ...change.cells.values()];
    const count = written.reduce((sum, list) => sum + list.length, 0);
    // a gesture may write in a million cells, and a million rows may have a mark: whichever are fewer are gone through
    const isMarked = count > given.rows.size ? handlesOfValid() : null;
    if (isMarked?.size === 0) return;
    const touched = new Set<RowHandle>();
    for (const list of written) for (const handle of list) if (isMarked?.has(handle) !== false) touched.add(handle);
    const now = rows.get();
    let next: Map<RowId, ShownMark> | null = null;
    for (const handle of touched) {
      const id = table.idOf(handle);
      const mark = given.rows.get(id);
      if (mark?.mark !== "valid") continue;
      const shown = ofRow(id, mark);
      if (now.get(id) === shown) continue;
      next ??= new Map(now);
      next.set(id, shown);
    }
    if (next !== null) rows.set(next);
  }

  return {
    rows,
    columns,
    table: whole,
    give(marks) {
      const before = given;
      given = marks;
      lookAtRows(before.rows);
      const { columns: those, table: one } = before;
      const sameColumns =
        those.size === marks.columns.size && [...those].every(([id, mark]) => isSame(mark, marks.columns.get(id)));
      if (!sameColumns || !isSame(one ?? undefined, marks.table ?? undefined)) lookAtRest();
    },
    close() {
      clearTimeout(timer);
      leave();
    },
  };
}
