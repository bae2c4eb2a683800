/** Comments on what is deleted: readable with the values it had, wherever it went, and back on their row when it is given back. */
import { once } from "node:events";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { DATABASE_FILE } from "#server/storage/sqlite/data-folder.ts";
import { deleteColumns } from "#shared/document/edits/delete-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { restoreColumn } from "#shared/document/edits/restore-column.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import { sortRows } from "#shared/document/edits/sort-rows.ts";
import { markOf } from "#shared/model/cell-content.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { Thread } from "#shared/wire/comments.ts";
import { startServer } from "../../support/server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { createVisitor } from "../../support/visitor.ts";
import { connectTo, openReviewHouse, type ReviewHouse } from "./review-house.ts";

describe("comments on what is deleted", () => {
  let house: ReviewHouse;
  let dataset: DatasetId;
  beforeAll(async () => {
    house = await openReviewHouse();
  });
  afterAll(() => house.close());
  const threads = () => `/datasets/${dataset}/threads`;
  const open = async (row: string | null, column: string | null) =>
    Thread.parse(await house.reviewer.done("POST", threads(), { row, column, text: "Vu" }));
  /** kept a little after the deletion is recorded */
  const kept = ({ id }: Thread, expected: Thread["keptRow"]) =>
    expect
      .poll(async () => Thread.parse(await house.viewer.done("GET", `${threads()}/${id}`)).keptRow, { timeout: 60_000 })
      .toEqual(expected);
  const GYMNASE = [
    { column: "nom", text: "Gymnase" },
    { column: "code", text: "3" },
  ];

  it("keep the row's values until the row is given back", async () => {
    dataset = await house.makeDataset();
    const [onRow, onCell, elsewhere] = [await open("a.2", null), await open("a.2", "c0"), await open("a.0", null)];
    const { table, close } = await house.connect(house.editor, dataset);
    const row = table.handleOf(onRow.row ?? ("" as never));
    if (row === undefined) throw new Error("no row");
    moveRows(table, [row], null, {});
    deleteRows(table, [row], {});
    await kept(onRow, GYMNASE);
    await kept(onCell, GYMNASE);
    await kept(elsewhere, null);
    restoreRows(table, [row], {});
    await kept(onRow, null);
    await kept(onCell, null);
    close();
  });

  it("have the row's values from the first, where the row was deleted before", async () => {
    dataset = await house.makeDataset();
    const { table, stored, close } = await house.connect(house.editor, dataset);
    deleteRows(table, [table.handleAt(2)], {});
    await stored();
    close();
    expect((await open("a.2", null)).keptRow).toEqual(GYMNASE);
    expect((await open("a.0", null)).keptRow).toBeNull();
  });

  it("keep why a value of the row was not available", async () => {
    dataset = await house.makeDataset();
    const onRow = await open("a.2", null);
    const { table, close } = await house.connect(house.editor, dataset);
    const [, code] = table.columns;
    if (code === undefined) throw new Error("no column");
    setUnavailable(table, { rows: [table.handleAt(2)], columns: [code.id] }, "secret", {});
    deleteRows(table, [table.handleAt(2)], {});
    await kept(onRow, [
      { column: "nom", text: "Gymnase" },
      { column: "code", text: markOf("secret") },
    ]);
    close();
  });

  it("keep the title of a deleted column, and the text of the cell", async () => {
    dataset = await house.makeDataset();
    const [onColumn, onCell] = [await open(null, "c1"), await open("a.1", "c1")];
    const { table, close } = await house.connect(house.editor, dataset);
    const [, code] = table.columns;
    if (code === undefined) throw new Error("no column");
    deleteColumns(table, [code.id], {});
    await kept(onColumn, [{ column: "code", text: "" }]);
    await kept(onCell, [{ column: "code", text: "2" }]);
    restoreColumn(table, code.id, {});
    await kept(onColumn, null);
    close();
  });

  it("stay on their row wherever it goes", async () => {
    dataset = await house.makeDataset();
    const thread = await open("a.2", "c0");
    const { table, stored, close } = await house.connect(house.editor, dataset);
    sortRows(table, table.order.slice().reverse(), {});
    await stored();
    close();
    expect(Thread.parse(await house.viewer.done("GET", `${threads()}/${thread.id}`))).toEqual(thread);
  });

  it("stay when the table does not know the row any more", async () => {
    dataset = await house.makeDataset();
    const thread = await open("a.2", null);
    const { table, close } = await house.connect(house.editor, dataset);
    deleteRows(table, [table.handleAt(2)], {});
    await kept(thread, GYMNASE);
    close();
    const database = new BetterSqlite3(join(house.server.dataFolder, DATABASE_FILE));
    database.prepare("UPDATE threads SET row = 'zz.1' WHERE id = ?").run(thread.id);
    database.close();
    const again = await house.connect(house.editor, dataset);
    deleteRows(again.table, [again.table.handleAt(0)], {});
    await again.stored();
    await kept(thread, GYMNASE);
    again.close();
  });

  it("are kept when the table is next loaded, after a server that stopped too early", async () => {
    const folder = temporaryFolder();
    const server = await startServer({ dataFolder: folder });
    const ana = createVisitor(server.address);
    const space = await ana.createSpace("Lens", "Ana");
    const done = (await ana.import(space.id, "a.csv", "nom,ville\r\nMairie,Lens\r\nÉcole,Lens\r\n")).at(-1);
    if (done?.kind !== "done") throw new Error(JSON.stringify(done));
    const path = `/datasets/${done.dataset}/threads`;
    const { id } = Thread.parse(await ana.done("POST", path, { row: "a.1", column: null, text: "Vu" }));
    const asked = async (address: string, of = path): Promise<unknown> =>
      (await createVisitor(address).call("GET", of, undefined, { authorization: `Bearer ${ana.token}` })).body;
    const provider = await connectTo(server.address, ana, done.dataset);
    deleteRows(provider.table, [provider.table.handleAt(1)], {});
    await expect.poll(async () => JSON.stringify(await asked(server.address)), { timeout: 60_000 }).toContain("École");
    provider.close();
    await server.close();
    const database = new BetterSqlite3(join(folder, DATABASE_FILE));
    database.prepare("UPDATE threads SET kept_row = NULL").run();
    database.close();
    const again = await startServer({ dataFolder: folder });
    const socket = new WebSocket(`${again.address.replace("http", "ws")}/sync/${done.dataset}`, {
      headers: { cookie: `tablee_session=${ana.token}` },
    });
    await once(socket, "message");
    await expect.poll(async () => JSON.stringify(await asked(again.address)), { timeout: 60_000 }).toContain("École");
    expect(await asked(again.address, `${path}/${id}`)).toMatchObject({ row: "a.1" });
    socket.close();
    await once(socket, "close");
    await again.close();
  });
});
