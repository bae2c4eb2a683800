import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { describe, expect, it } from "vitest";
import { setLargeUpdatesAside } from "#client/collab/set-aside-socket.ts";
import { LIMITS } from "#shared/model/limits.ts";

const sent: unknown[] = [];
class Line {
  send(data: unknown) {
    sent.push(data);
  }
}

function frame(type: number, step: number, size: number): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, type);
  writeVarUint(encoder, step);
  writeVarUint8Array(encoder, new Uint8Array(size).fill(7));
  return toUint8Array(encoder);
}

describe("a socket that sets large updates aside", () => {
  it.each([
    ["a small update", frame(0, 2, 10), true],
    ["an update as large as a message may be", frame(0, 2, LIMITS.messageBytes - 6), true],
    ["a larger update", frame(0, 2, LIMITS.messageBytes + 1), false],
    ["a larger answer to a synchronisation", frame(0, 1, LIMITS.messageBytes + 1), false],
  ])("%s", (_what, bytes, goes) => {
    sent.length = 0;
    const aside: Uint8Array[] = [];
    // biome-ignore lint/suspicious/noExplicitAny: only `send` of the browser's class matters here
    const Socket = setLargeUpdatesAside(Line as any, (update) => aside.push(update));
    new Socket("ws://nowhere").send(bytes as Uint8Array<ArrayBuffer>);
    expect(sent.length).toBe(goes ? 1 : 0);
    expect(aside.map((update) => update.length)).toEqual(goes ? [] : [LIMITS.messageBytes + 1]);
  });
});
