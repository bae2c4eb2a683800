/** `tablee backup FILE`: everything in one file, while people work or not. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { readConfig } from "../config.ts";
import { makeBackup } from "../storage/sqlite/make-backup.ts";
import { VERSION } from "../version.ts";
import { type Command, CommandFailed } from "./command.ts";
import { requireData } from "./data-in-use.ts";
import { bytes, count } from "./say.ts";

export const backup: Command = {
  name: "backup",
  takes: ["FILE"],
  options: { force: { type: "boolean" } },
  summary: "write everything to one file",
  help: [
    "Writes the database, the original files of all imports and the server's secret to FILE, reads it back to verify it, and",
    "only then gives it its name. The server may run: nobody is disturbed, and everything that was shown as saved when the",
    "command began is in it. Whoever holds FILE holds the data: keep it as carefully.",
    "",
    "  --force   replace FILE when it is there",
  ].join("\n"),
  async run({ args, options, environment, terminal }) {
    const { dataFolder } = readConfig(environment);
    const target = resolve(args[0] ?? "");
    requireData(dataFolder);
    if (existsSync(target) && options.force !== true) {
      throw new CommandFailed(`${target} is there already. Choose another name, or replace it with --force.`);
    }
    const report = await makeBackup({ dataFolder, target, at: Date.now(), version: VERSION });
    for (const name of report.missing) {
      terminal.complain(`Not in it: the original file ${name} is no longer in ${dataFolder}/uploads.`);
    }
    const originals = `${count(report.originals, "original file")} (${bytes(report.originalBytes)})`;
    terminal.say(
      `${report.file}: ${bytes(report.bytes)}, ${count(report.datasets, "table")}, ${originals}. Verified: it opens and is whole.`,
    );
    return 0;
  },
};
