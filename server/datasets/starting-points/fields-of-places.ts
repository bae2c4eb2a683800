/** Fields that several starting points share: which school or town a row is about, and how to reach it. */
import type { StartingField } from "./starting-point.ts";

const DEPARTEMENT_OF_UAI = "(00[1-9]|0[1-8][0-9]|09[0-5]|9[78][0-9]|[67]20)";

export const UAI: StartingField = {
  name: "uai",
  title: "Code UAI de l’établissement",
  description:
    "Le code national de l’établissement (UAI, autrefois RNE)\u00a0: sept chiffres et une lettre majuscule. Il se trouve dans l’annuaire de l’Éducation nationale\u00a0: https://www.education.gouv.fr/annuaire.",
  type: "string",
  example: "0530484N",
  constraints: { required: true, pattern: `${DEPARTEMENT_OF_UAI}[0-9]{4}[A-HJ-NPR-Z]` },
};

export const NOM_ETABLISSEMENT: StartingField = {
  name: "nom_etablissement",
  title: "Nom de l’établissement",
  description: "Le nom complet de l’établissement, sans le nom de la commune.",
  type: "string",
  example: "Collège Jules Renard",
  constraints: { required: true },
};

export const NOM_COMMUNE: StartingField = {
  name: "nom_commune",
  title: "Commune",
  description: "Le nom officiel de la commune, avec ses accents et ses traits d’union.",
  type: "string",
  example: "Laval",
  constraints: { required: true },
};

export const CODE_COMMUNE: StartingField = {
  name: "code_insee",
  title: "Code Insee de la commune",
  description:
    "Le code officiel géographique de la commune\u00a0: cinq caractères, à ne pas confondre avec le code postal.",
  type: "string",
  example: "53130",
  constraints: { required: true, pattern: "([013-9][0-9]|2[AB1-9])[0-9]{3}" },
};

export const CODE_POSTAL: StartingField = {
  name: "code_postal",
  title: "Code postal",
  description: "Cinq chiffres, avec le zéro du début\u00a0: «\u00a001000\u00a0», et non «\u00a01000\u00a0».",
  type: "string",
  example: "53000",
  constraints: { required: true, pattern: "[0-9]{5}" },
};

export const ADRESSE: StartingField = {
  name: "adresse",
  title: "Adresse",
  description: "Numéro et nom de la voie, sans le code postal ni la commune.",
  type: "string",
  example: "12 rue des Écoles",
  constraints: { required: true },
};

export const SECTEUR: StartingField = {
  name: "secteur",
  title: "Secteur",
  description: "Public, ou privé sous contrat avec l’État, ou privé hors contrat.",
  type: "string",
  example: "public",
  constraints: { required: true, enum: ["public", "privé sous contrat", "privé hors contrat"] },
};

export const ACADEMIE: StartingField = {
  name: "academie",
  title: "Académie",
  description: "Le nom de l’académie dont dépend l’établissement, sans le mot «\u00a0académie\u00a0».",
  type: "string",
  example: "Nantes",
};

export const DATE_DE_MISE_A_JOUR: StartingField = {
  name: "date_mise_a_jour",
  title: "Date de mise à jour",
  description: "La date à laquelle cette ligne a été vérifiée pour la dernière fois, écrite AAAA-MM-JJ.",
  type: "date",
  example: "2025-10-01",
};

export const LATITUDE: StartingField = {
  name: "latitude",
  title: "Latitude",
  description:
    "En degrés décimaux (WGS84), avec un point\u00a0: en métropole, entre 41 et 52. Ne pas confondre avec la longitude.",
  type: "number",
  example: "48.0706",
  constraints: { minimum: -90, maximum: 90 },
};

export const LONGITUDE: StartingField = {
  name: "longitude",
  title: "Longitude",
  description: "En degrés décimaux (WGS84), avec un point\u00a0: en métropole, entre -6 et 10.",
  type: "number",
  example: "-0.7734",
  constraints: { minimum: -180, maximum: 180 },
};

/** Half a point is none. */
export const WHOLE_POINT = {
  name: "cohesive-columns-value",
  params: { column: "latitude", othercolumns: ["longitude"] },
} as const;

export const SITE_WEB: StartingField = {
  name: "site_web",
  title: "Site web",
  description: "L’adresse complète, qui commence par «\u00a0https://\u00a0».",
  type: "string",
  format: "uri",
  example: "https://www.exemple.fr/accueil",
};
