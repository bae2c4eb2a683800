/** Steps of a table, why each was taken, and recipes made of them. */
import type { PlanCounts } from "#shared/cleaning/operations/operation.ts";
import { corrections } from "./corrections.ts";

const figures = (n: number) => n.toLocaleString("fr-FR");
const count = (n: number, one: string, many: string) => `${figures(n)}\u00a0${Math.abs(n) < 2 ? one : many}`;
const quoted = (text: string) => `«\u00a0${text}\u00a0»`;
const steps = (n: number) => count(n, "étape", "étapes");
const list = (titles: readonly string[]) => titles.map(quoted).join(", ");

export const recipes = {
  title: "Recettes",
  tabs: { steps: "Étapes", recipes: "Recettes" },
  tabsLabel: "Étapes de ce tableau, ou recettes de l’espace",

  /** the steps of this table */
  list: "Étapes de ce tableau, de la plus récente à la plus ancienne",
  recipesThere: (n: number) => `Cet espace a déjà ${count(n, "recette", "recettes")}, à essayer sur ce tableau.`,
  seeRecipes: "Voir les recettes",
  empty:
    "Aucune étape pour l’instant. Ce que vous ferez dans «\u00a0Nettoyer\u00a0» apparaîtra ici, étape par étape\u00a0: on peut revenir sur chacune, dire pourquoi elle a été faite, et les garder pour le prochain fichier.",
  undone: "annulée",
  takenBack: (name: string) => `${name} est revenu·e dessus`,
  tookBack: (said: string) => `est revenu·e sur une étape\u00a0: ${said}`,
  tookBackUnknown: "est revenu·e sur une étape",
  withNumbers: (said: string, numbers: readonly string[]) => [said, ...numbers].join(" · "),
  cells: (n: number) => count(n, "cellule", "cellules"),
  rows: (n: number) => count(n, "ligne", "lignes"),
  onRows: {
    filters: "sur les lignes filtrées",
    chosen: (n: number) => `sur ${count(n, "ligne choisie", "lignes choisies")}`,
  },
  columnsAndMore: (titles: readonly string[], more: number) =>
    more === 0 ? joined(titles.map(quoted)) : `${titles.map(quoted).join(", ")} et ${count(more, "autre", "autres")}`,
  lostColumn: "une colonne supprimée",
  /** what hands did to many cells, or a file, or a version: no recipe can take it again */
  hands: {
    fill: { title: "Remplir des cellules à la main", did: (where: string) => `a rempli des cellules de ${where}` },
    paste: { title: "Coller des cellules", did: (where: string) => `a collé des cellules dans ${where}` },
    clear: { title: "Vider des cellules à la main", did: (where: string) => `a vidé des cellules de ${where}` },
    replace: { title: "Remplacer à la main", did: (where: string) => `a remplacé des textes de ${where}` },
    update: {
      title: "Mettre un fichier dans le tableau",
      did: (file: string, mode: "append" | "update" | "replace") =>
        mode === "append"
          ? `a ajouté les lignes de ${quoted(file)}`
          : mode === "update"
            ? `a mis le tableau à jour d’après ${quoted(file)}`
            : `a remplacé le contenu du tableau par ${quoted(file)}`,
    },
    restore: {
      title: "Rendre au tableau une version",
      did: (version: string | null, at: string) =>
        version === null
          ? `a rendu le tableau tel qu’il était le ${new Date(at).toLocaleString("fr-FR", { dateStyle: "long", timeStyle: "short" })}`
          : `a rendu le tableau tel qu’à la version ${quoted(version)}`,
    },
  },
  theTable: "le tableau",
  choose: (said: string) => `Choisir pour une recette\u00a0: ${said}`,
  older: "Montrer les étapes plus anciennes",
  chooseAll: "Toutes",
  chooseNone: "Aucune",
  keep: (n: number) => (n === 0 ? "Garder comme recette" : `Garder ${steps(n)} comme recette`),
  keepHint: "Cochez des étapes pour en faire une recette\u00a0; les corrections à la main peuvent y aller aussi.",
  keptAs: (name: string) => `La recette ${quoted(name)} est gardée pour tout l’espace.`,
  nameLabel: "Nom de la recette",
  namePlaceholder: "Collèges de la Mayenne",
  save: "Garder",
  laterSteps: (said: readonly string[], more: number) =>
    `Des étapes faites depuis s’appuient sur ces colonnes\u00a0: ${said.join(" ; ")}${more === 0 ? "" : ` et ${count(more, "autre", "autres")}`}.`,

  /** why a step was taken */
  why: "Pourquoi\u00a0?",
  whyLabel: "Pourquoi cette étape",
  whyPlaceholder: "Le fichier de 2019 écrivait X pour OUI.",
  whySave: "Noter",
  whyEdit: "Modifier le pourquoi",
  whyRemove: "Retirer",
  whyBoth: "Garder les deux",
  whyMine: "Garder le mien",
  whyTheirs: (name: string) => `Laisser celui de ${name}`,
  whyBy: (name: string) => `noté par ${name}`,

  corrections,

  /** the recipes of the space */
  recipesList: "Recettes de cet espace",
  noRecipes:
    "Aucune recette pour l’instant. Une recette garde des étapes sous un nom, pour les refaire sur le fichier de l’an prochain. Cochez des étapes dans l’onglet «\u00a0Étapes\u00a0», ou importez un fichier.",
  loading: "Lecture des recettes…",
  offline: "Les recettes sont sur le serveur\u00a0: elles s’afficheront dès que la connexion reviendra.",
  steps,
  savedBy: (name: string) => `gardée par ${name}`,
  open: (name: string) => `Ouvrir la recette ${quoted(name)}`,
  back: "Toutes les recettes",
  import: "Importer une recette",
  importHint:
    "Un fichier JSON\u00a0: une recette de Tablée, ou l’historique d’opérations d’OpenRefine («\u00a0Extract…\u00a0»).",
  notARecipe: (file: string) =>
    `${quoted(file)} n’est ni une recette de Tablée ni un historique d’OpenRefine. Dans OpenRefine\u00a0: Undo / Redo, Extract…, Export.`,
  imported: (name: string, left: number) =>
    left === 0
      ? `La recette ${quoted(name)} est importée.`
      : `La recette ${quoted(name)} est importée. ${count(left, "étape n’a pas été comprise", "étapes n’ont pas été comprises")}\u00a0: ${left < 2 ? "elle est gardée, mais éteinte" : "elles sont gardées, mais éteintes"}.`,
  fromOpenRefine: "Historique d’OpenRefine",
  export: "Exporter",
  duplicate: "Dupliquer",
  copyOf: (name: string) => `${name} (copie)`,
  remove: "Supprimer",
  removeAsk: (name: string) => `Supprimer la recette ${quoted(name)} pour tout l’espace\u00a0?`,
  removed: (name: string) => `La recette ${quoted(name)} est supprimée.`,
  rename: "Renommer",
  note: "Note",
  notePlaceholder: "À quoi elle sert, sur quels fichiers.",
  stepsList: "Étapes de la recette, dans l’ordre",
  noSteps: "Cette recette n’a plus d’étape.",
  step: (n: number) => `Étape ${figures(n)}`,
  on: (said: string) => `Faire cette étape\u00a0: ${said}`,
  up: "Monter",
  down: "Descendre",
  moveHint: "Alt+↑ ou Alt+↓ déplacent l’étape",
  moved: (n: number) => `Étape déplacée en position ${figures(n)}.`,
  removeStep: "Retirer l’étape",
  editStep: "Régler",
  editDone: "Refermer les réglages",
  columns: "Colonnes",
  unknownOperation: "Étape inconnue",
  of: (title: string, columns: string) => `${title}\u00a0: ${columns}`,
  heldTo: (n: number) => (n < 2 ? "sur les lignes d’un filtre" : `sur les lignes de ${count(n, "filtre", "filtres")}`),
  reasons: {
    "chosen-rows":
      "Éteinte\u00a0: ses lignes avaient été choisies à la main. Allumée, elle porterait sur toutes les lignes.",
    "rows-of-then":
      "Éteinte\u00a0: elle portait sur des lignes que l’on ne peut pas retrouver ailleurs (problèmes, commentaires, partage). Allumée, elle porterait sur toutes les lignes.",
    "not-understood": "Éteinte\u00a0: cette étape d’OpenRefine n’a pas été comprise. À refaire à la main.",
    "by-hand": "Faite à la main dans le tableau\u00a0: aucune recette ne peut la refaire.",
    "asks-service": "Éteinte\u00a0: un service extérieur doit être interrogé. À relancer dans «\u00a0Carte\u00a0».",
  },
  overtaken: (name: string) =>
    `${name} a enregistré cette recette pendant que vous la modifiiez. La vôtre est à l’écran, et n’est pas enregistrée.`,
  takeTheirs: (name: string) => `Reprendre celle de ${name}`,
  keepMine: "Mettre la mienne à sa place",
  mineAsCopy: "Garder la mienne comme copie",
  saved: "Recette enregistrée.",
  viewerOnly: "Votre rôle permet de lire les recettes et de les exporter.",

  /** replaying one */
  tryIt: "Essayer sur ce tableau",
  trying: "Essai sur une copie du tableau… Rien n’est changé pour l’instant.",
  tried: "Voici ce que la recette ferait. Rien n’est encore changé.",
  run: "Appliquer la recette",
  running: (n: number, of: number) => `Étape ${figures(n)} sur ${figures(of)}…`,
  stop: "Arrêter",
  readOnly: "Votre rôle permet d’essayer la recette, sans l’appliquer.",
  report: "Compte rendu",
  reportOf: (name: string, dataset: string, when: string) => `Recette ${quoted(name)} sur ${quoted(dataset)}, ${when}`,
  askAgain: "Relancer…",
  copyReport: "Copier le compte rendu",
  copied: "Copié.",
  closeReport: "Fermer le compte rendu",
  toDo: (places: readonly number[]) =>
    places.length < 2
      ? `L’étape ${places.join("")} n’a pas été rejouée\u00a0: sa ligne dit pourquoi, et ce qui reste à faire.`
      : `${figures(places.length)} étapes n’ont pas été rejouées (${places.join(", ")})\u00a0: leurs lignes disent pourquoi, et ce qui reste à faire.`,
  undoHint: "Chaque étape s’annule seule\u00a0: Ctrl+Z, ou l’onglet «\u00a0Étapes\u00a0».",
  missingTitles: "Ce tableau n’a pas ces colonnes. Par quoi les remplacer\u00a0?",
  instead: (title: string) => `À la place de ${quoted(title)}`,
  chooseInstead: "Choisir…",
  leaveOut: "Laisser de côté",
  proposed: "proposée",
  chosenInstead: (title: string, instead: string | null) =>
    instead === null ? `${quoted(title)} laissée de côté` : `${quoted(instead)} à la place de ${quoted(title)}`,

  /** what became of a step */
  results: {
    off: "éteinte\u00a0: passée",
    /** passed over, and how to do it */
    offWhy: {
      "chosen-rows":
        "à faire à la main\u00a0: ses lignes avaient été choisies une à une. Allumez l’étape si elle vaut pour toutes les lignes",
      "rows-of-then":
        "à faire à la main\u00a0: filtrez les lignes voulues, puis reprenez l’opération dans «\u00a0Nettoyer\u00a0»",
      "not-understood": "à faire à la main\u00a0: cette étape d’OpenRefine n’a pas été comprise",
      "by-hand": "à faire à la main, dans le tableau",
      "asks-service": "à relancer\u00a0: les adresses se demandent à un service extérieur («\u00a0Carte\u00a0»)",
    },
    unknown: "passée\u00a0: cette étape n’est pas connue ici",
    missing: (titles: readonly string[]) =>
      titles.length < 2
        ? `passée\u00a0: il n’y a pas de colonne ${list(titles)}`
        : `passée\u00a0: il n’y a pas les colonnes ${list(titles)}`,
    "left-out": "passée\u00a0: sa colonne est laissée de côté",
    "bad-rows": "passée\u00a0: ses lignes ne peuvent pas être retrouvées",
    noSource: (name: string) => `passée\u00a0: elle a besoin du tableau ${quoted(name)}, qui n’est pas là`,
    noRegister: (name: string) =>
      `à relancer\u00a0: le registre (${quoted(name)}) est à interroger pour les lignes de ce tableau («\u00a0Joindre\u00a0»)`,
    nothing: "rien à changer",
    left: (n: number) =>
      `${count(n, "cellule laissée", "cellules laissées")} comme ${n < 2 ? "elle est" : "elles sont"}`,
    "too-much": "passée\u00a0: c’est plus que ce qu’un geste peut écrire",
    stopped: "arrêtée avant",
    "read-only": "passée\u00a0: vous ne pouvez plus modifier ce tableau",
    did: (counts: PlanCounts): readonly string[] =>
      [
        counts.cells > 0 && count(counts.cells, "cellule changée", "cellules changées"),
        counts.rowsDeleted > 0 && count(counts.rowsDeleted, "ligne supprimée", "lignes supprimées"),
        counts.rowsAdded > 0 && count(counts.rowsAdded, "ligne ajoutée", "lignes ajoutées"),
        counts.columnsAdded > 0 && count(counts.columnsAdded, "colonne ajoutée", "colonnes ajoutées"),
        counts.columnsDeleted > 0 && count(counts.columnsDeleted, "colonne supprimée", "colonnes supprimées"),
        counts.columnsRenamed > 0 && count(counts.columnsRenamed, "colonne renommée", "colonnes renommées"),
        counts.reordered && "ordre changé",
      ].filter((part) => part !== false),
    done: "faite",
  },

  /** `tablee clean` */
  cli: {
    notARecipe: (file: string) =>
      `${file} n’est ni une recette de Tablée ni un historique d’opérations d’OpenRefine (JSON).`,
    badRecipe: (file: string, where: string, what: string) =>
      `${file} n’est pas une recette valable\u00a0: ${where === "" ? "" : `${where}\u00a0: `}${what}`,
    wouldReplace: (written: string, read: string) =>
      written === read
        ? `${written} est lu, et le résultat le remplacerait. Rien n’est écrit\u00a0: donnez un autre nom au résultat.`
        : `${written} est le même fichier que ${read}, et le résultat le remplacerait. Rien n’est écrit\u00a0: donnez un autre nom au résultat.`,
    giveColumn: (title: string, near: string | null) =>
      near === null
        ? `Si elle a un autre titre dans ce fichier, dites-le\u00a0: --column "${title}=…"`
        : `La plus proche est ${quoted(near)}. Si c’est elle\u00a0: --column "${title}=${near}"`,
    badColumn: (given: string) =>
      `--column ${given}\u00a0: écrivez un titre de la recette, «\u00a0=\u00a0», puis celui du fichier.`,
    noSuchColumn: (given: string, near: string | null) =>
      `--column ${given}\u00a0: aucune étape de la recette ne nomme cette colonne.${near === null ? "" : ` La plus proche est ${quoted(near)}.`}`,
    toLookAt: (
      asked: string,
      found: string | null,
      score: number | null,
      why: "doubtful" | "outside" | "not-found",
      rows: number,
    ) => {
      const confidence = (score ?? 0).toLocaleString("fr-FR", { maximumFractionDigits: 2 });
      const where = why === "outside" ? "hors du territoire, " : "";
      const what = why === "not-found" ? "introuvable" : `${where}${quoted(found ?? "")}, confiance ${confidence}`;
      return `à regarder\u00a0: ${quoted(asked)}${rows > 1 ? ` (${count(rows, "ligne", "lignes")})` : ""}\u00a0: ${what}`;
    },
    moreToLookAt: (n: number) =>
      `et ${count(n, "autre adresse", "autres adresses")} à regarder (--report les donne toutes)`,
    asking: (host: string, done: number, total: number) =>
      `${host}\u00a0: ${count(done, "adresse cherchée", "adresses cherchées")} sur ${figures(total)}`,
    giveGeocode: "Pour que cette commande les demande\u00a0: --geocode",
    geocoder: {
      unreachable: "passée\u00a0: le service d’adresses ne répond pas. Relancez la commande dans un moment",
      refused: "passée\u00a0: le service d’adresses a refusé cette demande. Vérifiez les colonnes de l’étape",
    },
    written: (file: string, columns: number, rows: number) =>
      `${file} est écrit\u00a0: ${count(columns, "colonne", "colonnes")}, ${count(rows, "ligne", "lignes")}.`,
  },
};

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} et ${parts.at(-1)}`;
}
