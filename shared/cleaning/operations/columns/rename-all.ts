/** Titles written plainly, all in one way: `Nom de l’École` as `nom_de_l_ecole`. */
import { z } from "zod";
import { inLetterCase } from "../../texts/letter-case.ts";
import { withoutAccents } from "../../texts/plain-text.ts";
import { operation } from "../operation.ts";
import { makePlan, writableColumns } from "../planning.ts";
import { cleanTitle, freeTitle } from "./titles.ts";

export const RenameAllParams = z.object({
  scope: z.enum(["all", "chosen"]),
  columns: z.array(z.string()),
  accents: z.boolean(),
  /** what is put in place of spaces and of all signs that are neither letters nor figures */
  signs: z.enum(["underscore", "hyphen", "space", "keep"]),
  letters: z.enum(["lower", "upper", "keep"]),
});
export type RenameAllParams = z.infer<typeof RenameAllParams>;

export const renameAll = operation<RenameAllParams>({
  id: "columns.rename-all",
  family: "columns",
  params: RenameAllParams,
  fields: [
    { name: "scope", kind: "choice", choices: ["all", "chosen"] },
    { name: "columns", kind: "columns", when: { field: "scope", is: ["chosen"] } },
    { name: "accents", kind: "switch" },
    { name: "signs", kind: "choice", choices: ["underscore", "hyphen", "space", "keep"] },
    { name: "letters", kind: "choice", choices: ["lower", "upper", "keep"] },
  ],
  acts: "table",
  initial: (columns) => ({
    scope: columns.length > 1 ? "chosen" : "all",
    columns: [...columns],
    accents: true,
    signs: "underscore",
    letters: "lower",
  }),
  *plan(target, params) {
    const { table } = target;
    const all = table.columns.map(({ id }) => id);
    const writable = writableColumns(target, params.scope === "all" ? all : params.columns);
    if ("refused" in writable) return writable;
    const chosen = new Set<string>(writable);
    const taken = new Set(table.columns.filter(({ id }) => !chosen.has(id)).map(({ name }) => name));
    const between = params.signs === "keep" ? " " : SIGNS[params.signs];
    yield;
    const renameColumns = table.columns.flatMap(({ id, name }) => {
      if (!chosen.has(id)) return [];
      // a column without a title has none to write otherwise
      const plain = name.trim() === "" ? name : freeTitle(plainTitle(name, params), taken, between);
      return plain === name ? [] : [{ column: id, name: plain }];
    });
    return makePlan(table, { renameColumns });
  },
});

const SIGNS = { underscore: "_", hyphen: "-", space: " " } as const;

function plainTitle(name: string, { accents, signs, letters }: RenameAllParams): string {
  const letterless = accents ? withoutAccents(cleanTitle(name)) : cleanTitle(name);
  const joined = signs === "keep" ? letterless : letterless.match(/[\p{L}\p{M}\p{N}]+/gu)?.join(SIGNS[signs]);
  // of signs alone nothing would be left
  const kept = joined === undefined || joined === "" ? letterless : joined;
  return letters === "keep" ? kept : inLetterCase(kept, letters);
}
