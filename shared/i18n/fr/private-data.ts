export const privateData = {
  title: "Données personnelles",
};
