/** `tablee restore FILE`: back to a backup, on a running server or a stopped one. Nothing is destroyed. */
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { readConfig } from "../config.ts";
import { RestoreReport } from "../operation/door.ts";
import { prepareRestore } from "../storage/sqlite/prepare-restore.ts";
import { settleData, swapData } from "../storage/sqlite/swap-data.ts";
import { askDoor } from "./ask-door.ts";
import type { Command } from "./command.ts";
import { takeDataFolder } from "./data-in-use.ts";
import { count, moment } from "./say.ts";

export const restore: Command = {
  name: "restore",
  takes: ["FILE"],
  options: {},
  summary: "go back to a backup",
  help: [
    "Verifies FILE, then puts what is in it in the place of the present data. The database that stands now is kept in the data",
    "folder as before-restore-<time>.sqlite; to return to it, restore that file.",
    "A running server goes on running: its rooms are closed for a moment, and people come back by themselves. What they typed",
    "since the backup and had not sent is offered back to them.",
  ].join("\n"),
  async run({ args, environment, terminal }) {
    const { dataFolder } = readConfig(environment);
    const file = resolve(args[0] ?? "");
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const folder = takeDataFolder(dataFolder);
    const report =
      folder.is === "served"
        ? await askDoor(folder.door, { method: "POST", path: "/operator/restore", body: { file } }, RestoreReport)
        : await restoreHere(dataFolder, file).finally(folder.unlock);
    const since = report.madeAt === null ? "" : `, as they were on ${moment(report.madeAt)}`;
    terminal.say(`Restored: ${count(report.datasets, "table")}, ${count(report.originals, "original file")}${since}.`);
    if (report.setAside !== null) terminal.say(`What stood before is kept in ${report.setAside}`);
    return 0;
  },
};

async function restoreHere(dataFolder: string, file: string): Promise<RestoreReport> {
  settleData(dataFolder);
  const { madeAt, datasets, originals } = await prepareRestore({ dataFolder, file, at: Date.now() });
  const { setAside } = swapData(dataFolder);
  return { madeAt, datasets, originals, setAside };
}
