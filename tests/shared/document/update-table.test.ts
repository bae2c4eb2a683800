import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { addColumn } from "#shared/document/edits/add-column.ts";
import { deleteColumn } from "#shared/document/edits/delete-column.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { updateTable } from "#shared/document/edits/update-table.ts";
import { inspectUpdate } from "#shared/document/inspect-update.ts";
import { closeColumns } from "#shared/document/open-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { UpdatePlan } from "#shared/document/update/plan-update.ts";
import type { Chosen } from "#shared/document/update/still-holds.ts";
import { exchange, freshTable, texts, view } from "../../convergence/replica.ts";
import { columnNamed, planned, written } from "./file-update.ts";

/** all that the plan would do, and rows of these kinds besides */
function everything(plan: UpdatePlan, besides: readonly string[] = []): Chosen {
  return {
    added: plan.kinds.flatMap((kind, place) => (kind === "new" || besides.includes(kind) ? [place] : [])),
    changes: () => true,
    removed: plan.absent,
  };
}

const rowsOf = (table: Table) => texts(table).map((cells) => cells.join("|"));
const TABLE = "code|nom|ville\n1|a|Lens\n2|b|Lens\n3|c|Lens";
const FILE = "ville|code|nom|siret\nLiévin|2|b|213\nLens|1|a|\nArras|4|d|214";

describe("an update by key", () => {
  test("changes, adds and takes out rows in one gesture that others see whole and its author takes back", () => {
    const [me, other] = [written(7, TABLE), written(8, TABLE)];
    const file = written(9, FILE).table;
    const [, second] = [...me.table.order].map((row) => me.table.idOf(row as RowHandle));
    const before = view(me.table);
    const plan = planned(me.table, file, { key: ["code"] });
    const updates: Uint8Array[] = [];
    me.doc.on("update", (update: Uint8Array) => updates.push(update));
    const outcome = updateTable(me.table, file, plan, everything(plan), me.me);

    expect(outcome).toMatchObject({ state: "done", cells: 2, removed: 1, added: { size: 1 }, columns: { size: 1 } });
    expect(rowsOf(me.table)).toEqual(["1|a|Lens|", "2|b|Liévin|213", "4|d|Arras|214"]);
    expect(me.table.columns.map(({ name }) => name)).toEqual(["code", "nom", "ville", "siret"]);
    expect(me.table.idOf(me.table.handleAt(1))).toBe(second);
    // the lane, then the gesture
    expect(updates.length).toBeLessThanOrEqual(2);
    for (const update of updates) {
      const known = { maxStamp: 1, stateOf: (client: number) => Y.getState(other.doc.store, client) };
      expect(inspectUpdate(update, known, other.doc)).toMatchObject({ ok: true });
      Y.applyUpdate(other.doc, update);
    }
    expect(view(other.table)).toEqual(view(me.table));
    me.undo.undo();
    expect(view(me.table)).toEqual(before);
    expect(me.undo.canUndo).toBe(false);
    me.undo.redo();
    expect(view(freshTable(me.doc))).toEqual(view(other.table));
  });

  test("writes what is ticked alone", () => {
    const me = written(7, TABLE);
    const file = written(9, FILE).table;
    const plan = planned(me.table, file, { key: ["code"] });
    const nothing = { added: [], changes: () => false, removed: [] };
    updateTable(me.table, file, { ...plan, newColumns: [] }, nothing, me.me);
    expect(me.undo.canUndo).toBe(false);
    updateTable(me.table, file, plan, { ...nothing, changes: (place) => place === 0 }, me.me);
    expect(rowsOf(me.table)).toEqual(["1|a|Lens|", "2|b|Liévin|213", "3|c|Lens|"]);
  });

  test("adds doubtful rows where a person says so", () => {
    const me = written(7, "code|nom\n1|a");
    const file = written(9, "code|nom\n1|b\n1|c\n|d").table;
    const plan = planned(me.table, file, { key: ["code"] });
    updateTable(me.table, file, plan, everything(plan, ["ambiguous", "keyless"]), me.me);
    expect(rowsOf(me.table)).toEqual(["1|a", "1|b", "1|c", "|d"]);
  });

  test("leaves alone what someone changed since it was looked at, and says so", () => {
    const [me, other] = [written(7, TABLE), written(8, TABLE)];
    const file = written(9, "code|nom|ville\n1|A|Arras\n2|B|Arras\n4|d|Arras").table;
    const plan = planned(me.table, file, { key: ["code"] });
    const { table } = other;
    const [nom, ville, code] = ["nom", "ville", "code"].map((name) => columnNamed(table, name));
    if (nom === undefined || ville === undefined || code === undefined) throw new Error("three columns");
    setCells(
      table,
      [
        { row: table.handleAt(0), column: ville, text: "Béthune" },
        // as the file says: nothing is left to do, nothing is lost
        { row: table.handleAt(0), column: nom, text: "A" },
        // not the row of that key any more
        { row: table.handleAt(1), column: code, text: "9" },
        // not the row that was to be taken out
        { row: table.handleAt(2), column: nom, text: "reprise" },
      ],
      other.me,
    );
    insertRows(table, table.handleAt(2), [new Map([[code, "4"]])], other.me);
    exchange(me, other);

    const outcome = updateTable(me.table, file, plan, everything(plan), me.me);
    expect(rowsOf(me.table)).toEqual(["1|A|Béthune", "9|b|Lens", "3|reprise|Lens", "4||"]);
    expect(outcome).toMatchObject({
      state: "done",
      ...{ cells: 0, removed: 0, added: { size: 0 } },
      overtaken: { added: [2], removed: [me.table.handleAt(2)] },
    });
    const overtaken = outcome.state === "done" ? outcome.overtaken.cells : [];
    expect(overtaken.map(({ after, before }) => [before, after])).toEqual([
      [["b"], ["B"]],
      [
        ["Lens", "Lens"],
        ["Arras", "Arras"],
      ],
    ]);
  });

  test("takes back what it did and leaves what another typed meanwhile", () => {
    const [me, other] = [written(7, TABLE), written(8, TABLE)];
    const file = written(9, FILE).table;
    const plan = planned(me.table, file, { key: ["code"] });
    const nom = columnNamed(other.table, "nom");
    updateTable(me.table, file, plan, everything(plan), me.me);
    setCells(other.table, [{ row: other.table.handleAt(0), column: nom, text: "autre" }], other.me);
    exchange(me, other);
    me.undo.undo();
    exchange(me, other);
    expect(rowsOf(me.table)).toEqual(["1|autre|Lens", "2|b|Lens", "3|c|Lens"]);
    expect(view(other.table)).toEqual(view(me.table));
  });

  test("writes nothing when a column it was looked at with is gone", () => {
    const me = written(7, TABLE);
    const file = written(9, FILE).table;
    const plan = planned(me.table, file, { key: ["code"] });
    deleteColumn(me.table, columnNamed(me.table, "nom"), {});
    expect(updateTable(me.table, file, plan, everything(plan), me.me)).toEqual({ state: "columns-changed" });
    expect(me.undo.canUndo).toBe(false);
  });

  test("writes nothing when a column that it would make was made by someone else meanwhile", () => {
    const me = written(7, TABLE);
    const file = written(9, "code|Siret\n1|75015321500017").table;
    const plan = planned(me.table, file, { key: ["code"] });
    addColumn(me.table, { name: "siret", after: null }, {});
    expect(updateTable(me.table, file, plan, everything(plan), me.me)).toEqual({ state: "columns-changed" });
    expect(me.table.columns.map(({ name }) => name)).not.toContain("Siret");
  });

  test("leaves closed columns as they are, also in the rows it adds", () => {
    const me = written(7, TABLE);
    const file = written(9, "code|nom|ville\n1|A|Arras\n4|d|Arras").table;
    closeColumns(me.table, new Set([columnNamed(me.table, "nom")]));
    const plan = planned(me.table, file, { key: ["code"] });
    updateTable(me.table, file, plan, everything(plan), me.me);
    expect(rowsOf(me.table)).toEqual(["1|a|Arras", "2|b|Lens", "3|c|Lens", "4||Arras"]);
  });
});

describe("a replacement", () => {
  test("shows the rows of the file in its order; rows found stay themselves", () => {
    const me = written(7, TABLE);
    const ids = [...me.table.order].map((row) => me.table.idOf(row as RowHandle));
    const before = view(me.table);
    const file = written(9, "code|nom|ville\n3|c|\n4|d|Arras\n1|a|Lens").table;
    const plan = planned(me.table, file, { mode: "replace", key: ["code"] });
    updateTable(me.table, file, plan, everything(plan), me.me);
    expect(rowsOf(me.table)).toEqual(["3|c|", "4|d|Arras", "1|a|Lens"]);
    expect([0, 2].map((at) => me.table.idOf(me.table.handleAt(at)))).toEqual([ids[2], ids[0]]);
    expect(view(freshTable(me.doc))).toEqual(view(me.table));
    me.undo.undo();
    expect(view(me.table)).toEqual(before);
  });

  test("of what is the same writes nothing", () => {
    const me = written(7, TABLE);
    const file = written(9, TABLE).table;
    const plan = planned(me.table, file, { mode: "replace", key: [] });
    updateTable(me.table, file, plan, everything(plan), me.me);
    expect(me.undo.canUndo).toBe(false);
  });
});

describe("rows appended", () => {
  test("come after the others, those that are there already left out", () => {
    const me = written(7, TABLE);
    const file = written(9, "nom|code|ville\nb|2|Lens\nd|4|Arras").table;
    const plan = planned(me.table, file, { mode: "append" });
    updateTable(me.table, file, plan, everything(plan), me.me);
    expect(rowsOf(me.table)).toEqual(["1|a|Lens", "2|b|Lens", "3|c|Lens", "4|d|Arras"]);
  });

  test("come to an empty table too", () => {
    const me = written(7, "code|nom");
    const file = written(9, "nom|code\nb|2").table;
    const plan = planned(me.table, file, { mode: "append" });
    updateTable(me.table, file, plan, everything(plan), me.me);
    expect(rowsOf(me.table)).toEqual(["2|b"]);
  });
});

test("more columns than a table has are refused before anything is written", () => {
  const me = written(7, "code\n1");
  const file = written(9, `code|${Array.from({ length: 999 }, (_, i) => `c${i}`).join("|")}\n1`).table;
  const other = written(10, "code|x\n1|2").table;
  const plan = planned(me.table, file, { key: ["code"] });
  updateTable(me.table, other, planned(me.table, other, { key: ["code"] }), { ...everything(plan), added: [] }, me.me);
  const before = Y.encodeStateVector(me.doc);
  expect(() => updateTable(me.table, file, plan, everything(plan), me.me)).toThrow(RangeError);
  expect(Y.encodeStateVector(me.doc)).toEqual(before);
});
