/** `tablee check FILE`: is this file right? Needs neither data nor a server. */
import { stat } from "node:fs/promises";
import { formatOf } from "#server/workers/file-format.ts";
import { readPieces } from "#server/workers/file-pieces.ts";
import { readCsvRows, type WrittenRows } from "#server/workers/read-csv-rows.ts";
import { WORDS, type Words } from "#shared/i18n/words.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { type Config, ConfigError, readConfig } from "../config.ts";
import { checkFile } from "./check/check-file.ts";
import { CheckRefused } from "./check/check-refused.ts";
import { findSchema } from "./check/find-schema.ts";
import { tellReport } from "./check/tell-report.ts";
import type { Command, Environment } from "./command.ts";

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
  summary: "check a CSV file, against a Table Schema or not",
  help: [
    "Reads FILE as an import does, and says what Validata would say, in the language of TABLEE_LANGUAGE: errors by cause, with",
    "their rows and what to do. Ends with 0 when the file is valid, 1 when it is not, 2 when it could not be checked. Needs no",
    "data folder and no server.",
    "",
    "  --schema   a file, an address, the name of a starting point (effectifs-scolaires), or a name of the catalogue",
    "             (etalab/schema-irve-statique, or one version of it: etalab/schema-irve-statique@2.3.1).",
    "             Without it, only the names of columns and the structure of rows are checked",
    "  --sheet    a sheet of a workbook: not read yet",
    "  --json     one object, for programs: every error, with its row, column, value and, where it is sure, its fix",
  ].join("\n"),
  async run({ args, options, environment, terminal }) {
    const file = args[0] ?? "";
    const json = options.json === true;
    try {
      const config = readConfig(environment);
      const words = WORDS[config.language];
      const written = await readFile(file, options.sheet !== undefined, config, words);
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

async function readFile(path: string, sheet: boolean, config: Config, words: Words): Promise<WrittenRows> {
  const { refusals } = words.fileCheck;
  const bytes = await sizeOf(path, words);
  const [start] = readPieces(path, 1, 64 * 1024);
  const format = start === undefined ? null : formatOf(start.bytes);
  if (format !== null && /^(?:XLSX?|ODS)\b/.test(format)) throw new CheckRefused("workbook", refusals.workbook(format));
  if (sheet) throw new CheckRefused("sheet", refusals.sheet());
  return readCsvRows({ path, bytes }, config.limits);
}

async function sizeOf(path: string, words: Words): Promise<number> {
  const { refusals } = words.fileCheck;
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new CheckRefused("folder", refusals.folder(path));
    // it is read several times, and a pipe is read once
    if (!found.isFile()) throw new CheckRefused("not-a-file", refusals["not-a-file"](path));
    return found.size;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === "ENOENT" || error.code === "ENOTDIR") {
      throw new CheckRefused("no-file", refusals["no-file"](path), error);
    }
    throw new CheckRefused("unreadable", refusals.unreadable(path, error.code), error);
  }
}

function refusalOf(error: unknown, words: Words): { code: string; message: string } {
  if (error instanceof CheckRefused) return { code: error.code, message: error.message };
  if (error instanceof ProblemError) return { code: error.code, message: words.problems[error.code](error.args) };
  if (error instanceof ConfigError) return { code: "configuration", message: error.message };
  if (isSystemError(error))
    return { code: "unreadable", message: words.fileCheck.refusals.unreadable(error.path ?? "", error.code) };
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: "unexpected", message: words.fileCheck.refusals.unexpected(what) };
}

/** Also where the configuration cannot be read. */
function wordsOf({ TABLEE_LANGUAGE }: Environment): Words {
  return WORDS[TABLEE_LANGUAGE === "en" ? "en" : "fr"];
}

function isSystemError(error: unknown): error is Error & { readonly code: string; readonly path?: string } {
  return error instanceof Error && "code" in error && "syscall" in error;
}
