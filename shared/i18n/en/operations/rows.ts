import type { rows as fr } from "../../fr/operations/rows.ts";
import type { OperationWords } from "../../operation-words.ts";

export const rows: Record<keyof typeof fr, OperationWords> = {
  "delete-empty": {
    title: "Delete blank rows",
    hint: "Deletes the rows in which nothing is written, in any column.",
    did: () => "deleted the blank rows",
  },
};
