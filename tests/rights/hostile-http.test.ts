/** A client that is hostile at any route neither brings the server down nor fills its memory: a clear refusal, and the next one is served. */
import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startServer, type TestServer } from "../support/server.ts";
import { createVisitor, type Visitor } from "../support/visitor.ts";

let server: TestServer;
let ana: Visitor;
let dataset: string;
beforeAll(async () => {
  server = await startServer();
  ana = createVisitor(server.address);
  const space = await ana.createSpace("Lens", "Ana");
  const done = (await ana.import(space.id, "a.csv", "nom\r\nMairie\r\n")).at(-1);
  if (done?.kind !== "done") throw new Error(JSON.stringify(done));
  dataset = done.dataset;
});
afterAll(() => server.close());

const send = (method: string, path: string, body: string, type = "application/json") =>
  fetch(`${server.address}/api/v1${path}`, {
    method,
    body,
    headers: { "content-type": type, cookie: `tablee_session=${ana.token}` },
  });
const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

const TRICKS: readonly [string, () => Promise<Response>, readonly number[]][] = [
  ["JSON a hundred thousand deep", () => send("POST", "/spaces", nested(100_000)), [400]],
  ["JSON that breaks off", () => send("POST", "/spaces", '{"name":'), [400]],
  ["a body beyond any limit", () => send("POST", "/spaces", `"${"x".repeat(9 * 1024 * 1024)}"`), [413]],
  ["a body of another type", () => send("POST", "/spaces", "name=a", "application/x-www-form-urlencoded"), [415]],
  [
    "a schema a hundred thousand deep",
    () =>
      send("PUT", `/datasets/${dataset}/schema`, JSON.stringify({ from: "file", name: "s", text: nested(100_000) })),
    [422],
  ],
  [
    "a schema whose field is a thousand deep",
    () => {
      const text = `{"fields":[{"name":"nom","constraints":{"enum":${nested(1_000)}}}]}`;
      return send("PUT", `/datasets/${dataset}/schema`, JSON.stringify({ from: "file", name: "s", text }));
    },
    [422, 204],
  ],
  ...[1_000, 100_000].map((depth): (typeof TRICKS)[number] => [
    `an edit of a schema ${depth} deep`,
    () => {
      const edit = `{"kind":"set-field","field":"nom","property":"x","value":${nested(depth)}}`;
      return send("POST", `/datasets/${dataset}/schema/edits`, `{"edits":[${edit}]}`);
    },
    [400, 404, 422],
  ]),
  ["an address of ten thousand characters", () => fetch(`${server.address}/${"a".repeat(10_000)}`), [200, 404, 503]],
  ["a path that climbs", () => fetch(`${server.address}/%2e%2e/%2e%2e/etc/passwd`), [200, 404, 503]],
  ["a path that is no text", () => fetch(`${server.address}/api/v1/datasets/%ff%fe`), [400, 404, 401]],
  [
    "a prototype in place of a body",
    () => send("POST", "/spaces", '{"__proto__":{"name":"a","person":"b"},"constructor":{}}'),
    [400],
  ],
];

it.each(TRICKS)("%s is refused, and the next request is served", async (_, trick, statuses) => {
  expect(statuses).toContain((await trick()).status);
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
});

it.each([
  ["headers beyond any limit", `GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(100_000)}\r\n\r\n`, /^HTTP\/1.1 431/],
  ["what is not HTTP", "\u0016\u0003\u0001 hello\r\n\r\n", /^HTTP\/1.1 400/],
  [
    "two lengths at once",
    "POST /api/v1/spaces HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    /^HTTP\/1.1 400/,
  ],
])("%s ends the connection, and the next one is served", async (_, bytes, answer) => {
  const { hostname, port } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  let heard = "";
  socket.on("data", (data) => {
    heard += data.toString();
  });
  socket.on("error", () => undefined);
  socket.write(bytes);
  await once(socket, "close");
  expect(heard).toMatch(answer);
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
});
