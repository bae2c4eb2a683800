/** Words of `tablee check`: what is wrong with a file as it is written, and what is told at the terminal. */
import { createQuantities } from "../quantities.ts";

const { inFigures } = createQuantities("fr-FR", ["o", "Ko", "Mo", "Go"]);
const quoted = (text: string) => `«\u00a0${text}\u00a0»`;
const count = (n: number, one: string, many: string) => `${inFigures(n)}\u00a0${n < 2 ? one : many}`;

export interface AboutRowFault {
  /** of the column; null: it has none */
  readonly name: string | null;
  readonly value: string | null;
  /** of the cell in its row, from 1 */
  readonly position: number;
  readonly columns: number;
}

export interface AboutFile {
  readonly file: string;
  readonly rows: number;
  readonly columns: number;
  /** these two of text; null: a sheet has none */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** null: the file is one table */
  readonly sheet: string | null;
  readonly headerRow: number;
}

const DELIMITERS: Readonly<Record<string, string>> = {
  ",": "virgule",
  ";": "point-virgule",
  "\t": "tabulation",
  "|": "barre verticale",
};

export const fileCheck = {
  faults: {
    "missing-cell": ({ name, columns }: AboutRowFault) =>
      `Cette ligne s’arrête avant ${name === null || name === "" ? "la dernière colonne" : `la colonne ${quoted(name)}`}\u00a0: elle doit avoir ${count(columns, "cellule", "cellules")}, même vides. Ajoutez les séparateurs qui manquent.`,
    "extra-cell": ({ value, position, columns }: AboutRowFault) =>
      `Cette ligne a une ${position}ᵉ cellule${value === null || value === "" ? "" : `, ${quoted(value)},`} alors qu’il y a ${count(columns, "titre", "titres")}\u00a0: retirez-la, mettez entre guillemets le texte qui contient un séparateur, ou donnez un titre à cette colonne.`,
    "title-above-header": () =>
      "Cette ligne, au-dessus des noms de colonnes, sera prise pour eux par les autres outils\u00a0: supprimez-la, la première ligne doit être celle des noms de colonnes.",
  },
  faultTitles: {
    "missing-cell": ({ name }: Pick<AboutRowFault, "name">) =>
      name === null || name === "" ? "Cellule absente" : `Cellule absente dans la colonne ${quoted(name)}`,
    "extra-cell": () => "Cellule en trop",
    "title-above-header": () => "Ligne de titre au-dessus des noms de colonnes",
  },
  warnings: {
    "no-schema": () =>
      "Aucun modèle n’est donné\u00a0: seuls les noms de colonnes et la structure des lignes sont vérifiés. Ajoutez --schema pour vérifier le contenu.",
    "no-titles": () =>
      "La première ligne ressemble à des données\u00a0: elle est pourtant lue comme celle des noms de colonnes. Ajoutez les noms au-dessus.",
    "rows-above-header": ({ rows }: { rows: number }) =>
      `${count(rows, "ligne est", "lignes sont")} au-dessus des noms de colonnes, et n’${rows < 2 ? "est pas vérifiée" : "ont pas été vérifiées"}\u00a0: supprimez-${rows < 2 ? "la" : "les"} avant de publier.`,
    "other-sheets": ({ sheet, others }: { sheet: string; others: number }) =>
      `Seule la feuille ${quoted(sheet)} est vérifiée\u00a0: ${count(others, "autre contient", "autres contiennent")} quelque chose. Ajoutez --sheet pour en choisir une autre.`,
    "encoding-guessed": ({ encoding }: { encoding: string }) =>
      `Le fichier n’est pas en UTF-8\u00a0: il a été lu en ${encoding}. Enregistrez-le en UTF-8 avant de publier.`,
    "key-elsewhere": ({ fields, table }: { fields: readonly string[]; table: string }) =>
      `Le modèle demande que ${fields.map(quoted).join(", ")} se trouve aussi dans un autre fichier, ${quoted(table)}\u00a0: ce n’est pas vérifié ici. Comparez-les vous-même, ou importez les deux dans un espace.`,
    "quote-not-closed": ({ line }: { line: number }) =>
      `Le guillemet ouvert à la ligne ${line} n’est jamais fermé\u00a0: il a été lu comme du texte. Vérifiez cette ligne.`,
  },
  report: {
    file: ({ file, rows, columns, encoding, delimiter, sheet, headerRow }: AboutFile) => {
      const from = [
        ...(sheet === null ? [] : [`feuille ${quoted(sheet)}`]),
        ...(encoding === null ? [] : [encoding]),
        ...(delimiter === null ? [] : [`séparateur ${DELIMITERS[delimiter] ?? quoted(delimiter)}`]),
        `noms de colonnes à la ligne ${headerRow}`,
      ];
      return `${file}\u00a0: ${count(rows, "ligne", "lignes")}, ${count(columns, "colonne", "colonnes")} (${from.join(", ")})`;
    },
    schema: (title: string) => `Modèle\u00a0: ${title}`,
    valid: ({ rows, columns }: Pick<AboutFile, "rows" | "columns">, fields: number | null) =>
      fields === null
        ? `Tout est bon dans ce qui est vérifié\u00a0: les noms des ${count(columns, "colonne", "colonnes")} et la structure des ${count(rows, "ligne", "lignes")}.`
        : `Tout est bon\u00a0: ${count(rows, "ligne vérifiée", "lignes vérifiées")}, ${count(fields, "colonne", "colonnes")} du modèle.`,
    notValid: (errors: number, causes: number) =>
      `${count(errors, "erreur", "erreurs")}, ${count(causes, "cause", "causes")}\u00a0:`,
    rows: (rows: readonly number[], more: boolean) =>
      `${rows.length > 1 || more ? "lignes" : "ligne"} ${rows.join(", ")}${more ? "…" : ""}`,
    fix: (before: string, after: string) =>
      after === ""
        ? `Correction sûre\u00a0: vider la cellule.`
        : `Correction sûre\u00a0: ${quoted(before)} → ${quoted(after)}`,
    warnings: (n: number) =>
      `${count(n, "remarque", "remarques")}, qui n’${n < 2 ? "empêche" : "empêchent"} rien\u00a0:`,
  },
  refusals: {
    "no-file": (path: string) => `Le fichier ${path} n’existe pas. Vérifiez son nom et son dossier.`,
    folder: (path: string) => `${path} est un dossier. Donnez le fichier qu’il contient.`,
    "not-a-file": (path: string) =>
      `${path} n’est pas un fichier qui se relit (un tube, un périphérique). Enregistrez son contenu dans un fichier CSV.`,
    unreadable: (path: string, why: string) =>
      `Le fichier ${path} ne peut pas être lu (${why}). Vérifiez vos droits sur lui.`,
    sheet: () => "Un fichier CSV n’a pas de feuilles. Retirez --sheet.",
    "schema-empty":
      "Aucun modèle n’est nommé après --schema. Donnez un fichier, une adresse, ou un nom du catalogue comme «\u00a0etalab/schema-irve-statique\u00a0».",
    "schema-not-file": (path: string) =>
      `${path} est un dossier, pas le fichier d’un modèle. Donnez le chemin du fichier .json qui est dedans.`,
    "schema-too-large": (path: string) =>
      `${path} est trop gros pour un modèle. Est-ce bien le fichier du modèle, et pas celui des données\u00a0?`,
    "schema-file": (path: string) => `Le modèle ${path} n’existe pas. Vérifiez son nom et son dossier.`,
    "schema-address": (address: string) =>
      `Le modèle n’a pas pu être lu à l’adresse ${address}. Vérifiez l’adresse et la connexion, ou téléchargez le fichier et donnez son chemin.`,
    "schema-name": (name: string) =>
      `Aucun fichier et aucun modèle ne s’appelle ${quoted(name)}. Donnez un fichier, une adresse, ou un nom du catalogue comme «\u00a0etalab/schema-irve-statique\u00a0».`,
    "schema-not-valid": (name: string) => `Le modèle ${name} n’est pas un Table Schema valable\u00a0:`,
    unexpected: (what: string) =>
      `La vérification a échoué pour une raison imprévue (${what}). Ce n’est pas votre fichier\u00a0: signalez-le.`,
  },
};
