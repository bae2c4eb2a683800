/** Asking a service that many ask at once, on a clock that the test moves. */
import { expect, it } from "vitest";
import type { FetchText } from "#server/outgoing/fetch-text.ts";
import { NotFetched } from "#server/outgoing/not-fetched.ts";
import { createPatientFetch } from "#server/outgoing/patient-fetch.ts";

type Answer = "ok" | { readonly status: number | null; readonly retryAfter?: number };

function service(answers: Answer[]) {
  let clock = 0;
  const begun: number[] = [];
  const fetchText: FetchText = async (address) => {
    begun.push(clock);
    const answer = answers.shift() ?? "ok";
    if (answer === "ok") return { text: address, etag: null };
    throw new NotFetched({ kind: "unreachable", because: "status", ...answer }, address);
  };
  const patient = createPatientFetch(fetchText, {
    ...{ apart: 200, now: () => clock },
    wait: async (ms) => {
      clock += ms;
    },
  });
  return {
    begun,
    ask: (address: string, signal?: AbortSignal) =>
      patient(address, { bytes: 1, time: 1, ...(signal === undefined ? {} : { signal }) }),
  };
}

it("asks one question after the other, not more often than agreed", async () => {
  const { ask, begun } = service([]);
  await Promise.all(["a", "b", "c"].map((one) => ask(one)));
  expect(begun).toEqual([0, 200, 400]);
});

it("waits as long as it is asked to, nobody else asking meanwhile, and leaves alone who asks for more than half a minute", async () => {
  const { ask, begun } = service([
    { status: 429, retryAfter: 5_000 },
    { status: 503, retryAfter: 30_000 },
    "ok",
    "ok",
    { status: 429, retryAfter: 30_001 },
  ]);
  const both = await Promise.all([ask("a"), ask("b")]);
  expect(both.map(({ text }) => text)).toEqual(["a", "b"]);
  expect(begun).toEqual([0, 5_000, 35_000, 35_200]);
  await expect(ask("c")).rejects.toThrow(NotFetched);
  expect(begun).toHaveLength(5);
});

it("keeps nobody waiting who waited behind one that nobody answered", async () => {
  const { ask, begun } = service([{ status: null }, { status: null }]);
  const answers = await Promise.allSettled(["a", "b", "c"].map((one) => ask(one)));
  expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(begun).toHaveLength(2);
  expect((await ask("d")).text).toBe("d");
});

it("gives up on who asks to wait for ever, and on who fails twice, and goes on with the next question", async () => {
  const { ask, begun } = service([...Array<Answer>(6).fill({ status: 429 }), { status: 500 }, { status: null }]);
  await expect(ask("a")).rejects.toThrow(NotFetched);
  expect(begun).toHaveLength(6);
  await expect(ask("b")).rejects.toThrow(NotFetched);
  expect(begun).toHaveLength(8);
  expect((await ask("c")).text).toBe("c");
});

it("asks nothing for who went away while they waited", async () => {
  const { ask, begun } = service([]);
  const gone = new AbortController();
  const first = ask("a");
  const second = ask("b", gone.signal);
  gone.abort(new Error("gone"));
  await expect(second).rejects.toThrow("gone");
  await first;
  expect(begun).toHaveLength(1);
});
