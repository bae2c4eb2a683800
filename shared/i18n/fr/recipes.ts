export const recipes = {
  title: "Recettes",
};
