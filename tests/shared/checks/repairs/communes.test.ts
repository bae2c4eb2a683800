/** Communes: codes for names, names for codes, postal codes, with the help of the row. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Communes } from "#shared/french/communes.ts";
import { loadCommunes } from "#shared/french/load-communes.ts";
import { repairsOfFirst } from "./repaired.ts";

const CODE = { name: "code_insee", constraints: { pattern: "^([013-9]\\d|2[AB1-9])\\d{3}$" } };
const POSTAL = { name: "code_postal", constraints: { pattern: "^\\d{5}$" } };
const NAME = { name: "nom_commune", constraints: { pattern: "^[^\\d()]+$" } };
const WHERE = [{ name: "commune" }, { name: "cp" }, { name: "code_departement" }];

let communes: Communes;
beforeAll(async () => {
  communes = await loadCommunes();
});

function repairs(field: object, check?: string) {
  const name = "name" in field ? field.name : "";
  const checks = check === undefined ? [] : [{ name: check, params: { column: name } }];
  return repairsOfFirst([field, ...WHERE.filter((other) => other.name !== name)], communes, checks);
}

const row = (texts: Readonly<Record<string, string>>) => (name: string) => texts[name];

describe("a commune is repaired", () => {
  it.each([
    [CODE, "Lens", {}, "62498"],
    [CODE, "LENS", {}, "62498"],
    [CODE, "62300 Lens", {}, "62498"],
    [CODE, "Lens (62)", {}, "62498"],
    [CODE, "LENS CEDEX", {}, "62498"],
    [CODE, "Mairie de Lens", {}, "62498"],
    [CODE, "st denis", { cp: "93200" }, "93066"],
    [CODE, "Saint-Denis", { code_departement: "974" }, "97411"],
    [CODE, "Sainte-Colombe", { cp: "1990", code_departement: "" }, null],
    [CODE, "Paris 15e", {}, "75115"],
    [CODE, "Paris", { cp: "75015" }, "75056"],
    [CODE, "Ajaccio", {}, "2A004"],
    [CODE, "Lievin", { cp: "62800" }, "62510"],
    [CODE, "Lieven", { cp: "62800" }, "62510"],
    [CODE, "Arbignieu", {}, "01015"],
    [{ ...CODE, name: "lieu" }, "Lens", {}, "62498"],
    [NAME, "62498", {}, "Lens"],
    [NAME, "Lens (62300)", {}, "Lens"],
    [NAME, "62300", {}, null],
    [NAME, "75015", {}, null],
    [POSTAL, "Lens", {}, "62300"],
    [POSTAL, "62300 Lens", {}, "62300"],
    [POSTAL, "20090 Ajaccio", {}, "20090"],
    [POSTAL, "F-62300", {}, "62300"],
    [POSTAL, "Paris", {}, null],
    [CODE, "Rochetaillée", { cp: "42100" }, "42218"],
    [{ ...CODE, name: "commune" }, "Lens", {}, "62498"],
  ])("%j: %s, in a row with %j, is %s", (field, text, others, expected) => {
    expect(repairs(field).repair(text, null, row(others))?.text ?? null).toBe(expected);
  });

  it.each([
    [CODE, "Lens", { cp: "75001" }, "the row says Paris"],
    [CODE, "Saint-Denis", {}, "there are several"],
    [CODE, "Sainville-le-Grand-Nulle-Part", {}, "there is none"],
    [CODE, "Lieven", {}, "nothing says where to look for what is misspelt"],
    [CODE, "62498", {}, "it is right"],
    [CODE, "Rochetaillée", {}, "Saint-Étienne has one too"],
    [{ name: "libelle", constraints: { pattern: "^\\d{5}$" } }, "Lens", {}, "nothing says that it is a commune"],
  ])("%j: never %s in a row with %j, for %s", (field, text, others, _why) => {
    expect(repairs(field).repair(text, null, row(others))).toBeNull();
  });

  it("by a code that no commune bears only where the schema asks whether it exists", () => {
    expect(repairs(CODE).repair("62300", null, row({}))).toBeNull();
    const asked = repairs(CODE, "code-commune-insee");
    expect(asked.repair("62980", null, row({ commune: "vermelles" }))?.text).toBe("62846");
    expect(asked.repair("62980", null, row({}))).toBeNull();
    expect(asked.choices("62980", row({})).map(({ text, meaning }) => [text, meaning])).toEqual([
      ["62846", "Vermelles (62980)"],
      ["62626", "Noyelles-lès-Vermelles (62980)"],
    ]);
    expect(asked.repair("62980", null, row({ commune: "Lens" }))).toBeNull();
    const postal = repairs(POSTAL, "code-postal");
    expect(postal.repair("62498", null, row({ commune: "Lens" }))?.text).toBe("62300");
    // Lens Cedex has the figures that are also the code of Insee of another place
    expect(postal.repair("62307", null, row({ commune: "Lens" }))).toBeNull();
    expect(postal.repair("62307", null, row({}))).toBeNull();
    expect(postal.choices("62307", row({ commune: "Lens" }))).toEqual([]);
  });

  it("leaves the choice where several may be meant, and none where there are too many", () => {
    const found = repairs(CODE).choices("Saint-Denis", row({}));
    expect(found.map(({ meaning }) => meaning)).toContain("Saint-Denis (93200)");
    expect(repairs(CODE).choices("Sainte-Colombe", row({}))).toEqual([]);
    expect(
      repairs(POSTAL)
        .choices("Ajaccio", row({}))
        .map(({ text }) => text),
    ).toEqual(["20000", "20090", "20167"]);
    expect(repairs(CODE).choices("62498", row({}))).toEqual([]);
  });

  it("by the columns of its own place, where a row has two", () => {
    const fields = [
      { ...CODE, name: "code_insee_arrivee" },
      { name: "cp_depart" },
      { name: "Code postal d’arrivée" },
      { ...CODE, name: "code_insee_depart" },
      { name: "departement_code" },
    ];
    const found = repairsOfFirst(fields, communes);
    expect(found.reads).toEqual(["Code postal d’arrivée"]);
    const texts = { cp_depart: "93200", departement_code: "93", "Code postal d’arrivée": "97400" };
    expect(found.repair("Saint-Denis", null, row(texts))?.text).toBe("97411");
    const alone = repairsOfFirst([CODE, { name: "cp_depart" }, { name: "cp_arrivee" }], communes);
    expect(alone.reads).toEqual([]);
  });

  it("into its name letter for letter, where the schema asks for the name of a commune", () => {
    const name = repairs({ name: "commune" }, "commune");
    expect(name.repair("bourg en bresse", null, row({ cp: "01000" }))?.text).toBe("Bourg-en-Bresse");
    expect(name.repair("Bourg en Bresse ", null, row({}))?.text).toBe("Bourg-en-Bresse");
    expect(name.repair("Nulle Part ", null, row({}))).toBeNull();
    expect(name.repair("Bourg-en-Bresse", null, row({}))).toBeNull();
  });

  it("not without the list", () => {
    expect(repairsOfFirst([CODE, ...WHERE], null).repair("Lens", null, row({}))).toBeNull();
  });
});
