/** Writings of one value brought together, from the cells of a table; beside the same made of a plain array, all at once, as OpenRefine describes it. */
import { performance } from "node:perf_hooks";
import { type ClusterMethod, columnClustersInSlices } from "../../../shared/cleaning/clusters/find-clusters.ts";
import { rowGroupsInSlices } from "../../../shared/cleaning/clusters/row-groups.ts";
import { createBaseBuilder } from "../../../shared/document/base-builder.ts";
import type { Table } from "../../../shared/document/table.ts";
import type { InSlices } from "../../../shared/model/in-slices.ts";
import { openReplica } from "../../convergence/replica.ts";
import type { BenchRow } from "../report.ts";

const ROWS = 200_000;
const RUNS = 5;
/** ms */
const BAR = 1_000;
const KINDS = ["Collège", "COLLEGE", "École", "ecole", "Mairie", "Médiathèque", "Stade", "Gymnase"];
const NAMES = ["Jean Moulin", "Victor Hugo", "Alain-Gerbault", "Sévigné", "Sevigne", "Paul Langevin", "St-Denis"];

/** nearly all different; one in ten is another writing of the one before it */
function textAt(row: number): string {
  const place = row % 10 === 9 ? row - 1 : row;
  const text = `${KINDS[place % KINDS.length]} ${NAMES[place % NAMES.length]} n° ${place}`;
  return row % 10 === 9 ? text.toUpperCase() : text;
}

export function clusterRows(): readonly BenchRow[] {
  const builder = createBaseBuilder(["nom"]);
  const texts = Array.from({ length: ROWS }, (_, row) => textAt(row));
  for (const text of texts) builder.addRow([text]);
  const { table } = openReplica(7, builder.finish().update);
  const column = table.columns[0]?.id;
  if (column === undefined) throw new Error("a table without a column");
  const by = (method: ClusterMethod) =>
    measured(function* () {
      return (yield* columnClustersInSlices(table, column, null, method)).clusters.length;
    });
  const plain = median(Array.from({ length: RUNS }, () => timed(() => plainClusters(texts))));
  const same = by({ by: "fingerprint" });
  return [
    row("same words (fingerprint), from the cells to the groups", same, plain, BAR),
    row("same runs of letters (n-grams of 2)", by({ by: "ngrams", size: 2 }), null, null),
    row("sounds the same", by({ by: "sound" }), null, null),
    row(
      "nearly the same, a letter or two (cut at 4,000,000 comparisons)",
      by({ by: "edits", radius: 2, run: 3 }),
      null,
      null,
    ),
    row("rows that are the same but for spelling", rowsOf(table), null, null),
  ];
}

interface Measure {
  readonly ms: number;
  /** ms of the longest step */
  readonly longest: number;
  readonly found: number;
}

function rowsOf(table: Table): Measure {
  const columns = table.columns.map(({ id }) => id);
  return measured(function* () {
    return (yield* rowGroupsInSlices(table, columns, { by: "cleaned" }, null)).groups.length;
  });
}

function measured(work: () => InSlices<number>): Measure {
  const runs = Array.from({ length: RUNS }, (): Measure => {
    const begin = performance.now();
    let [longest, last] = [0, begin];
    for (const steps = work(); ; ) {
      const step = steps.next();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (step.done === true) return { ms: now - begin, longest, found: step.value };
    }
  });
  return runs.toSorted((a, b) => a.ms - b.ms)[RUNS >> 1] as Measure;
}

/** What one writes of a plain array: the key of OpenRefine's fingerprint, a map. */
function plainClusters(texts: readonly string[]): number {
  const keys = new Map<string, Set<string>>();
  for (const text of texts) {
    const words = text
      .trim()
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\p{M}\p{P}\p{Cc}]/gu, "")
      .split(/\s+/);
    const key = [...new Set(words)].sort().join(" ");
    keys.set(key, (keys.get(key) ?? new Set()).add(text));
  }
  return [...keys.values()].filter((values) => values.size > 1).length;
}

function timed(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function row(name: string, { ms, longest, found }: Measure, peer: number | null, bar: number | null): BenchRow {
  return {
    name: `${ROWS.toLocaleString("en-GB")} cells, ${name}: ${found.toLocaleString("en-GB")} groups`,
    ours: `${ms.toFixed(0)} ms, longest step ${longest.toFixed(0)} ms`,
    peer: peer === null ? "" : `${peer.toFixed(0)} ms (a plain array, at once)`,
    ratio: peer === null ? null : ms / peer,
    bar: bar === null ? "" : `≤ ${bar} ms`,
    met: bar === null ? null : ms <= bar,
  };
}
