/** Accounts on a server that sends no letters. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHandClock } from "../../support/hand-clock.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { type Answer, createVisitor, type Visitor } from "../../support/visitor.ts";
import { PASSWORD } from "./house.ts";

describe("accounts without letters", () => {
  const clock = createHandClock();
  let server: TestServer;
  let count = 0;
  const visitor = () => createVisitor(server.address);
  const address = () => `person${++count}@valfleuri.example`;
  beforeAll(async () => {
    server = await startServer({ now: clock.now, environment: { TABLEE_ARRIVALS_PER_MINUTE: "100000" } });
  });
  afterAll(() => server.close());

  const signUp = (who: Visitor, email: string, password = PASSWORD, name = "Inès") =>
    who.call("POST", "/account/sign-up", { name, email, password });
  const signIn = (who: Visitor, email: string, password = PASSWORD, bring = false) =>
    who.call("POST", "/account/sign-in", { email, password, bring });
  const codeOf = ({ body }: Answer) => (body as { code?: string }).code;

  async function withAccount(name = "Inès"): Promise<{ who: Visitor; email: string }> {
    const who = visitor();
    const email = address();
    await signUp(who, email, PASSWORD, name);
    expect((await signIn(who, email)).status).toBe(200);
    return { who, email };
  }

  it("says what it offers", async () => {
    expect(await visitor().done("GET", "/account/ways")).toEqual({
      mail: false,
      openId: null,
      opening: { to: "anyone", me: true },
    });
  });

  it("makes an account, signs in, and says who one is; the cookie is out of reach of scripts", async () => {
    const who = visitor();
    const email = address();
    const made = await signUp(who, email.toUpperCase());
    expect([made.status, made.body]).toEqual([202, { next: "sign-in" }]);
    expect(who.token).toBeNull();
    const entered = await signIn(who, email);
    expect(entered.body).toMatchObject({ person: { name: "Inès" }, brought: null });
    expect(entered.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^tablee_session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/),
    ]);
    expect(await who.done("GET", "/account")).toEqual({
      person: (entered.body as { person: unknown }).person,
      ...{ email, confirmed: true, password: true, openId: false, operator: false },
    });
  });

  it("a guest who adds an address stays the same person, in the same spaces, and comes back by it", async () => {
    const guest = visitor();
    const space = await guest.createSpace("Lens", "Malo");
    const before = await guest.done("GET", "/me");
    const email = address();
    await signUp(guest, email, PASSWORD, "ignored");
    expect((await signIn(guest, email)).body).toMatchObject({ brought: null });
    expect(await guest.done("GET", "/me")).toEqual(before);
    const elsewhere = visitor();
    await signIn(elsewhere, email);
    expect(await elsewhere.done("GET", "/me")).toEqual(before);
    expect(space.role).toBe("owner");
  });

  it("a guest who signs in to an account brings their spaces, the higher role winning, and leaves their name behind", async () => {
    const owner = visitor();
    const one = await owner.createSpace("Un", "Ana");
    const { who: reviewer, email } = await withAccount("Théo");
    await reviewer.join(one.links?.reviewer ?? "", "Théo");
    const guest = visitor();
    await guest.join(one.links?.editor ?? "", "Théo (invité)");
    const two = await guest.createSpace("Deux", "Théo (invité)");
    const former = guest.token;
    const entered = await signIn(guest, email, PASSWORD, true);
    expect(entered.body).toMatchObject({
      person: { name: "Théo" },
      brought: { guest: "Théo (invité)", spaces: expect.arrayContaining(["Un", "Deux"]) },
    });
    const me = (await guest.done("GET", "/me")) as { spaces: { id: string; role: string }[] };
    expect(new Map(me.spaces.map(({ id, role }) => [id, role]))).toEqual(
      new Map([
        [one.id, "editor"],
        [two.id, "owner"],
      ]),
    );
    // the guest is gone from the space, and from this browser
    const members = ((await owner.done("GET", `/spaces/${one.id}`)) as { members: { name: string }[] }).members;
    expect(members.map(({ name }) => name).sort()).toEqual(["Ana", "Théo"]);
    const stale = await fetch(`${server.address}/api/v1/me`, { headers: { cookie: `tablee_session=${former}` } });
    expect(stale.status).toBe(401);
  });

  it("who signs in for the first time on a shared computer is nobody else's guest, unless they come along", async () => {
    const email = address();
    await signUp(visitor(), email, PASSWORD, "Lou");
    const shared = visitor();
    const space = await shared.createSpace("Salle 12", "Élève d’avant");
    expect((await signIn(shared, email)).body).toMatchObject({ person: { name: "Lou" }, brought: null });
    expect((await shared.call("GET", `/spaces/${space.id}`)).status).toBe(404);
  });

  it("a guest may leave their spaces behind, and who has an account never hands anything over", async () => {
    const { email } = await withAccount("Rose");
    const guest = visitor();
    await guest.createSpace("Seul", "Guest");
    expect((await signIn(guest, email)).body).toMatchObject({ brought: null });
    expect(((await guest.done("GET", "/me")) as { spaces: unknown[] }).spaces).toEqual([]);

    const { who: holder } = await withAccount("Noé");
    const space = await holder.createSpace("À Noé", "Noé");
    expect((await signIn(holder, email, PASSWORD, true)).body).toMatchObject({ brought: null });
    expect((await holder.call("GET", `/spaces/${space.id}`)).status).toBe(404);
  });

  it("answers the same for an address that has an account and for one that has none", async () => {
    const { email } = await withAccount();
    const shapeOf = ({ status, headers, body }: Answer) => ({
      status,
      body,
      headers: [...headers.keys()].filter((name) => name !== "date").sort(),
    });
    const both = async (ask: (who: Visitor, email: string) => Promise<Answer>) => [
      shapeOf(await ask(visitor(), email)),
      shapeOf(await ask(visitor(), address())),
    ];
    const [known, unknown] = await both((who, asked) => signUp(who, asked, "une autre phrase que la sienne"));
    expect(known).toEqual(unknown);
    expect(known?.status).toBe(202);
    const [wrong, nobody] = await both((who, asked) => signIn(who, asked, "ni l'une ni l'autre phrase"));
    expect(wrong).toEqual(nobody);
    expect(wrong?.status).toBe(401);
    for (const path of ["/account/forgot", "/account/link"]) {
      const [one, other] = await both((who, asked) => who.call("POST", path, { email: asked }));
      expect(one).toEqual(other);
      expect(one?.status).toBe(409);
    }
    // and the password of who has the account is still theirs
    expect((await signIn(visitor(), email)).status).toBe(200);
  });

  it.each([
    ["too short", "courte", "short"],
    ["common", "motdepasse2026", "common"],
    ["their name", "ines delattre", "personal"],
  ])("refuses a password that is %s", async (_, password, reason) => {
    const answer = await signUp(visitor(), address(), password, "Inès Delattre");
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: "password-refused", args: { reason } });
  });

  it.each([
    ["an address that is none", { name: "Inès", email: "ines", password: PASSWORD }],
    ["two addresses", { name: "Inès", email: "a@b.example,c@d.example", password: PASSWORD }],
    ["a line in the address", { name: "Inès", email: "a@b.example\r\nBcc: c@d.example", password: PASSWORD }],
    ["no name", { name: " ", email: "a@b.example", password: PASSWORD }],
    ["a password of a megabyte", { name: "Inès", email: "a@b.example", password: "x".repeat(1_000_000) }],
  ])("refuses %s", async (_, body) => {
    const answer = await visitor().call("POST", "/account/sign-up", body);
    expect(answer.status).toBe(400);
    expect(codeOf(answer)).toBe("bad-request");
  });

  it("who has an account makes no second one", async () => {
    const { who } = await withAccount();
    expect(codeOf(await signUp(who, address()))).toBe("already-account");
  });

  it("counts attempts by address, whoever makes them and whether it has an account, and lets time give them back", async () => {
    const { email } = await withAccount();
    for (const asked of [email, address()]) {
      const tries = Array.from({ length: 12 }, () => signIn(visitor(), asked, "pas la bonne phrase"));
      const statuses = (await Promise.all(tries)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 401).length).toBeGreaterThanOrEqual(9);
      expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(2);
      expect((await signIn(visitor(), asked)).status).toBe(429);
    }
    clock.turn(2 * 60_000);
    expect((await signIn(visitor(), email)).status).toBe(200);
  });

  it("counts commands by client address too", async () => {
    const strict = await startServer({ now: clock.now, environment: { TABLEE_ARRIVALS_PER_MINUTE: "5" } });
    const statuses: number[] = [];
    for (let n = 0; n < 7; n++) {
      const answer = await createVisitor(strict.address).call("POST", "/account/forgot", { email: address() });
      statuses.push(answer.status);
    }
    await strict.close();
    expect(statuses).toEqual([409, 409, 409, 409, 409, 429, 429]);
  });

  it("gives another token at each sign-in, and the former one opens nothing", async () => {
    const { who, email } = await withAccount();
    const planted = who.token ?? "";
    await signIn(who, email);
    expect(who.token).not.toBe(planted);
    const withPlanted = await fetch(`${server.address}/api/v1/me`, {
      headers: { cookie: `tablee_session=${planted}` },
    });
    expect(withPlanted.status).toBe(401);
  });

  it("takes no token that a browser brings: one that was made up is replaced", async () => {
    const { email } = await withAccount();
    const madeUp = "A".repeat(43);
    const answer = await fetch(`${server.address}/api/v1/account/sign-in`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: `tablee_session=${madeUp}` },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("set-cookie")).not.toContain(madeUp);
    const me = await fetch(`${server.address}/api/v1/me`, { headers: { cookie: `tablee_session=${madeUp}` } });
    expect(me.status).toBe(401);
  });

  it("refuses a command from a page of another site", async () => {
    const { email } = await withAccount();
    const answer = await visitor().call(
      "POST",
      "/account/sign-in",
      { email, password: PASSWORD },
      {
        origin: "https://evil.example",
      },
    );
    expect(codeOf(answer)).toBe("origin-refused");
  });

  it("lists where one is signed in, signs out there, and nobody else's", async () => {
    const { who, email } = await withAccount();
    const phone = visitor();
    await phone.call("POST", "/account/sign-in", { email, password: PASSWORD }, { "user-agent": "Phone/1" });
    const places = (await who.done("GET", "/account/sessions")) as { id: string; agent: string; here: boolean }[];
    expect(places.map(({ here }) => here).sort()).toEqual([false, true]);
    const there = places.find(({ here }) => !here);
    expect(there?.agent).toBe("Phone/1");
    const { who: stranger } = await withAccount();
    expect((await stranger.call("DELETE", `/account/sessions/${there?.id}`)).status).toBe(404);
    expect((await phone.call("GET", "/me")).status).toBe(200);
    expect((await who.call("DELETE", `/account/sessions/${there?.id}`)).status).toBe(204);
    expect((await phone.call("GET", "/me")).status).toBe(401);
    expect((await who.call("GET", "/me")).status).toBe(200);
  });

  it("signs out here, or everywhere", async () => {
    const { who, email } = await withAccount();
    const others = [visitor(), visitor()];
    for (const other of others) await signIn(other, email);
    const [first, second] = others;
    const token = first?.token;
    const out = await first?.call("POST", "/account/sign-out", {});
    expect(out?.status).toBe(204);
    expect(out?.headers.get("set-cookie")).toMatch(/^tablee_session=; Path=\/; Max-Age=0/);
    const stale = await fetch(`${server.address}/api/v1/me`, { headers: { cookie: `tablee_session=${token}` } });
    expect(stale.status).toBe(401);
    expect((await second?.call("GET", "/me"))?.status).toBe(200);
    await who.call("POST", "/account/sign-out", { everywhere: true });
    expect((await second?.call("GET", "/me"))?.status).toBe(401);
  });

  it("changes a password for who knows the present one, and signs out everywhere else", async () => {
    const { who, email } = await withAccount();
    const elsewhere = visitor();
    await signIn(elsewhere, email);
    const change = (current: string | null, next: string) => who.call("POST", "/account/password", { current, next });
    expect(codeOf(await change("pas la bonne phrase", "une tout autre phrase"))).toBe("wrong-credentials");
    expect(codeOf(await change(null, "une tout autre phrase"))).toBe("wrong-credentials");
    expect(codeOf(await change(PASSWORD, "courte"))).toBe("password-refused");
    const before = who.token;
    expect((await change(PASSWORD, "une tout autre phrase")).status).toBe(204);
    expect(who.token).not.toBe(before);
    expect((await who.call("GET", "/me")).status).toBe(200);
    expect((await elsewhere.call("GET", "/me")).status).toBe(401);
    expect((await signIn(visitor(), email)).status).toBe(401);
    expect((await signIn(visitor(), email, "une tout autre phrase")).status).toBe(200);
  });

  it("a guest has no password to change, and a stranger no account to see", async () => {
    const guest = visitor();
    await guest.createSpace("Lens", "Malo");
    expect((await guest.call("POST", "/account/password", { current: null, next: PASSWORD })).status).toBe(404);
    expect(await guest.done("GET", "/account")).toMatchObject({ email: null, confirmed: false, password: false });
    for (const path of ["/account", "/account/sessions"]) expect((await visitor().call("GET", path)).status).toBe(401);
  });

  it("keeps no session of better-auth's, no token in the clear, and passwords by scrypt", async () => {
    const { who } = await withAccount();
    const { default: BetterSqlite3 } = await import("better-sqlite3");
    const database = new BetterSqlite3(`${server.dataFolder}/tablee.sqlite`, { readonly: true });
    const of = (table: string) => JSON.stringify(database.prepare(`SELECT * FROM ${table}`).all());
    const [sessions, own, accounts] = [of("login_sessions"), of("sessions"), of("login_accounts")];
    database.close();
    expect(sessions).toBe("[]");
    expect(own).not.toContain(who.token ?? "");
    expect(accounts).not.toContain(PASSWORD);
    expect(accounts).toMatch(/"password":"[\da-f]{32}:[\da-f]{128}"/);
  });
});
