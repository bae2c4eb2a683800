import type { CorrectionsParams } from "#shared/cleaning/operations/values/corrections.ts";
import type { MergeParams } from "#shared/cleaning/operations/values/merge.ts";
import type { OperationWords } from "../../operation-words.ts";

const writings = (n: number) => `${n.toLocaleString("fr-FR")} ${n > 1 ? "écritures" : "écriture"}`;

export const values = {
  corrections: {
    title: "Corrections à la main",
    hint: "Refait, sur un autre fichier, ce qui avait été corrigé cellule par cellule\u00a0: là où la ligne se retrouve et où la cellule dit encore la même chose.",
    fields: { cells: "Corrections" },
    did: ({ cells }: CorrectionsParams, say) =>
      `a refait des corrections à la main dans ${say.columns(cells.map(({ column }) => column))}`,
  },
  merge: {
    title: "Harmoniser les écritures",
    hint: "Réunit les écritures d’une même valeur\u00a0: «\u00a0laval\u00a0», «\u00a0LAVAL\u00a0» et «\u00a0Laval (53)\u00a0» deviennent «\u00a0Laval\u00a0».",
    fields: { column: "Colonne", merges: "Ce qui devient quoi" },
    did: ({ column, merges, why }: MergeParams, say) => {
      const [only, ...others] = merges;
      const did = why === "repair" ? "a corrigé" : "a harmonisé";
      if (only !== undefined && others.length === 0 && only.from.length === 1)
        return `${did} ${say.quoted(only.from[0] ?? "")} en ${say.quoted(only.to)} dans ${say.column(column)}`;
      const from = merges.reduce((sum, merge) => sum + merge.from.length, 0);
      if (why === "repair") return `${did} ${writings(from)} dans ${say.column(column)}`;
      const into = new Set(merges.map(({ to }) => to));
      const [to = ""] = into;
      return `${did} ${writings(from)} de ${say.column(column)} en ${into.size === 1 ? say.quoted(to) : into.size.toLocaleString("fr-FR")}`;
    },
  },
} satisfies Record<string, OperationWords>;
