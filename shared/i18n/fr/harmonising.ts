export const harmonising = {
  title: "Harmoniser",
};
