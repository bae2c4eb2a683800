/** Someone else's server is not asked for more at a time than was said, whoever comes meanwhile. */
import { expect, it } from "vitest";
import { createKeptAnswers } from "#server/geography/kept-answers.ts";
import { createLately } from "#server/geography/lately.ts";
import { createRests } from "#server/geography/rests.ts";
import type { FetchFault } from "#server/outgoing/not-fetched.ts";

it("two are asked at the same time, also where others come while one ends; all are answered", async () => {
  const underWay: (() => void)[] = [];
  let most = 0;
  const answers = createKeptAnswers({
    texts: {
      find: async () => null,
      keep: async () => undefined,
      seen: async () => undefined,
      seenAt: async () => new Map(),
    },
    fetchText: async (address) => {
      await new Promise<void>((resolve) => {
        underWay.push(resolve);
        most = Math.max(most, underWay.length);
      });
      return { text: JSON.stringify(address), etag: null };
    },
    now: () => 0,
    onError: (error) => {
      throw error;
    },
  });
  const get = (address: string) => answers.get({ address, bytes: 1_000, read: (text): unknown => JSON.parse(text) });
  const soon = () => new Promise((resolve) => setImmediate(resolve));
  const names = Array.from({ length: 12 }, (_, at) => `http://localhost/${at}`);
  const asked = names.slice(0, 3).map(get);
  await soon();
  underWay.shift()?.();
  for (const name of names.slice(3)) {
    asked.push(get(name));
    await null;
  }
  for (let left = names.length; left > 1; left--) {
    await soon();
    underWay.shift()?.();
  }
  expect(await Promise.all(asked)).toEqual(names);
  expect(most).toBe(2);
});

it("who does not answer is left alone, each time for longer; what is not there, for an hour", () => {
  let now = 1_000_000;
  const rests = createRests(() => now);
  const silent: FetchFault = { kind: "unreachable", because: "no-answer", status: null };
  const restAfter = (fault: FetchFault) => {
    const began = now;
    rests.begin("a", fault);
    while (rests.has("a")) now += 1_000;
    return (now - began) / 1_000;
  };
  expect([1, 2, 3, 4, 5, 6].map(() => restAfter(silent))).toEqual([10, 20, 40, 80, 120, 120]);
  expect(restAfter({ kind: "unreachable", because: "status", status: 404 })).toBe(3_600);
  expect(restAfter({ kind: "unreachable", because: "status", status: 429, retryAfter: 300_000 })).toBe(300);
  now += 24 * 3_600_000;
  expect(restAfter(silent), "long since").toBe(10);
  rests.begin("b", silent);
  rests.end("b");
  expect(rests.has("b")).toBe(false);
});

it("of very many that do not answer, the first are forgotten", () => {
  const rests = createRests(() => 0);
  for (let at = 0; at < 5_000; at++) rests.begin(`${at}`, { kind: "unreachable", because: "status", status: 404 });
  expect([rests.has("0"), rests.has("4999")]).toEqual([false, true]);
});

it("so much of what was asked for last is held in memory, and no more", () => {
  const lately = createLately(10);
  const kept = (text: string) => ({ text, seenAt: 1 });
  lately.set("a", kept("aaaa"));
  lately.set("b", kept("bbbb"));
  lately.set("a", kept("aaaaa"));
  lately.set("c", kept("cccc"));
  lately.set("d", kept("too long for it"));
  expect(["a", "b", "c", "d"].map((address) => lately.get(address)?.text)).toEqual([
    "aaaaa",
    undefined,
    "cccc",
    undefined,
  ]);
});
