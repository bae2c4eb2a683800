/** `tablee clean FILE --recipe RECIPE`: a delivery through the steps of the last one. Needs neither data nor a server. */
import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { exportCsv, publicColumns } from "#server/datasets/export-csv.ts";
import { importFile } from "#server/workers/import-file.ts";
import { openFile } from "#server/workers/opened-file.ts";
import { previewFile } from "#server/workers/read-table.ts";
import { WORDS, type Words } from "#shared/i18n/words.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { type Config, readConfig } from "../config.ts";
import { createGeocoder } from "../geocoding/geocoder.ts";
import { waitFor } from "../geocoding/runner.ts";
import { createPostForm } from "../outgoing/post-form.ts";
import { findSchema } from "./check/find-schema.ts";
import type { GeocoderOfCommand } from "./clean/ask-geocoder.ts";
import { cleanFile } from "./clean/clean-file.ts";
import type { CleaningReport } from "./clean/cleaning-report.ts";
import { columnsChosen } from "./clean/columns-chosen.ts";
import { openSources } from "./clean/open-sources.ts";
import { readRecipe } from "./clean/read-recipe.ts";
import { type Command, type Terminal, WrongUse } from "./command.ts";
import { chooseTable } from "./files/choose-table.ts";
import { fileToRead } from "./files/file-to-read.ts";
import { refusalOf, wordsOf } from "./files/refusal.ts";
import { fetchForCommands } from "./open-catalogue.ts";

const CLEANED = 0;
const NOT_WHOLLY = 1;
const NOT_CLEANED = 2;
/** of corrections that were not made, and of addresses to look at, so many are told of each step */
const TOLD_OF_EACH = 20;

export const clean: Command = {
  name: "clean",
  takes: ["FILE"],
  options: {
    recipe: { type: "string", takes: "RECIPE" },
    output: { type: "string", short: "o", takes: "OUT" },
    report: { type: "string", takes: "REPORT" },
    schema: { type: "string", takes: "FILE|URL|NAME" },
    sheet: { type: "string", takes: "NAME" },
    column: { type: "string", takes: "OLD=NEW", multiple: true },
    geocode: { type: "boolean" },
  },
  summary: "take the steps of a recipe on a file, and write a CSV",
  help: [
    "Reads FILE (CSV, XLSX, XLS, ODS, JSON, GeoJSON, or a ZIP of those) as an import does, takes the steps of RECIPE one after the",
    "other, and writes the table as our export does: CSV, UTF-8, comma, CRLF, without private columns. What each step did is told",
    "beside, in the language of TABLEE_LANGUAGE. Ends with 0 when everything was done, 1 when OUT was written but something is left to do",
    "(a column is missing, an operation is not known here, a step needs another table or a geocoder, an address is to be looked at, hands",
    "did it, a correction made by hand does not fit this file), 2 when nothing was written; a step that was switched off on purpose is",
    "not missed. A step that takes from a file finds it, by its name, beside RECIPE or beside FILE, when it is the very same file; tables",
    "of a space are not there.",
    "Needs no data folder and no server. Nothing leaves this computer, but for --schema and --geocode.",
    "",
    "  --recipe       a recipe exported from Tablée (JSON, schema at /api/v1/recipe.schema.json), or an operation history of OpenRefine",
    "  -o, --output   where to write",
    '  --column       a title of RECIPE and the one that stands for it in FILE: --column "Nom=NOM DU COLLEGE"; again for each of them',
    "  --geocode      send the addresses of steps that placed rows to the geocoder (TABLEE_GEOCODER_URL): the sure ones are written, the",
    "                 others are told; where a text is already, it stays",
    "  --report       also write what each step did, as JSON: operation, result, numbers, a sentence, each correction that was not made",
    "  --schema       as for tablee check: steps that follow the schema need one",
    "  --sheet        a sheet of a workbook, or a file of an archive; without it, the first one that people see and that holds something",
  ].join("\n"),
  async run({ args, options, environment, terminal }) {
    const path = args[0] ?? "";
    const { recipe: named, output: out, report: reportAt, schema: schemaName } = options;
    if (typeof named !== "string" || typeof out !== "string")
      throw new WrongUse("A recipe and where to write are needed: tablee clean FILE --recipe RECIPE -o OUT");
    try {
      const config = readConfig(environment);
      const words = WORDS[config.language];
      const written = typeof reportAt === "string" ? [out, reportAt] : [out];
      requireOthers(written, [path, named], words);
      if (typeof reportAt === "string") requireOthers([reportAt], [out], words);
      const recipe = await readRecipe(named, words);
      const chosen = columnsChosen(options.column, recipe.steps, words);
      const file = await fileToRead(path, words);
      const sheet = typeof options.sheet === "string" ? options.sheet : null;
      const { table: read } = chooseTable(openFile(file, config.limits), sheet, words);
      const { choices } = previewFile(file, { table: read.key }, config.limits);
      const found = typeof schemaName === "string" ? await findSchema(schemaName, config, words) : null;
      const { update } = await importFile(file, choices, config.limits, () => undefined);
      const { sourceOf, paths } = await openSources(recipe.steps, [dirname(named), dirname(path)], config.limits);
      requireOthers(written, paths, words);
      const geocoder = options.geocode === true ? openGeocoder(config, terminal, words) : null;
      const given = { schema: found?.schema ?? null, sourceOf, chosen, geocoder };
      const { table, report } = await cleanFile(path, update, recipe, given, words);
      writeWhole(out, exportCsv(table));
      if (typeof reportAt === "string") writeWhole(reportAt, [`${JSON.stringify(report, null, 2)}\n`]);
      terminal.complain(toldOf(report, publicColumns(table).length, out, words));
      return report.complete ? CLEANED : NOT_WHOLLY;
    } catch (error) {
      if (error instanceof WrongUse) throw error;
      terminal.complain(refusalOf(error, wordsOf(environment)).message);
      return NOT_CLEANED;
    }
  },
};

/** Throws the ProblemError "geocoder-off". */
function openGeocoder({ geocoder: address }: Config, terminal: Terminal, { recipes }: Words): GeocoderOfCommand {
  if (address === null) throw new ProblemError("geocoder-off");
  // whoever runs the command chose it: it may be of a private network
  const reach = { mayReach: () => true };
  const geocoder = createGeocoder(address, createPostForm(reach), fetchForCommands);
  const onProgress = (done: number, total: number) => terminal.complain(recipes.cli.asking(geocoder.host, done, total));
  return { geocoder, wait: waitFor, onProgress };
}

/** What is written takes the place of none of these, by whatever name. Throws WrongUse. */
function requireOthers(written: readonly string[], read: readonly string[], { recipes }: Words): void {
  for (const path of written)
    for (const other of read) if (isSameFile(path, other)) throw new WrongUse(recipes.cli.wouldReplace(path, other));
}

function isSameFile(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true;
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

function toldOf({ steps, rows }: CleaningReport, columns: number, out: string, { recipes }: Words): string {
  return [
    ...steps.flatMap(({ title, message, hint, notCorrected = [], toLookAt = [] }, i) => [
      `${recipes.step(i + 1)} · ${title} · ${message}`,
      ...(hint ?? []).map((sentence) => `  ${sentence}`),
      ...notCorrected.slice(0, TOLD_OF_EACH).map((one) => `  ${one.message}`),
      ...(notCorrected.length > TOLD_OF_EACH
        ? [`  ${recipes.corrections.moreInReport(notCorrected.length - TOLD_OF_EACH)}`]
        : []),
      ...toLookAt.slice(0, TOLD_OF_EACH).map((one) => `  ${one.message}`),
      ...(toLookAt.length > TOLD_OF_EACH ? [`  ${recipes.cli.moreToLookAt(toLookAt.length - TOLD_OF_EACH)}`] : []),
    ]),
    recipes.cli.written(out, columns, rows.after),
  ].join("\n");
}

/** Beside its place first: what was there stays until all of it is written. */
function writeWhole(path: string, pieces: Iterable<string>): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    const file = openSync(beside, "w");
    try {
      for (const piece of pieces) writeSync(file, piece);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}
