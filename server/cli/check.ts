/** `tablee check FILE`: is this file right? Needs neither data nor a server. */
import { openFile } from "#server/workers/opened-file.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { readConfig } from "../config.ts";
import { checkFile } from "./check/check-file.ts";
import { findSchema } from "./check/find-schema.ts";
import { readWritten } from "./check/read-written.ts";
import { tellReport } from "./check/tell-report.ts";
import type { Command } from "./command.ts";
import { chooseTable } from "./files/choose-table.ts";
import { fileToRead } from "./files/file-to-read.ts";
import { refusalOf, wordsOf } from "./files/refusal.ts";

const VALID = 0;
const NOT_VALID = 1;
const NOT_CHECKED = 2;

export const check: Command = {
  name: "check",
  takes: ["FILE"],
  options: {
    schema: { type: "string", takes: "FILE|URL|NAME" },
    sheet: { type: "string", takes: "NAME" },
    json: { type: "boolean" },
  },
  summary: "check a file, against a Table Schema or not",
  help: [
    "Reads FILE as an import does, and says what Validata would say, in the language of TABLEE_LANGUAGE: errors by cause, with",
    "their rows and what to do. Ends with 0 when the file is valid, 1 when it is not, 2 when it could not be checked. Needs no",
    "data folder and no server.",
    "",
    "  --schema   a file, an address, the name of a starting point (effectifs-scolaires), or a name of the catalogue",
    "             (etalab/schema-irve-statique, or one version of it: etalab/schema-irve-statique@2.3.1).",
    "             Without it, only the names of columns and the structure of rows are checked",
    "  --sheet    a sheet of a workbook, or a file of an archive; without it, the first one that people see and that holds something",
    "  --json     one object, for programs: every error, with its row, column, value and, where it is sure, its fix",
  ].join("\n"),
  async run({ args, options, environment, terminal }) {
    const file = args[0] ?? "";
    const json = options.json === true;
    try {
      const config = readConfig(environment);
      const words = WORDS[config.language];
      const opened = openFile(await fileToRead(file, words), config.limits);
      const sheet = typeof options.sheet === "string" ? options.sheet : null;
      const written = readWritten(opened, chooseTable(opened, sheet, words), sheet !== null, config.limits);
      const found = typeof options.schema === "string" ? await findSchema(options.schema, config, words) : null;
      const checked = checkFile(file, written, found, words);
      terminal.say(json ? JSON.stringify(checked.report) : tellReport(checked, found, words));
      return checked.report.valid ? VALID : NOT_VALID;
    } catch (error) {
      const { code, message } = refusalOf(error, wordsOf(environment));
      if (json) terminal.say(JSON.stringify({ file, valid: null, problem: { code, message } }));
      terminal.complain(message);
      return NOT_CHECKED;
    }
  },
};
