/** A file of the web comes in like one that is sent; what is none, or may not be asked for, is said plainly and leaves nothing. */
import { readdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Space } from "#shared/wire/http.ts";
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
