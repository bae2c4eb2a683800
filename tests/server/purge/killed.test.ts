/** A server that is killed while it purges: after the next start the table is wholly as before, or nothing of before is left. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Member } from "../../client/collab/team.ts";
import { startServerProcess } from "../../support/server-process.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** ms after the order, one table each: before, within and after what takes longest */
const KILLS = (process.env.PURGE_KILLS ?? "100,130,250").split(",").map(Number);
const ROWS = 20_000;

test("is killed at any moment of it", { timeout: 300_000 }, async () => {
  const data = temporaryFolder();
  const environment = { TABLEE_BACKUPS: "off", LOG_LEVEL: "error" };
  let server = await startServerProcess(data, environment);
  onTestFinished(() => server.kill());
  const owner = new Member(() => server.address);
  const space = await owner.openSpace();
  const ended: string[] = [];
  for (const [number, ms] of KILLS.entries()) {
    const marker = `QZKILL${number}-`;
    const lines = Array.from({ length: ROWS }, (_, i) => `${i};${marker}${(i * 7919) % 100_003}`);
    const { id } = await owner.importCsv(space, `nom;gestionnaire\n${lines.join("\n")}\n`);
    const asked = owner.ask("POST", `/datasets/${id}/purge`, { name: "essai", columns: ["c1"] }).then(
      () => "answered",
      () => "cut off",
    );
    await new Promise((resolve) => setTimeout(resolve, ms));
    await server.kill();
    await asked;
    server = await startServerProcess(data, environment);
    const { incarnation, original } = await owner.dataset(id);
    const csv = await (await owner.ask("GET", `/datasets/${id}/export.csv`)).text();
    expect(csv.trim().split("\n")).toHaveLength(ROWS + 1);
    const isDone = incarnation === 2;

    expect(csv.includes(marker), `after ${ms} ms`).toBe(!isDone);
    expect(original).toBe(!isDone);
    const found = readdirSync(data, { recursive: true, encoding: "utf8" }).filter((name) => {
      const path = join(data, name);
      return statSync(path).isFile() && readFileSync(path).includes(marker);
    });
    expect(found.length > 0, found.join()).toBe(!isDone);
    ended.push(`${ms} ms: ${isDone ? "purged" : "as before"}`);
    if (isDone) continue;
    // and it can be asked for again
    await owner.ask("POST", `/datasets/${id}/purge`, { name: "essai", columns: ["c1"] });
  }
  if (process.env.PURGE_KILLS !== undefined) console.info(ended.join("\n"));
});
