import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { fold } from "#shared/document/edits/fold.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { chanceOf, GESTURES, runGesture } from "./gestures.ts";
import { buildBase, columnAt, exchange, NETWORK, openReplica, type Replica, texts, view } from "./replica.ts";

const base = buildBase(40);
const shown = (replica: Replica) => JSON.stringify(view(replica.table));
/** so that restoring has something to restore */
function prepare(replica: Replica): void {
  for (const name of ["delete rows", "delete a column", "move rows", "insert rows", "type in several cells"]) {
    GESTURES[name]?.run(replica.table, chanceOf(5), "before", "someone else");
  }
}

describe("each gesture alone", () => {
  test.each(Object.keys(GESTURES))("%s: undone exactly, redone exactly", (name) => {
    for (let seed = 0; seed < 20; seed++) {
      const me = openReplica(7, base);
      prepare(me);
      const states = [shown(me)];
      const listen = () => {
        if (states.at(-1) !== shown(me)) states.push(shown(me));
      };
      me.table.subscribe(listen);
      GESTURES[name]?.run(me.table, chanceOf(seed), "mine", me.me);
      const done = [...states];
      for (let i = done.length - 2; i >= 0; i--) {
        me.undo.undo();
        expect(shown(me)).toBe(done[i]);
      }
      expect(me.undo.canUndo && done.length > 1 && shown(me) !== done[0]).toBe(false);
      for (let i = 1; i < done.length; i++) {
        me.undo.redo();
        expect(shown(me)).toBe(done[i]);
      }
    }
  });
});

describe("each gesture amid the edits of others", () => {
  test.each(Object.keys(GESTURES))("%s: undoing it changes no cell that shows someone else's text", (name) => {
    for (let seed = 0; seed < 20; seed++) {
      const me = openReplica(7 + (seed % 2) * 100, base);
      const other = openReplica(50, base);
      prepare(me);
      exchange(me, other);
      GESTURES[name]?.run(me.table, chanceOf(seed), "mine", me.me);
      if (seed % 3 > 0) exchange(me, other);
      for (let i = 0; i < 6; i++) runGesture(other.table, chanceOf(seed * 31 + i), `theirs${i}`, other.me);
      exchange(me, other);
      const before = shown(me);
      expect(clobbered(me, () => me.undo.undo())).toEqual([]);
      const undone = shown(me);
      me.undo.redo();
      expect([before, undone]).toContain(shown(me));
      exchange(me, other);
      expect(view(me.table)).toEqual(view(other.table));
    }
  });
});

/** Cells that `act` changes although they showed the text of someone else; `allowed` may accept a change. */
function clobbered(
  replica: Replica,
  act: () => void,
  allowed: (before: string, after: string) => boolean = () => false,
): string[] {
  const { table } = replica;
  const before = new Map<string, string>();
  const columns = table.columns.map((column) => column.id);
  for (const handle of table.order as Iterable<number> as Iterable<RowHandle>) {
    for (const column of columns) {
      const author = table.authorOf(handle, column);
      if (author !== undefined && author !== replica.doc.clientID)
        before.set(`${handle} ${column}`, table.text(handle, column));
    }
  }
  act();
  const now = new Set(table.columns.map((column) => column.id));
  return [...before]
    .filter(([key, text]) => {
      const [handle, column] = key.split(" ");
      const after = table.text(Number(handle) as RowHandle, column as never);
      return now.has(column as never) && after !== text && !allowed(text, after);
    })
    .map(([key]) => key);
}

const stepOf = (text: string) => Number(/^s(\d+)/.exec(text)?.[1] ?? -1);

const RUNS = Number(process.env.CONVERGENCE_RUNS ?? 300);
const seeds = fc.array(fc.nat({ max: 0x7fffffff }), { minLength: 1, maxLength: 30, size: "max" });

test(`one person: undoing all gives the first table, redoing all the last, through every state between (${RUNS} histories)`, () => {
  fc.assert(
    fc.property(seeds, (steps) => {
      const me = openReplica(7, base);
      const states = [shown(me)];
      me.table.subscribe(() => {
        if (states.at(-1) !== shown(me)) states.push(shown(me));
      });
      steps.forEach((seed, i) => {
        runGesture(me.table, chanceOf(seed), `s${i}`, me.me);
      });
      const done = [...states];
      const reach = (wanted: string | undefined, act: () => void) => {
        act();
        expect(shown(me) === wanted).toBe(true);
      };
      for (let i = done.length - 2; i >= 0; i--) reach(done[i], () => me.undo.undo());
      for (let i = 1; i < done.length; i++) reach(done[i], () => me.undo.redo());
    }),
    { numRuns: RUNS, seed: 30 },
  );
});

test(`two people: no undo or redo changes a cell that shows the other's text (${RUNS} histories)`, () => {
  let undos = 0;
  fc.assert(
    fc.property(seeds, fc.boolean(), (steps, live) => {
      const pair = [openReplica(5000, base), openReplica(5001, base)] as const;
      if (live) {
        pair[0].doc.on(
          "update",
          (update: Uint8Array, origin) => origin !== NETWORK && Y.applyUpdate(pair[1].doc, update, NETWORK),
        );
        pair[1].doc.on(
          "update",
          (update: Uint8Array, origin) => origin !== NETWORK && Y.applyUpdate(pair[0].doc, update, NETWORK),
        );
      }
      steps.forEach((seed, i) => {
        const chance = chanceOf(seed);
        const who = pair[chance.below(2)] ?? pair[0];
        if (chance.below(4) === 0) {
          undos++;
          // redoing what was written over an older text of the other may hide that one again, never a newer one
          if (chance.below(3) > 0) expect(clobbered(who, () => who.undo.undo())).toEqual([]);
          else if (live)
            expect(
              clobbered(
                who,
                () => who.undo.redo(),
                (before, after) => stepOf(before) < stepOf(after),
              ),
            ).toEqual([]);
        } else {
          runGesture(who.table, chance, `s${i}`, who.me);
        }
        if (chance.below(3) === 0) exchange(pair[0], pair[1]);
      });
      exchange(pair[0], pair[1]);
      expect(shown(pair[0]) === shown(pair[1])).toBe(true);
    }),
    { numRuns: RUNS, seed: 31 },
  );
  expect(undos).toBeGreaterThan(RUNS);
});

test("undo passes over gestures that no longer show", () => {
  const [alice, bob] = [openReplica(100, base), openReplica(200, base)];
  const type = (who: Replica, position: number, text: string) =>
    setCells(who.table, [{ row: who.table.handleAt(position), column: columnAt(who.table, 1), text }], who.me);
  type(alice, 5, "first");
  type(alice, 2, "second");
  exchange(alice, bob);
  type(bob, 2, "over it");
  exchange(alice, bob);
  alice.undo.undo();
  expect(texts(alice.table)[5]?.[1]).toBe("b5.1");
  expect(texts(alice.table)[2]?.[1]).toBe("over it");
  expect(alice.undo.canUndo).toBe(false);
});

test("undo tells its listeners, and forgets its steps when the table is folded", () => {
  const me = openReplica(7, base);
  const seen: boolean[] = [];
  me.undo.subscribe(() => seen.push(me.undo.canUndo));
  setCells(me.table, [{ row: me.table.handleAt(0), column: columnAt(me.table, 0), text: "x" }], me.me);
  expect(me.undo.canUndo).toBe(true);
  fold(me.table, "server");
  expect(me.undo.canUndo).toBe(false);
  expect(seen).toEqual([true, false]);
  expect(texts(me.table)[0]?.[0]).toBe("x");
});

test("what undos brought back leaves no trace once it is folded: what was deleted is one run", () => {
  const [alice, bob] = [openReplica(100, base), openReplica(200, base)];
  const type = (who: Replica, position: number, text: string) =>
    setCells(who.table, [{ row: who.table.handleAt(position), column: columnAt(who.table, 1), text }], who.me);
  for (let i = 0; i < 30; i++) type(bob, i, `bob ${i}`);
  exchange(alice, bob);
  for (let i = 0; i < 30; i++) {
    type(alice, i, "first");
    type(alice, i, "second");
    for (let times = i % 3; times > 0; times--) alice.undo.undo();
    if (i % 5 === 0) alice.undo.redo();
  }
  expect(new Set(texts(alice.table).map((row) => row[1])).size).toBeGreaterThan(15);
  exchange(alice, bob);
  const server = openReplica(300, Y.encodeStateAsUpdate(alice.doc));
  const before = shown(server);
  fold(server.table, "server");
  const { doc } = openReplica(400, Y.encodeStateAsUpdate(server.doc));
  const structs = (client: number) => doc.store.clients.get(client)?.length;
  // a lane, and what was in it
  expect([structs(100), structs(200)]).toEqual([2, 2]);
  expect(shown(server)).toBe(before);
});
