/** The live side of the client against the real server, on a real socket. */
import { randomBytes } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { Dataset, Space } from "#shared/wire/http.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import type { Disk } from "./memory-copy.ts";
import { Member, textAt, when, whenSaving, whenText } from "./team.ts";

const CSV = "nom,maj\nBéthune,2021-01-05\nLens,2021-02-03\n";
const SCHEMA = JSON.stringify({
  fields: [
    { name: "nom", constraints: { required: true } },
    { name: "maj", type: "date" },
  ],
});

let server: TestServer;
const opened: Collaboration[] = [];

async function team(dataFolder?: string) {
  server = await startServer(dataFolder === undefined ? {} : { dataFolder });
  const ines = new Member(() => server.address);
  const space = await ines.openSpace();
  const dataset = await ines.importCsv(space, CSV);
  return { ines, space, dataset };
}

async function open(member: Member, dataset: Dataset, options: Parameters<Member["open"]>[1] = {}) {
  const collaboration = await member.open(dataset.id, options);
  opened.push(collaboration);
  await when(collaboration.ready, (ready) => ready);
  return collaboration;
}

async function joined(space: Space, link: "editor" | "reviewer", name: string): Promise<Member> {
  const member = new Member(() => server.address);
  await member.join(space.links?.[link] ?? "", name);
  return member;
}

function type(collaboration: Collaboration, row: number, column: number, text: string) {
  const { table, origin } = collaboration;
  const id = table.columns[column]?.id;
  if (id === undefined) throw new Error("no such column");
  setCells(table, [{ row: table.handleAt(row), column: id, text }], origin);
}

afterEach(async () => {
  for (const collaboration of opened.splice(0)) collaboration.close();
  await server.close();
});

describe("two people in one table", () => {
  it("see each other's edits, and each is told when its own is on disk", async () => {
    const { ines, space, dataset } = await team();
    const malo = await joined(space, "editor", "Malo");
    const hers = await open(ines, dataset);
    const his = await open(malo, dataset);
    await whenSaving(his, "stored");
    type(his, 1, 0, "Liévin");
    expect(his.saving.get()).toEqual({ state: "sending", waiting: 1 });
    await whenText(hers, 1, 0, "Liévin");
    await whenSaving(his, "stored");
    expect(textAt(hers, 0, 0)).toBe("Béthune");
  });

  it("see where the other is and whether they type, under the name that the server knows", async () => {
    const { ines, space, dataset } = await team();
    const malo = await joined(space, "editor", "Malo");
    const hers = await open(ines, dataset);
    const his = await open(malo, dataset);
    const place = { row: his.table.idOf(his.table.handleAt(1)), column: his.table.columns[0]?.id };
    if (place.column === undefined) throw new Error("no column");
    his.setPresence({ row: place.row, column: place.column }, true);
    const peers = await when(hers.peers, (list) => list.some((peer) => peer.typing));
    expect(peers.map((peer) => [peer.person.name, peer.at])).toEqual([["Malo", place]]);
    his.close();
    await when(hers.peers, (list) => list.length === 0);
  });

  it("see how what the other types begins, cut where it is long, until they commit it", async () => {
    const { ines, space, dataset } = await team();
    const malo = await joined(space, "editor", "Malo");
    const hers = await open(ines, dataset);
    const his = await open(malo, dataset);
    const column = his.table.columns[0]?.id;
    if (column === undefined) throw new Error("no column");
    const place = { row: his.table.idOf(his.table.handleAt(1)), column };
    const draftOf = async (draft: string | undefined) => await when(hers.peers, (list) => list[0]?.draft === draft);
    his.setPresence(place, true, "Mo-Fr\n09:00");
    await draftOf("Mo-Fr 09:00");
    his.setPresence(place, true, "é".repeat(5000));
    await draftOf(`${"é".repeat(99)}…`);
    his.setPresence(place, true, `${"é".repeat(98)}😀 et plus`);
    await draftOf(`${"é".repeat(98)}…`);
    his.setPresence(place, false);
    expect((await draftOf(undefined))[0]?.at).toEqual(place);
  });

  it("see which field of the schema the other has open, until it is closed", async () => {
    const { ines, space, dataset } = await team();
    const malo = await joined(space, "editor", "Malo");
    const hers = await open(ines, dataset);
    const his = await open(malo, dataset);
    const fieldOf = async (field: string | undefined) =>
      await when(hers.peers, (list) => list.length === 1 && list[0]?.schemaField === field);
    his.setSchemaField("code_postal");
    await fieldOf("code_postal");
    his.setPresence(null, true);
    expect((await when(hers.peers, (list) => list[0]?.typing === true))[0]?.schemaField).toBe("code_postal");
    his.setSchemaField("é".repeat(500));
    await fieldOf(undefined);
    his.setSchemaField("nom");
    await fieldOf("nom");
    his.setSchemaField(null);
    await fieldOf(undefined);
  });

  it("undo their own last edit and not the other's", async () => {
    const { ines, space, dataset } = await team();
    const malo = await joined(space, "editor", "Malo");
    const hers = await open(ines, dataset);
    const his = await open(malo, dataset);
    type(hers, 0, 0, "Béthune (62)");
    await whenText(his, 0, 0, "Béthune (62)");
    type(his, 1, 0, "Liévin");
    await whenText(hers, 1, 0, "Liévin");
    expect(hers.undoState.get()).toEqual({ canUndo: true, canRedo: false });
    hers.undo();
    expect(textAt(hers, 0, 0)).toBe("Béthune");
    expect(textAt(hers, 1, 0)).toBe("Liévin");
    expect(hers.undoState.get()).toEqual({ canUndo: false, canRedo: true });
    await whenText(his, 0, 0, "Béthune");
  });
});

describe("failed checks", () => {
  it("are marked here as the cell is typed, and for the others once the server has judged", async () => {
    const { ines, space, dataset } = await team();
    const malo = await joined(space, "editor", "Malo");
    const hers = await open(ines, dataset);
    const his = await open(malo, dataset);
    await ines.ask("PUT", `/datasets/${dataset.id}/schema`, { from: "file", name: "essai.json", text: SCHEMA });
    await when(his.tableVersion, () => his.table.schema !== null);
    await whenSaving(his, "stored");
    type(his, 0, 1, "05/01/2021");
    const date = his.table.columns[1]?.id;
    if (date === undefined) throw new Error("no column");
    const row = his.table.idOf(his.table.handleAt(0));
    // at once: nothing was awaited since the edit
    expect(his.issues.ofCell(row, date).map((issue) => issue.code)).toEqual(["type-error"]);
    await when(hers.issues.revision, () => hers.issues.total() === 1);
    expect(hers.issues.groups().map((group) => [group.code, group.count])).toEqual([["type-error", 1]]);
    type(his, 0, 1, "2021-01-05");
    expect(his.issues.total()).toBe(0);
    await when(hers.issues.revision, () => hers.issues.total() === 0);
  });
});

describe("without the server", () => {
  it("edits wait, are counted, survive the closing of the page, and arrive when it is back", async () => {
    const { ines, space, dataset } = await team(temporaryFolder());
    const malo = await joined(space, "editor", "Malo");
    const hers = await open(ines, dataset);
    const disk: Disk = { updates: [], waiting: 0 };
    const his = await open(malo, dataset, { disk });
    const me = await malo.me();
    await whenSaving(his, "stored");
    const { dataFolder, listening } = server;
    await server.close();
    await whenSaving(his, "offline");
    type(his, 1, 0, "Liévin");
    type(his, 1, 1, "2021-03-04");
    await when(his.saving, (saving) => saving.state === "offline" && saving.waiting === 2 && saving.kept);
    his.close();
    const reopened = malo.openKnown(dataset, me, disk);
    opened.push(reopened);
    await when(reopened.ready, (ready) => ready);
    expect(textAt(reopened, 1, 0)).toBe("Liévin");
    await when(reopened.saving, (saving) => saving.state === "offline" && saving.waiting === 2);
    server = await startServer({ dataFolder, environment: { PORT: new URL(listening).port } });
    await whenSaving(reopened, "stored");
    await whenText(hers, 1, 0, "Liévin");
    expect(disk.waiting).toBe(0);
  });

  it("an edit is said to be kept once this computer's own disk has it, not before", async () => {
    const { ines, dataset } = await team();
    const flushes: (() => void)[] = [];
    const flushed = () => new Promise<void>((resolve) => flushes.push(resolve));
    const hers = await open(ines, dataset, { disk: { updates: [], waiting: 0, flushed } });
    await whenSaving(hers, "stored");
    await server.close();
    await whenSaving(hers, "offline");
    type(hers, 1, 0, "Liévin");
    type(hers, 1, 1, "2021-03-04");
    expect(hers.saving.get()).toEqual({ state: "offline", waiting: 0, kept: true });
    flushes.shift()?.();
    await when(hers.saving, (saving) => saving.state === "offline" && saving.waiting === 1);
    flushes.shift()?.();
    await when(hers.saving, (saving) => saving.state === "offline" && saving.waiting === 2);
    expect(flushes).toEqual([]);
  });
});

describe("an edit too large for one message", () => {
  it("goes another way, and what follows it arrives too", async () => {
    const { ines, space, dataset } = await team();
    const malo = await joined(space, "editor", "Malo");
    const hers = await open(ines, dataset);
    const his = await open(malo, dataset);
    await whenSaving(his, "stored");
    const column = his.table.columns[0]?.id;
    if (column === undefined) throw new Error("no column");
    // random, so that packing it does not make it small
    const texts = Array.from({ length: 450 }, () => randomBytes(22_500).toString("base64"));
    const rows = texts.map((text) => new Map([[column, text]]));
    insertRows(his.table, his.table.handleAt(1), rows, his.origin);
    type(his, 0, 0, "après");
    await whenText(hers, 0, 0, "après");
    await when(hers.tableVersion, () => hers.table.rowCount === 452 && textAt(hers, 451, 0) === texts[449]);
    await whenSaving(his, "stored");
    expect(malo.sentAside).toBe(1);
  });
});

describe("rights", () => {
  it("a reviewer reads and does not edit", async () => {
    const { space, dataset } = await team();
    const martin = await joined(space, "reviewer", "Mme Martin");
    const theirs = await open(martin, dataset);
    expect(theirs.mayEdit).toBe(false);
    expect(textAt(theirs, 0, 0)).toBe("Béthune");
    expect(theirs.saving.get()).toEqual({ state: "stored" });
  });

  it("who is refused keeps their table as CSV, and starts again from the shared one", async () => {
    const { ines, space, dataset } = await team();
    const martin = await joined(space, "reviewer", "Mme Martin");
    const hers = await open(ines, dataset);
    const disk: Disk = { updates: [], waiting: 0 };
    const theirs = await open(martin, dataset, { disk, as: { role: "editor" } });
    await whenSaving(theirs, "stored");
    type(theirs, 0, 0, "Arras");
    const saving = await whenSaving(theirs, "refused");
    if (saving.state !== "refused" || saving.rescue === null) throw new Error("nothing rescued");
    expect(saving.reason).toBe("write-refused");
    expect(theirs.mayEdit).toBe(false);
    expect(new TextDecoder().decode(saving.rescue)).toBe("nom,maj\r\nArras,2021-01-05\r\nLens,2021-02-03\r\n");
    await theirs.startAgain();
    theirs.close();
    const again = await open(martin, dataset, { disk });
    await whenSaving(again, "stored");
    expect(textAt(again, 0, 0)).toBe("Béthune");
    expect(textAt(hers, 0, 0)).toBe("Béthune");
  });
});
