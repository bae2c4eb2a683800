/** What protects people behind a browser: cookies, headers, and no command from another site's page. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer, type TestServer } from "../support/server.ts";

const PUBLIC = "https://data.example.org";
const PAGE = '<!doctype html><meta name="style-nonce" nonce="style-nonce-of-this-answer" />';

describe.each([
  ["behind TLS", { TABLEE_PUBLIC_URL: PUBLIC }],
  ["on plain HTTP", {}],
] as const)("%s", (where, environment) => {
  const secure = where === "behind TLS";
  const clientFolder = mkdtempSync(join(tmpdir(), "tablee-page-"));
  let server: TestServer;
  beforeAll(async () => {
    writeFileSync(join(clientFolder, "index.html"), PAGE);
    server = await startServer({ environment, clientFolder });
  });
  afterAll(async () => {
    await server.close();
    rmSync(clientFolder, { recursive: true });
  });
  const ask = (path: string, init: RequestInit = {}) => fetch(`${server.listening}${path}`, init);
  const createSpace = (headers: Record<string, string> = {}) =>
    ask("/api/v1/spaces", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ name: "Lens", person: "Ana" }),
    });

  it("the session's cookie is out of reach of scripts and of other sites", async () => {
    const cookie = (await createSpace()).headers.get("set-cookie") ?? "";
    const flags = cookie.split("; ").slice(1);
    expect(flags).toEqual(expect.arrayContaining(["HttpOnly", "SameSite=Lax", "Path=/"]));
    expect(flags.includes("Secure")).toBe(secure);
    expect(cookie.startsWith("__Host-tablee_session=")).toBe(secure);
    expect(cookie).not.toMatch(/domain/i);
    const me = await ask("/api/v1/me", { headers: { cookie: cookie.split(";")[0] ?? "" } });
    expect(me.status).toBe(200);
  });

  it("a cookie planted by another host does not replace one of this very host", async () => {
    const [mine, planted] = await Promise.all(
      [0, 1].map(async () => /tablee_session=([^;]+)/.exec((await createSpace()).headers.get("set-cookie") ?? "")?.[1]),
    );
    const person = async (cookie: string) =>
      (await (await ask("/api/v1/me", { headers: { cookie } })).json()).person.id;
    const both = `tablee_session=${planted}; __Host-tablee_session=${mine}`;
    expect(await person(both)).toBe(await person(`__Host-tablee_session=${mine}`));
  });

  it.each(["/", "/s/anything", "/api/v1/docs", "/api/v1/openapi.json", "/api/v1/none", "/public/none", "/healthz"])(
    "%s says what a browser may do with it",
    async (path) => {
      const { headers } = await ask(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
      // of the whole web, the background of maps alone, as an image
      expect(
        policy.replace("style-src-attr 'unsafe-inline'", "").replace("blob: https://data.geopf.fr;", ""),
      ).not.toMatch(/unsafe|\*|https?:/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("same-origin");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("permissions-policy")).toMatch(/camera=\(\)/);
      expect(headers.has("strict-transport-security")).toBe(secure);
      expect(headers.get("x-powered-by")).toBeNull();
    },
  );

  it.each(["/", "/api/v1/docs", "/public/none"])("%s has the nonce of its own answer, never the same", async (path) => {
    const nonces = await Promise.all(
      [0, 1].map(async () => {
        const answer = await ask(path);
        const inPolicy = /'nonce-([\w-]+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];
        expect(/nonce="([\w-]+)"/.exec(await answer.text())?.[1]).toBe(inPolicy);
        return inPolicy;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it.each(["https://evil.example", "null", "http://localhost.evil.example", "file://"])(
    "a command from a page of %s is refused",
    async (origin) => {
      const answer = await createSpace({ origin });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ code: "origin-refused" });
      expect(answer.headers.get("set-cookie")).toBeNull();
    },
  );

  it("a form of another site cannot send what a command must be", async () => {
    const form = { "content-type": "text/plain", origin: server.listening };
    expect((await createSpace(form)).status).toBe(415);
  });
});
