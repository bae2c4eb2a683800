/** Every issue has a sentence in every language: what is wrong, what to do, an example of the right form. */
import { describe, expect, it } from "vitest";
import { createCellJudge } from "#shared/checks/cell-judge.ts";
import { createChecker } from "#shared/checks/checker.ts";
import { FORMAT_NAMES } from "#shared/checks/custom/format-names.ts";
import { type Issue, IssueCode, type IssueGroup } from "#shared/checks/issue.ts";
import { sentenceOf, titleOfGroup } from "#shared/checks/sentences.ts";
import { sentenceOfWarning, WARNING_CODES } from "#shared/checks/warnings.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { RowId } from "#shared/model/ids.ts";
import { fieldTypeOf } from "#shared/schema/field-types.ts";
import { FieldType } from "#shared/schema/table-schema.ts";
import { schemaOf, tableOfRows } from "./table-of-rows.ts";

const LANGUAGES = ["fr", "en"] as const;
const FIRST = RowId.parse("a.1");

/** Values that are right for each type, to write constraints that a schema may carry. */
const RIGHT: Readonly<Record<FieldType, readonly [low: string, high: string]>> = {
  string: ["aa", "bb"],
  number: ["1", "2"],
  integer: ["1", "2"],
  boolean: ["true", "false"],
  object: ['{"a":1}', '{"a":2}'],
  array: ["[1]", "[2]"],
  list: ["a", "b"],
  date: ["2021-01-05", "2021-01-06"],
  datetime: ["2021-01-05T10:00:00", "2021-01-06T10:00:00"],
  time: ["10:00:00", "11:00:00"],
  year: ["2020", "2021"],
  yearmonth: ["2021-01", "2021-02"],
  duration: ["P1D", "P2D"],
  geopoint: ["1,2", "2,3"],
  geojson: ['{"type":"Point","coordinates":[1,2]}', '{"type":"Point","coordinates":[2,3]}'],
  any: ["a", "b"],
};

/** Every issue that a cell can have: each type, with each of its formats, and each constraint it may carry. */
function* issuesOfCells(): Generator<Issue> {
  for (const type of FieldType.options) {
    const { formats, constraints } = fieldTypeOf(type);
    const written = formats.map((format) => (format === "pattern" ? "%d/%m/%Y %H:%M" : format));
    for (const format of written) yield* verdictsOn({ type, format, itemType: "integer" }, "@ rien @");
    for (const constraint of constraints) {
      const [low, high] = RIGHT[type];
      const value = {
        required: true,
        enum: [high],
        pattern: "^[A-Z]{2}\\d(?=\\w)",
        minLength: 9,
        maxLength: 0,
        unique: true,
        jsonSchema: { type: "boolean" },
      }[constraint as "enum"];
      const bound = value ?? (constraint.toLowerCase().includes("min") ? high : low);
      const text =
        constraint === "required" ? "" : constraint === "maximum" || constraint === "exclusiveMaximum" ? high : low;
      yield* verdictsOn({ type, constraints: { [constraint]: constraint === "maximum" ? low : bound } }, text);
      const item = { type: "array", arrayItem: { type, constraints: { [constraint]: bound } } };
      if (type === "string") yield* verdictsOn(item, JSON.stringify([text]));
    }
  }
}

function* verdictsOn(field: object, text: string): Generator<Issue> {
  const schema = schemaOf({ fields: [{ name: "champ", ...field }] });
  const [only] = schema.fields;
  if (only === undefined) throw new Error("no field");
  for (const verdict of createCellJudge(only, schema)(text))
    yield { ...verdict, row: FIRST, column: null, field: "champ" };
}

const about = { row: FIRST, column: null, field: "champ" };
const ISSUES_OF_ROWS: readonly Issue[] = [
  { ...about, code: "unique-error", rule: "unique", args: { first: FIRST } },
  { ...about, code: "unique-error", rule: "uniqueKeys", args: { first: FIRST } },
  { ...about, code: "primary-key", rule: "unique", args: { first: FIRST } },
  { ...about, code: "primary-key", rule: "required", args: {} },
  { ...about, code: "foreign-key", rule: "foreignKey", args: { fields: ["id"] } },
  { ...about, row: null, code: "missing-label", rule: "required", args: { name: "champ" } },
  { ...about, row: null, code: "missing-label", rule: "primaryKey", args: { name: "champ" } },
  { ...about, row: null, code: "missing-label", rule: "fieldsMatch", args: { name: "champ" } },
  { ...about, row: null, field: null, code: "extra-label", rule: "exact", args: { name: "autre" } },
  { ...about, row: null, field: null, code: "incorrect-label", rule: "exact", args: { fields: ["a", "b"] } },
  { ...about, row: null, field: null, code: "incorrect-label", rule: "partial", args: { fields: ["a", "b"] } },
  { ...about, row: null, field: null, code: "blank-label", rule: "blank-label", args: { position: 3 } },
  {
    ...about,
    row: null,
    field: null,
    code: "duplicate-label",
    rule: "duplicate-label",
    args: { name: "a", position: 3, firstPosition: 1 },
  },
  { ...about, field: null, code: "blank-row", rule: "blank-row", args: {} },
];

const PAIR = { fields: ["un", "deux"] };
const named = (code: IssueCode, args: Issue["args"] = {}): Issue => ({ ...about, code, rule: code, args });
const ISSUES_OF_CUSTOM_CHECKS: readonly Issue[] = [
  ...FORMAT_NAMES.flatMap((rule) =>
    ["characters", "length", "key", "slash", "space", "heading", "swapped", "not-in-use"].map(
      (reason): Issue => ({ ...about, code: "custom-check-error", rule, args: { reason } }),
    ),
  ),
  named("one-of-required", PAIR),
  named("one-of-required", { ...PAIR, missing: PAIR.fields }),
  named("cohesive-columns-value", { ...PAIR, empty: ["deux"] }),
  named("cohesive-columns-value", { ...PAIR, missing: ["deux"] }),
  ...[">", ">=", "==", "<=", "<"].map((op) => named("compare-columns-value", { ...PAIR, op, otherText: "3" })),
  named("compare-columns-value", { ...PAIR, op: "<", otherText: "3", reason: "not-comparable" }),
  named("sum-columns-value", { ...PAIR, sum: "3.5" }),
  named("year-interval-value", { yearAlone: false, reason: "order" }),
  named("year-interval-value", { yearAlone: true }),
  named("phone-number-value", { reason: "unreadable" }),
  named("phone-number-value", { reason: "unassigned" }),
  named("opening-hours-value", { rest: "9h-12h" }),
  named("opening-hours-value"),
  named("french-gps-coordinates"),
  named("reversed-french-gps-coordinates"),
];

const ALL = [...issuesOfCells(), ...ISSUES_OF_ROWS, ...ISSUES_OF_CUSTOM_CHECKS];
const groupOf = (example: Issue): IssueGroup => ({ ...example, count: 1, example });
const SPOILED = /undefined|null|NaN|\[object|\$\{|«\s*»|“”/;

describe.each(LANGUAGES)("sentences in %s", (language) => {
  const words = WORDS[language].checks;

  it("are there for every code, every type and every constraint", () => {
    expect(new Set(ALL.map(({ code }) => code))).toEqual(new Set(IssueCode.options));
    const rules = new Set(ALL.map(({ rule }) => rule));
    for (const type of FieldType.options) if (type !== "any") expect(rules).toContain(type);
    for (const constraint of Object.keys(words.constraints)) expect(rules).toContain(constraint);
  });

  it.each([
    ["knowing nothing but the issue", {}],
    ["knowing the text, the title and the other row", { text: "05/01/2021", fieldTitle: "Le champ", firstRow: 12 }],
    ["knowing that the cell is empty", { text: "" }],
  ])("are whole, %s", (_title, context) => {
    for (const issue of ALL) {
      const sentence = sentenceOf(issue, words, context);
      expect(sentence, JSON.stringify(issue)).not.toMatch(SPOILED);
      expect(sentence).toMatch(/^\S.{10,}\.$/s);
      // nobody reads a sentence that does not end
      expect(sentence.length).toBeLessThan(320);
    }
  });

  it.each([
    "type",
    "required",
    "additionalProperties",
    "enum",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "minItems",
    "maxProperties",
    "uniqueItems",
    "anyOf",
  ])("say what a structure asks for: %s", (keyword) => {
    const args = { place: "adresse.ville", keyword, expected: keyword === "type" ? "string" : "3" };
    const sentence = sentenceOf({ ...about, code: "constraint-error", rule: "jsonSchema", args }, words);
    expect(sentence).toContain("adresse.ville");
    expect(sentence).not.toMatch(SPOILED);
    expect(sentence).toMatch(/^\S.{10,}\.$/s);
  });

  it("give an example, or name what is right, wherever a text is badly written", () => {
    const written = ALL.filter(
      ({ code, rule, args }) =>
        code === "type-error" ||
        (code === "custom-check-error" && args.reason === "characters") ||
        (code === "constraint-error" && ["enum", "minimum", "maximum"].includes(rule)),
    );
    for (const issue of written) {
      const bound = typeof issue.args.bound === "string" ? issue.args.bound : null;
      const sentence = sentenceOf(issue, words);
      if (bound === null) expect(sentence, JSON.stringify(issue)).toMatch(/«\s?\S.*»|“\S.*”|-?\d{6}/);
      else expect(sentence).toContain(bound);
    }
    expect(written.length).toBeGreaterThan(60);
  });

  it("show no regular expression", () => {
    const SIGNS = /[\\^]|\(\?|\{\d|\[[^\]]*-[^\]]*\][+*{]/;
    for (const issue of ALL) {
      expect(sentenceOf(issue, words), JSON.stringify(issue)).not.toMatch(SIGNS);
      expect(titleOfGroup(groupOf(issue), words)).not.toMatch(SIGNS);
    }
  });

  it("differ from one type and one constraint to the next", () => {
    const sentences = new Map<string, string>();
    for (const issue of ALL) {
      const key = `${issue.code} ${issue.rule} ${String(issue.args.format ?? "")}`;
      sentences.set(key, sentenceOf(issue, words));
    }
    const said = [...sentences.values()];
    expect(said.filter((sentence, index) => said.indexOf(sentence) !== index)).toEqual([]);
  });

  it("have a short title for each group, with the column or without", () => {
    for (const issue of ALL) {
      for (const title of [
        titleOfGroup(groupOf(issue), words),
        titleOfGroup(groupOf(issue), words, { withColumn: false }),
      ]) {
        expect(title).not.toMatch(SPOILED);
        expect(title).toMatch(/^\S.{4,}[^.]$/);
        expect(title.length).toBeLessThan(80);
      }
    }
  });

  it("survive an issue from a later version, whose rule is not known here", () => {
    const issue: Issue = { ...about, code: "constraint-error", rule: "later", args: {} };
    expect(sentenceOf(issue, words)).not.toMatch(/undefined/);
    expect(sentenceOf({ ...issue, code: "type-error" }, words)).not.toMatch(/undefined/);
    expect(sentenceOf({ ...issue, code: "custom-check-error" }, words)).not.toMatch(/undefined/);
  });

  it("are there for every warning", () => {
    const args = {
      name: "a",
      check: "siret",
      parameter: "column",
      near: "siren",
      fields: ["a", "b"],
      position: "2",
      count: "2",
      table: "communes",
      missing: ["code"],
    };
    const said = WARNING_CODES.map((code) => sentenceOfWarning({ code, args }, words));
    for (const sentence of said) {
      expect(sentence).not.toMatch(SPOILED);
      expect(sentence).toMatch(/^\S.{10,}\.$/s);
    }
    expect(new Set(said).size).toBe(WARNING_CODES.length);
  });
});

function sentenceFor(field: object, text: string, language: "fr" | "en" = "fr"): string {
  const [issue] = verdictsOn(field, text);
  return issue === undefined ? "" : sentenceOf(issue, WORDS[language].checks, { text });
}

const plain = (sentence: string) => sentence.replaceAll("\u00a0", " ");

const WRITTEN: readonly (readonly [field: object, text: string, sentence: string])[] = [
  [{ type: "date" }, "05/01/2021", "« 05/01/2021 » : la date attendue s’écrit « 2021-01-05 »."],
  [{ type: "date" }, "13/13/2021", "« 13/13/2021 » n’existe pas au calendrier : corrigez le jour ou le mois."],
  [{ type: "date" }, "mardi 5 août 2021", "« mardi 5 août 2021 » : la date attendue s’écrit « 2021-08-05 »."],
  [
    { type: "date" },
    "hier",
    "« hier » : la date attendue s’écrit comme « 2021-01-05 », l’année, le mois puis le jour.",
  ],
  [{ type: "date" }, "NC", "« NC » : la date attendue s’écrit comme « 2021-01-05 », l’année, le mois puis le jour."],
  [{ type: "date", format: "%Y" }, "05/01/2019", "« 05/01/2019 » : la date attendue s’écrit « 2019 »."],
  [
    { type: "datetime" },
    "2021-01-05",
    "« 2021-01-05 » : la date et l’heure attendues s’écrivent comme « 2021-01-05T10:30:00 ».",
  ],
  [
    { type: "array", constraints: { minLength: 2 } },
    "[1]",
    "« [1] » est trop court : il faut au moins 2 éléments au lieu de 1.",
  ],
  [{ type: "date", format: "%d/%m/%Y" }, "2021-01-05", "« 2021-01-05 » : la date attendue s’écrit « 05/01/2021 »."],
  [
    { type: "datetime" },
    "05/01/2021 9h30",
    "« 05/01/2021 9h30 » : la date et l’heure attendues s’écrivent « 2021-01-05T09:30:00 ».",
  ],
  [{ type: "time" }, "9h30", "« 9h30 » : l’heure attendue s’écrit « 09:30:00 », heures, minutes et secondes."],
  [{ type: "number" }, "1 234,56 €", "« 1 234,56 € » n’est pas un nombre : écrivez « 1234.56 »."],
  [{ type: "number", decimalChar: "," }, "1.5", "« 1.5 » n’est pas un nombre : écrivez « 1,5 »."],
  [{ type: "integer" }, "12.0", "« 12.0 » n’est pas un nombre entier : écrivez « 12 »."],
  [
    { type: "boolean", trueValues: ["true"], falseValues: ["false"] },
    "oui",
    "« oui » n’est pas accepté ici : écrivez « true » pour vrai, « false » pour faux. Ici, sans doute « true ».",
  ],
  [
    { type: "string", format: "uri" },
    "www.ville.fr",
    "« www.ville.fr » n’est pas une adresse web complète : écrivez « https://www.ville.fr ».",
  ],
  [{ type: "geopoint" }, "2.35;48.85", "« 2.35;48.85 » n’est pas un point : écrivez « 2.35,48.85 »."],
  [{ type: "array" }, "a, b", '« a, b » n’est pas une liste JSON : écrivez « ["a","b"] ».'],
  [{ type: "yearmonth" }, "1/2021", "« 1/2021 » n’est pas un mois : écrivez « 2021-01 »."],
  [{ constraints: { enum: ["oui", "non"] } }, "OUI", "« OUI » n’est pas dans la liste. Écrivez « oui »."],
  [
    { constraints: { enum: ["oui", "non"] } },
    "peut-être",
    "« peut-être » n’est pas dans la liste. Les valeurs acceptées sont « oui » et « non ».",
  ],
  [
    { constraints: { minLength: 1, maxLength: 2 } },
    "abc",
    "« abc » est trop long : il faut au plus 2 caractères au lieu de 3.",
  ],
  [
    { example: "01053", constraints: { pattern: "^\\d{5}$" } },
    "1053",
    "« 1053 » n’a pas la forme demandée : écrivez-le comme « 01053 ».",
  ],
  [
    { example: "01053", constraints: { required: true } },
    "",
    "Cette cellule est vide, or une valeur est obligatoire : renseignez-la, sous la forme « 01053 ».",
  ],
  [
    { type: "array", arrayItem: { type: "string", constraints: { required: true } } },
    '["a", null, ""]',
    "2 éléments de la liste sont vides, or chacun est obligatoire : renseignez-les, ou retirez-les de la liste.",
  ],
  [{ constraints: { required: true } }, "", "Cette cellule est vide, or une valeur est obligatoire : renseignez-la."],
  [
    { type: "integer", constraints: { minimum: 0 } },
    "-3",
    "« -3 » est en dessous du minimum : la valeur doit être au moins 0.",
  ],
];

const CUSTOM: readonly (readonly [name: string, text: string, sentence: string])[] = [
  [
    "siret",
    "7328293200007",
    "« 7328293200007 » n’a pas les 14 chiffres d’un numéro SIRET (il y en a 13) : écrivez-le en entier, comme « 732 829 320 00074 ». Retrouvez-le sur annuaire-entreprises.data.gouv.fr.",
  ],
  [
    "siret",
    "732829320",
    "« 732829320 » n’a pas les 14 chiffres d’un numéro SIRET (il y en a 9) : c’est sans doute un SIREN, ajoutez les 5 chiffres de l’établissement. Retrouvez-le sur annuaire-entreprises.data.gouv.fr.",
  ],
  [
    "opening-hours-value",
    "Mo-Fr 9h-12h",
    "« Mo-Fr 9h-12h » n’est pas un horaire d’ouverture au format OpenStreetMap, à partir de « 9h-12h » : écrivez-le comme « Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; PH off », les jours en anglais abrégé, « PH » pour les jours fériés.",
  ],
  [
    "french-gps-coordinates",
    "48.85,2.35",
    "« 48.85,2.35 » tombe hors de France parce que la latitude vient en premier : échangez les deux nombres, la longitude d’abord, comme « 2.35,48.85 ».",
  ],
];

describe("a sentence", () => {
  it.each(CUSTOM)("about the check %s for %s is: %s", (name, text, sentence) => {
    const schema = schemaOf({ fields: [{ name: "a" }], custom_checks: [{ name, params: { column: "a" } }] });
    const [issue] = createChecker(tableOfRows(["a"], [[text]]), schema).issues();
    expect(issue === undefined ? "" : plain(sentenceOf(issue, WORDS.fr.checks, { text }))).toBe(sentence);
  });

  it.each(WRITTEN)("about %j for %s is: %s", (field, text, sentence) => {
    expect(plain(sentenceFor(field, text))).toBe(sentence);
  });

  it("counts the digits of all of a long text", () => {
    const schema = schemaOf({
      fields: [{ name: "a" }],
      custom_checks: [{ name: "siret", params: { column: "a" } }],
    });
    const text = "732 829 320 00074 ".repeat(5);
    const [issue] = createChecker(tableOfRows(["a"], [[text]]), schema).issues();
    expect(issue === undefined ? "" : plain(sentenceOf(issue, WORDS.fr.checks, { text }))).toContain("il y en a 70");
  });

  it("tells a code that nobody has from one that is badly written", () => {
    const schema = schemaOf({
      fields: [{ name: "a" }],
      custom_checks: [{ name: "code-postal", params: { column: "a" } }],
    });
    const said = ["35999", "3500"].map((text) => {
      const places = { communeCodes: new Set<string>(), postalCodes: new Set(["35000"]) };
      const [issue] = createChecker(tableOfRows(["a"], [[text]]), schema, () => places).issues();
      return issue === undefined ? "" : plain(sentenceOf(issue, WORDS.fr.checks, { text }));
    });
    expect(said).toEqual([
      "« 35999 » n’est le code postal d’aucune commune : vérifiez ses chiffres ; celui d’un CEDEX ne convient pas.",
      "« 3500 » n’est pas un code postal : il a 5 chiffres, zéro de tête compris, comme « 01000 ».",
    ]);
  });

  it("shows no more of a long text than helps", () => {
    expect(sentenceFor({ type: "integer" }, "x".repeat(5_000)).length).toBeLessThan(250);
  });

  it("in English proposes the same value", () => {
    expect(sentenceFor({ type: "date" }, "05/01/2021", "en")).toBe(
      "“05/01/2021”: the date is to be written “2021-01-05”.",
    );
  });
});
