/** What others are at while a table is purged: it neither outlives the purge nor is harmed by it. */
import { once } from "node:events";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createPurgeWriter } from "#server/storage/sqlite/purge-writer.ts";
import { createSqlitePurges } from "#server/storage/sqlite/purges.ts";
import { SYSTEM_AUTHOR } from "#server/sync/system-author.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable } from "#shared/document/open-table.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { ImportEvent, UploadPreview } from "#shared/wire/imports.ts";
import { PurgePreview } from "#shared/wire/purge.ts";
import { Member, when } from "../../client/collab/team.ts";
import { type Overrides, startServer } from "../../support/server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const CSV = "nom;gestionnaire\nLens;Dupont\nArras;Durand\n";

async function team(replaced: Overrides = {}) {
  const server = await startServer(replaced);
  onTestFinished(server.close);
  const owner = new Member(() => server.address);
  const space = await owner.openSpace();
  return { server, owner, space, dataset: await owner.importCsv(space, CSV) };
}

const send = async (person: Member, space: { readonly id: string }) =>
  UploadPreview.parse(
    await (
      await person.ask("POST", `/spaces/${space.id}/uploads?name=essai.csv`, new TextEncoder().encode(CSV))
    ).json(),
  );

test("the same file that another space was sent, and has not imported yet, is imported there all the same", async () => {
  const { server, owner, space, dataset } = await team();
  const here = await send(owner, space);
  const other = new Member(() => server.address);
  const { id, choices } = await send(other, await other.openSpace());
  const preview = await (await owner.ask("GET", `/datasets/${dataset.id}/purge`)).json();
  expect(PurgePreview.parse(preview).originals).toEqual([{ fileName: "essai.csv", alsoUsed: true }]);
  await owner.ask("POST", `/datasets/${dataset.id}/purge`, { name: "essai", columns: [] });

  await expect(owner.ask("POST", `/uploads/${here.id}/import`, { name: "x", choices })).rejects.toThrow(
    "upload-not-found",
  );
  const events = await (await other.ask("POST", `/uploads/${id}/import`, { name: "essai", choices })).text();
  const last = ImportEvent.parse(JSON.parse(events.trim().split("data:").at(-1) ?? ""));
  if (last.kind !== "done") throw new Error(events);
  expect(await other.dataset(last.dataset)).toMatchObject({ original: true });
});

test("a file that went while it was to be read is asked for again; one that no upload is of goes at the next start, unless a copy of the data names it", async () => {
  const dataFolder = temporaryFolder();
  const first = await startServer({ dataFolder });
  const owner = new Member(() => first.address);
  const space = await owner.openSpace();
  const { id, sha256, choices } = await send(owner, space);
  const uploads = join(dataFolder, "uploads");
  rmSync(join(uploads, sha256));
  const events = await (await owner.ask("POST", `/uploads/${id}/import`, { name: "x", choices })).text();
  expect(events).toContain("upload-not-found");
  await expect(owner.ask("POST", `/uploads/${id}/preview`, { choices })).rejects.toThrow("upload-not-found");
  await first.close();

  const [stray, spared] = ["a", "b"].map((digit) => digit.repeat(64)) as [string, string];
  for (const name of [sha256, stray, spared]) writeFileSync(join(uploads, name), CSV);
  const aside = openDatabase(join(dataFolder, "before-restore-1.sqlite"));
  aside.connection.pragma("foreign_keys = OFF");
  aside.connection
    .prepare(
      "INSERT INTO uploads (id, space, user, file_name, bytes, sha256, created_at) VALUES ('u', 's', 'p', 'x', 1, ?, 1)",
    )
    .run(spared);
  aside.close();
  const second = await startServer({ dataFolder });
  onTestFinished(second.close);
  expect(readdirSync(uploads).sort()).toEqual([sha256, spared].sort());
});

test("what was being sent to the table of before is not written into the one that is there then", async () => {
  const { server, owner, dataset } = await team();
  const live = await owner.open(dataset.id);
  await when(live.ready, (ready) => ready);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate((live.table as unknown as { doc: Y.Doc }).doc));
  live.close();
  const table = openTable(doc);
  const [, manager] = table.columns;
  if (manager === undefined) throw new Error("two columns");
  const before = Y.encodeStateVector(doc);
  setCells(table, [{ row: table.handleAt(0), column: manager.id, text: "Martin" }], "test");
  // under a client id of its own, it builds on nothing that was there
  const update = Y.encodeStateAsUpdate(doc, before);

  const status = await new Promise<number | undefined>((resolve, reject) => {
    const address = `${server.address}/api/v1/datasets/${dataset.id}/updates?incarnation=1`;
    const headers = { cookie: owner.cookie, "content-type": "application/octet-stream", expect: "100-continue" };
    const sending = request(address, { method: "POST", headers: { ...headers, "content-length": update.length } });
    sending.on("response", (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sending.on("error", reject);
    // the server has read what the request is for, and waits for the rest
    sending.on("continue", () => {
      sending.write(update.subarray(0, 5));
      owner.ask("POST", `/datasets/${dataset.id}/purge`, { name: "essai", columns: [] }).then(() => {
        sending.end(update.subarray(5));
      }, reject);
    });
    sending.flushHeaders();
  });
  expect(status).toBe(409);
  const again = await owner.open(dataset.id);
  onTestFinished(again.close);
  await when(again.ready, (ready) => ready);
  expect(again.table.columnTexts(manager.id)).toEqual(["Dupont", "Durand"]);
});

test("a schema that was asked for before, and is there only then, is not chosen", async () => {
  const web = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void web.close());
  await once(web, "listening");
  const { owner, dataset } = await team({ mayReach: (ip) => ip === "127.0.0.1" });
  const address = `http://127.0.0.1:${(web.address() as AddressInfo).port}/schema.json`;
  const asked = once(web, "request");
  const chosen = owner.ask("PUT", `/datasets/${dataset.id}/schema`, { from: "address", address });
  const refused = expect(chosen).rejects.toThrow("incarnation-changed");
  const [, answer] = await asked;
  await owner.ask("POST", `/datasets/${dataset.id}/purge`, { name: "essai", columns: [] });
  answer.end(JSON.stringify({ fields: [{ name: "nom", type: "string" }] }));
  await refused;
});

function storage() {
  const database = openDatabase(join(temporaryFolder(), "x.sqlite"));
  onTestFinished(database.close);
  const { connection } = database;
  return { connection, database, writer: createPurgeWriter(connection) };
}

test("a file that was to be removed and was sent again since stays", async () => {
  const { connection, database } = storage();
  const thread = { purge: async () => undefined, overwrite: async () => true, overwriteFreed: async () => true };
  const purges = createSqlitePurges(database, thread);
  connection.pragma("foreign_keys = OFF");
  connection.exec(`INSERT INTO purged_files VALUES ('gone'), ('again');
    INSERT INTO uploads (id, space, user, file_name, bytes, sha256, created_at) VALUES ('u', 's', 'p', 'x.csv', 1, 'again', 1)`);
  const files = await purges.filesToRemove();
  expect(files).toEqual(["gone"]);
  await purges.filesRemoved(files);
  expect(connection.prepare("SELECT count(*) FROM purged_files").pluck().get()).toBe(0);
});

test("the file of the database is not written anew in memory, whatever was purged before", () => {
  const { connection, writer } = storage();
  const dataset = DatasetId.parse("0000000000000000data");
  const nothing = { clients: [], goneTitles: [], columns: [], rows: [], seals: [], update: new Uint8Array() };
  const audit = { action: "dataset-purged", details: "{}" };
  expect(() => writer.purge({ dataset, at: 1, by: SYSTEM_AUTHOR, nobody: SYSTEM_AUTHOR, audit, ...nothing })).toThrow(
    "not to be purged",
  );
  expect(connection.pragma("temp_store", { simple: true })).toBe(0);
});
