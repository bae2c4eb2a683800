/** Words of review: marks, states, spot checks. */

export const approval = {
  title: "Relecture",
};
