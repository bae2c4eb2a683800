/** Marks of deleted rows are told from the others when the table is next loaded, after a server that stopped too early. */
import { once } from "node:events";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { expect, it } from "vitest";
import WebSocket from "ws";
import { DATABASE_FILE } from "#server/storage/sqlite/data-folder.ts";
import { Overview } from "#shared/wire/overview.ts";
import { startServer } from "../../support/server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { createVisitor } from "../../support/visitor.ts";

it("a mark that was put down to the wrong side is put right", async () => {
  const dataFolder = temporaryFolder();
  const server = await startServer({ dataFolder });
  const ana = createVisitor(server.address);
  const space = await ana.createSpace("Lens", "Ana");
  const done = (await ana.import(space.id, "a.csv", "nom,ville\r\nMairie,Lens\r\nÉcole,Lens\r\n")).at(-1);
  if (done?.kind !== "done") throw new Error(JSON.stringify(done));
  await ana.done("POST", `/datasets/${done.dataset}/marks`, { target: "row", ids: ["a.0", "a.1"], mark: "valid" });
  await server.close();
  const database = new BetterSqlite3(join(dataFolder, DATABASE_FILE));
  database.prepare("UPDATE marks SET gone = 1 WHERE id = 'a.0'").run();
  // the table knows no such row
  database.prepare("UPDATE marks SET id = 'z.1' WHERE id = 'a.1'").run();
  database.close();

  const again = await startServer({ dataFolder });
  const authorization = `Bearer ${ana.token}`;
  const validRows = async () => {
    const { body } = await createVisitor(again.address).call("GET", "/me/overview", undefined, { authorization });
    return Overview.parse(body).datasets[0]?.validRows;
  };
  expect(await validRows()).toBe(1);
  const socket = new WebSocket(`${again.address.replace("http", "ws")}/sync/${done.dataset}`, {
    headers: { cookie: `tablee_session=${ana.token}` },
  });
  await once(socket, "message");
  const goneOf = (id: string) => {
    const reading = new BetterSqlite3(join(dataFolder, DATABASE_FILE), { readonly: true });
    const found = reading.prepare<[string], { gone: number }>("SELECT gone FROM marks WHERE id = ?").get(id)?.gone;
    reading.close();
    return found;
  };
  await expect.poll(() => [goneOf("a.0"), goneOf("z.1")], { timeout: 60_000 }).toEqual([0, 1]);
  expect(await validRows()).toBe(1);
  socket.close();
  await once(socket, "close");
  await again.close();
});
