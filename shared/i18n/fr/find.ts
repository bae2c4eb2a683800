/** Words of finding and replacing. */
import type { PatternFault } from "#shared/schema/constraints/pattern-fault.ts";

/** « 1 cellule », « 35 000 cellules ». */
const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString("fr-FR")}\u00a0${Math.abs(n) < 2 ? one : many}`;
const cells = (n: number) => count(n, "cellule", "cellules");

const faults: Record<PatternFault["kind"], string> = {
  "open-group": "cette parenthèse n’est pas fermée. Ajoutez\u00a0) ou écrivez\u00a0\\(",
  "stray-closing":
    "cette parenthèse ferme un groupe qui n’est pas ouvert. Écrivez\u00a0\\) pour chercher une parenthèse",
  "open-class": "ce crochet n’est pas fermé. Ajoutez\u00a0] ou écrivez\u00a0\\[",
  "nothing-to-repeat": "il n’y a rien à répéter avant ce signe. Écrivez\u00a0\\ devant pour chercher le signe lui-même",
  "ends-in-backslash": "il manque un signe après la barre oblique inverse. Écrivez\u00a0\\\\ pour la chercher",
  "backward-range": "cet intervalle est à l’envers\u00a0: le premier signe doit venir avant le second",
  "backward-count": "ce nombre de fois est à l’envers\u00a0: le plus petit doit venir d’abord",
  other: "il ne peut pas être lu",
};

export const find = {
  bar: "Rechercher et remplacer",
  find: "Rechercher",
  replace: "Remplacer",
  text: "Rechercher",
  placeholder: "Rechercher dans le tableau",
  blankPlaceholder: "rien\u00a0: les cellules vides",
  by: "Remplacer par",
  byPlaceholder: "Remplacer par… (vide\u00a0: effacer)",
  exact: "Respecter la casse et les accents",
  whole: "Cellule entière",
  wholeHint: "La cellule contient ce texte et rien d’autre. Sans texte\u00a0: les cellules vides.",
  pattern: "Expression régulière",
  patternHint: "Par exemple \\d{5}\u00a0: cinq chiffres",
  keepsCase: "Garder les majuscules",
  keepsCaseHint: "RUE devient AVENUE, Rue devient Avenue",
  groupsHint: "$1, $2\u00a0: ce que les parenthèses ont trouvé\u00a0; $&\u00a0: tout ce qui a été trouvé",
  where: "Où chercher",
  scopes: {
    seen: "Tout le tableau",
    /** when rows or columns are out of sight */
    seenPart: "Ce que je vois",
    column: (name: string) => `Colonne ${name}`,
    selection: (n: number) => `La sélection (${cells(n)})`,
    whole: "Tout, même ce qui est filtré ou masqué",
  },
  next: "Suivante",
  previous: "Précédente",
  close: "Fermer la recherche",
  options: "Options",
  place: (at: number, all: number) => `${at.toLocaleString("fr-FR")} sur ${cells(all)}`,
  found: cells,
  none: "Aucune cellule",
  looking: "Recherche…",
  outOfSight: (n: number) => `${cells(n)} hors de vue (${n > 1 ? "filtrées ou masquées" : "filtrée ou masquée"})`,
  unjudged: (n: number) =>
    `${cells(n)} au texte trop long pour cette expression\u00a0: ${n > 1 ? "elles ne sont pas comptées" : "elle n’est pas comptée"}.`,
  fault: (kind: PatternFault["kind"], at: number | null) =>
    at === null
      ? `Ce n’est pas une expression régulière\u00a0: ${faults[kind]}.`
      : `Ce n’est pas une expression régulière\u00a0: au caractère ${at + 1}, ${faults[kind]}.`,
  replaceOne: "Remplacer",
  replaceAll: "Tout remplacer",
  preview: "Aperçu",
  before: (n: number) => `Ce qui sera écrit dans ${cells(n)}. Décochez ce qui doit rester.`,
  nothing: "Rien à remplacer.",
  line: (before: string, after: string, n: number) =>
    `${before === "" ? "vide" : before} devient ${after === "" ? "vide" : after}, ${cells(n)}`,
  becomes: "devient",
  more: (n: number) => `Montrer ${count(n, "autre texte", "autres textes")}`,
  apply: (n: number) => `Remplacer dans ${cells(n)}`,
  preparing: (percent: number) => `Préparation… ${percent}\u00a0%`,
  stop: "Arrêter",
  stopped: "Arrêté\u00a0: rien n’a été remplacé.",
  done: (n: number) => `${n > 1 ? `${cells(n)} remplacées` : "1\u00a0cellule remplacée"}.`,
  undo: "Annuler",
  undone: "Annulé.",
  closed: (n: number) =>
    n > 1
      ? `${cells(n)} dans des colonnes verrouillées restent comme elles sont.`
      : "1\u00a0cellule dans une colonne verrouillée reste comme elle est.",
  tooLong: (n: number) =>
    n > 1
      ? `${cells(n)} auraient plus de 32\u00a0768 caractères\u00a0: elles restent comme elles sont.`
      : "1\u00a0cellule aurait plus de 32\u00a0768 caractères\u00a0: elle reste comme elle est.",
  tooMuch: "C’est plus que ce qu’un geste peut écrire. Remplacez colonne par colonne.",
};
