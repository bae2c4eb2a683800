import { describe, expect, it } from "vitest";
import { seeTable } from "#client/views/seen-table.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { buildBase, columnAt, exchange, openReplica } from "../../convergence/replica.ts";

const base = buildBase(10, ["r", "x", "y"]);

function open() {
  const me = openReplica(7, base);
  const other = openReplica(8, base);
  const { seen, look } = seeTable(me.table);
  const handles = (...positions: number[]) => Uint32Array.from(positions, (position) => me.table.handleAt(position));
  return { me, other, seen, look, handles, rows: () => [...seen.order] };
}

describe("the table as one looks at it", () => {
  it("is the table itself until one looks otherwise", () => {
    const { me, seen, rows } = open();
    expect(rows()).toEqual([...me.table.order]);
    expect([seen.allRows, seen.frozen, seen.columns]).toEqual([true, 0, me.table.columns]);
  });

  it("shows the rows asked for, in their order, and says where each stands", () => {
    const { me, seen, look, handles, rows } = open();
    look({ rows: handles(7, 2, 5) });
    expect(rows()).toEqual([...handles(7, 2, 5)]);
    expect([seen.positionOf(me.table.handleAt(2)), seen.positionOf(me.table.handleAt(3))]).toEqual([1, -1]);
    expect(() => seen.handleAt(3)).toThrow(RangeError);
  });

  it("leaves a row where it stands when it is edited, and takes away what is deleted, by others too", () => {
    const { me, other, look, handles, rows } = open();
    look({ rows: handles(7, 2, 5) });
    setCells(
      me.table,
      [{ row: me.table.handleAt(5), column: columnAt(me.table, 0), text: "before all others" }],
      me.me,
    );
    deleteRows(other.table, [other.table.handleAt(2)], other.me);
    const left = [...handles(7, 5)];
    exchange(me, other);
    expect(rows()).toEqual(left);
  });

  it("shows a row born here under the row it was born under; not those of others", () => {
    const { me, other, look, handles, rows } = open();
    look({ rows: handles(7, 2, 5) });
    const under = me.table.handleAt(2);
    insertRows(other.table, other.table.handleAt(2), [new Map()], other.me);
    exchange(me, other);
    const [seventh, , fifth] = rows();
    const [first, second] = insertRows(me.table, under, [new Map(), new Map()], me.me);
    expect(rows()).toEqual([seventh, under, first, second, fifth]);
  });

  it("shows a row born above all of them first", () => {
    const { me, look, handles, rows } = open();
    look({ rows: handles(7, 5) });
    const [born] = insertRows(me.table, null, [new Map()], me.me);
    expect(rows()[0]).toBe(born);
  });

  it("hides columns, and holds the leftmost in sight as far as asked", () => {
    const { me, seen, look } = open();
    const [r, x, y] = me.table.columns;
    look({ hidden: new Set([r?.id ?? columnAt(me.table, 0)]), frozenTo: x?.id ?? null });
    expect([seen.columns, seen.frozen]).toEqual([[x, y], 1]);
  });

  it("tells of each change of the table once it shows it", () => {
    const { me, seen, look, handles } = open();
    look({ rows: handles(1, 2) });
    const told: number[] = [];
    seen.subscribe(() => told.push(seen.rowCount));
    deleteRows(me.table, [me.table.handleAt(1)], me.me);
    look({ rows: null });
    expect(told).toEqual([1, 9]);
  });
});
