/** The file a dataset was imported from comes back byte for byte, under its name. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Space } from "#shared/wire/http.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";

describe("the original file of a dataset", () => {
  let server: TestServer;
  let ana: Visitor;
  let space: Space;
  beforeAll(async () => {
    server = await startServer();
    ana = createVisitor(server.address);
    space = await ana.createSpace("Lens", "Ana");
  });
  afterAll(() => server.close());

  const make = async (name: string, content: Uint8Array) => {
    const done = (await ana.import(space.id, name, content)).at(-1);
    if (done?.kind !== "done") throw new Error(JSON.stringify(done));
    return done.dataset;
  };
  const download = (dataset: string) =>
    fetch(`${server.address}/api/v1/datasets/${dataset}/original`, {
      headers: { cookie: `tablee_session=${ana.token}` },
    });

  it.each([
    ["mairies.csv", "mairies.csv"],
    ["Écoles d’Arras (été).csv", "Ecoles dArras (ete).csv"],
    ['a "b"\\c; d.csv', "a bc; d.csv"],
    ["学校.csv", ".csv"],
  ])("is %s, whatever its name and its bytes", async (name, plain) => {
    // Windows-1252, no end of line at the end
    const bytes = Buffer.from(`nom;ville\r\n${name.length};Li\xe9vin`, "latin1");
    const answer = await download(await make(name, bytes));
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    expect(answer.headers.get("content-length")).toBe(String(bytes.length));
    const disposition = answer.headers.get("content-disposition") ?? "";
    const [, fallback, encoded] = /^attachment; filename="([^"]*)"; filename\*=UTF-8''(.+)$/.exec(disposition) ?? [];
    expect(fallback).toBe(plain);
    expect(decodeURIComponent(encoded ?? "")).toBe(name);
  });

  it("keeps the name it had, though the same bytes came again under another", async () => {
    const bytes = Buffer.from("a,b\r\n1,2\r\n");
    const dataset = await make("premier.csv", bytes);
    await make("second.csv", bytes);
    expect((await download(dataset)).headers.get("content-disposition")).toContain("premier.csv");
  });

  it("is said not to be there for a sample, and when the file is gone from the disk", async () => {
    const sample = (await ana.done("POST", `/spaces/${space.id}/samples`)) as { id: string };
    const dataset = await make("perdu.csv", Buffer.from("x,y\r\n3,4\r\n"));
    rmSync(join(server.dataFolder, "uploads"), { recursive: true });
    for (const id of [sample.id, dataset]) {
      const answer = await ana.call("GET", `/datasets/${id}/original`);
      expect(answer).toMatchObject({ status: 404, body: { code: "original-not-found" } });
    }
  });
});
