/** Words of the schema: finding one, what it would change, and editing it together. */
import { find, preview, properties } from "./schema-choice.ts";
import { expectationGroups, expectations, field, fields, kept, renamedColumn, types } from "./schema-fields.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${Math.abs(n) < 2 ? one : many}`;
}

const quoted = (text: string) => `«\u00a0${text}\u00a0»`;
const and = (items: readonly string[]) => new Intl.ListFormat("fr", { type: "conjunction" }).format(items);

type Characters = "digit" | "capital" | "small" | "letter" | "letter-or-digit" | "any";

const CHARACTERS: Readonly<Record<Characters, readonly [one: string, many: string]>> = {
  digit: ["chiffre", "chiffres"],
  capital: ["lettre majuscule", "lettres majuscules"],
  small: ["lettre minuscule", "lettres minuscules"],
  letter: ["lettre", "lettres"],
  "letter-or-digit": ["lettre ou chiffre", "lettres ou chiffres"],
  any: ["caractère quelconque", "caractères quelconques"],
};

export const schema = {
  title: "Modèle",
  explain:
    "Un modèle (schéma) dit quelles colonnes attendre et ce que chaque valeur doit être. Il ne change jamais vos données.",
  none: "Aucun modèle n’est choisi\u00a0: les valeurs ne sont pas vérifiées.",
  readOnly: "Votre rôle permet de lire le modèle, pas de le changer.",
  offline: "Hors ligne\u00a0: le modèle peut être lu. Il se change quand la connexion revient.",
  unreadable: "Le modèle attaché à ce tableau n’est pas lisible. Retirez-le et choisissez-en un autre.",
  version: (version: string) => `version ${version}`,
  /** `name`: of the schema it was made from */
  edited: (name: string) => `modifié ici, d’après ${name}`,
  derived: "fait ici, d’après les données",
  matched: (n: number, total: number) =>
    `${n} sur ${count(total, "colonne du modèle trouvée", "colonnes du modèle trouvées")} dans le tableau`,
  download: "Télécharger",
  downloadHint: "Le modèle, au format Table Schema (.json)",
  change: "Changer de modèle…",
  remove: "Retirer le modèle",
  removed: "Le modèle est retiré.",
  adopted: (title: string) => `${quoted(title)} est maintenant le modèle de ce tableau.`,
  back: "Retour",
  undo: "Annuler dans le modèle",
  redo: "Rétablir dans le modèle",
  undone: "C’est annulé.",
  redone: "C’est rétabli.",
  nothingToUndo: "Rien à annuler dans le modèle.",
  saving: "Enregistrement…",
  saved: "Enregistré. Les autres le voient déjà.",
  skipped:
    "Quelqu’un vient de changer la même chose\u00a0: leur choix est gardé. Regardez, puis recommencez si besoin.",
  newer: (version: string, current: string) =>
    `Une version plus récente de ce modèle existe\u00a0: ${version} (vous utilisez la ${current}).`,
  seeNewer: "Voir ce qui changerait",

  find,
  preview,
  properties,
  yes: "oui",
  no: "non",

  types,
  expectations,
  textOf: (meaning: string) => `Texte\u00a0: ${meaning}`,
  textOfForm: "Texte d’une forme particulière",
  expectationGroups,
  kept,
  fields,
  renamedColumn,
  field,
  advanced: {
    title: "Réglages avancés",
    schemaTitle: "Titre du modèle",
    schemaDescription: "Description du modèle",
    primaryKey: "Ce qui identifie une ligne",
    primaryKeyHint: "Ces colonnes, ensemble, ne sont jamais vides ni deux fois les mêmes",
    noColumn: "Aucune colonne",
    uniqueKeys: "Colonnes qui, ensemble, ne se répètent pas",
    addUniqueKey: "Ajouter un groupe de colonnes",
    uniqueKey: (n: number) => `Groupe ${n}`,
    foreignKeys: "Colonnes dont la valeur doit exister ailleurs",
    otherTable: quoted,
    removeLink: (link: string) => `Retirer le lien\u00a0: ${link}`,
    addLink: "Ajouter un lien",
    linkTable: "Tableau où la valeur doit exister",
    thisTable: "Ce même tableau",
    linkHere: "Colonne à vérifier",
    linkThere: "Colonne où chercher",
    linkPair: "Une colonne de plus dans ce lien",
    linkNow: "Ajouter le lien",
    sameTable: "ce même tableau",
    foreignKey: (from: readonly string[], table: string, to: readonly string[]) =>
      `${and(from.map(quoted))} doit exister dans ${and(to.map(quoted))} de ${table}`,
    removeKey: "Retirer",
    missingValues: "Textes qui comptent comme vides",
    missingValuesHint: "Séparés par des virgules. Une cellule vide compte toujours comme vide.",
    checks: "Autres vérifications demandées par ce modèle",
    check: (what: string, columns: readonly string[]) =>
      columns.length === 0 ? what : `${what}\u00a0: ${and(columns.map(quoted))}`,
    /** names of checks as Validata has them; others are said by their own name */
    checkNames: {
      "sum-columns-value": "le total est bien la somme",
      "compare-columns-value": "deux colonnes comparées",
      "cohesive-columns-value": "colonnes remplies ensemble",
      "one-of-required": "au moins l’une des colonnes remplie",
      "year-interval-value": "une période, deux années",
      "nomenclature-acte": "nomenclature des actes",
      "french-gps-coordinates": "un point en France",
      departement: "nom de département",
      region: "nom de région",
    } as Readonly<Record<string, string>>,
  },

  /** « 5 chiffres », « au moins 1 lettre » */
  characters: (of: Characters, least: number, most: number | null) => {
    const [one, many] = CHARACTERS[of];
    const named = (n: number) => count(n, one, many);
    if (most === null) return least === 0 ? `des ${many}, ou rien` : `au moins ${named(least)}`;
    if (least === most) return named(least);
    return least === 0 ? `au plus ${named(most)}` : `${least} à ${named(most)}`;
  },
  text: (text: string, least: number, most: number | null) =>
    least === 1 && most === 1
      ? quoted(text)
      : least === 0 && most === 1
        ? `${quoted(text)} ou rien`
        : `${quoted(text)} ${most === null ? "une ou plusieurs fois" : `${least === most ? least : `${least} à ${most}`} fois`}`,
  inTurn: (parts: readonly string[]) => parts.join(", puis "),
};
