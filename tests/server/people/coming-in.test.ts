import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { InvitationList, InvitedList } from "#shared/wire/members.ts";
import { createVisitor } from "../../support/visitor.ts";
import { startServerWithMail } from "../accounts/house.ts";
import { DAY, type House, invite, openHouse, teamOf } from "./open-house.ts";

describe("coming in by a link", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.server.close());
  const door = (path: string) => `/invitations/${path.slice("/join/".length)}`;
  const codeOf = (body: unknown) => (body as { code?: string }).code;

  it("tells which space, as what, by whom invited, for whom", async () => {
    const team = await teamOf(house);
    const { path } = await invite(team, { role: "reviewer", forName: "Mme Martin" }, house.clock);
    expect(await house.visitor().done("GET", door(path))).toEqual({
      space: "Lens",
      role: "reviewer",
      invitedBy: "Ana",
      forName: "Mme Martin",
      already: null,
    });
  });

  it("lets one of two in who come at once by a link for one, and tells the other whom to ask", async () => {
    const team = await teamOf(house);
    const { path } = await invite(team, {}, house.clock);
    const answers = await Promise.all(
      ["Ben", "Chloé"].map((name) => house.visitor().call("POST", `${door(path)}/accept`, { name })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    const refused = answers.find(({ status }) => status === 410);
    expect(refused?.body).toMatchObject({ code: "invitation-used", args: { ask: "Ana" } });
    expect(refused?.headers.get("set-cookie")).toBeNull();
    const members = await team.ana.done("GET", team.path("/members"));
    expect(members).toMatchObject({ members: [{ name: "Ana" }, {}] });
    expect((members as { members: unknown[] }).members).toHaveLength(2);
  });

  it("counts a use for each person once, however often they come back", async () => {
    const team = await teamOf(house);
    const { path } = await invite(team, { uses: 3 }, house.clock);
    const ben = house.visitor();
    await ben.join(path, "Ben");
    await ben.join(path, "Ben");
    expect(await ben.done("GET", door(path))).toMatchObject({ already: team.space.id });
    const { invitations } = InvitationList.parse(await team.ana.done("GET", team.path("/invitations")));
    expect(invitations.find((one) => one.path === path)).toMatchObject({ uses: 1, usesLeft: 2, state: "works" });
  });

  it("is over when its day has passed, to the minute", async () => {
    const team = await teamOf(house);
    const { path } = await invite(team, {}, house.clock);
    house.clock.now += DAY - 1;
    expect((await house.visitor().call("GET", door(path))).status).toBe(200);
    house.clock.now += 1;
    for (const [method, rest] of [
      ["GET", ""],
      ["POST", "/accept"],
    ] as const) {
      const answer = await house
        .visitor()
        .call(method, door(path) + rest, method === "POST" ? { name: "Ben" } : undefined);
      expect([answer.status, codeOf(answer.body)]).toEqual([410, "invitation-expired"]);
    }
  });

  it("is over when an owner withdrew it, and stays so", async () => {
    const team = await teamOf(house);
    const { path, id } = await invite(team, { uses: null }, house.clock);
    await team.ana.done("DELETE", team.path(`/invitations/${id}`));
    await team.ana.done("DELETE", team.path(`/invitations/${id}`));
    const answer = await house.visitor().call("POST", `${door(path)}/accept`, { name: "Ben" });
    expect([answer.status, codeOf(answer.body)]).toEqual([410, "invitation-revoked"]);
  });

  it("tells nothing of a link that this server did not sign", async () => {
    const team = await teamOf(house);
    const { id } = await invite(team, {}, house.clock);
    const answer = await house.visitor().call("GET", `/invitations/${id}${"A".repeat(22)}`);
    expect([answer.status, codeOf(answer.body)]).toEqual([404, "invitation-not-valid"]);
  });

  it("replaces a link of the space that leaked: the former lets nobody in, who is in stays", async () => {
    const team = await teamOf(house);
    const ben = await team.join("editor", "Ben");
    const renewed = await team.ana.done("POST", team.path("/links/editor/renewal"));
    expect(renewed).toMatchObject({ reviewer: team.links.reviewer, viewer: team.links.viewer });
    const { editor } = renewed as { editor: string };
    expect(editor).not.toBe(team.links.editor);
    const former = await house.visitor().call("GET", door(team.links.editor));
    expect(codeOf(former.body)).toBe("invitation-revoked");
    expect((await house.visitor().join(editor, "Chloé")).role).toBe("editor");
    expect((await ben.call("GET", team.path(""))).status).toBe(200);
  });

  it.each([
    ["a day that has passed", { expiresAt: "2026-01-01T00:00:00Z" }],
    ["more than a year", { expiresAt: "2030-01-01T00:00:00Z" }],
    ["no people at all", { uses: 0 }],
    ["several owners", { role: "owner", uses: 2 }],
    ["an address that is none", { forEmail: "ines@" }],
  ])("is not made for %s", async (_, given) => {
    const team = await teamOf(house);
    const expiresAt = new Date(house.clock.now + DAY).toISOString();
    const made = { role: "editor", expiresAt, uses: 1, forName: null, forEmail: null, ...given };
    const answer = await team.ana.call("POST", team.path("/invitations"), made);
    expect([answer.status, codeOf(answer.body)]).toEqual([400, "bad-request"]);
  });

  it("of a list is one for each person, and brings their name", async () => {
    const team = await teamOf(house);
    const people = [
      { name: "Inès Moreau", email: null },
      { name: "Malo Petit", email: "malo@lycee.example" },
    ];
    const expiresAt = new Date(house.clock.now + DAY).toISOString();
    const list = { role: "editor", expiresAt, people, send: true };
    const { invitations, notSent } = InvitedList.parse(
      await team.ana.done("POST", team.path("/invitations/list"), list),
    );
    expect(invitations.map(({ forName, forEmail, usesLeft }) => [forName, forEmail, usesLeft])).toEqual([
      ["Inès Moreau", null, 1],
      ["Malo Petit", "malo@lycee.example", 1],
    ]);
    // no mail server here
    expect(notSent).toEqual(["malo@lycee.example"]);
    expect(await house.visitor().done("GET", door(invitations[0]?.path ?? ""))).toMatchObject({
      forName: "Inès Moreau",
    });
  });
});

describe("a list of people with addresses, where mail can be sent", () => {
  it("goes out, each letter with its own link", async () => {
    const { server, mail } = await startServerWithMail();
    try {
      const ana = createVisitor(server.address);
      const space = await ana.createSpace("Lens", "Ana");
      const list = {
        role: "editor",
        expiresAt: new Date(Date.now() + DAY).toISOString(),
        people: [{ name: "Malo", email: "malo@lycee.example" }],
        send: true,
      };
      const answer = await ana.done("POST", `/spaces/${space.id}/invitations/list`, list);
      const { invitations, notSent } = InvitedList.parse(answer);
      expect(notSent).toEqual([]);
      const letter = await mail.next("malo@lycee.example");
      expect(letter.text).toContain(new URL(invitations[0]?.path ?? "", server.address).href);
      expect(letter.text).toContain("Malo");
      // whoever opens a space can write to nobody over and over by it
      const again = {
        ...list,
        people: Array.from({ length: 6 }, () => ({ name: "Malo", email: "malo@lycee.example" })),
      };
      const more = InvitedList.parse(await ana.done("POST", `/spaces/${space.id}/invitations/list`, again));
      expect(more.invitations).toHaveLength(6);
      expect(more.notSent).toEqual(["malo@lycee.example", "malo@lycee.example"]);
    } finally {
      await server.close();
      await mail.close();
    }
  });
});
