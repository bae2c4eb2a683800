/** The figures of the server, in Prometheus' format. Labels are routes and statuses, never anybody's id. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Counter, Gauge, Histogram, Registry } from "prom-client";

/** What is read at the moment of asking. */
export interface FiguresNow {
  readonly rooms: number;
  readonly sessions: number;
  readonly people: number;
  /** rooms that wait to be recorded */
  readonly waiting: number;
  readonly datasets: number;
  readonly logBytes: number;
  readonly snapshotBytes: number;
  readonly journalBytes: number;
  /** ms since 1970; null when there is none */
  readonly lastBackupAt: number | null;
  readonly backupFailing: boolean;
  readonly ready: boolean;
}

export interface Metrics {
  committed(commit: { readonly records: number; readonly bytes: number; readonly ms: number }): void;
  refused(): void;
  /** `route`: as it is declared, without what fills it */
  answered(request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly ms: number;
  }): void;
  sessionClosed(code: number): void;
  /** the page that Prometheus reads */
  page(now: FiguresNow): Promise<string>;
  readonly contentType: string;
  close(): void;
}

/** seconds: from a fast disk's commit to one that is in trouble */
const COMMIT_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];
const ANSWER_BUCKETS = [0.005, 0.025, 0.1, 0.5, 1, 5, 30];
const NANOSECONDS = 1e9;

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });

  const updates = counter("tablee_updates_recorded_total", "Updates of tables that are on disk");
  const bytes = counter("tablee_update_bytes_recorded_total", "Their bytes");
  const refusals = counter("tablee_commits_refused_total", "Transactions that the disk refused");
  const commits = new Histogram({
    name: "tablee_commit_seconds",
    help: "Time until a transaction is on disk",
    buckets: COMMIT_BUCKETS,
    registers,
  });
  const closings = counter("tablee_sessions_closed_total", "WebSockets closed, by close code", ["code"]);
  const answers = new Histogram({
    name: "tablee_http_request_seconds",
    help: "HTTP requests, by route as it is declared",
    labelNames: ["method", "route", "status"],
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const rooms = gauge("tablee_rooms", "Tables that are open");
  const sessions = gauge("tablee_sessions", "WebSockets in those rooms");
  const people = gauge("tablee_people", "People connected, each counted once");
  const waiting = gauge("tablee_commit_queue_rooms", "Rooms that wait to be recorded");
  const datasets = gauge("tablee_datasets", "Tables that are kept");
  const stored = new Gauge({
    name: "tablee_stored_bytes",
    help: "Contents of the database: the log of updates, snapshots, the journal",
    labelNames: ["part"],
    registers,
  });
  const backupAt = gauge("tablee_last_backup_timestamp_seconds", "When the newest verified backup was made; 0: none");
  const backupFailing = gauge("tablee_backup_failing", "1 when the last automatic backup did not succeed");
  const ready = gauge("tablee_ready", "1 when edits are taken: what /readyz says");
  const lag = new Gauge({
    name: "tablee_event_loop_lag_seconds",
    help: "How late the event loop runs, since the last reading",
    labelNames: ["quantile"],
    registers,
  });
  const memory = new Gauge({
    name: "tablee_memory_bytes",
    help: "Memory of the process",
    labelNames: ["kind"],
    registers,
  });
  const started = gauge("tablee_start_time_seconds", "When the process started");
  started.set(Math.round(Date.now() / 1000 - process.uptime()));

  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();

  return {
    contentType: registry.contentType,
    committed(commit) {
      updates.inc(commit.records);
      bytes.inc(commit.bytes);
      commits.observe(commit.ms / 1000);
    },
    refused: () => refusals.inc(),
    answered: ({ method, route, status, ms }) => answers.observe({ method, route, status }, ms / 1000),
    sessionClosed: (code) => closings.inc({ code }),
    page(now) {
      rooms.set(now.rooms);
      sessions.set(now.sessions);
      people.set(now.people);
      waiting.set(now.waiting);
      datasets.set(now.datasets);
      stored.set({ part: "log" }, now.logBytes);
      stored.set({ part: "snapshots" }, now.snapshotBytes);
      stored.set({ part: "journal" }, now.journalBytes);
      backupAt.set((now.lastBackupAt ?? 0) / 1000);
      backupFailing.set(now.backupFailing ? 1 : 0);
      ready.set(now.ready ? 1 : 0);
      for (const quantile of [50, 99]) lag.set({ quantile: `0.${quantile}` }, delay.percentile(quantile) / NANOSECONDS);
      lag.set({ quantile: "1" }, delay.max / NANOSECONDS);
      delay.reset();
      const { rss, heapUsed, external } = process.memoryUsage();
      memory.set({ kind: "resident" }, rss);
      memory.set({ kind: "heap" }, heapUsed);
      memory.set({ kind: "external" }, external);
      return registry.metrics();
    },
    close: () => void delay.disable(),
  };
}
