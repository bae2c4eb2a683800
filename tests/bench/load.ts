/**
 * A hundred people in sixteen tables on one server, started as anyone starts it: each types once a second and moves about; now and then
 * somebody pastes 5,000 cells, comes late, reads over HTTP; one table has 200,000 rows. Server and clients share the machine.
 */
import { loadavg } from "node:os";
import { type LatencySummary, showLatency } from "./latencies.ts";
import { LARGE, PEOPLE, TABLES } from "./load-house.ts";
import { type LoadResult, runLoad } from "./load-run.ts";
import type { BenchRow, BenchSection } from "./report.ts";

const SECONDS = 60;
const MOST_MS = 150;
export const KEYSTROKE = "typed to seen by each other";

export async function run(): Promise<BenchSection> {
  const busy = busyNote();
  const result = await runLoad(SECONDS);
  return {
    title: `Load: ${PEOPLE} people in ${TABLES} tables, ${SECONDS} s`,
    ...report(result),
    notes: [busy, ...notes(result)],
  };
}

/** the rows that the short and the long run have in common */
export function report({ minutes, edits, errors, lost, cellsCompared, reconnections }: LoadResult): {
  rows: BenchRow[];
} {
  const names = [...new Set([KEYSTROKE, ...minutes.flatMap(({ latencies }) => Object.keys(latencies))])];
  const rows = names.map((name) => {
    const worst = worstOf(minutes.flatMap(({ latencies }) => latencies[name] ?? []));
    const isKeystroke = name === KEYSTROKE;
    return row(
      `${name}: median / p99 / longest${minutes.length > 1 ? ", of the worst minute" : ""}`,
      showLatency(worst),
      isKeystroke ? `p99 < ${MOST_MS} ms` : "",
      isKeystroke ? worst.p99 < MOST_MS : null,
    );
  });
  const count = (name: string, found: number) => row(name, String(found), "0", found === 0);
  return {
    rows: [
      ...rows,
      row("edits made and acknowledged", String(edits), "", null),
      count("errors", errors.length),
      count("edits never acknowledged", lost.unstored),
      count("deliveries to others that never came", lost.unseen),
      count("edits that the log lacks", lost.missing),
      count(`cells a newcomer sees otherwise than last typed, of ${cellsCompared}`, lost.wrong),
      row("sockets asked to come back, that did", String(reconnections), "", null),
    ],
  };
}

export function notes({ errors, log, cpu, rss, exitCode }: LoadResult): string[] {
  return [
    `${LARGE.toLocaleString("en")} rows in one table, 2,000 in the others, 14 columns, a schema on all. Seen: the frame with the edit has arrived, before it is drawn.`,
    `The server took ${(cpu * 100).toFixed(0)} % of a core and ${megabytes(rss.at(-1) ?? 0)} at the end, at most ${megabytes(Math.max(...rss))}; it ended with ${exitCode}.`,
    ...errors.slice(0, 5).map((error) => `Error: ${error}`),
    ...log.slice(0, 5).map((line) => `The server said: ${line.replaceAll("|", "\\|").slice(0, 300)}`),
  ];
}

export function busyNote(): string {
  return `Load average of the machine when this began: ${loadavg()[0]?.toFixed(1)}. Above 0.5, others took part in these figures: measure again.`;
}

export function row(name: string, ours: string, bar: string, met: boolean | null): BenchRow {
  return { name, ours, peer: "", ratio: null, bar, met };
}

export function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}

function worstOf(summaries: readonly LatencySummary[]): LatencySummary {
  const found = summaries.filter(({ count }) => count > 0);
  return found.reduce((worst, one) => (one.p99 > worst.p99 ? one : worst), found[0] ?? NONE);
}

const NONE: LatencySummary = { count: 0, median: Number.NaN, p99: Number.NaN, max: Number.NaN };
