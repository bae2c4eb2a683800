/** Words of finding a schema, and of what it would change. */
import type { find as frFind, preview as frPreview, properties as frProperties } from "../fr/schema-choice.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}
const quoted = (text: string) => `“${text}”`;

export const find: typeof frFind = {
  fromData: "Make the schema from the data",
  fromDataHint: "Each column is read, and what it should hold is suggested. You then correct it, together.",
  or: "Or choose one that exists",
  search: "Search for a schema",
  searchExample: "E.g. facilities, grants, opening hours",
  searching: "Searching…",
  nothingFound: (search) => `No schema is about “${search}”.`,
  emptyCatalogue: "This server offers no schema.",
  choose: "See what would change",
  startingPoint: "Starting point",
  catalogue: "National catalogue",
  kept: (when) => `The national catalogue does not answer: this is what it said ${when}.`,
  unreachable:
    "This server could not read the national catalogue yet: only starting points are offered. Try again later, or give a file.",
  file: "A file or an address",
  dropFile: "Drop the file of a schema here (.json, Table Schema)",
  browse: "Choose a file…",
  address: "Address of the schema on the internet",
  addressExample: "https://…/schema.json",
  read: "Read",
};

export const preview: typeof frPreview = {
  reading: "Comparing with the table…",
  title: (name) => `With the schema ${quoted(name)}`,
  nothingDone: "Nothing is changed yet. Your data will not change either if you adopt it.",
  columns: "Columns",
  missing: "Missing from the table",
  required: "required",
  extra: "Unknown to this schema (they are kept)",
  more: (n) => `and ${count(n, "other", "others")}`,
  issues: "Problems",
  issuesFrom: (before, after) =>
    before === after
      ? `${count(after, "problem", "problems")}, as now`
      : `${count(before, "problem", "problems")} now, ${after.toLocaleString("en-GB")} with this schema`,
  issuesFound: (after) =>
    after === 0 ? "No problem: everything fits." : `${count(after, "problem", "problems")} would be reported.`,
  column: "Column",
  now: "Now",
  later: "Then",
  differences: "What is not the same in the two schemas",
  same: "The two schemas say the same.",
  ofSchema: "The schema itself",
  added: "column added",
  removed: "column removed",
  changedTo: (what, before, after) => `${what}: ${before} → ${after}`,
  changedItems: (what, added, removed, more) =>
    `${what}: ${[
      ...(added.length === 0 ? [] : [`new ${added.map(quoted).join(", ")}`]),
      ...(removed.length === 0 ? [] : [`no longer ${removed.map(quoted).join(", ")}`]),
      ...(more === 0 ? [] : [`and ${count(more, "other change", "other changes")}`]),
    ].join(", ")}`,
  changed: (what) => `change: ${what}`,
  addedTo: (what, after) => `${what}: ${after} (new)`,
  removedFrom: (what, before) => `${what}: ${before} (removed)`,
  adopt: "Adopt this schema",
};

export const properties: typeof frProperties = {
  title: "title",
  description: "description",
  example: "example",
  type: "type",
  format: "format",
  fields: "order of the columns",
  version: "version",
  name: "name",
  homepage: "page of the schema",
  missingValues: "values that count as blank",
  primaryKey: "identifier of rows",
  uniqueKeys: "columns unique together",
  foreignKeys: "links between columns",
  custom_checks: "particular checks",
  decimalChar: "decimal separator",
  groupChar: "thousands separator",
  trueValues: "answers “yes”",
  falseValues: "answers “no”",
  "constraints.required": "required",
  "constraints.unique": "no duplicates",
  "constraints.enum": "allowed values",
  "constraints.pattern": "form",
  "constraints.minimum": "minimum",
  "constraints.maximum": "maximum",
  "constraints.minLength": "minimum length",
  "constraints.maxLength": "maximum length",
};
