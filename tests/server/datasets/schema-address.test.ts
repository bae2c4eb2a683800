/** Schemas that people name by an address. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { fetchSchema, fileOf } from "#server/datasets/schema-address.ts";
import { createFetchText } from "#server/outgoing/fetch-text.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { ProblemError } from "#shared/wire/problem.ts";

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

describe("the address of a page that shows a schema", () => {
  it.each([
    [
      "https://github.com/etalab/schema-irve/blob/v2.3.1/statique/schema.json",
      "https://raw.githubusercontent.com/etalab/schema-irve/v2.3.1/statique/schema.json",
    ],
    [
      "https://gitlab.com/opendatafrance/scdl/equipements/-/blob/master/schema.json#L3",
      "https://gitlab.com/opendatafrance/scdl/equipements/-/raw/master/schema.json",
    ],
    [
      "https://schema.data.gouv.fr/scdl/deliberations/",
      "https://schema.data.gouv.fr/schemas/scdl/deliberations/latest/schema.json",
    ],
    [
      "https://schema.data.gouv.fr/scdl/deliberations/2.1.5.html",
      "https://schema.data.gouv.fr/schemas/scdl/deliberations/2.1.5/schema.json",
    ],
  ])("stands for the file: %s", (page, file) => {
    expect(fileOf(page)).toBe(file);
  });

  it.each([
    "https://schema.data.gouv.fr/schemas/scdl/deliberations/2.1.5/schema.json",
    "https://raw.githubusercontent.com/etalab/schema-irve/v2.3.1/statique/schema.json",
    "https://github.com/etalab/schema-irve",
    "https://data.exemple.fr/schema.json",
    "schema.json",
  ])("is left alone where it is one of a file, or of nothing known: %s", (address) => {
    expect(fileOf(address)).toBe(address);
  });
});

describe("a schema at an address", () => {
  it("is fetched, whatever spaces were copied with the address", async () => {
    const site = await openSite((_, response) => response.end('{"fields":[]}'));
    expect(await fetchSchema(here, ` ${site}/schema.json\n`)).toBe('{"fields":[]}');
  });

  const answering = (status: number, type = "text/plain", text = "") =>
    openSite((_, response) => response.writeHead(status, { "content-type": type }).end(text));
  it.each<[string, () => Promise<string>, string, string]>([
    ["no address", async () => "schema.json", "address-refused", "https://"],
    ["a file of the server", async () => "file:///etc/passwd", "address-refused", "commencent"],
    ["an address with a password", async () => "https://a:b@exemple.fr/", "address-refused", "mot de passe"],
    ["a private address", async () => "http://192.168.1.1/schema.json", "address-refused", "réseau privé"],
    ["a page", () => answering(200, "text/html", "<html>"), "address-not-a-file", "Raw"],
    ["a picture", () => answering(200, "image/png", "x"), "address-not-a-file", "fichier de texte"],
    ["what is not there", () => answering(404), "address-unreachable", "n’a rien"],
    ["what is not for everyone", () => answering(403), "address-unreachable", "compte"],
    ["a site in trouble", () => answering(500), "address-unreachable", "500"],
    ["a site that is not there", async () => "http://127.0.0.1:9/", "address-unreachable", "ne répond pas"],
    [
      "too much",
      () => answering(200, "application/json", " ".repeat(LIMITS.schemaBytes + 1)),
      "schema-too-large",
      "trop gros",
    ],
  ])("is refused with its reason, said in both languages: %s", async (_, open, code, french) => {
    const problem = await fetchSchema(here, await open()).catch((error: ProblemError) => error);
    if (typeof problem === "string") throw new Error("it was fetched");
    expect(problem.code).toBe(code);
    expect(WORDS.fr.problems[problem.code](problem.args)).toContain(french);
    expect(WORDS.en.problems[problem.code](problem.args)).toMatch(/^\S.*\.$/);
  });
});
