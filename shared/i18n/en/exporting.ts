/** Words of files that go out. */
import type { exporting as fr } from "../fr/exporting.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

const quoted = (text: string) => `“${text}”`;
const listed = (names: readonly string[]) => names.map(quoted).join(", ");
const rows = (n: number) => count(n, "row", "rows");
const columns = (n: number) => count(n, "column", "columns");
const cells = (n: number) => count(n, "cell", "cells");

export const exporting: typeof fr = {
  menu: "Publish, or another format…",
  menuHint: "For a portal, Excel, a map… The file is read back before it is given to you.",
  title: "Download a file",
  preset: "Who is this file for?",
  presets: {
    "data-gouv": { name: "data.gouv.fr", hint: "The national portal. Commas, UTF-8." },
    opendatasoft: { name: "Opendatasoft", hint: "Portals of cities and regions. Semicolons." },
    ckan: { name: "CKAN", hint: "Regional portals. Commas, plain line feeds." },
    scdl: { name: "Common base (SCDL)", hint: "Local data: names of columns in capitals." },
    excel: { name: "French Excel", hint: "Opens with a double click. Not to be published." },
  },
  format: "Format",
  formats: {
    csv: "CSV (what portals ask for)",
    xlsx: "Excel workbook (XLSX)",
    json: "JSON (list of objects)",
    ndjson: "JSON Lines (one object per line)",
    geojson: "GeoJSON (map)",
    parquet: "Parquet (data analysis)",
    schema: "Schema of the file (Table Schema)",
    datapackage: "Description of the file (datapackage.json)",
    zip: "ZIP archive: CSV, schema and description",
  },
  producer: "SIREN or SIRET of the authority",
  producerHint: "Optional. It is part of the file’s name, as data.gouv.fr has it.",
  producerWrong: "A SIREN has 9 digits, a SIRET 14. Correct it, or empty this field.",
  cleanNames: "Rename the columns the way portals want them",
  cleanNamesHint: "No accent, no space, no capital. The table keeps its titles.",
  cleanNamesCapitals: "No accent, no space, in capitals. The table keeps its titles.",
  keepExtras: (names) =>
    `Add at the end the ${names.length === 1 ? "column" : "columns"} the schema does not know: ${listed(names)}`,
  splitPoints: (names) => `Split ${listed(names)} into two columns, longitude and latitude`,
  splitPointsHint: "A portal cannot guess the order of the two numbers: two columns leave no doubt.",
  neutralise: (n) =>
    `Put an apostrophe before ${cells(n)} that Excel would take for ${n === 1 ? "a formula" : "formulas"} (=, +, -, @)`,
  neutraliseHint: "This changes the text of the file: only for one that is not to be published.",
  problems: "Add a sheet with the problems found",

  preview: "What the file will hold",
  previewing: "Reading the table…",
  firstRows: "First rows of the file",
  size: (c, r) => `${columns(c)}, ${rows(r)}`,
  before: (title) => `in the table: ${title}`,
  untitled: "untitled",
  leftOut: (names) => `Never published, left out: ${listed(names)}.`,
  privateBlank: (names) => `Wanted by the schema but never published, blank in the file: ${listed(names)}.`,
  missing: (names) =>
    `${names.length === 1 ? "Column" : "Columns"} of the schema that the table lacks, added blank: ${listed(names)}.`,
  unclear: (names) =>
    `Longitude or latitude first? The order cannot be told in ${listed(names)}. Better have two columns, longitude and latitude.`,
  unavailable: (n) => `${cells(n)} marked as not available ${n === 1 ? "goes" : "go"} out blank.`,
  wrong: (n) =>
    `${count(n, "problem goes", "problems go")} out as ${n === 1 ? "it is" : "they are"}. Nothing is hidden or corrected.`,
  waiting: (n) => `${count(n, "change is", "changes are")} not saved yet and will not be in the file.`,
  notForPublication: "This file is made for Excel: do not publish it.",
  formulas: (n) =>
    `${cells(n)} ${n === 1 ? "begins" : "begin"} with =, +, - or @: Excel may take ${n === 1 ? "it for a formula" : "them for formulas"}.`,

  make: "Prepare and download",
  making: "The file is written, then read back…",
  done: "The file is ready",
  proven: (c, r, accented) =>
    `Read back by another program, cell by cell: ${columns(c)}, ${rows(r)}${accented > 0 ? ", accents intact" : ""}.`,
  notProven: (c, r) => `${columns(c)}, ${rows(r)}. This format is not read back.`,
  findings: "What a portal might misread",
  finding: {
    separator: "A column title has as many commas or semicolons as there are separators: rename the columns.",
    "long-name": ({ name, bytes }) =>
      `The title ${quoted(name)} has ${bytes} bytes: data.gouv.fr takes 63 at most. Shorten it.`,
    "blank-name": ({ column }) => `Column ${column} has no title: give it one.`,
    "same-name": ({ name }) => `Two columns are called ${quoted(name)}: rename one.`,
    "no-rows": "The file has no row: portals refuse it.",
    "blank-rows": ({ count: n }) =>
      `${count(n, "row is blank: delete it", "rows are blank: delete them")} from the table.`,
    "too-large": ({ bytes, limit }) =>
      `The file has ${Math.round(bytes / 1e6)} MB: beyond ${limit / 1e6} MB the portal takes it without analysing it.`,
    "not-for-publication": "Made for Excel: not to be published.",
  },
  download: (name) => `Download ${name}`,
  bytes: (n) =>
    n < 1000
      ? count(n, "byte", "bytes")
      : n < 1_000_000
        ? `${Math.round(n / 1000).toLocaleString("en-GB")} kB`
        : `${(n / 1_000_000).toLocaleString("en-GB", { maximumFractionDigits: 1 })} MB`,
  offline: "The file is prepared by the server: come back when the connection is there.",

  sheet: { name: "Problems", row: "Row", column: "Column", text: "Value", problem: "Problem" },
};
