import type { TrimParams } from "#shared/cleaning/operations/texts/trim.ts";
import type { OperationWords } from "../../operation-words.ts";

export const texts = {
  trim: {
    title: "Enlever les espaces inutiles",
    hint: "Retire les espaces au début et à la fin\u00a0: «\u00a0 Laval \u00a0» devient «\u00a0Laval\u00a0».",
    fields: { columns: "Colonnes", inside: "Aussi les espaces en double entre deux mots" },
    did: ({ columns }: TrimParams, say) => `a enlevé les espaces inutiles de ${say.columns(columns)}`,
  },
} satisfies Record<string, OperationWords>;
