/** Someone is away while the server folds: rows they add, delete, restore, undo and redo meanwhile end as if it had not. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fold } from "#shared/document/edits/fold.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { viewOf } from "#shared/document/open-table.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { createUndo, type Undo } from "#shared/document/undo.ts";
import { chanceOf, GESTURES, runGesture } from "./gestures.ts";
import {
  buildBase,
  columnAt,
  exchange,
  freshTable,
  NETWORK,
  openReplica,
  type Replica,
  texts,
  view,
} from "./replica.ts";

const RUNS = Number(process.env.CONVERGENCE_RUNS ?? 60);
const base = buildBase(12);
const rowsOf = (replica: Replica) =>
  Array.from(replica.table.order, (handle) => replica.table.idOf(handle as RowHandle));

interface Person extends Replica {
  away: boolean;
  readonly undo: Undo;
}

function open(client: number): Person {
  const replica = openReplica(client, base);
  replica.undo.close();
  const person: Person = {
    ...replica,
    away: false,
    undo: createUndo(replica.table, replica.doc, replica.me, () => person.away),
  };
  return person;
}

function copyOf(server: Replica, client: number): Replica {
  return openReplica(client, Y.encodeStateAsUpdate(server.doc));
}

function send(from: Replica, to: Replica): void {
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), NETWORK);
}

/** what is done to rows, more often than anything else */
const ROWS = ["insert rows", "delete rows", "restore rows", "move rows"].filter((name) => name in GESTURES);

function act(person: Person, seed: number, label: string, undoing: boolean): void {
  const chance = chanceOf(seed);
  const what = chance.below(10);
  if (person.table.rowCount === 0) return;
  if (undoing && what < 3) person.undo.undo();
  else if (undoing && what < 5) person.undo.redo();
  else if (what < 9) GESTURES[ROWS[chance.below(ROWS.length)] ?? ""]?.run(person.table, chance, label, person.me);
  else runGesture(person.table, chance, label, person.me);
}

const seeds = fc.array(fc.nat({ max: 0x7fffffff }), { minLength: 1, maxLength: 12, size: "max" });

/** Before: both at work. Then one is away and the other goes on. The server with and without a fold in between. */
function part(
  before: readonly number[],
  since: readonly number[],
  others: readonly number[],
  undoing: boolean,
  away: boolean,
) {
  const [ines, other, server] = [open(1000), open(2000), openReplica(3000, base)];
  before.forEach((seed, i) => {
    act(seed % 2 === 0 ? ines : other, seed, `before ${i}`, true);
    for (const one of [ines, other, ines]) exchange(one, server);
  });
  ines.away = away;
  for (const [i, seed] of since.entries()) act(ines, seed, `away ${i}`, undoing);
  for (const [i, seed] of others.entries()) act(other, seed, `others ${i}`, true);
  exchange(other, server);
  const folded = copyOf(server, 4000);
  fold(folded.table, "server");
  expect(view(folded.table)).toEqual(view(server.table));
  send(ines, server);
  exchange(ines, folded);
  return { ines, server, folded };
}

const worlds = [seeds, seeds, seeds] as const;

test.each([
  ["undoing and redoing away", true, true],
  ["away, without undoing", false, true],
  ["undoing and redoing where the server does not hear it yet", true, false],
])(`%s: the rows are the same as without the fold (${RUNS} histories)`, (_what, undoing, away) => {
  fc.assert(
    fc.property(...worlds, seeds, (before, since, others, later) => {
      const { ines, server, folded } = part(before, since, others, undoing, away);
      ines.undo.cameBack();
      ines.undo.heard();
      exchange(ines, folded);
      expect(rowsOf(folded)).toEqual(rowsOf(server));
      for (const handle of server.table.order) {
        const there = folded.table.handleOf(server.table.idOf(handle as RowHandle));
        expect(there === undefined || folded.table.isDeleted(there)).toBe(false);
      }
      ines.away = false;
      // folded again, and on it goes
      fold(folded.table, "server");
      expect(rowsOf(folded)).toEqual(rowsOf(server));
      expect([...viewOf(folded.table).overlay.voids.all()]).toEqual([]);
      exchange(ines, folded);
      for (const [i, seed] of later.entries()) act(ines, seed, `later ${i}`, true);
      exchange(ines, folded);
      expect(view(ines.table)).toEqual(view(folded.table));
      expect(view(freshTable(folded.doc))).toEqual(view(folded.table));
      expect(ines.heard()).toEqual(view(ines.table));
    }),
    { numRuns: RUNS, seed: 42 },
  );
});

describe("undone away, after the server had it and folded it", () => {
  const add = ({ table, me }: Person) =>
    void insertRows(table, table.handleAt(2), [new Map([[columnAt(table, 0), "new"]]), new Map()], me);
  const remove = ({ table, me }: Person) => deleteRows(table, [table.handleAt(1), table.handleAt(4)], me);
  const gone: { readonly [what: string]: (person: Person) => void } = {
    "rows added": add,
    "rows deleted": remove,
    "rows restored": (person) => {
      const rows = [person.table.handleAt(1), person.table.handleAt(4)];
      deleteRows(person.table, rows, "someone");
      restoreRows(person.table, rows, person.me);
    },
  };

  test.each(Object.keys(gone))("%s: it stays undone; redone, it is there once", (what) => {
    for (const redo of [false, true]) {
      for (const away of [false, true]) {
        const [ines, server] = [open(1000), openReplica(3000, base)];
        gone[what]?.(ines);
        const [made, count] = [JSON.stringify(texts(ines.table)), ines.table.rowCount];
        exchange(ines, server);
        ines.away = away;
        ines.undo.undo();
        const undone = JSON.stringify(texts(ines.table));
        expect(undone).not.toBe(made);
        if (redo) ines.undo.redo();
        fold(server.table, "server");
        exchange(ines, server);
        ines.undo.cameBack();
        exchange(ines, server);
        for (const { table } of [ines, server]) expect(JSON.stringify(texts(table))).toBe(redo ? made : undone);
        if (redo) expect(server.table.rowCount).toBe(count);
        fold(server.table, "server");
        expect(JSON.stringify(texts(server.table))).toBe(redo ? made : undone);
      }
    }
  });

  test("what someone else deleted too stays deleted", () => {
    const [ines, bob, server] = [open(1000), open(2000), openReplica(3000, base)];
    remove(ines);
    remove(bob);
    for (const one of [ines, bob]) send(one, server);
    ines.away = true;
    ines.undo.undo();
    fold(server.table, "server");
    exchange(ines, server);
    expect(server.table.rowCount).toBe(10);
  });

  test("a row written in by others comes and goes with its texts", () => {
    const [ines, bob, server] = [open(1000), open(2000), openReplica(3000, base)];
    add(ines);
    exchange(ines, server);
    exchange(bob, server);
    setCells(bob.table, [{ row: bob.table.handleAt(3), column: columnAt(bob.table, 1), text: "by Bob" }], bob.me);
    exchange(bob, server);
    ines.away = true;
    ines.undo.undo();
    fold(server.table, "server");
    exchange(ines, server);
    expect(server.table.rowCount).toBe(12);
    ines.away = false;
    exchange(ines, server);
    expect(bob.table.rowCount).toBe(14);
    exchange(bob, server);
    expect(bob.table.rowCount).toBe(12);
  });
});

test("rows added and deleted among the edits of a long session leave no trace in it once folded", () => {
  const [ines, server] = [open(1000), openReplica(3000, base)];
  const { table, me } = ines;
  const imported = Array.from(table.order, (handle) => handle as RowHandle);
  for (let i = 0; i < 200; i++) {
    if (i % 9 === 0) insertRows(table, table.handleAt(i % 5), [new Map([[columnAt(table, 0), `new ${i}`]])], me);
    else if (i % 10 === 0) deleteRows(table, [table.handleAt(i % 7)], me);
    else setCells(table, [{ row: imported[i % 11] as RowHandle, column: columnAt(table, i % 3), text: `${i}` }], me);
    if (i % 13 === 0) ines.undo.undo();
  }
  exchange(ines, server);
  const before = view(server.table);
  fold(server.table, "server");
  const reloaded = copyOf(server, 4000);
  expect(view(reloaded.table)).toEqual(before);
  expect(reloaded.doc.store.clients.get(1000)?.length).toBe(2);
  const added = Array.from(reloaded.table.order, (handle) => handle as RowHandle).filter((row) => {
    return !reloaded.table.idOf(row).startsWith("a.");
  });
  expect(added.length).toBeGreaterThan(5);
  for (const row of added) expect(reloaded.table.authorOf(row, columnAt(reloaded.table, 0))).toBe(1000);
});

test("a fold of many rows added, deleted and restored one by one takes many short transactions, each of which shows the same", () => {
  const many = buildBase(1_200);
  const [ines, server] = [openReplica(1000, many), openReplica(3000, many)];
  const { table, me } = ines;
  for (const handle of Array.from(table.order)) deleteRows(table, [handle as RowHandle], me);
  for (let i = 0; i < 60; i++) restoreRows(table, [i as RowHandle], me);
  for (let i = 0; i < 60; i++) insertRows(table, null, [new Map([[columnAt(table, 0), `new ${i}`]])], me);
  exchange(ines, server);
  const before = view(server.table);
  expect(server.table.rowCount).toBe(120);
  const steps: number[] = [];
  const watch = (_update: Uint8Array, _origin: unknown, doc: Y.Doc) => {
    expect(view(server.table)).toEqual(before);
    const written = [...doc.getMap("w").entries()].filter(([key]) => key.startsWith(`${(3000).toString(36)}.`));
    steps.push(written.reduce((sum, [, lane]) => sum + (lane as Y.Array<unknown>).length, 0));
  };
  server.doc.on("update", watch);
  fold(server.table, "server");
  expect(steps.at(-1)).toBe(1_320);
  for (const [i, sum] of steps.entries()) expect(sum - (steps[i - 1] ?? 0)).toBeLessThanOrEqual(512);
  expect(view(freshTable(server.doc))).toEqual(before);
  expect(server.heard()).toEqual(before);
  exchange(ines, server);
  expect(view(table)).toEqual(before);
});
