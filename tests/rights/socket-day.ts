/** Everyone against the socket: who gets in, what each message does there, and that nothing changed where it was refused. */
import * as encoding from "lib0/encoding";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable } from "#shared/document/open-table.ts";
import { ColumnId } from "#shared/model/ids.ts";
import { HistoryPage } from "#shared/wire/history.ts";
import { MESSAGE } from "#shared/wire/sync-messages.ts";
import { awarenessFrame, type BareClient, bareClient, syncFrame } from "../server/sync/clients.ts";
import type { Actor, House } from "./house.ts";

const CELL = ColumnId.parse("c0");
/** the code that ends a socket of someone who has no business here */
const SHUT = { nobody: 4401, stranger: 4404 } as const;
let nextClient = 40_000;

export function describeSocket(house: () => House): void {
  const url = () => ({ url: `${house().server.address.replace("http", "ws")}/sync` });
  const connect = (actor: Pick<Actor, "headers">, dataset = house().place.dataset) =>
    bareClient(url(), { dataset, headers: { ...actor.headers } });
  const named = (name: string): Actor => {
    const found = house().actors.find((actor) => actor.name === name);
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const members = () => house().actors.filter(({ kind }) => kind !== "nobody" && kind !== "stranger");
  const mayWrite = ({ kind }: Actor) => kind === "owner" || kind === "editor";

  /** the table as the server has it, as a client's own document */
  const copyOf = async (socket: BareClient): Promise<Y.Doc> => {
    socket.send(syncFrame(0, Uint8Array.of(0)));
    const doc = new Y.Doc();
    Y.applyUpdate(doc, bodyOf(await nextSync(socket, 1)));
    doc.clientID = nextClient++;
    return doc;
  };
  const typed = (doc: Y.Doc, text: string): Uint8Array => {
    const table = openTable(doc);
    const before = Y.encodeStateVector(doc);
    setCells(table, [{ row: table.handleAt(0), column: CELL, text }], "a gesture");
    return Y.encodeStateAsUpdate(doc, before);
  };
  const written = (socket: BareClient) => {
    socket.send(numbers(MESSAGE.stored, 7));
    return Promise.race([socket.next(MESSAGE.stored).then(() => "stored" as const), socket.closed]);
  };
  /** resolves when the server has handled all that was sent before; throws when it closed the socket instead */
  const handled = async (socket: BareClient) => expect(await written(socket)).toBe("stored");

  it("opens for members alone, and says to the others only what their clients need to stop", async () => {
    for (const actor of house().actors) {
      const socket = await connect(actor);
      const first = await Promise.race([
        socket.next(MESSAGE.sync).then(() => 0),
        socket.closed.then(({ code }) => code),
      ]);
      const expected = actor.kind === "nobody" || actor.kind === "stranger" ? SHUT[actor.kind] : 0;
      expect([actor.name, first]).toEqual([actor.name, expected]);
      if (first !== 0) expect(socket.frames).toEqual([]);
      socket.socket.terminate();
    }
  });

  it("never opens a dataset of another space, nor one that does not exist", async () => {
    const elsewhere = named("a member of another space");
    const nowhere = "0".repeat(20);
    for (const actor of [elsewhere, named("a token of another space")])
      expect((await (await connect(actor)).closed).code).toBe(4404);
    expect((await (await connect(named("the owner"), nowhere)).closed).code).toBe(4404);
  });

  it("takes an update from who may write, and from nobody else", async () => {
    for (const actor of members()) {
      const socket = await connect(actor);
      const update = typed(await copyOf(socket), `typed by ${actor.name}`);
      const before = house().contents();
      socket.send(syncFrame(2, update));
      const end = await written(socket);
      expect([actor.name, end === "stored" ? "stored" : end.code]).toEqual([
        actor.name,
        mayWrite(actor) ? "stored" : 4403,
      ]);
      if (!mayWrite(actor)) expect(house().contents()).toBe(before);
      socket.socket.terminate();
    }
  });

  it("takes the answer to its own question no otherwise", async () => {
    const socket = await connect(named("a reviewer"));
    const doc = await copyOf(socket);
    const before = house().contents();
    typed(doc, "in an answer");
    socket.send(syncFrame(1, Y.encodeStateAsUpdate(doc)));
    expect((await socket.closed).code).toBe(4403);
    expect(house().contents()).toBe(before);
  });

  it("writes down as author whoever's session it is, whatever the update says", async () => {
    const socket = await connect(named("an editor"));
    const doc = await copyOf(socket);
    const claimed = typed(doc, "author?");
    socket.send(syncFrame(2, claimed));
    await handled(socket);
    const answer = await house().owner.done("GET", `/datasets/${house().place.dataset}/history`);
    expect(HistoryPage.parse(answer).entries[0]?.author?.name).toBe("Ben");
  });

  const CRAFTED: readonly [string, (doc: Y.Doc, owners: number) => Uint8Array, number][] = [
    ["an update in the other encoding (V2)", (doc) => syncFrame(2, V2(doc)), 4400],
    ["an update under the owner's client id", (doc, owners) => syncFrame(2, typed(under(doc, owners), "x")), 4403],
    ["a lane in the owner's name", (doc, owners) => syncFrame(2, forged(doc, "w", `${owners.toString(36)}.z`)), 4400],
    ["rows of the import", (doc) => syncFrame(2, forged(doc, "base", "0000")), 4400],
    ["the schema", (doc) => syncFrame(2, forged(doc, "schema", "descriptor")), 4400],
    ["the server's own notes", (doc) => syncFrame(2, forged(doc, "meta", "fold")), 4400],
    ["a root of their own", (doc) => syncFrame(2, forged(doc, "rights", "owner")), 4400],
    ["a sync message that does not exist", () => numbers(MESSAGE.sync, 9, 0), 4400],
    ["presence that is none", () => numbers(MESSAGE.awareness, 200, 1), 4400],
  ];

  it.each(CRAFTED)("closes on %s, and nothing changed", async (_, make, code) => {
    const owner = await connect(named("the owner"));
    const ofOwner = await copyOf(owner);
    owner.send(syncFrame(2, typed(ofOwner, "by the owner")));
    await handled(owner);
    const socket = await connect(named("an editor"));
    const frame = make(await copyOf(socket), ofOwner.clientID);
    const before = house().contents();
    socket.send(frame);
    expect((await socket.closed).code).toBe(code);
    expect(house().contents()).toBe(before);
  });

  it("shows nobody under another's name", async () => {
    const owner = await connect(named("the owner"));
    await copyOf(owner);
    const socket = await connect(named("a reviewer"));
    await copyOf(socket);
    const person = { id: "0".repeat(20), name: "Ana", colour: 0 };
    socket.send(awarenessFrame([{ client: 77, clock: 1, state: { person, at: null, typing: true } }]));
    await handled(socket);
    for (;;) {
      const seen = new TextDecoder().decode(await owner.next(MESSAGE.awareness));
      if (!seen.includes("Chloé")) continue;
      expect(seen).not.toContain("0".repeat(20));
      return;
    }
  });

  it("passes on nothing that only the server says (2, 103, 104), nor types that nobody knows", async () => {
    const owner = await connect(named("the owner"));
    await copyOf(owner);
    // what it was told on joining
    owner.frames.length = 0;
    const socket = await connect(named("an editor"));
    await copyOf(socket);
    const before = house().contents();
    for (const type of [MESSAGE.auth, MESSAGE.issues, MESSAGE.notice, 99]) socket.send(said(type, '{"kind":"reset"}'));
    socket.send(numbers(MESSAGE.queryAwareness));
    await handled(socket);
    await handled(owner);
    const heard = owner.frames.map((frame) => frame[0]).filter((type) => type !== MESSAGE.awareness);
    expect(heard.filter((type) => type !== MESSAGE.sync && type !== MESSAGE.issues)).toEqual([]);
    expect(house().contents()).toBe(before);
  });

  it("lets a ticket in once, for its dataset alone", async () => {
    const { dataset, spares } = house().place;
    const ticket = async () =>
      (await house().owner.done("POST", `/datasets/${dataset}/tickets`)) as { readonly ticket: string };
    const enter = (place: string, of: string) => bareClient(url(), { dataset: place, user: `x&ticket=${of}` });
    const first = await ticket();
    await (await enter(dataset, first.ticket)).next(MESSAGE.sync);
    expect((await (await enter(dataset, first.ticket)).closed).code).toBe(4401);
    expect((await (await enter(spares[0] ?? "", (await ticket()).ticket)).closed).code).toBe(4401);
  });

  it("is shut to pages of other sites", async () => {
    const headers = { ...named("the owner").headers, origin: "https://evil.example" };
    await expect(connect({ headers })).rejects.toThrow(/403/);
  });

  it("obeys a lock from the moment it is there: editors no, owners yes", async () => {
    const { dataset } = house().place;
    const [owner, editor] = [await connect(named("the owner")), await connect(named("an editor"))];
    const [ofOwner, ofEditor] = [await copyOf(owner), await copyOf(editor)];
    await house().owner.done("PUT", `/datasets/${dataset}/columns/${CELL}/lock`);
    const before = house().contents();
    editor.send(syncFrame(2, typed(ofEditor, "too late")));
    expect(await editor.closed).toMatchObject({ code: 4403, reason: expect.stringMatching(/^locked/) });
    const late = typed(ofEditor, "by another way");
    expect(await named("an editor").ask("POST", `/datasets/${dataset}/updates`, late)).toBe(403);
    expect(await named("a token that edits").ask("POST", `/datasets/${dataset}/updates`, late)).toBe(403);
    expect(house().contents()).toBe(before);
    owner.send(syncFrame(2, typed(ofOwner, "owners may")));
    await handled(owner);
    await house().owner.done("DELETE", `/datasets/${dataset}/columns/${CELL}/lock`);
  });
}

/** the next sync frame of that step */
async function nextSync(socket: BareClient, step: number): Promise<Uint8Array> {
  for (;;) {
    const frame = await socket.next(MESSAGE.sync);
    if (frame[1] === step) return frame;
  }
}

/** the update in a sync frame: after the type, the step and the length, which is at most 5 bytes */
function bodyOf(frame: Uint8Array): Uint8Array {
  let at = 2;
  while ((frame[at] ?? 0) >= 128) at++;
  return frame.subarray(at + 1);
}

function under(doc: Y.Doc, client: number): Y.Doc {
  doc.clientID = client;
  return doc;
}

function V2(doc: Y.Doc): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.getMap("cols").set("c0/n", "V2");
  return Y.encodeStateAsUpdateV2(doc, before);
}

/** something in a place where clients write nothing */
function forged(doc: Y.Doc, root: string, key: string): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.getMap(root).set(key, root === "w" ? new Y.Array() : "mine");
  return Y.encodeStateAsUpdate(doc, before);
}

function numbers(...all: readonly number[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of all) encoding.writeVarUint(encoder, number);
  return encoding.toUint8Array(encoder);
}

function said(type: number, text: string): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  encoding.writeVarString(encoder, text);
  return encoding.toUint8Array(encoder);
}
