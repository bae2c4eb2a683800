/** Bare sockets that send updates made beforehand and look for them in what arrives: cheap enough that the server is what is measured. */
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { setCells } from "../../shared/document/edits/set-cells.ts";
import { openTable } from "../../shared/document/open-table.ts";
import { ColumnId } from "../../shared/model/ids.ts";
import { type ClientOrder, type ClientReport, type Load, latencyOf } from "./fan-out-load.ts";

type FloodLoad = Extract<Load, { kind: "flood" }>;
export type Flooded = ClientReport;

const COLUMN = ColumnId.parse("c0");
const MARK = "@".charCodeAt(0);
const END = ";".charCodeAt(0);

export async function flood(
  order: Omit<ClientOrder, "load"> & { readonly load: FloodLoad },
  dataset: string,
  base: Uint8Array,
): Promise<Flooded> {
  const { writers, readers, perSecond, seconds } = order.load;
  const frame = (write: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder();
    if (order.provider === "hocuspocus") encoding.writeVarString(encoder, dataset);
    write(encoder);
    return encoding.toUint8Array(encoder);
  };
  const open = async (user: string): Promise<WebSocket> => {
    const path = order.provider === "hocuspocus" ? "" : `/${dataset}?user=${user}`;
    const socket = new WebSocket(`${order.url}${path}`);
    await new Promise((resolve, reject) => socket.on("open", resolve).on("error", reject));
    if (order.provider === "hocuspocus") socket.send(frame(authentication));
    return socket;
  };

  const total = perSecond * seconds;
  const sentAt = new Float64Array(total);
  const late: number[] = [];
  const look = (data: Buffer) => {
    const now = performance.now();
    for (let at = data.indexOf(MARK); at >= 0; at = data.indexOf(MARK, at + 1)) {
      const end = data.indexOf(END, at);
      const edit = Number(data.toString("latin1", at + 1, end));
      const sent = sentAt[edit];
      if (sent !== undefined && sent > 0) late.push(now - sent);
    }
  };
  const sockets = await Promise.all(Array.from({ length: writers }, (_, i) => open(`writer${i}`)));
  for (let i = 0; i < readers; i++) (await open(`reader${i}`)).on("message", look);

  const updates = sockets.map((_, writer) => updatesOf(base, writer, writers, total));
  const frames = updates.map((list) =>
    list.map((update) =>
      frame((encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarUint(encoder, 2);
        encoding.writeVarUint8Array(encoder, update);
      }),
    ),
  );
  // What a writer makes before its first edit (its lane) goes first.
  for (const [writer, socket] of sockets.entries()) {
    for (const first of frames[writer]?.splice(0, (frames[writer]?.length ?? 0) - total / writers) ?? [])
      socket.send(first);
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  const start = performance.now();
  let edit = 0;
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(total, ((performance.now() - start) / 1000) * perSecond);
      for (; edit < due; edit++) {
        const next = frames[edit % writers]?.[Math.floor(edit / writers)];
        sentAt[edit] = performance.now();
        if (next !== undefined) sockets[edit % writers]?.send(next);
      }
      if (edit < total) return;
      clearInterval(timer);
      resolve();
    }, 1);
  });
  await new Promise((resolve) => setTimeout(resolve, 2000));
  return { pair: latencyOf(late), all: null, seen: late.length, expected: total * readers };
}

/** the updates of one writer, who types the number of each of its edits in a cell of its own, again and again */
function updatesOf(base: Uint8Array, writer: number, writers: number, total: number): Uint8Array[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base);
  const table = openTable(doc);
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (let edit = writer; edit < total; edit += writers) {
    setCells(table, [{ row: table.handleAt(writer), column: COLUMN, text: `@${edit};` }], "a gesture");
  }
  return updates;
}

function authentication(encoder: encoding.Encoder): void {
  encoding.writeVarUint(encoder, 2);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarString(encoder, "token");
}
