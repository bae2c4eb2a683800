/** One recipe, open to be changed: shown as it becomes at once, kept change by change, never over what somebody else saved meanwhile. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { changeRecipe, fetchRecipe } from "#client/api/recipes.ts";
import { codeOf } from "#client/api/request.ts";
import type { Recipe } from "#shared/cleaning/recipes/recipe.ts";
import type { RecipeId, SpaceId } from "#shared/model/ids.ts";
import type { SavedRecipe } from "#shared/wire/recipes.ts";

export interface RecipeOpen {
  /** undefined until it is known */
  readonly recipe: Recipe | undefined;
  readonly error: unknown;
  /** somebody saved another one meanwhile; the one shown is one's own, kept nowhere yet */
  readonly overtaken: SavedRecipe | null;
  /** why the last change was not kept; null: it was */
  readonly failure: unknown;
  /** Rejects when it was not kept; `failure` and `overtaken` say it too. */
  change(recipe: Recipe): Promise<void>;
  /** theirs is shown, one's own is let go */
  takeTheirs(): void;
  /** one's own takes the place of theirs */
  keepMine(): Promise<void>;
}

export function useRecipe(space: SpaceId, id: RecipeId, onKept: () => void): RecipeOpen {
  const queries = useQueryClient();
  const queryKey = ["recipe", space, id];
  const { data, error } = useQuery({ queryKey, queryFn: () => fetchRecipe(space, id), refetchOnMount: "always" });
  /** as it becomes, and is not kept yet */
  const [mine, setMine] = useState<Recipe | null>(null);
  const [overtaken, setOvertaken] = useState<SavedRecipe | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  /** of the one that what is not kept yet was made from */
  const since = useRef<string | null>(null);
  /** one after the other: each is of what the last one left */
  const last = useRef<Promise<unknown>>(Promise.resolve());
  /** the same as `mine`, for what goes on between two drawings */
  const newest = useRef<Recipe | null>(null);
  function become(recipe: Recipe | null) {
    newest.current = recipe;
    setMine(recipe);
  }

  async function keep(recipe: Recipe) {
    // what came after it says it too
    if (since.current === null || newest.current !== recipe) return;
    try {
      const saved = await changeRecipe(space, id, recipe, since.current);
      since.current = saved.at;
      queries.setQueryData(queryKey, saved);
      if (newest.current === recipe) become(null);
      setFailure(null);
      onKept();
    } catch (problem) {
      const theirs = codeOf(problem) === "recipe-changed" ? await fetchRecipe(space, id).catch(() => null) : null;
      if (theirs !== null) setOvertaken(theirs);
      else {
        setFailure(problem);
        become(null);
      }
      throw problem;
    }
  }
  function inTurn(recipe: Recipe): Promise<void> {
    const kept = last.current.then(() => keep(recipe));
    last.current = kept.catch(() => undefined);
    return kept;
  }
  return {
    recipe: mine ?? data?.recipe,
    error,
    overtaken,
    failure,
    change(recipe) {
      if (newest.current === null) since.current = data?.at ?? null;
      become(recipe);
      // it waits for a choice
      return overtaken === null ? inTurn(recipe) : Promise.resolve();
    },
    takeTheirs() {
      if (overtaken === null) return;
      queries.setQueryData(queryKey, overtaken);
      become(null);
      setOvertaken(null);
    },
    async keepMine() {
      const own = newest.current;
      if (overtaken === null || own === null) return;
      since.current = overtaken.at;
      setOvertaken(null);
      await inTurn(own);
    },
  };
}
