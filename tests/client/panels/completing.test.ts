/** The next cell to complete, and what is left of an open table. */
import { describe, expect, it } from "vitest";
import { createValue } from "#client/collab/value.ts";
import { createCompletingIndex } from "#client/panels/completing/completing-index.ts";
import { nextToComplete } from "#client/panels/completing/next-to-complete.ts";
import { wantedColumns } from "#client/panels/completing/wanted-columns.ts";
import { sharesOf } from "#client/panels/share-out/shares-of.ts";
import { watchOwners } from "#client/panels/share-out/watch-owners.ts";
import { seeTable } from "#client/views/seen-table.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { type ColumnId, RowId, UserId } from "#shared/model/ids.ts";
import { NO_OWNERS } from "#shared/views/owners.ts";
import type { Assignment } from "#shared/wire/assignments.ts";
import { buildBase, columnAt, exchange, openReplica } from "../../convergence/replica.ts";

const [ines, malo] = [UserId.parse("ines0000000000000000"), UserId.parse("malo0000000000000000")];
const base = buildBase(6, ["nom", "commune", "horaires"]);

function open() {
  const { table, me } = openReplica(7, base);
  const [nom, commune, horaires] = [columnAt(table, 0), columnAt(table, 1), columnAt(table, 2)];
  const clear = (...places: [number, ColumnId][]) =>
    setCells(
      table,
      places.map(([position, column]) => ({ row: table.handleAt(position), column, text: "" })),
      me,
    );
  const place = (position: number, column: ColumnId) => ({ row: table.idOf(table.handleAt(position)), column });
  return { table, me, nom, commune, horaires, clear, place };
}

function assignment(request: ReturnType<typeof sharesOf>["request"]): Assignment {
  return { ...request, id: "assignment0000000000" as Assignment["id"], by: ines, at: "2026-01-01T00:00:00.000Z" };
}

describe("the next cell to complete", () => {
  const issues = { wrongCells: () => 0, ofCell: () => [] };

  function opened() {
    const { table, commune, horaires, clear, place } = open();
    clear([0, commune], [2, horaires], [4, commune]);
    const { seen, look } = seeTable(table);
    const completing = createCompletingIndex(table, createValue(NO_OWNERS)).now([commune, horaires]);
    const of = {
      table,
      seen,
      issues,
      completing,
      owners: NO_OWNERS,
      me: ines,
      active: null,
      only: null,
      step: 1 as const,
    };
    return { table, commune, horaires, place, look, of };
  }

  it("is the next blank one, in the order one sees, around the end too", () => {
    const { table, commune, horaires, place, look, of } = opened();
    const from = (active: ReturnType<typeof place> | null, step: 1 | -1 = 1) =>
      nextToComplete({ ...of, active, step })?.place;
    expect(from(null)).toEqual(place(0, commune));
    expect(from(place(0, commune))).toEqual(place(2, horaires));
    expect(from(place(2, columnAt(table, 0)))).toEqual(place(2, horaires));
    expect(from(place(4, commune))).toEqual(place(0, commune));
    expect(from(place(2, horaires), -1)).toEqual(place(0, commune));
    look({ rows: Uint32Array.from([4, 0], (position) => table.handleAt(position)), hidden: new Set([horaires]) });
    expect(from(place(0, commune))).toEqual(place(4, commune));
    expect(nextToComplete({ ...of, only: horaires })).toBeNull();
  });

  it("is one of mine as long as there is any, then another's, and says so", () => {
    const { table, commune, place, of } = opened();
    const watched = watchOwners(table);
    watched.give([assignment(sharesOf(table, { rows: [table.handleAt(4)], fill: [] }, null, [ines]).request)]);
    const mine = { ...of, owners: watched.owners.get() };
    expect(nextToComplete(mine)).toEqual({ place: place(4, commune), isMine: true });
    setCells(table, [{ row: table.handleAt(4), column: commune, text: "Lens" }], {});
    const { now } = createCompletingIndex(table, watched.owners);
    expect(nextToComplete({ ...mine, completing: now([commune]) })).toEqual({
      place: place(0, commune),
      isMine: false,
    });
  });

  it("is a wrong one too, where none is blank", () => {
    const { table, commune, horaires, place, of } = opened();
    const blanks = [place(0, commune), place(2, horaires), place(4, commune)];
    for (const { row, column } of blanks)
      setCells(table, [{ row: table.handleOf(row) as never, column, text: "x" }], {});
    const completing = createCompletingIndex(table, createValue(NO_OWNERS)).now([commune, horaires]);
    const wrong = place(3, horaires);
    const oneWrong = {
      wrongCells: (column: ColumnId) => (column === horaires ? 1 : 0),
      ofCell: (row: RowId, column: ColumnId) => (row === wrong.row && column === wrong.column ? ([{}] as never) : []),
    };
    expect(nextToComplete({ ...of, completing, issues: oneWrong })?.place).toEqual(wrong);
    expect(nextToComplete({ ...of, completing })).toBeNull();
  });
});

describe("whose rows are whose", () => {
  it("is known of rows that come after the sharing was heard of", () => {
    const [here, there] = [openReplica(7, base), openReplica(8, base)];
    const [born] = insertRows(there.table, null, [new Map()], there.me);
    if (born === undefined) throw new Error("no row");
    const watched = watchOwners(here.table);
    const id = there.table.idOf(born);
    expect(watched.assigned.of(malo)).toBeNull();
    watched.give([assignment(sharesOf(there.table, { rows: [born], fill: [] }, null, [malo]).request)]);
    expect([...(watched.assigned.of(malo) ?? [])]).toEqual([]);
    exchange(here, there);
    expect([...(watched.assigned.of(malo) ?? [])]).toEqual([RowId.parse(id)]);
    expect([...(watched.assigned.of("nobody") ?? [])]).toHaveLength(6);
  });
});

describe("the columns to complete", () => {
  it.each([
    ["none where nothing asks for any", null, [], null, []],
    ["those that the schema requires", { fields: [{ name: "nom", constraints: { required: true } }] }, [], null, [0]],
    ["those shared out", { fields: [{ name: "nom", constraints: { required: true } }] }, [2], null, [0, 2]],
    ["those one chose, and no others", { fields: [{ name: "nom", constraints: { required: true } }] }, [2], [1], [1]],
  ])("are %s", (_, descriptor, fill, chosen, expected) => {
    const { columns } = open().table;
    const schema =
      descriptor === null ? null : { descriptor: JSON.stringify(descriptor), reference: { name: "s", version: null } };
    const ids = (positions: readonly number[]) => positions.flatMap((position) => columns[position]?.id ?? []);
    const wanted = wantedColumns({ schema, columns }, ids(fill), chosen && new Set(ids(chosen)));
    expect(wanted.map(({ id }) => id)).toEqual(ids(expected));
  });
});
