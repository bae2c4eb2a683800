/** How many pupils are expected: what decides of classes to open and schools to build. */
import { CODE_COMMUNE, NOM_COMMUNE, NOM_ETABLISSEMENT, SECTEUR, UAI } from "./fields-of-places.ts";
import { ANNEE_SCOLAIRE, headcount, NIVEAU, TYPE_ETABLISSEMENT } from "./fields-of-schools.ts";
import type { StartingPoint } from "./starting-point.ts";

export const PROJECTION_EFFECTIFS: StartingPoint = {
  name: "projection-effectifs",
  title: "Projection d’effectifs scolaires",
  description:
    "Le nombre d’élèves attendus dans chaque établissement pour les années à venir\u00a0: une ligne par établissement, niveau, année scolaire et hypothèse. Dites comment la projection est faite\u00a0: sans cela, personne ne peut s’en servir.",
  version: "1.0.0",
  primaryKey: ["annee_scolaire", "uai", "niveau", "hypothese"],
  fields: [
    {
      ...ANNEE_SCOLAIRE,
      title: "Année scolaire projetée",
      description: "L’année scolaire pour laquelle on prévoit\u00a0: deux années civiles séparées par un tiret.",
      example: "2027-2028",
    },
    UAI,
    NOM_ETABLISSEMENT,
    TYPE_ETABLISSEMENT,
    SECTEUR,
    CODE_COMMUNE,
    NOM_COMMUNE,
    NIVEAU,
    {
      name: "hypothese",
      title: "Hypothèse",
      description: "Le scénario retenu\u00a0: «\u00a0centrale\u00a0» quand il n’y en a qu’un.",
      type: "string",
      example: "centrale",
      constraints: { required: true, enum: ["basse", "centrale", "haute"] },
    },
    {
      ...ANNEE_SCOLAIRE,
      name: "annee_reference",
      title: "Année scolaire de référence",
      description: "La dernière année dont les effectifs sont connus, et dont part la projection.",
    },
    headcount("effectif_reference", "Effectif de référence", "Le nombre d’élèves constaté cette année-là.", 96),
    {
      name: "evolution",
      title: "Évolution",
      description:
        "Le nombre d’élèves en plus, ou en moins (avec le signe «\u00a0-\u00a0»), depuis l’année de référence.",
      type: "integer",
      example: -4,
    },
    headcount("effectif_projete", "Effectif projeté", "Le nombre d’élèves attendus.", 92, true),
    headcount(
      "capacite_accueil",
      "Capacité d’accueil",
      "Le nombre d’élèves que l’établissement peut accueillir à ce niveau.",
      112,
    ),
    {
      name: "methode",
      title: "Méthode",
      description:
        "Comment la projection est faite, en une phrase\u00a0: naissances, taux de passage, logements prévus…",
      type: "string",
      example: "Naissances domiciliées et taux de passage des trois dernières années",
    },
    {
      name: "source",
      title: "Source",
      description: "Le service qui a fait la projection, et les données dont il est parti.",
      type: "string",
      example: "Direction de l’éducation, d’après les constats de rentrée",
    },
    {
      name: "date_projection",
      title: "Date de la projection",
      description: "Le jour où la projection a été faite, écrit AAAA-MM-JJ.",
      type: "date",
      example: "2025-01-15",
      constraints: { required: true },
    },
  ],
  custom_checks: [
    { name: "sum-columns-value", params: { column: "effectif_projete", columns: ["effectif_reference", "evolution"] } },
    { name: "compare-columns-value", params: { column: "annee_scolaire", op: ">", column2: "annee_reference" } },
  ],
};
