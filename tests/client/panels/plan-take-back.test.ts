/** Taking a gesture back writes what was there before it, and says first what it would replace and what it cannot reach. */
import { describe, expect, it } from "vitest";
import { planTakeBack } from "#client/panels/history/plan-take-back.ts";
import { entriesOf } from "#server/history/journal-entries.ts";
import { addColumn } from "#shared/document/edits/add-column.ts";
import { applyChanges } from "#shared/document/edits/apply-changes.ts";
import { deleteColumn } from "#shared/document/edits/delete-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { moveColumn } from "#shared/document/edits/move-column.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { pasteBlock } from "#shared/document/edits/paste-block.ts";
import { renameColumn } from "#shared/document/edits/rename-column.ts";
import { restoreColumn } from "#shared/document/edits/restore-column.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setColumnsPrivate } from "#shared/document/edits/set-column-private.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import type { Trace } from "#shared/document/trace.ts";
import { traceTable } from "#shared/document/trace-table.ts";
import type { UserId } from "#shared/model/ids.ts";
import { HistoryDetail, type HistoryKind } from "#shared/wire/history.ts";
import { buildBase, columnAt, exchange, openReplica, type Replica, view } from "../../convergence/replica.ts";

const RECORDED = { seq: 1, author: "a".repeat(20) as UserId, at: 0 };
const base = buildBase(6, ["r", "x", "y"]);
const at = (me: Replica, position: number) => me.table.handleAt(position);
const column = (me: Replica, index: number) => columnAt(me.table, index);
const shown = (me: Replica) => view(me.table);

/** What the server would answer about the gesture. */
function tell(me: Replica, gesture: () => void): HistoryDetail {
  const traces: Trace[] = [];
  const stop = traceTable(me.table, (some) => traces.push(...some));
  gesture();
  stop();
  const [trace] = traces;
  if (trace === undefined || traces.length > 1) throw new Error(`${traces.length} traces`);
  return detailOf(trace);
}

function detailOf(trace: Trace): HistoryDetail {
  const kinds: HistoryKind[] = [];
  if (trace.cells.length > 0) kinds.push("cells");
  if (trace.rowsAdded.length > 0) kinds.push("rows-added");
  if (trace.rowsDeleted.length > 0) kinds.push("rows-deleted");
  if (trace.rowsRestored.length > 0) kinds.push("rows-restored");
  if (trace.rowsMoved) kinds.push("rows-moved");
  for (const { what } of trace.columns) kinds.push(`column-${what}`);
  return HistoryDetail.parse({
    entry: {
      id: "1.0",
      at: "2026-11-22T08:00:00.000Z",
      author: { id: "a".repeat(20), name: "Ana", colour: 0 },
      kinds,
      cells: trace.cells.reduce((sum, { rows }) => sum + rows.length, 0),
      rows: trace.rowsAdded.length + trace.rowsDeleted.length + trace.rowsRestored.length,
      columns: entriesOf({ ...RECORDED, traces: [trace] })[0]?.columns ?? [],
      cellColumns: trace.cells.map(({ column: of }) => of),
      sample: [],
    },
    cells: trace.cells,
    rowsAdded: trace.rowsAdded,
    rowsDeleted: trace.rowsDeleted,
    rowsRestored: trace.rowsRestored,
  });
}

describe("taking a gesture back", () => {
  it.each<[name: string, gesture: (me: Replica) => void, ready?: (me: Replica) => void]>([
    [
      "typing in cells",
      (me) =>
        setCells(
          me.table,
          [
            { row: at(me, 1), column: column(me, 0), text: " a " },
            { row: at(me, 2), column: column(me, 1), text: "" },
          ],
          me.me,
        ),
    ],
    [
      "marking values as not available",
      (me) => setUnavailable(me.table, { rows: [at(me, 1), at(me, 2)], columns: [column(me, 0)] }, "secret", me.me),
    ],
    [
      "writing over such a mark",
      (me) => setCells(me.table, [{ row: at(me, 1), column: column(me, 0), text: "" }], me.me),
      (me) => setUnavailable(me.table, { rows: [at(me, 1)], columns: [column(me, 0)] }, "secret", me.me),
    ],
    ["filling a column", (me) => fillColumn(me.table, column(me, 2), [...me.table.order] as never, "OUI", me.me)],
    ["adding rows", (me) => insertRows(me.table, at(me, 2), [new Map([[column(me, 0), "new"]]), new Map()], me.me)],
    ["deleting rows", (me) => deleteRows(me.table, [at(me, 1), at(me, 4)], me.me)],
    [
      "putting rows back",
      (me) => restoreRows(me.table, [0, 1, 2] as never, me.me),
      (me) => deleteRows(me.table, [at(me, 0), at(me, 1)], me.me),
    ],
    [
      "pasting past the end",
      (me) =>
        void pasteBlock(me.table, { row: at(me, 4), column: column(me, 1) }, [["a", "b"], ["c", "d"], ["e"]], me.me),
    ],
    ["adding a column", (me) => void addColumn(me.table, { name: "z", after: null }, me.me)],
    ["renaming a column", (me) => renameColumn(me.table, column(me, 1), "renamed", me.me)],
    ["marking a column as private", (me) => setColumnsPrivate(me.table, [column(me, 1)], true, me.me)],
    [
      "allowing a column to be published",
      (me) => setColumnsPrivate(me.table, [column(me, 1)], false, me.me),
      (me) => setColumnsPrivate(me.table, [column(me, 1)], true, me.me),
    ],
    ["deleting a column", (me) => deleteColumn(me.table, column(me, 1), me.me)],
    [
      "putting a column back",
      (me) => restoreColumn(me.table, "c1" as never, me.me),
      (me) => deleteColumn(me.table, "c1" as never, me.me),
    ],
  ])("%s leaves the table as before, in one step of undo", (_, gesture, ready) => {
    const me = openReplica(7, base);
    ready?.(me);
    const before = shown(me);
    const detail = tell(me, () => gesture(me));
    const after = shown(me);
    expect(after).not.toEqual(before);
    const plan = planTakeBack(detail, me.table);
    expect(plan).toMatchObject({ empty: false, changedSince: [], gone: 0, goneRows: 0, notOrder: false });
    applyChanges(me.table, plan.changes, me.me);
    expect(shown(me)).toEqual(before);
    expect(planTakeBack(detail, me.table).empty).toBe(true);
    me.undo.undo();
    expect(shown(me)).toEqual(after);
  });

  it("names the cells that changed since, leaves those already as before, and counts those it cannot reach", () => {
    const me = openReplica(7, base);
    const [first, second] = [column(me, 0), column(me, 1)];
    const edits = [0, 1, 2, 3].map((row) => ({ row: at(me, row), column: first, text: "bulk" }));
    const detail = tell(me, () =>
      setCells(me.table, [...edits, { row: at(me, 0), column: second, text: "bulk" }], me.me),
    );
    setCells(me.table, [{ row: at(me, 1), column: first, text: "theirs" }], {});
    setCells(me.table, [{ row: at(me, 2), column: first, text: "b2.0" }], {});
    const gone = at(me, 3);
    deleteRows(me.table, [gone], {});
    deleteColumn(me.table, second, {});
    const plan = planTakeBack(detail, me.table);
    expect(plan.changedSince).toEqual([{ row: me.table.idOf(at(me, 1)), column: first, now: "theirs" }]);
    expect(plan.gone).toBe(2);
    expect(plan.changes.cells.map(({ text }) => text)).toEqual(["b0.0", "b1.0"]);
    expect(plan.keeping?.cells.map(({ text }) => text)).toEqual(["b0.0"]);
    applyChanges(me.table, plan.changes, me.me);
    expect(me.table.columnTexts(first)).toEqual(["b0.0", "b1.0", "b2.0", "b4.0", "b5.0"]);
    expect(me.table.text(gone, first)).toBe("bulk");
  });

  it("has nothing to write but over what others wrote since, where they wrote in all of its cells", () => {
    const me = openReplica(7, base);
    const [row, first] = [at(me, 1), column(me, 0)];
    const detail = tell(me, () => setCells(me.table, [{ row, column: first, text: "mine" }], me.me));
    setCells(me.table, [{ row, column: first, text: "theirs" }], {});
    expect(planTakeBack(detail, me.table)).toMatchObject({ empty: false, keeping: null });
  });

  it("makes public again only what the gesture made private, not a private column it moved", () => {
    const [me, other] = [openReplica(7, base), openReplica(8, base)];
    setColumnsPrivate(me.table, [column(me, 0)], true, me.me);
    exchange(me, other);
    // made offline, these arrive together
    moveColumn(other.table, column(other, 0), column(other, 2), other.me);
    setColumnsPrivate(other.table, [column(other, 0)], true, other.me);
    const detail = tell(me, () => exchange(me, other));
    expect(detail.entry.kinds).toEqual(expect.arrayContaining(["column-moved", "column-private"]));
    expect(planTakeBack(detail, me.table).changes).toMatchObject({ showColumns: [column(me, 0)], hideColumns: [] });
  });

  it("says that rows whose adding was undone do not come back, and that an order does not", () => {
    const me = openReplica(7, base);
    insertRows(me.table, null, [new Map()], me.me);
    const undone = tell(me, () => me.undo.undo());
    expect(planTakeBack(undone, me.table)).toMatchObject({ empty: true, goneRows: 1 });
    const moved = tell(me, () => moveRows(me.table, [at(me, 0)], at(me, 3), me.me));
    expect(planTakeBack(moved, me.table)).toMatchObject({ empty: true, notOrder: true });
  });
});
