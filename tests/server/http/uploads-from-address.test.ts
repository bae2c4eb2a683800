/** A file of the web comes in like one that is sent; what is none, or may not be asked for, is said plainly and leaves nothing. */
import { readdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Space } from "#shared/wire/http.ts";
import { ImportList } from "#shared/wire/imports.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";

let server: TestServer;
let site: Server;
let ana: Visitor;
let space: Space;
beforeAll(async () => {
  site = createServer((request, response) => {
    if (request.url === "/page") response.writeHead(200, { "content-type": "text/html" }).end("<p>");
    else if (request.url === "/long.csv") response.end("x".repeat(2_000));
    else if (request.url === "/gone.csv") response.writeHead(404).end();
    else response.writeHead(200, { "content-disposition": "attachment; filename=mairies.csv" }).end("nom\nLens\n");
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  server = await startServer({
    mayReach: (ip) => ip === "127.0.0.1",
    environment: { TABLEE_UPLOAD_BYTES: "1000" },
  });
  ana = createVisitor(server.address);
  space = await ana.createSpace("Lens", "Ana");
});
afterAll(async () => {
  await server.close();
  site.closeAllConnections();
  await new Promise<void>((resolve) => site.close(() => resolve()));
});

const from = (path: string) =>
  ana.call("POST", `/spaces/${space.id}/uploads/from-address`, {
    address: path.startsWith("/") ? `http://127.0.0.1:${(site.address() as AddressInfo).port}${path}` : path,
  });

it("a file of the web is kept under the name it is served with, and previewed", async () => {
  const answer = await from("/export?format=csv");
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({ fileName: "mairies.csv", bytes: 9, rowCount: 1 });
});

it("a table made of a file tells how that was read, and gives the file", async () => {
  const done = (await ana.import(space.id, "écoles.csv", "nom;part\r\n\r\nLens;1\r\n")).at(-1);
  const dataset = done?.kind === "done" ? done.dataset : "";
  const { imports, people } = ImportList.parse(await ana.done("GET", `/datasets/${dataset}/imports`));
  expect(imports).toMatchObject([{ kind: "created", fileName: "écoles.csv", rows: 1, columns: 2, mergedAreas: 0 }]);
  expect(imports[0]?.setAside).toMatchObject([{ what: "rows", reason: "empty", count: 1, numbers: [2] }]);
  expect(people.map(({ name }) => name)).toEqual(["Ana"]);
  const file = await ana.call("GET", `/datasets/${dataset}/imports/${imports[0]?.id}/file`);
  expect([file.status, file.body]).toEqual([200, "nom;part\r\n\r\nLens;1\r\n"]);
  expect(await ana.done("GET", `/datasets/${dataset}/doubts`)).toEqual({
    doubts: [],
    ...{ beyond: 0, settled: [], people: [] },
  });
});

it.each([
  ["/page", 422, { code: "address-not-a-file" }],
  ["/long.csv", 413, { code: "too-large" }],
  ["/gone.csv", 502, { code: "address-unreachable" }],
  ["http://10.0.0.1/a.csv", 422, { code: "address-refused" }],
  ["mairies.csv", 422, { code: "address-refused" }],
])("what is at %s is refused with %i, and leaves nothing", async (path, status, problem) => {
  const before = readdirSync(join(server.dataFolder, "uploads"));
  const answer = await from(path);
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject(problem);
  expect(readdirSync(join(server.dataFolder, "uploads"))).toEqual(before);
});
