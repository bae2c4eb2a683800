/** What is left to complete, whose it is, and where the next cell is. */
import { describe, expect, it } from "vitest";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { UserId } from "#shared/model/ids.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { packRows } from "#shared/model/packed-rows.ts";
import { completingInSlices } from "#shared/views/completing.ts";
import { nextCell } from "#shared/views/next-cell.ts";
import { NO_OWNERS, ownersOf } from "#shared/views/owners.ts";
import { byValue, inBlocks } from "#shared/views/share-rows.ts";
import { buildBase, columnAt, openReplica } from "../../convergence/replica.ts";

const [ines, malo] = ["ines0000000000000000", "malo0000000000000000"] as [UserId, UserId];
const base = buildBase(6, ["nom", "commune", "horaires"]);

function open() {
  const { table, me, undo } = openReplica(7, base);
  const [nom, commune, horaires] = [0, 1, 2].map((index) => columnAt(table, index)) as [never, never, never];
  const at = (position: number) => table.handleAt(position);
  const write = (text: string, ...places: [number, typeof nom][]) =>
    setCells(
      table,
      places.map(([position, column]) => ({ row: at(position), column, text })),
      me,
    );
  const give = (to: UserId | null, positions: number[], columns: (typeof nom)[] = []) => ({
    fill: [],
    parts: [{ to, rows: packRows(positions.map((position) => table.idOf(at(position)))), columns }],
  });
  return { table, me, undo, nom, commune, horaires, at, write, give };
}

describe("what is left to complete", () => {
  it("is the blank cells of the columns asked for, and follows every gesture as if it were counted anew", () => {
    const { table, me, undo, commune, horaires, at, write } = open();
    write("", [0, commune], [1, commune], [1, horaires]);
    const completing = atOnce(completingInSlices(table, [commune, horaires]));
    table.subscribe((change) => completing.follow(change));
    const gestures: (() => void)[] = [
      () => write("Lens", [0, commune]),
      () => write("", [0, commune], [5, horaires]),
      () => setUnavailable(table, { rows: [at(0)], columns: [commune] }, "secret", me),
      () => deleteRows(table, [at(1)], me),
      () => undo.undo(),
      () => void insertRows(table, at(2), [new Map(), new Map([[commune, "Lens"]])], me),
      () => deleteRows(table, [at(0), at(4)], me),
      () => undo.undo(),
    ];
    for (const gesture of gestures) {
      gesture();
      const anew = atOnce(completingInSlices(table, [commune, horaires]));
      expect(completing.remaining(NO_OWNERS)).toEqual(anew.remaining(NO_OWNERS));
    }
  });

  it("does not count what is said not to be available, nor rows that are deleted", () => {
    const { table, me, commune, at, write } = open();
    write("", [0, commune], [1, commune], [2, commune]);
    setUnavailable(table, { rows: [at(0)], columns: [commune] }, "unknown", me);
    deleteRows(table, [at(1)], me);
    const { columns, blank, cells } = atOnce(completingInSlices(table, [commune])).remaining(NO_OWNERS);
    expect([blank, cells, columns]).toEqual([1, 5, [{ column: commune, blank: 1, cells: 5 }]]);
  });

  it("is told for each person: theirs by the row, else by the column; and what is nobody's", () => {
    const { table, commune, horaires, write, give } = open();
    write("", [0, commune], [1, horaires], [2, horaires], [5, commune]);
    const owners = ownersOf(table, [give(ines, [0, 1]), give(malo, [], [horaires])]);
    const { people } = atOnce(completingInSlices(table, [commune, horaires])).remaining(owners);
    expect(people).toEqual([
      { person: ines, blank: 2, cells: 4 },
      { person: malo, blank: 1, cells: 4 },
      { person: null, blank: 1, cells: 4 },
    ]);
  });
});

describe("whose a row is", () => {
  it("is what was said last, until that is cancelled", () => {
    const { table, at, give, nom } = open();
    const gestures = [give(ines, [0, 1, 2]), give(malo, [1], [nom]), give(null, [2])];
    const all = ownersOf(table, gestures);
    expect([0, 1, 2, 3].map((position) => all.ofRow(at(position)))).toEqual([ines, malo, null, null]);
    expect([all.ofColumn(nom), all.ofCell(at(0), nom), all.ofCell(at(3), nom)]).toEqual([malo, ines, malo]);
    expect(all.people).toEqual([ines, malo]);
    const before = ownersOf(table, gestures.slice(0, 1));
    expect([before.ofRow(at(1)), before.ofRow(at(2)), before.people]).toEqual([ines, ines, [ines]]);
  });

  it("counts the rows that this table does not have", () => {
    const { table } = open();
    expect(ownersOf(table, [{ fill: [], parts: [{ to: ines, rows: "a:0,zz;b:1-2", columns: [] }] }]).unknown).toBe(4);
  });
});

describe("the next cell", () => {
  const asked = new Set(["1.b", "4.a"]);
  const columns = ["a", "b"] as never[];
  const next = (row: number, column: number, step: 1 | -1 = 1) =>
    nextCell({ rows: [1, 2, 4], columns }, { row, column }, step, (handle, id) => asked.has(`${handle}.${id}`));
  it.each([
    [-1, -1, 1, { row: 0, column: 1 }],
    [0, 0, 1, { row: 0, column: 1 }],
    [0, 1, 1, { row: 2, column: 0 }],
    [2, 0, 1, { row: 0, column: 1 }],
    [2, 1, 1, { row: 0, column: 1 }],
    [0, 0, -1, { row: 2, column: 0 }],
    [2, 0, -1, { row: 0, column: 1 }],
    [0, 0.5, 1, { row: 0, column: 1 }],
    [0, -0.5, 1, { row: 0, column: 1 }],
    [0, 0.5, -1, { row: 2, column: 0 }],
    [2, 0.5, -1, { row: 2, column: 0 }],
    [-1, -1, -1, { row: 2, column: 0 }],
  ] as const)("from row %s, column %s, by %s", (row, column, step, found) => {
    expect(next(row, column, step)).toEqual(found);
  });

  it("is the one where one is when there is no other, and none when nothing is asked", () => {
    const only = (row: number) => row === 2;
    expect(nextCell({ rows: [1, 2], columns }, { row: 1, column: 0 }, 1, only)).toEqual({ row: 1, column: 1 });
    expect(nextCell({ rows: [1, 2], columns }, { row: 1, column: 0 }, 1, () => false)).toBeNull();
    expect(nextCell({ rows: [], columns }, { row: -1, column: -1 }, 1, () => true)).toBeNull();
  });
});

describe("sharing rows out", () => {
  const rows = Array.from({ length: 7 }, (_, i) => i as RowHandle);
  it.each([
    [1, [7]],
    [2, [4, 3]],
    [3, [3, 2, 2]],
    [8, [1, 1, 1, 1, 1, 1, 1, 0]],
  ])("in blocks among %s gives %j rows each, in their order", (people, sizes) => {
    const shares = inBlocks(rows, people);
    expect(shares.map(({ length }) => length)).toEqual(sizes);
    expect(shares.flat()).toEqual(rows);
  });

  it("by value keeps rows that hold the same together, as evenly as that goes", () => {
    const values = ["a", "b", "a", "c", "a", "b", "d"];
    const shares = byValue(rows, (row) => values[row] ?? "", 2);
    expect(shares).toEqual([
      [0, 2, 4, 6],
      [1, 5, 3],
    ]);
  });
});
