/** A purge: the table stays, and no byte of what it was before is left in the data folder, whoever comes back with it. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { deleteColumns } from "#shared/document/edits/delete-column.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable } from "#shared/document/open-table.ts";
import { PurgeDone, PurgePreview } from "#shared/wire/purge.ts";
import { SavedRecipe } from "#shared/wire/recipes.ts";
import { Member, when, whenSaving } from "../../client/collab/team.ts";
import { ignoreMessagesOfOurs } from "../../support/messages-of-ours.ts";
import { startServer, type TestServer } from "../../support/server.ts";

const CSV = "nom;gestionnaire\nLens;QZMARKER-Dupont\nArras;QZMARKER-Durand\nLiévin;QZMARKER-Petit\n";
/** texts that must be nowhere afterwards: imported, typed, commented, named */
const MARKERS = ["QZMARKER", "QZTYPED", "QZCOMMENT", "QZVERSION", "QZOVER", "QZKEPT"];

async function team() {
  const server = await startServer();
  onTestFinished(server.close);
  const owner = new Member(() => server.address);
  const space = await owner.openSpace();
  const dataset = await owner.importCsv(space, CSV);
  return { server, owner, space, dataset };
}

async function open(owner: Member, id: string): Promise<Collaboration> {
  const live = await owner.open(id);
  onTestFinished(live.close);
  await when(live.ready, (ready) => ready);
  return live;
}

function foundIn(folder: string, marker: string | Uint8Array): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() && readFileSync(path).includes(Buffer.from(marker));
  });
}

/** a Yjs client that says no incarnation, and comes back with whatever its document holds */
async function comeBack(server: TestServer, { cookie }: Member, dataset: string, doc: Y.Doc): Promise<number> {
  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie } });
    }
  }
  const provider = new WebsocketProvider(`${server.address.replace("http", "ws")}/sync`, dataset, doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  ignoreMessagesOfOurs(provider);
  return new Promise((resolve) => {
    provider.once("connection-close", (event: CloseEvent | null) => {
      resolve(event?.code ?? 0);
      // it emits this once more while it goes
      setImmediate(() => provider.destroy());
    });
  });
}

test("what was imported, typed, said and named before is in no file any more, and copies bring it back by no way", async () => {
  const { server, owner, space, dataset } = await team();
  const live = await open(owner, dataset.id);
  const [name, manager] = live.table.columns;
  if (name === undefined || manager === undefined) throw new Error("two columns");
  const row = live.table.handleAt(0);
  setCells(live.table, [{ row, column: manager.id, text: "QZTYPED-Martin" }], live.origin);
  await whenSaving(live, "stored");
  setCells(live.table, [{ row, column: name.id, text: "QZOVER-Lens" }], live.origin);
  await whenSaving(live, "stored");
  setCells(live.table, [{ row, column: name.id, text: "Lens, ville" }], live.origin);
  await whenSaving(live, "stored");
  await owner.ask("POST", `/datasets/${dataset.id}/threads`, {
    ...{ row: live.table.idOf(row), column: manager.id, text: "QZCOMMENT de Dupont", mentions: [] },
  });
  await owner.ask("POST", `/datasets/${dataset.id}/versions`, { name: "QZVERSION" });
  const corrected = (column: string, was: string) => ({
    ...{ operation: "values.corrections", rows: { kind: "all" }, on: true },
    params: {
      keys: { columns: ["nom"] },
      cells: [{ column, corrections: [{ key: ["Arras"], was, becomes: "Durand" }] }],
      table: dataset.id,
    },
  });
  const steps = [corrected("gestionnaire", "QZKEPT"), corrected("nom", "Aras")];
  const recipe = { tablee: "recipe", version: 2, name: "Communes", steps };
  const kept = SavedRecipe.parse(await (await owner.ask("POST", `/spaces/${space.id}/recipes`, { recipe })).json());
  deleteColumns(live.table, [manager.id], live.origin);
  await whenSaving(live, "stored");
  const rows = [...live.table.order].map((handle) => live.table.idOf(handle as typeof row));
  // a copy that somebody keeps
  const old = new Y.Doc();
  Y.applyUpdate(old, Y.encodeStateAsUpdate(docOf(live)));
  // rows are packed: what they are packed to is looked for too
  const packed = old.getMap("base").get("0000");
  if (!(packed instanceof Uint8Array)) throw new Error("the import is packed rows");
  const end = packed.slice(-32);
  for (const sought of ["QZMARKER", "QZTYPED", "QZCOMMENT", "QZVERSION", "QZOVER", "QZKEPT", end])
    expect(foundIn(server.dataFolder, sought), String(sought)).not.toEqual([]);

  const preview = PurgePreview.parse(await (await owner.ask("GET", `/datasets/${dataset.id}/purge`)).json());
  expect(preview).toMatchObject({ refused: null, deletedColumns: ["gestionnaire"], threads: 1, threadsKept: 0 });
  expect(preview.namedVersions).toEqual(["QZVERSION"]);
  expect(preview.originals).toEqual([{ fileName: "essai.csv", alsoUsed: false }]);

  const done = PurgeDone.parse(
    await (await owner.ask("POST", `/datasets/${dataset.id}/purge`, { name: "essai", columns: [] })).json(),
  );
  expect(done).toMatchObject({ incarnation: 2, overwritten: true });
  for (const sought of [...MARKERS, end]) expect(foundIn(server.dataFolder, sought), String(sought)).toEqual([]);

  // of a recipe that was kept of it, what is of columns that stay stays; who had it open does not write it back
  const path = `/spaces/${space.id}/recipes/${kept.id}`;
  const left = SavedRecipe.parse(await (await owner.ask("GET", path)).json());
  expect(left.recipe.steps).toMatchObject([{ params: { cells: [{ column: "nom" }] } }]);
  await expect(owner.ask("PUT", path, { recipe, since: kept.at })).rejects.toThrow("409");

  // the table is as it was seen, under the same ids
  const again = await open(owner, dataset.id);
  expect([...again.table.order].map((handle) => again.table.idOf(handle as typeof row))).toEqual(rows);
  expect(again.table.columns.map(({ name }) => name)).toEqual(["nom"]);
  expect(again.table.columnTexts(name.id)).toEqual(["Lens, ville", "Arras", "Liévin"]);
  expect(await owner.dataset(dataset.id)).toMatchObject({
    incarnation: 2,
    original: false,
    purged: { incarnation: 2 },
  });

  // copies come back: by a socket that says nothing, under their own client id and another; over HTTP, whole
  expect(await comeBack(server, owner, dataset.id, old)).toBe(4400);
  const elsewhere = new Y.Doc();
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(old));
  expect(await comeBack(server, owner, dataset.id, elsewhere)).toBe(4400);
  const whole = Y.encodeStateAsUpdate(elsewhere);
  // what people wrote alone, without the rows of the file: under a client id that was theirs
  const written = Y.encodeStateAsUpdate(elsewhere, Y.encodeStateVector(new Map([[1, Y.getState(old.store, 1)]])));
  const send = (update: Uint8Array, query = "") => owner.ask("POST", `/datasets/${dataset.id}/updates${query}`, update);
  await expect(send(whole)).rejects.toThrow("400");
  await expect(send(written)).rejects.toThrow("403");
  await expect(send(written, "?incarnation=1")).rejects.toThrow("409");
  for (const marker of MARKERS) expect(foundIn(server.dataFolder, marker), marker).toEqual([]);

  // and people go on
  setCells(again.table, [{ row: again.table.handleAt(1), column: name.id, text: "Arras, ville" }], again.origin);
  await whenSaving(again, "stored");
  const history = await (await owner.ask("GET", `/datasets/${dataset.id}/history`)).json();
  expect(JSON.stringify(history)).toContain("Arras, ville");
  const audit = await (await owner.ask("GET", `/spaces/${space.id}/audit`)).json();
  expect(JSON.stringify(audit)).toContain("dataset-purged");
}, 20_000);

test("is refused under another name, of a column that is not there, and while the table is public", async () => {
  const { owner, dataset } = await team();
  const ask = (body: object) => owner.ask("POST", `/datasets/${dataset.id}/purge`, body);
  await expect(ask({ name: "autre", columns: [] })).rejects.toThrow("name-differs");
  await expect(ask({ name: "essai", columns: ["zzz"] })).rejects.toThrow("column-not-found");
  await owner.ask("POST", `/datasets/${dataset.id}/review/steps`, { step: "publish-current", note: "" });
  await expect(ask({ name: "essai", columns: [] })).rejects.toThrow("dataset-public");
  const live = await open(owner, dataset.id);
  expect(live.table.columnTexts(live.table.columns[1]?.id ?? ("" as never))[0]).toBe("QZMARKER-Dupont");
});

test("the columns that are named go with it", async () => {
  const { server, owner, dataset } = await team();
  await owner.ask("POST", `/datasets/${dataset.id}/purge`, { name: "essai", columns: ["c1"] });
  const live = await open(owner, dataset.id);
  expect(live.table.columns.map(({ name }) => name)).toEqual(["nom"]);
  expect(foundIn(server.dataFolder, "QZMARKER")).toEqual([]);
  expect(openTable(docOf(live)).rowCount).toBe(3);
});

function docOf({ table }: Collaboration): Y.Doc {
  return (table as unknown as { doc: Y.Doc }).doc;
}
