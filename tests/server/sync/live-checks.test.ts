import * as decoding from "lib0/decoding";
import { expect, test } from "vitest";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import { IssuesMessage, MESSAGE } from "#shared/wire/sync-messages.ts";
import { createHeldLog } from "../../support/held-log.ts";
import { type } from "./cells.ts";
import { type BareClient, bareClient, joined } from "./clients.ts";
import { logWithTable, type SyncServer, startSyncServer, TABLE, userId } from "./sync-server.ts";

const SHORT_NAMES = JSON.stringify({ fields: [{ name: "nom", type: "string", constraints: { maxLength: 10 } }] });

async function nextIssues(client: BareClient): Promise<IssuesMessage> {
  const decoder = decoding.createDecoder(await client.next(MESSAGE.issues));
  decoding.readVarUint(decoder);
  return IssuesMessage.parse(JSON.parse(decoding.readVarString(decoder)));
}

function choose(server: SyncServer, descriptor: string | null): Promise<void> {
  const layer = descriptor === null ? null : { descriptor, reference: { name: "test", version: null } };
  return server.rooms.edit(TABLE, userId("ana"), ({ table }, origin) => setSchema(table, layer, origin));
}

const issuesOf = (server: SyncServer) =>
  server.rooms.judged(TABLE, ({ issues }) => ({ issues: issues.list(), revision: issues.revision }));

test("everyone is told to read the list anew when a schema is chosen, then of each issue that appears and goes", async () => {
  const server = await startSyncServer();
  const watcher = await bareClient(server, { role: "viewer", user: "eve" });
  const ana = await joined(server, { user: "ana" });
  await choose(server, SHORT_NAMES);
  const reset = await nextIssues(watcher);
  expect(reset.kind).toBe("reset");
  expect(await issuesOf(server)).toEqual({ issues: [], revision: reset.revision });

  type(ana.doc, 3, "much longer than ten characters");
  const appeared = await nextIssues(watcher);
  expect(appeared).toMatchObject({ kind: "delta", revision: reset.revision + 1, gone: [] });
  expect(appeared).toHaveProperty("appeared.0.rule", "maxLength");
  expect((await issuesOf(server)).issues).toEqual(appeared.kind === "delta" ? appeared.appeared : null);

  type(ana.doc, 3, "short");
  expect(await nextIssues(watcher)).toMatchObject({ kind: "delta", revision: reset.revision + 2, appeared: [] });
  expect((await issuesOf(server)).issues).toEqual([]);
});

test("taking the schema away leaves no issue", async () => {
  const server = await startSyncServer();
  const ana = await joined(server, { user: "ana" });
  type(ana.doc, 3, "much longer than ten characters");
  const version = ana.mark();
  await ana.until(() => ana.stored() === version);
  await choose(server, SHORT_NAMES);
  expect((await issuesOf(server)).issues).toHaveLength(1);
  await choose(server, null);
  expect((await issuesOf(server)).issues).toEqual([]);
});

test("many issues at once are told as one reset", async () => {
  const server = await startSyncServer({ limits: { issuesPerDelta: 2 } });
  await choose(server, SHORT_NAMES);
  const watcher = await bareClient(server);
  await issuesOf(server);
  await server.rooms.edit(TABLE, userId("ana"), ({ doc }, origin) => {
    for (let row = 0; row < 3; row++) type(doc, row, "much longer than ten characters", origin);
  });
  let message = await nextIssues(watcher);
  const { issues, revision } = await issuesOf(server);
  while (message.revision < revision) message = await nextIssues(watcher);
  expect(message.kind).toBe("reset");
  expect(issues).toHaveLength(3);
});

test("codes of places are looked up, not only read", async () => {
  const server = await startSyncServer();
  const checks = [{ name: "code-commune-insee", params: { column: "nom" } }];
  await choose(server, JSON.stringify({ fields: [{ name: "nom" }], custom_checks: checks }));
  const ana = await joined(server, { user: "ana" });
  // both are well written; the second is the code of no commune
  for (const [row, code] of ["01053", "01999"].entries()) type(ana.doc, row, code);
  const version = ana.mark();
  await ana.until(() => ana.stored() === version);
  const { issues } = await issuesOf(server);
  const written = await server.rooms.read(TABLE, ({ table }) => [0, 1].map((at) => table.idOf(table.handleAt(at))));
  const found = issues.filter(({ row }) => row !== null && written.includes(row));
  expect(found).toMatchObject([{ code: "custom-check-error", rule: "code-commune-insee", row: written[1] }]);
});

test("a schema that is none is no reason to stop", async () => {
  const server = await startSyncServer();
  await choose(server, "{");
  expect((await issuesOf(server)).issues).toEqual([]);
  expect(server.warnings).toContain("this schema cannot be checked");
});

test("issues quote nothing that is not on disk", async () => {
  const log = createHeldLog(await logWithTable());
  const server = await startSyncServer({ log });
  await choose(server, SHORT_NAMES);
  await issuesOf(server);
  const watcher = await bareClient(server, { user: "eve" });
  const ana = await joined(server, { user: "ana" });
  const release = log.hold();
  type(ana.doc, 3, "a secret, longer than ten characters");
  await log.appending();
  const read = issuesOf(server);
  const other = await bareClient(server, { user: "bob" });
  other.send(Uint8Array.of(MESSAGE.queryAwareness));
  await other.next(MESSAGE.awareness);
  expect(watcher.frames.filter((frame) => frame[0] === MESSAGE.issues)).toEqual([]);
  release();
  expect((await read).issues).toHaveLength(1);
});
