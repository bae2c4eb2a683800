/** Words of comments, replies, suggestions. */

export const comments = {
  title: "Commentaires",
};
