import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createValue } from "#client/collab/value.ts";
import { createMyView, type MyView } from "#client/views/my-view.ts";
import { rowsOutOfPlace } from "#client/views/rows-out-of-place.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { RowId } from "#shared/model/ids.ts";
import { NO_FACTS } from "#shared/views/row-facts.ts";
import { type RowFilter, WHOLE_VIEW } from "#shared/views/view.ts";
import { buildBase, columnAt, exchange, openReplica } from "../../convergence/replica.ts";

const base = buildBase(10, ["r", "x"]);

function open(kept: string | null = null) {
  const me = openReplica(7, base);
  const other = openReplica(8, base);
  const memory = { kept, read: () => memory.kept, write: (text: string) => (memory.kept = text) };
  const known = createValue<RowId[] | null>(null);
  const revision = createValue(0);
  const facts = { ...NO_FACTS, commented: () => known.get(), revision };
  const view = createMyView({ collaboration: { table: me.table, ready: createValue(true) }, facts, memory });
  const column = columnAt(me.table, 1);
  const answer = (place: number, text: string, who = me) =>
    setCells(who.table, [{ row: who.table.handleAt(place), column, text }], who.me);
  const oui: RowFilter = { kind: "values", column, values: ["oui"] };
  const places = () => [...view.seen.order].map((row) => me.table.positionOf(row as RowHandle));
  return { me, other, view, memory, column, answer, oui, places, known, revision };
}

const stale = async ({ state }: MyView) => {
  await vi.runAllTimersAsync();
  return state.get().stale;
};

describe("how I look at a table", () => {
  // the pause before one looks again is the clock's: it is turned by hand
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("shows the rows asked for, and all of them again", () => {
    const { view, answer, oui, places } = open();
    answer(2, "oui");
    answer(5, "oui");
    view.change({ ...WHOLE_VIEW, filters: [oui] });
    expect([places(), view.state.get().shown, view.state.get().all]).toEqual([[2, 5], 2, 10]);
    view.change(WHOLE_VIEW);
    expect([view.seen.allRows, view.state.get().shown]).toEqual([true, 10]);
  });

  it("holds still while others and I edit, says how many rows are elsewhere now, and moves them when asked", async () => {
    const { me, other, view, answer, oui, places } = open();
    answer(2, "oui");
    answer(5, "oui");
    exchange(me, other);
    view.change({ ...WHOLE_VIEW, filters: [oui] });
    answer(2, "non");
    answer(7, "oui", other);
    exchange(me, other);
    expect(await stale(view)).toBe(2);
    expect(places()).toEqual([2, 5]);
    view.refresh();
    expect([places(), view.state.get().stale]).toEqual([[5, 7], 0]);
  });

  it("keeps in sight a row made here while a long table is gone through, and shows none that was deleted meanwhile", async () => {
    const me = openReplica(7, buildBase(20_001, ["r"]));
    const facts = { ...NO_FACTS, revision: createValue(0) };
    const memory = { read: () => null, write: () => undefined };
    const view = createMyView({ collaboration: { table: me.table, ready: createValue(true) }, facts, memory });
    await vi.runAllTimersAsync();
    const [first, second, third] = [0, 1, 2].map((at) => me.table.handleAt(at)) as [RowHandle, RowHandle, RowHandle];
    const column = columnAt(me.table, 0);
    view.change({ ...WHOLE_VIEW, filters: [{ kind: "values", column, values: ["b0.0", "b1.0", "b2.0"] }] });
    const [made] = insertRows(me.table, first, [new Map()], me.me);
    deleteRows(me.table, [second], me.me);
    await vi.runAllTimersAsync();
    expect([...view.seen.order]).toEqual([first, made, third]);
  });

  it("is not concerned by what is written in other columns", async () => {
    const { me, view, answer, oui } = open();
    answer(2, "oui");
    view.change({ ...WHOLE_VIEW, filters: [oui] });
    setCells(me.table, [{ row: me.table.handleAt(2), column: columnAt(me.table, 0), text: "other" }], me.me);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("counts a row that sorting would move, and one that someone added", async () => {
    const { me, other, view, column, answer } = open();
    for (let place = 0; place < 10; place += 1) answer(place, String(9 - place));
    exchange(me, other);
    view.change({ ...WHOLE_VIEW, sort: [{ column, descending: false }] });
    answer(9, "50");
    insertRows(other.table, null, [new Map()], other.me);
    exchange(me, other);
    expect(await stale(view)).toBe(2);
  });

  it("waits for what is not known yet, and follows it as it comes", async () => {
    const { me, view, known, revision, places } = open();
    view.change({ ...WHOLE_VIEW, filters: [{ kind: "commented" }] });
    expect([view.seen.allRows, view.state.get().faults]).toEqual([true, [{ is: "not-known", filter: "commented" }]]);
    known.set([me.table.idOf(me.table.handleAt(3))]);
    revision.set(1);
    expect([await stale(view), places(), view.state.get().faults]).toEqual([0, [3], []]);
  });

  it("hides columns and holds others in sight without going through the rows", () => {
    const { view, column, answer, oui, places } = open();
    answer(2, "oui");
    view.change({ ...WHOLE_VIEW, filters: [oui] });
    answer(2, "non");
    view.change({ ...view.state.get().view, hidden: [column], frozenTo: column });
    expect([places(), view.seen.columns.length]).toEqual([[2], 1]);
  });

  it("is remembered, but for rows that a panel shows for a while", () => {
    const { view, memory, oui } = open();
    view.change({ ...WHOLE_VIEW, filters: [oui, { kind: "rows", rows: [], about: "" }] });
    expect(open(memory.kept).view.state.get().view).toEqual({ ...WHOLE_VIEW, filters: [oui] });
  });

  it("is the whole table where what was remembered cannot be read", () => {
    vi.spyOn(console, "warn").mockReturnValue();
    expect(open("{").view.state.get().view).toEqual(WHOLE_VIEW);
    vi.restoreAllMocks();
  });
});

describe("rows out of place", () => {
  const cases: [string, number[], number[], number][] = [
    ["none", [1, 2, 3], [1, 2, 3], 0],
    ["one that goes and one that comes", [1, 2, 3], [1, 3, 4], 2],
    ["one that goes to the end", [9, 1, 2, 3], [1, 2, 3, 9], 1],
    ["one that goes to the beginning", [1, 2, 3, 9], [9, 1, 2, 3], 1],
  ];
  it.each(cases)("are counted: %s", (_, seen, wanted, count) => {
    expect(rowsOutOfPlace(Uint32Array.from(seen), Uint32Array.from(wanted))).toBe(count);
  });
});
