import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable } from "#shared/document/open-table.ts";
import { Dataset, IssuePage, type Space } from "#shared/wire/http.ts";
import { CLOSE } from "#shared/wire/problem.ts";
import { SchemaList } from "#shared/wire/schemas.ts";
import { ignoreMessagesOfOurs } from "../../support/messages-of-ours.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";

const CATALOGUE = fileURLToPath(new URL("./catalogue", import.meta.url));
const SCHEMA = {
  name: "town-halls",
  fields: [
    { name: "nom", type: "string", constraints: { required: true } },
    { name: "habitants", type: "integer" },
  ],
};

describe("a dataset", () => {
  let server: TestServer;
  let ana: Visitor;
  let space: Space;
  beforeAll(async () => {
    server = await startServer({ environment: { TABLEE_SCHEMA_CATALOGUE: CATALOGUE } });
    ana = createVisitor(server.address);
    space = await ana.createSpace("Lens", "Ana");
  });
  afterAll(() => server.close());
  const make = async (csv: string) => {
    const done = (await ana.import(space.id, "a.csv", csv)).at(-1);
    if (done?.kind !== "done") throw new Error(JSON.stringify(done));
    return done.dataset;
  };
  const listed = async (id: string) =>
    ((await ana.done("GET", `/spaces/${space.id}`)) as Space).datasets.find((dataset) => dataset.id === id);
  const sockets: WebSocket[] = [];
  const connect = (visitor: Visitor, path: string, headers = {}) => {
    const cookie = visitor.token === null ? {} : { cookie: `tablee_session=${visitor.token}` };
    const socket = new WebSocket(server.address.replace("http", "ws") + path, { headers: { ...cookie, ...headers } });
    sockets.push(socket);
    return socket;
  };
  const closeCode = async (socket: WebSocket) => {
    const [code] = (await once(socket, "close")) as [number];
    return code;
  };

  it("is renamed", async () => {
    const id = await make("a,b\r\n1,2\r\n");
    expect(await ana.done("PATCH", `/datasets/${id}`, { name: "Mairies 2024" })).toMatchObject({
      name: "Mairies 2024",
    });
    expect(await ana.done("GET", `/datasets/${id}`)).toMatchObject({
      id,
      name: "Mairies 2024",
      space: { id: space.id, name: "Lens", role: "owner" },
      role: "owner",
      incarnation: 1,
    });
  });

  it("gets a schema, the failed checks of everyone, and loses them with the schema", async () => {
    const id = await make("nom,habitants\r\nLens,32000\r\n,beaucoup\r\n");
    const empty = IssuePage.parse(await ana.done("GET", `/datasets/${id}/issues`));
    expect(empty).toMatchObject({ total: 0, issues: [], next: null });
    await ana.done("PUT", `/datasets/${id}/schema`, { from: "file", name: "halls.json", text: JSON.stringify(SCHEMA) });
    const page = IssuePage.parse(await ana.done("GET", `/datasets/${id}/issues`));
    expect(page.total).toBe(2);
    expect(page.issues.map(({ code, rule }) => `${code} ${rule}`).sort()).toEqual([
      "constraint-error required",
      "type-error integer",
    ]);
    expect(page.groups.map(({ count }) => count)).toEqual([1, 1]);
    expect(page.revision).toBeGreaterThan(empty.revision);
    await ana.done("PUT", `/datasets/${id}/schema`, { from: "none" });
    expect(await ana.done("GET", `/datasets/${id}/issues`)).toMatchObject({ total: 0 });
  });

  it("is made of the sample table in one step: rows, a schema, and what is wrong", async () => {
    const { id } = Dataset.parse(await ana.done("POST", `/spaces/${space.id}/samples`));
    const summary = await listed(id);
    expect(summary).toMatchObject({ id, name: "Mairies (exemple)", rows: 40 });
    expect(summary?.issues).toBeGreaterThan(5);
    expect(await ana.done("GET", `/datasets/${id}/issues`)).toMatchObject({ total: summary?.issues });
    const english = await ana.call("POST", `/spaces/${space.id}/samples`, undefined, { "accept-language": "en" });
    expect(english.body).toMatchObject({ name: "Town halls (sample)" });
  });

  it("gets its schema from the catalogue, by a search that minds neither case nor accents", async () => {
    const id = await make("nom,habitants\r\nLens,32000\r\n");
    const found = SchemaList.parse(await ana.done("GET", `/schemas?q=EQUIPEMENTS`));
    expect(found.entries).toMatchObject([{ name: "lens/equipements", title: "Équipements", origin: "catalogue" }]);
    await ana.done("PUT", `/datasets/${id}/schema`, { from: "catalogue", name: "lens/equipements", version: null });
    expect(await listed(id)).toMatchObject({ issues: 0 });
    const unknown = { from: "catalogue", name: "lens/nothing", version: null };
    expect((await ana.call("PUT", `/datasets/${id}/schema`, unknown)).body).toMatchObject({
      code: "catalogue-entry-not-found",
    });
  });

  it("has its issues in pages of one list, although it changes meanwhile", async () => {
    const lines = Array.from({ length: 7_000 }, (_, at) => `Lens,x${at}`).join("\r\n");
    const id = await make(`nom,habitants\r\n${lines}\r\n`);
    const path = `/datasets/${id}/issues`;
    await ana.done("PUT", `/datasets/${id}/schema`, { from: "file", name: "s", text: JSON.stringify(SCHEMA) });
    const first = IssuePage.parse(await ana.done("GET", path));
    expect([first.total, first.issues.length]).toEqual([7_000, 5_000]);
    await ana.done("PUT", `/datasets/${id}/schema`, { from: "none" });
    const second = IssuePage.parse(await ana.done("GET", `${path}?cursor=${first.next}`));
    expect([second.total, second.issues.length, second.next, second.revision]).toEqual([
      7_000,
      2_000,
      null,
      first.revision,
    ]);
    const rows = [...first.issues, ...second.issues].map(({ row }) => row);
    expect(new Set(rows).size).toBe(7_000);
    expect(await ana.call("GET", `${path}?cursor=made-up`)).toMatchObject({
      status: 410,
      body: { code: "page-expired" },
    });
  });

  it.each([
    ["not JSON", "{", "schema-not-json"],
    ["not a Table Schema", "{}", "schema-not-valid"],
    ["of an unknown type", '{"fields":[{"name":"a","type":"colour"}]}', "schema-not-valid"],
  ])("refuses a schema that is %s, and keeps the one it has", async (_, text, code) => {
    const id = await make("a,b\r\n1,2\r\n");
    const { status, body } = await ana.call("PUT", `/datasets/${id}/schema`, { from: "file", name: "s", text });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code, errors: [{ message: expect.stringMatching(/\S/) }] });
  });

  it("takes a large update by HTTP, shows it in lists and exports", async () => {
    const id = await make("nom,habitants\r\nLens,32000\r\n");
    const doc = await copyOf(id);
    const before = Y.encodeStateVector(doc);
    const table = openTable(doc);
    const row = table.handleAt(0);
    const column = table.columns[0];
    if (column === undefined) throw new Error("no column");
    setCells(table, [{ row, column: column.id, text: "Liévin" }], null);
    expect(await ana.call("POST", `/datasets/${id}/updates`, Y.encodeStateAsUpdate(doc, before))).toMatchObject({
      status: 204,
    });
    expect((await ana.call("GET", `/datasets/${id}/export.csv`)).body).toBe("nom,habitants\r\nLiévin,32000\r\n");
  });

  it("refuses an update that is not one", async () => {
    const id = await make("a,b\r\n1,2\r\n");
    const { status } = await ana.call("POST", `/datasets/${id}/updates`, new Uint8Array([9, 9, 9]));
    expect(status).toBe(400);
    expect((await ana.call("GET", `/datasets/${id}/export.csv`)).body).toBe("a,b\r\n1,2\r\n");
  });

  it("opens to a cookie, to a bearer token, and to a ticket, once", async () => {
    const id = await make("a,b\r\n1,2\r\n");
    const nobody = createVisitor(server.address);
    await once(connect(ana, `/sync/${id}`), "message");
    await once(connect(nobody, `/sync/${id}`, { authorization: `Bearer ${ana.token}` }), "message");
    const { ticket } = (await ana.done("POST", `/datasets/${id}/tickets`)) as { ticket: string };
    await once(connect(nobody, `/sync/${id}?ticket=${ticket}`), "message");
    expect(await closeCode(connect(nobody, `/sync/${id}?ticket=${ticket}`))).toBe(CLOSE.identityChanged);
    expect(await closeCode(connect(nobody, `/sync/${id}`))).toBe(CLOSE.identityChanged);
    expect(await listed(id)).toMatchObject({ present: [{ name: "Ana" }] });
    for (const socket of sockets.splice(0)) socket.terminate();
  });

  it("says nobody present who reads it beside another one", async () => {
    const id = await make("a,b\r\n1,2\r\n");
    await once(connect(ana, `/sync/${id}?beside=1`), "message");
    expect(await listed(id)).toMatchObject({ present: [] });
    await once(connect(ana, `/sync/${id}`), "message");
    expect(await listed(id)).toMatchObject({ present: [{ name: "Ana" }] });
    for (const socket of sockets.splice(0)) socket.terminate();
  });

  it("is closed to strangers, and is not there for them", async () => {
    const id = await make("a,b\r\n1,2\r\n");
    const eve = createVisitor(server.address);
    await eve.createSpace("Elsewhere", "Eve");
    expect(await closeCode(connect(eve, `/sync/${id}`))).toBe(CLOSE.datasetNotFound);
    expect(await closeCode(connect(ana, `/sync/${"0".repeat(20)}`))).toBe(CLOSE.datasetNotFound);
  });

  it("asks its people to come back when their role has changed", async () => {
    const id = await make("a,b\r\n1,2\r\n");
    const ben = createVisitor(server.address);
    await ben.join(space.links?.reviewer ?? "", "Ben");
    const socket = connect(ben, `/sync/${id}`);
    await once(socket, "message");
    const closed = closeCode(socket);
    await ben.join(space.links?.editor ?? "", "Ben");
    expect(await closed).toBe(CLOSE.identityChanged);
  });

  /** The table as a client has it, by y-websocket's own provider. */
  async function copyOf(id: string): Promise<Y.Doc> {
    const { ticket } = (await ana.done("POST", `/datasets/${id}/tickets`)) as { ticket: string };
    const doc = new Y.Doc();
    const provider = new WebsocketProvider(`${server.address.replace("http", "ws")}/sync`, id, doc, {
      disableBc: true,
      params: { ticket },
      // y-websocket wants the browser's class; ws is close enough to run it
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    });
    ignoreMessagesOfOurs(provider);
    await new Promise<void>((resolve) => provider.once("sync", () => resolve()));
    provider.destroy();
    return doc;
  }
});

describe("the figures of a list", () => {
  it("are those of the table after the server stopped and started again", async () => {
    const dataFolder = temporaryFolder();
    const server = await startServer({ dataFolder });
    const ana = createVisitor(server.address);
    const space = await ana.createSpace("Lens", "Ana");
    const done = (await ana.import(space.id, "a.csv", "nom,habitants\r\nLens,many\r\n")).at(-1);
    if (done?.kind !== "done") throw new Error("not imported");
    const choice = { from: "file", name: "s", text: JSON.stringify(SCHEMA) };
    await ana.done("PUT", `/datasets/${done.dataset}/schema`, choice);
    await server.close();
    const again = await startServer({ dataFolder });
    try {
      const headers = { authorization: `Bearer ${ana.token}` };
      const response = await fetch(`${again.address}/api/v1/spaces/${space.id}`, { headers });
      expect(await response.json()).toMatchObject({
        datasets: [{ rows: 1, columns: 2, issues: 1 }],
        links: space.links,
      });
    } finally {
      await again.close();
    }
  });
});
