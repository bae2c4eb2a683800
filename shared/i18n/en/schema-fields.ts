/** Words of what a schema expects of each column. */
import type {
  expectationGroups as frExpectationGroups,
  expectations as frExpectations,
  field as frField,
  fields as frFields,
  kept as frKept,
  renamedColumn as frRenamedColumn,
  types as frTypes,
} from "../fr/schema-fields.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}
const quoted = (text: string) => `“${text}”`;
const and = (items: readonly string[]) => new Intl.ListFormat("en-GB", { type: "conjunction" }).format(items);

export const types: typeof frTypes = {
  string: "text",
  number: "number",
  integer: "whole number",
  boolean: "yes or no",
  object: "JSON object",
  array: "JSON list",
  list: "several values, separated",
  date: "date",
  datetime: "date and time",
  time: "time",
  year: "year",
  yearmonth: "month",
  duration: "duration",
  geopoint: "point on the map",
  geojson: "geographic shape (GeoJSON)",
  any: "anything",
};

export const expectations: typeof frExpectations = {
  text: "Text",
  list: "One value of a list",
  integer: "Whole number",
  number: "Number (12.5)",
  "number-comma": "Number with a comma (12,5)",
  boolean: "Yes or no",
  date: "Date (2021-01-05)",
  "date-french": "French date (05/01/2021)",
  year: "Year (2021)",
  time: "Time (10:30:00)",
  email: "Email address",
  uri: "Web address (https://…)",
  phone: "Phone number",
  "opening-hours": "Opening hours",
  siret: "SIRET (establishment)",
  siren: "SIREN (organisation)",
  rna: "RNA (association)",
  uai: "UAI (school)",
  "postal-code": "Postal code",
  "commune-code": "Insee code of the commune",
  "departement-code": "Code of the département",
  "region-code": "Code of the region",
  point: "Point in France (longitude, latitude)",
};

export const expectationGroups: typeof frExpectationGroups = {
  plain: "Usual",
  moments: "Dates and times",
  contacts: "Contact",
  codes: "French codes",
  places: "Places",
};

export const kept: typeof frKept = {
  title: "Typed, and not saved",
  notSaved: (saved) => (saved === "" ? "Not saved yet." : `Not saved yet. The schema now says: ${quoted(saved)}.`),
  of: (field, what, text) => `${quoted(field)}, ${what}: ${quoted(text)}`,
  ofGone: (field, what, text) =>
    `${quoted(field)}, ${what} (that column is not in the schema any more): ${quoted(text)}`,
  save: "Save",
  open: "Open",
  letGo: "Forget it",
};

export const fields: typeof frFields = {
  title: (n) => `Expected columns (${n.toLocaleString("en-GB")})`,
  required: "required",
  unique: "no duplicates",
  values: (n) => count(n, "allowed value", "allowed values"),
  absent: "missing from the table",
  wrong: (n) => count(n, "cell to correct", "cells to correct"),
  opensHere: (names) => `${and(names)} ${names.length < 2 ? "is" : "are"} looking at this column of the schema`,
  renamed: (was, now) =>
    `Someone has just renamed this column of the schema: ${quoted(was)} is now called ${quoted(now)}. What you were typing is still there.`,
  add: "Add an expected column",
  addName: "Name of the column",
  addNow: "Add",
  alreadyThere: (name) => `The schema already has a column ${quoted(name)}.`,
  extra: "Columns of the table that the schema does not know",
  extraHint: "This is not a mistake: they are kept, and not checked.",
  addExtra: "Add to the schema",
  addExtraNamed: (name) => `Add ${quoted(name)} to the schema`,
  rename: "A column name must be written exactly as in the schema.",
};

export const renamedColumn: typeof frRenamedColumn = {
  offer: (was) => `The schema still calls this column ${quoted(was)}.`,
  rename: "Rename in the schema too",
  keys: "By keyboard: Escape, then Tab.",
  done: (name) => `The schema now says ${quoted(name)} too.`,
  dismiss: "Close",
};

export const field: typeof frField = {
  titleLabel: "Title",
  titleHint: "As one would say it aloud",
  description: "Description",
  descriptionHint: "For who fills it in, and for who will read the file",
  expects: "What is expected",
  chooseHint: "The value of each cell is checked like this",
  otherType: (type) => `Other: ${type}`,
  required: "Required",
  requiredHint: "No cell may stay blank",
  unique: "No duplicates",
  uniqueHint: "The same value may not come twice",
  example: "Example of a good value",
  values: "Allowed values",
  addValue: "Add a value",
  addValueNow: "Add",
  removeValue: (value) => `Remove ${quoted(value)}`,
  inCells: (n) => count(n, "cell", "cells"),
  unused: "not in the column",
  takeColumn: "Take those of the column",
  tooMany: (n) => `The column has more than ${n} different values: this is no list one chooses from.`,
  noValues: "The column has no value yet: add the first.",
  moreValues: (n) => `Show the ${n.toLocaleString("en-GB")} others`,
  minimum: "At least",
  maximum: "At most",
  notOfType: "This value is not of the kind expected: write it as in a cell.",
  minimumDate: "Not before",
  maximumDate: "Not after",
  length: "Number of characters",
  notNumber: "Write a whole number, or leave blank.",
  answers: "Answers that are known",
  yesAnswers: "For yes",
  noAnswers: "For no",
  answersHint: "Separated by commas",
  pattern: "Form of the value",
  noPattern: "Any form will do.",
  patternMeaning: (meaning) => `It takes ${meaning}.`,
  patternObscure: "It takes a particular form, which the example shows.",
  patternExample: "Give the form by an example",
  patternExampleHint: "Write 0620001A to ask for 7 digits, then 1 capital letter",
  patternUse: "Ask for this form",
  patternRemove: "No longer ask for a form",
  patternWritten: "Pattern (regular expression)",
  patternWrong: "This pattern is not a regular expression: check the parentheses and the brackets.",
  fits: (n, of) =>
    of === 0
      ? "The column is blank: there is nothing to compare."
      : n === of
        ? `${of === 1 ? "The only cell filled in fits" : `All ${of.toLocaleString("en-GB")} cells filled in fit`}.`
        : `${n.toLocaleString("en-GB")} of ${count(of, "cell", "cells")} filled in ${n === 1 ? "fits" : "fit"}.`,
  counting: "Trying it on the column…",
  unfit: (values) => `For instance, these do not fit: ${values.map(quoted).join(", ")}`,
  more: "Name and place",
  name: "Exact name of the column",
  nameHint: "The name that the column of the table must have",
  nameTaken: (name) => `The schema already has a column ${quoted(name)}: give another name.`,
  nameEmpty: "It needs a name.",
  up: "Move up",
  down: "Move down",
  remove: "Remove from the schema",
  removeHint: "The column of the table stays, with what it holds.",
  facts: "What the schema says",
};
