/** Words of `tablee check`: what is wrong with a file as it is written, and what is told at the terminal. */
import type { fileCheck as fr } from "../fr/file-check.ts";
import { createQuantities } from "../quantities.ts";

const { inFigures } = createQuantities("en-GB", ["B", "kB", "MB", "GB"]);
const quoted = (text: string) => `“${text}”`;
const count = (n: number, one: string, many: string) => `${inFigures(n)} ${n === 1 ? one : many}`;

const DELIMITERS: Readonly<Record<string, string>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };

export const fileCheck: typeof fr = {
  faults: {
    "missing-cell": ({ name, columns }) =>
      `This row stops before ${name === null || name === "" ? "the last column" : `the column ${quoted(name)}`}: it must have ${count(columns, "cell", "cells")}, empty ones included. Add the separators that are missing.`,
    "extra-cell": ({ value, position, columns }) =>
      `This row has a cell number ${position}${value === null || value === "" ? "" : `, ${quoted(value)},`} where there are ${count(columns, "title", "titles")}: remove it, put quotes around the text that holds a separator, or give that column a title.`,
    "title-above-header": () =>
      "This line, above the names of the columns, will be taken for them by other tools: remove it, the first line must be that of the names of columns.",
  },
  faultTitles: {
    "missing-cell": ({ name }) =>
      name === null || name === "" ? "Cell not there" : `Cell not there in the column ${quoted(name)}`,
    "extra-cell": () => "One cell too many",
    "title-above-header": () => "A title above the names of columns",
  },
  warnings: {
    "no-schema": () =>
      "No schema is given: only the names of columns and the structure of rows are checked. Add --schema to check what is inside.",
    "no-titles": () =>
      "The first line looks like data: it is read as that of the names of columns all the same. Add the names above it.",
    "rows-above-header": ({ rows }) =>
      `${count(rows, "line is", "lines are")} above the names of columns, and ${rows === 1 ? "was" : "were"} not checked: remove ${rows === 1 ? "it" : "them"} before publishing.`,
    "other-sheets": ({ sheet, others }) =>
      `Only the sheet ${quoted(sheet)} is checked: ${count(others, "other holds", "others hold")} something. Add --sheet to choose another one.`,
    "encoding-guessed": ({ encoding }) =>
      `The file is not in UTF-8: it was read as ${encoding}. Save it as UTF-8 before publishing.`,
    "key-elsewhere": ({ fields, table }) =>
      `The schema wants ${fields.map(quoted).join(", ")} to be in another file too, ${quoted(table)}: this is not checked here. Compare them yourself, or import both into a space.`,
    "quote-not-closed": ({ line }) =>
      `The quote opened on line ${line} is never closed: it was read as text. Check that line.`,
  },
  report: {
    file: ({ file, rows, columns, encoding, delimiter, sheet, headerRow }) => {
      const from = [
        ...(sheet === null ? [] : [`sheet ${quoted(sheet)}`]),
        ...(encoding === null ? [] : [encoding]),
        ...(delimiter === null ? [] : [`separator ${DELIMITERS[delimiter] ?? quoted(delimiter)}`]),
        `names of columns on line ${headerRow}`,
      ];
      return `${file}: ${count(rows, "row", "rows")}, ${count(columns, "column", "columns")} (${from.join(", ")})`;
    },
    schema: (title) => `Schema: ${title}`,
    valid: ({ rows, columns }, fields) =>
      fields === null
        ? `All is well in what is checked: the names of ${count(columns, "column", "columns")} and the structure of ${count(rows, "row", "rows")}.`
        : `All is well: ${count(rows, "row", "rows")} checked, ${count(fields, "column", "columns")} of the schema.`,
    notValid: (errors, causes) => `${count(errors, "error", "errors")}, ${count(causes, "cause", "causes")}:`,
    rows: (rows, more) => `${rows.length > 1 || more ? "rows" : "row"} ${rows.join(", ")}${more ? "…" : ""}`,
    fix: (before, after) =>
      after === "" ? "Sure repair: leave the cell empty." : `Sure repair: ${quoted(before)} → ${quoted(after)}`,
    warnings: (n) => `${count(n, "remark", "remarks")}, which ${n === 1 ? "prevents" : "prevent"} nothing:`,
  },
  refusals: {
    "no-file": (path) => `The file ${path} does not exist. Check its name and its folder.`,
    folder: (path) => `${path} is a folder. Give the file that is in it.`,
    "not-a-file": (path) =>
      `${path} is not a file that can be read again (a pipe, a device). Save what it holds in a CSV file.`,
    unreadable: (path, why) => `The file ${path} cannot be read (${why}). Check that you may read it.`,
    sheet: () => "A CSV file has no sheets. Leave out --sheet.",
    "schema-empty":
      "No schema is named after --schema. Give a file, an address, or a name of the catalogue like “etalab/schema-irve-statique”.",
    "schema-not-file": (path) =>
      `${path} is a folder, not the file of a schema. Give the path of the .json file inside it.`,
    "schema-too-large": (path) =>
      `${path} is too large for a schema. Is it the file of the schema, and not that of the data?`,
    "schema-file": (path) => `The schema ${path} does not exist. Check its name and its folder.`,
    "schema-address": (address) =>
      `The schema could not be read at ${address}. Check the address and the connection, or download the file and give its path.`,
    "schema-name": (name) =>
      `No file and no schema is called ${quoted(name)}. Give a file, an address, or a name of the catalogue like “etalab/schema-irve-statique”.`,
    "schema-not-valid": (name) => `The schema ${name} is not a valid Table Schema:`,
    unexpected: (what) => `The check failed for an unforeseen reason (${what}). It is not your file: report it.`,
  },
};
