import type { MergeParams } from "#shared/cleaning/operations/values/merge.ts";
import type { OperationWords } from "../../operation-words.ts";

const writings = (n: number) => `${n.toLocaleString("fr-FR")} ${n > 1 ? "écritures" : "écriture"}`;

export const values = {
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
