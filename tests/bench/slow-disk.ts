/** On a disk whose sync takes 5 ms: does typing wait for it? Our server with its log written by a thread, beside the same on the event loop. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { figuresOf, type Measured, measure, show } from "./fan-out.ts";
import { type Latency, latencyOf } from "./fan-out-load.ts";
import type { BenchRow, BenchSection } from "./report.ts";

const SOURCE = fileURLToPath(new URL("slow-sync.c", import.meta.url));
const SYNC_MS = 5;
const SECONDS = 8;
const RUNS = 3;
const WRITERS = [8, 32];

export async function run(): Promise<BenchSection> {
  const folder = mkdtempSync(join(tmpdir(), "tablee-slow-disk-"));
  try {
    return await measureOn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureOn(folder: string): Promise<BenchSection> {
  const title = `A disk whose sync takes ${SYNC_MS} ms more: the log in a thread (ours) and on the event loop (median / p99)`;
  const library = join(folder, "slow-sync.so");
  const built = spawnSync("cc", ["-shared", "-fPIC", "-o", library, SOURCE, "-ldl"], { stdio: "inherit" });
  if (built.status !== 0) return { title, rows: [], notes: ["Not measured: there is no C compiler here."] };
  const slow = { LD_PRELOAD: library, SLOW_SYNC_US: String(SYNC_MS * 1000) };
  const rows: BenchRow[] = [];
  const notes = [
    `Medians of ${RUNS} runs, taken in turn; once a second somebody joins and the table is read over HTTP.`,
  ];
  for (const env of [slow, {}]) {
    for (const writers of WRITERS) {
      const load = { kind: "writers", writers, seconds: SECONDS, visits: true } as const;
      const thread: Measured[] = [];
      const loop: Measured[] = [];
      for (let run = 0; run < RUNS; run++) {
        thread.push(await measure("ours", load, env));
        loop.push(await measure("oursOnEventLoop", load, env));
      }
      const name = `${env === slow ? "slow disk" : "this disk"}, ${writers} writers`;
      rows.push(
        row(`${name}: one other sees it`, thread, loop, ({ report }) => report.pair),
        row(`${name}: acknowledged as on disk`, thread, loop, ({ report }) => report.stored ?? report.pair),
        row(`${name}: one commit`, thread, loop, (measured) => latencyOf([...figuresOf(measured).commits])),
        row(`${name}: how late the event loop is`, thread, loop, (measured) => figuresOf(measured).loop),
      );
    }
  }
  return { title, rows, notes };
}

function row(
  name: string,
  thread: readonly Measured[],
  loop: readonly Measured[],
  latencyIn: (measured: Measured) => Latency,
): BenchRow {
  const [ours, other] = [middle(thread.map(latencyIn)), middle(loop.map(latencyIn))];
  return { name, ours: show(ours), peer: show(other), ratio: ours.median / other.median, bar: "", met: null };
}

function middle(runs: readonly Latency[]): Latency {
  const of = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  return { median: of(runs.map(({ median }) => median)), p99: of(runs.map(({ p99 }) => p99)) };
}
