/** Cells that hands corrected, kept in a recipe and made again on another file. */

const figures = (n: number) => n.toLocaleString("fr-FR");
const count = (n: number, one: string, many: string) => `${figures(n)}\u00a0${Math.abs(n) < 2 ? one : many}`;
const quoted = (text: string) => `«\u00a0${text}\u00a0»`;
const some = (n: number) => count(n, "correction", "corrections");

export const corrections = {
  keep: "Garder aussi les corrections à la main",
  keepHint:
    "Ce qui a été tapé, collé ou réparé cellule par cellule. Sur le prochain fichier, chaque correction est refaite là où la ligne se retrouve et où la cellule dit encore la même chose\u00a0; les autres sont listées.",
  loading: "Lecture des corrections…",
  keys: "Colonnes qui distinguent les lignes",
  keysHint: "Un code est le plus sûr\u00a0: UAI, SIRET, numéro de marché.",
  noKeys: "Choisissez au moins une colonne\u00a0: sans elle, une ligne ne se retrouve pas.",
  alone: (alone: number, rows: number) =>
    alone === rows
      ? `Ces colonnes distinguent les ${figures(rows)} lignes.`
      : `${figures(alone)} lignes sur ${figures(rows)} se distinguent par là.`,
  kept: (n: number) => `${some(n)} ${n < 2 ? "sera gardée" : "seront gardées"}.`,
  lost: (n: number) =>
    n < 2
      ? "1 ne le sera pas\u00a0: sa ligne ne se distingue pas des autres, ou n’est plus là."
      : `${figures(n)} ne le seront pas\u00a0: leurs lignes ne se distinguent pas des autres, ou ne sont plus là.`,
  tooMany: (gestures: number, cells: number) =>
    `${count(gestures, "geste écrit", "gestes écrivent")} ${figures(cells)} cellules, plus qu’une recette n’en garde (20\u00a0000)\u00a0: refaites-${gestures < 2 ? "le" : "les"} avec une opération de «\u00a0Nettoyer\u00a0», «\u00a0Recopier vers le bas\u00a0» par exemple, que la recette saura reprendre.`,
  none: "Personne n’a corrigé de cellule à la main dans ce tableau.",
  count: some,
  by: (keys: string) => `lignes retrouvées par ${keys}`,
  exportedWithout: (n: number) =>
    `${some(n)} de colonnes à ne jamais publier ${n < 2 ? "n’est pas" : "ne sont pas"} dans le fichier.`,
  made: (n: number) => count(n, "correction refaite", "corrections refaites"),
  wouldMake: (n: number) => count(n, "correction serait refaite", "corrections seraient refaites"),
  already: (n: number) => `${figures(n)} déjà ${n < 2 ? "bonne" : "bonnes"}`,
  /** how many */
  faults: {
    "says-other": (n: number) => `${figures(n)}\u00a0: la cellule dit autre chose`,
    "no-row": (n: number) => `${figures(n)}\u00a0: ligne introuvable`,
    "several-rows": (n: number) => `${figures(n)}\u00a0: plusieurs lignes ont la même clé`,
    "no-column": (n: number) => `${figures(n)}\u00a0: colonne absente`,
    locked: (n: number) => `${figures(n)}\u00a0: colonne verrouillée`,
  },
  blank: "vide",
  unavailable: "valeur non disponible",
  quoted,
  /** one of them, texts in quotes already */
  says: {
    "says-other": (change: string, now: string) => `${change}\u00a0; la cellule dit maintenant ${now}`,
    "no-row": (change: string) => `${change}\u00a0; aucune ligne n’a cette clé`,
    "several-rows": (change: string) => `${change}\u00a0; plusieurs lignes ont cette clé`,
    "no-column": (change: string) => `${change}\u00a0; la colonne n’est pas là`,
    locked: (change: string) => `${change}\u00a0; la colonne est verrouillée`,
  },
  change: (key: string, column: string, was: string, becomes: string) => `${key}, ${column}\u00a0: ${was} → ${becomes}`,
  list: "Corrections qui n’ont pas été refaites",
  anyway: "Appliquer quand même",
  anywayOf: (change: string) => `Appliquer quand même\u00a0: ${change}`,
  anywayAll: (n: number) => `Appliquer quand même ces ${figures(n)} corrections`,
  goTo: (change: string) => `Aller à la ligne\u00a0: ${change}`,
  more: (n: number) => `et ${count(n, "autre", "autres")}`,
  moreInReport: (n: number) => `et ${count(n, "autre", "autres")}\u00a0: --report les donne toutes`,
  busy: "Une autre opération est en cours sur ce tableau\u00a0: réessayez dans un instant.",
};
