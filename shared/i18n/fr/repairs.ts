/** Words of the repairs: beside the problems, and in their preview. */
import type { RepairKind } from "#shared/checks/repairs/family.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${Math.abs(n) < 2 ? one : many}`;
}

const kinds: Record<RepairKind, string> = {
  spaces: "Espaces en trop retirés",
  encoding: "Lettres mal lues rétablies",
  date: "Dates récrites",
  "excel-date": "Dates qu’un tableur avait comptées en jours",
  time: "Heures récrites",
  number: "Nombres récrits",
  boolean: "Oui ou non, dans les mots du modèle",
  value: "Valeurs les plus proches dans la liste",
  list: "Listes récrites",
  "web-address": "Adresses web complétées",
  email: "Adresses électroniques nettoyées",
  zeros: "Zéros de tête remis",
  phone: "Numéros mis en forme",
  identifier: "Codes nettoyés",
  swapped: "Latitude et longitude échangées",
  coordinates: "Coordonnées récrites",
  projected: "Mètres (Lambert) convertis en degrés",
  "opening-hours": "Horaires traduits",
  case: "Majuscules et minuscules ajustées",
  commune: "Communes retrouvées dans la liste de l’Insee",
  "no-value": "Pas de valeur\u00a0: la cellule reste vide",
};

export const repairs = {
  kinds,
  open: (cells: number) => `Corriger ${count(cells, "cellule", "cellules")}`,
  openMany: "Corriger",
  openLabel: (what: string, column: string) => `${what} de la colonne «\u00a0${column}\u00a0»`,
  cell: "Corriger cette cellule",
  cellAs: (text: string) => `Écrire «\u00a0${text}\u00a0»`,
  cellLabel: (before: string, after: string) => `Remplacer «\u00a0${before}\u00a0» par «\u00a0${after}\u00a0»`,
  title: (column: string) => `Corriger «\u00a0${column}\u00a0»`,
  scope: { label: "Quelles cellules", group: "Ce problème", column: "Toute la colonne" },
  order: {
    question: (text: string) => `«\u00a0${text}\u00a0»\u00a0: que dit le premier nombre\u00a0?`,
    "day-first": (date: string) => `Le jour\u00a0: ${date}`,
    "month-first": (date: string) => `Le mois\u00a0: ${date}`,
    first: "Le reste de la colonne ne permet pas d’en être sûr\u00a0: choisissez pour voir ce qui sera écrit.",
  },
  preview: "Regardez ce qui sera écrit, et décochez ce qui ne va pas.",
  list: "Ce qui sera écrit",
  all: "Tout cocher",
  cells: (n: number) => count(n, "cellule", "cellules"),
  line: (before: string, after: string, cells: number) =>
    `«\u00a0${before}\u00a0» devient «\u00a0${after}\u00a0», ${count(cells, "cellule", "cellules")}`,
  becomes: "devient",
  also: (column: string, before: string, after: string) =>
    `et «\u00a0${column}\u00a0»\u00a0: «\u00a0${before}\u00a0» devient «\u00a0${after}\u00a0»`,
  more: (n: number) => `Montrer ${count(n, "autre écriture", "autres écritures")}`,
  toChoose: "Ces textes peuvent vouloir dire plusieurs choses\u00a0: choisissez, ou laissez-les.",
  quoted: (text: string) => `«\u00a0${text}\u00a0»`,
  leaveIt: "Laisser tel quel",
  left: (n: number) =>
    `${count(n, "cellule restera", "cellules resteront")} à corriger à la main\u00a0: aucune correction n’est sûre.`,
  impossibleDays: "De ces jours, aucun n’est dans un calendrier\u00a0: demandez à qui a fait le fichier.",
  noDays: "Il manque le jour, que personne ne peut deviner.",
  leftLike: (texts: readonly string[], more: boolean) =>
    `${texts.map((text) => `«\u00a0${text}\u00a0»`).join(", ")}${more ? "…" : ""}`,
  blank: (n: number) => `${count(n, "cellule vide", "cellules vides")}, à remplir à la main.`,
  nothing: "Aucune correction n’est sûre ici.",
  apply: (n: number) => `Corriger ${count(n, "cellule", "cellules")}`,
  done: (n: number) => `${count(n, "cellule corrigée", "cellules corrigées")}.`,
  takeBack: "Remettre comme avant",
  skipped: (n: number) =>
    n < 2
      ? "Une cellule a changé entre-temps\u00a0: elle est restée telle quelle."
      : `${n.toLocaleString("fr-FR")}\u00a0cellules ont changé entre-temps\u00a0: elles sont restées telles quelles.`,
  noneDone: "Ces cellules ont changé entre-temps\u00a0: rien n’a été écrit.",
  tooLarge: "C’est trop pour un seul geste\u00a0: décochez une partie des lignes, et recommencez.",
  columns: {
    title: "Les colonnes du tableau",
    toRename: (n: number) => count(n, "colonne à renommer", "colonnes à renommer"),
    toAdd: (n: number) => count(n, "colonne à ajouter", "colonnes à ajouter"),
    toOrder: "un autre ordre",
    differ: (said: readonly string[]) => `Le modèle demande\u00a0: ${said.join(", ")}.`,
    open: "Accorder les colonnes au modèle",
    rename: (from: string, to: string) => `Renommer «\u00a0${from}\u00a0» en «\u00a0${to}\u00a0»`,
    add: (name: string) => `Ajouter «\u00a0${name}\u00a0», vide`,
    addRequired: (name: string) => `Ajouter «\u00a0${name}\u00a0», vide\u00a0: elle est obligatoire`,
    order: "Suivre l’ordre du modèle",
    orderHint: "Les colonnes qui ne sont pas dans le modèle restent, après les autres.",
    apply: "Accorder les colonnes",
    done: "Les colonnes sont accordées au modèle.",
    tooMany: "Il y aurait trop de colonnes\u00a0: décochez-en une partie, et recommencez.",
  },
  blankRows: {
    remove: (n: number) => `Supprimer ${count(n, "ligne vide", "lignes vides")}`,
    done: (n: number) => `${count(n, "ligne vide supprimée", "lignes vides supprimées")}.`,
  },
};
