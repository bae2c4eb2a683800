/** Files that are fetched for people, over real sockets of this computer; and what they are called. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { addressOfFile } from "#server/datasets/file-address.ts";
import { createFetchFile } from "#server/outgoing/fetch-file.ts";
import { nameOfAnswer } from "#server/outgoing/name-of-answer.ts";

const LIMITS = { bytes: 1_000, time: 20_000, silence: 20_000 };
/** The site is on this computer: its address passes for a public one. */
const here = createFetchFile({ mayReach: (ip) => ip === "127.0.0.1" });

async function openSite(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const saying = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
  openSite((_, response) => response.writeHead(200, headers).end(body));

const fault = (kind: string, because?: string) => ({ fault: { kind, ...(because === undefined ? {} : { because }) } });

async function fetched(address: string, limits = LIMITS): Promise<{ name: string; text: string }> {
  return here(address, limits, async ({ name, body }) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of body) pieces.push(piece);
    return { name, text: Buffer.concat(pieces).toString() };
  });
}

describe("a file of the web", () => {
  it("comes as it is, from the end of its redirects", async () => {
    const site = await openSite((request, response) => {
      if (request.url === "/r/1") response.writeHead(302, { location: "/store/mairies.csv?v=2" }).end();
      else response.writeHead(200, { "content-type": "text/csv" }).end("nom\r\nLens\r\n");
    });
    expect(await fetched(`${site}/r/1`)).toEqual({ name: "mairies.csv", text: "nom\r\nLens\r\n" });
  });

  it.each([
    ["gzip", gzipSync("nom\nLens\n")],
    ["br", brotliCompressSync("nom\nLens\n")],
  ])("is unpacked when it is sent as %s", async (encoding, body) => {
    const site = await saying(body, { "content-encoding": encoding });
    expect((await fetched(`${site}/a.csv`)).text).toBe("nom\nLens\n");
  });

  it.each([
    ["a page", "<p>Jeu de données", { "content-type": "text/html; charset=utf-8" }, "not-text"],
    ["a page that calls itself a file", " <!DOCTYPE html><p>", { "content-type": "text/csv" }, "not-text"],
    ["packed in a way nobody knows", "x", { "content-encoding": "pack" }, "not-text"],
    ["more than may be", "x".repeat(1_001), {}, "too-large"],
    ["more than may be, once unpacked", gzipSync("x".repeat(1_001)), { "content-encoding": "gzip" }, "too-large"],
    ["not packed as it says", "nom\nLens\n", { "content-encoding": "gzip" }, "unreachable"],
  ])("is refused when it is %s", async (_, body, headers, kind) => {
    await expect(fetched(await saying(body, headers as Record<string, string>))).rejects.toMatchObject({
      fault: { kind },
    });
  });

  it("is not asked for in a private network, at first or by a redirect", async () => {
    await expect(createFetchFile({})("http://127.0.0.1/", LIMITS, async () => "")).rejects.toMatchObject(
      fault("refused", "private"),
    );
    const site = await openSite((_, response) => response.writeHead(302, { location: "http://10.0.0.1/" }).end());
    await expect(fetched(site)).rejects.toMatchObject(fault("refused", "private"));
  });

  it("is given up when it is missing, falls silent half-way, or is cut off", async () => {
    const missing = await openSite((_, response) => response.writeHead(404).end());
    await expect(fetched(missing)).rejects.toMatchObject({ fault: { because: "status", status: 404 } });
    const silent = await openSite((_, response) => response.write("nom\n"));
    await expect(fetched(silent, { ...LIMITS, silence: 50 })).rejects.toMatchObject(fault("unreachable", "too-slow"));
    const cut = await openSite((_, response) => {
      response.writeHead(200, { "content-length": "100" }).write("nom\n", () => response.destroy());
    });
    await expect(fetched(cut)).rejects.toMatchObject(fault("unreachable", "no-answer"));
  });

  it("is given up when nobody even says where it is, long before the time of a large file is over", async () => {
    const nobody = createFetchFile({ mayReach: () => true, lookup: () => new Promise(() => undefined) });
    const limits = { ...LIMITS, time: 10 * 60_000, silence: 50 };
    const asked = nobody("http://a.fr/x.csv", limits, () => Promise.resolve());
    await expect(asked).rejects.toMatchObject(fault("unreachable", "too-slow"));
  });

  it("what its taker throws is thrown as it is", async () => {
    const site = await saying("nom\n");
    const full = new Error("the disk is full");
    await expect(here(site, LIMITS, () => Promise.reject(full))).rejects.toBe(full);
  });
});

it.each([
  [{ disposition: 'attachment; filename="Lieux publics.csv"' }, "Lieux publics.csv"],
  [{ disposition: "attachment; filename=lieux.csv; size=3" }, "lieux.csv"],
  [{ disposition: `attachment; filename="x.csv"; filename*=UTF-8''%C3%A9coles.csv` }, "écoles.csv"],
  [{ disposition: `attachment; filename="${Buffer.from("écoles.csv").toString("latin1")}"` }, "écoles.csv"],
  [{ disposition: 'attachment; filename="../../etc/passwd.csv"' }, "passwd.csv"],
  [{ url: "https://a.fr/data/Lieux%20publics.xlsx?x=1" }, "Lieux publics.xlsx"],
  [{ url: "https://a.fr/exports/csv", type: "text/csv; charset=utf-8" }, "csv.csv"],
  [{ url: "https://a.fr/100%", type: "" }, "100%"],
  [{ url: "https://a.fr/", type: "application/json" }, "a.fr.json"],
])("a file served as %o is called %s", ({ disposition, type = "", url = "https://a.fr/x" }: Served, name) => {
  expect(nameOfAnswer({ disposition, type, url: new URL(url) })).toBe(name);
});

interface Served {
  readonly disposition?: string;
  readonly type?: string;
  readonly url?: string;
}

const ID = "5f1c3eca-9490-4fd0-b1cb-6f3b2d1fbc55";
const STABLE = `https://www.data.gouv.fr/api/1/datasets/r/${ID}`;

it.each([
  [`https://www.data.gouv.fr/fr/datasets/lieux-publics/#/resources/${ID}`, STABLE],
  [`https://www.data.gouv.fr/datasets/lieux-publics?resource_id=${ID}`, STABLE],
  [`https://explore.data.gouv.fr/fr/resources/${ID}`, STABLE],
  [`https://demo.data.gouv.fr/fr/datasets/x/#/resources/${ID}`, STABLE.replace("www", "demo")],
  [`https://www.data.gouv.fr/fr/datasets/r/${ID}`, `https://www.data.gouv.fr/fr/datasets/r/${ID}`],
  ["https://www.data.gouv.fr/fr/datasets/lieux-publics/", "https://www.data.gouv.fr/fr/datasets/lieux-publics/"],
  ["https://github.com/a/b/blob/main/x.csv", "https://raw.githubusercontent.com/a/b/main/x.csv"],
  [
    "https://docs.google.com/spreadsheets/d/1AbcDefGhiJkl/edit#gid=0",
    "https://docs.google.com/spreadsheets/d/1AbcDefGhiJkl/export?format=xlsx",
  ],
  ["https://a.fr/x.csv", "https://a.fr/x.csv"],
  ["mairies.csv", "mairies.csv"],
])("the file that %s shows is at %s", (page, file) => {
  expect(addressOfFile(page)).toBe(file);
});
