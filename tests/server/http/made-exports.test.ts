/** Files made by the whole server: looked at, made, fetched by who asked, and by nobody else. */
import { read, utils } from "@e965/xlsx";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ExportPreview, MadeExport } from "#shared/wire/exports.ts";
import type { Space } from "#shared/wire/http.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";

const CHOICES = {
  preset: "data-gouv",
  format: "csv",
  names: null,
  extras: "after",
  points: "split",
  producer: null,
  neutralise: false,
  problems: true,
};
const SCHEMA = JSON.stringify({ fields: [{ name: "nom" }, { name: "effectif", type: "integer" }] });

let server: TestServer;
let ana: Visitor;
let space: Space;
let path: string;
let now = Date.UTC(2026, 10, 22, 9);
beforeAll(async () => {
  server = await startServer({ now: () => now });
  ana = createVisitor(server.address);
  space = await ana.createSpace("Lens", "Ana");
  const done = (
    await ana.import(space.id, "Écoles.csv", "nom,effectif\r\nÉcole Jaurès,120\r\nÉcole Zola,beaucoup\r\n")
  ).at(-1);
  if (done?.kind !== "done") throw new Error(JSON.stringify(done));
  path = `/datasets/${done.dataset}`;
  await ana.done("PUT", `${path}/schema`, { from: "file", name: "ecoles.json", text: SCHEMA });
});
afterAll(() => server.close());

const make = async (choices: object = {}) =>
  MadeExport.parse(await ana.done("POST", `${path}/exports`, { ...CHOICES, ...choices }));

it("is looked at before it is made", async () => {
  const preview = ExportPreview.parse(await ana.done("POST", `${path}/exports/preview`, CHOICES));
  expect(preview).toMatchObject({
    fileName: "20261122_ecoles.csv",
    rowCount: 2,
    rows: [
      ["École Jaurès", "120"],
      ["École Zola", "beaucoup"],
    ],
  });
});

it("is made, proven, and fetched as often as one likes, for a quarter of an hour, by who asked", async () => {
  const made = await make();
  expect(made.proof).toMatchObject({ rows: 2, columns: 2, accented: 2, findings: [] });
  const address = `${path}/exports/${made.id}`;
  for (let i = 0; i < 2; i++) {
    const { body, headers } = await ana.call("GET", address);
    expect(body).toBe("nom,effectif\r\nÉcole Jaurès,120\r\nÉcole Zola,beaucoup\r\n");
    expect(headers.get("content-disposition")).toContain('filename="20261122_ecoles.csv"');
  }
  const eve = createVisitor(server.address);
  await eve.createSpace("Ailleurs", "Eve");
  expect((await eve.call("GET", address)).status).toBe(404);
  now += 16 * 60_000;
  expect((await ana.call("GET", address)).body).toMatchObject({ code: "export-not-found" });
});

it("as a workbook says on a second sheet what the checks found", async () => {
  const made = await make({ format: "xlsx", preset: "excel" });
  const response = await fetch(`${server.address}/api/v1${path}/exports/${made.id}`, {
    headers: { authorization: `Bearer ${ana.token}` },
  });
  const book = read(new Uint8Array(await response.arrayBuffer()));
  expect(book.SheetNames).toHaveLength(2);
  const lines = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[1] ?? ""] ?? {}, { header: 1 });
  expect(lines[1]?.slice(0, 3)).toEqual(["3", "effectif", "beaucoup"]);
});

it("is refused with its reason where it cannot be", async () => {
  const { status, body } = await ana.call("POST", `${path}/exports`, { ...CHOICES, format: "geojson" });
  expect({ status, body }).toMatchObject({ status: 422, body: { code: "no-points" } });
  expect((await ana.call("POST", `${path}/exports`, { ...CHOICES, producer: "12" })).status).toBe(400);
});
