/** Lists written with commas, semicolons or bars where JSON is asked. */
import { type Family, NO_READING } from "./family.ts";

export const lists: Family = (text, { type }) => {
  if (type !== "array" || !/^[^[\]{}()"\n:]+$/.test(text)) return NO_READING;
  const items = text.split(/[,;|]/).map((item) => item.trim());
  return [{ kind: "list", text: JSON.stringify(items.filter((item) => item !== "")) }];
};
