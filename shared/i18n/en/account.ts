/** Words of accounts: getting in and out, who I am; and those of the letters. */
import { letters } from "./letters.ts";

export const account = {
  title: "My account",
  letters,
};
