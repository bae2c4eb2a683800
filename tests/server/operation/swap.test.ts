/** A restore that is killed, wherever: the data folder holds the old data or the new, whole. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { makeBackup } from "#server/storage/sqlite/make-backup.ts";
import { prepareRestore } from "#server/storage/sqlite/prepare-restore.ts";
import { settleData, swapData } from "#server/storage/sqlite/swap-data.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** a data folder whose database and secret both carry `word` */
function dataFolder(word: string): string {
  const folder = temporaryFolder();
  const database = openDatabase(join(folder, "tablee.sqlite"));
  database.connection.prepare("INSERT INTO users (id, name, colour, created_at) VALUES ('u', ?, 0, 0)").run(word);
  database.close();
  writeFileSync(join(folder, "secret"), word);
  return folder;
}

function wordIn(folder: string, file = "tablee.sqlite"): unknown {
  const connection = new BetterSqlite3(join(folder, file), { fileMustExist: true });
  try {
    return connection.prepare("SELECT name FROM users").pluck().get();
  } finally {
    connection.close();
  }
}

async function backupOf(folder: string): Promise<string> {
  const target = join(temporaryFolder(), "backup");
  await makeBackup({ dataFolder: folder, target, at: 0, version: "test" });
  return target;
}

describe("a swap", () => {
  it("that was not decided is forgotten", async () => {
    const folder = dataFolder("old");
    await prepareRestore({ dataFolder: folder, file: await backupOf(dataFolder("new")), at: 0 });
    expect(settleData(folder)).toBe(false);
    expect(wordIn(folder)).toBe("old");
    expect(readdirSync(folder).sort()).toEqual(["secret", "tablee.sqlite", "uploads"]);
  });

  it("that was decided is carried out from wherever it stopped, once", async () => {
    const folder = dataFolder("old");
    await prepareRestore({ dataFolder: folder, file: await backupOf(dataFolder("new")), at: 0 });
    renameSync(join(folder, "restoring"), join(folder, "restore-decided"));
    const aside = "before-restore-1970-01-01T00-00-00Z";
    const steps: [string, string][] = [
      ["secret", `${aside}.secret`],
      ["restore-decided/secret", "secret"],
      ["tablee.sqlite", `${aside}.sqlite`],
      ["restore-decided/tablee.sqlite", "tablee.sqlite"],
    ];
    for (let stopped = 0; stopped <= steps.length; stopped++) {
      const copy = join(temporaryFolder(), "data");
      cpSync(folder, copy, { recursive: true });
      for (const [from, to] of steps.slice(0, stopped)) renameSync(join(copy, from), join(copy, to));
      expect(settleData(copy)).toBe(true);
      expect([wordIn(copy), wordIn(copy, `${aside}.sqlite`)], `after ${stopped} steps`).toEqual(["new", "old"]);
      expect(existsSync(join(copy, "restore-decided"))).toBe(false);
      expect(settleData(copy)).toBe(false);
      expect(wordIn(copy)).toBe("new");
    }
  });

  it("that is undone puts the old data back, and keeps the new", async () => {
    const folder = dataFolder("old");
    await prepareRestore({ dataFolder: folder, file: await backupOf(dataFolder("new")), at: 0 });
    const { setAside, undo } = swapData(folder);
    expect([wordIn(folder), setAside]).toEqual(["new", join(folder, "before-restore-1970-01-01T00-00-00Z.sqlite")]);
    undo();
    expect([wordIn(folder), wordIn(folder, "failed-restore-1970-01-01T00-00-00Z.sqlite")]).toEqual(["old", "new"]);
  });

  it("takes the write-ahead log of a server that was killed with its database", async () => {
    const folder = dataFolder("old");
    const killed = temporaryFolder();
    const open = openDatabase(join(folder, "tablee.sqlite"));
    open.connection.prepare("UPDATE users SET name = 'only in the write-ahead log'").run();
    mkdirSync(killed, { recursive: true });
    cpSync(folder, killed, { recursive: true });
    open.close();
    await prepareRestore({ dataFolder: killed, file: await backupOf(dataFolder("new")), at: 0 });
    swapData(killed);
    expect(wordIn(killed)).toBe("new");
    expect(wordIn(killed, "before-restore-1970-01-01T00-00-00Z.sqlite")).toBe("only in the write-ahead log");
  });
});

describe("tablee restore", () => {
  it("killed at any moment leaves the old data or the new, and can be run again", async () => {
    const backup = await backupOf(dataFolder("new"));
    const seen = new Set<unknown>();
    // how far a run gets is seen by what is in the folder: the kills fall before, at and after each of these
    const moments = ["restoring/tablee.sqlite", "restoring/swap.json", "the end"];
    for (const moment of moments) {
      const folder = dataFolder("old");
      const child = spawn(process.execPath, ["server/tablee.mjs", "restore", backup], {
        cwd: ROOT,
        env: { PATH: process.env.PATH ?? "", TABLEE_DATA: folder },
        stdio: "ignore",
      });
      onTestFinished(() => void child.kill("SIGKILL"));
      const gone = once(child, "exit");
      while (child.exitCode === null && !existsSync(join(folder, moment))) {
        await new Promise(setImmediate);
      }
      child.kill("SIGKILL");
      await gone;
      settleData(folder);
      seen.add(wordIn(folder));
      expect(["old", "new"], moment).toContain(wordIn(folder));
      openDatabase(join(folder, "tablee.sqlite")).close();
      await prepareRestore({ dataFolder: folder, file: backup, at: 1000 });
      swapData(folder);
      expect(wordIn(folder)).toBe("new");
    }
    expect(seen).toContain("new");
  });
});
