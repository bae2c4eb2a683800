/** A recipe in a file: one of Tablée, or an operation history of OpenRefine. */
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { readOpenRefine } from "#shared/cleaning/recipes/open-refine/read-history.ts";
import { Recipe } from "#shared/cleaning/recipes/recipe.ts";
import type { Words } from "#shared/i18n/words.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { FileRefused } from "../files/file-refused.ts";
import { fileToRead } from "../files/file-to-read.ts";

/** bytes: a recipe has at most 500,000 characters; a history says more around it */
const MOST = 10 * 1024 * 1024;

/** Throws FileRefused. */
export async function readRecipe(path: string, words: Words): Promise<Recipe> {
  const { cli, fromOpenRefine } = words.recipes;
  const { bytes } = await fileToRead(path, words);
  const json = bytes > MOST ? undefined : parsed(await readFile(path, "utf8"));
  const history = readOpenRefine(json);
  const name = basename(path, extname(path)).trim().slice(0, LIMITS.nameLength) || fromOpenRefine;
  const whole = history === null ? json : { tablee: "recipe", version: 1, name, steps: history.steps };
  const read = Recipe.safeParse(whole);
  if (read.success) return read.data;
  if (typeof whole !== "object" || whole === null || !("tablee" in whole))
    throw new FileRefused("not-a-recipe", cli.notARecipe(path));
  const [issue] = read.error.issues;
  throw new FileRefused("not-a-recipe", cli.badRecipe(path, issue?.path.join(".") ?? "", issue?.message ?? ""));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
