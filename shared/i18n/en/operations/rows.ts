import type { MergeRowsParams } from "#shared/cleaning/operations/rows/merge-rows.ts";
import type { rows as fr } from "../../fr/operations/rows.ts";
import type { OperationWords } from "../../operation-words.ts";

export const rows: Record<keyof typeof fr, OperationWords> = {
  "delete-empty": {
    title: "Delete blank rows",
    hint: "Deletes the rows in which nothing is written, in any column.",
    did: () => "deleted the blank rows",
  },
  "merge-rows": {
    title: "Merge duplicate rows",
    hint: "Makes one of the rows that say the same, with the text to keep chosen in each column.",
    fields: { groups: "Rows to bring together" },
    did: ({ groups }: MergeRowsParams) => {
      const gone = groups.reduce((sum, group) => sum + group.gone.length, 0);
      const into = groups.length === 1 ? "one" : groups.length.toLocaleString("en-GB");
      return `merged ${(gone + groups.length).toLocaleString("en-GB")} rows into ${into}`;
    },
  },
};
