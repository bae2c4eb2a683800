export const bilan = {
  title: "Bilan de mise en qualité",
};
