import type { AddParams } from "#shared/cleaning/operations/columns/add.ts";
import type { AgeBandsParams } from "#shared/cleaning/operations/columns/age-bands.ts";
import type { ComputeParams } from "#shared/cleaning/operations/columns/compute.ts";
import type { ConcatenateParams } from "#shared/cleaning/operations/columns/concatenate.ts";
import type { CopyParams } from "#shared/cleaning/operations/columns/copy.ts";
import type { DeleteParams } from "#shared/cleaning/operations/columns/delete.ts";
import type { GeneralisePostalCodeParams } from "#shared/cleaning/operations/columns/generalise-postal-code.ts";
import type { MergeParams } from "#shared/cleaning/operations/columns/merge.ts";
import type { NumberRowsParams } from "#shared/cleaning/operations/columns/number-rows.ts";
import type { PrivacyParams } from "#shared/cleaning/operations/columns/privacy.ts";
import type { RenameParams } from "#shared/cleaning/operations/columns/rename.ts";
import type { RenameAllParams } from "#shared/cleaning/operations/columns/rename-all.ts";
import type { ReorderParams } from "#shared/cleaning/operations/columns/reorder.ts";
import type { SmallCountsParams } from "#shared/cleaning/operations/columns/small-counts.ts";
import type { SmallGroupsParams } from "#shared/cleaning/operations/columns/small-groups.ts";
import type { SplitParams } from "#shared/cleaning/operations/columns/split.ts";
import type { TransformParams } from "#shared/cleaning/operations/columns/transform.ts";
import type { columns as fr } from "../../fr/operations/columns.ts";
import type { OperationWords } from "../../operation-words.ts";

const newTitle = "Title of the new column";

const generalInto = { same: "in the column itself", new: "in a new column beside it" };
const generalHelp = "In a new column, the old one keeps the exact values: delete it or make it private afterwards.";

export const columns = {
  split: {
    title: "Split a column into several",
    hint: "“Laval (53000)” becomes “Laval” and “53000”, in two columns.",
    fields: {
      column: "Column",
      by: "Cut",
      separator: "Separator",
      widths: "Widths, in characters",
      pattern: "Regular expression",
      count: "Number of columns",
      most: "Columns",
      trim: "Remove the spaces around each part",
      keep: "Keep the column it comes from",
    },
    choices: {
      by: {
        separator: "at a separator",
        widths: "at fixed widths",
        pattern: "at a regular expression",
        groups: "by the parentheses of a regular expression",
      },
      count: { needed: "as many as needed", given: "at most" },
    },
    help: {
      widths: "For example 5, 2, 3: five characters, then two, then three.",
      pattern: "For example \\s*[;/]\\s*; with parentheses, (.+) \\((\\d+)\\)",
      most: "The last one keeps all the rest.",
      keep: "It always stays while only some rows are chosen.",
    },
    did: ({ column, by, separator }: SplitParams, say) =>
      `split ${say.column(column)} into several columns${by === "separator" ? `, at each ${say.quoted(separator)}` : ""}`,
  },
  merge: {
    title: "Merge columns into one",
    hint: "“12”, “rue de la Paix” and “Laval” become “12 rue de la Paix Laval”.",
    fields: {
      columns: "Columns, in order",
      separator: "Between two",
      skipBlanks: "Skip blanks",
      into: "Write into",
      title: newTitle,
      drop: "Delete the columns they come from",
    },
    choices: { into: { new: "a new column", first: "the first column chosen" } },
    help: {
      title: "Blank: the titles one after the other.",
      drop: "They stay if only some rows are chosen, or if a text is too long.",
    },
    did: ({ columns }: MergeParams, say) => `merged ${say.columns(columns)} into one column`,
  },
  concatenate: {
    title: "Compose a text from several columns",
    hint: "“{name} – {town}” writes “Collège Jules-Ferry – Laval” in a new column.",
    fields: { title: newTitle, template: "Template of the text", skipBlanks: "Skip blanks" },
    help: {
      title: "Blank: a title for the time being.",
      template: "Titles of columns in braces.",
      skipBlanks: "A blank cell goes with what parts it from the others.",
    },
    did: ({ title, template }: ConcatenateParams, say) =>
      `composed the column ${say.quoted(title)} as ${say.quoted(template)}`,
  },
  compute: {
    title: "Compute a new column",
    hint: 'A formula, as in a spreadsheet: IF([pupils] > 500; "large"; "small").',
    fields: { title: newTitle, expression: "Formula" },
    help: { title: "Blank: a title for the time being.", expression: "Titles of columns in square brackets." },
    did: ({ title, expression }: ComputeParams, say) =>
      `computed the column ${say.quoted(title)} by the formula ${say.quoted(expression)}`,
  },
  transform: {
    title: "Transform a column by a formula",
    hint: "UPPER(CELL()) writes the whole column in capitals: CELL() is what each cell holds.",
    fields: { columns: "Columns", expression: "Formula" },
    help: { expression: "CELL() is the cell itself; other columns, by their title in square brackets." },
    did: ({ columns, expression }: TransformParams, say) =>
      `transformed ${say.columns(columns)} by the formula ${say.quoted(expression)}`,
  },
  rename: {
    title: "Rename a column",
    hint: "Cells, comments and problems stay where they are.",
    fields: { column: "Column", title: "New title" },
    did: ({ column, title }: RenameParams, say) => `renamed ${say.column(column)} to ${say.quoted(title)}`,
  },
  "rename-all": {
    title: "Simplify the titles of columns",
    hint: "“Nom de l’École” becomes “nom_de_l_ecole”: titles that every portal takes.",
    fields: {
      scope: "Titles",
      columns: "Columns",
      accents: "Remove accents",
      signs: "In place of spaces and punctuation",
      letters: "Letters",
    },
    choices: {
      scope: { all: "of all columns", chosen: "of the columns chosen" },
      signs: { underscore: "an underscore ( _ )", hyphen: "a hyphen ( - )", space: "a space", keep: "nothing changed" },
      letters: { lower: "in small letters", upper: "in capitals", keep: "as they are" },
    },
    did: ({ scope, columns }: RenameAllParams, say) =>
      scope === "all" ? "simplified the titles of columns" : `simplified the titles of ${say.columns(columns)}`,
  },
  "rename-to-schema": {
    title: "Give columns the titles of the schema",
    hint: "“Code Postal” becomes “code_postal”, as the schema wants it.",
    fields: {
      renames: "Titles to change",
      add: "Add the columns that are missing, blank",
      reorder: "Put columns in the order of the schema",
    },
    did: () => "gave the columns the titles of the schema",
  },
  reorder: {
    title: "Change the order of columns",
    hint: "For everyone, and in files: that of the schema, of the alphabet, or some columns first.",
    fields: { by: "Order", columns: "First, in this order" },
    choices: { by: { first: "some columns first", schema: "that of the schema", title: "alphabetical" } },
    did: ({ by, columns }: ReorderParams, say) => {
      if (by === "schema") return "put the columns in the order of the schema";
      return by === "title" ? "put the columns in alphabetical order" : `put ${say.columns(columns)} first`;
    },
  },
  add: {
    title: "Add a column",
    hint: "Blank, or with the same text on every row: the year, the department, the source…",
    fields: { title: newTitle, text: "Text of each row" },
    help: { title: "Blank: a title for the time being.", text: "Nothing: the column stays blank." },
    did: ({ title, text }: AddParams, say) =>
      text === ""
        ? `added the column ${say.quoted(title)}`
        : `added the column ${say.quoted(title)}, with ${say.quoted(text)} everywhere`,
  },
  copy: {
    title: "Copy a column",
    hint: "To work on the copy, and keep what the file said.",
    fields: { column: "Column", title: newTitle },
    help: { title: "Blank: the same, with a number." },
    did: ({ column }: CopyParams, say) => `copied ${say.column(column)}`,
  },
  "number-rows": {
    title: "Number the rows",
    hint: "A column 1, 2, 3… in the order the rows stand; or one number for each contract, for each school.",
    fields: { title: newTitle, from: "Begin at", step: "By steps of", columns: "The same number for rows that share" },
    help: { columns: "Without a column: each row has its own." },
    did: ({ title, columns }: NumberRowsParams, say) =>
      columns.length === 0
        ? `numbered the rows in ${say.quoted(title)}`
        : `numbered the rows in ${say.quoted(title)}, the same for those that share ${say.columns(columns)}`,
  },
  delete: {
    title: "Delete columns",
    hint: "With all they hold. They stay in the trash.",
    fields: { columns: "Columns" },
    did: ({ columns }: DeleteParams, say) => `deleted ${say.columns(columns)}`,
  },
  privacy: {
    title: "Make columns private or public",
    hint: "A private column is in no file and at no public address.",
    fields: { columns: "Columns", make: "Make them" },
    choices: { make: { private: "private", public: "public" } },
    did: ({ columns, make }: PrivacyParams, say) => `made ${say.columns(columns)} ${make}`,
  },
  "generalise-postal-code": {
    title: "Generalise a postal code to its département",
    hint: "“53000” becomes “53”: a map remains possible, finding someone does not.",
    fields: { column: "Column", holds: "It holds", write: "Write", into: "Where" },
    choices: {
      holds: { postal: "postal codes", commune: "Insee codes of communes" },
      write: { code: "the code of the département (53)", name: "its name (Mayenne)", both: "both" },
      into: generalInto,
    },
    help: {
      holds: "Corsica: 2A or 2B; overseas: 971 to 988. What is no code stays, and is shown to you.",
      into: generalHelp,
    },
    did: ({ column }: GeneralisePostalCodeParams, say) => `generalised ${say.column(column)} to the département`,
  },
  "age-bands": {
    title: "Put ages into bands",
    hint: "“34” or “12/05/1991” becomes “25-39”.",
    fields: {
      column: "Column",
      holds: "It holds",
      on: "Age counted on",
      bounds: "Bands begin at",
      write: "Write",
      into: "Where",
    },
    choices: {
      holds: { age: "ages", "birth-date": "dates of birth", "birth-year": "years of birth" },
      write: { dash: "18-24, 60 et plus", words: "18 à 24 ans, 60 ans et plus" },
      into: generalInto,
    },
    help: {
      on: "This day is kept in the step: replayed later, it gives the same bands.",
      bounds: "18, 25, 40, 60 gives 0-17, 18-24, 25-39, 40-59, 60 et plus.",
      into: generalHelp,
    },
    did: ({ column, holds, on }: AgeBandsParams, say) =>
      `put ${say.column(column)} into bands of ages${holds === "age" ? "" : `, counted on ${on.split("-").reverse().join("/")}`}`,
  },
  "small-counts": {
    title: "Hide small counts",
    hint: "“3 job seekers” in a small commune are three people whom one can recognise.",
    fields: { columns: "Columns of counts", least: "Hide counts under", become: "In their place", text: "Text" },
    choices: {
      become: {
        secret: "the mark “covered by a secret” (blank in the file)",
        "less-than": "“<5”, by the threshold",
        text: "a text",
      },
    },
    help: {
      least: "Often 5, sometimes 11 (statistical confidentiality). A zero stays a zero.",
      become: "If the total stays in the table, a subtraction may find the value: hide a second one, or the total.",
    },
    did: ({ columns, least }: SmallCountsParams, say) => `hid the counts under ${least} of ${say.columns(columns)}`,
  },
  "small-groups": {
    title: "Find combinations that are too rare",
    hint: "The only woman over 60 of a commune is recognised without her name. These are the rows that too few others are like.",
    fields: {
      columns: "Columns to combine",
      least: "Rows alike that it takes, at least",
      become: "What to do with these rows",
      text: "Text",
      "within.columns": "In which columns to write it",
    },
    choices: {
      become: {
        list: "show them, change nothing",
        other: "put them together under one text",
        secret: "put the mark “covered by a secret”",
        blank: "empty the cells",
      },
    },
    help: {
      columns: "What one may know of a person: commune, age, sex, profession…",
      least: "Often 5, sometimes 11.",
      "within.columns": "None: all that are combined.",
    },
    did: ({ columns, least, become }: SmallGroupsParams, say) =>
      `${{ list: "looked for", other: "put together", secret: "hid", blank: "emptied" }[become]} the combinations of ${say.columns(columns)} of fewer than ${least} rows`,
  },
} satisfies Record<keyof typeof fr, OperationWords>;
