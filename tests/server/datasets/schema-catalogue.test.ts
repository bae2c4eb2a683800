/** The catalogue of schemas, over a real socket, from a file and from a folder. */
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import type { SchemaCatalogue } from "#server/datasets/parts.ts";
import { createSchemaCatalogue, type SchemaCatalogueOptions } from "#server/datasets/schema-catalogue.ts";
import { createFetchText } from "#server/outgoing/fetch-text.ts";
import type { FetchedTexts } from "#server/storage/fetched-texts.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqliteFetchedTexts } from "#server/storage/sqlite/fetched-texts.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import { realFile, realFilesHere, realFilesReason } from "../../support/real-files.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const SCHEMA = JSON.stringify({ fields: [{ name: "nom" }] });

interface Site {
  readonly address: string;
  /** answers by path; a path that is not there is 404 */
  readonly pages: Map<string, string>;
  readonly asked: string[];
  /** those whose page was sent whole */
  readonly sent: string[];
  /** nobody answers any more */
  close(): Promise<void>;
}

async function openSite(): Promise<Site> {
  const pages = new Map<string, string>();
  const asked: string[] = [];
  const sent: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const page = pages.get(request.url ?? "");
    if (page === "never") return;
    const etag = `"${page?.length}"`;
    if (request.headers["if-none-match"] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    if (page !== undefined) sent.push(request.url ?? "");
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "application/json", etag });
    response.end(page ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  onTestFinished(close);
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pages, asked, sent, close };
}

function catalogueText(address: string): string {
  const version = (name: string) => ({ version_name: name, schema_url: `${address}/subventions/${name}/schema.json` });
  return JSON.stringify({
    version: 1,
    schemas: [
      {
        name: "scdl/subventions",
        title: "Subventions",
        schema_type: "tableschema",
        versions: ["2.9.1", "2.10.0", "v2.2"].map(version),
      },
      { name: "etalab/bal", title: "Adresses", schema_type: "other", versions: [version("1.0.0")] },
      {
        name: "scdl/prenoms",
        title: null,
        description: "Des prénoms",
        schema_type: "tableschema",
        schema_url: `${address}/prenoms.json`,
      },
      { name: "sans/version", schema_type: "tableschema", versions: [] },
      "not an entry",
    ],
  });
}

/** The host of the catalogue is trusted, as its operator's choice is; nothing is fetched behind the scenes unless asked. */
function open(options: Partial<SchemaCatalogueOptions> & { address: string }): SchemaCatalogue {
  const catalogue = createSchemaCatalogue({
    texts: openTexts(join(temporaryFolder(), "data.db")),
    fetchText: createFetchText({
      trustedHost: URL.canParse(options.address) ? new URL(options.address).host : null,
    }),
    stocks: false,
    onError: (error) => expect.unreachable(String(error)),
    ...options,
  });
  onTestFinished(() => catalogue.close());
  return catalogue;
}

function openTexts(file: string): FetchedTexts {
  const database = openDatabase(file);
  onTestFinished(database.close);
  return createSqliteFetchedTexts(database);
}

async function openWithSite(): Promise<Site> {
  const site = await openSite();
  site.pages.set("/schemas.json", catalogueText(site.address));
  site.pages.set("/subventions/2.10.0/schema.json", SCHEMA);
  return site;
}

describe("a catalogue at an address", () => {
  it("lists the Table Schemas alone, the newest version first", async () => {
    const site = await openWithSite();
    expect((await open({ address: `${site.address}/schemas.json` }).list()).entries).toEqual([
      { name: "scdl/prenoms", title: "scdl/prenoms", description: "Des prénoms", versions: ["latest"] },
      { name: "scdl/subventions", title: "Subventions", description: "", versions: ["2.10.0", "2.9.1", "v2.2"] },
    ]);
  });

  it("gives the newest version of a schema, or the one asked for, and asks for each only once", async () => {
    const site = await openWithSite();
    site.pages.set("/subventions/2.9.1/schema.json", '{"fields":[]}');
    const catalogue = open({ address: `${site.address}/schemas.json` });
    expect(await catalogue.get("scdl/subventions", null)).toEqual({
      text: SCHEMA,
      name: "scdl/subventions",
      version: "2.10.0",
    });
    expect((await catalogue.get("scdl/subventions", "2.9.1")).text).toBe('{"fields":[]}');
    await catalogue.get("scdl/subventions", null);
    expect(site.asked).toEqual(["/schemas.json", "/subventions/2.10.0/schema.json", "/subventions/2.9.1/schema.json"]);
  });

  it("asks once however many people ask at the same time", async () => {
    const site = await openWithSite();
    const catalogue = open({ address: `${site.address}/schemas.json` });
    await Promise.all([catalogue.list(), catalogue.list(), catalogue.get("scdl/subventions", null)]);
    expect(site.asked.filter((path) => path === "/schemas.json")).toHaveLength(1);
  });

  it("asks again after ten minutes", async () => {
    const site = await openWithSite();
    let minutes = 0;
    const catalogue = open({ address: `${site.address}/schemas.json`, now: () => minutes * 60_000 });
    await catalogue.list();
    site.pages.set("/schemas.json", JSON.stringify({ schemas: [] }));
    minutes = 9;
    expect((await catalogue.list()).entries).toHaveLength(2);
    minutes = 10;
    expect((await catalogue.list()).entries).toHaveLength(0);
  });

  it("says that a schema or a version is not there", async () => {
    const site = await openWithSite();
    const catalogue = open({ address: `${site.address}/schemas.json` });
    await expect(catalogue.get("scdl/rien", null)).rejects.toMatchObject({
      code: "catalogue-entry-not-found",
      args: { name: "scdl/rien" },
    });
    await expect(catalogue.get("scdl/subventions", "9.9")).rejects.toMatchObject({ code: "catalogue-entry-not-found" });
  });

  it("serves its copies, after a restart too, when nobody answers any more, and says when it was seen", async () => {
    const site = await openWithSite();
    const file = join(temporaryFolder(), "data.db");
    const address = `${site.address}/schemas.json`;
    const first = open({ address, texts: openTexts(file), now: () => 1_000 });
    await first.get("scdl/subventions", null);
    expect((await first.list()).catalogue).toEqual({ state: "fresh", seenAt: 1_000, address });
    await site.close();
    const catalogue = open({ address, texts: openTexts(file), now: () => 2_000 });
    expect(await catalogue.list()).toMatchObject({
      entries: [{ name: "scdl/prenoms" }, { name: "scdl/subventions" }],
      catalogue: { state: "kept", seenAt: 1_000, address },
    });
    expect((await catalogue.get("scdl/subventions", null)).text).toBe(SCHEMA);
    await expect(catalogue.get("scdl/subventions", "2.9.1")).rejects.toMatchObject({ code: "catalogue-unreachable" });
  });

  it("does not keep people waiting for a site that never answers when there is a copy", async () => {
    const site = await openWithSite();
    const address = `${site.address}/schemas.json`;
    const texts = openTexts(join(temporaryFolder(), "data.db"));
    await open({ address, texts, now: () => 1_000 }).list();
    site.pages.set("/schemas.json", "never");
    const catalogue = open({ address, texts, limits: { patience: 0, time: 300 } });
    expect(await catalogue.list()).toMatchObject({ catalogue: { state: "kept", seenAt: 1_000 } });
  });

  it("keeps its copy when the site answers with something else, and takes what changed when it is back", async () => {
    const site = await openWithSite();
    const address = `${site.address}/schemas.json`;
    let now = 0;
    const catalogue = open({ address, now: () => now });
    await catalogue.list();
    site.pages.set("/schemas.json", "<html>");
    now = 3_600_000;
    expect(await catalogue.list()).toMatchObject({ catalogue: { state: "kept", seenAt: 0 } });
    site.pages.set("/schemas.json", JSON.stringify({ schemas: [] }));
    now = 7_200_000;
    expect(await catalogue.list()).toMatchObject({ entries: [], catalogue: { state: "fresh", seenAt: 7_200_000 } });
  });

  it("is not sent again when it has not changed", async () => {
    const site = await openWithSite();
    const address = `${site.address}/schemas.json`;
    let now = 0;
    const catalogue = open({ address, now: () => now });
    await catalogue.list();
    now = 3_600_000;
    expect(await catalogue.list()).toMatchObject({
      entries: [{ name: "scdl/prenoms" }, { name: "scdl/subventions" }],
      catalogue: { state: "fresh", seenAt: 3_600_000 },
    });
    expect(site.sent.filter((path) => path === "/schemas.json")).toHaveLength(1);
  });

  it("fetches the newest schema of each entry behind the scenes: they are there when the site is not", async () => {
    const site = await openWithSite();
    site.pages.set("/prenoms.json", SCHEMA);
    const address = `${site.address}/schemas.json`;
    const texts = openTexts(join(temporaryFolder(), "data.db"));
    const catalogue = open({ address, texts, stocks: true, limits: { gentle: 0 } });
    await catalogue.list();
    await expect.poll(async () => (await texts.seenAt()).size).toBe(3);
    await site.close();
    for (const name of ["scdl/prenoms", "scdl/subventions"]) {
      expect((await catalogue.get(name, null)).text).toBe(SCHEMA);
    }
    expect(site.asked).not.toContain("/subventions/2.9.1/schema.json");
  });

  it("looks once at all that is kept before it fetches behind the scenes", async () => {
    const site = await openWithSite();
    const texts = openTexts(join(temporaryFolder(), "data.db"));
    let looks = 0;
    const counted: FetchedTexts = {
      ...texts,
      seenAt: () => {
        looks += 1;
        return texts.seenAt();
      },
    };
    const catalogue = open({ ...{ address: `${site.address}/schemas.json`, texts: counted }, stocks: true });
    await catalogue.list();
    await expect.poll(() => site.asked.filter((path) => path.startsWith("/subventions"))).toHaveLength(1);
    await catalogue.close();
    expect(looks).toBe(1);
  });

  it("asks once for a schema that is wanted while it is fetched behind the scenes", async () => {
    const site = await openWithSite();
    const catalogue = open({ address: `${site.address}/schemas.json`, stocks: true, limits: { gentle: 0 } });
    await Promise.all([catalogue.get("scdl/subventions", null), catalogue.get("scdl/subventions", null)]);
    await catalogue.close();
    expect(site.asked.filter((path) => path.startsWith("/subventions"))).toHaveLength(1);
  });

  it("keeps no error page as a schema", async () => {
    const site = await openWithSite();
    site.pages.set("/subventions/2.10.0/schema.json", "Too many requests");
    const catalogue = open({ address: `${site.address}/schemas.json` });
    expect((await catalogue.get("scdl/subventions", null)).text).toBe("Too many requests");
    site.pages.set("/subventions/2.10.0/schema.json", SCHEMA);
    expect((await catalogue.get("scdl/subventions", null)).text).toBe(SCHEMA);
  });

  it("reaches no private network on behalf of a catalogue that names it", async () => {
    const inside = await openSite();
    inside.pages.set("/secret.json", SCHEMA);
    const site = await openSite();
    const versions = [{ version_name: "1.0.0", schema_url: `${inside.address}/secret.json` }];
    site.pages.set(
      "/schemas.json",
      JSON.stringify({ schemas: [{ name: "a/b", schema_type: "tableschema", versions }] }),
    );
    await expect(open({ address: `${site.address}/schemas.json` }).get("a/b", null)).rejects.toMatchObject({
      code: "catalogue-unreachable",
    });
    expect(inside.asked).toEqual([]);
  });

  it.each<readonly [string, (site: Site) => void]>([
    ["does not know the page", (site) => site.pages.delete("/schemas.json")],
    ["answers with something else", (site) => site.pages.set("/schemas.json", "<html>")],
    [
      "answers with too much",
      (site) => site.pages.set("/schemas.json", JSON.stringify({ schemas: [], filler: "x".repeat(5_000) })),
    ],
    ["never answers", (site) => site.pages.set("/schemas.json", "never")],
  ])("is unreachable, and can be asked again, when the site %s", async (_title, spoil) => {
    const site = await openWithSite();
    const address = `${site.address}/schemas.json`;
    spoil(site);
    const catalogue = open({ address, limits: { bytes: 4_000, time: 300 } });
    expect(await catalogue.list()).toEqual({ entries: [], catalogue: { state: "unreachable", seenAt: null, address } });
    site.pages.set("/schemas.json", catalogueText(site.address));
    expect((await catalogue.list()).entries).toHaveLength(2);
  });

  it("never reads a file of the server because a catalogue on the web names it", async () => {
    const site = await openSite();
    const secret = join(temporaryFolder(), "secret.json");
    writeFileSync(secret, SCHEMA);
    const versions = [{ version_name: "1.0.0", schema_url: pathToFileURL(secret).href }];
    site.pages.set(
      "/schemas.json",
      JSON.stringify({ schemas: [{ name: "a/b", schema_type: "tableschema", versions }] }),
    );
    await expect(open({ address: `${site.address}/schemas.json` }).get("a/b", null)).rejects.toMatchObject({
      code: "catalogue-unreachable",
    });
  });
});

describe("a catalogue on the same disk", () => {
  function folderWithSchema(): string {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "_catalogue"));
    mkdirSync(join(folder, "scdl__subventions"));
    writeFileSync(join(folder, "_catalogue", "schemas.json"), catalogueText("http://127.0.0.1:9"));
    writeFileSync(join(folder, "scdl__subventions", "schema.json"), SCHEMA);
    return folder;
  }

  it.each<readonly [string, (folder: string) => string]>([
    ["the folder", (folder) => folder],
    ["the path of its file", (folder) => join(folder, "_catalogue", "schemas.json")],
    ["the file: address of its file", (folder) => pathToFileURL(join(folder, "_catalogue", "schemas.json")).href],
  ])("is named by %s, and gives the newest version that lies beside it", async (_title, name) => {
    const catalogue = open({ address: name(folderWithSchema()) });
    expect((await catalogue.list()).entries).toHaveLength(2);
    expect(await catalogue.get("scdl/subventions", null)).toEqual({
      text: SCHEMA,
      name: "scdl/subventions",
      version: "2.10.0",
    });
    await expect(catalogue.get("scdl/subventions", "2.9.1")).rejects.toMatchObject({ code: "catalogue-unreachable" });
  });

  it("names its schemas by paths beside it", async () => {
    const folder = temporaryFolder();
    const versions = [{ version_name: "1", schema_url: "mine.json" }];
    writeFileSync(
      join(folder, "schemas.json"),
      JSON.stringify({ schemas: [{ name: "a/b", schema_type: "tableschema", versions }] }),
    );
    writeFileSync(join(folder, "mine.json"), SCHEMA);
    expect((await open({ address: join(folder, "schemas.json") }).get("a/b", "1")).text).toBe(SCHEMA);
  });

  it("is unreachable when it is not there", async () => {
    const address = join(temporaryFolder(), "none.json");
    expect(await open({ address }).list()).toMatchObject({ entries: [], catalogue: { state: "unreachable" } });
  });

  it.skipIf(!realFilesHere)(
    `gives the 60 published Table Schemas, each of which can be read${realFilesReason}`,
    async () => {
      const catalogue = open({ address: realFile("schemas") });
      const { entries } = await catalogue.list();
      expect(entries).toHaveLength(60);
      for (const { name } of entries) {
        const { text } = await catalogue.get(name, null);
        expect(parseTableSchema(text), name).toMatchObject({ ok: true });
      }
    },
  );
});
