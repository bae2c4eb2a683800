/**
 * How long until others see an edit: our server, with the durable log, rights and checks on, beside @y/websocket-server (records
 * nothing) and Hocuspocus (records seconds later). Each client is the vendor's own provider; server and clients have a core each.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "../../server/storage/sqlite/database.ts";
import { createSqliteUpdateLog } from "../../server/storage/sqlite/update-log.ts";
import { DatasetId, UserId } from "../../shared/model/ids.ts";
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

export async function run(): Promise<BenchSection> {
  const commit = await commitCost();
  const rows: BenchRow[] = [];
  const lost: string[] = [];
  for (const { name, load } of LOADS) {
    const reports = new Map<ServerName, ClientReport>();
    for (const server of ["ours", ...PEERS] as const) {
      const report = await measure(server, load);
      reports.set(server, report);
      if (report.seen < report.expected) {
        lost.push(
          `${SERVERS[server].title}, ${name}: ${report.expected - report.seen} of ${report.expected} deliveries not seen`,
        );
      }
    }
    const ours = reports.get("ours");
    for (const peer of PEERS) {
      const theirs = reports.get(peer);
      if (ours === undefined || theirs === undefined) continue;
      rows.push(row(`${name}: one other sees it, beside ${SERVERS[peer].title}`, ours.pair, theirs.pair, commit));
      if (ours.all !== null && theirs.all !== null) {
        rows.push(row(`${name}: the last other sees it, beside ${SERVERS[peer].title}`, ours.all, theirs.all, commit));
      }
    }
  }
  return {
    title: "Fan-out: from an edit to the others (median / p99)",
    rows,
    notes: [
      `One commit of one update on this disk, in this run: ${show(commit)}. Ours waits for it before anyone sees the edit; the peers do not.`,
      ...lost,
    ],
  };
}

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

function show({ median, p99 }: Latency): string {
  return `${median.toFixed(median < 0.1 ? 3 : 1)} / ${p99.toFixed(1)} ms`;
}

async function measure(name: ServerName, load: Load): Promise<ClientReport> {
  const folder = mkdtempSync(join(tmpdir(), "tablee-fan-out-"));
  const server = await startServer(name, folder);
  try {
    return await clients({ provider: SERVERS[name].provider, url: server.url, load });
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

/** what one transaction with one small update costs on the disk that the servers write to */
async function commitCost(): Promise<Latency> {
  const folder = mkdtempSync(join(tmpdir(), "tablee-commit-"));
  const database = openDatabase(join(folder, "data.db"));
  const log = createSqliteUpdateLog(database);
  const record = {
    dataset: DatasetId.parse("table000000000000000"),
    author: UserId.parse("ana00000000000000000"),
    update: new Uint8Array(60),
    at: 0,
  };
  await log.create(record);
  const times: number[] = [];
  for (let i = 0; i < 500; i++) {
    const start = performance.now();
    await log.append([record], []);
    times.push(performance.now() - start);
    await new Promise(setImmediate);
  }
  database.close();
  rmSync(folder, { recursive: true, force: true });
  return latencyOf(times);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { renderSection } = await import("./report.ts");
  console.log(renderSection(await run()));
}
