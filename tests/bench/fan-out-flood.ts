/** Bare sockets that send updates made beforehand and look for them in what arrives: cheap enough that the server is what is measured. */
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import { editsOf } from "./fan-out-edits.ts";
import { type ClientOrder, type ClientReport, DATASET, type Load, latencyOf } from "./fan-out-load.ts";
import { numbersIn } from "./numbers-in.ts";
import { pause, steadily } from "./steadily.ts";

type FloodOrder = Omit<ClientOrder, "load"> & { readonly load: Extract<Load, { kind: "flood" }> };

export async function flood(order: FloodOrder): Promise<ClientReport> {
  const { writers, readers, perSecond, seconds } = order.load;
  const total = perSecond * seconds;
  const sentAt = new Float64Array(total);
  const late: number[] = [];
  const look = (data: Buffer) => {
    const now = performance.now();
    for (const number of numbersIn(data)) late.push(now - (sentAt[number] ?? Number.NaN));
  };
  const sockets: WebSocket[] = [];
  for (let i = 0; i < writers; i++) sockets.push(await open(order, `writer${i}`));
  for (let i = 0; i < readers; i++) (await open(order, `reader${i}`)).on("message", look);

  const frames = sockets.map((socket, writer) => {
    const numbers = Array.from({ length: total / writers }, (_, edit) => edit * writers + writer);
    const { first, edits } = editsOf(writer, numbers);
    for (const update of first) socket.send(updateFrame(order, update));
    return edits.map((update) => updateFrame(order, update));
  });
  await pause(1000);
  await steadily(total, perSecond, (number) => {
    const frame = frames[number % writers]?.[Math.floor(number / writers)];
    sentAt[number] = performance.now();
    if (frame !== undefined) sockets[number % writers]?.send(frame);
  });
  await pause(2000);
  return { pair: latencyOf(late), all: null, stored: null, seen: late.length, expected: total * readers };
}

async function open(order: FloodOrder, user: string): Promise<WebSocket> {
  const isHocuspocus = order.provider === "hocuspocus";
  const socket = new WebSocket(isHocuspocus ? order.url : `${order.url}/${DATASET}?user=${user}`);
  await new Promise((resolve, reject) => socket.on("open", resolve).on("error", reject));
  if (isHocuspocus) socket.send(authentication());
  return socket;
}

function updateFrame(order: FloodOrder, update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  if (order.provider === "hocuspocus") encoding.writeVarString(encoder, DATASET);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, 2);
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}

function authentication(): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, DATASET);
  encoding.writeVarUint(encoder, 2);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarString(encoder, "token");
  return encoding.toUint8Array(encoder);
}
