/** Schools, where they are and how to reach them. */
import { COURRIEL, PHONE_CHECK, TELEPHONE } from "./fields-of-contact.ts";
import {
  ACADEMIE,
  ADRESSE,
  CODE_COMMUNE,
  CODE_POSTAL,
  DATE_DE_MISE_A_JOUR,
  LATITUDE,
  LONGITUDE,
  NOM_COMMUNE,
  NOM_ETABLISSEMENT,
  SECTEUR,
  SITE_WEB,
  UAI,
  WHOLE_POINT,
} from "./fields-of-places.ts";
import { TYPE_ETABLISSEMENT } from "./fields-of-schools.ts";
import { type StartingPoint, yesOrNo } from "./starting-point.ts";

export const ANNUAIRE_EDUCATION: StartingPoint = {
  name: "annuaire-education",
  title: "Annuaire de l’éducation",
  description:
    "Les écoles, collèges et lycées d’un territoire\u00a0: où ils sont, comment les joindre, ce qu’ils proposent. Une ligne par établissement.",
  version: "1.0.0",
  primaryKey: ["uai"],
  fields: [
    UAI,
    NOM_ETABLISSEMENT,
    TYPE_ETABLISSEMENT,
    SECTEUR,
    ADRESSE,
    CODE_POSTAL,
    CODE_COMMUNE,
    NOM_COMMUNE,
    ACADEMIE,
    LATITUDE,
    LONGITUDE,
    TELEPHONE,
    {
      ...COURRIEL,
      description: "L’adresse électronique de l’établissement (ce.0530484N@ac-…), et non celle d’une personne.",
      example: "ce.0530484N@ac-exemple.fr",
    },
    SITE_WEB,
    {
      name: "siret",
      title: "SIRET de l’établissement",
      description: "Les quatorze chiffres du SIRET, sans espace. Les écoles publiques n’en ont pas.",
      type: "string",
      example: "19530484500017",
      constraints: { pattern: "[0-9]{14}" },
    },
    yesOrNo("restauration", "Restauration", "Les élèves peuvent-ils prendre leur repas de midi sur place\u00a0?"),
    yesOrNo("internat", "Internat", "Des élèves peuvent-ils dormir sur place\u00a0?"),
    yesOrNo("ulis", "Ulis", "Y a-t-il une unité localisée pour l’inclusion scolaire\u00a0?"),
    yesOrNo("segpa", "Segpa", "Y a-t-il une section d’enseignement général et professionnel adapté\u00a0?"),
    DATE_DE_MISE_A_JOUR,
  ],
  custom_checks: [{ name: "siret", params: { column: "siret" } }, PHONE_CHECK, WHOLE_POINT],
};
