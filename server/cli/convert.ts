/** `tablee convert FILE`: any file that an import reads, to a CSV that portals read. Needs neither data nor a server. */
import { resolve } from "node:path";
import { copyTable } from "#server/workers/import-file.ts";
import { type OpenedTable, openFile } from "#server/workers/opened-file.ts";
import { previewFile } from "#server/workers/read-table.ts";
import type { CsvStyle } from "#shared/formats/export/write-csv.ts";
import { WORDS } from "#shared/i18n/words.ts";
import type { AskedChoices } from "#shared/wire/imports.ts";
import { readConfig } from "../config.ts";
import { type Command, WrongUse } from "./command.ts";
import { openCsvFile } from "./convert/csv-file.ts";
import { chooseTable } from "./files/choose-table.ts";
import { fileToRead } from "./files/file-to-read.ts";
import { refusalOf, wordsOf } from "./files/refusal.ts";
import { decisionsOf } from "./files/tell-decisions.ts";

const CONVERTED = 0;
const NOT_CONVERTED = 2;

export const convert: Command = {
  name: "convert",
  takes: ["FILE"],
  options: {
    sheet: { type: "string", takes: "NAME" },
    "header-row": { type: "string", takes: "N" },
    output: { type: "string", short: "o", takes: "OUT" },
    delimiter: { type: "string", takes: ", or ;" },
    bom: { type: "boolean" },
  },
  summary: "write a file, whatever it is, as a CSV that portals read",
  help: [
    "Reads FILE (CSV, XLSX, XLS, ODS, JSON, GeoJSON, or a ZIP of those) as an import does and writes one table of it as CSV: UTF-8,",
    "comma, CRLF, the titles first, nothing above and nothing below. What was set aside and what is doubtful is told beside, in the",
    "language of TABLEE_LANGUAGE: tablee inspect says it before. Ends with 0 when OUT was written, 2 when it was not, and then nothing",
    "is left of it. Needs no data folder and no server.",
    "",
    "  --sheet        a sheet of a workbook, or a file of an archive; without it, the first one that people see and that holds something",
    "  --header-row   the row of the titles, from 1; 0: there are none",
    "  -o, --output   where to write; without it, to the standard output",
    "  --delimiter    ; instead of the comma",
    "  --bom          begin with a byte order mark, which Excel asks for and portals do not want",
  ].join("\n"),
  async run({ args, options, environment, terminal }) {
    const style = styleOf(options.delimiter, options.bom === true);
    const header = headerOf(options["header-row"]);
    const out = typeof options.output === "string" ? options.output : null;
    const path = args[0] ?? "";
    try {
      const { language, limits } = readConfig(environment);
      const words = WORDS[language];
      if (out !== null && resolve(out) === resolve(path)) throw new WrongUse(words.inspecting.sameFile);
      const file = await fileToRead(path, words);
      const sheet = typeof options.sheet === "string" ? options.sheet : null;
      const { table }: OpenedTable = chooseTable(openFile(file, limits), sheet, words);
      const asked: AskedChoices = header === undefined ? { table: table.key } : { table: table.key, header };
      const { choices } = previewFile(file, asked, limits);
      const csv = openCsvFile(out, style);
      try {
        const { table: read, sink } = copyTable(file, choices, limits, csv.createSink);
        sink.flush();
        csv.keep((text) => terminal.say(text));
        const told = [
          words.inspecting.written(out, read.columns.length, read.rows),
          ...decisionsOf({ ...read, choices }, words),
          ...Object.entries(read.doubts.counts).map(([code, count]) =>
            words.importing.doubts.groups[code as keyof typeof read.doubts.counts](count),
          ),
        ];
        terminal.complain(told.join("\n  "));
      } finally {
        csv.forget();
      }
      return CONVERTED;
    } catch (error) {
      if (error instanceof WrongUse) throw error;
      terminal.complain(refusalOf(error, wordsOf(environment)).message);
      return NOT_CONVERTED;
    }
  },
};

function styleOf(delimiter: unknown, bom: boolean): CsvStyle {
  if (delimiter !== undefined && delimiter !== "," && delimiter !== ";") {
    throw new WrongUse("--delimiter is , or ; (between quotes: --delimiter ';').");
  }
  return { delimiter: delimiter ?? ",", lineEnd: "\r\n", bom };
}

function headerOf(asked: unknown): AskedChoices["header"] | undefined {
  if (asked === undefined) return undefined;
  const row = Number(asked);
  if (!Number.isInteger(row) || row < 0 || row > 10_000)
    throw new WrongUse("--header-row is the number of a row, from 1; 0: no titles.");
  return row === 0 ? null : { row, lines: 1 };
}
