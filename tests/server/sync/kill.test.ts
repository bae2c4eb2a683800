/** P1: what was shown as stored survives `kill -9` of the server, whenever it falls. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join as joinPath } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, onTestFinished, test } from "vitest";
import { PRODUCT_ROOT } from "#server/program/product-root.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { text, type } from "./cells.ts";
import { type Client, joined } from "./clients.ts";

/** `tests/crash` kills the whole product many times, where a C compiler is at hand; this needs none */
const KILLS = 4;
const WRITERS = 4;
const SERVER = fileURLToPath(new URL("../../support/sync-server-process.ts", import.meta.url));

/** Compiled once, as the product is, and beside its packages; returns the module to run. */
async function buildServer(): Promise<string> {
  const outDir = joinPath(PRODUCT_ROOT, `node_modules/.cache/sync-server-${process.pid}`);
  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: joinPath(PRODUCT_ROOT, "server/vite.config.ts"),
    logLevel: "warn",
    build: { outDir, rolldownOptions: { input: { "sync-server": SERVER } } },
  });
  return joinPath(outDir, "sync-server.js");
}

async function start(program: string, file: string): Promise<{ url: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [program, file], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  return { url: `ws://127.0.0.1:${port.toString().trim()}/sync`, process: child };
}

/** types numbers in one row without pause; returns how far the server said they were stored */
function typeOn(client: Client, row: number, from: number): { stored(): number; stop(): void } {
  const numberOf = new Map<number, number>();
  let last = from;
  let seen = 0;
  let stopped = false;
  const more = () => {
    if (stopped) return false;
    if (client.stored() > seen || last === from) {
      seen = client.stored();
      for (let i = 0; i < 3; i++) {
        type(client.doc, row, String(++last));
        numberOf.set(client.mark(), last);
      }
    }
    return false;
  };
  void client.until(more);
  return {
    stored: () => numberOf.get(client.stored()) ?? 0,
    stop() {
      stopped = true;
    },
  };
}

/** a small generator, so that a failing run can be run again */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test(`nothing that was echoed as stored is lost in ${KILLS} kills at any moment`, async () => {
  const program = await buildServer();
  const file = joinPath(temporaryFolder(), "data.db");
  const next = random(20261121);
  const stored = Array.from({ length: WRITERS }, () => 0);
  const typed = Array.from({ length: WRITERS }, () => 0);
  let echoes = 0;
  for (let kill = 0; kill <= KILLS; kill++) {
    const server = await start(program, file);
    const reader = await joined(server, { user: "reader" });
    const found = stored.map((_, row) => Number(text(reader.doc, row).replace(/\D*/, "")));
    if (kill > 0) {
      for (const [row, number] of stored.entries()) expect(found[row], `row ${row}`).toBeGreaterThanOrEqual(number);
    }
    const clients = await Promise.all(stored.map((_, row) => joined(server, { user: `writer${row}` })));
    const writers = clients.map((client, row) => typeOn(client, row, Math.max(typed[row] ?? 0, found[row] ?? 0)));
    const enough = 5 + Math.floor(next() * 200);
    await Promise.race(clients.map((client) => client.until(() => client.stored() >= enough)));
    server.process.kill("SIGKILL");
    for (const writer of writers) writer.stop();
    // The tabs are closed: nobody brings their copy back.
    for (const [row, client] of clients.entries()) {
      stored[row] = Math.max(stored[row] ?? 0, writers[row]?.stored() ?? 0);
      typed[row] = (typed[row] ?? 0) + 1_000_000;
      echoes += client.stored();
      client.provider.destroy();
    }
    reader.provider.destroy();
  }
  expect(echoes).toBeGreaterThan(KILLS * WRITERS);
}, 300_000);
