import type { joining as fr } from "../fr/joining.ts";

export const joining: typeof fr = {
  title: "Compile with another table",
};
