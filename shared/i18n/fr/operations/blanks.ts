import type { CarryParams } from "#shared/cleaning/operations/blanks/carry.ts";
import type { ClearParams } from "#shared/cleaning/operations/blanks/clear.ts";
import type { FillParams } from "#shared/cleaning/operations/blanks/fill.ts";
import type { FillFromColumnParams } from "#shared/cleaning/operations/blanks/fill-from-column.ts";
import type { FillFromKeyParams } from "#shared/cleaning/operations/blanks/fill-from-key.ts";
import type { MarkUnavailableParams } from "#shared/cleaning/operations/blanks/mark-unavailable.ts";
import type { UnmarkParams } from "#shared/cleaning/operations/blanks/unmark.ts";
import type { UnavailableReason } from "#shared/model/unavailable.ts";
import type { OperationWords } from "../../operation-words.ts";

const columns = "Colonnes";
const within = "Seulement à l’intérieur d’un même";
const withinHelp =
  "Par exemple «\u00a0collège\u00a0»\u00a0: rien ne passe d’un collège au suivant. Laissez vide pour ne pas s’arrêter.";
const inOrder = "Dans l’ordre du tableau, parmi les lignes choisies.";
const reasons: Readonly<Record<UnavailableReason, string>> = {
  secret: "couverte par un secret",
  unknown: "inconnue de la collectivité",
  later: "arrivera plus tard",
  "not-applicable": "sans objet",
  other: "autre raison",
};

export const blanks = {
  fill: {
    title: "Remplir les cellules vides",
    hint: "Le même texte dans toutes les cellules vides\u00a0: «\u00a0NON\u00a0», «\u00a0Mayenne\u00a0».",
    fields: { columns, text: "Écrire" },
    did: ({ columns, text }: FillParams, say) =>
      `a rempli les cellules vides de ${say.columns(columns)} avec ${say.quoted(text)}`,
  },
  "fill-down": {
    title: "Recopier vers le bas",
    hint: "Les cellules vides prennent ce qui est écrit au-dessus\u00a0: ce qu’il faut après des cellules fusionnées.",
    fields: { columns, "within.columns": within },
    help: { columns: inOrder, "within.columns": withinHelp },
    did: ({ columns }: CarryParams, say) => `a recopié ${say.columns(columns)} vers le bas, dans les cellules vides`,
  },
  "fill-up": {
    title: "Recopier vers le haut",
    hint: "Les cellules vides prennent ce qui est écrit au-dessous.",
    fields: { columns, "within.columns": within },
    help: { columns: inOrder, "within.columns": withinHelp },
    did: ({ columns }: CarryParams, say) => `a recopié ${say.columns(columns)} vers le haut, dans les cellules vides`,
  },
  "fill-from-column": {
    title: "Remplir avec une autre colonne",
    hint: "Les cellules vides de «\u00a0portable\u00a0» prennent ce que dit «\u00a0téléphone\u00a0» sur la même ligne.",
    fields: { column: "Remplir", "from.column": "Avec" },
    did: ({ column, from }: FillFromColumnParams, say) =>
      `a rempli les cellules vides de ${say.column(column)} avec ${say.column(from.column)}`,
  },
  "fill-from-key": {
    title: "Remplir d’après les autres lignes",
    hint: "Le code postal qui manque est pris à une autre ligne de la même commune.",
    fields: { columns: "Remplir", "key.columns": "Chercher les lignes qui ont le même" },
    help: { "key.columns": "Si les autres lignes ne sont pas d’accord entre elles, la cellule reste vide." },
    did: ({ columns, key }: FillFromKeyParams, say) =>
      `a rempli les cellules vides de ${say.columns(columns)} d’après les lignes qui ont les mêmes ${say.columns(key.columns)}`,
  },
  clear: {
    title: "Vider les cellules qui ne disent rien",
    hint: "«\u00a0-\u00a0», «\u00a0n/a\u00a0», «\u00a0NR\u00a0», «\u00a0#N/A\u00a0»\u00a0: la cellule devient vraiment vide.",
    fields: {
      columns,
      usual: "Ce que tout le monde écrit\u00a0: -, n/a, NR, NC, néant, inconnu…",
      texts: "Et ces textes, un par ligne",
      spaces: "Et les cellules qui n’ont que des espaces",
    },
    help: { usual: "Regardez l’aperçu\u00a0: parfois «\u00a0aucun\u00a0» est une vraie réponse." },
    did: ({ columns }: ClearParams, say) => `a vidé les cellules qui ne disaient rien dans ${say.columns(columns)}`,
  },
  "mark-unavailable": {
    title: "Marquer «\u00a0valeur non disponible\u00a0»",
    hint: "Dit qu’une cellule n’est pas oubliée\u00a0: la valeur n’existe pas, ou ne peut pas être donnée.",
    fields: { columns, which: "Marquer", texts: "Textes, un par ligne", reason: "Pourquoi" },
    choices: {
      which: { blank: "les cellules vides", texts: "certains textes", both: "les cellules vides et certains textes" },
      reason: reasons,
    },
    help: { texts: "Majuscules et accents ne comptent pas. Le texte est remplacé par la marque." },
    did: ({ columns, reason }: MarkUnavailableParams, say) =>
      `a marqué des cellules de ${say.columns(columns)} comme non disponibles (${reasons[reason]})`,
  },
  unmark: {
    title: "Enlever les marques «\u00a0non disponible\u00a0»",
    hint: "Les cellules marquées redeviennent des cellules vides, à compléter.",
    fields: { columns, reason: "Celles dont la raison est" },
    choices: { reason: { any: "n’importe laquelle", ...reasons } },
    did: ({ columns }: UnmarkParams, say) =>
      `a enlevé les marques «\u00a0non disponible\u00a0» de ${say.columns(columns)}`,
  },
  "blank-down": {
    title: "Effacer les répétitions",
    hint: "Une cellule qui répète celle du dessus devient vide. Pour un tableau à imprimer\u00a0: à ne pas publier ainsi.",
    fields: { columns, "within.columns": within },
    help: { columns: inOrder, "within.columns": withinHelp },
    did: ({ columns }: CarryParams, say) => `a effacé les répétitions de ${say.columns(columns)}`,
  },
} satisfies Record<string, OperationWords>;
