export const joining = {
  title: "Compiler avec un autre tableau",
};
