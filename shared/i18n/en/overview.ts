/** Words of the view over several datasets and spaces. */

export const overview = {
  title: "Overview",
};
