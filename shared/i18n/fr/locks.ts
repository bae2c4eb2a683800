/** Words of what is closed to editors. */

export const locks = {
  title: "Verrous",
};
