/** Someone else's server is not asked for more at a time than was said, whoever comes meanwhile. */
import { expect, it } from "vitest";
import { createKeptAnswers } from "#server/geography/kept-answers.ts";

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
