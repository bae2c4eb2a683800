/** What the checks say, in English: what is wrong, then what to do, with an example of the right form. */
import type { AboutCell, AboutConstraint, AboutIssue, AboutStructure, ChecksWords } from "../checks-words.ts";
import { customChecks, warnings } from "./custom-checks.ts";

const quoted = (text: string) => `“${text}”`;
/** What the sentence is about: the text of the cell, when it is known. */
const value = ({ text }: AboutCell) => (text === null ? "This value" : quoted(text));
const write = ({ suggestion }: AboutCell, otherwise: string) =>
  suggestion === null ? otherwise : `write ${quoted(suggestion)}`;
/** The right text, or one like it. */
const form = ({ suggestion, form }: AboutCell) => (suggestion === null ? `as in ${quoted(form)}` : quoted(suggestion));
const list = (values: readonly string[], last = "or") =>
  values.length < 2
    ? values.map(quoted).join("")
    : `${values.slice(0, -1).map(quoted).join(", ")} ${last} ${values.slice(-1).map(quoted).join("")}`;
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const column = ({ name }: AboutIssue) => (name === null ? "this column" : `the column ${quoted(name)}`);

const string = (about: AboutCell): string => {
  switch (about.format) {
    case "email":
      return `${value(about)} is not an e-mail address: write one complete address, such as “accueil@ville.fr”.`;
    case "uri":
      return `${value(about)} is not a complete web address: ${write(about, "it begins with “https://”, as in “https://www.ville.fr”")}.`;
    case "uuid":
      return `${value(about)} is not a UUID: it has 32 digits or letters from a to f, as in “123e4567-e89b-12d3-a456-426614174000”.`;
    case "binary":
      return `${value(about)} is not base64: encode the content again, without cutting anything.`;
    case "wkt":
      return `${value(about)} is not a WKT geometry: write it as “POINT (2.35 48.85)”, longitude first.`;
    default:
      return `${value(about)} is not a text: write it between quotation marks.`;
  }
};

const counted = ({ bound, ofItems }: AboutConstraint): string =>
  ofItems ? plural(Number(bound), "item", "items") : plural(Number(bound), "character", "characters");
const length = (about: AboutConstraint): string => (about.length === null ? "" : ` instead of ${about.length}`);
const valuesOf = (about: AboutConstraint): string => {
  const more = about.count - about.values.length;
  if (about.count === 1) return `The only accepted value is ${list(about.values)}`;
  if (more > 0)
    return `The ${about.count} accepted values are ${about.values.map(quoted).join(", ")} and ${plural(more, "other", "others")}, given by the schema`;
  return `The accepted values are ${list(about.values, "and")}`;
};

const KINDS: Readonly<Record<string, string>> = {
  object: "an object in braces",
  array: "a list in brackets",
  string: "a text in quotes",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  null: "null",
};
const structure = ({ place, keyword, expected }: AboutStructure): string =>
  `${place === "" ? "" : `, at ${quoted(place)}`}: ${structureAsked(keyword, expected)}`;
const structureAsked = (keyword: string, expected: string): string => {
  switch (keyword) {
    case "type":
      return `it must be ${expected
        .split(", ")
        .map((kind) => KINDS[kind] ?? kind)
        .join(" or ")}`;
    case "required":
      return `add ${quoted(expected)}, which is missing`;
    case "additionalProperties":
      return `remove ${quoted(expected)}, which is not expected there`;
    case "enum":
      return `the accepted values are ${expected}`;
    case "minimum":
      return `the value must be at least ${expected}`;
    case "maximum":
      return `the value must be at most ${expected}`;
    case "exclusiveMinimum":
      return `the value must be above ${expected}`;
    case "exclusiveMaximum":
      return `the value must be below ${expected}`;
    case "multipleOf":
      return `the value must be a multiple of ${expected}`;
    case "minLength":
      return `at least ${plural(Number(expected), "character", "characters")} needed`;
    case "maxLength":
      return `at most ${plural(Number(expected), "character", "characters")} allowed`;
    case "minItems":
    case "minProperties":
      return `at least ${plural(Number(expected), "item", "items")} needed`;
    case "maxItems":
    case "maxProperties":
      return `at most ${plural(Number(expected), "item", "items")} allowed`;
    case "uniqueItems":
      return "remove the items that are there twice";
    default:
      return "see in the schema what the description of the column says";
  }
};

export const checks: ChecksWords = {
  types: {
    string,
    number: (about) =>
      `${value(about)} is not a number: ${write(about, `write digits only, without spaces or units, with “${about.decimalChar}” before the decimals, as in “1234${about.decimalChar}5”`)}.`,
    integer: (about) =>
      `${value(about)} is not a whole number: ${write(about, "write digits only, without spaces, decimals or units, as in “1234”")}.`,
    boolean: (about) =>
      `${value(about)} is not accepted here: write ${list(about.trueValues)} for true, ${list(about.falseValues)} for false.${about.suggestion === null ? "" : ` Here probably ${quoted(about.suggestion)}.`}`,
    object: (about) => `${value(about)} is not a JSON object: write it between braces, as in “{"key": "value"}”.`,
    array: (about) =>
      `${value(about)} is not a JSON list: ${write(about, 'write it between square brackets, each text between straight quotation marks, as in “["a", "b"]”')}.`,
    list: (about) =>
      `${value(about)} has an item that cannot be read: separate the items by ${quoted(about.delimiter)} and check each of them.`,
    date: (about) =>
      about.impossible
        ? `${value(about)} is not in the calendar: correct the day or the month.`
        : `${value(about)}: the date is to be written ${form(about)}${about.suggestion === null && about.format === null ? ", year, month, then day" : ""}.`,
    datetime: (about) =>
      about.format === "any"
        ? `${value(about)} is neither a date nor a time: write for example ${quoted(about.form)}.`
        : `${value(about)}: the date and time are to be written ${form(about)}.`,
    time: (about) =>
      `${value(about)}: the time is to be written ${form(about)}${about.format === null ? ", hours, minutes and seconds" : ""}.`,
    year: (about) => `${value(about)} is not a year: ${write(about, "write four digits, as in “2021”")}.`,
    yearmonth: (about) =>
      `${value(about)} is not a month: ${write(about, "write the year, then the month, as in “2021-01”")}.`,
    duration: (about) =>
      `${value(about)} is not a duration: write it as “P1Y2M10D” (one year, two months, ten days) or “PT2H30M” (two and a half hours).`,
    geopoint: (about) =>
      `${value(about)} is not a point: ${write(about, `write the longitude, then the latitude, in decimal degrees, as in ${quoted(about.form)}`)}.`,
    geojson: (about) =>
      about.format === "topojson"
        ? `${value(about)} is not a TopoJSON geometry: it is a JSON object that says its “type”, such as “Topology”.`
        : `${value(about)} is not a GeoJSON geometry: write for example “{"type": "Point", "coordinates": [2.35, 48.85]}”.`,
    any: (about) => `${value(about)} cannot be read: correct this cell.`,
  },
  constraints: {
    required: ({ example }) =>
      `This cell is empty, but a value is required: fill it in${example === null ? "" : `, in the form ${quoted(example)}`}.`,
    unique: (about) => `${value(about)} is already in the column: each value may be there only once.`,
    enum: (about) =>
      `${value(about)} is not in the list. ${about.near === null ? `${valuesOf(about)}.` : `Write ${quoted(about.near)}.`}`,
    pattern: (about) =>
      `${value(about)} does not have the required form: ${about.example === null ? "see in the schema what the description of the column says" : `write it as in ${quoted(about.example)}`}.`,
    jsonSchema: (about) =>
      `${value(about)} does not have the required structure${about.structure === null ? "" : structure(about.structure)}${about.example === null ? "" : `. Write it as in ${quoted(about.example)}`}.`,
    minLength: (about) => `${value(about)} is too short: at least ${counted(about)} needed${length(about)}.`,
    maxLength: (about) => `${value(about)} is too long: at most ${counted(about)} allowed${length(about)}.`,
    minimum: (about) => `${value(about)} is below the minimum: the value must be at least ${about.bound}.`,
    maximum: (about) => `${value(about)} is above the maximum: the value must be at most ${about.bound}.`,
    exclusiveMinimum: (about) => `${value(about)} is too small: the value must be above ${about.bound}.`,
    exclusiveMaximum: (about) => `${value(about)} is too large: the value must be below ${about.bound}.`,
  },
  itemMissing: (items) =>
    `${items > 1 ? `${items} items of the list are empty` : "One item of the list is empty"}, but each is required: fill ${items > 1 ? "them in, or take them out" : "it in, or take it out"} of the list.`,
  item: (sentence, items) =>
    `${items > 1 ? `${items} items of the list are not right. The first` : "One item of the list is not right"}: ${sentence}`,
  rows: {
    unique: (about) =>
      `${about.text === null ? "This value" : quoted(about.text)} is already ${about.firstRow === null ? "in a row above" : `in row ${about.firstRow}`}: each value of this column must be different. Correct one of the two, or delete the duplicate row.`,
    uniqueKeys: (about) =>
      `The values of ${quoted(about.name ?? "")} are already all the same ${about.firstRow === null ? "in a row above" : `in row ${about.firstRow}`}: together they must be different in each row.`,
    primaryKey: (about) =>
      `The identifier of this row (${quoted(about.name ?? "")}) is already ${about.firstRow === null ? "that of a row above" : `that of row ${about.firstRow}`}: give it a different one, or delete the duplicate row.`,
    primaryKeyMissing: (about) => `This row has no identifier: fill in ${quoted(about.name ?? "")}.`,
    foreignKey: (about) =>
      `${about.text === null ? "This value" : quoted(about.text)} is not in ${list(about.fields, "and")}${about.table === null ? "" : ` of the dataset ${quoted(about.table)}`}: take a value that is there, or add it there.`,
    missingLabel: (about) =>
      `The required column ${quoted(about.name ?? "")} is missing: add it, or give this name to the column that holds it.`,
    missingKeyLabel: (about) =>
      `The column ${quoted(about.name ?? "")}, which identifies the rows, is missing: add it, or give this name to the column that holds it.`,
    missingFieldLabel: (about) =>
      `The column ${quoted(about.name ?? "")} is missing, and the schema wants all of its own: add it, even empty, or give this name to the column that holds it.`,
    extraLabel: (about) =>
      `The column ${quoted(about.name ?? "")} is not in the schema, which allows no others than its own: remove it, or give it a name from the schema.`,
    incorrectLabel: (about) =>
      `The schema wants its columns in its own order: put them in the order ${list(about.fields, "then")}.`,
    nothingInCommon: (about) =>
      `No column of the table is in the schema: give one of them a name from the schema, such as ${list(about.fields)}.`,
    blankLabel: (about) => `Column ${about.position ?? ""} has no name: give it a name of the schema, or delete it.`,
    duplicateLabel: (about) =>
      `Two columns are called ${quoted(about.name ?? "")}: rename or delete one of them. Only the first is checked.`,
    blankRow: () => "This row is empty: delete it.",
  },
  titles: {
    type: {
      string: (format) =>
        format === "email"
          ? "Not an e-mail address"
          : format === "uri"
            ? "Incomplete web address"
            : format === "uuid"
              ? "Not a UUID"
              : "Not a text as required",
      number: () => "Not a number",
      integer: () => "Not a whole number",
      boolean: () => "Neither true nor false",
      object: () => "Not a JSON object",
      array: () => "Not a JSON list",
      list: () => "List not readable",
      date: () => "Date in the wrong form",
      datetime: () => "Date and time in the wrong form",
      time: () => "Time in the wrong form",
      year: () => "Not a year",
      yearmonth: () => "Not a month",
      duration: () => "Not a duration",
      geopoint: () => "Coordinates in the wrong form",
      geojson: () => "Not a geometry",
      any: () => "Value not readable",
    },
    constraint: {
      required: "Empty cell",
      unique: "Duplicate value",
      enum: "Value not in the list",
      jsonSchema: "Wrong structure",
      pattern: "Wrong form",
      minLength: "Value too short",
      maxLength: "Value too long",
      minimum: "Value too small",
      maximum: "Value too large",
      exclusiveMinimum: "Value too small",
      exclusiveMaximum: "Value too large",
    },
    item: (title) => `${title}, in a list`,
    unique: "Duplicate value",
    uniqueKeys: "Duplicate rows",
    primaryKey: "Duplicate identifier",
    primaryKeyMissing: "Missing identifier",
    foreignKey: "Value without a match",
    missingLabel: "Required column missing",
    extraLabel: "Column that the schema does not allow",
    incorrectLabel: "Columns that are not those of the schema",
    blankLabel: "Column without a name",
    duplicateLabel: "Columns with the same name",
    blankRow: "Empty row",
    inColumn: (title, about) => `${title} in ${column(about)}`,
  },
  custom: customChecks,
  warnings,
  schemaFaults: {
    "not-json": ({ line, column: at, mistake }) =>
      `This file is not JSON${line === undefined ? "" : ` (it stops being so at line ${line}, character ${at})`}: ${JSON_MISTAKES[String(mistake)] ?? "choose the “schema.json” file of a Table Schema"}.`,
    "is-a-page": () =>
      "This is a web page, not a schema: on the site, download the file itself (often “Raw” or “Download”), or give its address.",
    "not-an-object": () => "This JSON is not a schema: a Table Schema is an object between braces that holds “fields”.",
    "is-list-of-fields": () =>
      "This JSON is a list of columns, without the schema around it: put it in an object, under the name “fields”.",
    "is-json-schema": () =>
      "This is a JSON Schema, made for JSON documents: a Table Schema is needed, made for tables.",
    "is-data-package": ({ names }) =>
      `This is a data package, which gathers several schemas: choose the schema of one of its tables${names === undefined ? "" : ` (${names})`}.`,
    "is-data-resource": () =>
      "This describes a data file: the schema is the part called “schema”. Save that part alone, then choose that file.",
    "is-catalogue": () => "This is a catalogue of schemas, not a schema: look for the one you need in the list.",
    "is-geojson": () =>
      "This is a GeoJSON file, made of data to show on a map: a schema describes columns, it does not hold their values.",
    "too-deep": (a) =>
      `This schema has more than ${a.levels} lists or objects inside of one another. No schema needs so many.`,
    "no-fields": () => "This JSON is not a Table Schema: it has no list “fields” that describes the columns.",
    "fields-empty": () => "This schema describes no column: add at least one item to “fields”.",
    "too-many-fields": (a) =>
      `This schema describes ${a.number} columns, and at most ${a.most} can be. Check that it is a schema, and not data.`,
    "field-not-an-object": () =>
      "This item of “fields” does not describe a column: write it between braces, with at least a “name”.",
    "field-without-name": () => "This column has no name: give it a “name”.",
    "field-name-twice": ({ name }) =>
      `Two columns of the schema are called ${quoted(String(name))}: rename one of them.`,
    "type-unknown": ({ name, type }) =>
      `The column ${quoted(String(name))} has an unknown type, ${quoted(String(type))}: choose “string”, “integer”, “number”, “boolean”, “date” or another type of Table Schema.`,
    "constraint-not-allowed": ({ name, constraint, type }) =>
      `The column ${quoted(String(name))} cannot have the constraint ${quoted(String(constraint))}, which does not exist for the type ${quoted(String(type))}: remove it, or change the type.`,
    "constraint-not-readable": ({ name, constraint, written, type }) =>
      `The constraint ${quoted(String(constraint))} of the column ${quoted(String(name))} is ${quoted(String(written))}, which means nothing for the type ${quoted(String(type))}: correct this value.`,
    "example-not-valid": ({ name, example, type }) =>
      `The example of the column ${quoted(String(name))}, ${quoted(String(example))}, is not of the type ${quoted(String(type))}: correct the example or the type.`,
    "list-expected": () => "A list between square brackets is expected here.",
    "key-of-unknown-field": ({ name }) =>
      `A key names the column ${quoted(String(name))}, which the schema does not describe: correct this name.`,
    "too-many-keys": ({ count, most }) =>
      `This schema has ${String(count)} keys (unique or foreign), and ${String(most)} are checked at most: take out those that repeat.`,
    "foreign-key-not-readable": () =>
      "This foreign key cannot be read: it needs “fields” and “reference”, with as many columns on both sides.",
  },
};

/** What is nearly JSON, by what is wrong with it. */
const JSON_MISTAKES: Readonly<Record<string, string>> = {
  "cut-short": "the end is missing, close what a brace or a bracket has opened",
  "comma-too-many": "the comma just before is one too many, take it out",
  "comma-missing": "a comma is missing just before",
  quotes: 'only straight quotes (") are allowed, replace this one',
  comment: "a JSON file has no comments, take this one out",
};
