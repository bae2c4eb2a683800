import type { privateData as fr } from "../fr/private-data.ts";

export const privateData: typeof fr = {
  title: "Personal data",
};
