/** The sentence a person reads about an issue, and the short title of a group of them. */
import type { AboutConstraint, AboutIssue, AboutStructure } from "#shared/i18n/checks-words.ts";
import type { Words } from "#shared/i18n/words.ts";
import { writeByPattern } from "#shared/schema/moments/strptime.ts";
import { FieldType } from "#shared/schema/table-schema.ts";
import { ITEM_PREFIX } from "./array-items.ts";
import { aboutCustomCheck, formatNamed } from "./custom/custom-sentences.ts";
import type { Issue, IssueGroup } from "./issue.ts";
import { isImpossibleDate } from "./repairs/dates.ts";
import { suggestionFor } from "./repairs/suggestion.ts";

export interface SentenceContext {
  /** what people call the field; its name when absent */
  readonly fieldTitle?: string | undefined;
  /** text of the cell */
  readonly text?: string | undefined;
  /** number, from 1, of the row that `args.first` names */
  readonly firstRow?: number | undefined;
}

/** Longer texts are cut in sentences. */
const SHOWN_LENGTH = 60;

/** Why a column must be there. */
const MISSING_LABELS: Readonly<Record<string, "missingKeyLabel" | "missingFieldLabel">> = {
  primaryKey: "missingKeyLabel",
  fieldsMatch: "missingFieldLabel",
};

/** What is wrong and what to do, in the language of `words`. Never empty. */
export function sentenceOf(issue: Issue, words: Words["checks"], context: SentenceContext = {}): string {
  const { code, rule, args } = issue;
  const about = aboutIssue(issue, context);
  switch (code) {
    case "type-error":
    case "constraint-error": {
      if (!rule.startsWith(ITEM_PREFIX))
        return cellSentence(code, rule, aboutCell(issue, rule, context.text ?? null), words);
      const ruleOfItem = rule.slice(ITEM_PREFIX.length);
      if (ruleOfItem === "required") return words.itemMissing(Number(args.items ?? 1));
      const item = aboutCell(issue, ruleOfItem, typeof args.item === "string" ? args.item : null);
      return words.item(cellSentence(code, ruleOfItem, item, words), Number(args.items ?? 1));
    }
    case "unique-error":
      return rule === "uniqueKeys" ? words.rows.uniqueKeys(about) : words.rows.unique(about);
    case "primary-key":
      return rule === "required" ? words.rows.primaryKeyMissing(about) : words.rows.primaryKey(about);
    case "foreign-key":
      return words.rows.foreignKey(about);
    case "missing-label":
      return words.rows[MISSING_LABELS[rule] ?? "missingLabel"](about);
    case "extra-label":
      return words.rows.extraLabel(about);
    case "incorrect-label":
      return rule === "partial" ? words.rows.nothingInCommon(about) : words.rows.incorrectLabel(about);
    case "blank-label":
      return words.rows.blankLabel(about);
    case "duplicate-label":
      return words.rows.duplicateLabel(about);
    case "blank-row":
      return words.rows.blankRow(about);
    case "custom-check-error":
      return words.custom.formats[formatNamed(rule)](aboutCustomCheck(issue, about.text, context.text));
    default:
      return words.custom.sentences[code](aboutCustomCheck(issue, about.text, context.text));
  }
}

/** A few words that name the cause; with the column unless `withColumn` is false. */
export function titleOfGroup(
  group: Pick<IssueGroup, "code" | "rule" | "field" | "example">,
  words: Words["checks"],
  { fieldTitle, withColumn = true }: { fieldTitle?: string; withColumn?: boolean } = {},
): string {
  const about = aboutIssue(group.example, { fieldTitle });
  const title = causeOf(group, words);
  return withColumn && about.name !== null ? words.titles.inColumn(title, about) : title;
}

function causeOf(
  { code, rule, example }: Pick<IssueGroup, "code" | "rule" | "example">,
  words: Words["checks"],
): string {
  const { titles } = words;
  switch (code) {
    case "type-error":
    case "constraint-error": {
      const isItem = rule.startsWith(ITEM_PREFIX);
      const bare = isItem ? rule.slice(ITEM_PREFIX.length) : rule;
      const format = typeof example.args.format === "string" ? example.args.format : null;
      const title =
        code === "type-error" ? titles.type[typeOf(bare)](format) : titles.constraint[constraintOf(bare, words)];
      return isItem ? titles.item(title) : title;
    }
    case "unique-error":
      return rule === "uniqueKeys" ? titles.uniqueKeys : titles.unique;
    case "primary-key":
      return rule === "required" ? titles.primaryKeyMissing : titles.primaryKey;
    case "foreign-key":
      return titles.foreignKey;
    case "missing-label":
      return titles.missingLabel;
    case "extra-label":
      return titles.extraLabel;
    case "incorrect-label":
      return titles.incorrectLabel;
    case "blank-label":
      return titles.blankLabel;
    case "duplicate-label":
      return titles.duplicateLabel;
    case "blank-row":
      return titles.blankRow;
    case "custom-check-error":
      return words.custom.formatTitles[formatNamed(rule)];
    default:
      return words.custom.titles[code];
  }
}

function cellSentence(
  code: "type-error" | "constraint-error",
  rule: string,
  about: AboutConstraint,
  words: Words["checks"],
): string {
  return code === "type-error" ? words.types[typeOf(rule)](about) : words.constraints[constraintOf(rule, words)](about);
}

/** Issues come over the wire: a rule that this version does not know is read as the most general one. */
function typeOf(rule: string): FieldType {
  const type = FieldType.safeParse(rule);
  return type.success ? type.data : "any";
}

function constraintOf(rule: string, words: Words["checks"]): keyof Words["checks"]["constraints"] {
  const known = Object.keys(words.constraints) as (keyof Words["checks"]["constraints"])[];
  return known.find((name) => name === rule) ?? "pattern";
}

/** The moment that examples show. */
const EXAMPLE = { year: 2021, month: 1, day: 5, hour: 10, minute: 30 };

const FORMS: Readonly<Record<string, string>> = {
  date: "2021-01-05",
  datetime: "2021-01-05T10:30:00",
  time: "10:30:00",
  geopoint: "2.35,48.85",
  "geopoint array": "[2.35, 48.85]",
  "geopoint object": '{"lon": 2.35, "lat": 48.85}',
};

function aboutCell({ args }: Issue, rule: string, text: string | null): AboutConstraint {
  const string = (name: string) => (typeof args[name] === "string" ? args[name] : null);
  const list = (name: string) => (Array.isArray(args[name]) ? args[name] : []);
  const format = string("format");
  const pattern = format?.includes("%") === true ? writeByPattern(format, EXAMPLE) : null;
  return {
    text: text === null || text === "" ? null : shortened(text),
    suggestion: text === null ? null : suggestionFor(rule, args, text),
    format,
    impossible: rule === "date" && text !== null && isImpossibleDate(text),
    form: pattern ?? FORMS[`${rule} ${format ?? ""}`.trim()] ?? FORMS[rule] ?? string("example") ?? "",
    trueValues: list("trueValues"),
    falseValues: list("falseValues"),
    decimalChar: string("decimalChar") ?? ".",
    delimiter: string("delimiter") ?? ",",
    bound: String(args.bound ?? ""),
    ofItems: args.ofItems === true,
    length: typeof args.length === "number" ? args.length : null,
    values: list("values"),
    count: typeof args.count === "number" ? args.count : list("values").length,
    near: string("near"),
    example: string("example"),
    structure: rule === "jsonSchema" ? structureOf(args) : null,
  };
}

function structureOf({ place, keyword, expected }: Issue["args"]): AboutStructure {
  return { place: String(place ?? ""), keyword: String(keyword ?? ""), expected: String(expected ?? "") };
}

function aboutIssue({ args, field }: Issue, { fieldTitle, text, firstRow }: SentenceContext): AboutIssue {
  return {
    text: text === undefined || text === "" ? null : shortened(text),
    name: fieldTitle ?? field ?? (typeof args.name === "string" ? args.name : null),
    firstRow: firstRow ?? null,
    position: typeof args.position === "number" ? args.position : null,
    fields: Array.isArray(args.fields) ? args.fields : [],
    table: typeof args.resource === "string" ? args.resource : null,
  };
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > SHOWN_LENGTH ? `${characters.slice(0, SHOWN_LENGTH).join("")}…` : text;
}
