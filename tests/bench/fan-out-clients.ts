/** The clients of the fan-out benchmark, all in one process with one clock: `node --import ./one-yjs.mjs --import tsx fan-out-clients.ts <order>`. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { MESSAGE } from "../../shared/wire/sync-messages.ts";
import { editsOf, importedTable } from "./fan-out-edits.ts";
import { flood } from "./fan-out-flood.ts";
import { type ClientOrder, type ClientReport, DATASET, latencyOf } from "./fan-out-load.ts";
import { numbersIn } from "./numbers-in.ts";
import { pause, steadily } from "./steadily.ts";

interface Hocuspocus {
  HocuspocusProvider: new (options: object) => { on(event: "synced", listener: () => void): void };
}

const order = JSON.parse(process.argv[2] ?? "") as ClientOrder;
const { load } = order;
process.setMaxListeners(0);

/** resolves once it is in; gives back what sends a version number, where the server echoes it */
async function connect(
  doc: Y.Doc,
  user: string,
  onStored: (version: number) => void,
): Promise<(version: number) => void> {
  if (order.provider === "hocuspocus") {
    // A peer of the benchmark, not a dependency: its name is not known when types are checked.
    const name: string = "@hocuspocus/provider";
    const { HocuspocusProvider } = (await import(name)) as Hocuspocus;
    const options = { url: order.url, name: DATASET, document: doc, WebSocketPolyfill: WebSocket };
    await new Promise<void>((resolve) => new HocuspocusProvider(options).on("synced", resolve));
    return () => undefined;
  }
  const provider = new WebsocketProvider(order.url, DATASET, doc, {
    disableBc: true,
    params: { user },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  });
  for (const ours of [MESSAGE.issues, MESSAGE.notice]) provider.messageHandlers[ours] = () => undefined;
  provider.messageHandlers[MESSAGE.stored] = (_, decoder) => onStored(decoding.readVarUint(decoder));
  await new Promise<void>((resolve) => provider.once("sync", () => resolve()));
  return (version) => {
    if (!order.acknowledges) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.stored);
    encoding.writeVarUint(encoder, version);
    provider.ws?.send(new Uint8Array(encoding.toUint8Array(encoder)));
  };
}

/** one more person joins and leaves; the table is read over HTTP */
async function visit(): Promise<void> {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(order.url, DATASET, doc, {
    disableBc: true,
    params: { user: "visitor" },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  });
  await new Promise<void>((resolve) => provider.once("sync", () => resolve()));
  provider.destroy();
  doc.destroy();
  await (await fetch(order.url.replace("ws", "http"))).arrayBuffer();
}

/** whole clients, the vendor's provider over a Y.Doc; an edit is applied to one's own document, and its provider sends it */
async function writers(count: number, seconds: number): Promise<ClientReport> {
  const total = count * seconds;
  const base = importedTable();
  const docs: Y.Doc[] = [];
  const marks: ((version: number) => void)[] = [];
  const sentAt = new Float64Array(total);
  const stored: number[] = [];
  /** the edits of one writer that are not on disk yet */
  const unstored = Array.from({ length: count }, (): number[] => []);
  const onStored = (writer: number, number: number) => {
    const now = performance.now();
    const waiting = unstored[writer] ?? [];
    while (waiting[0] !== undefined && waiting[0] <= number)
      stored.push(now - (sentAt[waiting.shift() ?? 0] ?? Number.NaN));
  };
  for (let i = 0; i < count; i++) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, base);
    docs.push(doc);
    marks.push(await connect(doc, `writer${i}`, (number) => onStored(i, number)));
  }
  const prepared = docs.map((_, writer) => {
    const numbers = Array.from({ length: seconds }, (_unused, second) => second * count + writer);
    return editsOf(writer, numbers);
  });
  for (const [writer, { first }] of prepared.entries()) {
    for (const update of first) Y.applyUpdate(docs[writer] ?? new Y.Doc(), update, "a gesture");
  }
  // Until the greetings of so many (each tells each of everyone) are over.
  await pause(1500);

  const seenBy = new Uint16Array(total);
  const pair: number[] = [];
  const all: number[] = [];
  for (const [observer, doc] of docs.entries()) {
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "a gesture") return;
      const now = performance.now();
      for (const number of numbersIn(update)) {
        const late = now - (sentAt[number] ?? Number.NaN);
        if (observer === (number + 1) % count) pair.push(late);
        seenBy[number] = (seenBy[number] ?? 0) + 1;
        if (seenBy[number] === count - 1) all.push(late);
      }
    });
  }
  const visits = setInterval(() => {
    if (load.kind === "writers" && load.visits) void visit();
  }, 1000);
  await steadily(total, count, (number) => {
    const update = prepared[number % count]?.edits[Math.floor(number / count)];
    const doc = docs[number % count];
    if (update === undefined || doc === undefined) return;
    sentAt[number] = performance.now();
    unstored[number % count]?.push(number);
    Y.applyUpdate(doc, update, "a gesture");
    marks[number % count]?.(number);
  });
  clearInterval(visits);
  await pause(1000);
  const seen = seenBy.reduce((sum, times) => sum + times, 0);
  return {
    pair: latencyOf(pair),
    all: latencyOf(all),
    stored: order.acknowledges ? latencyOf(stored) : null,
    seen,
    expected: total * (count - 1),
  };
}

const report = load.kind === "writers" ? await writers(load.writers, load.seconds) : await flood({ ...order, load });
process.stdout.write(JSON.stringify(report), () => process.exit(0));
