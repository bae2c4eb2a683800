/** A kill, and a power cut, while a database of an older version is brought up to date. */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { migrate } from "#server/storage/sqlite/migrate.ts";
import { chanceOf } from "../convergence/gestures.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { prepareServer } from "./crashing-server.ts";
import { whyNoFileLayer } from "./file-layer.ts";
import { CUTS, cutPower } from "./power-cut.ts";

const missing = whyNoFileLayer();
const MIGRATIONS = fileURLToPath(new URL("../../migrations", import.meta.url));
const KILLS = 6;
const RECORDS = 3000;

/** the migrations as they were before the newest */
function olderMigrations(): string {
  const folder = temporaryFolder();
  cpSync(MIGRATIONS, folder, { recursive: true });
  const file = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, -1) }));
  return folder;
}

function recordsIn(file: string): unknown {
  const database = new BetterSqlite3(file);
  try {
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    return database.prepare('SELECT count(*) AS records, sum(length("update")) AS bytes FROM updates').get();
  } finally {
    database.close();
  }
}

describe.skipIf(missing !== null)(`migrations${missing === null ? "" : ` (not here: ${missing})`}`, () => {
  test("after kills at any moment of it the database opens with all it had, and the copy made before is whole or absent", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "tablee.sqlite");
    const old = new BetterSqlite3(file);
    old.pragma("journal_mode = WAL");
    migrate(old, file, olderMigrations());
    const add = old.prepare('INSERT INTO updates (dataset, seq, "update", author, at) VALUES (?, ?, ?, ?, ?)');
    old.transaction(() => {
      old.prepare("INSERT INTO documents (dataset, head) VALUES (?, ?)").run("table000000000000000", RECORDS);
      for (let seq = 1; seq <= RECORDS; seq++) add.run("table000000000000000", seq, Buffer.alloc(500, seq), "ana", seq);
    })();
    old.close();
    const whole = recordsIn(file);
    const chance = chanceOf(20261122);

    for (let kill = 0; kill < KILLS; kill++) {
      const starting = (await prepareServer(folder)).launch();
      // at any moment: this is what is tried, nothing waits for it
      await new Promise((resolve) => setTimeout(resolve, chance.below(80)));
      await starting.kill();
      cutPower(folder, starting.layer.log, CUTS[chance.below(CUTS.length)] ?? "lost", chance);
      starting.layer.close();
      for (const name of readdirSync(folder)) {
        if (/before-migration-\d+$/.test(name))
          expect(recordsIn(join(folder, name)), `${name} after kill ${kill}`).toEqual(whole);
      }
      expect(recordsIn(file), `after kill ${kill}`).toEqual(whole);
    }
    const server = await (await prepareServer(folder)).start();
    onTestFinished(async () => {
      await server.kill();
      server.layer.close();
    });
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
    expect(await server.stop()).toBe(0);
    expect(recordsIn(file)).toEqual(whole);
    const copy = readdirSync(folder).find((name) => /before-migration-\d+$/.test(name));
    expect(copy !== undefined && existsSync(join(folder, copy))).toBe(true);
  });
});
