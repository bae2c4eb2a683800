/** What is fetched for people, over real sockets of this computer. */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { createFetchText } from "#server/outgoing/fetch-text.ts";
import { ONE } from "../certificates.ts";

const LIMITS = { bytes: 1_000, time: 20_000 };
/** The site is on this computer: its address passes for a public one. */
const here = createFetchText({ mayReach: (ip) => ip === "127.0.0.1" });

async function openSite(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const saying = (text: string | Uint8Array, headers: Record<string, string> = {}) =>
  openSite((_, response) => response.writeHead(200, headers).end(text));

const fault = (kind: string, because?: string) => ({ fault: { kind, ...(because === undefined ? {} : { because }) } });

describe("a text of the web", () => {
  it.each([
    "application/json",
    "text/plain; charset=utf-8",
    "application/vnd.api+json",
    "application/octet-stream",
    "",
  ])("is fetched when it is served as “%s”", async (type) => {
    const site = await saying('{"é":1}', type === "" ? {} : { "content-type": type });
    expect(await here(site, LIMITS)).toEqual({ text: '{"é":1}', etag: null });
  });

  it("is not sent again when it has not changed", async () => {
    const site = await openSite((request, response) => {
      const known = request.headers["if-none-match"] === '"a"';
      response.writeHead(known ? 304 : 200, { etag: '"a"' }).end(known ? undefined : "{}");
    });
    expect(await here(site, LIMITS)).toEqual({ text: "{}", etag: '"a"' });
    expect(await here(site, { ...LIMITS, etag: '"a"' })).toEqual({ text: null, etag: '"a"' });
  });

  it("is followed three redirects far, and no further", async () => {
    const site = await openSite((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end("{}");
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    expect((await here(`${site}/3`, LIMITS)).text).toBe("{}");
    await expect(here(`${site}/4`, LIMITS)).rejects.toMatchObject(fault("unreachable", "redirects"));
  });

  it.each([
    ["not an address", "schema.json", "not-an-address"],
    ["a file of the server", "file:///etc/passwd", "scheme"],
    ["another protocol", "ftp://example.org/schema.json", "scheme"],
    ["with a password", "https://ana:secret@example.org/schema.json", "credentials"],
    ["of this computer", "http://127.0.0.1/", "private"],
    ["of this computer, as a number", "http://2130706433/", "private"],
    ["of this computer, in octal", "http://0177.0.0.1/", "private"],
    ["of this computer, cut short", "http://127.1/", "private"],
    ["of this computer, in IPv6", "http://[::1]/", "private"],
    ["of this computer, IPv4 in IPv6", "http://[::ffff:127.0.0.1]/", "private"],
    ["of this computer, by name", "http://localhost/", "private"],
    ["of a cloud's secrets", "http://169.254.169.254/latest/meta-data/", "private"],
  ])("is not asked for when its address is %s", async (_, address, because) => {
    await expect(createFetchText({})(address, LIMITS)).rejects.toMatchObject(fault("refused", because));
  });

  it("is not asked for when one of the addresses of its name is private", async () => {
    const lookup = async () => [
      { address: "1.1.1.1", family: 4 },
      { address: "10.0.0.1", family: 4 },
    ];
    const fetchText = createFetchText({ lookup });
    await expect(fetchText("http://schemas.example/", LIMITS)).rejects.toMatchObject(fault("refused", "private"));
  });

  it("comes from the address that was judged, whatever the name stands for a moment later", async () => {
    const site = new URL(await saying("{}"));
    const answers = ["127.0.0.1", "10.0.0.1"];
    const asked: string[] = [];
    const lookup = async (name: string) => {
      asked.push(name);
      return [{ address: answers.shift() ?? "", family: 4 }];
    };
    const fetchText = createFetchText({ lookup, mayReach: (ip) => ip === "127.0.0.1" });
    const address = `http://schemas.example:${site.port}/`;
    expect((await fetchText(address, LIMITS)).text).toBe("{}");
    expect(asked).toEqual(["schemas.example"]);
    await expect(fetchText(address, LIMITS)).rejects.toMatchObject(fault("refused", "private"));
  });

  it.each([
    ["private address", "http://127.0.0.2/", "private"],
    ["file", "file:///etc/passwd", "scheme"],
    ["password", "http://a:b@127.0.0.1/", "credentials"],
  ])("is not fetched when it redirects to a %s", async (_, location, because) => {
    const site = await openSite((_request, response) => response.writeHead(302, { location }).end());
    await expect(here(site, LIMITS)).rejects.toMatchObject(fault("refused", because));
  });

  it("comes from a host that the operator trusts, and a redirect from there is judged", async () => {
    const elsewhere = await saying("{}");
    const site = await openSite((request, response) => {
      if (request.url === "/") response.end("{}");
      else response.writeHead(302, { location: elsewhere }).end();
    });
    const fetchText = createFetchText({ trustedHost: new URL(site).host });
    expect((await fetchText(site, LIMITS)).text).toBe("{}");
    await expect(fetchText(`${site}/away`, LIMITS)).rejects.toMatchObject(fault("refused", "private"));
  });

  it("is not read further than the limit", async () => {
    const site = await saying("x".repeat(LIMITS.bytes + 1));
    await expect(here(site, LIMITS)).rejects.toMatchObject({ fault: { kind: "too-large", limit: LIMITS.bytes } });
  });

  it.each([
    ["a page", "<html>", { "content-type": "text/html; charset=utf-8" }],
    ["a picture", "GIF", { "content-type": "image/gif" }],
    ["packed", "{}", { "content-encoding": "gzip" }],
    ["not UTF-8", new Uint8Array([0x7b, 0xe9, 0x7d]), {}],
  ])("is no text when what is served is %s", async (_, body, headers) => {
    await expect(here(await saying(body, headers), LIMITS)).rejects.toMatchObject(fault("not-text"));
  });

  it("is unreachable when the site says so, says nothing, or is not there", async () => {
    const missing = await openSite((_, response) => response.writeHead(404).end());
    await expect(here(missing, LIMITS)).rejects.toMatchObject({ fault: { because: "status", status: 404 } });
    const silent = await openSite((request) => request.resume());
    await expect(here(silent, { ...LIMITS, time: 50 })).rejects.toMatchObject(fault("unreachable", "too-slow"));
    const cut = await openSite((request) => request.socket.destroy());
    await expect(here(cut, LIMITS)).rejects.toMatchObject(fault("unreachable", "no-answer"));
    const nowhere = createFetchText({
      lookup: () => Promise.reject(Object.assign(new Error(), { code: "ENOTFOUND" })),
    });
    await expect(nowhere("http://schemas.example/", LIMITS)).rejects.toMatchObject(
      fault("unreachable", "unknown-host"),
    );
  });

  it("is not read from a site whose certificate is nobody's", async () => {
    const server = createSecureServer({ cert: ONE.certificate, key: ONE.key }, (_, response) => response.end("{}"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const address = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await expect(here(address, LIMITS)).rejects.toMatchObject(fault("unreachable", "certificate"));
  });

  it("is given up half-way when it comes too slowly, or is no longer wanted", async () => {
    const site = await openSite((_, response) => response.write("{"));
    await expect(here(site, { ...LIMITS, time: 50 })).rejects.toMatchObject(fault("unreachable", "too-slow"));
    const wanted = new AbortController();
    const slow = await openSite((_, response) => {
      response.write("{");
      wanted.abort(new Error("enough"));
    });
    await expect(here(slow, { ...LIMITS, signal: wanted.signal })).rejects.toThrow();
  });
});
