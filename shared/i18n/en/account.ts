/** Words of accounts: getting in and out, who I am. */

export const account = {
  title: "Account",
};
