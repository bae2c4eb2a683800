/** Everything in one file, and the way back: on a server that people work on, and on one that is stopped. */
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { checkBackup } from "#server/storage/sqlite/check-backup.ts";
import { textAt, whenText } from "../../client/collab/team.ts";
import { startServer } from "../../support/server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { tablee, tableeProcess } from "../cli/run.ts";
import { CSV, csvOf, open, startTeamTable, type, typeAndStore } from "./team-table.ts";

describe("tablee backup", () => {
  it("holds everything that was shown as saved when it began, while people go on typing", async () => {
    const team = await startTeamTable();
    const live = await open(team);
    const file = join(temporaryFolder(), "all.sqlite");
    let last = 0;
    let typing = true;
    const typeOn = async () => {
      while (typing) await typeAndStore(live, 0, String(++last));
    };
    const typist = typeOn();
    await whenText(live, 0, 1, "20");
    const acknowledged = last - 1;
    const ran = await tableeProcess(team.server.dataFolder, "backup", file);
    const after = last;
    typing = false;
    await typist;
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toContain("1 table, 1 original file");
    expect(after).toBeGreaterThan(acknowledged + 1);

    const other = temporaryFolder();
    expect(await tablee(other, "restore", file)).toMatchObject({ code: 0 });
    const second = await startServer({ dataFolder: other });
    try {
      const typed = /Inès,(\d+)/.exec(await csvOf({ ...team, owner: at(team.owner, second.address) }))?.[1];
      expect(Number(typed)).toBeGreaterThanOrEqual(acknowledged);
    } finally {
      await second.close();
    }
  });

  it("brings the original files and the server's secret to another machine", async () => {
    const team = await startTeamTable();
    const file = join(temporaryFolder(), "all.sqlite");
    await tablee(team.server.dataFolder, "backup", file);
    const other = join(temporaryFolder(), "data");
    const ran = await tablee(other, "restore", file);
    expect(ran.out).toContain("Restored: 1 table, 1 original file, as they were on ");
    const [original = ""] = readdirSync(join(other, "uploads"));
    expect(readFileSync(join(other, "uploads", original), "utf8")).toBe(CSV);
    expect(readFileSync(join(other, "secret"))).toEqual(readFileSync(join(team.server.dataFolder, "secret")));
    expect(statSync(join(other, "secret")).mode & 0o77).toBe(0);
    expect(statSync(file).mode & 0o77).toBe(0);
    // the folder that was made for it: the database in it is read by its owner alone too
    expect(statSync(other).mode & 0o77).toBe(0);
  });

  it("does not write over a file that is there, unless told to", async () => {
    const team = await startTeamTable();
    const file = join(temporaryFolder(), "notes.txt");
    writeFileSync(file, "somebody's notes");
    expect(await tablee(team.server.dataFolder, "backup", file)).toMatchObject({ code: 1, out: "" });
    expect(readFileSync(file, "utf8")).toBe("somebody's notes");
    expect(await tablee(team.server.dataFolder, "backup", file, "--force")).toMatchObject({ code: 0 });
    expect(readdirSync(join(file, ".."))).toEqual(["notes.txt"]);
  });

  it("says which original file is missing, and makes the backup all the same", async () => {
    const team = await startTeamTable();
    const uploads = join(team.server.dataFolder, "uploads");
    const [original = ""] = readdirSync(uploads);
    rmSync(join(uploads, original));
    const ran = await tablee(team.server.dataFolder, "backup", join(temporaryFolder(), "all.sqlite"));
    expect(ran.code).toBe(0);
    expect(ran.err).toContain(original);
  });
});

describe("tablee restore, on a running server", () => {
  it("puts the table back as it was; the one who has it open is told to open it anew, and nothing of theirs is merged", async () => {
    const team = await startTeamTable();
    const live = await open(team);
    await typeAndStore(live, 0, "before");
    const file = join(temporaryFolder(), "all.sqlite");
    await tablee(team.server.dataFolder, "backup", file);
    await typeAndStore(live, 0, "after");

    const ran = await tablee(team.server.dataFolder, "restore", file);
    expect(ran).toMatchObject({ code: 0, err: "" });
    type(live, 1, "typed on the old copy");
    expect(await team.owner.dataset(team.dataset.id)).toMatchObject({ incarnation: team.dataset.incarnation + 1 });
    const path = `/datasets/${team.dataset.id}/updates?incarnation=${team.dataset.incarnation}`;
    await expect(team.owner.ask("POST", path, new Uint8Array([0, 0]))).rejects.toThrow("incarnation-changed");
    const anew = await open(team);
    await whenText(anew, 0, 1, "before");
    await typeAndStore(anew, 2, "typed on the new one");
    expect(await csvOf(team)).toBe("nom,ville\r\nInès,before\r\nBruno,Arras\r\nChloé,typed on the new one\r\n");
    expect(textAt(live, 0, 1)).toBe("after");
    expect(live.saving.get().state).not.toBe("stored");
  });

  it("keeps what stood before; that can be restored in its turn, under yet another incarnation", async () => {
    const team = await startTeamTable();
    const { dataFolder } = team.server;
    const file = join(temporaryFolder(), "all.sqlite");
    await tablee(dataFolder, "backup", file);
    const live = await open(team);
    await typeAndStore(live, 0, "after");
    await tablee(dataFolder, "restore", file);
    const [kept = ""] = readdirSync(dataFolder).filter((name) => /^before-restore-.*\.sqlite$/.test(name));
    expect(await csvOf(team)).not.toContain("after");
    expect(await tablee(dataFolder, "restore", join(dataFolder, kept))).toMatchObject({ code: 0 });
    expect(await csvOf(team)).toContain("Inès,after");
    expect(await team.owner.dataset(team.dataset.id)).toMatchObject({ incarnation: team.dataset.incarnation + 2 });
  });

  it("takes edits again at once, on the same port", async () => {
    const team = await startTeamTable();
    const file = join(temporaryFolder(), "all.sqlite");
    await tablee(team.server.dataFolder, "backup", file);
    for (const word of ["one", "two"]) {
      expect(await tablee(team.server.dataFolder, "restore", file)).toMatchObject({ code: 0 });
      const live = await open(team);
      await typeAndStore(live, 0, word);
      expect(await csvOf(team)).toContain(`Inès,${word}`);
      live.close();
    }
    expect((await fetch(`${team.server.address}/readyz`)).status).toBe(200);
  });
});

describe("tablee restore refuses, and changes nothing,", () => {
  const backupOf = async (folder: string) => {
    const file = join(temporaryFolder(), "all.sqlite");
    await tablee(folder, "backup", file);
    return file;
  };
  const refused: [what: string, spoil: (file: string) => void, why: RegExp][] = [
    ["a file that is not there", (file) => rmSync(file), /There is no file/],
    ["a file that is no database", (file) => writeFileSync(file, "nom;ville\n".repeat(500)), /not a backup/],
    ["an empty file", (file) => truncateSync(file, 0), /not one of Tablée/],
    ["one that was cut short", (file) => truncateSync(file, statSync(file).size - 8192), /damaged/],
    ["one with bytes that changed", (file) => spoilMiddle(file), /damaged/],
    ["one with a record of the log missing", (file) => sql(file, 'DELETE FROM "updates" WHERE seq = 1'), /damaged/],
    ["one whose original file changed", (file) => sql(file, "UPDATE backup_pieces SET bytes = 'x'"), /damaged/],
    [
      "one of a newer format",
      (file) => sql(file, "UPDATE backup_about SET about = json_set(about, '$.format', 99)"),
      /newer Tablée/,
    ],
    [
      "one with a migration we do not know",
      (file) => sql(file, "INSERT INTO applied_migrations VALUES (999, 'unknown')"),
      /newer Tablée/,
    ],
    ["a database of another program", (file) => another(file), /not one of Tablée/],
  ];

  it("whatever is not a whole backup of a version it knows", async () => {
    const team = await startTeamTable();
    const whole = await backupOf(team.server.dataFolder);
    const file = join(temporaryFolder(), "spoilt.sqlite");
    for (const [what, spoil, why] of refused) {
      copyFileSync(whole, file);
      spoil(file);
      expect(() => checkBackup(file), what).toThrow(why);
    }
    expect(checkBackup(whole)).toMatchObject({ datasets: 1, originals: 1 });
  });

  it("on a running server, where people type on", async () => {
    const team = await startTeamTable();
    const file = await backupOf(team.server.dataFolder);
    const live = await open(team);
    await typeAndStore(live, 0, "kept");
    spoilMiddle(file);
    const ran = await tablee(team.server.dataFolder, "restore", file);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toMatch(/damaged/);
    await typeAndStore(live, 1, "and typed on");
    expect(await csvOf(team)).toContain("Inès,kept\r\nBruno,and typed on");
    expect(readdirSync(team.server.dataFolder).filter((name) => /restor/.test(name))).toEqual([]);
  });

  it("on a stopped server", async () => {
    const folder = temporaryFolder();
    const server = await startServer({ dataFolder: folder });
    await server.close();
    const file = join(folder, "tablee.sqlite");
    const before = readFileSync(file);
    const wrong = join(temporaryFolder(), "wrong");
    copyFileSync(file, wrong);
    truncateSync(wrong, 5000);
    expect(await tablee(folder, "restore", wrong)).toMatchObject({ code: 1 });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(join(folder, "restoring"))).toBe(false);
  });
});

function at<T extends { cookie: string }>(member: T, address: string) {
  return Object.assign(new (member.constructor as new (address: () => string) => T)(() => address), {
    cookie: member.cookie,
  });
}

function sql(file: string, statement: string): void {
  const connection = new BetterSqlite3(file);
  connection.exec(statement);
  connection.close();
}

function another(file: string): void {
  rmSync(file);
  sql(file, "CREATE TABLE notes (text TEXT)");
}

/** whole pages in the middle, where tables are */
function spoilMiddle(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 8192);
  writeFileSync(file, bytes);
}
