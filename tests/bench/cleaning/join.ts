/** A large table joined with one of 35,000 rows: matched, planned and written, beside the same made of plain arrays by a map. */
import { performance } from "node:perf_hooks";
import { comparedKey } from "../../../shared/cleaning/join/compared-key.ts";
import { join } from "../../../shared/cleaning/operations/compile/join.ts";
import type { Target } from "../../../shared/cleaning/operations/operation.ts";
import { prepareOperation, writeOperation } from "../../../shared/cleaning/run-operation.ts";
import { stepOf } from "../../../shared/cleaning/step.ts";
import { createBaseBuilder } from "../../../shared/document/base-builder.ts";
import { openPlainReplica } from "../../support/plain-replica.ts";
import type { BenchRow } from "../report.ts";

const ROWS = 200_000;
const OTHER = 35_000;
const RUNS = 5;
/** ms */
const BAR = 1_000;

const codeOf = (n: number) => String(n * 2 + 1_001).padStart(5, "0");
const nameOf = (n: number) => `Saint-Étienne-du-Bois n° ${n}`;

export function joinRows(): BenchRow[] {
  const codes = (n: number) => codeOf((n * 7919) % 40_000);
  const names = (n: number) => nameOf((n * 7919) % 40_000).toUpperCase();
  return [
    measured("by a code, exactly", "exact", codes, codeOf),
    measured("by a name, but for case and signs", "cleaned", names, nameOf),
  ];
}

function measured(
  name: string,
  comparison: "exact" | "cleaned",
  keyOf: (row: number) => string,
  otherKeyOf: (row: number) => string,
): BenchRow {
  const here = { titles: ["id", "clé"], rows: Array.from({ length: ROWS }, (_, n) => [`${n}`, keyOf(n)]) };
  const there = {
    titles: ["clé", "population", "région"],
    rows: Array.from({ length: OTHER }, (_, n) => [otherKeyOf(n), `${n * 13}`, `Région ${n % 18}`]),
  };
  const ours: number[] = [];
  const longest: number[] = [];
  const peer: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const mine = openPlainReplica(packed(here));
    const other = openPlainReplica(packed(there));
    const [, key] = mine.table.columns;
    if (key === undefined) throw new Error("no key");
    const params = {
      source: { kind: "file", name: "communes.csv", sha256: "0".repeat(64) },
      keys: [{ column: key.id, there: "clé" }],
      comparison,
      bring: [
        { there: "population", title: "population" },
        { there: "région", title: "région" },
      ],
      choices: [],
      others: false,
    };
    const target: Target = {
      ...{ table: mine.table, rows: null, schema: null, communes: null },
      sourceOf: () => other.table,
      mayWrite: () => true,
    };
    const begin = performance.now();
    const steps = prepareOperation(target, join, params);
    let slowest = 0;
    let step: ReturnType<typeof steps.next>;
    do {
      const before = performance.now();
      step = steps.next();
      slowest = Math.max(slowest, performance.now() - before);
    } while (step.done !== true);
    if (step.value.ready === null) throw new Error(JSON.stringify(step.value.planned));
    writeOperation(target, step.value.ready, stepOf(join.id, params, { kind: "all" }), null);
    ours.push(performance.now() - begin);
    longest.push(slowest);
    peer.push(plainly(here.rows, there.rows, comparison));
    mine.table.close();
    other.table.close();
  }
  const [mine, plain] = [median(ours), median(peer)];
  return {
    name: `200,000 rows joined with 35,000 ${name}, two columns brought; the longest step`,
    ours: `${mine.toFixed(0)} ms; ${median(longest).toFixed(0)} ms`,
    peer: `${plain.toFixed(0)} ms (a map of plain arrays)`,
    ratio: mine / plain,
    bar: `${BAR} ms`,
    met: mine <= BAR,
  };
}

function packed({ titles, rows }: { readonly titles: readonly string[]; readonly rows: readonly string[][] }) {
  const builder = createBaseBuilder(titles);
  for (const row of rows) builder.addRow(row);
  return builder.finish().update;
}

function plainly(here: readonly string[][], there: readonly string[][], comparison: "exact" | "cleaned"): number {
  const begin = performance.now();
  const byKey = new Map(there.map((row) => [comparedKey(row[0] ?? "", comparison), row]));
  const joined = here.map((row) => [...row, ...(byKey.get(comparedKey(row[1] ?? "", comparison)) ?? ["", "", ""])]);
  if (joined.length !== here.length) throw new Error("rows were lost");
  return performance.now() - begin;
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}
