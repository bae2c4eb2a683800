import { readFileSync } from "node:fs";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WORDS } from "#shared/i18n/words.ts";
import { PROBLEMS, type ProblemCode } from "#shared/wire/problem.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { createVisitor } from "../../support/visitor.ts";

describe("the table of problems", () => {
  it("is the one of docs/errors.md", () => {
    const page = readFileSync(new URL("../../../docs/errors.md", import.meta.url), "utf8");
    const documented = [...page.matchAll(/^\| `([a-z-]+)` +\| (\d+) +\| \S/gm)].map(([, code, status]) => [
      code,
      Number(status),
    ]);
    expect(documented).toEqual(Object.entries(PROBLEMS).map(([code, { status }]) => [code, status]));
  });

  it.each(["fr", "en"] as const)("has a whole sentence for each, in %s", (language) => {
    const names = ["count", "line", "column", "byte", "encoding", "looksLike", "address", "name", "place", "reference"];
    const args = { ...Object.fromEntries(names.map((name) => [name, "x"])), limit: 524_288_000, reason: "Because." };
    for (const code of Object.keys(PROBLEMS) as ProblemCode[]) {
      const sentence = WORDS[language].problems[code](args);
      expect(sentence, code).toMatch(/^.{10,}\.$/s);
      expect(sentence, code).not.toMatch(/ [:;!?»]|« |undefined/);
    }
  });

  it("writes sizes and figures as people do", () => {
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
    expect(plain(WORDS.fr.problems["too-large"]({ limit: 524_288_000 }))).toContain("la limite est de 500 Mo");
    expect(plain(WORDS.en.problems["too-large"]({ limit: 1536 }))).toContain("the limit is 1.5 kB");
    expect(plain(WORDS.fr.problems["too-many-rows"]({ limit: 1_000_000 }))).toContain("1 000 000");
  });
});

describe("what bad requests get", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ environment: { TABLEE_ARRIVALS_PER_MINUTE: "10000" } });
  });
  afterAll(() => server.close());

  const post = (body: string, headers: Record<string, string>) =>
    fetch(`${server.address}/api/v1/spaces`, { method: "POST", headers, body });
  const JSON_TYPE = { "content-type": "application/json" };

  it.each([
    ["JSON cut short", '{"name": "Le', JSON_TYPE, 400, "bad-request"],
    ["nothing at all", "", JSON_TYPE, 400, "bad-request"],
    ["JSON that is not an object", "[]", JSON_TYPE, 400, "bad-request"],
    ["a form", "name=Lens", { "content-type": "application/x-www-form-urlencoded" }, 415, "wrong-content-type"],
    ["text", '{"name":"Lens","person":"Ana"}', { "content-type": "text/plain" }, 415, "wrong-content-type"],
    ["five megabytes", JSON.stringify({ name: "x".repeat(5_000_000), person: "Ana" }), JSON_TYPE, 413, "too-large"],
  ] as const)("%s: a problem that says so", async (_, body, headers, status, code) => {
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ status, code, type: `/api/v1/docs#${code}` });
  });

  it.each([
    ["/api/v1/nowhere", "not-found"],
    ["/api/v1/spaces/not-an-id", "bad-request"],
    ["/nowhere.js", "not-found"],
  ])("GET %s: %s", async (path, code) => {
    const ana = createVisitor(server.address);
    await ana.createSpace("Lens", "Ana");
    const response = await fetch(server.address + path, { headers: { authorization: `Bearer ${ana.token}` } });
    expect(await response.json()).toMatchObject({ code });
  });

  it.each([
    ["fr-FR,fr;q=0.9,en;q=0.8", "fr", "Nous ne savons pas"],
    ["en-GB,en;q=0.9", "en", "We do not know"],
    ["de, en;q=0.5, fr;q=0.7", "fr", "Nous ne savons pas"],
    ["fr;q=0, en", "en", "We do not know"],
    ["de", "fr", "Nous ne savons pas"],
    ["", "fr", "Nous ne savons pas"],
  ])("answers Accept-Language: %s in %s", async (accepted, language, words) => {
    const response = await fetch(`${server.address}/api/v1/me`, { headers: { "accept-language": accepted } });
    expect(response.headers.get("content-language")).toBe(language);
    expect(((await response.json()) as { title: string }).title).toContain(words);
  });

  it("says what is wrong with each field, in that language", async () => {
    const response = await post('{"name": 4}', { ...JSON_TYPE, "accept-language": "fr" });
    const body = (await response.json()) as { errors: { place: string; message: string }[] };
    expect(body.errors.map(({ place }) => place)).toEqual(["body.name", "body.person"]);
    expect(body.errors[0]?.message).toMatch(/attendu|chaîne/);
  });

  it.each([
    ["another site", "https://evil.example", 403],
    ["the same host on another port", "http://127.0.0.1:1", 403],
    ["a sandboxed page", "null", 403],
    ["our own page", "", 201],
  ])("a command from %s", async (_, origin, status) => {
    const body = JSON.stringify({ name: "Lens", person: "Ana" });
    const response = await post(body, { ...JSON_TYPE, origin: origin || server.address });
    expect(response.status).toBe(status);
    if (status === 403) expect(await response.json()).toMatchObject({ code: "origin-refused" });
  });

  it("protects every answer with headers", async () => {
    for (const path of ["/", "/api/v1/me", "/api/v1/docs", "/nowhere.js"]) {
      const { headers } = await fetch(server.address + path);
      expect(headers.get("content-security-policy"), path).toMatch(/default-src 'none';.*frame-ancestors 'none'/);
      expect(headers.get("content-security-policy"), path).toContain(`ws://${new URL(server.address).host}`);
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("referrer-policy"), path).toBe("same-origin");
    }
  });

  it("survives a request that is not HTTP, and one that is cut", async () => {
    const { hostname, port } = new URL(server.address);
    await new Promise<void>((resolve) => {
      const cut = request({
        hostname,
        port,
        method: "POST",
        path: "/api/v1/spaces",
        headers: { ...JSON_TYPE, "content-length": 100 },
      });
      cut.on("error", () => resolve());
      cut.write("{", () => cut.destroy(new Error("cut")));
    });
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  });
});

describe("too many arrivals", () => {
  it("are slowed down, and let in again as time passes", async () => {
    const clock = { at: Date.now() };
    const server = await startServer({ environment: { TABLEE_ARRIVALS_PER_MINUTE: "3" }, now: () => clock.at });
    try {
      const arrive = () => createVisitor(server.address).call("POST", "/spaces", { name: "Lens", person: "Ana" });
      const statuses = [];
      for (let count = 0; count < 4; count++) statuses.push((await arrive()).status);
      expect(statuses).toEqual([201, 201, 201, 429]);
      const refused = await arrive();
      expect(refused.body).toMatchObject({ code: "too-many-requests" });
      expect(refused.headers.get("retry-after")).toBe("60");
      clock.at += 20_000;
      expect((await arrive()).status).toBe(201);
      expect((await arrive()).status).toBe(429);
      expect((await createVisitor(server.address).call("GET", "/me")).status).toBe(401);
    } finally {
      await server.close();
    }
  });

  it("are told apart by the address our proxy saw, when there is one", async () => {
    const environment = { TABLEE_ARRIVALS_PER_MINUTE: "1", TABLEE_BEHIND_PROXY: "yes" };
    const server = await startServer({ environment });
    try {
      const arrive = (from: string) =>
        createVisitor(server.address).call("POST", "/spaces", { name: "L", person: "A" }, { "x-forwarded-for": from });
      expect((await arrive("made-up, 10.0.0.1")).status).toBe(201);
      expect((await arrive("other, 10.0.0.1")).status).toBe(429);
      expect((await arrive("10.0.0.2")).status).toBe(201);
    } finally {
      await server.close();
    }
  });
});
