/** Words of what a file brought into a table: the decisions of its reading, and the cells that deserve a look. */
import type { DoubtCode, ImportRecord, SetAsideReason } from "#shared/wire/imports.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${n < 2 ? one : many}`;
}
const quoted = (text: string) => `«\u00a0${text}\u00a0»`;
/** `more`: there are others than those named */
const listed = (numbers: readonly string[], more: boolean) => `${numbers.join(", ")}${more ? "…" : ""}`;

const rowsAside: Record<SetAsideReason, (n: number) => string> = {
  above: (n) => count(n, "ligne au-dessus des titres mise de côté", "lignes au-dessus des titres mises de côté"),
  empty: (n) => count(n, "ligne vide retirée", "lignes vides retirées"),
  total: (n) => count(n, "ligne de total mise de côté", "lignes de total mises de côté"),
  subtotal: (n) => count(n, "ligne de sous-total mise de côté", "lignes de sous-total mises de côté"),
  note: (n) => count(n, "ligne de note mise de côté", "lignes de notes mises de côté"),
  "repeated-header": (n) => count(n, "ligne de titres répétée mise de côté", "lignes de titres répétées mises de côté"),
  hidden: (n) => count(n, "ligne masquée mise de côté", "lignes masquées mises de côté"),
  "by-hand": (n) => count(n, "ligne mise de côté à la main", "lignes mises de côté à la main"),
};

function columnsAside(reason: SetAsideReason, n: number): string {
  if (reason === "empty") return count(n, "colonne vide retirée", "colonnes vides retirées");
  if (reason === "hidden") return count(n, "colonne masquée mise de côté", "colonnes masquées mises de côté");
  return count(n, "colonne mise de côté à la main", "colonnes mises de côté à la main");
}

const shownAs = (shown: string | null) => (shown === null ? "" : ` Le classeur affichait ${quoted(shown)}.`);

const sentences: Record<DoubtCode, (shown: string | null) => string> = {
  "digits-lost": (shown) =>
    `Ce nombre a sans doute perdu des chiffres avant d’arriver ici (le tableur n’en garde que 15).${shownAs(shown)} Retrouvez-le dans la source.`,
  "zeros-lost": (shown) => `Ce code a sans doute perdu ses zéros du début.${shownAs(shown)}`,
  "date-made": (shown) => `Le tableur a sans doute fait une date de ce qui n’en était pas une.${shownAs(shown)}`,
  "error-value": (shown) =>
    shown === null
      ? "Le classeur avait ici une erreur de calcul\u00a0: la cellule est restée vide."
      : `Le classeur avait ici l’erreur ${quoted(shown)}\u00a0: la cellule est restée vide.`,
  "formula-without-value": () =>
    "Le classeur avait ici une formule sans son résultat\u00a0: la cellule est restée vide. Ouvrez-le dans votre tableur, enregistrez-le, puis relisez la valeur.",
  "rounded-display": (shown) => `Le classeur montrait ce nombre arrondi\u00a0; il est gardé entier.${shownAs(shown)}`,
  "unit-shown": (shown) => `Le nombre est gardé sans son unité.${shownAs(shown)}`,
  "text-damaged": () => "Des lettres de ce texte ont été abîmées avant d’arriver ici. Retrouvez-les dans la source.",
};

const did: Record<ImportRecord["kind"], (file: string) => string> = {
  created: (file) => `Le tableau a été fait de ${quoted(file)}`,
  appended: (file) => `Des lignes ont été ajoutées depuis ${quoted(file)}`,
  replaced: (file) => `Le contenu a été remplacé par celui de ${quoted(file)}`,
  updated: (file) => `Le tableau a été mis à jour depuis ${quoted(file)}`,
};

export const imported = {
  files: (n: number) => `Fichiers d’où vient ce tableau (${n.toLocaleString("fr-FR")})`,
  loading: "Lecture de ce qui a été fait du fichier…",
  offline: "Ce qui a été fait du fichier sera affiché quand la connexion reviendra.",
  did,
  size: (rows: number, columns: number) =>
    `${count(rows, "ligne lue", "lignes lues")}, ${count(columns, "colonne", "colonnes")}`,
  by: (name: string, day: string) => `${name}, ${day}`,
  download: "Télécharger le fichier d’origine",
  sheet: (name: string, file: string | null) =>
    `Feuille ${quoted(name)}${file === null ? "" : `, du fichier ${quoted(file)} de l’archive`}`,
  inArchive: (file: string) => `Fichier ${quoted(file)} de l’archive`,
  text: (encoding: string, delimiter: string) => `Texte lu en ${encoding}, colonnes séparées par ${delimiter}`,
  delimiters: { ",": "des virgules", ";": "des points-virgules", "\t": "des tabulations", "|": "des barres" },
  titlesIn: (row: number) => `Titres en ligne ${row.toLocaleString("fr-FR")}`,
  titlesOver: (row: number, lines: number) =>
    `Titres sur ${lines} lignes (${row} à ${row + lines - 1}), réunies en une`,
  noTitles: "Pas de ligne de titres",
  aside: (what: "rows" | "columns", reason: SetAsideReason, n: number, numbers: readonly string[], more: boolean) =>
    `${what === "rows" ? rowsAside[reason](n) : columnsAside(reason, n)} (${listed(numbers, more)})`,
  merged: (n: number, filled: boolean) =>
    filled
      ? `${count(n, "zone fusionnée défusionnée", "zones fusionnées défusionnées")}, chaque cellule remplie`
      : `${count(n, "zone fusionnée", "zones fusionnées")}\u00a0: seule la première cellule est remplie`,
  doubtful: (n: number) => `${count(n, "cellule à vérifier", "cellules à vérifier")}, dans le panneau Problèmes`,

  toLookAt: "À vérifier (conversion du fichier)",
  toLookAtSentence: "Ces valeurs ont peut-être changé avant d’arriver ici. Rien n’a été corrigé tout seul.",
  beyond: (n: number) =>
    `${count(n, "autre cellule est douteuse", "autres cellules sont douteuses")} aussi, sans être montrées une à une.`,
  kinds: {
    "digits-lost": "Chiffres perdus",
    "zeros-lost": "Zéros du début perdus",
    "date-made": "Peut-être pas une date",
    "error-value": "Erreur du tableur, laissée vide",
    "formula-without-value": "Formule sans résultat, laissée vide",
    "rounded-display": "Arrondi à l’affichage",
    "unit-shown": "Unité retirée du nombre",
    "text-damaged": "Lettres abîmées",
  } satisfies Record<DoubtCode, string>,
  sentence: (code: DoubtCode, shown: string | null) => sentences[code](shown),
  sign: "à vérifier",
  right: "C’est juste",
  allRight: (n: number) => (n < 2 ? "C’est juste" : `Les ${n.toLocaleString("fr-FR")} sont justes`),
  saidRight: (n: number) =>
    n < 2 ? "Noté\u00a0: cette valeur est juste." : `Noté\u00a0: ces ${n.toLocaleString("fr-FR")} valeurs sont justes.`,
  undo: "Annuler",
  settled: (n: number, names: string) =>
    `${count(n, "valeur déclarée juste", "valeurs déclarées justes")}${names === "" ? "" : ` par ${names}`}.`,
};
