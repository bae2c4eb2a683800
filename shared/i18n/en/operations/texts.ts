import type { TrimParams } from "#shared/cleaning/operations/texts/trim.ts";
import type { texts as fr } from "../../fr/operations/texts.ts";
import type { OperationWords } from "../../operation-words.ts";

export const texts: Record<keyof typeof fr, OperationWords> = {
  trim: {
    title: "Remove needless spaces",
    hint: "Takes out the spaces before and after: “ Laval ” becomes “Laval”.",
    fields: { columns: "Columns", inside: "Also double spaces between two words" },
    did: ({ columns }: TrimParams, say) => `removed needless spaces in ${say.columns(columns)}`,
  },
};
