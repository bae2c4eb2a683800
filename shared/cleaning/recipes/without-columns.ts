/** A recipe without corrections that hands made in some columns: those never to be published, when it leaves the space; those that are destroyed. */
import { CorrectionsParams, corrections } from "../operations/values/corrections.ts";
import type { Recipe, RecipeStep } from "./recipe.ts";
import { sameTitle } from "./same-title.ts";

/**
 * private: those that were private when they were kept, or have one of these titles; gone: those of this table that have one of these titles, and those that
 * do not say of which table they are (they came in a file, and may be of this one).
 * Where a column that tells rows apart is one of them, all corrections that are found by it go: they name its texts.
 */
export type ColumnsOut =
  | { readonly kind: "private"; readonly titles: ReadonlySet<string> }
  | { readonly kind: "gone"; readonly table: string; readonly titles: ReadonlySet<string> };

export interface RecipeWithout {
  /** the same one where nothing is taken out */
  readonly recipe: Recipe;
  /** how many were taken out */
  readonly corrections: number;
}

export function withoutColumns(recipe: Recipe, out: ColumnsOut): RecipeWithout {
  const titles = new Set([...out.titles].map(sameTitle));
  let count = 0;
  let changed = false;
  const steps = recipe.steps.flatMap((step): RecipeStep[] => {
    const read = step.operation === corrections.id ? CorrectionsParams.safeParse(step.params) : null;
    if (read?.success !== true) return [step];
    const { table, ...params } = read.data;
    if (out.kind === "gone" && table !== undefined && table !== out.table) return [step];
    const goes = (column: string, isPrivate: true | undefined) =>
      titles.has(sameTitle(column)) || (out.kind === "private" && isPrivate === true);
    const all = params.keys.columns.some((column) => goes(column, params.keys.private));
    const left = all ? [] : params.cells.filter((one) => !goes(one.column, one.private));
    const sum = (cells: typeof left) => cells.reduce((total, one) => total + one.corrections.length, 0);
    count += sum(params.cells) - sum(left);
    // an id of this server means nothing elsewhere
    if (left.length === params.cells.length && (out.kind === "gone" || table === undefined)) return [step];
    changed = true;
    if (left.length === 0) return [];
    return [{ ...step, params: { ...params, cells: left, ...(out.kind === "gone" && { table }) } }];
  });
  return { recipe: changed ? { ...recipe, steps } : recipe, corrections: count };
}
