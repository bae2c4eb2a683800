/** `--column "Old title=New title"`: what titles of a recipe are in a file. */
import { closest } from "#shared/checks/repairs/values.ts";
import { columnsIn } from "#shared/cleaning/operations/references.ts";
import type { ChosenTitles } from "#shared/cleaning/recipes/ready-step.ts";
import type { RecipeStep } from "#shared/cleaning/recipes/recipe.ts";
import type { Words } from "#shared/i18n/words.ts";
import { WrongUse } from "../command.ts";

/** Throws WrongUse for what names no column of the recipe. */
export function columnsChosen(
  given: string | boolean | readonly (string | boolean)[] | undefined,
  steps: readonly RecipeStep[],
  { recipes }: Words,
): ChosenTitles {
  const titles = columnsIn(steps.map(({ params, rows }) => [params, rows]));
  const chosen = new Map<string, string>();
  for (const pair of [given ?? []].flat().map(String)) {
    const signs = [...pair].flatMap((sign, at) => (sign === "=" ? [at] : []));
    if (signs.length === 0) throw new WrongUse(recipes.cli.badColumn(pair));
    // a title may hold the sign itself
    const at = signs.find((place) => titles.includes(pair.slice(0, place)));
    if (at === undefined) {
      const near = closest(pair.slice(0, signs[0]), titles);
      throw new WrongUse(recipes.cli.noSuchColumn(pair, near));
    }
    chosen.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return chosen;
}
