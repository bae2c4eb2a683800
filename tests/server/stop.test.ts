/** An orderly stop of the real program, while people type and while somebody's computer hangs. */
import { once } from "node:events";
import { connect } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { Member, when, whenSaving } from "../client/collab/team.ts";
import { startServerProcess } from "../support/server-process.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type } from "./operation/team-table.ts";

const ROWS = 20;

it("nothing is lost of what people type while it stops, acknowledged or not; a hanging client does not keep it up", async () => {
  const data = temporaryFolder();
  const lines: string[] = [];
  const environment = { TABLEE_BACKUPS: "off", LOG_LEVEL: "info" };
  const first = await startServerProcess(data, environment, (text) => lines.push(text));
  onTestFinished(first.kill);
  let address = first.address;
  const owner = new Member(() => address);
  const space = await owner.openSpace();
  const csv = `nom;valeur\n${Array.from({ length: ROWS }, (_, row) => `ligne ${row};0\n`).join("")}`;
  const dataset = await owner.importCsv(space, csv);
  const live = await owner.open(dataset.id);
  onTestFinished(live.close);
  await when(live.ready, (ready) => ready);
  await whenSaving(live, "stored");

  const stuck = connect(first.port, "127.0.0.1");
  onTestFinished(() => void stuck.destroy());
  stuck.write(
    `GET /sync/${dataset.id} HTTP/1.1\r\nHost: 127.0.0.1:${first.port}\r\nCookie: ${owner.cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString("base64")}\r\n\r\n`,
  );
  await once(stuck, "data");
  stuck.pause();

  let count = 0;
  const typing = typeUntilGone(live, () => String(++count));
  await when(live.tableVersion, () => count > 30);
  expect(await first.stop()).toBe(0);
  await typing;
  for (let row = 0; row < ROWS; row++) type(live, row, `${row} while it was gone`);

  const log = lines.join("");
  expect(log).toContain('"code":1001');
  const second = await startServerProcess(data, { ...environment, PORT: String(first.port) });
  onTestFinished(second.kill);
  address = second.address;
  await whenSaving(live, "stored");
  const stored = await (await owner.ask("GET", `/datasets/${dataset.id}/export.csv`)).text();
  for (let row = 0; row < ROWS; row++) expect(stored).toContain(`ligne ${row},${row} while it was gone\r\n`);
  expect(stored.trim().split("\r\n")).toHaveLength(ROWS + 1);
});

it("what was shown as saved before the stop is there after it, although its author never comes back", async () => {
  const data = temporaryFolder();
  const first = await startServerProcess(data, { TABLEE_BACKUPS: "off" });
  onTestFinished(first.kill);
  let address = first.address;
  const owner = new Member(() => address);
  const dataset = await owner.importCsv(await owner.openSpace(), "nom;valeur\nligne;0\n");
  const live = await owner.open(dataset.id);
  onTestFinished(live.close);
  await when(live.ready, (ready) => ready);
  let saved = 0;
  let stopped: Promise<number | null> | null = null;
  for (let value = 1; live.saving.get().state !== "offline"; value++) {
    type(live, 0, String(value));
    await when(live.saving, ({ state }) => state === "stored" || state === "offline");
    if (live.saving.get().state === "stored") saved = value;
    if (saved === 20) stopped ??= first.stop();
  }
  live.close();
  expect(await stopped).toBe(0);
  const second = await startServerProcess(data, { TABLEE_BACKUPS: "off" });
  onTestFinished(second.kill);
  address = second.address;
  const found = /ligne,(\d+)/.exec(await (await owner.ask("GET", `/datasets/${dataset.id}/export.csv`)).text())?.[1];
  expect(Number(found)).toBeGreaterThanOrEqual(saved);
  expect(saved).toBeGreaterThanOrEqual(20);
});

/** an edit at each turn, until the server is gone */
async function typeUntilGone(live: Collaboration, next: () => string): Promise<void> {
  for (let row = 0; live.saving.get().state !== "offline"; row = (row + 1) % ROWS) {
    type(live, row, next());
    await new Promise(setImmediate);
  }
}
