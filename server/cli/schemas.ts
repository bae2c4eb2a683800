/** `tablee schemas`: the schemas one may choose from. */
import { readConfig } from "../config.ts";
import { findSchemas } from "../datasets/list-schemas.ts";
import type { Command } from "./command.ts";
import { openCatalogue } from "./open-catalogue.ts";
import { count, moment } from "./say.ts";

export const schemas: Command = {
  name: "schemas",
  takes: ["[WORDS...]"],
  options: { json: { type: "boolean" } },
  summary: "list the schemas to choose from, or those about these words",
  help: [
    "Our starting points, then the Table Schemas of the catalogue (TABLEE_SCHEMA_CATALOGUE): name, version, title.",
    "Words are looked for in names, titles and descriptions; case and accents do not matter.",
    "Where the catalogue does not answer, what a server of this data folder (TABLEE_DATA) saw last is listed.",
    "",
    "  --json   for programs: everything that is known of each, and how far the catalogue can be trusted",
  ].join("\n"),
  async run({ args, options, environment, terminal }) {
    const words = args.join(" ");
    const found = await findSchemas({ catalogue: openCatalogue(readConfig(environment)) }, words);
    if (options.json === true) {
      terminal.say(JSON.stringify(found));
      return 0;
    }
    const { entries, catalogue } = found;
    const rows = entries.map(({ name, versions, title }) => [name, versions[0] ?? "", title]);
    const widths = [0, 1].map((at) => Math.max(0, ...rows.map((row) => (row[at] ?? "").length)));
    for (const [name = "", version = "", title = ""] of rows) {
      terminal.say(`${name.padEnd(widths[0] ?? 0)}  ${version.padEnd(widths[1] ?? 0)}  ${title}`);
    }
    if (entries.length === 0) terminal.say(words === "" ? "There is no schema." : `No schema is about “${words}”.`);
    const ours = entries.filter(({ origin }) => origin === "starting-point").length;
    terminal.say(
      `\n${count(ours, "starting point")} of ours, ${entries.length - ours} of the catalogue ${catalogue.address}`,
    );
    if (catalogue.state === "kept" && catalogue.seenAt !== null) {
      terminal.say(`The catalogue does not answer: this is what it said on ${moment(catalogue.seenAt)}.`);
    }
    if (catalogue.state === "unreachable") {
      terminal.complain("The catalogue does not answer, and nothing of it was kept. Is this computer on the network?");
    }
    return 0;
  },
};
