/** Cleaning: the panel of operations, what they say of what they would do. */
import type { LeftReason, OperationFamily, Refusal } from "#shared/cleaning/operations/operation.ts";

export const cleaning = {
  title: "Nettoyer",
  families: {
    texts: "Textes",
    blanks: "Cases vides",
    kinds: "Dates, nombres, codes",
    values: "Harmoniser",
    columns: "Colonnes",
    rows: "Lignes",
    shape: "Forme du tableau",
    compile: "Compiler",
  } satisfies Record<OperationFamily, string>,
  left: {
    "not-understood": "pas compris",
    "too-long": "trop long pour une case",
    ambiguous: "plusieurs possibilités",
    "no-match": "rien trouvé",
    "no-source": "l’autre tableau n’est pas là",
    "not-computed": "ne se calcule pas",
    taken: "la place est prise",
    "blank-key": "rien à chercher",
    locked: "un texte est dans une colonne verrouillée",
  } satisfies Record<LeftReason, string>,
  refused: {
    "no-column": "Choisissez au moins une colonne.",
    "column-gone": "Cette colonne n’est plus dans le tableau. Choisissez-en une autre.",
    "no-source": "L’autre tableau n’est pas là. Choisissez-le de nouveau.",
    "too-many-rows": "Le tableau aurait trop de lignes. Agissez sur moins de lignes.",
    "too-many-columns": "Le tableau aurait trop de colonnes. Choisissez-en moins.",
    locked: "Il faudrait changer une colonne verrouillée. Demandez à un·e responsable de l’espace de l’ouvrir.",
    "nothing-asked": "Dites ce qu’il faut faire.",
    "bad-parameter": "Ce réglage ne va pas.",
  } satisfies Record<Refusal["refused"], string>,
};
