import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AuditPage } from "#shared/wire/audit.ts";
import { InvitationList } from "#shared/wire/members.ts";
import { CLOSE } from "#shared/wire/problem.ts";
import { cookieOf, type House, idOf, invite, makeToken, openHouse, openSocket, tableOf, teamOf } from "./open-house.ts";

describe("the people in a space", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.server.close());
  const codeOf = (body: unknown) => (body as { code?: string }).code;

  it("are listed with their role and since when; when they were seen is for owners", async () => {
    const team = await teamOf(house);
    const ben = await team.join("viewer", "Ben");
    await ben.done("GET", team.path(""));
    const today = new Date(house.clock.now).toISOString();
    expect(await team.ana.done("GET", team.path("/members"))).toMatchObject({
      members: [
        { name: "Ana", role: "owner", joinedAt: today, seenAt: today, here: false },
        { name: "Ben", role: "viewer", joinedAt: today, seenAt: today, here: false },
      ],
    });
    expect(await ben.done("GET", team.path("/members"))).toMatchObject({
      members: [{ seenAt: null }, { seenAt: null }],
    });
  });

  it("lose every socket of every table of the space at once when they are removed, and keep nothing of it", async () => {
    const team = await teamOf(house);
    const ben = await team.join("editor", "Ben");
    const elsewhere = await ben.createSpace("Ailleurs", "Ben");
    const tables = [await tableOf(team), await tableOf(team)];
    const sockets = await Promise.all(tables.map((table) => openSocket(house, table, cookieOf(ben))));
    const other = await openSocket(house, tables[0] ?? "", cookieOf(team.ana));
    await team.ana.done("DELETE", team.path(`/members/${ben.id}`));
    expect(await Promise.all(sockets.map(({ closed }) => closed))).toEqual([
      CLOSE.identityChanged,
      CLOSE.identityChanged,
    ]);
    expect(other.socket.readyState).toBe(other.socket.OPEN);
    // their session lives on, elsewhere
    for (const path of [team.path(""), `/datasets/${tables[0]}`, `/datasets/${tables[0]}/export.csv`]) {
      expect((await ben.call("GET", path)).status).toBe(404);
    }
    const again = await openSocket(house, tables[0] ?? "", cookieOf(ben));
    expect(await again.closed).toBe(CLOSE.datasetNotFound);
    expect((await ben.call("GET", `/spaces/${elsewhere.id}`)).status).toBe(200);
    expect((await team.ana.call("DELETE", team.path(`/members/${ben.id}`))).status).toBe(404);
  });

  it("take with them the invitations they made, and the shared links when an owner says so", async () => {
    const team = await teamOf(house);
    const ben = await team.join("viewer", "Ben");
    await team.ana.done("PATCH", team.path(`/members/${ben.id}`), { role: "owner" });
    const theirs = await invite({ ...team, ana: ben }, {}, house.clock);
    const named = await invite(team, { forName: "Zoé" }, house.clock);
    const shared = await invite(team, { uses: null }, house.clock);
    await team.ana.done("DELETE", team.path(`/members/${ben.id}?renewLinks=true`));
    const { invitations } = InvitationList.parse(await team.ana.done("GET", team.path("/invitations")));
    const states = new Map(invitations.map(({ path, state }) => [path, state]));
    expect([theirs, named, shared].map(({ path }) => states.get(path))).toEqual(["revoked", "works", "revoked"]);
    expect(states.get(team.links.viewer)).toBe("revoked");
    const links = await team.ana.done("GET", team.path(""));
    expect(links).not.toMatchObject({ links: { viewer: team.links.viewer } });
  });

  it("have their sockets closed and come back with the new rights when their role changes", async () => {
    const team = await teamOf(house);
    const ben = await team.join("editor", "Ben");
    const table = await tableOf(team);
    const { closed } = await openSocket(house, table, cookieOf(ben));
    await team.ana.done("PATCH", team.path(`/members/${ben.id}`), { role: "viewer" });
    expect(await closed).toBe(CLOSE.identityChanged);
    expect(await ben.done("GET", `/datasets/${table}`)).toMatchObject({ role: "viewer" });
    expect((await ben.call("PATCH", `/datasets/${table}`, { name: "x" })).status).toBe(403);
  });

  it("always have an owner: the last one neither leaves, nor is demoted, nor removed", async () => {
    const team = await teamOf(house);
    const id = await idOf(team.ana);
    const asked = [
      await team.ana.call("POST", team.path("/departure")),
      await team.ana.call("PATCH", team.path(`/members/${id}`), { role: "editor" }),
      await team.ana.call("DELETE", team.path(`/members/${id}`)),
    ];
    expect(asked.map(({ status, body }) => [status, codeOf(body)])).toEqual([
      [409, "last-owner"],
      [409, "last-owner"],
      [409, "last-owner"],
    ]);
  });

  it("may leave; who passed ownership on may too, and is out", async () => {
    const team = await teamOf(house);
    const [ben, dan] = [await team.join("editor", "Ben"), await team.join("viewer", "Dan")];
    await dan.done("POST", team.path("/departure"));
    expect((await dan.call("GET", team.path(""))).status).toBe(404);
    await team.ana.done("POST", team.path("/ownership"), { to: ben.id });
    expect(await team.ana.done("GET", team.path(""))).toMatchObject({ role: "editor", links: null });
    await team.ana.done("POST", team.path("/departure"));
    expect((await team.ana.call("GET", team.path(""))).status).toBe(404);
    expect(await ben.done("GET", team.path(""))).toMatchObject({ role: "owner", members: [{ name: "Ben" }] });
  });

  it("stay in the history of the space under their name, in sentences, by person and by kind, and as a file", async () => {
    const team = await teamOf(house);
    const ben = await team.join("editor", "=Ben");
    await team.ana.done("PATCH", team.path(""), { name: "Lens-Liévin" });
    await team.ana.done("PATCH", team.path(`/members/${ben.id}`), { role: "reviewer" });
    await makeToken(team, house);
    await team.ana.done("DELETE", team.path(`/members/${ben.id}`));
    const read = async (search: string) => AuditPage.parse(await team.ana.done("GET", team.path(`/audit${search}`)));
    const all = await read("");
    expect(all.lines.map(({ entry, actor, member }) => [entry.action, actor?.name, member?.name])).toEqual([
      ["member-removed", "Ana", "=Ben"],
      ["token-made", "Ana", undefined],
      ["role-changed", "Ana", "=Ben"],
      ["space-renamed", "Ana", undefined],
      ["joined", "=Ben", undefined],
    ]);
    expect(all.next).toBeNull();
    expect((await read(`?person=${ben.id}`)).lines).toHaveLength(1);
    expect((await read("?kind=tokens")).lines.map(({ entry }) => entry.action)).toEqual(["token-made"]);
    const csv = await team.ana.call("GET", team.path("/audit.csv?kind=invitations"), undefined, {
      "accept-language": "fr",
    });
    // a name that begins as a formula does is no formula
    expect(csv.body).toMatch(/^date,personne,action,phrase\r\n2026-11-02T[^,]+,'=Ben,joined,"'=Ben est entré·e/);
  });

  it("are told page after page what was done, without a gap", async () => {
    const team = await teamOf(house);
    for (let n = 0; n < 60; n++) await team.ana.done("PATCH", team.path(""), { name: `Lens ${n}` });
    const first = AuditPage.parse(await team.ana.done("GET", team.path("/audit")));
    const second = AuditPage.parse(await team.ana.done("GET", team.path(`/audit?before=${first.next}`)));
    const names = [...first.lines, ...second.lines].flatMap(({ entry }) => ("to" in entry ? [entry.to] : []));
    expect(names).toEqual(Array.from({ length: 60 }, (_, n) => `Lens ${59 - n}`));
    expect(second.next).toBeNull();
  });
});
