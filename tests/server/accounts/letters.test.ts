/** Accounts on a server that sends letters, through a real SMTP server. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestServer } from "../../support/server.ts";
import { type Answer, createVisitor, type Visitor } from "../../support/visitor.ts";
import { type MailServer, PASSWORD, startServerWithMail, tokenIn } from "./house.ts";

describe("accounts with letters", () => {
  let server: TestServer;
  let mail: MailServer;
  let count = 0;
  const visitor = () => createVisitor(server.address);
  const address = () => `person${++count}@valfleuri.example`;
  beforeAll(async () => {
    ({ server, mail } = await startServerWithMail({ environment: { TABLEE_ARRIVALS_PER_MINUTE: "100000" } }));
  });
  afterAll(async () => {
    await server.close();
    await mail.close();
  });

  const signUp = (who: Visitor, email: string, password = PASSWORD) =>
    who.call("POST", "/account/sign-up", { name: "Inès", email, password });
  const signIn = (who: Visitor, email: string, password = PASSWORD) =>
    who.call("POST", "/account/sign-in", { email, password });
  const codeOf = ({ body }: Answer) => (body as { code?: string }).code;

  async function withAccount(): Promise<{ who: Visitor; email: string }> {
    const who = visitor();
    const email = address();
    await signUp(who, email);
    await visitor().done("POST", "/account/confirm", { token: tokenIn(await mail.next(email), "confirm") });
    expect((await signIn(who, email)).status).toBe(200);
    return { who, email };
  }

  it("says that it sends letters", async () => {
    expect(await visitor().done("GET", "/account/ways")).toMatchObject({ mail: true });
  });

  it("lets in by a password only once the address is confirmed, and confirming signs nobody in", async () => {
    const who = visitor();
    const email = address();
    expect((await signUp(who, email)).body).toEqual({ next: "read-mail" });
    const letter = await mail.next(email);
    expect(letter.subject).toBe("Confirmez votre adresse");
    expect(letter.text).toContain(`${server.address}/sign-in#confirm=`);
    expect(codeOf(await signIn(who, email))).toBe("address-not-confirmed");
    const again = await mail.next(email);
    const reader = visitor();
    expect(await reader.done("POST", "/account/confirm", { token: tokenIn(again, "confirm") })).toEqual({
      email,
      signedIn: false,
    });
    expect(reader.token).toBeNull();
    expect((await signIn(who, email)).status).toBe(200);
    expect(codeOf(await visitor().call("POST", "/account/confirm", { token: "no.such.token" }))).toBe("link-not-valid");
  });

  it("a guest keeps everything: they stay signed in, and the address counts once it is confirmed, on any computer", async () => {
    const guest = visitor();
    const space = await guest.createSpace("Lens", "Malo");
    const email = address();
    await signUp(guest, email);
    await expect.poll(() => guest.done("GET", "/account")).toMatchObject({ email, confirmed: false });
    const token = tokenIn(await mail.next(email), "confirm");
    expect(await guest.done("POST", "/account/confirm", { token })).toEqual({ email, signedIn: true });
    expect(await guest.done("GET", "/account")).toMatchObject({ email, confirmed: true });
    const elsewhere = visitor();
    await signIn(elsewhere, email);
    expect((await elsewhere.call("GET", `/spaces/${space.id}`)).status).toBe(200);
  });

  it("a guest who gave a wrong address gives another, and only the one confirmed counts", async () => {
    const guest = visitor();
    await guest.createSpace("Lens", "Malo");
    const [wrong, right] = [address(), address()];
    await signUp(guest, wrong);
    await mail.next(wrong);
    await signUp(guest, right);
    const token = tokenIn(await mail.next(right), "confirm");
    await guest.done("POST", "/account/confirm", { token });
    expect(await guest.done("GET", "/account")).toMatchObject({ email: right, confirmed: true });
  });

  it("making an account with an address that has one says the same, and writes to that address", async () => {
    const { email } = await withAccount();
    const [known, unknown] = [await signUp(visitor(), email), await signUp(visitor(), address())];
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    const letter = await mail.next(email);
    expect(letter.subject).toBe("Vous avez déjà un compte");
    expect((await signIn(visitor(), email)).status).toBe(200);
  });

  it("giving an address again that is not confirmed yet says the same, and sends the same letter again", async () => {
    const email = address();
    const first = await signUp(visitor(), email);
    await mail.next(email);
    const guest = visitor();
    await guest.createSpace("Lens", "Malo");
    const again = await signUp(guest, email);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    const token = tokenIn(await mail.next(email), "confirm");
    await expect.poll(() => guest.done("GET", "/account")).toMatchObject({ email, confirmed: false });
    expect(await guest.done("POST", "/account/confirm", { token })).toEqual({ email, signedIn: true });
    expect((await signIn(visitor(), email)).status).toBe(200);
  });

  it("giving an address again with another password never confirms the one that somebody else put on it", async () => {
    const email = address();
    await signUp(visitor(), email, "la phrase de quelqu’un d’autre");
    await mail.next(email);
    const holder = visitor();
    expect((await signUp(holder, email)).body).toEqual({ next: "read-mail" });
    await holder.done("POST", "/account/link/enter", { token: tokenIn(await mail.next(email), "enter") });
    expect(await holder.done("GET", "/account")).toMatchObject({ email, confirmed: true, password: false });
    expect((await signIn(visitor(), email, "la phrase de quelqu’un d’autre")).status).toBe(401);
  });

  it("signs in by a link, once, in the language of who asked; asking says nothing of who has an account", async () => {
    const { email } = await withAccount();
    const ask = (asked: string) =>
      visitor().call("POST", "/account/link", { email: asked }, { "accept-language": "en" });
    const [known, unknown] = [await ask(email), await ask(address())];
    expect([known.status, known.body]).toEqual([202, ""]);
    expect([unknown.status, unknown.body]).toEqual([202, ""]);
    const letter = await mail.next(email);
    expect(letter.subject).toBe("Your link to come in");
    const token = tokenIn(letter, "enter");
    const who = visitor();
    expect((await who.call("POST", "/account/link/enter", { token })).body).toMatchObject({ person: { name: "Inès" } });
    expect(await who.done("GET", "/account")).toMatchObject({ email });
    for (const stale of [token, "x".repeat(32)])
      expect(codeOf(await visitor().call("POST", "/account/link/enter", { token: stale }))).toBe("link-not-valid");
  });

  it("a forgotten password is chosen anew by a link, once, and everyone else is signed out", async () => {
    const { who, email } = await withAccount();
    await visitor().call("POST", "/account/forgot", { email });
    const token = tokenIn(await mail.next(email), "reset");
    const reset = (password: string) => visitor().call("POST", "/account/reset", { token, password });
    expect(codeOf(await reset("courte"))).toBe("password-refused");
    expect((await reset("une tout autre phrase")).status).toBe(200);
    expect((await mail.next(email)).subject).toBe("Votre mot de passe a changé");
    expect((await who.call("GET", "/me")).status).toBe(401);
    expect((await signIn(visitor(), email)).status).toBe(401);
    expect((await signIn(visitor(), email, "une tout autre phrase")).status).toBe(200);
    expect(codeOf(await reset("encore une autre phrase"))).toBe("link-not-valid");
  });

  it("who reads the letters of an address has it, whatever password somebody else put on it before", async () => {
    const intruder = visitor();
    await intruder.createSpace("Piège", "Intrus");
    const email = address();
    await signUp(intruder, email);
    await mail.next(email);
    await visitor().call("POST", "/account/link", { email });
    const holder = visitor();
    await holder.done("POST", "/account/link/enter", { token: tokenIn(await mail.next(email), "enter") });
    expect(await holder.done("GET", "/account")).toMatchObject({ email, confirmed: true, password: false });
    expect((await intruder.call("GET", "/me")).status).toBe(401);
    expect((await signIn(visitor(), email)).status).toBe(401);
    expect(
      (await holder.call("POST", "/account/password", { current: null, next: "ma phrase à moi seule" })).status,
    ).toBe(204);
    expect((await signIn(visitor(), email, "ma phrase à moi seule")).status).toBe(200);
  });

  it("writes five letters at once to an address at most", async () => {
    const email = address();
    const statuses: number[] = [];
    for (let n = 0; n < 6; n++) statuses.push((await visitor().call("POST", "/account/forgot", { email })).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
  });

  it("writes no more to an address for signing in over and over before it is confirmed", async () => {
    const { server: other, mail: theirs } = await startServerWithMail();
    const email = address();
    const who = createVisitor(other.address);
    await signUp(who, email);
    await theirs.next(email);
    const codes: unknown[] = [];
    for (let n = 0; n < 6; n++) codes.push(codeOf(await signIn(who, email)));
    // what was begun is done then
    await other.close();
    await theirs.close();
    expect(new Set(codes)).toEqual(new Set(["address-not-confirmed"]));
    expect(theirs.letters.filter(({ to }) => to === email)).toHaveLength(5);
  });

  it("keeps the tokens of links by their hashes alone", async () => {
    const { email } = await withAccount();
    await visitor().call("POST", "/account/link", { email });
    const enter = tokenIn(await mail.next(email), "enter");
    await visitor().call("POST", "/account/forgot", { email });
    const reset = tokenIn(await mail.next(email), "reset");
    const { default: BetterSqlite3 } = await import("better-sqlite3");
    const database = new BetterSqlite3(`${server.dataFolder}/tablee.sqlite`, { readonly: true });
    const kept = JSON.stringify(database.prepare("SELECT * FROM login_verifications").all());
    database.close();
    expect(kept).not.toContain(enter);
    expect(kept).not.toContain(reset);
  });
});
