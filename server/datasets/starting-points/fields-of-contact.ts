/** Fields that several starting points share: how to reach a place, and who publishes. */
import type { StartingField } from "./starting-point.ts";

export const TELEPHONE: StartingField = {
  name: "telephone",
  title: "Téléphone",
  description: "Le numéro de l’accueil, celui que l’on donne au public\u00a0; jamais celui d’une personne.",
  type: "string",
  example: "+33 2 43 00 00 00",
};

export const PHONE_CHECK = { name: "phone-number-value", params: { column: "telephone" } } as const;

export const COURRIEL: StartingField = {
  name: "courriel",
  title: "Courriel",
  description: "L’adresse électronique du service (contact@, accueil@), et non celle d’une personne.",
  type: "string",
  format: "email",
  example: "contact@exemple.fr",
};

export const NOM_COLLECTIVITE: StartingField = {
  name: "nom_collectivite",
  title: "Nom de la collectivité",
  description: "Le nom officiel de la collectivité qui publie ces données.",
  type: "string",
  example: "Département de la Mayenne",
  constraints: { required: true },
};

export const SIRET_COLLECTIVITE: StartingField = {
  name: "siret_collectivite",
  title: "SIRET de la collectivité",
  description:
    "Les quatorze chiffres du SIRET de la collectivité, sans espace. Il se trouve sur https://annuaire-entreprises.data.gouv.fr.",
  type: "string",
  example: "22530001100015",
  constraints: { required: true, pattern: "[0-9]{14}" },
};
