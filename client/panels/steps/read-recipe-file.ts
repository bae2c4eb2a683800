/** A file that someone gave as a recipe: one of Tablée, or an operation history of OpenRefine. */
import { readOpenRefine } from "#shared/cleaning/recipes/open-refine/read-history.ts";
import { Recipe } from "#shared/cleaning/recipes/recipe.ts";
import { LIMITS } from "#shared/model/limits.ts";

/** bytes: more than any recipe */
const MOST = 10 * 1024 * 1024;

export interface RecipeFile {
  readonly recipe: Recipe;
  /** steps that were not understood */
  readonly left: number;
}

/** Null: it is neither. A history has no name: it gets that of its file, or `unnamed`. */
export async function readRecipeFile(file: File, unnamed: string): Promise<RecipeFile | null> {
  if (file.size > MOST) return null;
  const json = parsed(await file.text());
  const history = readOpenRefine(json);
  const name = file.name.replace(/\.[^.]*$/, "").slice(0, LIMITS.nameLength) || unnamed;
  const read = Recipe.safeParse(history === null ? json : { tablee: "recipe", version: 1, name, steps: history.steps });
  return read.success ? { recipe: read.data, left: history?.left ?? 0 } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
