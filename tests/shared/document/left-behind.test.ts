/** What one copy of a table holds of some sessions and another has never seen: found by ids, written again as one gesture. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addColumn } from "#shared/document/edits/add-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { fold } from "#shared/document/edits/fold.ts";
import { giveBack } from "#shared/document/edits/give-back.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { renameColumn } from "#shared/document/edits/rename-column.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { cellsWrittenBy, leftBehind, sizeOfLeftBehind } from "#shared/document/left-behind.ts";
import { buildBase, columnAt, openReplica, type Replica, texts } from "../../convergence/replica.ts";

const MINE = 11;
const THEIRS = 22;
const LATER = 33;
const base = buildBase(4, ["nom", "ville"]);
/** enough rows for packed entries */
const tall = buildBase(40, ["nom", "ville"]);

function type(replica: Replica, row: number, column: number, text: string) {
  const { table } = replica;
  setCells(table, [{ row: table.handleAt(row), column: columnAt(table, column), text }], replica.me);
}

function receive(to: Replica, from: Replica) {
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc));
}

/** A copy where `client` worked, the shared table without that, and what the one has that the other lacks. */
function apart(work: (mine: Replica) => void, beforehand: (shared: Replica) => void = () => undefined) {
  const shared = openReplica(THEIRS, tall);
  beforehand(shared);
  const mine = openReplica(MINE, tall);
  receive(mine, shared);
  work(mine);
  const now = openReplica(LATER, tall);
  receive(now, shared);
  return { mine, now, left: () => leftBehind(mine.table, now.table, [MINE]) };
}

describe("edits that the shared table has never seen", () => {
  it.each<[string, (mine: Replica) => void, number]>([
    ["one cell", (mine) => type(mine, 1, 1, "Lens"), 1],
    [
      "a cell typed three times",
      (mine) => {
        for (const text of ["L", "Le", "Lens"]) type(mine, 1, 1, text);
      },
      1,
    ],
    ["a whole column", (mine) => fillColumn(mine.table, columnAt(mine.table, 1), rowsOf(mine), "Lens", mine.me), 40],
    [
      "rows",
      (mine) => {
        const { table } = mine;
        insertRows(table, table.handleAt(1), [new Map([[columnAt(table, 0), "n1"]]), new Map()], mine.me);
        insertRows(table, null, [new Map([[columnAt(table, 1), "en haut"]])], mine.me);
        type(mine, 3, 1, "tapé ensuite");
      },
      3,
    ],
    ["a deletion", (mine) => deleteRows(mine.table, [mine.table.handleAt(0), mine.table.handleAt(2)], mine.me), 2],
    [
      "a column and cells in it",
      (mine) => {
        const { table } = mine;
        const column = addColumn(table, { name: "site", after: columnAt(table, 0) }, mine.me);
        setCells(table, [{ row: table.handleAt(2), column, text: "https://…" }], mine.me);
      },
      2,
    ],
    ["a column's name", (mine) => renameColumn(mine.table, columnAt(mine.table, 1), "commune", mine.me), 1],
  ])("%s: written again, the table reads as the copy did, and one undo takes it all back", (_what, work, size) => {
    const { mine, now, left } = apart(work);
    const before = JSON.stringify([now.table.columns.map(({ name }) => name), texts(now.table)]);
    expect(sizeOfLeftBehind(left())).toBe(size);
    giveBack(now.table, left(), now.me);
    expect(texts(now.table)).toEqual(texts(mine.table));
    expect(now.table.columns.map(({ name }) => name)).toEqual(mine.table.columns.map(({ name }) => name));
    now.undo.undo();
    expect(JSON.stringify([now.table.columns.map(({ name }) => name), texts(now.table)])).toBe(before);
    expect(now.undo.canUndo).toBe(false);
  });

  it("a row brought back from deletion comes back", () => {
    const { table } = openReplica(LATER, tall);
    const deleted = table.idOf(table.handleAt(0));
    const { now, left } = apart(
      (mine) =>
        restoreRows(
          mine.table,
          [deleted].flatMap((id) => mine.table.handleOf(id) ?? []),
          mine.me,
        ),
      (shared) => deleteRows(shared.table, [shared.table.handleAt(0)], shared.me),
    );
    giveBack(now.table, left(), now.me);
    expect(now.table.rowCount).toBe(40);
  });
});

describe("what is nobody's loss", () => {
  it("what the shared table has is not left behind, whoever wrote over it since", () => {
    const { mine, now, left } = apart((one) => type(one, 0, 0, "envoyé"));
    receive(now, mine);
    type(now, 0, 0, "remplacé");
    expect(sizeOfLeftBehind(left())).toBe(0);
  });

  it("what others wrote in the copy is not mine to bring", () => {
    const other = openReplica(THEIRS, base);
    type(other, 0, 0, "à une autre");
    const mine = openReplica(MINE, base);
    receive(mine, other);
    type(mine, 1, 0, "à moi");
    const restored = openReplica(LATER, base);
    const left = leftBehind(mine.table, restored.table, [MINE]);
    expect(left.cells.map(({ text }) => text)).toEqual(["à moi"]);
  });

  it("a cell that reads the same there is no difference, nor one I took back", () => {
    const { now, left, mine } = apart((one) => {
      type(one, 0, 0, "pareil");
      type(one, 1, 0, "repris");
      one.undo.undo();
    });
    expect(texts(mine.table)[1]?.[0]).toBe("b1.0");
    type(now, 0, 0, "pareil");
    expect(sizeOfLeftBehind(left())).toBe(0);
  });

  it("given back twice, nothing is written twice", () => {
    const { now, left } = apart((mine) => type(mine, 0, 0, "une fois"));
    giveBack(now.table, left(), now.me);
    expect(sizeOfLeftBehind(left())).toBe(0);
  });
});

describe("after a restore from a backup", () => {
  it("what I had sent since the backup is found too, and a row of another's that I wrote in comes whole", () => {
    const backup = openReplica(THEIRS, base);
    const mine = openReplica(MINE, base);
    type(mine, 0, 0, "avant la sauvegarde");
    receive(backup, mine);
    const restored = openReplica(LATER, base);
    receive(restored, backup);
    // after the backup, everyone had this
    insertRows(
      backup.table,
      backup.table.handleAt(3),
      [new Map([[columnAt(backup.table, 0), "d’une autre"]])],
      backup.me,
    );
    receive(mine, backup);
    type(mine, 1, 0, "après la sauvegarde");
    type(mine, 4, 1, "dans sa ligne");
    const left = leftBehind(mine.table, restored.table, [MINE]);
    giveBack(restored.table, left, restored.me);
    expect(texts(restored.table)).toEqual([
      ["avant la sauvegarde", "b0.1"],
      ["après la sauvegarde", "b1.1"],
      ["b2.0", "b2.1"],
      ["b3.0", "b3.1"],
      ["d’une autre", "dans sa ligne"],
    ]);
  });
});

describe("after a restore from a backup, where the table was folded since", () => {
  it("rows I added and deleted since are found, as mine alone", () => {
    const [mine, other, folding] = [openReplica(MINE, tall), openReplica(THEIRS, tall), openReplica(44, tall)];
    insertRows(mine.table, mine.table.handleAt(3), [new Map([[columnAt(mine.table, 0), "à moi"]])], mine.me);
    deleteRows(mine.table, [mine.table.handleAt(0)], mine.me);
    deleteRows(other.table, [other.table.handleAt(9)], other.me);
    receive(folding, mine);
    receive(folding, other);
    fold(folding.table, "server");
    receive(mine, folding);
    const restored = openReplica(LATER, tall);
    const left = leftBehind(mine.table, restored.table, [MINE]);
    expect(left.rows.map(({ cells }) => [...cells.values()])).toEqual([["à moi"]]);
    expect(left.deleted).toEqual([restored.table.idOf(restored.table.handleAt(0))]);
  });
});

describe("the cells a session wrote since a clock", () => {
  it("are those it still displays", () => {
    const mine = openReplica(MINE, base);
    type(mine, 0, 0, "avant");
    const since = Y.getState(mine.doc.store, MINE);
    type(mine, 1, 0, "après");
    type(mine, 2, 0, "remplacé");
    const other = openReplica(THEIRS, base);
    receive(other, mine);
    type(other, 2, 0, "par une autre");
    receive(mine, other);
    const places = [...cellsWrittenBy(mine.table, MINE, since)].map(({ row }) => mine.table.positionOf(row));
    expect(places).toEqual([1]);
  });
});

function rowsOf({ table }: Replica) {
  return Array.from(table.order, (_, position) => table.handleAt(position));
}

describe("edits that were never sent, when what the table was before is destroyed", () => {
  /** What the server had, then what it never had; and the table as it stands after: without the column and the row that the others made. */
  function afterPurge(unsent: (mine: Replica) => void) {
    const shared = openReplica(THEIRS, tall);
    const gone = addColumn(shared.table, { name: "mobile", after: columnAt(shared.table, 1) }, shared.me);
    insertRows(shared.table, null, [new Map([[gone, "06 12 34 56 78"]])], shared.me);
    const mine = openReplica(MINE, tall);
    receive(mine, shared);
    type(mine, 5, 1, "su du serveur");
    const clocks = new Map([[MINE, Y.getState(mine.doc.store, MINE)]]);
    unsent(mine);
    const now = openReplica(LATER, tall);
    return { gone, now, mine, left: leftBehind(mine.table, now.table, [MINE], clocks) };
  }

  it("are all that comes back: never what the server had", () => {
    const { left, now } = afterPurge((mine) => {
      type(mine, 3, 1, "Lens");
      const { table } = mine;
      const note = addColumn(table, { name: "note", after: columnAt(table, 1) }, mine.me);
      setCells(table, [{ row: table.handleAt(4), column: note, text: "à revoir" }], mine.me);
      insertRows(table, table.handleAt(1), [new Map([[columnAt(table, 0), "n1"]])], mine.me);
      renameColumn(table, note, "remarque", mine.me);
    });
    expect(left.cells.map(({ text }) => text)).toEqual(["Lens", "à revoir"]);
    expect(left.columns.map(({ name }) => name)).toEqual(["remarque"]);
    expect(left.rows.map(({ cells }) => [...cells.values()])).toEqual([["n1"]]);
    giveBack(now.table, left, now.me);
    expect(texts(now.table).flat()).toEqual(expect.arrayContaining(["Lens", "à revoir", "n1"]));
    expect(now.table.columns.map(({ name }) => name)).toEqual(["nom", "ville", "remarque"]);
  });

  it("never come back into rows and columns that are gone, nor with what stands beside them", () => {
    const { left } = afterPurge((mine) => {
      const { table } = mine;
      const gone = table.columns.find(({ name }) => name === "mobile")?.id ?? columnAt(table, 2);
      setCells(
        table,
        [
          // the row is gone, of the other the column
          { row: table.handleAt(0), column: columnAt(table, 0), text: "ligne partie" },
          { row: table.handleAt(3), column: gone, text: "07 00 00 00 00" },
        ],
        mine.me,
      );
      renameColumn(table, gone, "portable", mine.me);
      insertRows(
        table,
        null,
        [
          new Map([
            [gone, "07 11 11 11 11"],
            [columnAt(table, 0), "neuve"],
          ]),
        ],
        mine.me,
      );
    });
    expect({ ...left, rows: left.rows.map(({ cells }) => [...cells.values()]) }).toEqual({
      cells: [],
      rows: [["neuve"]],
      deleted: [],
      restored: [],
      columns: [],
      renamed: [],
    });
  });
});
