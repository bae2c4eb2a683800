import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Me } from "#shared/wire/http.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { createVisitor } from "../../support/visitor.ts";

describe("spaces and the people in them", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ environment: { TABLEE_ARRIVALS_PER_MINUTE: "10000" } });
  });
  afterAll(() => server.close());
  const visitor = () => createVisitor(server.address);
  const linksOf = ({ links }: { links: { editor: string; reviewer: string } | null }) => {
    if (links === null) throw new Error("no links");
    return links;
  };

  it("makes a space and signs its owner in, with a cookie that scripts cannot read", async () => {
    const ana = visitor();
    const answer = await ana.call("POST", "/spaces", { name: " Lens-Liévin ", person: "Ana" });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ name: "Lens-Liévin", role: "owner", datasets: [], members: [{ name: "Ana" }] });
    expect(answer.headers.get("set-cookie")).toMatch(/; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/);
    expect(await ana.done("GET", "/me")).toMatchObject({ person: { name: "Ana" }, spaces: [{ role: "owner" }] });
  });

  it("lets people in by the two links, in colours that tell them apart", async () => {
    const [ana, ben, coach] = [visitor(), visitor(), visitor()];
    const links = linksOf(await ana.createSpace("Mayenne", "Ana"));
    expect(await ben.done("GET", `/invitations/${links.editor.slice(6)}`)).toEqual({
      space: "Mayenne",
      role: "editor",
      invitedBy: null,
      forName: null,
      already: null,
    });
    expect((await ben.join(links.editor, "Ben")).role).toBe("editor");
    const space = await coach.join(links.reviewer, "Le coach");
    expect(space.role).toBe("reviewer");
    expect(space.links).toBeNull();
    expect(space.members.map(({ name, role }) => [name, role])).toEqual([
      ["Ana", "owner"],
      ["Ben", "editor"],
      ["Le coach", "reviewer"],
    ]);
    expect(new Set(space.members.map(({ colour }) => colour)).size).toBe(3);
  });

  it("shows the same links again", async () => {
    const ana = visitor();
    const space = await ana.createSpace("Lens", "Ana");
    expect(linksOf(space).editor).toMatch(/^\/join\/[0-9a-z]{20}[\w-]{22}$/);
    expect(await ana.done("GET", `/spaces/${space.id}`)).toMatchObject({ links: space.links });
  });

  it("raises a role by a higher link and never lowers it", async () => {
    const [ana, ben] = [visitor(), visitor()];
    const space = await ana.createSpace("Lens", "Ana");
    const links = linksOf(space);
    await ben.join(links.reviewer, "Ben");
    expect((await ben.join(links.editor, "whoever")).role).toBe("editor");
    expect((await ben.join(links.reviewer, "whoever")).role).toBe("editor");
    expect((await ana.join(links.reviewer, "whoever")).role).toBe("owner");
    const now = await ben.done("GET", `/spaces/${space.id}`);
    expect(now).toMatchObject({ members: [{ name: "Ana" }, { name: "Ben" }] });
  });

  it("keeps one person in one browser, whatever the number of spaces", async () => {
    const ana = visitor();
    await ana.createSpace("Lens", "Ana");
    const before = Me.parse(await ana.done("GET", "/me"));
    await ana.createSpace("Mayenne", "Ana Belén");
    const after = Me.parse(await ana.done("GET", "/me"));
    expect(after.person).toEqual({ ...before.person, name: "Ana Belén" });
    expect(after.spaces.map(({ name }) => name)).toEqual(["Lens", "Mayenne"]);
  });

  it("renames me", async () => {
    const ana = visitor();
    await ana.createSpace("Lens", "Ana");
    expect(await ana.done("PATCH", "/me", { name: "Anne" })).toMatchObject({ person: { name: "Anne" } });
    expect(await ana.done("GET", "/me")).toMatchObject({ person: { name: "Anne" } });
  });

  it("knows a program by a bearer token", async () => {
    const ana = visitor();
    await ana.createSpace("Lens", "Ana");
    const program = visitor();
    const answer = await program.call("GET", "/me", undefined, { authorization: `Bearer ${ana.token}` });
    expect(answer.body).toMatchObject({ person: { name: "Ana" } });
  });

  it.each([
    ["", "Ana"],
    ["   ", "Ana"],
    ["Lens", ""],
    ["Lens\nLiévin", "Ana"],
    ["L".repeat(201), "Ana"],
  ])("refuses the names %j and %j, saying which", async (name, person) => {
    const { status, body } = await visitor().call("POST", "/spaces", { name, person });
    expect(status).toBe(400);
    const place = person === "" ? "body.person" : "body.name";
    expect(body).toMatchObject({ code: "bad-request", place, errors: [{ place }] });
  });

  it("says that a made-up link is not valid", async () => {
    for (const [method, path] of [
      ["GET", "/invitations/made-up"],
      ["POST", "/invitations/made-up/accept"],
    ] as const) {
      const { status, body } = await visitor().call(method, path, method === "POST" ? { name: "Ben" } : undefined);
      expect([status, body]).toMatchObject([404, { code: "invitation-not-valid" }]);
    }
  });
});

describe("time", () => {
  const DAY = 24 * 60 * 60 * 1000;

  it("ends an invitation, and the link shown from then on is a new one that works", async () => {
    const clock = { at: Date.now() };
    const server = await startServer({ environment: { TABLEE_INVITATION_DAYS: "10" }, now: () => clock.at });
    try {
      const ana = createVisitor(server.address);
      const space = await ana.createSpace("Lens", "Ana");
      clock.at += 10 * DAY;
      const old = space.links?.editor ?? "";
      const { body } = await createVisitor(server.address).call("GET", `/invitations/${old.slice(6)}`);
      expect(body).toMatchObject({ code: "invitation-expired" });
      const fresh = (await ana.done("GET", `/spaces/${space.id}`)) as typeof space;
      expect(fresh.links?.editor).not.toBe(old);
      expect((await createVisitor(server.address).join(fresh.links?.editor ?? "", "Ben")).role).toBe("editor");
    } finally {
      await server.close();
    }
  });

  it("gives the browser its cookie anew when a session slides on", async () => {
    const clock = { at: Date.now() };
    const server = await startServer({
      now: () => clock.at,
      environment: { TABLEE_PUBLIC_URL: "https://data.lens.fr" },
    });
    try {
      // behind TLS the server is known by its public address and listens on another
      const ana = createVisitor(server.listening);
      await ana.createSpace("Lens", "Ana");
      expect((await ana.call("GET", "/me")).headers.get("set-cookie")).toBeNull();
      clock.at += 2 * DAY;
      expect((await ana.call("GET", "/me")).headers.get("set-cookie")).toMatch(
        /Max-Age=2592000; HttpOnly; SameSite=Lax; Secure$/,
      );
    } finally {
      await server.close();
    }
  });
});
