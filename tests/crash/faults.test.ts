/** Disks that refuse, files that are damaged, clocks that jump: the real server goes on, or says what is wrong; nobody's work is lost. */
import { closeSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { chanceOf } from "../convergence/gestures.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { createVisitor } from "../support/visitor.ts";
import { type CrashingServer, prepareServer } from "./crashing-server.ts";
import { type FileLayer, whyNoFileLayer } from "./file-layer.ts";
import { type CrashHouse, furnish } from "./house.ts";
import { readLayerLog } from "./layer-log.ts";
import { cutPower } from "./power-cut.ts";
import { doubled } from "./random-work.ts";
import { openTypist, type Typist } from "./typist.ts";

const missing = whyNoFileLayer();
const HOUR = 60 * 60 * 1000;
const YEAR = 365 * 24 * HOUR;

async function startOn(folder: string): Promise<CrashingServer> {
  const server = await (await prepareServer(folder, { environment: { LOG_LEVEL: "error" } })).start();
  onTestFinished(async () => {
    await server.kill();
    server.layer.close();
  });
  return server;
}

async function come(server: CrashingServer, house: CrashHouse, person: number): Promise<Typist> {
  const typist = openTypist(house.dataset, house.tokens[person] ?? "");
  onTestFinished(typist.close);
  typist.connect(server.address);
  await typist.whole();
  return typist;
}

function type({ table, origin, gesture }: Typist, row: number, text: string): void {
  const [column] = table.columns;
  if (column === undefined) throw new Error("the table has no column");
  gesture(() => setCells(table, [{ row: table.handleAt(row), column: column.id, text }], origin));
}

function shown({ table }: Typist, row: number): string {
  return table.row(table.handleAt(row)).cells[0] ?? "";
}

const REFUSALS: readonly (readonly [string, (layer: FileLayer) => void])[] = [
  ["is full", (layer) => layer.refuseWrites("ENOSPC")],
  ["fills up in the middle of a transaction", (layer) => layer.refuseWrites("ENOSPC", 3)],
  ["has become read-only", (layer) => layer.refuseWrites("EROFS")],
  ["fails to write", (layer) => layer.refuseWrites("EIO")],
  ["fails to sync", (layer) => layer.refuseSyncs()],
];

describe.skipIf(missing !== null)(`faults${missing === null ? "" : ` (not here: ${missing})`}`, () => {
  test.each(REFUSALS)(
    "when the disk %s nothing is saved or shown, everyone is told and goes on, and all of it arrives when it is back",
    async (_, refuse) => {
      const folder = temporaryFolder();
      const server = await startOn(folder);
      const house = await furnish(server.address, 2);
      const [ana, bob] = [await come(server, house, 0), await come(server, house, 1)];
      type(ana, 0, "before");
      await ana.whole();
      await bob.until("what was typed before", () => shown(bob, 0) === "before");

      refuse(server.layer);
      const stored = ana.stored;
      type(ana, 0, "meanwhile");
      await Promise.all([ana, bob].map((one) => one.until("being told", () => one.toldTransient > 0)));
      type(ana, 1, "ana goes on");
      type(bob, 2, "bob goes on");
      // they come back by themselves, and it still does not work
      await ana.until("being told again", () => ana.toldTransient > 1);
      expect(ana.stored).toBe(stored);
      expect([shown(bob, 0), shown(bob, 1), shown(ana, 2)]).toEqual(["before", "nom 1", "nom 2"]);

      server.layer.acceptAll();
      await Promise.all([ana.whole(), bob.whole()]);
      await bob.until("ana's edits", () => shown(bob, 0) === "meanwhile" && shown(bob, 1) === "ana goes on");
      await ana.until("bob's edit", () => shown(ana, 2) === "bob goes on");

      // and it is on disk, not only accepted
      await server.kill();
      cutPower(folder, server.layer.log, "lost", chanceOf(1));
      const newcomer = await come(await startOn(folder), house, 0);
      expect([0, 1, 2].map((row) => shown(newcomer, row))).toEqual(["meanwhile", "ana goes on", "bob goes on"]);
    },
  );

  test("when the last page of the write-ahead log is damaged, what was acknowledged before is there, and copies bring the rest", async () => {
    const folder = temporaryFolder();
    const server = await startOn(folder);
    const house = await furnish(server.address, 2);
    const ana = await come(server, house, 0);
    server.layer.keepAll();
    for (let row = 0; row < 10; row++) {
      type(ana, row, `p0-1.${row}`);
      await ana.whole();
    }
    await server.kill();
    ana.disconnect();
    const log = readLayerLog(server.layer.log);
    const last = log.steps.findLast(
      (step) => step.is === "write" && step.length > 24 && log.names.get(`${folder}/tablee.sqlite-wal`) === step.file,
    );
    if (last?.is !== "write") throw new Error("nothing was written to the write-ahead log");
    overwrite(join(folder, "tablee.sqlite-wal"), last.at, last.length);

    const again = await startOn(folder);
    const newcomer = await come(again, house, 1);
    for (let row = 0; row < 9; row++) expect(shown(newcomer, row)).toBe(`p0-1.${row}`);
    ana.connect(again.address);
    await ana.whole();
    await newcomer.until("what the copy brought", () => shown(newcomer, 9) === "p0-1.9");
    expect(doubled(newcomer.table)).toEqual([]);
  });

  test("when a page of one table is damaged, that table says so and stays as it is, and the others work", async () => {
    const folder = temporaryFolder();
    const server = await startOn(folder);
    const house = await furnish(server.address, 1);
    const ana = createVisitor(server.address);
    const lines = Array.from({ length: 4000 }, (_, row) => `${row},${Math.imul(row + 7, 2654435761) >>> 0}`);
    const space = await ana.createSpace("Other", "Ana");
    const [done] = (await ana.import(space.id, "other.csv", `a,b\n${lines.join("\n")}\n`)).slice(-1);
    if (done?.kind !== "done") throw new Error("not imported");
    await server.stop();

    const file = join(folder, "tablee.sqlite");
    const database = new BetterSqlite3(file);
    const update = database
      .prepare<[string], Buffer>('SELECT "update" FROM updates WHERE dataset = ?')
      .pluck()
      .get(done.dataset);
    database.close();
    const middle = update?.subarray(update.length / 2, update.length / 2 + 64) ?? Buffer.alloc(0);
    const at = readFileSync(file).indexOf(middle);
    expect(at).toBeGreaterThan(0);
    overwrite(file, at - (at % 4096), 4096);

    const again = await startOn(folder);
    const visitor = createVisitor(again.address);
    const headers = { cookie: `tablee_session=${ana.token}` };
    const before = readFileSync(file);
    const answer = await visitor.call("GET", `/datasets/${done.dataset}/export.csv`, undefined, headers);
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ code: "storage-refused" });
    const eve = openTypist(done.dataset, ana.token ?? "");
    onTestFinished(eve.close);
    eve.connect(again.address);
    await eve.until("being told", () => eve.toldTransient > 0);
    const ben = await come(again, house, 0);
    type(ben, 3, "the other table works");
    await ben.whole();
    expect(again.printed()).toContain(done.dataset);
    await again.stop();
    // nothing was written over what is left of it
    const after = readFileSync(file);
    expect(after.subarray(at - (at % 4096), at - (at % 4096) + 4096)).toEqual(
      before.subarray(at - (at % 4096), at - (at % 4096) + 4096),
    );
  });

  test("when the clock jumps a year ahead and back, nothing is lost, the order holds, and nobody is thrown out for good", async () => {
    const folder = temporaryFolder();
    const server = await startOn(folder);
    const house = await furnish(server.address, 2);
    const [ana, bob] = [await come(server, house, 0), await come(server, house, 1)];
    for (const [step, shift] of [0, YEAR, YEAR, 0, -HOUR].entries()) {
      server.layer.shiftClock(shift);
      // someone arrives: sessions that ended are put away then
      await createVisitor(server.address).createSpace(`Space ${step}`, "Someone");
      type(ana, 5, `step ${step}`);
      await ana.whole();
      await bob.until("the step", () => shown(bob, 5) === `step ${step}`);
    }
    server.layer.shiftClock(0);
    await server.kill();
    cutPower(folder, server.layer.log, "lost", chanceOf(1));
    const again = await startOn(folder);
    for (const person of [0, 1]) expect(shown(await come(again, house, person), 5)).toBe("step 4");
  });
});

/** what a damaged disk gives back: bytes of no meaning */
function overwrite(file: string, at: number, length: number): void {
  expect(statSync(file).size).toBeGreaterThanOrEqual(at + length);
  const descriptor = openSync(file, "r+");
  writeSync(descriptor, Buffer.alloc(length, 0xa5), 0, length, at);
  closeSync(descriptor);
}
