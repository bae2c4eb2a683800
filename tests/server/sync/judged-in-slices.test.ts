/** A full pass over a table takes its time; meanwhile people are served, and only the newest schema counts. */
import * as decoding from "lib0/decoding";
import { expect, test } from "vitest";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import { IssuesMessage, MESSAGE } from "#shared/wire/sync-messages.ts";
import { type } from "./cells.ts";
import { type BareClient, bareClient, joined } from "./clients.ts";
import { openLog, type SyncServer, startSyncServer, TABLE, userId } from "./sync-server.ts";

/** twenty steps at least, each in a turn of its own */
const ROWS = 20_000;

async function startWithLargeTable(): Promise<SyncServer> {
  const builder = createBaseBuilder(["nom"]);
  for (let row = 0; row < ROWS; row++) builder.addRow([`row ${row}`]);
  const log = openLog();
  await log.create({ dataset: TABLE, update: builder.finish().update, author: userId("importer"), at: 0 });
  return startSyncServer({ log, limits: { checkSliceMs: 0 } });
}

function choose(server: SyncServer, maxLength: number): Promise<void> {
  const descriptor = JSON.stringify({
    fields: [{ name: "nom", type: "string", constraints: { maxLength, unique: true } }],
  });
  const layer = { descriptor, reference: { name: `at most ${maxLength}`, version: null } };
  return server.rooms.edit(TABLE, userId("ana"), ({ table }, origin) => setSchema(table, layer, origin));
}

function messagesOf({ frames }: BareClient): IssuesMessage[] {
  return frames.flatMap((frame) => {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== MESSAGE.issues) return [];
    return [IssuesMessage.parse(JSON.parse(decoding.readVarString(decoder)))];
  });
}

const countOf = (server: SyncServer) => server.rooms.judged(TABLE, ({ issues }) => issues.count);

test("who asks for the table while it is judged is answered first, and what they write is stored and then judged", async () => {
  const server = await startWithLargeTable();
  const ana = await joined(server, { user: "ana" });
  await choose(server, 5);
  const heard: string[] = [];
  const judged = countOf(server).then((count) => {
    heard.push("judged");
    return count;
  });
  await server.rooms.read(TABLE, ({ table }) => table.rowCount);
  heard.push("read");
  type(ana.doc, 12_345, "four");
  const version = ana.mark();
  await ana.until(() => ana.stored() === version);
  await judged;
  expect(heard).toEqual(["read", "judged"]);
  // "row 0" to "row 9" and the one that was just shortened are no longer than five characters
  expect(await countOf(server)).toBe(ROWS - 11);
});

test("of several schemas chosen one after the other, the newest is judged and the list is told of once", async () => {
  const server = await startWithLargeTable();
  const watcher = await bareClient(server, { user: "eve" });
  for (const maxLength of [3, 4, 6]) await choose(server, maxLength);
  expect(await countOf(server)).toBe(ROWS - 100);
  // what is sent to the watcher next comes after all that was sent before
  server.rooms.notify(TABLE, { kind: "keep-alive" });
  await watcher.next(MESSAGE.notice);
  expect(messagesOf(watcher).map(({ kind }) => kind)).toEqual(["reset"]);
});

test("what another schema would say is found without telling anyone", async () => {
  const server = await startWithLargeTable();
  await choose(server, 6);
  await countOf(server);
  const watcher = await bareClient(server, { user: "eve" });
  const parsed = parseTableSchema(JSON.stringify({ fields: [{ name: "nom", constraints: { maxLength: 5 } }] }));
  if (!parsed.ok) throw new Error("no schema");
  expect(await server.rooms.judged(TABLE, ({ issues }) => issues.count, parsed.schema)).toBe(ROWS - 10);
  expect(await countOf(server)).toBe(ROWS - 100);
  server.rooms.notify(TABLE, { kind: "keep-alive" });
  await watcher.next(MESSAGE.notice);
  expect(messagesOf(watcher)).toEqual([]);
});
