/** A session that is used keeps its full life, and the browser its cookie as long; over a real server. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bearer, cookieOf, DAY, type House, makeToken, openHouse, openSocket, tableOf, teamOf } from "./open-house.ts";

describe("a session in use", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.server.close());
  const given = ({ headers }: { headers: Headers }) => headers.get("set-cookie");

  it("is given its full life where the browser can be given its cookie: a socket takes it from nobody", async () => {
    const team = await teamOf(house);
    const { ana } = team;
    const table = await tableOf(team);
    house.clock.now += 2 * DAY;
    await openSocket(house, table, cookieOf(ana));
    expect(given(await ana.call("GET", "/me"))).toContain(`tablee_session=${ana.token}`);
    expect(given(await ana.call("GET", "/me"))).toBeNull();
  });

  it("is given its cookie also behind a proxy that asks for a password of its own", async () => {
    const { ana } = await teamOf(house);
    house.clock.now += 2 * DAY;
    const answer = await ana.call("GET", "/me", undefined, { authorization: "Basic YTpi" });
    expect([answer.status, given(answer)]).toEqual([
      200,
      expect.stringContaining(`tablee_session=${ana.token}; Path=/`),
    ]);
  });

  it("is given no cookie where a program carries its token in a header", async () => {
    const { ana } = await teamOf(house);
    house.clock.now += 2 * DAY;
    const answer = await house.visitor().call("GET", "/me", undefined, bearer(ana.token ?? ""));
    expect([answer.status, given(answer)]).toEqual([200, null]);
  });

  it("is never one of a program by a cookie, whatever else the request carries", async () => {
    const team = await teamOf(house);
    const { token } = await makeToken(team, house);
    const cookie = `tablee_session=${token}`;
    const asked: Record<string, string>[] = [{ cookie }, { cookie, authorization: "Basic YTpi" }];
    for (const headers of asked)
      expect((await house.visitor().call("GET", "/me", undefined, headers)).status).toBe(401);
  });
});
