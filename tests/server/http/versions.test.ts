/** Versions over HTTP, on the whole server: what is kept, what it holds whatever is done since, and who may do what. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { compareTables, isSame } from "#shared/document/compare-tables.ts";
import { deleteColumns } from "#shared/document/edits/delete-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { restoreVersion } from "#shared/document/edits/restore-version.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setColumnsPrivate } from "#shared/document/edits/set-column-private.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { Space } from "#shared/wire/http.ts";
import { type Version, VersionList } from "#shared/wire/versions.ts";
import { ignoreMessagesOfOurs } from "../../support/messages-of-ours.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";

const ROWS = 120;
const CSV = `nom,code\r\n${Array.from({ length: ROWS }, (_, i) => `Mairie ${i},${i}`).join("\r\n")}\r\n`;

const all = (table: Table) => [...table.order] as RowHandle[];
const names = (table: Table) => (table.columns[0] === undefined ? [] : table.columnTexts(table.columns[0].id));

describe("the versions of a dataset", () => {
  let server: TestServer;
  let ana: Visitor;
  let space: Space;
  const open: (() => void)[] = [];
  beforeAll(async () => {
    server = await startServer();
    ana = createVisitor(server.address);
    space = await ana.createSpace("Lens", "Ana");
  });
  afterAll(() => server.close());

  async function make(csv = CSV): Promise<DatasetId> {
    const done = (await ana.import(space.id, "mairies.csv", csv)).at(-1);
    if (done?.kind !== "done") throw new Error(JSON.stringify(done));
    return done.dataset;
  }

  /** the table as someone connected to it has it, and what it takes for their edits to be on disk */
  async function connect(visitor: Visitor, dataset: DatasetId, at = server) {
    const { ticket } = (await visitor.done("POST", `/datasets/${dataset}/tickets`)) as { ticket: string };
    const doc = new Y.Doc();
    const provider = new WebsocketProvider(`${at.address.replace("http", "ws")}/sync`, dataset, doc, {
      params: { ticket },
      disableBc: true,
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    });
    ignoreMessagesOfOurs(provider);
    await new Promise<void>((resolve) => {
      provider.on("sync", (synced: boolean) => synced && resolve());
    });
    const close = () => provider.destroy();
    open.push(close);
    return { doc, table: openTable(doc), close };
  }

  const list = async (dataset: DatasetId, visitor = ana) =>
    VersionList.parse(await visitor.done("GET", `/datasets/${dataset}/versions`)).versions;
  const causes = (versions: readonly Version[]) => versions.map(({ cause }) => cause);
  /** lists until it is as expected: gestures are followed a little after they are recorded */
  const listed = (dataset: DatasetId, expected: readonly Version["cause"][]) =>
    expect.poll(async () => causes(await list(dataset)), { timeout: 60_000 }).toEqual(expected);

  async function read(dataset: DatasetId, version: Version): Promise<Table> {
    const response = await fetch(`${server.address}/api/v1/datasets/${dataset}/versions/${version.id}/document`, {
      headers: { authorization: `Bearer ${ana.token}` },
    });
    expect(response.status).toBe(200);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, new Uint8Array(await response.arrayBuffer()));
    return openTable(doc);
  }

  it("begin with the import, as it was imported", async () => {
    const dataset = await make();
    const [first] = await list(dataset);
    expect(first).toMatchObject({ cause: "import", name: null, author: { name: "Ana" } });
    if (first === undefined) return;
    expect(names(await read(dataset, first))).toHaveLength(ROWS);
  });

  it("cannot be emptied by emptying the table", async () => {
    const dataset = await make();
    await ana.done("POST", `/datasets/${dataset}/versions`, { name: "Relu" });
    const { table, close } = await connect(ana, dataset);
    deleteRows(table, all(table), {});
    deleteColumns(
      table,
      table.columns.map(({ id }) => id),
      {},
    );
    await listed(dataset, ["before-bulk", "named", "import"]);
    close();
    const versions = await list(dataset);
    const [emptied, named, imported] = versions;
    if (emptied === undefined || named === undefined || imported === undefined) throw new Error("three versions");
    expect(emptied.change).toEqual({ cells: 0, rows: 0, columns: 2 });
    expect(names(await read(dataset, named))).toHaveLength(ROWS);
    expect(names(await read(dataset, imported))).toEqual(names(await read(dataset, named)));
    expect(await ana.done("GET", `/datasets/${dataset}/versions/${named.id}/export.csv`)).toBe(CSV);
    expect(await ana.done("GET", `/datasets/${dataset}/export.csv`)).not.toContain("Mairie");
  });

  it("are exported without what became private since", async () => {
    const dataset = await make("nom,portable\r\nAna,06\r\n");
    const [imported] = await list(dataset);
    const { table, close } = await connect(ana, dataset);
    const phones = table.columns.slice(1).map(({ id }) => id);
    setColumnsPrivate(table, phones, true, "me");
    const path = `/datasets/${dataset}`;
    await vi.waitFor(async () => expect(await ana.done("GET", `${path}/export.csv`)).toBe("nom\r\nAna\r\n"));
    const version = `${path}/versions/${imported?.id}/export.csv`;
    expect(await ana.done("GET", version)).toBe("nom\r\nAna\r\n");
    setColumnsPrivate(table, phones, false, "me");
    await vi.waitFor(async () => expect(await ana.done("GET", version)).toContain("06"));
    close();
  });

  it("are kept under a name and renamed, and everyone connected is told", async () => {
    const dataset = await make();
    const { ticket } = (await ana.done("POST", `/datasets/${dataset}/tickets`)) as { ticket: string };
    const socket = new WebSocket(`${server.address.replace("http", "ws")}/sync/${dataset}?ticket=${ticket}`);
    const told = new Promise<void>((resolve) => {
      socket.on("message", (data: Buffer) => {
        if (data[0] === 104 && data.includes('"kind":"version"')) resolve();
      });
    });
    await new Promise((resolve) => socket.once("open", resolve));
    // the server answers the first message: it knows this socket then
    socket.send(Uint8Array.of(0, 0, 1, 0));
    await new Promise((resolve) => socket.once("message", resolve));
    const kept = await ana.done("POST", `/datasets/${dataset}/versions`, { name: "  Avant relecture " });
    expect(kept).toMatchObject({ cause: "named", name: "Avant relecture", author: { name: "Ana" } });
    await told;
    socket.close();
    const { id } = kept as Version;
    await ana.done("PATCH", `/datasets/${dataset}/versions/${id}`, { name: "Relu" });
    expect((await list(dataset))[0]).toMatchObject({ id, name: "Relu" });
    expect((await ana.call("POST", `/datasets/${dataset}/versions`, { name: " " })).status).toBe(400);
  });

  it("hold the present before one is restored; a large restoration goes through like any edit", async () => {
    const rows = 6_000;
    const text = (i: number) => `Mairie ${i} ${((i * 2654435761) % 2 ** 32).toString(36).repeat(220)}`;
    const dataset = await make(`nom\r\n${Array.from({ length: rows }, (_, i) => text(i)).join("\r\n")}\r\n`);
    const { doc, table, close } = await connect(ana, dataset);
    const column = table.columns[0]?.id;
    if (column === undefined) throw new Error("a column");
    fillColumn(table, column, all(table), "", {});
    await listed(dataset, ["import"]);
    await ana.done("POST", `/datasets/${dataset}/versions`, { name: "Vidé" });
    const [, imported] = await list(dataset);
    if (imported === undefined) throw new Error("the import");
    const version = await read(dataset, imported);
    expect((await ana.call("POST", `/datasets/${dataset}/versions/${imported.id}/restorations`)).status).toBe(204);
    close();
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => void updates.push(update));
    restoreVersion(table, version, {});
    const update = Y.mergeUpdates(updates);
    // larger than a message of the socket: this is how clients send it
    expect(update.length).toBeGreaterThan(8 * 1024 * 1024);
    await ana.done("POST", `/datasets/${dataset}/updates`, update);
    const now = await connect(ana, dataset);
    expect(isSame(compareTables(version, now.table))).toBe(true);
    now.close();
    expect(causes(await list(dataset))).toContain("before-restore");
  });

  it("are looked at by who may read, kept and restored by who may edit", async () => {
    const dataset = await make();
    const [version] = await list(dataset);
    const reviewer = createVisitor(server.address);
    await reviewer.join(space.links?.reviewer ?? "", "Rose");
    expect(await list(dataset, reviewer)).toHaveLength(1);
    const path = `/datasets/${dataset}/versions/${version?.id}`;
    const answers = await Promise.all([
      reviewer.call("GET", `${path}/document`),
      reviewer.call("GET", `${path}/export.csv`),
      reviewer.call("POST", `/datasets/${dataset}/versions`, { name: "Non" }),
      reviewer.call("PATCH", path, { name: "Non" }),
      reviewer.call("POST", `${path}/restorations`),
      createVisitor(server.address).call("GET", `/datasets/${dataset}/versions`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 403, 403, 403, 401]);
  });

  it.each(["document", "export.csv"])("of another dataset are not found here (%s)", async (what) => {
    const [one, other] = [await make(), await make()];
    const [version] = await list(other);
    const answer = await ana.call("GET", `/datasets/${one}/versions/${version?.id}/${what}`);
    expect(answer).toMatchObject({ status: 404, body: { code: "version-not-found" } });
  });
});

it("work not yet in a version is in one after the server stopped in order", async () => {
  const dataFolder = temporaryFolder();
  const first = await startServer({ dataFolder });
  const ana = createVisitor(first.address);
  const space = await ana.createSpace("Lens", "Ana");
  const done = (await ana.import(space.id, "mairies.csv", CSV)).at(-1);
  if (done?.kind !== "done") throw new Error(JSON.stringify(done));
  const table = new Y.Doc();
  const response = await fetch(`${first.address}/api/v1/datasets/${done.dataset}/versions`, {
    headers: { authorization: `Bearer ${ana.token}` },
  });
  const [imported] = VersionList.parse(await response.json()).versions;
  const bytes = await fetch(`${first.address}/api/v1/datasets/${done.dataset}/versions/${imported?.id}/document`, {
    headers: { authorization: `Bearer ${ana.token}` },
  });
  Y.applyUpdate(table, new Uint8Array(await bytes.arrayBuffer()));
  const view = openTable(table);
  const updates: Uint8Array[] = [];
  table.on("update", (update: Uint8Array) => void updates.push(update));
  setCells(
    view,
    [{ row: view.handleAt(0), column: view.columns[0]?.id ?? ("c0" as never), text: "Hôtel de ville" }],
    {},
  );
  await ana.done("POST", `/datasets/${done.dataset}/updates`, Y.mergeUpdates(updates));
  await first.close();
  const second = await startServer({ dataFolder });
  try {
    const again = await fetch(`${second.address}/api/v1/datasets/${done.dataset}/versions`, {
      headers: { authorization: `Bearer ${ana.token}` },
    });
    expect(VersionList.parse(await again.json()).versions.map(({ cause }) => cause)).toEqual(["quiet", "import"]);
  } finally {
    await second.close();
  }
});
