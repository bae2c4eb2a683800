/** What costs the server is slowed down, each kind in a bucket of its own: of an address, or of an account. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Space } from "#shared/wire/http.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";

const MINUTE = 60_000;
const PER_MINUTE = 3;

type Ask = (who: Visitor, nth: number) => Promise<number>;

describe("what is asked too often", () => {
  let server: TestServer;
  let now = Date.parse("2026-03-02T08:00:00Z");
  let ana: Visitor;
  /** of the same address */
  let bilal: Visitor;
  let space: Space;
  let dataset: string;
  let version: string;
  beforeAll(async () => {
    server = await startServer({ environment: { TABLEE_ARRIVALS_PER_MINUTE: `${PER_MINUTE}` }, now: () => now });
    [ana, bilal] = [createVisitor(server.address), createVisitor(server.address)];
    space = await ana.createSpace("Lens", "Ana");
    await bilal.join(space.links?.editor ?? "", "Bilal");
    const done = (await ana.import(space.id, "a.csv", "nom\r\nMairie\r\n")).at(-1);
    if (done?.kind !== "done") throw new Error(JSON.stringify(done));
    dataset = done.dataset;
    const kept = await ana.done("POST", `/datasets/${dataset}/versions`, { name: "Un" });
    version = (kept as { id: string }).id;
  });
  afterAll(() => server.close());
  // every bucket is full again
  beforeEach(() => {
    now += MINUTE;
  });

  const status = async (who: Visitor, method: string, path: string, body?: object) =>
    (await who.call(method, path, body)).status;
  /** the ways of one bucket, in turn */
  const inTurn =
    (...paths: (() => string)[]) =>
    (nth: number) =>
      paths[nth % paths.length]?.() ?? "";
  const lookUp: Ask = (who) => status(who, "GET", `/invitations/${"x".repeat(20)}`);
  const upload = inTurn(
    () => `/spaces/${space.id}/samples`,
    () => `/spaces/${space.id}/uploads`,
    () => `/uploads/${"0".repeat(20)}/import`,
    () => `/uploads/${"0".repeat(20)}/table`,
    () => `/datasets/${dataset}/imports`,
  );
  const takeAway = inTurn(
    () => `/datasets/${dataset}/export.csv`,
    () => `/datasets/${dataset}/original`,
    () => `/datasets/${dataset}/versions/${version}/export.csv`,
  );

  const keep = inTurn(
    () => `/datasets/${dataset}/versions`,
    () => `/datasets/${dataset}/versions/${version}/restorations`,
    () => `/datasets/${dataset}/spot-checks`,
  );

  const KINDS: readonly [string, Ask, "address" | "account"][] = [
    ["links that are looked up", lookUp, "address"],
    ["uploads and what is made of them", (who, nth) => status(who, "POST", upload(nth), {}), "account"],
    ["versions and spot checks that are kept", (who, nth) => status(who, "POST", keep(nth), {}), "account"],
    ["files that are taken away", (who, nth) => status(who, "GET", takeAway(nth)), "account"],
  ];

  it.each(KINDS)("%s: so many a minute, and as time passes again", async (_, ask, of) => {
    const statuses: number[] = [];
    for (let nth = 0; nth < PER_MINUTE + 2; nth++) statuses.push(await ask(ana, nth));
    expect(statuses.map((one) => one === 429)).toEqual([false, false, false, true, true]);
    // one comes back in a third of a minute, and not before
    now += MINUTE / PER_MINUTE - 1;
    expect(await ask(ana, 0)).toBe(429);
    now += 1;
    expect(await ask(ana, 0)).not.toBe(429);
    expect(await ask(ana, 1)).toBe(429);
    // somebody else of the same school
    expect((await ask(bilal, 0)) === 429).toBe(of === "address");
  });

  it.each(KINDS)("%s: nothing else waits for it", async (name, ask) => {
    for (let nth = 0; nth < PER_MINUTE; nth++) await ask(ana, nth);
    expect(await ask(ana, 0)).toBe(429);
    for (const [other, askOther] of KINDS) if (other !== name) expect(await askOther(ana, 0), other).not.toBe(429);
    expect(await status(ana, "GET", `/spaces/${space.id}`)).toBe(200);
  });
});
