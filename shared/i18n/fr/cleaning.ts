/** Cleaning: the panel of operations, what they say of what they would do. */
import type { LeftReason, OperationFamily, PlanCounts, Refusal } from "#shared/cleaning/operations/operation.ts";
import { expressions } from "./expressions.ts";

const figures = (n: number) => n.toLocaleString("fr-FR");
const count = (n: number, one: string, many: string) => `${figures(n)}\u00a0${Math.abs(n) < 2 ? one : many}`;
const quoted = (text: string) => `«\u00a0${text}\u00a0»`;
const cells = (n: number) => count(n, "cellule", "cellules");
const rows = (n: number) => count(n, "ligne", "lignes");
const columns = (n: number) => count(n, "colonne", "colonnes");

export const cleaning = {
  title: "Nettoyer",
  families: {
    texts: "Textes",
    blanks: "Cellules vides",
    kinds: "Dates, nombres, codes",
    values: "Harmoniser",
    columns: "Colonnes",
    rows: "Lignes",
    shape: "Forme du tableau",
    compile: "Compiler",
  } satisfies Record<OperationFamily, string>,
  left: {
    "not-understood": "pas compris",
    "impossible-day": "ce jour n’existe pas\u00a0: à vérifier à la source",
    "no-day": "il manque le jour",
    "too-long": "trop long pour une cellule",
    ambiguous: "plusieurs possibilités",
    "no-match": "rien trouvé",
    "no-source": "l’autre tableau n’est pas là",
    "not-computed": "ne se calcule pas",
    taken: "la place est prise",
    "blank-key": "rien à chercher",
    locked: "un texte est dans une colonne verrouillée",
    rare: "trop peu de lignes pareilles",
    lost: "serait perdu",
  } satisfies Record<LeftReason, string>,
  /** dates that can be read both ways, decided at once or one by one */
  order: {
    title: "Ces dates se lisent de deux façons",
    aside: (text: string) =>
      `Le reste de la colonne ne suffit pas à dire si «\u00a0${text}\u00a0» commence par le jour ou par le mois. Décidez pour toutes, ou une à une.`,
    all: "Pour toutes",
    each: "Une à une",
    "day-first": (date: string) => `Jour d’abord\u00a0: ${date}`,
    "month-first": (date: string) => `Mois d’abord\u00a0: ${date}`,
    means: (text: string, date: string) => `«\u00a0${text}\u00a0» est le ${date}`,
    decided: (n: number) => (n > 1 ? `${n}\u00a0dates décidées une à une.` : "Une date décidée à part."),
    forget: "Oublier ces choix",
    more: (n: number) => `et d’autres (${n})`,
  },
  refused: {
    "no-column": "Choisissez au moins une colonne.",
    "too-few-columns": "Choisissez au moins deux colonnes.",
    "column-gone": "Cette colonne n’est plus dans le tableau. Choisissez-en une autre.",
    "no-source":
      "Choisissez l’autre tableau ou un fichier. Si vous cherchez dans une liste officielle, elle se charge\u00a0: un instant.",
    "no-epcis":
      "La liste des intercommunalités n’est pas là. Elle vient d’un service (geo.api.gouv.fr, sauf autre choix)\u00a0: réessayez dans un moment, ou joignez un fichier qui les a.",
    "no-schema": "Ce tableau n’a pas de modèle. Choisissez-en un dans «\u00a0Modèle\u00a0».",
    "too-many-rows": "Le tableau aurait trop de lignes. Agissez sur moins de lignes.",
    "too-many-columns": "Le tableau aurait trop de colonnes. Choisissez-en moins.",
    locked: "Il faudrait changer une colonne verrouillée. Demandez à un·e responsable de l’espace de l’ouvrir.",
    "nothing-asked": "Dites ce qu’il faut faire.",
    "bad-parameter": "Ce réglage ne va pas.",
  } satisfies Record<Refusal["refused"], string>,
  open: "Ouvrir les opérations de nettoyage",
  /** words by which people look for them */
  also: ["nettoyer", "transformer", "corriger", "openrefine"],
  search: "Chercher une opération",
  searchPlaceholder: "Espaces, doublons, dates, fusionner…",
  noneFound: (typed: string) => `Aucune opération pour ${quoted(typed)}. Essayez un autre mot.`,
  recent: "Faites récemment",
  here: (title: string) => `Nettoyer la colonne ${quoted(title)}`,
  back: "Toutes les opérations",
  readOnly: "Vous pouvez lire ce tableau, pas le modifier\u00a0: l’aperçu montre ce qui serait fait.",
  closed: (titles: string, n: number) =>
    n > 1
      ? `${titles} sont verrouillées\u00a0: elles restent comme elles sont.`
      : `${titles} est verrouillée\u00a0: elle reste comme elle est.`,
  of: {
    label: "Sur",
    all: (n: number) => `toutes les lignes (${figures(n)})`,
    seen: (n: number) => `les lignes filtrées (${figures(n)})`,
    selection: (n: number) => `la sélection (${rows(n)})`,
    whole: "Porte sur tout le tableau.",
  },
  form: {
    made: { year: "année", name: "nom", value: "valeur" },
    allColumns: "Toutes",
    noColumn: "Aucune",
    selectedColumns: "Celles de la sélection",
    chooseColumn: "Choisir une colonne",
    chooseColumns: "Ajouter une colonne",
    untitled: "sans titre",
    noSuch: "Aucune colonne de ce nom",
    insertColumn: "Insérer une colonne",
    from: "Texte",
    to: "devient",
    pair: (n: number) => `remplacement ${n}`,
    blank: "vide",
    addPair: "Ajouter un remplacement",
    removePair: (from: string) => `Retirer le remplacement de ${from === "" ? "vide" : quoted(from)}`,
    pairsHint: "On peut coller ici deux colonnes d’un tableur.",
    notANumber: (least: number, most: number) => `Écrivez un nombre entre ${figures(least)} et ${figures(most)}.`,
    notHere: "Ce réglage ne se choisit pas encore ici.",
  },
  preview: {
    label: "Aperçu",
    show: "Voir l’aperçu",
    looking: "Aperçu en préparation…",
    onScreen: "Lignes à l’écran\u00a0; le reste est en cours de comptage…",
    would: (counts: PlanCounts, inColumns: number): readonly string[] =>
      [
        counts.cells > 0 &&
          `${cells(counts.cells)} dans ${columns(inColumns)} ${counts.cells > 1 ? "changeraient" : "changerait"}`,
        counts.rowsDeleted > 0 && `${rows(counts.rowsDeleted)} ${counts.rowsDeleted > 1 ? "partiraient" : "partirait"}`,
        counts.rowsAdded > 0 &&
          `${rows(counts.rowsAdded)} ${counts.rowsAdded > 1 ? "seraient ajoutées" : "serait ajoutée"}`,
        counts.columnsAdded > 0 &&
          `${columns(counts.columnsAdded)} ${counts.columnsAdded > 1 ? "seraient ajoutées" : "serait ajoutée"}`,
        counts.columnsDeleted > 0 &&
          `${columns(counts.columnsDeleted)} ${counts.columnsDeleted > 1 ? "partiraient" : "partirait"}`,
        counts.columnsRenamed > 0 &&
          `${columns(counts.columnsRenamed)} ${counts.columnsRenamed > 1 ? "changeraient" : "changerait"} de titre`,
        counts.reordered && "l’ordre changerait",
      ].filter((part) => part !== false),
    privacy: (n: number) => `${columns(n)} ${n > 1 ? "changeraient" : "changerait"} de confidentialité`,
    nothing: "Rien à changer\u00a0: tout est déjà ainsi.",
    nothingOfRows: "Rien à changer dans ces lignes.",
    becomes: "devient",
    more: (n: number) => `Montrer ${count(n, "autre changement", "autres changements")}`,
    others: (n: number) => `et ${cells(n)} de plus`,
    goTo: (row: number, column: string) => `Aller à la ligne ${figures(row)}, ${quoted(column)}`,
    goToRow: (row: number) => `Aller à la ligne ${figures(row)}`,
    gone: "Lignes qui partiraient",
    goneMore: (n: number) => `et ${count(n, "autre ligne", "autres lignes")}`,
    blankRow: "ligne vide",
    after: (n: number) => `Le tableau aurait ${rows(n)}`,
    newColumn: "nouvelle",
    goneColumn: "partirait",
    renamedFrom: (title: string) => `était ${quoted(title)}`,
    newRow: "nouvelle ligne",
    firstRows: (n: number) =>
      n > 1 ? `Les ${figures(n)} premières lignes concernées.` : "La première ligne concernée.",
  },
  leftTitle: (n: number) => `${cells(n)} ${n > 1 ? "resteraient comme elles sont" : "resterait comme elle est"}`,
  rareTitle: (n: number) =>
    n > 1 ? `${rows(n)} que trop peu d’autres partagent` : "1 ligne que trop peu d’autres partagent",
  lostTitle: (n: number) =>
    `${count(n, "texte", "textes")} ${n > 1 ? "ne seraient plus nulle part" : "ne serait plus nulle part"}`,
  leftRows: "Voir ces lignes",
  leftAbout: (title: string) => `laissées par ${quoted(title)}`,
  leftMore: (n: number) => `et ${count(n, "autre", "autres")}`,
  cells,
  quoted,
  rowNumber: (n: number) => `ligne ${figures(n)}`,
  apply: "Appliquer",
  preparing: (percent: number) => `Préparation… ${percent}\u00a0%`,
  stop: "Arrêter",
  stopped: "Arrêté\u00a0: rien n’a été changé.",
  busy: "Une autre opération est en cours sur ce tableau. Attendez qu’elle finisse, ou arrêtez-la.",
  done: (counts: PlanCounts, kept: number) => {
    const parts = [
      counts.cells > 0 && `${cells(counts.cells)} ${counts.cells > 1 ? "changées" : "changée"}`,
      counts.rowsDeleted - kept > 0 &&
        `${rows(counts.rowsDeleted - kept)} ${counts.rowsDeleted - kept > 1 ? "supprimées" : "supprimée"}`,
      counts.rowsAdded > 0 && `${rows(counts.rowsAdded)} ${counts.rowsAdded > 1 ? "ajoutées" : "ajoutée"}`,
      counts.columnsAdded > 0 && `${columns(counts.columnsAdded)} ${counts.columnsAdded > 1 ? "ajoutées" : "ajoutée"}`,
      counts.columnsDeleted > 0 &&
        `${columns(counts.columnsDeleted)} ${counts.columnsDeleted > 1 ? "supprimées" : "supprimée"}`,
      counts.columnsRenamed > 0 &&
        `${columns(counts.columnsRenamed)} ${counts.columnsRenamed > 1 ? "renommées" : "renommée"}`,
    ].filter((part) => part !== false);
    return parts.length === 0 ? "Fait." : `Fait\u00a0: ${parts.join(", ")}.`;
  },
  kept: (n: number) =>
    n > 1
      ? `${rows(n)} sont restées\u00a0: un texte y est dans une colonne verrouillée.`
      : "1\u00a0ligne est restée\u00a0: un texte y est dans une colonne verrouillée.",
  tooMuch: "C’est plus que ce qu’un geste peut écrire. Agissez sur moins de lignes, ou sur moins de colonnes.",
  nothingDone: "Il n’y avait rien à changer\u00a0: rien n’a été écrit.",
  /** of formulas and templates */
  faults: expressions.faults,
  totals: {
    found: (n: number) =>
      n === 0 ? "Aucune ligne de total trouvée." : `${count(n, "ligne trouvée", "lignes trouvées")}`,
    help: "Décochez celles qui ne sont pas des totaux\u00a0: elles restent.",
    why: { total: "total", subtotal: "sous-total", sum: "somme des lignes du dessus" },
    more: (n: number) => `et ${count(n, "autre ligne", "autres lignes")}, cochées aussi`,
  },
  conditions: {
    title: "Conditions (toutes à la fois)",
    none: "Ajoutez une condition.",
    add: "Ajouter la condition",
    remove: (sentence: string) => `Retirer la condition\u00a0: ${sentence}`,
    asSeen: "Reprendre les filtres du tableau",
  },
  sorting: {
    title: "Trier d’après",
    column: (n: number) => `Colonne ${n}`,
    way: (title: string) => `Sens du tri de ${quoted(title)}`,
    up: "croissant",
    down: "décroissant",
    add: "Ajouter une colonne",
    remove: (title: string) => `Ne plus trier d’après ${quoted(title)}`,
  },
  titlesOfSchema: {
    hint: "Les titres proches sont proposés\u00a0; choisissez les autres.",
    title: (title: string) => `Titre de ${quoted(title)} dans le modèle`,
    keep: "garder ce titre",
    none: "Il n’y a rien à renommer\u00a0: chaque colonne a un titre du modèle, ou tous ses titres sont pris.",
  },
};
