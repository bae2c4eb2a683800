import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { apiTokens } from "#server/storage/sqlite/schema/spaces.ts";
import { AuditPage } from "#shared/wire/audit.ts";
import { CLOSE } from "#shared/wire/problem.ts";
import { bearer, DAY, type House, idOf, makeToken, openHouse, openSocket, tableOf, teamOf } from "./open-house.ts";

describe("the token of a program", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.server.close());
  const as = (token: string) => {
    const program = house.visitor();
    return (method: string, path: string, body?: unknown) => program.call(method, path, body, bearer(token));
  };

  it("acts as who made it, with its own role and no more", async () => {
    const team = await teamOf(house);
    const table = await tableOf(team);
    const reads = as((await makeToken(team, house, { role: "viewer" })).token);
    const edits = as((await makeToken(team, house)).token);
    expect(await reads("GET", `/datasets/${table}`)).toMatchObject({ status: 200, body: { role: "viewer" } });
    expect((await reads("PATCH", `/datasets/${table}`, { name: "x" })).status).toBe(403);
    expect((await edits("PATCH", `/datasets/${table}`, { name: "Mairies" })).status).toBe(200);
    expect((await edits("GET", "/me")).body).toMatchObject({ person: { name: "Ana" }, spaces: [{ role: "editor" }] });
  });

  it("never has more than its maker's own role", async () => {
    const team = await teamOf(house);
    const ben = await team.join("viewer", "Ben");
    const table = await tableOf(team);
    const ask = as((await makeToken(team, house)).token);
    await team.ana.done("POST", team.path("/ownership"), { to: ben.id });
    await ben.done("PATCH", team.path(`/members/${await idOf(team.ana)}`), { role: "viewer" });
    expect((await ask("GET", `/datasets/${table}`)).body).toMatchObject({ role: "viewer" });
    expect((await ask("PATCH", `/datasets/${table}`, { name: "x" })).status).toBe(403);
  });

  it("opens its own space only, whatever else its maker is in", async () => {
    const team = await teamOf(house);
    const other = await team.ana.createSpace("Mayenne", "Ana");
    const table = await tableOf({ ...team, space: other });
    const { token } = await makeToken(team, house);
    const ask = as(token);
    expect((await ask("GET", `/spaces/${other.id}`)).status).toBe(404);
    expect((await ask("GET", `/datasets/${table}`)).status).toBe(404);
    expect((await ask("GET", "/me")).body).toMatchObject({ spaces: [{ id: team.space.id }] });
    expect((await (await openSocket(house, table, bearer(token))).closed).valueOf()).toBe(CLOSE.datasetNotFound);
  });

  it("manages neither accounts, nor members, nor invitations, nor tokens", async () => {
    const team = await teamOf(house);
    const ask = as((await makeToken(team, house)).token);
    const id = await idOf(team.ana);
    const asked = [
      ["PATCH", "/me", { name: "x" }],
      ["POST", "/spaces", { name: "x", person: "x" }],
      ["POST", `/invitations/${team.links.viewer.slice(6)}/accept`, { name: "x" }],
      ["PATCH", team.path(""), { name: "x" }],
      ["GET", team.path("/invitations")],
      ["POST", team.path("/links/editor/renewal")],
      ["GET", team.path("/tokens")],
      [
        "POST",
        team.path("/tokens"),
        { name: "x", role: "viewer", expiresAt: new Date(house.clock.now + DAY).toISOString() },
      ],
      ["PATCH", team.path(`/members/${id}`), { role: "viewer" }],
      ["DELETE", team.path(`/members/${id}`)],
      ["POST", team.path("/departure")],
      ["GET", team.path("/audit")],
    ] as const;
    for (const [method, path, body] of asked) {
      expect([path, (await ask(method, path, body)).status]).toEqual([path, 403]);
    }
    expect((await ask("GET", team.path(""))).body).toMatchObject({ links: null });
  });

  it("is not taken from a cookie", async () => {
    const team = await teamOf(house);
    const { token } = await makeToken(team, house);
    const answer = await house.visitor().call("GET", team.path(""), undefined, { cookie: `tablee_session=${token}` });
    expect(answer.status).toBe(401);
  });

  it("opens nothing once it expired, on an open socket either", async () => {
    const team = await teamOf(house);
    const table = await tableOf(team);
    const { token } = await makeToken(team, house);
    const { ticket } = (await as(token)("POST", `/datasets/${table}/tickets`)).body as { ticket: string };
    const sockets = [
      await openSocket(house, table, bearer(token)),
      await openSocket(house, table, {}, `?ticket=${ticket}`),
    ];
    house.clock.now += DAY;
    expect((await as(token)("GET", team.path(""))).status).toBe(401);
    // any frame at all: it is not read any more
    for (const { socket } of sockets) socket.send(new Uint8Array([3]));
    expect(await Promise.all(sockets.map(({ closed }) => closed))).toEqual([
      CLOSE.identityChanged,
      CLOSE.identityChanged,
    ]);
  });

  it("opens nothing once it was revoked, and its sockets close at once", async () => {
    const team = await teamOf(house);
    const table = await tableOf(team);
    const { token, line } = await makeToken(team, house);
    const { closed } = await openSocket(house, table, bearer(token));
    await team.ana.done("DELETE", team.path(`/tokens/${line.id}`));
    expect(await closed).toBe(CLOSE.identityChanged);
    expect((await as(token)("GET", team.path(""))).status).toBe(401);
  });

  it.each(["a program's token", "a person's session"])(
    "%s that ended takes the tickets asked with it along",
    async (of) => {
      const team = await teamOf(house);
      const table = await tableOf(team);
      const ben = await team.join("editor", "Ben");
      const { token, line } = await makeToken(team, house);
      const ask = of === "a program's token" ? as(token) : ben.call;
      const ticketed = async () => {
        const { ticket } = (await ask("POST", `/datasets/${table}/tickets`)).body as { ticket: string };
        return `?ticket=${ticket}`;
      };
      const [before, after] = [await ticketed(), await ticketed()];
      const { socket, closed } = await openSocket(house, table, {}, before);
      expect(socket.readyState, "while it works").toBe(socket.OPEN);
      if (of === "a program's token") await team.ana.done("DELETE", team.path(`/tokens/${line.id}`));
      else await ben.done("POST", "/account/sign-out", {});
      expect(await closed).toBe(CLOSE.identityChanged);
      expect(await (await openSocket(house, table, {}, after)).closed).toBe(CLOSE.identityChanged);
    },
  );

  it("is revoked once: asked again, the journal has no second line", async () => {
    const team = await teamOf(house);
    const { line } = await makeToken(team, house);
    for (const _ of "ab") await team.ana.done("DELETE", team.path(`/tokens/${line.id}`));
    const { lines } = AuditPage.parse(await team.ana.done("GET", team.path("/audit")));
    expect(lines.filter(({ entry }) => entry.action === "token-revoked")).toHaveLength(1);
  });

  it("dies with its maker's membership, and does not come back with it", async () => {
    const team = await teamOf(house);
    const ben = await team.join("editor", "Ben");
    await team.ana.done("PATCH", team.path(`/members/${ben.id}`), { role: "owner" });
    const table = await tableOf(team);
    const { token } = await makeToken({ ...team, ana: ben }, house);
    const { closed } = await openSocket(house, table, bearer(token));
    await team.ana.done("DELETE", team.path(`/members/${ben.id}`));
    expect(await closed).toBe(CLOSE.identityChanged);
    await ben.join(team.links.editor, "Ben");
    expect((await as(token)("GET", team.path(""))).status).toBe(401);
  });

  it("is shown once, stored by its hash, with its last use", async () => {
    const team = await teamOf(house);
    const { token, line } = await makeToken(team, house);
    expect(token).toMatch(/^tbl_[\w-]{43}$/);
    expect(line).toMatchObject({ state: "works", lastUsedAt: null, by: { name: "Ana" } });
    await as(token)("GET", team.path(""));
    const listed = await team.ana.call("GET", team.path("/tokens"));
    expect(listed.body).toMatchObject({
      tokens: [{ name: "carte", lastUsedAt: new Date(house.clock.now).toISOString() }],
    });
    expect(JSON.stringify(listed.body)).not.toContain(token);
    const database = openDatabase(join(house.server.dataFolder, "tablee.sqlite"));
    const rows = database.drizzle.select().from(apiTokens).all();
    database.close();
    expect(JSON.stringify(rows)).not.toContain(token.slice(4));
  });

  it.each([
    ["for an owner", { role: "owner" }],
    ["for more than a year", { expiresAt: "2030-01-01T00:00:00Z" }],
    ["for a day that has passed", { expiresAt: "2026-01-01T00:00:00Z" }],
    ["without a name", { name: " " }],
  ])("is not made %s", async (_, given) => {
    const team = await teamOf(house);
    const expiresAt = new Date(house.clock.now + DAY).toISOString();
    const made = { name: "carte", role: "editor", expiresAt, ...given };
    expect((await team.ana.call("POST", team.path("/tokens"), made)).status).toBe(400);
  });

  it("writes cells as a member does, by the socket", async () => {
    const team = await teamOf(house);
    const table = await tableOf(team);
    const { token } = await makeToken(team, house);
    const { socket } = await openSocket(house, table, bearer(token));
    // 102, version 1: nothing waits, so it is echoed
    socket.send(new Uint8Array([102, 1]));
    for (;;) {
      const [data] = (await once(socket, "message")) as [Buffer];
      if (data[0] === 102) break;
    }
  });
});
