import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { fold } from "#shared/document/edits/fold.ts";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { chanceOf, runGesture } from "./gestures.ts";
import { buildBase, exchange, freshTable, NETWORK, openReplica, type Replica, view } from "./replica.ts";

/** many rows for packed edits; few, so that people meet on the same ones, also on rows others just added */
const bases = [buildBase(40), buildBase(5)];

type Step =
  | { readonly do: "gesture" | "undo" | "redo"; readonly who: number; readonly seed: number }
  | { readonly do: "deliver" | "repeat" | "lose"; readonly who: number; readonly seed: number }
  | { readonly do: "resync"; readonly who: number; readonly seed: number };

const step = fc.record({
  do: fc.oneof(
    { weight: 50, arbitrary: fc.constant("gesture" as const) },
    { weight: 12, arbitrary: fc.constant("undo" as const) },
    { weight: 6, arbitrary: fc.constant("redo" as const) },
    { weight: 30, arbitrary: fc.constant("deliver" as const) },
    { weight: 4, arbitrary: fc.constant("repeat" as const) },
    { weight: 4, arbitrary: fc.constant("lose" as const) },
    { weight: 6, arbitrary: fc.constant("resync" as const) },
  ),
  who: fc.nat({ max: 4 }),
  seed: fc.nat({ max: 0x7fffffff }),
});

/** Runs the steps on so many replicas, each with a queue of updates that come late, twice, in any order or never. */
function play(replicaCount: number, clientSeed: number, steps: readonly Step[], folding: boolean): Replica[] {
  const chance = chanceOf(clientSeed);
  const base = bases[clientSeed % bases.length] ?? new Uint8Array();
  const replicas = Array.from({ length: replicaCount }, (_, i) =>
    openReplica(1000 + chance.below(1_000_000) * 10 + i, base),
  );
  const queues: Uint8Array[][] = replicas.map(() => []);
  replicas.forEach(({ doc }, from) => {
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === NETWORK) return;
      for (const [to, queue] of queues.entries()) if (to !== from) queue.push(update);
    });
  });
  steps.forEach((step, i) => {
    const who = step.who % replicaCount;
    const replica = replicas[who];
    const queue = queues[who];
    if (replica === undefined || queue === undefined) return;
    const pick = queue.length === 0 ? 0 : step.seed % Math.min(queue.length, 6);
    switch (step.do) {
      case "gesture":
        runGesture(replica.table, chanceOf(step.seed), `s${i}`, replica.me);
        if (folding && who === 0 && step.seed % 10 === 0) fold(replica.table, "server");
        break;
      case "undo":
        replica.undo.undo();
        break;
      case "redo":
        replica.undo.redo();
        break;
      case "deliver":
      case "repeat": {
        const update = queue[pick];
        if (update !== undefined) Y.applyUpdate(replica.doc, update, NETWORK);
        if (step.do === "deliver") queue.splice(pick, 1);
        break;
      }
      case "lose":
        queue.splice(pick, 1);
        break;
      case "resync": {
        const other = replicas[step.seed % replicaCount];
        if (other !== undefined && other !== replica) exchange(replica, other);
        break;
      }
    }
  });
  for (let round = 0; round < 2; round++) {
    for (const a of replicas) for (const b of replicas) if (a !== b) exchange(a, b);
  }
  return replicas;
}

function expectOneTable(replicas: readonly Replica[]): void {
  const [first] = replicas;
  if (first === undefined) return;
  // compared as text, which is quick; as objects only to show a difference
  const same = (actual: unknown, wanted: unknown) => {
    if (JSON.stringify(actual) !== JSON.stringify(wanted)) expect(actual).toEqual(wanted);
  };
  const expected = view(first.table);
  for (const replica of replicas) {
    same(view(replica.table), expected);
    same(replica.heard(), expected);
    const fresh = freshTable(replica.doc);
    same(view(fresh), expected);
    for (const { id } of fresh.columns) {
      same(replica.table.columnTexts(id), fresh.columnTexts(id));
      same(
        fresh.columnTexts(id),
        Array.from(fresh.order, (handle) => fresh.text(handle as never, id)),
      );
      const marks = fresh.columnUnavailable(id);
      same([...marksOf(replica.table, id)].sort(), [...marksOf(fresh, id)].sort());
      same(
        Array.from(fresh.order, (handle) => fresh.unavailable(handle as never, id)),
        Array.from(fresh.order, (handle) => marks.get(handle as never) ?? null),
      );
      const authors = (table: typeof fresh) => Array.from(table.order, (handle) => table.authorOf(handle as never, id));
      same(authors(replica.table), authors(fresh));
    }
    expect(replica.table.rowCount).toBe(fresh.rowCount);
  }
}

/** of a column, by the ids of rows */
function* marksOf(table: Table, column: ColumnId): Iterable<string> {
  for (const [row, reason] of table.columnUnavailable(column)) yield `${table.idOf(row)} ${reason}`;
}

const world = fc.tuple(
  fc.integer({ min: 2, max: 5 }),
  fc.nat(),
  fc.array(step, { minLength: 5, maxLength: 60, size: "max" }),
);
const RUNS = Number(process.env.CONVERGENCE_RUNS ?? 500);

test(`everyone who has the same updates sees the same table, whatever their order, repeats and losses (${RUNS} histories)`, () => {
  fc.assert(
    fc.property(world, ([count, clients, steps]) => expectOneTable(play(count, clients, steps, false))),
    { numRuns: RUNS, seed: Number(process.env.CONVERGENCE_SEED ?? 20) },
  );
});

test(`… also while one replica folds (${Math.ceil(RUNS / 4)} histories)`, () => {
  fc.assert(
    fc.property(world, ([count, clients, steps]) => expectOneTable(play(count, clients, steps, true))),
    { numRuns: Math.ceil(RUNS / 4), seed: Number(process.env.CONVERGENCE_SEED ?? 21) },
  );
});
