/** One operation from its plan until a second replica has it: what the noun files of this folder time. */
import { performance } from "node:perf_hooks";
import { operationOf } from "../../../shared/cleaning/operations/all.ts";
import type { Target } from "../../../shared/cleaning/operations/operation.ts";
import { prepareOperation, writeOperation } from "../../../shared/cleaning/run-operation.ts";
import { stepOf } from "../../../shared/cleaning/step.ts";
import { createBaseBuilder } from "../../../shared/document/base-builder.ts";
import type { Table } from "../../../shared/document/table.ts";
import { openPlainReplica } from "../../support/plain-replica.ts";

export interface TextTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Milliseconds. */
export interface GestureTimes {
  /** all of it */
  readonly ms: number;
  /** planned and prepared */
  readonly planned: number;
  /** of its steps */
  readonly longest: number;
  readonly written: number;
  /** by the second replica */
  readonly applied: number;
  readonly cells: number;
}

/** `other`: the table that the parameters name, if they name one. */
export function timeGesture(
  update: Uint8Array,
  id: string,
  paramsFor: (table: Table) => object,
  other: Table | null = null,
): GestureTimes {
  const [mine, second] = [openPlainReplica(update), openPlainReplica(update)];
  const operation = operationOf(id);
  if (operation === undefined) throw new Error(`no ${id}`);
  const { table } = mine;
  const target: Target = {
    ...{ table, rows: null, schema: null, communes: null },
    mayWrite: () => true,
    sourceOf: () => other,
  };
  const asked = paramsFor(table);
  const begin = performance.now();
  let [longest, last] = [0, begin];
  const steps = prepareOperation(target, operation, asked);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  const prepared = performance.now();
  longest = Math.max(longest, prepared - last);
  if (step.value.ready === null) throw new Error(step.value.planned.refused);
  writeOperation(target, step.value.ready, stepOf(id, asked, { kind: "all" }), "bench");
  const written = performance.now();
  second.receive(mine.sent);
  const applied = performance.now();
  return {
    ms: applied - begin,
    planned: prepared - begin,
    longest,
    written: written - prepared,
    applied: applied - written,
    cells: step.value.planned.counts.cells,
  };
}

export function packed({ titles, rows }: TextTable): Uint8Array {
  const builder = createBaseBuilder(titles);
  for (const row of rows) builder.addRow(row);
  return builder.finish().update;
}

export function timed(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** The middle one by a number of it. Throws when there is none. */
export function middle<T>(all: readonly T[], by: (one: T) => number): T {
  const found = all.toSorted((a, b) => by(a) - by(b))[all.length >> 1];
  if (found === undefined) throw new Error("nothing was measured");
  return found;
}
