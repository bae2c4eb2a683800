/**
 * How long until others see an edit: our server, with the durable log, rights and checks on, beside @y/websocket-server (records
 * nothing) and Hocuspocus (records seconds later). Each client is the vendor's own provider; server and clients have a core each.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ServerFigures } from "../support/sync-server-process.ts";
import { type ClientOrder, type ClientReport, type Latency, type Load, latencyOf } from "./fan-out-load.ts";
import { SERVERS, type ServerName, spawnPinned, startServer } from "./fan-out-servers.ts";
import type { BenchRow, BenchSection } from "./report.ts";

const PEERS = ["websocket", "hocuspocus"] as const;
const CLIENTS = fileURLToPath(new URL("fan-out-clients.ts", import.meta.url));
const SECONDS = 8;
const LOADS: readonly { readonly name: string; readonly load: Load }[] = [
  ...[8, 32, 100].map((writers) => ({
    name: `${writers} writers, 1 edit/s each`,
    load: { kind: "writers", writers, seconds: SECONDS } as const,
  })),
  {
    name: "1,600 edits/s to 100 readers",
    load: { kind: "flood", writers: 16, readers: 100, perSecond: 1600, seconds: 5 },
  },
];

export interface Measured {
  readonly report: ClientReport;
  /** what the server printed when it stopped */
  readonly lastLine: string;
}

export async function run(): Promise<BenchSection> {
  const rows: BenchRow[] = [];
  const notes = [
    `Load average of the machine when this began: ${loadavg()[0]?.toFixed(1)}. Above 0.5, others took part in these figures: measure again.`,
  ];
  for (const { name, load } of LOADS) {
    const ours = await measure("ours", load);
    const commit = latencyOf([...figuresOf(ours).commits]);
    const inMemory = await measure("oursInMemory", load);
    rows.push(withoutLog(`${name}: one other sees it`, ours.report.pair, inMemory.report.pair));
    if (ours.report.stored !== null && inMemory.report.stored !== null) {
      rows.push(withoutLog(`${name}: acknowledged as on disk`, ours.report.stored, inMemory.report.stored));
    }
    notes.push(`${name}: one commit on this disk, measured in our server during that run: ${show(commit)}.`);
    for (const peer of PEERS) {
      const theirs = await measure(peer, load);
      const beside = `beside ${SERVERS[peer].title}`;
      rows.push(row(`${name}: one other sees it, ${beside}`, ours.report.pair, theirs.report.pair, commit));
      if (ours.report.all !== null && theirs.report.all !== null) {
        rows.push(row(`${name}: the last other sees it, ${beside}`, ours.report.all, theirs.report.all, commit));
      }
      notes.push(...missing(SERVERS[peer].title, name, theirs.report));
    }
    notes.push(...missing(SERVERS.ours.title, name, ours.report));
  }
  return { title: "Fan-out: from an edit to the others (median / p99)", rows, notes };
}

/** the cost of the log: the same server, told that memory is a disk */
function withoutLog(name: string, ours: Latency, inMemory: Latency): BenchRow {
  const ratio = ours.median / inMemory.median;
  return {
    name: `${name}, beside ${SERVERS.oursInMemory.title}`,
    ours: show(ours),
    peer: show(inMemory),
    ratio,
    bar: "",
    met: null,
  };
}

export function figuresOf({ lastLine }: Measured): ServerFigures {
  return JSON.parse(lastLine) as ServerFigures;
}

function missing(server: string, load: string, { seen, expected }: ClientReport): string[] {
  return seen < expected
    ? [`${server}, ${load}: ${expected - seen} of ${expected} deliveries were not seen in time.`]
    : [];
}

/** nobody sees an edit of ours before it is on disk, so ours may take one commit more: a median one, and at the 99th, one of those */
function row(name: string, ours: Latency, theirs: Latency, commit: Latency): BenchRow {
  const met = ours.median <= theirs.median + commit.median + 1 && ours.p99 <= 2 * theirs.p99 + commit.p99;
  return {
    name,
    ours: show(ours),
    peer: show(theirs),
    ratio: ours.median / theirs.median,
    bar: "median ≤ theirs + one commit + 1 ms, p99 ≤ 2 × theirs + one commit",
    met,
  };
}

export function show({ median, p99 }: Latency): string {
  return `${median.toFixed(median < 0.1 ? 3 : 1)} / ${p99.toFixed(1)} ms`;
}

export async function measure(name: ServerName, load: Load, env: NodeJS.ProcessEnv = {}): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "tablee-fan-out-"));
  const server = await startServer(name, folder, env);
  const { provider, acknowledges } = SERVERS[name];
  try {
    const report = await clients({ provider, acknowledges, url: server.url, load });
    return { report, lastLine: await server.stop() };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function clients(order: ClientOrder): Promise<ClientReport> {
  const hook = new URL("one-yjs.mjs", import.meta.url).href;
  const child = spawnPinned(1, ["--import", hook, "--import", "tsx", CLIENTS, JSON.stringify(order)]);
  let output = "";
  child.stdout?.on("data", (data: Buffer) => {
    output += data.toString();
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`the clients stopped with ${code}`);
  return JSON.parse(output.slice(output.indexOf("{"))) as ClientReport;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { renderSection } = await import("./report.ts");
  console.log(renderSection(await run()));
}
