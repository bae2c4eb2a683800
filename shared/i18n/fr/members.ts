/** Words of the members of a space, invitations, tokens of programs, what was done. */

export const members = {
  title: "Membres",
};
