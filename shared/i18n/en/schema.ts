/** Words of the schema: finding one, what it would change, and editing it together. */
import type { schema as fr } from "../fr/schema.ts";
import { find, preview, properties } from "./schema-choice.ts";
import { expectationGroups, expectations, field, fields, kept, renamedColumn, types } from "./schema-fields.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

const quoted = (text: string) => `“${text}”`;
const and = (items: readonly string[]) => new Intl.ListFormat("en-GB", { type: "conjunction" }).format(items);

const CHARACTERS: Readonly<Record<Parameters<typeof fr.characters>[0], readonly [one: string, many: string]>> = {
  digit: ["digit", "digits"],
  capital: ["capital letter", "capital letters"],
  small: ["small letter", "small letters"],
  letter: ["letter", "letters"],
  "letter-or-digit": ["letter or digit", "letters or digits"],
  any: ["character of any kind", "characters of any kind"],
};

export const schema: typeof fr = {
  title: "Schema",
  explain: "A schema says which columns to expect and what each value must be. It never changes your data.",
  none: "No schema is chosen: values are not checked.",
  readOnly: "Your role lets you read the schema, not change it.",
  offline: "Offline: the schema can be read. It can be changed when the connection is back.",
  unreadable: "The schema attached to this table cannot be read. Remove it and choose another.",
  version: (version) => `version ${version}`,
  edited: (name) => `changed here, after ${name}`,
  derived: "made here, from the data",
  matched: (n, total) => `${n} of ${count(total, "column", "columns")} of the schema found in the table`,
  download: "Download",
  downloadHint: "The schema, as Table Schema (.json)",
  change: "Change schema…",
  remove: "Remove the schema",
  removed: "The schema is removed.",
  adopted: (title) => `${quoted(title)} is now the schema of this table.`,
  back: "Back",
  undo: "Undo in the schema",
  redo: "Redo in the schema",
  undone: "Undone.",
  redone: "Redone.",
  nothingToUndo: "Nothing to undo in the schema.",
  saving: "Saving…",
  saved: "Saved. The others see it already.",
  skipped: "Somebody has just changed the same thing: their choice is kept. Look at it, then try again if need be.",
  newer: (version, current) => `A newer version of this schema exists: ${version} (you use ${current}).`,
  seeNewer: "See what would change",

  find,
  preview,
  properties,
  yes: "yes",
  no: "no",

  types,
  expectations,
  textOf: (meaning) => `Text: ${meaning}`,
  textOfForm: "Text of a particular form",
  expectationGroups,
  kept,
  fields,
  renamedColumn,
  field,
  advanced: {
    title: "Advanced settings",
    schemaTitle: "Title of the schema",
    schemaDescription: "Description of the schema",
    primaryKey: "What identifies a row",
    primaryKeyHint: "Together, these columns are never blank nor twice the same",
    noColumn: "No column",
    uniqueKeys: "Columns that, together, are never twice the same",
    addUniqueKey: "Add a group of columns",
    uniqueKey: (n) => `Group ${n}`,
    foreignKeys: "Columns whose value must exist elsewhere",
    otherTable: quoted,
    removeLink: (link) => `Remove the link: ${link}`,
    addLink: "Add a link",
    linkTable: "Table in which the value must exist",
    thisTable: "This same table",
    linkHere: "Column to check",
    linkThere: "Column to look in",
    linkPair: "One more column in this link",
    linkNow: "Add the link",
    sameTable: "this same table",
    foreignKey: (from, table, to) => `${and(from.map(quoted))} must exist in ${and(to.map(quoted))} of ${table}`,
    removeKey: "Remove",
    missingValues: "Texts that count as blank",
    missingValuesHint: "Separated by commas. A blank cell always counts as blank.",
    checks: "Other checks that this schema asks for",
    check: (what, columns) => (columns.length === 0 ? what : `${what}: ${and(columns.map(quoted))}`),
    checkNames: {
      "sum-columns-value": "the total is the sum",
      "compare-columns-value": "two columns compared",
      "cohesive-columns-value": "columns filled in together",
      "one-of-required": "at least one of the columns filled in",
      "year-interval-value": "a period, two years",
      "nomenclature-acte": "nomenclature of acts",
      "french-gps-coordinates": "a point in France",
      departement: "name of a département",
      region: "name of a region",
    },
  },

  characters: (of, least, most) => {
    const [one, many] = CHARACTERS[of];
    const named = (n: number) => count(n, one, many);
    if (most === null) return least === 0 ? `any number of ${many}` : `at least ${named(least)}`;
    if (least === most) return named(least);
    return least === 0 ? `at most ${named(most)}` : `${least} to ${named(most)}`;
  },
  text: (text, least, most) =>
    least === 1 && most === 1
      ? quoted(text)
      : least === 0 && most === 1
        ? `${quoted(text)} or nothing`
        : `${quoted(text)} ${most === null ? "once or more" : `${least === most ? least : `${least} to ${most}`} times`}`,
  inTurn: (parts) => parts.join(", then "),
};
