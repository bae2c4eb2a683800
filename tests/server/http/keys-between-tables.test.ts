/** Keys into other datasets of the space: what changes there is judged here, and what cannot be looked at is said. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { renameColumn } from "#shared/document/edits/rename-column.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { IssuePage, type Space } from "#shared/wire/http.ts";
import { MESSAGE } from "#shared/wire/sync-messages.ts";
import { ignoreMessagesOfOurs } from "../../support/messages-of-ours.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";

describe("a key into another dataset", () => {
  let server: TestServer;
  let ana: Visitor;
  let space: Space;
  const open: WebsocketProvider[] = [];
  beforeAll(async () => {
    server = await startServer();
    ana = createVisitor(server.address);
  });
  afterEach(() => {
    for (const provider of open.splice(0)) provider.destroy();
  });
  afterAll(() => server.close());

  const make = async (name: string, csv: string): Promise<DatasetId> => {
    const done = (await ana.import(space.id, name, csv)).at(-1);
    if (done?.kind !== "done") throw new Error(JSON.stringify(done));
    return done.dataset;
  };
  const refer = (dataset: DatasetId, resource: string, column = "id") => {
    const foreignKeys = [{ fields: "lieu", reference: { resource, fields: column } }];
    const text = JSON.stringify({ fields: [{ name: "lieu" }, { name: "note" }], foreignKeys });
    return ana.done("PUT", `/datasets/${dataset}/schema`, { from: "file", name: "s.json", text });
  };
  const pageOf = async (dataset: DatasetId) => IssuePage.parse(await ana.done("GET", `/datasets/${dataset}/issues`));

  /** a table as a browser has it open */
  async function join(dataset: DatasetId): Promise<{ table: Table; issuesTold(): Promise<void> }> {
    const { ticket } = (await ana.done("POST", `/datasets/${dataset}/tickets`)) as { ticket: string };
    const doc = new Y.Doc({ gc: false });
    const provider = new WebsocketProvider(`${server.address.replace("http", "ws")}/sync`, dataset, doc, {
      disableBc: true,
      params: { ticket },
      // y-websocket wants the browser's class; ws is close enough to run it
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    });
    open.push(provider);
    let told: () => void = () => undefined;
    ignoreMessagesOfOurs(provider);
    provider.messageHandlers[MESSAGE.issues] = () => told();
    await new Promise<void>((resolve) => provider.once("sync", () => resolve()));
    return {
      table: openTable(doc),
      issuesTold: () =>
        new Promise((resolve) => {
          told = resolve;
        }),
    };
  }
  /** the page once it is `such`: asked for again whenever the server says that it changed */
  async function pageOnce(dataset: DatasetId, such: (page: IssuePage) => boolean, act: () => unknown) {
    const { issuesTold } = await join(dataset);
    let told = issuesTold();
    await act();
    for (;;) {
      const page = await pageOf(dataset);
      if (such(page)) return page;
      await told;
      told = issuesTold();
    }
  }
  function type(table: Table, row: number, text: string): void {
    const [column] = table.columns;
    if (column !== undefined) setCells(table, [{ row: table.handleAt(row), column: column.id, text }], "test");
  }

  it("is judged by what that one holds as soon as the schema is chosen, and follows it both ways", async () => {
    space = await ana.createSpace("Lens", "Ana");
    const halls = await make("Équipements publics.csv", "id,nom\r\nE1,Mairie\r\nE2,École\r\n");
    const visits = await make("visites.csv", "lieu,note\r\nE1,bien\r\nE3,mal\r\n,\r\n");
    await refer(visits, "equipements_publics");
    const first = await pageOf(visits);
    expect(first.issues.filter(({ code }) => code === "foreign-key")).toMatchObject([
      { args: { fields: ["id"], resource: "equipements_publics" } },
    ]);
    expect(first.warnings).toEqual([]);

    const { table } = await join(halls);
    const broken = (count: number) => (page: IssuePage) =>
      page.issues.filter(({ code }) => code === "foreign-key").length === count;
    await pageOnce(visits, broken(0), () => type(table, 1, "E3"));
    await pageOnce(visits, broken(2), () => {
      type(table, 0, "E4");
      type(table, 1, "E5");
    });
    const here = (await join(visits)).table;
    await pageOnce(visits, broken(0), () => {
      type(here, 0, "E4");
      type(here, 1, "E5");
    });
  });

  it("is a remark while there is no such dataset, while it lacks the column, and while it is in the trash", async () => {
    space = await ana.createSpace("Liévin", "Ana");
    const visits = await make("visites.csv", "lieu,note\r\nE1,bien\r\n");
    const warned = (code: string | null) => (page: IssuePage) =>
      code === null ? page.warnings.length === 0 : page.warnings[0]?.code === code;
    await refer(visits, "lieux");
    expect(await pageOf(visits)).toMatchObject({ total: 0, warnings: [{ code: "table-not-found" }] });

    let halls: DatasetId | null = null;
    await pageOnce(visits, warned("table-without-columns"), async () => {
      halls = await make("Lieux.csv", "identifiant,nom\r\nE2,Mairie\r\n");
    });
    if (halls === null) throw new Error("not imported");
    const { table } = await join(halls);
    const [column] = table.columns;
    const page = await pageOnce(visits, warned(null), () => {
      if (column !== undefined) renameColumn(table, column.id, "id", "test");
    });
    expect(page.total).toBe(1);
    const gone = await pageOnce(visits, warned("table-in-trash"), () => ana.done("DELETE", `/datasets/${halls}`));
    expect(gone.total).toBe(0);
    await pageOnce(visits, warned(null), () => ana.done("POST", `/datasets/${halls}/restoration`));
    await pageOnce(visits, warned("table-ambiguous"), () => make("LIEUX.csv", "id\r\nE1\r\n"));
    expect((await ana.call("PATCH", `/datasets/${halls}`, { name: "anciens" })).status).toBe(200);
    await pageOnce(
      visits,
      (one) => one.warnings.length === 0 && one.total === 0,
      () => undefined,
    );
  });

  it("never finds a dataset of another space", async () => {
    space = await ana.createSpace("Ailleurs", "Ana");
    await make("secrets.csv", "id\r\nE1\r\n");
    space = await ana.createSpace("Ici", "Ana");
    const visits = await make("visites.csv", "lieu,note\r\nE9,\r\n");
    await refer(visits, "secrets");
    expect(await pageOf(visits)).toMatchObject({ total: 0, warnings: [{ code: "table-not-found" }] });
  });
});
