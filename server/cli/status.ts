/** `tablee status`: how the data and the server are. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Config, readConfig } from "../config.ts";
import { type DataStatus, dataStatus, ServerStatus } from "../operation/status.ts";
import { openConnection } from "../storage/sqlite/connection.ts";
import { DATABASE_FILE, UPLOADS_FOLDER } from "../storage/sqlite/data-folder.ts";
import { readLastBackup } from "../storage/sqlite/last-backup.ts";
import { createSqliteSizes } from "../storage/sqlite/sizes.ts";
import { settleData } from "../storage/sqlite/swap-data.ts";
import { VERSION } from "../version.ts";
import { askDoor } from "./ask-door.ts";
import type { Command } from "./command.ts";
import { requireData, takeDataFolder } from "./data-in-use.ts";
import { bytes, count, moment } from "./say.ts";

export const status: Command = {
  name: "status",
  takes: [],
  options: { json: { type: "boolean" } },
  summary: "show how the data and the server are",
  help: [
    "Tables, people connected, sizes on disk, the last backup; of a running server or a stopped one.",
    "",
    "  --json   for programs",
  ].join("\n"),
  async run({ options, environment, terminal }) {
    const config = readConfig(environment);
    requireData(config.dataFolder);
    const folder = takeDataFolder(config.dataFolder);
    if (folder.is === "served") {
      const found = await askDoor(folder.door, { method: "GET", path: "/operator/status" }, ServerStatus);
      terminal.say(
        options.json === true ? JSON.stringify(found) : [...serverLines(found), ...dataLines(found)].join("\n"),
      );
      return 0;
    }
    try {
      const found = await statusHere(config);
      const lines = [`Tablée ${VERSION}: not running`, ...dataLines(found)];
      terminal.say(options.json === true ? JSON.stringify(found) : lines.join("\n"));
      return 0;
    } finally {
      folder.unlock();
    }
  },
};

async function statusHere({ dataFolder }: Config): Promise<DataStatus> {
  settleData(dataFolder);
  const connection = openConnection(join(dataFolder, DATABASE_FILE));
  try {
    return await dataStatus({
      dataFolder,
      databaseFile: DATABASE_FILE,
      uploadFolder: UPLOADS_FOLDER,
      sizes: createSqliteSizes({ connection }),
      backups: { last: () => readLastBackup(dataFolder) },
    });
  } finally {
    connection.close();
  }
}

function serverLines(found: ServerStatus): string[] {
  return [
    `Tablée ${found.version}: running at ${found.address} since ${moment(found.startedAt)}`,
    found.notReady === null ? "Edits are taken." : `Edits are NOT taken: ${found.notReady}`,
    `Connected: ${count(found.people, "person").replace("persons", "people")}, ${count(found.sessions, "window")}, in ${count(found.rooms, "open table")}`,
    found.backupFolder === null
      ? "Automatic backups: off"
      : `Automatic backups: in ${found.backupFolder}${found.backupFailure === null ? "" : `; the last one FAILED: ${found.backupFailure}`}`,
  ];
}

function dataLines(found: DataStatus): string[] {
  return [
    `Tables: ${found.datasets}`,
    `Log: ${count(found.logRecords, "update")}, ${bytes(found.logBytes)}`,
    `Snapshots: ${bytes(found.snapshotBytes)}`,
    `Journal: ${count(found.journalEntries, "change")}, ${bytes(found.journalBytes)}`,
    `Database file: ${bytes(found.databaseBytes)}, write-ahead log: ${bytes(found.writeAheadBytes)}`,
    `Original files: ${found.originals}, ${bytes(found.originalBytes)}`,
    `Free on this disk: ${bytes(found.freeBytes)}`,
    lastBackupLine(found),
  ];
}

function lastBackupLine({ lastBackup }: DataStatus): string {
  if (lastBackup === null) return "Last backup: NONE";
  const gone = existsSync(lastBackup.file) ? "" : " (the file is no longer there)";
  return `Last backup: ${moment(lastBackup.at)}, verified, ${bytes(lastBackup.bytes)}: ${lastBackup.file}${gone}`;
}
