/** Signing in with OpenID Connect, against a provider on this computer. */
import { OAuth2Server } from "oauth2-mock-server";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { TestServer } from "../../support/server.ts";
import { PASSWORD, startPublicServer, startServerWithMail, tokenIn } from "./house.ts";

const PROVIDER = { TABLEE_OIDC_CLIENT_ID: "tablee", TABLEE_OIDC_CLIENT_SECRET: "hush", TABLEE_OIDC_NAME: "ProConnect" };

describe("OpenID Connect", () => {
  const provider = new OAuth2Server();
  let server: TestServer;
  let claims: Record<string, unknown> = {};
  const asked: URLSearchParams[] = [];
  beforeAll(async () => {
    await provider.issuer.keys.generate("RS256");
    await provider.start(0, "127.0.0.1");
    // the issuer says localhost by itself; we listen on the loopback address alone
    provider.issuer.url = `http://127.0.0.1:${provider.address().port}`;
    provider.service.on("beforeTokenSigning", (token) => Object.assign(token.payload, claims));
    provider.service.on("beforeAuthorizeRedirect", (_redirect, request) => {
      asked.push(new URL(request.url ?? "/", "http://any").searchParams);
    });
    server = await startPublicServer({ environment: { TABLEE_OIDC_ISSUER: provider.issuer.url, ...PROVIDER } });
  });
  afterAll(async () => {
    await server.close();
    await provider.stop();
  });
  afterEach(() => {
    provider.service.removeAllListeners("beforeUserinfo");
  });

  /** A browser: keeps its cookies, follows nothing by itself. */
  function browser({ address: home }: TestServer = server) {
    const cookies = new Map<string, string>();
    return {
      cookies,
      async go(address: string, init: RequestInit = {}): Promise<Response> {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
        const ours = address.startsWith(home);
        const headers = { ...init.headers, ...(ours ? { cookie } : {}) };
        const response = await fetch(address, { ...init, headers, redirect: "manual" });
        for (const line of ours ? response.headers.getSetCookie() : []) {
          const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          if (/Max-Age=0/i.test(line)) cookies.delete(name);
          else cookies.set(name, value);
        }
        return response;
      },
      async post(path: string, body: unknown): Promise<Response> {
        const headers = { "content-type": "application/json" };
        return await this.go(`${home}/api/v1${path}`, {
          ...{ method: "POST", headers, body: JSON.stringify(body) },
        });
      },
      async get(path: string): Promise<unknown> {
        return await (await this.go(`${home}/api/v1${path}`)).json();
      },
      /** to the provider, and the address that it sends back to */
      async leave(next = "/", bring = false): Promise<string> {
        const { address } = (await (await this.post("/account/open-id", { next, bring })).json()) as {
          address: string;
        };
        return (await this.go(address)).headers.get("location") ?? "";
      },
      async return(next = "/", bring = false): Promise<string | null> {
        return (await this.go(await this.leave(next, bring))).headers.get("location");
      },
    };
  }
  const someone = (sub: string, more: Record<string, unknown> = {}) => {
    claims = { sub, email: `${sub}@agents.example`, email_verified: true, name: `Agent ${sub}`, ...more };
  };

  it("is offered under its name", async () => {
    expect(await browser().get("/account/ways")).toMatchObject({ openId: "ProConnect" });
  });

  it("signs in who comes back from the provider, with state, nonce and PKCE, and leads where they were going", async () => {
    someone("ines");
    const ines = browser();
    expect(await ines.return("/join/abc")).toBe("/join/abc");
    expect([...ines.cookies.keys()]).toEqual(["tablee_session"]);
    expect(await ines.get("/account")).toMatchObject({
      person: { name: "Agent ines" },
      ...{ email: "ines@agents.example", openId: true, password: false },
    });
    const parameters = asked.at(-1);
    for (const name of ["state", "nonce", "code_challenge"]) expect(parameters?.get(name)?.length).toBeGreaterThan(20);
    expect(parameters?.get("redirect_uri")).toBe(`${server.address}/api/v1/account/callback/openid`);
    expect(parameters?.get("scope")).toBe("openid email profile");
    // the same person at the next time
    const again = browser();
    await again.return();
    expect((await again.get("/me")) as unknown).toEqual(await ines.get("/me"));
  });

  it("asks the provider's own address for who it says nothing of in the token, signed or not", async () => {
    claims = { sub: "rose" };
    provider.service.on("beforeUserinfo", (answer) => {
      answer.body = { sub: "rose", email: "rose@agents.example", given_name: "Rose", usual_name: "Martin" };
    });
    const rose = browser();
    await rose.return();
    expect(await rose.get("/account")).toMatchObject({ person: { name: "Rose Martin" }, email: "rose@agents.example" });
  });

  it("a guest becomes the person of their first sign-in, and brings their spaces to an account they had", async () => {
    someone("malo");
    const guest = browser();
    await guest.post("/spaces", { name: "Lens", person: "Malo" });
    const before = await guest.get("/me");
    expect(await guest.return("/", true)).toBe("/");
    expect(await guest.get("/me")).toEqual(before);

    const second = browser();
    await second.post("/spaces", { name: "Mayenne", person: "Malo d’ailleurs" });
    const to = new URL((await second.return("/s/x", true)) ?? "", server.address);
    expect([to.pathname, to.searchParams.get("then"), to.searchParams.get("brought")]).toEqual([
      ...["/sign-in", "/s/x", "Malo d’ailleurs"],
    ]);
    const me = (await second.get("/me")) as { person: { name: string }; spaces: { name: string }[] };
    expect(me.person.name).toBe("Malo");
    expect(me.spaces.map(({ name }) => name)).toEqual(["Lens", "Mayenne"]);
  });

  it("leaves the guest of a shared computer alone at a first sign-in too, unless they come along", async () => {
    const shared = browser();
    await shared.post("/spaces", { name: "Salle 12", person: "Élève d’avant" });
    someone("lou");
    expect(await shared.return()).toBe("/");
    expect(await shared.get("/me")).toMatchObject({ person: { name: "Agent lou" }, spaces: [] });
  });

  it("lets nobody in any more who used an address before it was shown to be somebody else's", async () => {
    const { server: withMail, mail } = await startServerWithMail({
      environment: { TABLEE_OIDC_ISSUER: provider.issuer.url ?? "", ...PROVIDER },
    });
    const email = "proie@agents.example";
    someone("rusé", { email, email_verified: false });
    const intruder = browser(withMail);
    expect(await intruder.return()).toBe("/");
    tokenIn(await mail.next(email), "confirm");
    const holder = browser(withMail);
    await holder.post("/account/forgot", { email });
    const token = tokenIn(await mail.next(email), "reset");
    expect((await holder.post("/account/reset", { token, password: PASSWORD })).status).toBe(200);
    expect(await holder.get("/account")).toMatchObject({ email, confirmed: true, password: true, openId: false });
    expect(await browser(withMail).return()).toContain("problem=open-id");
    expect(await intruder.get("/me")).toMatchObject({ code: "not-signed-in" });
    await withMail.close();
    await mail.close();
  });

  it("asks to confirm an address that the provider did not check, each time until it is", async () => {
    const { server: withMail, mail } = await startServerWithMail({
      environment: { TABLEE_OIDC_ISSUER: provider.issuer.url ?? "", ...PROVIDER },
    });
    const email = "zoe@agents.example";
    someone("zoé", { email, email_verified: false });
    const [zoe, elsewhere] = [browser(withMail), browser(withMail)];
    expect(await zoe.return()).toBe("/");
    await mail.next(email);
    expect(await zoe.get("/account")).toMatchObject({ email, confirmed: false });
    expect(await elsewhere.return()).toBe("/");
    await zoe.post("/account/confirm", { token: tokenIn(await mail.next(email), "confirm") });
    expect(await zoe.get("/account")).toMatchObject({ email, confirmed: true });
    expect(await elsewhere.return()).toBe("/");
    await withMail.close();
    await mail.close();
    expect(mail.letters.filter(({ to }) => to === email)).toHaveLength(2);
  });

  it.each(["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
    "never leads to %s",
    async (next) => {
      someone("theo");
      expect(await browser().return(next)).toBe("/");
    },
  );

  it("takes the way back in the browser that left alone, and once", async () => {
    someone("noe");
    const [victim, attacker] = [browser(), browser()];
    const back = await attacker.leave();
    const elsewhere = await victim.go(back);
    expect(elsewhere.headers.get("location")).toContain("problem=open-id");
    expect(victim.cookies.has("tablee_session")).toBe(false);

    const twice = await attacker.leave();
    expect((await attacker.go(twice)).headers.get("location")).toBe("/");
    attacker.cookies.delete("tablee_session");
    expect((await attacker.go(twice)).headers.get("location")).toContain("problem=open-id");
    expect(attacker.cookies.has("tablee_session")).toBe(false);
  });

  it("does not take over an account by an address that the provider did not check, nor one that nobody confirmed here", async () => {
    const email = "cible@agents.example";
    const holder = browser();
    await holder.post("/account/sign-up", { name: "Cible", email, password: PASSWORD });
    for (const email_verified of [false, true]) {
      someone("intrus", { email, email_verified });
      const intruder = browser();
      expect(await intruder.return()).toContain("problem=open-id");
      expect(intruder.cookies.has("tablee_session")).toBe(false);
    }
  });

  it("keeps nothing that the provider gave", async () => {
    const { default: BetterSqlite3 } = await import("better-sqlite3");
    const database = new BetterSqlite3(`${server.dataFolder}/tablee.sqlite`, { readonly: true });
    const kept = database.prepare("SELECT access_token, refresh_token, id_token FROM login_accounts").all();
    database.close();
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.every((row) => Object.values(row as object).every((value) => value === null))).toBe(true);
  });

  it("says so when the provider does not answer, and lets others in all the same", async () => {
    const cut = await startPublicServer({ environment: { TABLEE_OIDC_ISSUER: "http://127.0.0.1:1", ...PROVIDER } });
    const post = (path: string, body: unknown) =>
      fetch(`${cut.address}/api/v1${path}`, {
        ...{ method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
      });
    const answer = await post("/account/open-id", { next: "/" });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([502, "open-id-failed"]);
    const person = { email: "a@b.example", password: PASSWORD };
    await post("/account/sign-up", { name: "Ana", ...person });
    expect((await post("/account/sign-in", person)).status).toBe(200);
    await cut.close();
  });
});
