/** The clients of the fan-out benchmark, all in one process with one clock: `node --import ./one-yjs.mjs --import tsx fan-out-clients.ts <order>`. */
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { createBaseBuilder } from "../../shared/document/base-builder.ts";
import { setCells } from "../../shared/document/edits/set-cells.ts";
import { openTable } from "../../shared/document/open-table.ts";
import type { Table } from "../../shared/document/table.ts";
import { ColumnId } from "../../shared/model/ids.ts";
import { type Flooded, flood } from "./fan-out-flood.ts";
import { type ClientOrder, type ClientReport, latencyOf } from "./fan-out-load.ts";

const ROWS = 2000;
const WARM_UP_MS = 1500;
const COLUMN = ColumnId.parse("c0");
const DATASET = "table000000000000000";
const order = JSON.parse(process.argv[2] ?? "") as ClientOrder;

interface Provider {
  on(event: "synced", listener: () => void): void;
}

interface Hocuspocus {
  HocuspocusProvider: new (options: object) => Provider;
}

async function connect(doc: Y.Doc, user: string): Promise<void> {
  let provider: Provider;
  if (order.provider === "hocuspocus") {
    // A peer of the benchmark, not a dependency: its name is not known when types are checked.
    const name: string = "@hocuspocus/provider";
    const { HocuspocusProvider } = (await import(name)) as Hocuspocus;
    provider = new HocuspocusProvider({ url: order.url, name: DATASET, document: doc, WebSocketPolyfill: WebSocket });
  } else {
    const y = new WebsocketProvider(order.url, DATASET, doc, {
      disableBc: true,
      params: { user },
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    });
    for (const ours of [102, 103, 104]) y.messageHandlers[ours] = () => undefined;
    provider = { on: (_, listener) => y.once("sync", listener) };
  }
  await new Promise<void>((resolve) => provider.on("synced", resolve));
}

/** the table as our server already has it; the same bytes each time, so that a peer can be given it by any client */
function importedTable(): Uint8Array {
  const builder = createBaseBuilder(["nom"]);
  for (let row = 0; row < ROWS; row++) builder.addRow([`row ${row}`]);
  return builder.finish().update;
}

async function writers(count: number, seconds: number): Promise<ClientReport> {
  const base = importedTable();
  const tables: Table[] = [];
  for (let i = 0; i < count; i++) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, base);
    await connect(doc, `writer${i}`);
    tables.push(openTable(doc));
  }
  const sent = new Map<string, { at: number; seen: number }>();
  const pair: number[] = [];
  const all: number[] = [];
  let seen = 0;
  for (const [observer, table] of tables.entries()) {
    const rowOf = new Map(tables.map((_, row) => [table.handleAt(row), row]));
    table.subscribe((change) => {
      if (change.local) return;
      for (const handle of change.cells.get(COLUMN) ?? []) {
        const row = rowOf.get(handle);
        const edit = sent.get(`${row}:${table.text(handle, COLUMN)}`);
        if (row === undefined || edit === undefined) continue;
        seen++;
        const late = performance.now() - edit.at;
        if (observer === (row + 1) % count) pair.push(late);
        if (++edit.seen === count - 1) all.push(late);
      }
    });
  }
  const edit = (row: number, text: string) => {
    const table = tables[row];
    if (table !== undefined) setCells(table, [{ row: table.handleAt(row), column: COLUMN, text }], "a gesture");
  };
  await everySecond(count, WARM_UP_MS / 1000, (row, second) => edit(row, `warm ${second}`));
  await everySecond(count, seconds, (row, second) => {
    sent.set(`${row}:${second}`, { at: performance.now(), seen: 0 });
    edit(row, String(second));
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { pair: latencyOf(pair), all: latencyOf(all), seen, expected: sent.size * (count - 1) };
}

/** calls `run` for each of `count` once a second, evenly spread over the second */
function everySecond(count: number, seconds: number, run: (one: number, second: number) => void): Promise<void> {
  const start = performance.now();
  let done = 0;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(count * seconds, ((performance.now() - start) / 1000) * count);
      for (; done < due; done++) run(done % count, Math.floor(done / count));
      if (done < count * seconds) return;
      clearInterval(timer);
      resolve();
    }, 1);
  });
}

const { load } = order;
const report: ClientReport | Flooded =
  load.kind === "writers"
    ? await writers(load.writers, load.seconds)
    : await flood({ ...order, load }, DATASET, importedTable());
process.stdout.write(JSON.stringify(report), () => process.exit(0));
