import type { recipes as fr } from "../fr/recipes.ts";

export const recipes: typeof fr = {
  title: "Recipes",
};
