/** Words of questions to those who review. */

export const questions = {
  title: "Questions",
};
