/** Words of the view over several datasets and spaces. */
import type { DatasetState } from "#shared/wire/approval.ts";
import type { NextStep } from "#shared/wire/overview.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${Math.abs(n) < 2 ? one : many}`;
}

export const overview = {
  title: "Vue d’ensemble",
  loading: "Lecture de vos espaces…",
  none: "Vous n’êtes encore dans aucun espace. Ouvrez-en un depuis l’accueil, ou suivez le lien qu’on vous a donné.",
  nothing: "Aucun jeu de données ne correspond. Effacez la recherche ou choisissez «\u00a0Tous les états\u00a0».",
  empty: "Vos espaces ne contiennent encore aucun jeu de données.",
  shown: (n: number) => count(n, "ligne affichée", "lignes affichées"),

  totals: {
    label: "En tout",
    spaces: (n: number): string => (n < 2 ? "espace" : "espaces"),
    datasets: (n: number): string => (n < 2 ? "jeu de données" : "jeux de données"),
    published: (n: number): string => (n < 2 ? "publié" : "publiés"),
    valid: "de lignes validées",
    issues: "à corriger",
    questions: (n: number): string => (n < 2 ? "question ouverte" : "questions ouvertes"),
    mine: (n: number): string => (n < 2 ? "chose vous attend" : "choses vous attendent"),
  },

  by: { label: "Une ligne par", dataset: "Jeu de données", space: "Espace" },
  search: "Chercher un espace ou un jeu de données",
  state: "État",
  all: "Tous les états",
  mineOnly: "Ce qui m’attend",
  sort: "Trier par",
  sortBy: (column: string) => `Trier par\u00a0: ${column.toLowerCase()}`,
  reverse: "Inverser l’ordre",
  download: "Télécharger (CSV)",
  fileName: (day: string) => `vue d’ensemble ${day}.csv`,

  columns: {
    name: "Nom",
    mine: "M’attend",
    state: "État",
    progress: "Validées",
    score: "Qualité",
    questions: "Questions",
    comments: "Comm.",
    last: "Dernière activité",
    here: "Présents",
    size: "Taille",
  },
  columnHints: {
    name: "Nom du jeu de données ou de l’espace",
    mine: "Ce que vous seul·e pouvez faire avancer",
    state: "Où en est la relecture",
    progress: "Part des lignes marquées «\u00a0validé\u00a0»",
    score: "Part des cellules qu’aucune vérification ne signale",
    questions: "Questions ouvertes, et depuis quand la plus ancienne attend",
    comments: "Commentaires et suggestions ouverts",
    last: "Dernière modification ou dernier commentaire, et de qui",
    here: "Personnes dans le tableau en ce moment",
    size: "Lignes et colonnes",
  },

  spaceSize: (datasets: number, people: number) =>
    `${count(datasets, "jeu de données", "jeux de données")}, ${count(people, "personne", "personnes")}`,
  steps: {
    review: "À relire",
    correct: "À reprendre",
    publish: "À publier",
  } satisfies Record<NextStep, string>,
  stepsOf: {
    review: (n: number) => `${n}\u00a0à relire`,
    correct: (n: number) => `${n}\u00a0à reprendre`,
    publish: (n: number) => `${n}\u00a0à publier`,
  } satisfies Record<NextStep, (n: number) => string>,
  questionsForMe: (n: number) => count(n, "question", "questions"),
  suggestionsForMe: (n: number) => count(n, "suggestion", "suggestions"),
  nothingForMe: "rien",
  statesOf: {
    draft: (n: number) => count(n, "brouillon", "brouillons"),
    "in-review": (n: number) => `${n}\u00a0en relecture`,
    "changes-requested": (n: number) => `${n}\u00a0à modifier`,
    approved: (n: number) => count(n, "validé", "validés"),
    published: (n: number) => count(n, "publié", "publiés"),
  } satisfies Record<DatasetState, (n: number) => string>,
  percent: (share: number) => `${Math.floor(share * 100)}\u00a0%`,
  rowsOf: (done: number, of: number) => `${done.toLocaleString("fr-FR")} sur ${count(of, "ligne", "lignes")}`,
  toFix: (n: number) => `${n.toLocaleString("fr-FR")}\u00a0à corriger`,
  noSchema: "pas de modèle",
  whose: (name: string) => `par ${name}`,
  size: (rows: number, columns: number) => `${count(rows, "ligne", "lignes")} × ${columns}`,
  rows: (rows: number) => count(rows, "ligne", "lignes"),

  csv: {
    space: "espace",
    dataset: "jeu de données",
    state: "état",
    modified: "modifié depuis la validation",
    mine: "m’attend",
    valid: "lignes validées",
    issues: "vérifications en échec",
    score: "part de cellules sans signalement",
    questions: "questions ouvertes",
    oldest: "plus ancienne question",
    comments: "commentaires ouverts",
    lastAt: "dernière activité",
    lastBy: "par",
    here: "personnes présentes",
    rows: "lignes",
    columns: "colonnes",
    yes: "oui",
    no: "non",
    unknown: "inconnu",
  },
};
