/** Cells of mine that someone's edit replaced: told when it was recent or waiting, and only then. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createOvertaken } from "#client/collab/overtaken.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import { markOf } from "#shared/model/cell-content.ts";
import { buildBase, columnAt, exchange, openReplica, type Replica } from "../../convergence/replica.ts";

const ME = 11;
const ROSE = 22;
const MY_OTHER_TAB = 33;
const base = buildBase(3, ["nom", "horaires"]);

function type(replica: Replica, row: number, text: string) {
  const { table } = replica;
  setCells(table, [{ row: table.handleAt(row), column: columnAt(table, 1), text }], replica.me);
}

function watched(...updates: readonly Uint8Array[]) {
  const mine = openReplica(ME, base, ...updates);
  const rose = openReplica(ROSE, base, ...updates);
  let time = 0;
  const overtaken = createOvertaken({
    table: mine.table,
    now: () => time,
    me: () => ME,
    isMe: (client) => client === MY_OTHER_TAB,
    besides: mine.undo.besides,
  });
  mine.table.subscribe((change) => overtaken.follow(change));
  const told = () =>
    overtaken.cells
      .get()
      .map(({ row, mine: text, theirs, author }) => [mine.table.positionOf(row), text, theirs, author]);
  return { mine, rose, overtaken, told, later: (ms: number) => (time += ms) };
}

describe("an edit of mine that was replaced", () => {
  it("a moment ago: I am told by whom, and what by what", () => {
    const { mine, rose, overtaken, told, later } = watched();
    type(mine, 0, "9h-12h");
    overtaken.settled();
    exchange(mine, rose);
    later(3_000);
    type(rose, 0, "Mo-Fr 09:00-12:00");
    exchange(mine, rose);
    expect(told()).toEqual([[0, "9h-12h", "Mo-Fr 09:00-12:00", ROSE]]);
  });

  it("by a mark that the value is not available: I am told so", () => {
    const { mine, rose, told } = watched();
    type(mine, 0, "");
    exchange(mine, rose);
    setUnavailable(rose.table, { rows: [rose.table.handleAt(0)], columns: [columnAt(rose.table, 1)] }, "later", {});
    exchange(mine, rose);
    expect(told()).toEqual([[0, "", markOf("later"), ROSE]]);
  });

  it("among very many of one gesture: the last ones are followed", () => {
    const many = buildBase(6_000, ["nom", "horaires"]);
    const mine = openReplica(ME, many);
    const rose = openReplica(ROSE, many);
    const overtaken = createOvertaken({
      table: mine.table,
      now: () => 0,
      me: () => ME,
      isMe: () => false,
      besides: mine.undo.besides,
    });
    mine.table.subscribe((change) => overtaken.follow(change));
    const column = columnAt(mine.table, 1);
    const rows = Array.from({ length: 6_000 }, (_, at) => mine.table.handleAt(at));
    setCells(
      mine.table,
      rows.map((row) => ({ row, column, text: "9h" })),
      mine.me,
    );
    exchange(mine, rose);
    type(rose, 5_999, "10h");
    type(rose, 0, "10h");
    exchange(mine, rose);
    expect(overtaken.cells.get().map(({ row }) => mine.table.positionOf(row))).toEqual([5_999]);
  });

  it("long ago, and saved: that is how people work together, nothing is said", () => {
    const { mine, rose, overtaken, told, later } = watched();
    type(mine, 0, "9h-12h");
    exchange(mine, rose);
    overtaken.settled();
    later(61_000);
    type(rose, 0, "Mo-Fr 09:00-12:00");
    exchange(mine, rose);
    expect(told()).toEqual([]);
  });

  it("while it waited, however long: I am told when the merge gives the other's", () => {
    const { mine, rose, told, later } = watched();
    type(mine, 0, "hors ligne");
    later(3_600_000);
    type(rose, 0, "un");
    type(rose, 0, "deux");
    exchange(mine, rose);
    expect(told()).toEqual([[0, "hors ligne", "deux", ROSE]]);
  });

  it("while it waited and the merge gives mine: nothing is said", () => {
    const { mine, rose, told } = watched();
    type(rose, 0, "la sienne");
    type(mine, 1, "une autre cellule");
    type(mine, 0, "la mienne");
    exchange(mine, rose);
    expect(mine.table.text(mine.table.handleAt(0), columnAt(mine.table, 1))).toBe("la mienne");
    expect(told()).toEqual([]);
  });

  it("made by an earlier session and still waiting: told too", () => {
    const before = openReplica(5, base);
    type(before, 0, "hier, hors ligne");
    const { mine, rose, overtaken, told } = watched();
    Y.applyUpdate(mine.doc, Y.encodeStateAsUpdate(before.doc));
    overtaken.inherit([{ client: 5, from: 0 }]);
    type(rose, 1, "ailleurs");
    type(rose, 0, "la sienne");
    exchange(mine, rose);
    expect(told()).toEqual([[0, "hier, hors ligne", "la sienne", ROSE]]);
  });

  it("by another tab of mine: nothing is said", () => {
    const { mine, told } = watched();
    const tab = openReplica(MY_OTHER_TAB, base);
    type(mine, 0, "ici");
    exchange(mine, tab);
    type(tab, 0, "là");
    exchange(mine, tab);
    expect(told()).toEqual([]);
  });
});

describe("what is told", () => {
  it("follows what happens next, and goes when I write there again or the other gives mine back", () => {
    const { mine, rose, told } = watched();
    type(mine, 0, "a");
    type(mine, 1, "b");
    exchange(mine, rose);
    type(rose, 0, "x");
    type(rose, 1, "y");
    exchange(mine, rose);
    type(rose, 0, "z");
    exchange(mine, rose);
    expect(told()).toEqual([
      [0, "a", "z", ROSE],
      [1, "b", "y", ROSE],
    ]);
    type(rose, 1, "b");
    exchange(mine, rose);
    expect(told()).toEqual([[0, "a", "z", ROSE]]);
    type(mine, 0, "a");
    expect(told()).toEqual([]);
  });

  it("is never another's text that my undo brought back", () => {
    const { mine, rose, told } = watched();
    type(rose, 0, "la sienne");
    exchange(mine, rose);
    type(mine, 0, "la mienne");
    mine.undo.undo();
    exchange(mine, rose);
    type(rose, 0, "la suivante");
    exchange(mine, rose);
    expect(told()).toEqual([]);
  });

  it("is never what my undo wrote so that it lasts", () => {
    const { mine, rose, told } = watched();
    type(mine, 0, "la mienne");
    exchange(mine, rose);
    mine.undo.undo();
    mine.undo.wentAway();
    exchange(mine, rose);
    type(rose, 0, "la suivante");
    exchange(mine, rose);
    expect(told()).toEqual([]);
  });

  it("is looked for among the cells followed alone, when I take back a gesture of very many", () => {
    const mine = openReplica(ME, buildBase(20_000, ["nom", "horaires"]));
    const { table } = mine;
    let looked = 0;
    const counting = new Proxy(table, {
      get(_, name) {
        if (name === "authorOf") looked++;
        const value = Reflect.get(table, name);
        return typeof value === "function" ? value.bind(table) : value;
      },
    });
    const overtaken = createOvertaken({
      ...{ table: counting, now: () => 0, me: () => ME, isMe: () => false, besides: mine.undo.besides },
    });
    table.subscribe((change) => overtaken.follow(change));
    const column = columnAt(table, 1);
    const cells = Array.from({ length: 20_000 }, (_, at) => ({ row: table.handleAt(at), column, text: "x" }));
    setCells(table, cells, mine.me);
    looked = 0;
    mine.undo.undo();
    expect(looked).toBe(5_000);
    looked = 0;
    mine.undo.redo();
    expect(looked).toBe(5_000);
  });

  it("is forgotten when it is dismissed", () => {
    const { mine, rose, overtaken, told } = watched();
    type(mine, 0, "a");
    exchange(mine, rose);
    type(rose, 0, "x");
    exchange(mine, rose);
    overtaken.dismiss();
    type(rose, 0, "y");
    exchange(mine, rose);
    expect(told()).toEqual([]);
  });
});
