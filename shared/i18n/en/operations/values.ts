import type { CorrectionsParams } from "#shared/cleaning/operations/values/corrections.ts";
import type { MergeParams } from "#shared/cleaning/operations/values/merge.ts";
import type { values as fr } from "../../fr/operations/values.ts";
import type { OperationWords } from "../../operation-words.ts";

const writings = (n: number) => `${n.toLocaleString("en-GB")} ${n > 1 ? "spellings" : "spelling"}`;

export const values: Record<keyof typeof fr, OperationWords> = {
  corrections: {
    title: "Corrections made by hand",
    hint: "Makes again, on another file, what was corrected cell by cell: where the row is found and the cell still says the same.",
    fields: { cells: "Corrections" },
    did: ({ cells }: CorrectionsParams, say) =>
      `made corrections by hand again in ${say.columns(cells.map(({ column }) => column))}`,
  },
  merge: {
    title: "Harmonise spellings",
    hint: "Brings together the spellings of one value: “laval”, “LAVAL” and “Laval (53)” become “Laval”.",
    fields: { column: "Column", merges: "What becomes what" },
    did: ({ column, merges, why }: MergeParams, say) => {
      const [only, ...others] = merges;
      const did = why === "repair" ? "corrected" : "harmonised";
      if (only !== undefined && others.length === 0 && only.from.length === 1)
        return `${did} ${say.quoted(only.from[0] ?? "")} into ${say.quoted(only.to)} in ${say.column(column)}`;
      const from = merges.reduce((sum, merge) => sum + merge.from.length, 0);
      if (why === "repair") return `${did} ${writings(from)} in ${say.column(column)}`;
      const into = new Set(merges.map(({ to }) => to));
      const [to = ""] = into;
      return `${did} ${writings(from)} of ${say.column(column)} into ${into.size === 1 ? say.quoted(to) : into.size.toLocaleString("en-GB")}`;
    },
  },
};
