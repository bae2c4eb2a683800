/**
 * A sync server in a process of its own, to be killed or measured: `node --import tsx sync-server-process.ts <database> [port] [writer]`.
 * Prints its port on the first line. Makes the dataset it serves when the database is new. Writes its log in a thread, as the product
 * does; on the event loop; or in memory only. Any HTTP request is answered with the texts of the table. Stopped in order (SIGTERM), it
 * prints a ServerFigures as JSON.
 */
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { createMemoryUpdateLog } from "#server/storage/memory/update-log.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { openLogThread } from "#server/storage/sqlite/log-thread.ts";
import { createSqliteUpdateLog } from "#server/storage/sqlite/update-log.ts";
import type { UpdateLog } from "#server/storage/update-log.ts";
import { SYNC_LIMITS } from "#server/sync/limits.ts";
import type { LiveDataset } from "#server/sync/live-datasets.ts";
import { createRooms } from "#server/sync/rooms.ts";
import { attachSync } from "#server/sync/upgrade.ts";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import { DatasetId, UserId } from "#shared/model/ids.ts";

/** milliseconds */
export interface ServerFigures {
  /** how long each commit took */
  readonly commits: readonly number[];
  /** how late the event loop was, since it listened */
  readonly loop: { readonly median: number; readonly p99: number; readonly max: number };
}

const [file = "", port = "0", writer = "thread"] = process.argv.slice(2);
const dataset = DatasetId.parse("table000000000000000");
const owner = UserId.parse("owner000000000000000");
const ROWS = 2000;
const SCHEMA = JSON.stringify({
  fields: [{ name: "nom", type: "string", constraints: { maxLength: 40 } }],
});

const isNew = !existsSync(file);
const stored = openLog();
const commits: number[] = [];
const log: UpdateLog = {
  ...stored,
  async append(records, claims) {
    const start = performance.now();
    const numbers = await stored.append(records, claims);
    commits.push(performance.now() - start);
    return numbers;
  },
};
const say = (about: object, message: string) => void process.stderr.write(`${message} ${JSON.stringify(about)}\n`);
const rooms = createRooms({
  log,
  logger: { info: say, warn: say, error: say },
  // One person types faster in a measurement than a person can.
  limits: { ...SYNC_LIMITS, sessionsPerRoom: 500, framesPerSecond: 10_000, framesBurst: 10_000 },
});
if (isNew) {
  const builder = createBaseBuilder(["nom"]);
  for (let row = 0; row < ROWS; row++) builder.addRow([`row ${row}`]);
  await log.create({ dataset, update: builder.finish().update, author: owner, at: Date.now() });
  const layer = { descriptor: SCHEMA, reference: { name: "names", version: null } };
  await rooms.edit(dataset, owner, ({ table }, origin) => setSchema(table, layer, origin));
}
const server = createServer((_request, response) => {
  const texts = ({ table }: LiveDataset) => table.columns.map(({ id }) => table.columnTexts(id));
  rooms.read(dataset, texts).then(
    (columns) => response.end(JSON.stringify(columns)),
    () => response.writeHead(503).end(),
  );
});
attachSync(server, {
  rooms,
  identify: async (request) => {
    const name = new URL(request.url ?? "/", "http://any").searchParams.get("user") ?? "ana";
    return { user: UserId.parse(name.padEnd(20, "0")), name, colour: 0, role: "editor" };
  },
});
const delay = monitorEventLoopDelay({ resolution: 1 });
server.listen(Number(port), "127.0.0.1", () => {
  delay.enable();
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
process.on("SIGTERM", () => {
  const ms = (nanoseconds: number) => nanoseconds / 1e6;
  const loop = { median: ms(delay.percentile(50)), p99: ms(delay.percentile(99)), max: ms(delay.max) };
  const figures: ServerFigures = { commits, loop };
  rooms.close().then(
    () => process.stdout.write(`${JSON.stringify(figures)}\n`, () => process.exit(0)),
    () => process.exit(1),
  );
});

function openLog(): UpdateLog {
  if (writer === "memory") return createMemoryUpdateLog();
  const database = openDatabase(file);
  return writer === "thread" ? openLogThread(database).log : createSqliteUpdateLog(database);
}
