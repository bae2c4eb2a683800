import { readdirSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { createChecker } from "#shared/checks/checker.ts";
import type { FrenchPlaces } from "#shared/french/french-places.ts";
import { placesOf2026 } from "#shared/french/places-of-2026.ts";
import { type ColumnTexts, deriveSchema } from "#shared/schema/derive/derive-schema.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import { realFile, realFilesHere, realFilesReason } from "../../../support/real-files.ts";
import { tableOfRows } from "../../checks/table-of-rows.ts";

function derive(columns: readonly ColumnTexts[], places?: FrenchPlaces) {
  const deriving = deriveSchema(columns, { title: "Essai", ...(places === undefined ? {} : { places }) });
  let step = deriving.next();
  while (step.done !== true) step = deriving.next();
  return JSON.parse(step.value);
}

/** What is said of one column, but for its name and title; and its check. */
function deriveOne(name: string, texts: readonly string[]) {
  const { fields, custom_checks: checks } = derive([{ name, texts }], placesOf2026());
  const { name: _name, title: _title, ...said } = fields[0];
  return { ...said, ...(checks === undefined ? {} : { check: checks[0].name }) };
}

const times = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, i) => text(i));
const SIRETS = [
  "21530130000012",
  "21440109300015",
  "21350238800019",
  "21750001600019",
  "13002526500013",
  "78467169500012",
];
const UAIS = ["0422170F", "0951099D", "0530484N"];

describe("what a column holds", () => {
  it.each<[what: string, name: string, texts: readonly string[], said: object]>([
    ["whole numbers", "effectif", ["12", "-3", "", "0"], { type: "integer", example: "12" }],
    ["decimals", "taux", ["1.5", "2", ""], { type: "number", example: "1.5" }],
    ["decimals with a comma", "taux", ["1,5", "2", ""], { type: "number", decimalChar: ",", example: "1,5" }],
    [
      "amounts in groups of three digits",
      "montant",
      ["1 234,50", "12 000", "7,1", ""],
      { type: "number", decimalChar: ",", groupChar: " ", example: "1 234,50" },
    ],
    ["dates", "ouverture", ["2021-01-05", "2020-12-31", ""], { type: "date", example: "2021-01-05" }],
    [
      "French dates",
      "le",
      ["05/01/2021", "31/12/2020", ""],
      { type: "date", format: "%d/%m/%Y", example: "05/01/2021" },
    ],
    [
      "dates, by their name, where a third are written otherwise or are none",
      "date_notification",
      ["2021-01-05", "2020-12-31", "2020-11-30", "05/01/2021", "en cours", ""],
      { type: "date", example: "2021-01-05" },
    ],
    [
      "texts beside some dates",
      "date_ouverture",
      ["2021-01-05", "en cours", "lundi au vendredi", ""],
      { type: "string" },
    ],
    ["moments", "maj", ["2021-01-05T10:00:00", ""], { type: "datetime", example: "2021-01-05T10:00:00" }],
    ["years, by their name", "Année", ["2021", "1998", ""], { type: "year", example: "2021" }],
    ["numbers that look like years", "effectif", ["2021", "1998", ""], { type: "integer", example: "2021" }],
    [
      "oui and non",
      "internat",
      ["OUI", "NON", "OUI", ""],
      { type: "boolean", trueValues: ["OUI"], falseValues: ["NON"], example: "OUI" },
    ],
    [
      "only oui",
      "internat",
      ["Oui", "Oui", ""],
      { type: "boolean", trueValues: ["Oui"], falseValues: ["Non"], example: "Oui" },
    ],
    [
      "truth in many spellings",
      "gratuit",
      ["true", "True", "false", "0", "FALSE", ""],
      { type: "boolean", trueValues: ["true", "True"], falseValues: ["false", "FALSE", "0"], example: "true" },
    ],
    ["addresses of mail", "contact", ["mairie@lens.fr", "a.b@lens.fr", ""], { type: "string", format: "email" }],
    ["links", "site", ["https://lens.fr/a", ""], { type: "string", format: "uri", example: "https://lens.fr/a" }],
    [
      "points, longitude first",
      "coordonnees",
      ["2.35,48.85", "-1.5, 47.2", ""],
      { type: "geopoint", example: "2.35,48.85", check: "french-gps-coordinates" },
    ],
    [
      "points, latitude first, which the type would misread",
      "coord",
      ["48.85,2.35", "47.2,-1.5", ""],
      { type: "string" },
    ],
    ["texts", "objet", ["Achat de bancs", "Peinture", ""], { type: "string" }],
    ["nothing", "vide", ["", ""], { type: "string" }],
  ])("%s", (_what, name, texts, said) => {
    expect(deriveOne(name, texts)).toEqual(said);
  });

  it.each<[what: string, name: string, texts: readonly string[], said: object]>([
    [
      "SIRET",
      "siret",
      ["", ...SIRETS],
      { type: "string", example: SIRETS[0], constraints: { unique: true, pattern: "^[0-9]{14}$" }, check: "siret" },
    ],
    [
      "SIRET with spaces, for which the pattern would be wrong",
      "siret",
      ["", "215 301 300 00012", "214 401 093 00015"],
      { type: "string", check: "siret" },
    ],
    [
      "UAI",
      "Code RNE",
      ["", ...UAIS],
      { type: "string", example: "0422170F", constraints: { pattern: "^[0-9]{7}[A-Z]$" } },
    ],
    [
      "postal codes",
      "cp",
      ["", "01000", "53000", "53000"],
      { type: "string", example: "01000", constraints: { pattern: "^[0-9]{5}$" }, check: "code-postal" },
    ],
    [
      "postal codes that are not in use: only how they are written is said",
      "code_postal",
      ["", "01001", "53999"],
      { type: "string", example: "01001", constraints: { pattern: "^[0-9]{5}$" } },
    ],
    [
      "codes of communes",
      "codeInsee",
      ["", "01053", "2A004"],
      {
        type: "string",
        example: "01053",
        constraints: { pattern: "^([013-9][0-9]|2[AB1-9])[0-9]{3}$" },
        check: "code-commune-insee",
      },
    ],
    ["départements", "Département", ["", "01", "2A"], { type: "string", example: "01", check: "code-departement" }],
    [
      "phones, of which none is shown",
      "accueil",
      ["", "01 23 45 67 89", "+33 2 43 59 10 00"],
      { type: "string", check: "phone-number-value" },
    ],
    [
      "codes that begin with a zero",
      "lot",
      ["", "007", "123", "045"],
      { type: "string", example: "007", constraints: { pattern: "^[0-9]{3}$" } },
    ],
    [
      "codes of one shape",
      "borne",
      ["", ...times(6, (i) => `FRA31E0${i}B`)],
      {
        type: "string",
        example: "FRA31E00B",
        constraints: { unique: true, pattern: "^[A-Z]{3}[0-9]{2}[A-Z][0-9]{2}[A-Z]$" },
      },
    ],
    [
      "a number of people, whatever register gave it",
      "pop_insee",
      ["", "6275", "12"],
      { type: "integer", example: "6275" },
    ],
  ])("codes are texts: %s", (_what, name, texts, said) => {
    expect(deriveOne(name, texts)).toEqual(said);
  });

  it("is found in texts as long as a cell may hold: three hundred of one took minutes where each of its signs begins a search to its end", () => {
    const almost = [".", "a."].map((unit) => `http://${unit.repeat(15_000)} `);
    for (const text of almost)
      expect(
        deriveOne(
          "site",
          times(300, () => text),
        ),
      ).not.toMatchObject({ format: "uri" });
  });

  it("a few faults in a hundred do not spoil it", () => {
    expect(deriveOne("effectif", [...times(97, String), "12 élèves", "nc", "?"])).toMatchObject({ type: "integer" });
    expect(deriveOne("effectif", [...times(90, String), ...times(10, () => "nc")])).toMatchObject({ type: "string" });
  });
});

describe("what is said of all rows is true of all of them", () => {
  it("few choices, where each is there more than once", () => {
    const types = ["école", "collège", "lycée", "école", "collège", "lycée"];
    expect(deriveOne("type", types)).toEqual({
      type: "string",
      constraints: { required: true, enum: ["école", "collège", "lycée"] },
    });
    expect(deriveOne("type", [...types, "autre"])).toEqual({ type: "string", constraints: { required: true } });
  });

  it("one blank among very many is no required column, one text twice is none that is unique", () => {
    const texts = times(20_000, (i) => `${i}`);
    expect(deriveOne("id", texts).constraints).toEqual({ required: true, unique: true });
    expect(deriveOne("id", texts.with(7_777, "")).constraints).toEqual({ unique: true });
    expect(deriveOne("id", texts.with(7_777, "9999")).constraints).toEqual({ required: true });
  });

  it("what identifies is the key, when nothing else does", () => {
    const id = { name: "identifiant", texts: times(9, (i) => `${i}`) };
    const code = { name: "code", texts: times(9, (i) => `${i + 100}`) };
    const size = { name: "taille", texts: times(9, (i) => `${i + 100}`) };
    expect(derive([size, id]).primaryKey).toEqual(["identifiant"]);
    expect(derive([id, code])).not.toHaveProperty("primaryKey");
    expect(derive([size])).not.toHaveProperty("primaryKey");
  });
});

describe("nobody is shown as an example", () => {
  it.each<[name: string, texts: readonly string[]]>([
    ["nom", ["Dupont", "Dupont", "Martin", "Martin", "Petit", "Petit"]],
    ["Qui", ["Jean Dupont", "Anne Martin"]],
    ["mail_directeur", ["a.b@lens.fr", "c.d@lens.fr"]],
    ["tel", ["0612345678", "0712345678"]],
    ["dateNaissance", ["2001-05-05", "1999-01-01"]],
    ["NIR", ["255081416802538", "255081416802538"]],
    ["immatriculation", ["AB-123-CD", "EF-456-GH"]],
    ["véhicule", ["AB-123-CD", "EF-456-GH"]],
    ["salaire", ["1800", "2100"]],
  ])("%s", (name, texts) => {
    const { fields } = derive([{ name, texts }]);
    expect(fields[0]).not.toHaveProperty("example");
    expect(fields[0].constraints).not.toHaveProperty("enum");
  });

  it("of a thing with a name, the few choices are", () => {
    expect(deriveOne("nom_commune", ["Lens", "Arras", "Lens", "Arras", "Lens", "Arras"]).constraints.enum).toEqual([
      "Lens",
      "Arras",
    ]);
  });
});

describe("the fields", () => {
  it("are named as the columns, the first of one name only, with a title for people", () => {
    const { title, fields } = derive([
      { name: " code_postal ", texts: [] },
      { name: "", texts: ["a"] },
      { name: "code_postal", texts: ["1"] },
    ]);
    expect(title).toBe("Essai");
    expect(fields).toEqual([{ name: "code_postal", title: "Code postal", type: "string" }]);
  });

  it("of no column are no schema, which is said when it is read", () => {
    expect(parseTableSchema(JSON.stringify(derive([])))).toMatchObject({
      ok: false,
      errors: [{ code: "fields-empty" }],
    });
  });
});

const files = realFilesHere
  ? readdirSync(realFile("files")).filter((name) => name.endsWith(".csv") && !name.includes("utf-16"))
  : [];

describe.skipIf(!realFilesHere)(`of real files${realFilesReason}`, () => {
  it.each(files)("%s: a valid schema, which nearly all that is filled in keeps", (file) => {
    const { data } = Papa.parse<string[]>(readText(file), { skipEmptyLines: true });
    const [titles = [], ...rows] = data.slice(0, 1_500).map((row) => row.map((cell) => cell.slice(0, 1_000)));
    const columns = titles.map((name, i) => ({ name, texts: rows.map((row) => row[i] ?? "") }));
    const descriptor = derive(columns, placesOf2026());
    const parsed = parseTableSchema(JSON.stringify(descriptor));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));

    const table = tableOfRows(
      titles,
      rows.map((row) => titles.map((_, i) => row[i] ?? "")),
    );
    const wrong = new Map<string, number>();
    for (const { column, count } of createChecker(table, parsed.schema, placesOf2026).groups()) {
      if (column !== null) wrong.set(column, (wrong.get(column) ?? 0) + count);
    }
    const spoiled = table.columns.filter(({ id }) => {
      const filled = table.columnTexts(id).filter((text) => text !== "").length;
      // of the type and of the custom check
      return (wrong.get(id) ?? 0) > 0.1 * filled;
    });
    expect(spoiled).toEqual([]);
  });
});

function readText(file: string): string {
  const bytes = readFileSync(realFile(`files/${file}`));
  const text = new TextDecoder().decode(bytes);
  return text.includes("\ufffd") ? new TextDecoder("windows-1252").decode(bytes) : text;
}
