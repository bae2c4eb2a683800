/** A cell that says its value is not available, and why: read as a blank, told from one, and kept by all that keeps texts. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { compareTables } from "#shared/document/compare-tables.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { fold, writtenOver } from "#shared/document/edits/fold.ts";
import { giveBack } from "#shared/document/edits/give-back.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { restoreVersion } from "#shared/document/edits/restore-version.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import { leftBehind } from "#shared/document/left-behind.ts";
import { closeColumns } from "#shared/document/open-table.ts";
import { sealOfColumn, sealOfRow, sealOfTable, sealOfTexts } from "#shared/document/seals.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { Trace } from "#shared/document/trace.ts";
import { traceTable } from "#shared/document/trace-table.ts";
import { markOf } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { UnavailableReason } from "#shared/model/unavailable.ts";
import {
  buildBase,
  columnAt,
  exchange,
  freshTable,
  openReplica,
  type Replica,
  view,
} from "../../convergence/replica.ts";

const base = buildBase(40, ["nom", "tel"]);
const ana = () => openReplica(7, base);
const all = (table: Table) => Array.from(table.order, (handle) => handle as RowHandle);
const TEL = 1;

function mark({ table, me }: Replica, rows: readonly number[], reason: UnavailableReason = "secret"): void {
  setUnavailable(table, { rows: rows.map((row) => table.handleAt(row)), columns: [columnAt(table, TEL)] }, reason, me);
}

function type({ table, me }: Replica, row: number, text: string): void {
  setCells(table, [{ row: table.handleAt(row), column: columnAt(table, TEL), text }], me);
}

const reasonAt = (table: Table, row: number) => table.unavailable(table.handleAt(row), columnAt(table, TEL));
const textAt = (table: Table, row: number) => table.text(table.handleAt(row), columnAt(table, TEL));

describe("a cell marked as not available", () => {
  it("reads as a blank everywhere, with its reason beside", () => {
    const replica = ana();
    const { table } = replica;
    mark(replica, [2], "later");
    const row = table.handleAt(2);
    for (const one of [table, freshTable(replica.doc)]) {
      expect([textAt(one, 2), reasonAt(one, 2)]).toEqual(["", "later"]);
      expect(one.row(row).cells).toEqual(["b2.0", ""]);
      expect([...one.row(row).unavailable]).toEqual([[columnAt(table, TEL), "later"]]);
      expect(one.columnTexts(columnAt(table, TEL)).slice(1, 4)).toEqual(["b1.1", "", "b3.1"]);
      expect([...one.columnUnavailable(columnAt(table, TEL))]).toEqual([[row, "later"]]);
    }
    expect([...table.row(table.handleAt(1)).unavailable]).toEqual([]);
    expect(reasonAt(table, 1)).toBe(null);
  });

  it.each<[string, (replica: Replica) => void]>([
    ["a text written there", (replica) => type(replica, 2, "01 02")],
    ["a blank written there", (replica) => type(replica, 2, "")],
    ["a column filled", ({ table, me }) => fillColumn(table, columnAt(table, TEL), all(table), "x", me)],
  ])("is no longer so after %s, and is again after undo", (_what, act) => {
    const replica = ana();
    mark(replica, [2]);
    act(replica);
    expect(reasonAt(replica.table, 2)).toBe(null);
    replica.undo.undo();
    expect(reasonAt(replica.table, 2)).toBe("secret");
  });

  it("is one step of undo, however many they are", () => {
    const replica = ana();
    const before = view(replica.table);
    const { table, me } = replica;
    setUnavailable(table, { rows: all(table), columns: table.columns.map(({ id }) => id) }, "unknown", me);
    expect(table.columns.map(({ id }) => table.columnUnavailable(id).size)).toEqual([40, 40]);
    replica.undo.undo();
    expect(view(table)).toEqual(before);
    expect(replica.undo.canUndo).toBe(false);
    replica.undo.redo();
    expect(table.columnUnavailable(columnAt(table, 0)).size).toBe(40);
  });

  it("is told to whoever listens as a written cell", () => {
    const replica = ana();
    type(replica, 2, "");
    replica.changes.length = 0;
    mark(replica, [2]);
    expect(replica.changes.map(({ cells }) => [...cells])).toEqual([
      [[columnAt(replica.table, TEL), [replica.table.handleAt(2)]]],
    ]);
  });

  it("in a column closed to who marks, stays as it was", () => {
    const replica = ana();
    closeColumns(replica.table, new Set<string>([columnAt(replica.table, TEL)]));
    mark(replica, [2]);
    expect(textAt(replica.table, 2)).toBe("b2.1");
  });

  it("is one wish among others: of two made at once, the same wins for everyone", () => {
    const [one, other] = [openReplica(7, base), openReplica(8, base)];
    mark(one, [2]);
    type(other, 2, "01 02");
    exchange(one, other);
    expect(view(one.table)).toEqual(view(other.table));
    expect([textAt(one.table, 2), reasonAt(one.table, 2)]).toEqual(["01 02", null]);
  });

  it("with a reason that is not known here, is not available for another reason", () => {
    const replica = ana();
    type(replica, 2, "\uFDD0from-later-on");
    expect([textAt(replica.table, 2), reasonAt(replica.table, 2)]).toEqual(["", "other"]);
  });

  it.each(["\uFDD0", "\uFDD0Secret", "\uFDD0secret ", "a\uFDD0secret", `\uFDD0${"a".repeat(25)}`])(
    "is not what %j says: that is a text",
    (text) => {
      const replica = ana();
      type(replica, 2, text);
      expect([textAt(replica.table, 2), reasonAt(replica.table, 2)]).toEqual([text, null]);
    },
  );
});

describe("marks and folds", () => {
  it.each([
    ["over imported rows", (_: Replica) => undefined],
    [
      "over rows that people added",
      ({ table, me }: Replica) => {
        const rows = Array.from({ length: 40 }, () => new Map([[columnAt(table, TEL), "né"]]));
        insertRows(table, null, rows, me);
      },
    ],
  ])("%s are kept by a fold, which leaves less behind, and by the next one too", (_what, beforehand) => {
    const replica = ana();
    beforehand(replica);
    for (let row = 0; row < 36; row++) mark(replica, [row], row % 2 === 0 ? "secret" : "later");
    const before = view(replica.table);
    const marks = [...replica.table.columnUnavailable(columnAt(replica.table, TEL))].sort();
    let left = writtenOver(replica.table);
    for (let times = 0; times < 3; times++) {
      fold(replica.table, "server");
      expect(writtenOver(replica.table)).toBeLessThanOrEqual(times === 0 ? 1 : left);
      left = writtenOver(replica.table);
      for (const one of [replica.table, freshTable(replica.doc)]) {
        expect(view(one)).toEqual(before);
        expect([...one.columnUnavailable(columnAt(one, TEL))].sort()).toEqual(marks);
      }
    }
    type(replica, 0, "01 02");
    expect(reasonAt(replica.table, 0)).toBe(null);
  });

  it("an undo made away, of a mark that was folded meanwhile, takes the mark away", () => {
    const [me, server] = [openReplica(7, base), openReplica(9, base)];
    mark(me, [2]);
    exchange(me, server);
    const folded = openReplica(10, Y.encodeStateAsUpdate(server.doc));
    fold(folded.table, "server");
    me.undo.undo();
    exchange(me, folded);
    me.undo.cameBack();
    exchange(me, folded);
    expect([textAt(folded.table, 2), reasonAt(folded.table, 2)]).toEqual(["b2.1", null]);
    expect(view(me.table)).toEqual(view(folded.table));
  });
});

describe("what keeps texts keeps marks", () => {
  it("rows deleted and restored", () => {
    const replica = ana();
    mark(replica, [2]);
    const row = replica.table.handleAt(2);
    deleteRows(replica.table, [row], replica.me);
    expect([...replica.table.columnUnavailable(columnAt(replica.table, TEL))]).toEqual([]);
    restoreRows(replica.table, [row], replica.me);
    expect(reasonAt(replica.table, 2)).toBe("secret");
  });

  it.each([
    ["a text is now a mark", "01 02", markOf("secret")],
    ["a blank is now a mark", "", markOf("secret")],
    ["a mark has another reason", markOf("later"), markOf("secret")],
    ["a mark is now a blank", markOf("secret"), ""],
  ])(
    "%s: the comparison of versions and the journal see it, seals change, and the version restored is as it was",
    (_what, was, is) => {
      const replica = ana();
      const { table } = replica;
      type(replica, 2, was);
      const version = freshTable(replica.doc);
      const traces: Trace[] = [];
      traceTable(table, (found) => traces.push(...found));
      type(replica, 2, is);
      const cells = [{ column: columnAt(table, TEL), rows: [table.handleAt(2)], before: [was], after: [is] }];
      expect(compareTables(version, table).cells).toEqual(cells);
      expect(traces.map((trace) => trace.cells)).toEqual([[{ ...cells[0], rows: [table.idOf(table.handleAt(2))] }]]);
      const seals = (one: Table) => {
        const column: ColumnId = columnAt(one, TEL);
        return [sealOfTable(one), sealOfTexts(one), sealOfColumn(one, column), sealOfRow(one, one.handleAt(2))];
      };
      const [before, after] = [seals(version), seals(table)];
      expect(before.filter((seal, i) => seal === after[i])).toEqual([]);
      restoreVersion(table, version, replica.me);
      expect(view(table)).toEqual(view(version));
      expect(seals(table)).toEqual(before);
    },
  );

  it("edits left behind in another copy, in rows that both have and in rows that one has", () => {
    const [mine, now] = [openReplica(7, base), openReplica(8, base)];
    mark(mine, [2]);
    const column = columnAt(mine.table, TEL);
    insertRows(mine.table, null, [new Map([[column, markOf("later")]])], mine.me);
    giveBack(now.table, leftBehind(mine.table, now.table, [7]), now.me);
    expect([0, 3].map((row) => reasonAt(now.table, row))).toEqual(["later", "secret"]);
    expect(leftBehind(mine.table, now.table, [7]).cells).toEqual([]);
  });
});
