/** Le bilan de mise en qualité. */
import type { BilanSection } from "#shared/wire/bilan.ts";
import type { PrivacyDecision } from "#shared/wire/private-data.ts";

const n = (count: number) => count.toLocaleString("fr-FR");
const count = (of: number, one: string, many: string) => `${n(of)} ${of > 1 ? many : one}`;
const day = (at: string) =>
  new Date(at).toLocaleDateString("fr-FR", { day: "numeric", month: "long", year: "numeric" });
const moment = (at: string) =>
  new Date(at).toLocaleString("fr-FR", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
const percentIn = (percent: number | null) => (percent === null ? "" : `${percent.toLocaleString("fr-FR")}\u00a0%`);
const MOTIVES: Readonly<Record<Extract<PrivacyDecision, { decision: "keep" }>["motive"], string>> = {
  directory: "agents ou élus dans l’exercice de leur fonction",
  agreement: "les personnes ont donné leur accord",
  law: "une loi rend ces données publiques",
  "not-personal": "ce ne sont pas des données sur des personnes",
  other: "autre raison",
};

export const bilan = {
  title: "Bilan de mise en qualité",
  documentTitle: (dataset: string) => `Bilan de mise en qualité\u00a0: ${dataset}`,
  explain:
    "Ce bilan s’écrit seul, d’après l’historique. Complétez chaque partie\u00a0: tout le monde voit ce que vous écrivez.",
  loading: "Lecture de l’historique…",
  offline: "Le bilan se lit sur le serveur. Réessayez une fois le réseau revenu.",
  sections: {
    about: "Le jeu de données",
    files: "D’où viennent les données",
    people: "Qui a travaillé, et combien de temps",
    steps: "Étapes du nettoyage",
    columns: "Colonnes ajoutées, renommées, retirées",
    privacy: "Données personnelles",
    quality: "Conformité, avant et après",
    doubts: "Ce qui reste ouvert",
  } satisfies Record<BilanSection, string>,
  toComplete: "À compléter par l’équipe",
  write: (section: string) => `Texte de la partie «\u00a0${section}\u00a0»`,
  writtenBy: (who: string, at: string) => `${who}, ${moment(at)}`,
  save: "Enregistrer",
  unknownStep: "a fait une étape que cette version du programme ne sait pas dire",
  nothingKnown: "Rien à signaler d’après l’historique.",
  exportAs: "Enregistrer le bilan",
  markdown: "Markdown (.md)",
  docx: "Word (.docx)",
  print: "Imprimer, ou enregistrer en PDF",
  fileName: (dataset: string) => `Bilan - ${dataset}`,
  size: (rows: number, columns: number) =>
    `${count(rows, "ligne", "lignes")}, ${count(columns, "colonne", "colonnes")} aujourd’hui`,
  sinceImport: "Par rapport au fichier importé\u00a0:",
  period: (first: string, last: string, gestures: number) =>
    `${day(first) === day(last) ? `le ${day(first)}` : `du ${day(first)} au ${day(last)}`}, ${count(gestures, "geste", "gestes")}`,
  rowsAdded: (of: number) => `${count(of, "ligne ajoutée", "lignes ajoutées")}`,
  rowsRemoved: (of: number) => `${count(of, "ligne supprimée", "lignes supprimées")}`,
  filled: (of: number) => `${count(of, "cellule vide remplie", "cellules vides remplies")}`,
  changed: (of: number) => `${count(of, "cellule corrigée", "cellules corrigées")}`,
  cleared: (of: number) => `${count(of, "cellule vidée", "cellules vidées")}`,
  cut: "L’historique est plus long que ce qui est compté ici.",
  file: (file: {
    kind: string;
    fileName: string;
    by: string;
    at: string;
    rows: number;
    columns: number;
    setAside: number;
  }) =>
    `«\u00a0${file.fileName}\u00a0», ${count(file.rows, "ligne", "lignes")} sur ${count(file.columns, "colonne", "colonnes")}, ${
      file.kind === "created" ? "à l’origine du tableau" : "versé dans le tableau"
    } par ${file.by} le ${day(file.at)}${
      file.setAside === 0 ? "" : `\u00a0; ${count(file.setAside, "ligne laissée de côté", "lignes laissées de côté")}`
    }`,
  peopleHead: ["Qui", "Temps", "Gestes", "Cellules"],
  number: n,
  time: (minutes: number) =>
    minutes < 60
      ? `${n(minutes)}\u00a0min`
      : `${n(Math.floor(minutes / 60))}\u00a0h\u00a0${String(minutes % 60).padStart(2, "0")}`,
  timeHint: "Temps entre deux gestes que moins d’une demi-heure sépare, dans ce tableau seulement.",
  lastSteps: (told: number, all: number) => `Les ${n(told)} dernières étapes, sur ${n(all)}.`,
  step: (who: string, did: string, at: string, cells: number, rows: number, why: string | null) => {
    const sizes = [
      ...(cells > 0 ? [count(cells, "cellule", "cellules")] : []),
      ...(rows > 0 ? [count(rows, "ligne", "lignes")] : []),
    ].join(", ");
    return `${who} ${did}${sizes === "" ? "" : ` (${sizes})`}, ${moment(at)}${why === null ? "" : `. Pourquoi\u00a0: ${why}`}`;
  },
  columnAdded: (title: string, who: string | null) =>
    `«\u00a0${title}\u00a0» ajoutée${who === null ? "" : ` par ${who}`}`,
  columnRenamed: (before: string, after: string) => `«\u00a0${before}\u00a0» renommée «\u00a0${after}\u00a0»`,
  columnRemoved: (title: string) => `«\u00a0${title}\u00a0» retirée`,
  columnsRemoved: (titles: readonly string[]) =>
    `${n(titles.length)} colonnes retirées, de «\u00a0${titles.at(0)}\u00a0» à «\u00a0${titles.at(-1)}\u00a0»\u00a0: ${titles.join(", ")}`,
  privateColumns: (of: number) =>
    of === 1
      ? "1 colonne reste réservée à l’équipe et n’est jamais publiée."
      : `${n(of)} colonnes restent réservées à l’équipe et ne sont jamais publiées.`,
  decidedRemove: (title: string, who: string, at: string) =>
    `«\u00a0${title}\u00a0»\u00a0: non publiée (${who}, ${day(at)})`,
  decidedKeep: (title: string, who: string, at: string, motive: keyof typeof MOTIVES, note: string) =>
    `«\u00a0${title}\u00a0»\u00a0: publiée, car ${MOTIVES[motive]}${note === "" ? "" : ` (${note})`} (${who}, ${day(at)})`,
  noSchema: "Aucun modèle n’est choisi\u00a0: la conformité ne peut pas se dire.",
  schema: (name: string) => `Modèle\u00a0: ${name}`,
  scoreBefore: (percent: number | null, issues: number) =>
    `À l’import, jugé par ce même modèle\u00a0: ${[percentIn(percent), count(issues, "problème", "problèmes")].filter(Boolean).join(", ")}`,
  scoreNow: (percent: number | null, issues: number) =>
    `Aujourd’hui\u00a0: ${[percentIn(percent), count(issues, "problème", "problèmes")].filter(Boolean).join(", ")}`,
  doubts: (of: number) =>
    of === 0
      ? "Aucune conversion douteuse à relire."
      : `${count(of, "conversion douteuse", "conversions douteuses")} à relire`,
  questions: (of: number) =>
    of === 0 ? "Aucune question ouverte." : `${count(of, "question ouverte", "questions ouvertes")}`,
};
export type BilanWords = typeof bilan;
