/** Pupils by school and level, one row each: what a département or a town counts every autumn. */
import { ACADEMIE, CODE_COMMUNE, NOM_COMMUNE, NOM_ETABLISSEMENT, SECTEUR, UAI } from "./fields-of-places.ts";
import { ANNEE_SCOLAIRE, headcount, NIVEAU, TYPE_ETABLISSEMENT } from "./fields-of-schools.ts";
import type { StartingPoint } from "./starting-point.ts";

export const EFFECTIFS_SCOLAIRES: StartingPoint = {
  name: "effectifs-scolaires",
  title: "Effectifs scolaires",
  description:
    "Le nombre d’élèves de chaque établissement, niveau par niveau et année par année\u00a0: une ligne par établissement, niveau et année scolaire, sans ligne de total. Un effectif de moins de cinq élèves peut désigner des enfants\u00a0: regroupez alors des niveaux.",
  version: "1.0.0",
  primaryKey: ["annee_scolaire", "uai", "niveau"],
  fields: [
    ANNEE_SCOLAIRE,
    UAI,
    NOM_ETABLISSEMENT,
    TYPE_ETABLISSEMENT,
    SECTEUR,
    ACADEMIE,
    CODE_COMMUNE,
    NOM_COMMUNE,
    NIVEAU,
    headcount("effectif", "Effectif", "Le nombre d’élèves inscrits à ce niveau.", 96, true),
    headcount("filles", "Filles", "Parmi eux, le nombre de filles.", 50),
    headcount("garcons", "Garçons", "Parmi eux, le nombre de garçons.", 46),
    headcount("externes", "Externes", "Le nombre d’élèves qui ne prennent pas leurs repas sur place.", 20),
    headcount("demi_pensionnaires", "Demi-pensionnaires", "Le nombre d’élèves inscrits à la cantine.", 76),
    headcount("internes", "Internes", "Le nombre d’élèves qui dorment sur place.", 0),
    headcount("classes", "Nombre de classes", "Le nombre de classes (divisions) de ce niveau.", 4),
    {
      name: "date_constat",
      title: "Date du constat",
      description: "Le jour où les élèves ont été comptés, écrit AAAA-MM-JJ.",
      type: "date",
      example: "2024-09-16",
    },
  ],
  custom_checks: [
    { name: "sum-columns-value", params: { column: "effectif", columns: ["filles", "garcons"] } },
    {
      name: "sum-columns-value",
      params: { column: "effectif", columns: ["externes", "demi_pensionnaires", "internes"] },
    },
  ],
};
