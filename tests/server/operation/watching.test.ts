/** What whoever watches over a server is told: ready or not, figures, and a log without anybody's words. */
import { readFileSync, statSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { OperatorFile } from "#server/operation/door.ts";
import { createReadiness } from "#server/operation/readiness.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createWriteProbe } from "#server/storage/sqlite/write-probe.ts";
import { Member, when, whenSaving } from "../../client/collab/team.ts";
import { createHeldLog, type HeldLog } from "../../support/held-log.ts";
import { startServer } from "../../support/server.ts";
import { startServerProcess } from "../../support/server-process.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { open, startTeamTable, type, typeAndStore } from "./team-table.ts";

describe("/readyz", () => {
  it("says 503 and why while the disk refuses edits, and 200 once they are stored again", async () => {
    let log: HeldLog | null = null;
    const team = await startTeamTable({
      updateLog: (real) => {
        log = createHeldLog(real);
        return log;
      },
    });
    const disk = log as HeldLog | null;
    const readyz = () => fetch(`${team.server.address}/readyz`, { headers: { "accept-language": "en" } });
    expect(await (await readyz()).json()).toEqual({ ready: true });
    const live = await open(team);
    disk?.refuse();
    type(live, 0, "kept on this computer");
    await when(live.saving, ({ state }) => state === "server-cannot-store");
    const refused = await readyz();
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: "not-ready", place: "the last edits were refused by the disk" });
    disk?.accept();
    await when(live.saving, ({ state }) => state === "stored");
    expect((await readyz()).status).toBe(200);
  });

  it("asks the disk itself, and not more often than every two seconds", () => {
    const database = openDatabase(join(temporaryFolder(), "tablee.sqlite"));
    onTestFinished(database.close);
    const write = createWriteProbe(database);
    let now = 0;
    let writes = 0;
    const readiness = createReadiness({
      now: () => now,
      write: () => {
        writes++;
        write();
      },
    });
    expect(readiness.now()).toEqual({ ready: true });
    database.connection.pragma("query_only = ON");
    now = 1_999;
    expect(readiness.now()).toEqual({ ready: true });
    expect(writes).toBe(1);
    now = 2_000;
    expect(readiness.now()).toMatchObject({ ready: false, why: expect.stringContaining("cannot be written to") });
    database.connection.pragma("query_only = OFF");
    now = 4_000;
    expect(readiness.now()).toEqual({ ready: true });
  });
});

describe("/metrics", () => {
  it("counts rooms, sessions, updates, commits and requests, without anybody's id", async () => {
    const team = await startTeamTable({ environment: { TABLEE_METRICS: "open" } });
    const live = await open(team);
    await typeAndStore(live, 0, "Lille");
    const text = await (await fetch(`${team.server.address}/metrics`)).text();
    expect(text).toContain("tablee_rooms 1\n");
    expect(text).toContain("tablee_sessions 1\n");
    expect(text).toContain("tablee_people 1\n");
    expect(text).toContain("tablee_datasets 1\n");
    expect(text).toContain("tablee_ready 1\n");
    expect(text).toMatch(/tablee_updates_recorded_total [1-9]/);
    expect(text).toMatch(/tablee_commit_seconds_count [1-9]/);
    expect(text).toMatch(/tablee_stored_bytes\{part="log"\} [1-9]/);
    expect(text).toContain('method="GET",route="/api/v1/datasets/:dataset"');
    expect(text).not.toContain(team.dataset.id);
  });

  it.each([
    ["token", false, false],
    ["local", true, false],
    ["open", true, true],
  ])(
    "TABLEE_METRICS=%s: to a program of this computer %s, through a proxy %s; always to the operator's token",
    async (who, local, proxied) => {
      const server = await startServer({ environment: { TABLEE_METRICS: who } });
      onTestFinished(server.close);
      const { token } = OperatorFile.parse(JSON.parse(readFileSync(join(server.dataFolder, "operator.json"), "utf8")));
      const answers = async (headers: Record<string, string>) =>
        (await fetch(`${server.address}/metrics`, { headers })).status === 200;
      expect(await answers({})).toBe(local);
      expect(await answers({ "x-forwarded-for": "203.0.113.9" })).toBe(proxied);
      expect(await answers({ authorization: `Bearer ${token}` })).toBe(true);
      expect(await answers({ authorization: `Bearer ${token.replace(/^./, "x")}` })).toBe(local);
    },
  );
});

describe("the operator's door", () => {
  it("opens to its file's token alone, and its file to its owner alone", async () => {
    const team = await startTeamTable();
    const file = join(team.server.dataFolder, "operator.json");
    expect(statSync(file).mode & 0o77).toBe(0);
    const { address, token } = OperatorFile.parse(JSON.parse(readFileSync(file, "utf8")));
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const status = (headers: Record<string, string>) => fetch(`${address}/operator/status`, { headers });
    const wrong: Record<string, string>[] = [
      {},
      { authorization: "Bearer " },
      { authorization: `Bearer ${token}x` },
      { cookie: team.owner.cookie },
    ];
    for (const headers of wrong) expect((await status(headers)).status).toBe(401);
    expect((await status({ authorization: `Bearer ${token}` })).status).toBe(200);
    for (const path of ["/operator/status", "/api/v1/operator/status"]) {
      const through = await fetch(`${team.server.address}${path}`, { headers: { authorization: `Bearer ${token}` } });
      expect(await through.text()).not.toContain("logBytes");
    }
  });
});

describe("the log", () => {
  it("never holds what people typed, their names, their keys or what they searched, at any level", async () => {
    const data = temporaryFolder();
    const lines: string[] = [];
    const server = await startServerProcess(data, { LOG_LEVEL: "trace", TABLEE_BACKUPS: "off" }, (text) =>
      lines.push(text),
    );
    onTestFinished(server.kill);
    const owner = new Member(() => server.address);
    const space = await owner.openSpace();
    const dataset = await owner.importCsv(space, "nom;ville\nSECRETCELL;Lens\n");
    const live = await owner.open(dataset.id);
    onTestFinished(live.close);
    await when(live.ready, (ready) => ready);
    type(live, 0, "SECRETTYPED");
    await whenSaving(live, "stored");
    const invitation = space.links?.editor ?? "";
    await owner
      .ask("POST", `/datasets/${dataset.id}/threads`, { row: "nowhere", text: "SECRETCOMMENT" })
      .catch(() => null);
    await owner.ask("GET", `/datasets/${dataset.id}/issues?cursor=SECRETQUERY`).catch(() => null);
    await owner.ask("POST", "/spaces", { name: "SECRETSPACE", person: "SECRETNAME" });
    await new Promise<void>((resolve) => {
      const wrong = request(
        `${server.address}/api/v1/spaces`,
        { method: "POST", headers: { "content-type": "application/json", cookie: owner.cookie } },
        (answer) => answer.resume().on("end", resolve),
      );
      wrong.end('{"name": "SECRETBROKEN');
    });
    live.close();
    await server.stop();
    const log = lines.join("");
    expect(log).toContain('"msg":"session opened"');
    expect(log).toContain('"msg":"session closed"');
    expect(log).toContain('"route":"/api/v1/spaces"');
    for (const secret of [
      "SECRET",
      "Inès",
      owner.cookie.split("=")[1] ?? "none",
      invitation.split("/").at(-1) ?? "none",
    ]) {
      expect(log, secret).not.toContain(secret);
    }
    for (const line of log.trim().split("\n")) if (line.startsWith("{")) JSON.parse(line);
  });
});
