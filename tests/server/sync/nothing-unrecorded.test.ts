/**
 * Whatever the disk does, and in whatever order people act: nobody is shown what the log does not hold. Every text typed carries a number
 * of its own; whatever leaves the server is searched for numbers that are not recorded yet.
 */
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { loadRoom } from "#server/sync/load-room.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import { MESSAGE } from "#shared/wire/sync-messages.ts";
import { createMoodyLog, type MoodyLog } from "../../support/moody-log.ts";
import { randomOf } from "../../support/random.ts";
import { importedTable, text, texts, type } from "./cells.ts";
import { type BareClient, bareClient, type Client, joined, syncFrame } from "./clients.ts";
import { logWithTable, type SyncServer, startSyncServer, TABLE, userId } from "./sync-server.ts";

const WRITERS = 3;
/** rows of one writer; each is written once, so that nothing typed is ever replaced */
const ROWS_EACH = 40;
const STEPS = 160;
/** every text typed is an issue, and issues quote it */
const SHORT_NAMES = JSON.stringify({ fields: [{ name: "nom", type: "string", constraints: { pattern: "row.*" } }] });

function numbersIn(bytes: string): number[] {
  return [...bytes.matchAll(/@(\d+);/g)].map(([, number]) => Number(number));
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

/** what the log holds, and what was shown although it did not */
function createJudge(log: MoodyLog) {
  const recorded = new Set<number>();
  let read = 0;
  const violations: string[] = [];
  return {
    violations,
    look(where: string, bytes: string) {
      for (; read < log.records.length; read++) {
        for (const number of numbersIn(latin(log.records[read]?.update ?? new Uint8Array()))) recorded.add(number);
      }
      for (const number of numbersIn(bytes)) if (!recorded.has(number)) violations.push(`${where} shows ${number}`);
    },
  };
}

interface Writer {
  readonly client: Client;
  /** numbers typed so far, one row each */
  readonly typed: number[];
  /** what had been typed when each version left */
  readonly marked: Map<number, number>;
}

async function openWriter(server: SyncServer, index: number, judge: ReturnType<typeof createJudge>): Promise<Writer> {
  const client = await joined(server, { user: `writer${index}` });
  const writer: Writer = { client, typed: [], marked: new Map() };
  const { provider } = client;
  const echoed = provider.messageHandlers[MESSAGE.stored];
  provider.messageHandlers[MESSAGE.stored] = (...handed) => {
    echoed?.(...handed);
    const count = writer.marked.get(client.stored()) ?? 0;
    judge.look(
      `an echo to writer ${index}`,
      writer.typed
        .slice(0, count)
        .map((number) => `@${number};`)
        .join(""),
    );
  };
  provider.on("sync", (synced: boolean) => synced && mark(writer));
  return writer;
}

function mark({ client, typed, marked }: Writer): void {
  if (client.provider.ws?.readyState === WebSocket.OPEN) marked.set(client.mark(), typed.length);
}

function watch(watcher: BareClient, judge: ReturnType<typeof createJudge>, name: string): void {
  watcher.socket.on("message", (data: Buffer) => judge.look(name, latin(data)));
  if (watcher.socket.readyState === WebSocket.OPEN) watcher.send(syncFrame(0, Uint8Array.of(0)));
}

test.each(Array.from({ length: 6 }, (_, i) => 100 + i))(
  "seed %i: nobody sees or is told of what is not recorded, and the log makes the table again byte for byte",
  async (seed) => {
    const random = randomOf(seed);
    const log = createMoodyLog(await logWithTable(), random);
    const server = await startSyncServer({
      log,
      limits: { refusalMs: 0, presenceMs: 0, snapshotRecords: 20, snapshotIntervalMs: 0, framesPerSecond: 10_000 },
    });
    const layer = { descriptor: SHORT_NAMES, reference: { name: "test", version: null } };
    await server.rooms.edit(TABLE, userId("owner"), ({ table }, origin) => setSchema(table, layer, origin));
    const judge = createJudge(log);
    const writers: Writer[] = [];
    for (let i = 0; i < WRITERS; i++) writers.push(await openWriter(server, i, judge));
    log.stir();

    const reads: Promise<unknown>[] = [];
    let newcomers = 0;
    const read = () =>
      server.rooms.judged(TABLE, ({ doc, issues }) => {
        judge.look("a read", JSON.stringify([texts(doc), issues.list(), issues.groups()]));
      });
    const actions: readonly (() => void)[] = [
      () => void reads.push(read().catch(() => undefined)),
      () =>
        void reads.push(
          bareClient(server, { user: `newcomer${++newcomers}` }).then((one) => watch(one, judge, "a newcomer")),
        ),
      () => {
        const { client } = pick(writers);
        if (client.provider.shouldConnect) client.provider.disconnect();
        else client.provider.connect();
      },
      () => pick(writers).client.provider.awareness.setLocalState({ at: null, typing: random() > 0.5 }),
    ];
    function pick<T>(list: readonly T[]): T {
      return list[Math.floor(random() * list.length)] as T;
    }
    let number = 0;
    for (let step = 0; step < STEPS; step++) {
      const writer = pick(writers);
      if (random() < 0.7 && writer.typed.length < ROWS_EACH) {
        const row = writers.indexOf(writer) * ROWS_EACH + writer.typed.length;
        writer.typed.push(++number);
        type(writer.client.doc, row, `@${number};`);
        mark(writer);
      } else pick(actions)();
      for (let turns = Math.floor(random() * 4); turns > 0; turns--) await new Promise(setImmediate);
    }

    log.calm();
    for (const { client } of writers) client.provider.connect();
    for (const { client } of writers) await client.until(() => everything(writers, client.doc));
    await Promise.all(reads);
    await read();
    expect(judge.violations).toEqual([]);
    expect(log.refusals).toBeGreaterThan(0);

    const live = await server.rooms.read(TABLE, ({ doc }) => Y.encodeStateAsUpdate(doc));
    const replayed = new Y.Doc();
    Y.applyUpdate(replayed, importedTable());
    for (const { update } of log.records) Y.applyUpdate(replayed, update);
    expect(Buffer.from(Y.encodeStateAsUpdate(replayed)).equals(Buffer.from(live))).toBe(true);
    // a snapshot is taken at the end, in place of the tail there may be
    const asLeft = await loadRoom(log, TABLE);
    await server.close();
    const opened = await loadRoom(log, TABLE);
    expect((await log.load(TABLE)).snapshot).not.toBeNull();
    for (const { doc } of [asLeft, opened]) {
      expect(Buffer.from(Y.encodeStateAsUpdate(doc)).equals(Buffer.from(live))).toBe(true);
      doc.destroy();
    }
  },
);

function everything(writers: readonly Writer[], doc: Y.Doc): boolean {
  return writers.every(({ typed }, index) =>
    typed.every((number, i) => text(doc, index * ROWS_EACH + i) === `@${number};`),
  );
}
