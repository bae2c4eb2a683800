/** Données personnelles : ce qu’une colonne laisse penser, ce que l’équipe en décide. */

import type { Generaliser } from "#shared/privacy/generalising.ts";
import type { PrivacyLevel } from "#shared/privacy/personal-titles.ts";
import type { ValueKind } from "#shared/privacy/personal-values.ts";
import type { PrivacyDecision } from "#shared/wire/private-data.ts";

const n = (count: number) => count.toLocaleString("fr-FR");
const cells = (count: number) => `${n(count)} cellule${count > 1 ? "s" : ""}`;

export const privateData = {
  title: "Données personnelles",
  explain:
    "Avant de publier, on retire ce qui parle de personnes, sauf si la loi ou ces personnes le permettent. Voici ce que les colonnes laissent penser\u00a0; c’est vous qui décidez, et votre décision reste écrite.",
  looking: "Lecture des colonnes…",
  nothing: "Aucune colonne ne semble parler de personnes. Regardez quand même\u00a0: une machine ne lit pas tout.",
  toDecide: (count: number) => (count === 1 ? "1 colonne à décider" : `${n(count)} colonnes à décider`),
  allDecided: "Tout est décidé.",
  decided: "Déjà décidé",
  others: (count: number) =>
    count === 1 ? "1 autre colonne\u00a0: rien à signaler" : `${n(count)} autres colonnes\u00a0: rien à signaler`,
  levels: {
    red: "à retirer",
    orange: "à décider",
    green: "sans risque apparent",
  } satisfies Record<PrivacyLevel, string>,
  isPrivate: "jamais publiée",
  reasons: {
    /** a column titled « nom » alone */
    things: (count: number, filled: number, example: string) =>
      `Titre «\u00a0nom\u00a0», mais ${n(count)} valeurs sur ${n(filled)} nomment des lieux ou des organismes (${example}).`,
    title: (phrase: string) => `Son titre contient «\u00a0${phrase}\u00a0».`,
    thing: (phrase: string) =>
      `Son titre contient «\u00a0${phrase}\u00a0», mais semble parler d’un lieu ou d’un service.`,
    bands: "Ses valeurs sont des tranches d’âge\u00a0: plus aucun âge exact n’y est écrit.",
    smallCounts: (count: number, filled: number) =>
      `${cells(count)} avec un effectif de 1 à 4 personnes, sur ${n(filled)} remplies\u00a0: croisé avec la commune ou l’âge, un si petit nombre peut désigner quelqu’un.`,
    values: {
      nir: (count: number) => `${cells(count)} avec un numéro de sécurité sociale`,
      iban: (count: number) => `${cells(count)} avec un numéro de compte (IBAN)`,
      mobile: (count: number) => `${cells(count)} avec un numéro de portable`,
      "personal-mail": (count: number) => `${cells(count)} avec une adresse mail privée`,
      "named-mail": (count: number) => `${cells(count)} avec une adresse mail au nom de quelqu’un`,
      "office-mail": (count: number) => `${cells(count)} avec une adresse mail de service`,
      courtesy: (count: number) => `${cells(count)} qui commencent par «\u00a0M.\u00a0» ou «\u00a0Mme\u00a0»`,
    } satisfies Record<ValueKind, (count: number) => string>,
    example: (said: string, filled: number, example: string) =>
      `${said}, sur ${n(filled)} remplies. Par exemple\u00a0: ${example}`,
  },
  remove: "Ne pas publier",
  removeHint:
    "La colonne reste dans le tableau, pour l’équipe seule\u00a0; aucun fichier ni aucune adresse publique ne la montre.",
  keep: "Garder…",
  keepTitle: (column: string) => `Publier «\u00a0${column}\u00a0»\u00a0: pourquoi\u00a0?`,
  motives: {
    directory: "Agents ou élus dans l’exercice de leur fonction (annuaire, organigramme)",
    agreement: "Ces personnes ont donné leur accord",
    law: "Une loi rend ces données publiques",
    "not-personal": "Ce ne sont pas des données sur des personnes",
    other: "Autre raison",
  } satisfies Record<Extract<PrivacyDecision, { decision: "keep" }>["motive"], string>,
  note: "Précision",
  noteHint: "La loi, l’accord, la date… Ce texte reste dans le journal de l’espace.",
  generalise: "Généraliser…",
  generaliseHint: {
    "columns.age-bands": "Remplacer les âges ou les dates de naissance par des tranches d’âge",
    "columns.generalise-postal-code": "Ne garder que le département",
    "columns.small-counts": "Cacher les petits effectifs",
  } satisfies Record<Generaliser, string>,
  save: "Garder et noter pourquoi",
  reopen: "Revenir sur cette décision",
  didRemove: (who: string, when: string) => `${who} a décidé de ne pas la publier, ${when}.`,
  didKeep: (who: string, when: string, motive: string) => `${who} a décidé de la publier, ${when}\u00a0: ${motive}.`,
  notPrivateYet: "Elle n’est pas encore privée\u00a0: elle sortirait dans un fichier.",
  makePrivate: "La rendre privée",
  go: "Voir la colonne",
  locked: "Cette colonne est verrouillée\u00a0: son responsable peut la rendre privée.",
  beforeExport: (count: number) =>
    count === 1
      ? "1 colonne semble parler de personnes, et rien n’est décidé."
      : `${n(count)} colonnes semblent parler de personnes, et rien n’est décidé.`,
  open: "Décider",
  offline: "Sans connexion, les décisions ne peuvent ni se lire ni se prendre. Réessayez une fois le réseau revenu.",
};
