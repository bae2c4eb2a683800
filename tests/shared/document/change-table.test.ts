import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { operationOf } from "#shared/cleaning/operations/all.ts";
import type { Target } from "#shared/cleaning/operations/operation.ts";
import { runOperation } from "#shared/cleaning/run-operation.ts";
import { readStep, stepOf } from "#shared/cleaning/step.ts";
import { changeTable, NO_CHANGES, prepareChanges, writeChanges } from "#shared/document/edits/change-table.ts";
import { foldInSteps } from "#shared/document/edits/fold.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { inspectUpdate } from "#shared/document/inspect-update.ts";
import { closeColumns, viewOf } from "#shared/document/open-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { Trace } from "#shared/document/trace.ts";
import { traceTable } from "#shared/document/trace-table.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { exchange, texts } from "../../convergence/replica.ts";
import { columnNamed, written } from "./file-update.ts";

const rowsOf = (table: Table) => texts(table).map((cells) => cells.join("|"));
const titles = (table: Table) => table.columns.map(({ name }) => name);
const handles = (table: Table) => [...table.order] as RowHandle[];
const STEP = { operation: "shape.test", params: '{"params":{},"rows":{"kind":"all"}}' };

function traced(table: Table): Trace[] {
  const seen: Trace[] = [];
  traceTable(table, (traces) => seen.push(...traces));
  return seen;
}

function targetOf(table: Table): Target {
  return { table, rows: null, schema: null, communes: null, sourceOf: () => null, mayWrite: () => true };
}

describe("a gesture that changes a table as a whole", () => {
  test("writes cells, columns, rows and their order at once; others see it whole, its author takes it back", () => {
    const [me, other] = [written(7, "nom|2020|2021\na|1|2\nb|3|4"), written(8, "nom|2020|2021\na|1|2\nb|3|4")];
    const [first = 0, second = 0] = handles(me.table);
    const [y0, y1] = [columnNamed(me.table, "2020"), columnNamed(me.table, "2021")];
    const nom = columnNamed(me.table, "nom");
    const before = rowsOf(me.table);
    const seen = traced(other.table);
    const updates: Uint8Array[] = [];
    me.doc.on("update", (update: Uint8Array) => updates.push(update));
    const changed = changeTable(
      me.table,
      {
        ...NO_CHANGES,
        newColumns: ["année", "effectif"],
        cells: [
          { column: 0, rows: [first, second] as RowHandle[], texts: "2020" },
          { column: 1, rows: [first, second] as RowHandle[], texts: ["1", "3"] },
        ],
        newRows: {
          count: 2,
          columns: [
            [nom, ["a", "b"]],
            [0, ["2021", "2021"]],
            [1, ["2", "4"]],
          ],
        },
        rowOrder: [first, -1, second, -2],
        deleteColumns: [y0, y1],
      },
      STEP,
      me.me,
    );
    expect(titles(me.table)).toEqual(["nom", "année", "effectif"]);
    expect(rowsOf(me.table)).toEqual(["a|2020|1", "a|2021|2", "b|2020|3", "b|2021|4"]);
    expect(changed.columns).toHaveLength(2);
    const known = { maxStamp: 1, stateOf: (client: number) => Y.getState(other.doc.store, client) };
    const outcomes = updates.map((update) => {
      const { ok } = inspectUpdate(update, known, other.doc);
      Y.applyUpdate(other.doc, update, "network");
      return ok;
    });
    expect(outcomes).toEqual(updates.map(() => true));
    exchange(me, other);
    expect(rowsOf(other.table)).toEqual(rowsOf(me.table));
    const last = seen.at(-1);
    expect(last?.step).toMatchObject(STEP);
    expect(last?.rowsAdded).toHaveLength(2);

    me.undo.undo();
    expect(rowsOf(me.table)).toEqual(before);
    expect(titles(me.table)).toEqual(["nom", "2020", "2021"]);
    exchange(me, other);
    expect(seen.at(-1)?.undone).toEqual([last?.step?.gesture]);
    me.undo.redo();
    exchange(me, other);
    expect(seen.at(-1)?.redone).toEqual([last?.step?.gesture]);
    expect(rowsOf(other.table)).toEqual(["a|2020|1", "a|2021|2", "b|2020|3", "b|2021|4"]);
  });

  test("of several gestures made offline, each is told with its own step, and columns go to the one that names them", () => {
    const [me, other] = [written(7, "nom\na  c\nb  d"), written(8, "nom\na  c\nb  d")];
    const seen = traced(other.table);
    changeTable(me.table, { ...NO_CHANGES, newColumns: ["x"] }, STEP, me.me);
    const trim = operationOf("texts.trim");
    if (trim === undefined) throw new Error("no such operation");
    const params = { columns: [columnNamed(me.table, "nom")], inside: true };
    runOperation(targetOf(me.table), trim, params, stepOf(trim.id, params, { kind: "all" }), me.me);
    exchange(me, other);
    expect(seen.map(({ step, columns, cells }) => [step?.operation ?? null, columns.length, cells.length])).toEqual([
      ["shape.test", 1, 0],
      ["texts.trim", 0, 1],
    ]);
    expect(readStep(seen[1]?.step?.params ?? "")).toEqual({ params, rows: { kind: "all" } });
    expect(rowsOf(other.table)).toEqual(["a c|", "b d|"]);
  });

  test("is told once, in its place, though what comes with it wrote over all of it", () => {
    const [me, other] = [written(7, "nom\na  c\nb  d"), written(8, "nom\na  c\nb  d")];
    const seen = traced(other.table);
    const nom = columnNamed(me.table, "nom");
    for (const [id, params] of [
      ["texts.trim", { columns: [nom], inside: true }],
      ["texts.replace", { columns: [nom], as: "text", text: " ", pattern: "", by: "-", whole: false, exact: true }],
    ] as const) {
      const operation = operationOf(id);
      if (operation === undefined) throw new Error("no such operation");
      runOperation(targetOf(me.table), operation, params, stepOf(id, params, { kind: "all" }), me.me);
    }
    exchange(me, other);
    exchange(me, other);
    expect(seen.map(({ step, cells }) => [step?.operation, cells.length])).toEqual([
      ["texts.trim", 0],
      ["texts.replace", 1],
    ]);
  });

  test("is told as undone, though others had written over all of it", () => {
    const [me, other] = [written(7, "nom\na"), written(8, "nom\na")];
    const seen = traced(other.table);
    const [row] = handles(me.table) as [RowHandle];
    const nom = columnNamed(me.table, "nom");
    changeTable(me.table, { ...NO_CHANGES, cells: [{ column: nom, rows: [row], texts: "b" }] }, STEP, me.me);
    exchange(me, other);
    setCells(other.table, [{ row: handles(other.table)[0] as RowHandle, column: nom, text: "c" }], other.me);
    exchange(me, other);
    let changes = 0;
    other.table.subscribe(() => {
      changes++;
    });
    me.undo.undo();
    exchange(me, other);
    expect(rowsOf(other.table)).toEqual(["c"]);
    expect(seen.at(-1)).toMatchObject({ cells: [], undone: [seen[0]?.step?.gesture] });
    expect(changes, "nothing that one sees changed").toBe(0);
  });

  test("is written without saying what it was, where that takes more than the server takes", () => {
    const { table, me } = written(7, "nom\na");
    const seen = traced(table);
    const [doc, nom] = [new Y.Doc({ gc: false }), columnNamed(table, "nom")];
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(viewOf(table).doc));
    const text = "x".repeat(LIMITS.cellLength);
    const step = stepOf("blanks.fill", { columns: [nom], text }, { kind: "all" });
    setCells(table, [{ row: handles(table)[0] as RowHandle, column: nom, text }], me, step);
    const update = Y.encodeStateAsUpdate(viewOf(table).doc, Y.encodeStateVector(doc));
    const known = { maxStamp: 1, stateOf: (client: number) => Y.getState(doc.store, client) };
    expect(inspectUpdate(update, known, doc)).toMatchObject({ ok: true });
    expect(seen.map(({ step, cells }) => [step, cells.length])).toEqual([[null, 1]]);
  });

  test("leaves closed columns, and rows that hold a text there, as they are", () => {
    const { table, me } = written(7, "nom|code\na|1\nb|");
    const code = columnNamed(table, "code");
    closeColumns(table, new Set([code]));
    const outcome = changeTable(table, { ...NO_CHANGES, deleteRows: handles(table), deleteColumns: [code] }, STEP, me);
    expect(outcome.kept).toBe(1);
    expect(rowsOf(table)).toEqual(["a|1"]);
  });

  test("new columns are private when it says so, before anyone sees them", () => {
    const one = written(7, "nom\na");
    const { columns } = changeTable(
      one.table,
      { ...NO_CHANGES, newColumns: ["x", "y"], hideColumns: [columnNamed(one.table, "nom"), 1] },
      STEP,
      one.me,
    );
    expect(columns).toHaveLength(2);
    expect(one.table.columns.map(({ name, isPrivate }) => [name, isPrivate ?? false])).toEqual([
      ["nom", true],
      ["x", false],
      ["y", true],
    ]);
    one.undo.undo();
    expect(one.table.columns.map(({ name, isPrivate }) => [name, isPrivate ?? false])).toEqual([["nom", false]]);
  });

  test("columns that go make room for new ones", () => {
    const one = written(7, "nom\na");
    const many = Array.from({ length: LIMITS.columns - 1 }, (_, at) => String(at));
    changeTable(one.table, { ...NO_CHANGES, newColumns: many }, STEP, one.me);
    const nom = columnNamed(one.table, "nom");
    expect(() => changeTable(one.table, { ...NO_CHANGES, newColumns: ["x"] }, STEP, one.me)).toThrow(RangeError);
    changeTable(one.table, { ...NO_CHANGES, newColumns: ["x"], deleteColumns: [nom] }, STEP, one.me);
    expect(one.table.columns).toHaveLength(LIMITS.columns);
  });

  test("new rows whose column is closed between preparing and writing stay blank there", () => {
    const { table, me } = written(7, "nom|code\na|1");
    const [nom, code] = [columnNamed(table, "nom"), columnNamed(table, "code")];
    const newRows = { count: 1, columns: [[nom, ["b"]] as const, [code, ["2"]] as const] };
    const ready = atOnce(prepareChanges(table, { ...NO_CHANGES, newRows }));
    closeColumns(table, new Set([code]));
    writeChanges(table, ready, STEP, me);
    expect(rowsOf(table)).toEqual(["a|1", "b|"]);
  });

  test("a fold drops what the gestures were, and nothing else", () => {
    const one = written(7, "nom\nb");
    changeTable(
      one.table,
      { ...NO_CHANGES, cells: [{ column: columnNamed(one.table, "nom"), rows: handles(one.table), texts: "a" }] },
      STEP,
      one.me,
    );
    expect(viewOf(one.table).overlay.steps.size).toBe(1);
    for (const _ of foldInSteps(one.table, {}));
    expect(viewOf(one.table).overlay.steps.size).toBe(0);
    expect(rowsOf(one.table)).toEqual(["a"]);
  });

  test("is refused whole, and said to be, when its parameters are too long", () => {
    const { table, me } = written(7, "nom\na");
    const step = { operation: "texts.trim", params: "x".repeat(40_000) };
    const cells = [{ column: columnNamed(table, "nom"), rows: handles(table), texts: "b" }];
    expect(() => changeTable(table, { ...NO_CHANGES, cells }, step, me)).toThrow(RangeError);
    expect(rowsOf(table)).toEqual(["a"]);
  });
});
