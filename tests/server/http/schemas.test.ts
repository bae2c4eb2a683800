/** Schemas over HTTP: those one may choose from, and what one would change. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Space } from "#shared/wire/http.ts";
import { SchemaList, SchemaPreview } from "#shared/wire/schemas.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";

const CATALOGUE = fileURLToPath(new URL("./catalogue", import.meta.url));

describe("schemas", () => {
  let server: TestServer;
  let ana: Visitor;
  let space: Space;
  beforeAll(async () => {
    server = await startServer({ environment: { TABLEE_SCHEMA_CATALOGUE: CATALOGUE } });
    ana = createVisitor(server.address);
    space = await ana.createSpace("Laval", "Ana");
  });
  afterAll(() => server.close());
  const make = async (csv: string) => {
    const done = (await ana.import(space.id, "a.csv", csv)).at(-1);
    if (done?.kind !== "done") throw new Error(JSON.stringify(done));
    return done.dataset;
  };

  it("are listed with our starting points, each with where it comes from", async () => {
    const { entries, catalogue } = SchemaList.parse(await ana.done("GET", "/schemas"));
    expect(catalogue).toMatchObject({ state: "fresh", address: CATALOGUE });
    expect(entries.map(({ origin, name }) => `${origin} ${name}`)).toEqual(
      expect.arrayContaining(["starting-point effectifs-scolaires", "catalogue lens/equipements"]),
    );
    const found = SchemaList.parse(await ana.done("GET", "/schemas?q=EFFECTIFS%20eleves"));
    expect(found.entries.map(({ name }) => name)).toContain("effectifs-scolaires");
    expect(found.entries.map(({ name }) => name)).not.toContain("lens/equipements");
  });

  it("come first where their title says what is looked for", async () => {
    const { entries } = SchemaList.parse(await ana.done("GET", "/schemas?q=college"));
    const titled = entries.map(({ name, title }) => /coll[eè]ge/i.test(`${name} ${title}`));
    expect(titled.filter((is) => !is).length).toBeGreaterThan(0);
    expect(titled).toEqual([...titled].sort((a, b) => Number(b) - Number(a)));
  });

  it("are listed although the catalogue does not answer", async () => {
    const address = join(CATALOGUE, "not-there.json");
    const alone = await startServer({ environment: { TABLEE_SCHEMA_CATALOGUE: address } });
    const visitor = createVisitor(alone.address);
    await visitor.createSpace("Laval", "Ana");
    const { entries, catalogue } = SchemaList.parse(await visitor.done("GET", "/schemas"));
    await alone.close();
    expect(catalogue).toEqual({ state: "unreachable", seenAt: null, address });
    expect(new Set(entries.map(({ origin }) => origin))).toEqual(new Set(["starting-point"]));
  });

  it("are chosen among the starting points", async () => {
    const id = await make("uai,effectif\r\n0530484N,beaucoup\r\n");
    await ana.done("PUT", `/datasets/${id}/schema`, { from: "starting-point", name: "effectifs-scolaires" });
    const { groups } = (await ana.done("GET", `/datasets/${id}/issues`)) as { groups: { field: string | null }[] };
    expect(groups.map(({ field }) => field)).toContain("effectif");
    const unknown = await ana.call("PUT", `/datasets/${id}/schema`, { from: "starting-point", name: "rien" });
    expect(unknown).toMatchObject({ status: 404, body: { code: "catalogue-entry-not-found" } });
  });

  it("are fetched from an address, never one of a private network", async () => {
    const site = createServer((_, response) => response.end(JSON.stringify({ fields: [{ name: "nom" }] })));
    await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void site.close());
    const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/schema.json`;
    const id = await make("nom,libre\r\nLens,x\r\n");
    const refused = await ana.call("PUT", `/datasets/${id}/schema`, { from: "address", address });
    expect(refused).toMatchObject({ status: 422, body: { code: "address-refused", args: { because: "private" } } });

    const reaching = await startServer({ mayReach: () => true });
    onTestFinished(reaching.close);
    const visitor = createVisitor(reaching.address);
    const there = await visitor.createSpace("Laval", "Ana");
    const done = (await visitor.import(there.id, "a.csv", "nom,libre\r\nLens,x\r\n")).at(-1);
    if (done?.kind !== "done") throw new Error(JSON.stringify(done));
    const choice = { from: "address", address };
    const preview = await visitor.done("POST", `/datasets/${done.dataset}/schema/preview`, choice);
    expect(preview).toMatchObject({ name: address, columns: { matched: 1, extra: ["libre"] } });
    await visitor.done("PUT", `/datasets/${done.dataset}/schema`, choice);
    const more = Array.from({ length: 20 }, () =>
      visitor.call("POST", `/datasets/${done.dataset}/schema/preview`, { from: "address", address: "nowhere" }),
    );
    const statuses = (await Promise.all(more)).map(({ status }) => status);
    expect([...new Set(statuses)].sort()).toEqual([422, 429]);
  });

  it("say what they would change, and change nothing", async () => {
    const id = await make("nom,habitants,libre\r\nLens,beaucoup,x\r\n,32,y\r\n");
    const fields = [{ name: "nom", constraints: { required: true } }, { name: "habitants" }];
    const before = { from: "file", name: "a.json", text: JSON.stringify({ fields }) };
    await ana.done("PUT", `/datasets/${id}/schema`, before);
    const after = {
      title: "Communes",
      version: "2.0.0",
      fields: [
        { name: "maire" },
        { name: "nom" },
        { name: "habitants", type: "integer" },
        { name: "code", constraints: { required: true } },
      ],
    };
    const choice = { from: "file", name: "b.json", text: JSON.stringify(after) };
    const preview = SchemaPreview.parse(await ana.done("POST", `/datasets/${id}/schema/preview`, choice));
    expect(preview).toMatchObject({
      title: "Communes",
      name: "b.json",
      version: "2.0.0",
      columns: {
        matched: 2,
        missing: [
          { field: "code", required: true },
          { field: "maire", required: false },
        ],
        extra: ["libre"],
      },
      issues: {
        before: 1,
        after: 2,
        byColumn: [
          { column: "nom", before: 1, after: 0 },
          { column: "habitants", before: 0, after: 1 },
          { column: "code", before: 0, after: 1 },
        ],
      },
    });
    expect(preview.differences.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
      "changed null",
      "changed null",
      "added maire",
      "changed nom",
      "changed habitants",
      "added code",
    ]);
    expect(await ana.done("GET", `/datasets/${id}/issues`)).toMatchObject({ total: 1 });
    const none = SchemaPreview.parse(await ana.done("POST", `/datasets/${id}/schema/preview`, { from: "none" }));
    expect(none).toMatchObject({ columns: { matched: 0, missing: [] }, issues: { before: 1, after: 0 } });
  });
});
