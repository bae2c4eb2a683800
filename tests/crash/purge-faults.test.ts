/** A disk that fails in the middle of a purge: the table is wholly as before, or nothing of before is left; and the purge can be asked for again. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { createVisitor } from "../support/visitor.ts";
import { prepareServer } from "./crashing-server.ts";
import { type FileLayer, whyNoFileLayer } from "./file-layer.ts";

const MARKER = "QZFAULT";
const ROWS = 3_000;

/** before it is decided, when all that is left is to overwrite, and where the commit may be on disk all the same */
const FAULTS: readonly (readonly [string, (layer: FileLayer) => void])[] = [
  ["full", (layer) => layer.refuseWrites("ENOSPC", 20)],
  ["failing", (layer) => layer.refuseWrites("EIO", 200)],
  ["not syncing", (layer) => layer.refuseSyncs()],
];

test.skipIf(whyNoFileLayer() !== null)(
  "all or nothing of it is done, whatever the disk refuses",
  { timeout: 60_000 },
  async () => {
    const folder = temporaryFolder();
    const start = async () =>
      (await prepareServer(folder, { environment: { LOG_LEVEL: "error", TABLEE_BACKUPS: "off" } })).start();
    let server = await start();
    onTestFinished(async () => {
      await server.kill();
      server.layer.close();
    });
    const first = createVisitor(server.address);
    const space = await first.createSpace("Pannes", "Ana");
    const holds = () =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => {
        const path = join(folder, name);
        return statSync(path).isFile() && readFileSync(path).includes(MARKER);
      });
    const ana = (method: string, path: string, body?: unknown) =>
      createVisitor(server.address).call(method, path, body, { cookie: `tablee_session=${first.token}` });
    for (const [name, fail] of FAULTS) {
      const lines = Array.from({ length: ROWS }, (_, i) => `${i};${MARKER}${Math.imul(i + 7, 2_654_435_761) >>> 0}`);
      const preview = await ana(
        "POST",
        `/spaces/${space.id}/uploads?name=x.csv`,
        new TextEncoder().encode(`nom;agent\n${lines.join("\n")}\n`),
      );
      const { id: upload, choices } = preview.body as { id: string; choices: unknown };
      const events = String((await ana("POST", `/uploads/${upload}/import`, { name: "x", choices })).body);
      const path = `/datasets/${/"dataset":"(\w+)"/.exec(events)?.[1]}`;

      const { refused } = server.layer.counts();
      fail(server.layer);
      const answer = await ana("POST", `${path}/purge`, { name: "x", columns: ["c1"] });
      expect(server.layer.counts().refused, name).toBeGreaterThan(refused);
      if (name === "not syncing") {
        // what it wrote and could not sync is in its files all the same: whoever starts next finds it
        await server.kill();
        server.layer.close();
        server = await start();
      } else server.layer.acceptAll();
      const dataset = (await ana("GET", path)).body as { incarnation: number; original: boolean };
      const csv = String((await ana("GET", `${path}/export.csv`)).body);
      const isDone = dataset.incarnation === 2;
      if (isDone) {
        // what is left to do is done at the next start
        await server.kill();
        server.layer.close();
        server = await start();
      }
      expect(csv.trim().split("\n"), name).toHaveLength(ROWS + 1);
      expect([csv.includes(MARKER), dataset.original, holds().length > 0], name).toEqual([!isDone, !isDone, !isDone]);
      // who was told that it is done finds it done
      if (answer.status === 200) expect(isDone, name).toBe(true);
      // and who was told that nothing was destroyed finds it all, also after a crash
      if (name === "not syncing") expect(isDone, name).toBe(answer.status === 200);
      if (!isDone) expect((await ana("POST", `${path}/purge`, { name: "x", columns: ["c1"] })).status, name).toBe(200);
      expect(holds(), name).toEqual([]);
    }
  },
);
