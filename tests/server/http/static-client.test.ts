import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startServer } from "../../support/server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const PAGE = "<!doctype html><title>Tablée</title>";
const SCRIPT = `console.log(${JSON.stringify("x".repeat(5_000))})`;

async function serve(build: (folder: string) => void, environment = {}) {
  const clientFolder = join(temporaryFolder(), "client");
  build(clientFolder);
  const server = await startServer({ clientFolder, environment });
  onTestFinished(() => server.close());
  return { clientFolder, get: (path: string, headers = {}) => fetch(server.address + path, { headers }) };
}

const built = (folder: string) => {
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "index.html"), PAGE);
  writeFileSync(join(folder, "assets", "main-abc123.js"), SCRIPT);
  writeFileSync(join(folder, "mark.svg"), "<svg/>");
  writeFileSync(join(folder, "..", "secret"), "the server's secret");
};

describe("the built client", () => {
  it.each(["/", "/index.html", "/join/some-token", "/spaces/abc/datasets/def", "/écoles"])(
    "is the page of %s",
    async (path) => {
      const { get } = await serve(built);
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      // each answer has a nonce of its own
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(await response.text()).toBe(PAGE);
    },
  );

  it("names what a table needs besides, where the address is a table's and nowhere else", async () => {
    const link = '<link rel="modulepreload" href="/assets/dataset-page-abc123.js">';
    const { get } = await serve((folder) => {
      built(folder);
      writeFileSync(join(folder, "index.html"), `${PAGE}<!--of-a-table ${link} of-a-table-->`);
    });
    for (const path of ["/", "/s/abc", "/d", "/d/abc/more"]) expect(await (await get(path)).text()).toBe(PAGE);
    expect(await (await get("/d/abc")).text()).toBe(PAGE + link);
  });

  it.each(["br", "gzip", "identity"])("has its scripts for ever, in %s", async (coding) => {
    const { get } = await serve(built);
    const response = await get("/assets/main-abc123.js", { "accept-encoding": coding });
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-encoding")).toBe(coding === "identity" ? null : coding);
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await response.text()).toBe(SCRIPT);
  });

  it.each(["/assets/gone-123.js", "/../secret", "/%2e%2e/secret", "/..%2fsecret.txt", "/assets/%ff.js"])(
    "gives nothing else away: %s",
    async (path) => {
      const { get } = await serve(built);
      expect(await (await get(path)).text()).not.toContain("the server's secret");
    },
  );

  it("says how to build it when it is not there, and serves it once it is", async () => {
    const { get, clientFolder } = await serve(() => undefined);
    const missing = await get("/");
    expect(missing.status).toBe(503);
    expect(await missing.text()).toContain("<code>npm start</code>");
    built(clientFolder);
    expect(await (await get("/")).text()).toBe(PAGE);
  });

  it.each([
    [{ TABLEE_MAP_TILES: "off" }, "", "img-src 'self' data: blob:;"],
    [
      { TABLEE_MAP_TILES: "https://tiles.example.fr:8443/{z}/{x}/{y}?a=1&b=2", TABLEE_MAP_CREDIT: '"Us" & <b>' },
      'content="https://tiles.example.fr:8443/{z}/{x}/{y}?a=1&amp;b=2" data-credit="&quot;Us&quot; &amp; &lt;b>"',
      "img-src 'self' data: blob: https://tiles.example.fr:8443;",
    ],
  ])(
    "says in its page where maps come from, and lets pictures come from there alone: %j",
    async (environment, meta, policy) => {
      const { get } = await serve((folder) => {
        built(folder);
        writeFileSync(
          join(folder, "index.html"),
          '<meta name="map-tiles" content="address-of-the-tiles-of-maps" data-credit="credit-of-the-tiles-of-maps" />',
        );
      }, environment);
      const response = await get("/");
      expect(await response.text()).toContain(meta === "" ? 'content="" data-credit=""' : meta);
      expect(response.headers.get("content-security-policy")).toContain(policy);
    },
  );
});
