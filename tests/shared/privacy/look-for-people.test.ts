/** What of a table is about people: the cases a team met, and the false friends. */
import { describe, expect, it, test } from "vitest";
import * as Y from "yjs";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { openTable } from "#shared/document/open-table.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { lookForPeople } from "#shared/privacy/look-for-people.ts";
import { titleSign } from "#shared/privacy/personal-titles.ts";
import { isIban, masked, personalKind } from "#shared/privacy/personal-values.ts";

function looks(titles: readonly string[], ...rows: readonly (readonly string[])[]) {
  const builder = createBaseBuilder(titles);
  for (const row of rows) builder.addRow(row);
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, builder.finish().update);
  return atOnce(lookForPeople(openTable(doc)));
}

describe("a title", () => {
  test.each([
    ["Nom_Gestionnaire", "orange"],
    ["Adresse_mail-gestionnaire", "orange"],
    ["nomPrincipal", "orange"],
    ["Date de naissance", "red"],
    ["dateNaissance", "red"],
    ["Né le", "red"],
    ["née_le", "red"],
    ["Né(e) le", "red"],
    ["Né·e le", "red"],
    ["DATE_NAISS", "red"],
    ["N° sécu", "red"],
    ["référent·e", "orange"],
    ["directeur(s)", "orange"],
    ["Adresse personnelle", "red"],
    ["Téléphone portable", "red"],
    ["NIR", "red"],
    ["nom_etablissement", "green"],
    ["nom_commune", "green"],
    ["telephone_accueil", "green"],
    ["mail_mairie", "green"],
    ["code_postal", null],
    ["tranche_age", null],
    ["date_signature", null],
    ["acces_handicap", null],
    ["centre_sante", null],
    ["activite_principale", null],
    ["effectif", null],
    ["surnom", null],
    ["année le plus souvent", null],
    ["nb_nais", null],
  ] as const)("« %s » is %s", (title, level) => {
    expect(titleSign(title)?.level ?? null).toBe(level);
  });

  it("of trees, and of first names that are counted, is about nobody", () => {
    expect(titleSign("genre", new Set(["espece"]))).toBeNull();
    expect(titleSign("ENFANT_PRENOM", new Set(["nombre", "occurrences"]))).toBeNull();
  });
});

describe("a text", () => {
  test.each([
    ["06 12 34 56 78", "mobile"],
    ["+33 6 12 34 56 78", "mobile"],
    ["02 43 00 00 00", null],
    ["jeanne.martin@mayenne.fr", "named-mail"],
    ["jeanne.m@gmail.com", "personal-mail"],
    ["contact@laval.fr", "office-mail"],
    ["ce.0530484n@ac-nantes.fr", "office-mail"],
    ["Mme Dupont", "courtesy"],
    ["FR76 3000 6000 0112 3456 7890 189", "iban"],
    ["FR76 3000 6000 0112 3456 7890 188", null],
    ["Laval", null],
    ["48.07,-0.77", null],
  ] as const)("%s is %s", (text, kind) => {
    expect(personalKind(text)).toBe(kind);
  });

  it("is shown so that it cannot be read", () => {
    expect(masked("jeanne.martin@gmail.com")).toBe("j•••.m•••@g•••.c••");
    expect(isIban("GB82 WEST 1234 5698 7654 32")).toBe(true);
  });
});

describe("a table", () => {
  it("of colleges keeps its offices and asks about its people", () => {
    const found = looks(
      ["nom_etablissement", "Nom_Gestionnaire", "Adresse_mail-gestionnaire", "mail", "telephone", "commune"],
      ["Collège A", "Dupont", "jeanne.dupont@ac-nantes.fr", "ce.0530484n@ac-nantes.fr", "06 12 34 56 78", "Laval"],
      ["Collège B", "Martin", "luc.martin@ac-nantes.fr", "ce.0530485p@ac-nantes.fr", "02 43 00 00 00", "Laval"],
    );
    expect(found.map(({ level }) => level)).toEqual(["green", "orange", "orange", "green", "red", null]);
    expect(found[4]?.reasons[0]).toMatchObject({ kind: "values", what: "mobile", cells: 1, filled: 2 });
    expect(found[2]?.reasons).toContainEqual(expect.objectContaining({ what: "named-mail", cells: 2 }));
  });

  it("of facilities has names of things under « nom »; of people, of people", () => {
    const first = (titles: readonly string[], ...names: readonly string[]) =>
      looks(titles, ...names.map((name) => [name, "x"]))[0];
    expect(first(["nom", "commune"], "Gymnase Jean Jaurès", "École du Bourg", "Piscine", "Le Kiosque")).toMatchObject({
      level: "green",
      reasons: [{ kind: "things", cells: 3, filled: 4, example: "Gymnase Jean Jaurès" }],
    });
    expect(first(["nom", "commune"], "Dupont", "Martin Léa", "Le Goff")?.level).toBe("orange");
    expect(first(["nom", "adresse"], "Dupont", "Martin", "Stade Léo Lagrange")?.level).toBe("orange");
    // who stands beside a first name is somebody, be they called « Place »
    expect(first(["nom", "prénom"], "Place", "Moulin")?.level).toBe("orange");
    expect(first(["nom", "type"], "Mme Dupont", "Gymnase", "Salle des fêtes")?.level).toBe("orange");
  });

  it("that holds a few of them among many rows says so; a key that is right by chance does not", () => {
    const rows = Array.from({ length: 2_000 }, (_, i) => [i < 3 ? "06 12 34 56 78" : "", String(i)]);
    const [mobiles, numbers] = looks(["note", "n"], ...rows.map((row) => [...row]));
    expect([mobiles?.level, numbers?.level]).toEqual(["red", null]);
  });

  it("warns of counts of few people by commune, until they are hidden", () => {
    const rows = (few: string) =>
      [
        ["Laval", "412", "3"],
        ["Évron", few, "2"],
        ["Mayenne", "0", "1"],
      ] as const;
    const found = (few: string) => looks(["commune", "nb_allocataires", "nombre_de_places"], ...rows(few))[1];
    expect(found("4")).toMatchObject({
      level: "orange",
      reasons: [{ kind: "small-counts", cells: 1, filled: 3 }],
      generaliser: "columns.small-counts",
    });
    expect(found("5")?.level).toBeNull();
    const [count] = looks(["nb_allocataires", "montant"], ["3", "10"]);
    expect(count?.level).toBeNull();
  });

  it("offers bands for ages, until none is exact any more; and the département for codes of places", () => {
    const of = (...ages: string[]) => looks(["date_naissance", "code_postal"], ...ages.map((age) => [age, "53000"]));
    expect(of("12/05/1991", "1988-01-02")).toMatchObject([
      { level: "red", generaliser: "columns.age-bands" },
      { level: null, generaliser: "columns.generalise-postal-code" },
    ]);
    expect(of("25-39", "18-24", "18-24", "18-24", "1988-01-02")[0]?.level).toBe("red");
    expect(of("25-39", "60 et plus")[0]).toMatchObject({
      level: "green",
      reasons: [{ kind: "bands" }],
      generaliser: null,
    });
  });
});
