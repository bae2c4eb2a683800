/** `tablee inspect FILE`: how an import would read this file. Needs neither data nor a server. */
import { openFile } from "#server/workers/opened-file.ts";
import { previewFile } from "#server/workers/read-table.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { readConfig } from "../config.ts";
import type { Command } from "./command.ts";
import { chooseTable } from "./files/choose-table.ts";
import { fileToRead } from "./files/file-to-read.ts";
import { refusalOf, wordsOf } from "./files/refusal.ts";
import { tellReading } from "./inspect/tell-reading.ts";

const READ = 0;
const NOT_READ = 2;

export const inspect: Command = {
  name: "inspect",
  takes: ["FILE"],
  options: {
    sheet: { type: "string", takes: "NAME" },
    json: { type: "boolean" },
  },
  summary: "say how a file is read: sheets, encoding, titles, columns",
  help: [
    "Reads FILE (CSV, XLSX, XLS, ODS, JSON, GeoJSON, or a ZIP of those) as an import does, and says what it sees, in the language of",
    "TABLEE_LANGUAGE: encoding and separator, sheets, where the titles are, columns and what they look like, what would be set aside,",
    "which values are doubtful. Changes nothing. Ends with 0 when the file was read, 2 when it could not be. Needs no data folder and",
    "no server.",
    "",
    "  --sheet    a sheet of a workbook, or a file of an archive; without it, the first one that people see and that holds something",
    "  --json     one object, for programs",
  ].join("\n"),
  async run({ args, options, environment, terminal }) {
    const path = args[0] ?? "";
    const json = options.json === true;
    try {
      const { language, limits } = readConfig(environment);
      const words = WORDS[language];
      const file = await fileToRead(path, words);
      const sheet = typeof options.sheet === "string" ? options.sheet : null;
      const { table } = chooseTable(openFile(file, limits), sheet, words);
      const reading = previewFile(file, { table: table.key }, limits);
      const { lines: _, rows: __, proposed: ___, ...told } = reading;
      terminal.say(json ? JSON.stringify({ file: path, ...told }) : tellReading(path, reading, words));
      return READ;
    } catch (error) {
      const { code, message } = refusalOf(error, wordsOf(environment));
      if (json) terminal.say(JSON.stringify({ file: path, problem: { code, message } }));
      terminal.complain(message);
      return NOT_READ;
    }
  },
};
