import type { UnavailableReason } from "#shared/model/unavailable.ts";
import type { UnavailableWords } from "../unavailable-words.ts";

const reasons: Readonly<Record<UnavailableReason, string>> = {
  secret: "couverte par un secret",
  unknown: "inconnue de la collectivité",
  later: "arrivera plus tard",
  "not-applicable": "sans objet",
  other: "autre raison",
};

export const unavailable: UnavailableWords = {
  question: "Pourquoi la valeur n’est-elle pas disponible\u00a0?",
  reasons,
  help: {
    secret: "vie privée, secret des affaires, sécurité…",
    unknown: "personne ne l’a notée",
    later: "à compléter dès qu’elle est connue",
    "not-applicable": "la question ne se pose pas pour cette ligne",
    other: "dites laquelle en commentaire",
  },
  signs: {
    secret: "secret",
    unknown: "inconnue",
    later: "plus tard",
    "not-applicable": "sans objet",
    other: "non disponible",
  },
  said: (reason) => `valeur non disponible (${reasons[reason]})`,
  sentence: (reason) =>
    `Valeur non disponible\u00a0: ${reasons[reason]}. La cellule est vide dans le fichier exporté${reason === "secret" ? "\u00a0; l’historique garde ce qu’elle contenait" : ""}.`,
  marked: (n, reason) =>
    `${n > 1 ? `${n.toLocaleString("fr")} cellules marquées` : "Cellule marquée"} «\u00a0valeur non disponible\u00a0» (${reasons[reason]}). Ctrl+Z pour annuler.`,
};
