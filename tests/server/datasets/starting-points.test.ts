/** Our starting points: read as any Table Schema is, with examples that pass their own checks, and tables that pass all of them. */
import { describe, expect, it } from "vitest";
import type { StartingPoint } from "#server/datasets/starting-points/starting-point.ts";
import { STARTING_POINTS, startingPointText } from "#server/datasets/starting-points/starting-points.ts";
import { createChecker } from "#shared/checks/checker.ts";
import { foldText } from "#shared/model/fold-text.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import { tableOfRows } from "../../shared/checks/table-of-rows.ts";

type Values = Readonly<Record<string, string>>;

/** Each row says what it has that the examples have not. The second holds only what is asked for, and what is said here. */
const ROWS: Readonly<Record<string, readonly [Values, Values, Values]>> = {
  "actions-engagees": [
    {},
    { identifiant: "PCAET-2024-013", etat: "prévue" },
    {
      identifiant: "BP-7",
      thematique: "citoyenneté",
      etat: "terminée",
      date_debut: "2023-01-01",
      date_fin: "2023-01-01",
    },
  ],
  "annuaire-education": [
    {},
    { uai: "0530001N", type_etablissement: "école primaire" },
    { uai: "0530002P", secteur: "privé sous contrat", telephone: "02 43 00 00 01", ulis: "non", siret: "" },
  ],
  "horaires-administrations": [
    {},
    { identifiant: "a-1", nom: "Mairie", type_lieu: "mairie", horaires: "24/7" },
    { identifiant: "a-2", horaires: "Mo,We 09:00-12:30; Th 14:00-18:00; PH,SH off", telephone: "3939" },
  ],
  "effectifs-scolaires": [
    {},
    { niveau: "5e", effectif: "0" },
    { annee_scolaire: "2025-2026", effectif: "3", filles: "1", garcons: "2", externes: "3", demi_pensionnaires: "0" },
  ],
  "liste-principaux": [
    {},
    { nom: "DUPONT", prenom: "Dominique", fonction: "principal adjoint" },
    { uai: "0530001N", civilite: "", telephone: "02 43 00 00 01" },
  ],
  "projection-effectifs": [
    {},
    { hypothese: "haute", effectif_projete: "104" },
    { niveau: "3e", hypothese: "basse", evolution: "12", effectif_projete: "108" },
  ],
};

/** What people get wrong, and the column it shows in. */
const MISTAKES: readonly [string, string, string][] = [
  ["actions-engagees", "date_fin", "2020-01-01"],
  ["actions-engagees", "siret_collectivite", "22530001100016"],
  ["actions-engagees", "montant_prevu", "4 800 000 €"],
  ["annuaire-education", "uai", "0530484n"],
  ["annuaire-education", "telephone", "02 43"],
  ["annuaire-education", "restauration", "Oui"],
  ["annuaire-education", "longitude", ""],
  ["annuaire-education", "code_postal", "1000"],
  ["horaires-administrations", "horaires", "du lundi au vendredi de 9h à 12h"],
  ["effectifs-scolaires", "filles", "51"],
  ["effectifs-scolaires", "annee_scolaire", "2024"],
  ["effectifs-scolaires", "niveau", "sixième"],
  ["liste-principaux", "courriel", "camille.martin"],
  ["projection-effectifs", "annee_reference", "2030-2031"],
];

const exampleRow = ({ fields }: StartingPoint): Values =>
  Object.fromEntries(fields.map(({ name, example }) => [name, String(example)]));

function issuesOf(point: StartingPoint, rows: readonly Values[]) {
  const parsed = parseTableSchema(startingPointText(point.name).text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const names = point.fields.map(({ name }) => name);
  const table = tableOfRows(
    names,
    rows.map((row) => names.map((name) => row[name] ?? "")),
  );
  return createChecker(table, parsed.schema)
    .issues()
    .map(({ field, rule }) => ({ field, rule }));
}

describe.each(STARTING_POINTS.map((point) => [point.name, point] as const))("the starting point %s", (name, point) => {
  it("is a Table Schema", () => {
    expect(parseTableSchema(startingPointText(name).text)).toMatchObject({ ok: true });
  });

  it("says in words what each of its columns is, under a name that any program takes", () => {
    expect(point.fields.length).toBeGreaterThanOrEqual(10);
    expect(point.fields.length).toBeLessThanOrEqual(20);
    expect(new Set(point.fields.map((field) => field.name)).size).toBe(point.fields.length);
    for (const field of point.fields) {
      expect(field.name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
      expect(field.title, field.name).toMatch(/^\p{Lu}/u);
      expect(field.description, field.name).toMatch(/^\p{Lu}.*[.?»…]$/su);
      expect(field.description, field.name).not.toMatch(/ [:;!?»]|« |'/);
    }
    expect(point.description).not.toMatch(/ [:;!?»]|« |'/);
  });

  it("has examples that pass its own checks, and a table that does", () => {
    const [first, second, third] = ROWS[name] ?? [];
    const example = exampleRow(point);
    const required = new Set([
      ...point.fields.flatMap((field) => (field.constraints?.required === true ? [field.name] : [])),
      ...(point.primaryKey as readonly string[]),
    ]);
    const least = Object.fromEntries(Object.entries(example).filter(([field]) => required.has(field)));
    const rows = [
      { ...example, ...first },
      { ...least, ...second },
      { ...example, ...third },
    ];
    expect(issuesOf(point, rows)).toEqual([]);
  });
});

it.each(MISTAKES)("in %s, a %s that is “%s” does not pass", (name, field, wrong) => {
  const point = STARTING_POINTS.find((one) => one.name === name);
  if (point === undefined) throw new Error(name);
  const issues = issuesOf(point, [{ ...exampleRow(point), [field]: wrong }]);
  expect(issues.length).toBeGreaterThan(0);
});

it("starting points are listed by title", () => {
  const titles = STARTING_POINTS.map(({ title }) => foldText(title));
  expect(titles).toEqual([...titles].sort());
});
