/** Datasets in the trash: hidden everywhere, brought back whole, destroyed after 30 days and not a day before. */
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import WebSocket from "ws";
import * as Y from "yjs";
import type { Thread } from "#shared/wire/comments.ts";
import type { Dataset, Space } from "#shared/wire/http.ts";
import { CLOSE } from "#shared/wire/problem.ts";
import { Trash } from "#shared/wire/trash.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";

const DAY = 24 * 60 * 60 * 1000;
const CSV = "nom,ville\r\nMairie,Lens\r\nÉcole,Liévin\r\n";

describe("a dataset in the trash", () => {
  let server: TestServer;
  let now: number;
  let dataFolder: string;
  let ana: Visitor;
  let space: Space;
  beforeEach(async () => {
    now = Date.parse("2026-03-01T08:00:00Z");
    dataFolder = temporaryFolder();
    server = await startServer({ dataFolder, now: () => now });
    ana = createVisitor(server.address);
    space = await ana.createSpace("Lens", "Ana");
  });
  afterEach(() => server.close());

  const make = async (by = ana, csv = CSV): Promise<Dataset["id"]> => {
    const done = (await by.import(space.id, "mairies.csv", csv)).at(-1);
    if (done?.kind !== "done") throw new Error(JSON.stringify(done));
    return done.dataset;
  };
  const joins = (role: "editor" | "reviewer", name: string) => {
    const visitor = createVisitor(server.address);
    return visitor.join(space.links?.[role] ?? "", name).then(() => visitor);
  };
  const trash = async (visitor = ana) => Trash.parse(await visitor.done("GET", `/spaces/${space.id}/trash`)).datasets;
  const listed = async () => ((await ana.done("GET", `/spaces/${space.id}`)) as Space).datasets.map(({ id }) => id);
  const connect = (visitor: Visitor, dataset: string) =>
    new WebSocket(`${server.address.replace("http", "ws")}/sync/${dataset}`, {
      headers: { cookie: `tablee_session=${visitor.token}` },
    });
  const restart = async () => {
    await server.close();
    server = await startServer({ dataFolder, now: () => now });
    const { call } = createVisitor(server.address);
    const { token } = ana;
    const cookie = { cookie: `tablee_session=${token}` };
    ana = { ...ana, token, done: async (method, path, body) => (await call(method, path, body, cookie)).body };
  };

  it("is listed there with who put it there and until when, and nowhere else", async () => {
    const dataset = await make();
    const other = await make();
    await ana.done("DELETE", `/datasets/${dataset}`);
    expect(await trash()).toEqual([
      {
        id: dataset,
        name: "mairies.csv",
        rows: 2,
        columns: 2,
        deletedAt: new Date(now).toISOString(),
        deletedBy: expect.objectContaining({ name: "Ana" }),
        until: new Date(now + 30 * DAY).toISOString(),
      },
    ]);
    expect(await listed()).toEqual([other]);
    const { body, status } = await ana.call("GET", `/datasets/${dataset}`);
    expect([status, (body as { code: string }).code]).toEqual([404, "dataset-not-found"]);
    for (const [method, path] of [
      ["GET", "/export.csv"],
      ["GET", "/original"],
      ["GET", "/threads"],
      ["GET", "/issues"],
      ["DELETE", ""],
    ] as const) {
      expect((await ana.call(method, `/datasets/${dataset}${path}`)).status, `${method} ${path}`).toBe(404);
    }
  });

  it("closes the sockets of everyone in it with 4404, and opens for nobody", async () => {
    const bilal = await joins("editor", "Bilal");
    const dataset = await make(bilal);
    const sockets = [connect(ana, dataset), connect(bilal, dataset)];
    await Promise.all(sockets.map((socket) => once(socket, "message")));
    const codes = Promise.all(sockets.map(async (socket) => (await once(socket, "close"))[0]));
    await bilal.done("DELETE", `/datasets/${dataset}`);
    expect(await codes).toEqual([CLOSE.datasetNotFound, CLOSE.datasetNotFound]);
    expect((await once(connect(ana, dataset), "close"))[0]).toBe(CLOSE.datasetNotFound);
    expect((await trash())[0]?.deletedBy?.name).toBe("Bilal");
  });

  it("comes back with its comments, by anyone who may edit", async () => {
    const dataset = await make();
    const exported = await ana.done("GET", `/datasets/${dataset}/export.csv`);
    const sent = { row: "a.0", column: null, text: "Est-ce juste ?" };
    const thread = await ana.done("POST", `/datasets/${dataset}/threads`, sent);
    await ana.done("DELETE", `/datasets/${dataset}`);
    const bilal = await joins("editor", "Bilal");
    expect(await bilal.done("POST", `/datasets/${dataset}/restoration`)).toMatchObject({ id: dataset, role: "editor" });
    expect(await trash()).toEqual([]);
    expect(await listed()).toEqual([dataset]);
    expect(await ana.done("GET", `/datasets/${dataset}/export.csv`)).toBe(exported);
    expect(await ana.done("GET", `/datasets/${dataset}/threads`)).toEqual([thread]);
    // someone else did the same just before
    expect((await bilal.call("POST", `/datasets/${dataset}/restoration`)).status).toBe(200);
  });

  it("is put there by owners, and by who made it", async () => {
    const [bilal, ines] = [await joins("editor", "Bilal"), await joins("editor", "Inès")];
    const [his, hers] = [await make(bilal), await make(ana)];
    expect((await ines.call("DELETE", `/datasets/${his}`)).status).toBe(403);
    expect((await bilal.call("DELETE", `/datasets/${hers}`)).status).toBe(403);
    await ana.done("PUT", `/datasets/${his}/columns/c0/lock`);
    expect((await bilal.call("DELETE", `/datasets/${his}`)).body).toMatchObject({ code: "locked" });
    await ana.done("DELETE", `/datasets/${his}/columns/c0/lock`);
    await bilal.done("DELETE", `/datasets/${his}`);
    await ines.done("POST", `/datasets/${his}/restoration`);
    await ana.done("DELETE", `/datasets/${his}`);
    expect(await trash()).toHaveLength(1);
  });

  it("is kept back by the lock of a column for as long as the column is there: it holds again when the column is restored", async () => {
    const bilal = await joins("editor", "Bilal");
    const his = await make(bilal);
    const send = (who: Visitor, doc: Y.Doc) => {
      const body = Y.encodeStateAsUpdate(doc);
      return fetch(`${server.address}/api/v1/datasets/${his}/updates`, {
        ...{ method: "POST", body: new Uint8Array(body) },
        headers: { cookie: `tablee_session=${who.token}`, "content-type": "application/octet-stream" },
      });
    };
    const locks = async () => ((await bilal.done("GET", `/datasets/${his}/locks`)) as unknown[]).length;
    const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
    await ana.done("PUT", `/datasets/${his}/columns/c1/lock`);
    mine.getMap("cols").set("c1/x", true);
    expect((await send(ana, mine)).status).toBe(204);
    expect(await locks()).toBe(0);
    // the lock is known all the same: it is the owner's to bring the column back
    expect(await bilal.done("GET", `/datasets/${his}`)).toMatchObject({ locks: [{ column: "c1" }] });
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
    theirs.getMap("cols").delete("c1/x");
    expect(await (await send(bilal, theirs)).json()).toMatchObject({ code: "locked" });
    mine.getMap("cols").delete("c1/x");
    expect((await send(ana, mine)).status).toBe(204);
    expect(await locks()).toBe(1);
    expect((await bilal.call("DELETE", `/datasets/${his}`)).body).toMatchObject({ code: "locked" });
    mine.getMap("cols").set("c1/x", true);
    expect((await send(ana, mine)).status).toBe(204);
    expect((await bilal.call("DELETE", `/datasets/${his}`)).status).toBe(204);
  });

  it("is neither put there nor taken out by who may not edit, nor seen from outside", async () => {
    const dataset = await make();
    const mona = await joins("reviewer", "Mona");
    const stranger = createVisitor(server.address);
    await stranger.createSpace("Arras", "Zoé");
    expect((await mona.call("DELETE", `/datasets/${dataset}`)).status).toBe(403);
    expect((await stranger.call("DELETE", `/datasets/${dataset}`)).status).toBe(404);
    await ana.done("DELETE", `/datasets/${dataset}`);
    expect(await trash(mona)).toHaveLength(1);
    expect((await mona.call("POST", `/datasets/${dataset}/restoration`)).status).toBe(403);
    expect((await stranger.call("POST", `/datasets/${dataset}/restoration`)).status).toBe(404);
    expect((await stranger.call("GET", `/spaces/${space.id}/trash`)).status).toBe(404);
    expect(await trash()).toHaveLength(1);
  });

  it("is destroyed after 30 days with all that hangs on it, and nothing is before", async () => {
    const [kept, dataset, sameFile] = [await make(ana, "a,b\r\n1,2\r\n"), await make(), await make()];
    const thread = (await ana.done("POST", `/datasets/${dataset}/threads`, {
      row: "a.0",
      column: null,
      text: "Est-ce juste ?",
    })) as Thread;
    expect(thread.comments).toHaveLength(1);
    for (const id of [dataset, sameFile]) await ana.done("DELETE", `/datasets/${id}`);
    expect(readdirSync(join(dataFolder, "uploads"))).toHaveLength(2);

    now += 29 * DAY;
    await restart();
    expect(await trash()).toHaveLength(2);
    now += DAY;
    await restart();
    expect((await trash()).map(({ id }) => id).sort()).toEqual([dataset, sameFile].sort());
    await ana.done("POST", `/datasets/${sameFile}/restoration`);

    now += 1;
    await restart();
    await expect.poll(() => trash()).toEqual([]);
    expect((await listed()).sort()).toEqual([kept, sameFile].sort());
    expect(rowsThatName(dataset)).toEqual([]);
    expect(rowsThatName(sameFile)).not.toEqual([]);
    // the other dataset still uses the file
    expect(readdirSync(join(dataFolder, "uploads"))).toHaveLength(2);

    await ana.done("DELETE", `/datasets/${sameFile}`);
    now += 20 * DAY;
    await restart();
    expect(await trash()).toHaveLength(1);
    now += 11 * DAY;
    await restart();
    await expect.poll(() => readdirSync(join(dataFolder, "uploads"))).toHaveLength(1);
    expect(rowsThatName(sameFile)).toEqual([]);
    expect(await ana.done("GET", `/datasets/${kept}/export.csv`)).toContain("1,2");
  });

  /** tables in which something still refers to this dataset, whatever tables there are */
  function rowsThatName(dataset: string): string[] {
    const file = join(dataFolder, "tablee.sqlite");
    expect(existsSync(file)).toBe(true);
    const database = new BetterSqlite3(file, { readonly: true });
    try {
      const columns = database
        .prepare<[], { table: string; column: string }>(
          `SELECT m.name AS "table", c.name AS "column" FROM sqlite_master m JOIN pragma_table_info(m.name) c
           WHERE m.type = 'table' AND (c.name = 'dataset' OR (m.name = 'datasets' AND c.name = 'id'))`,
        )
        .all();
      expect(columns.length).toBeGreaterThan(8);
      return columns
        .filter(({ table, column }) => database.prepare(`SELECT 1 FROM "${table}" WHERE "${column}" = ?`).get(dataset))
        .map(({ table }) => table);
    } finally {
      database.close();
    }
  }
});
