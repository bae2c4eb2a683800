export const geo = {
  title: "Carte",
};
