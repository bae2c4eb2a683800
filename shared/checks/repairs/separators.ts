/** Several values in one cell, put between the signs that the field's pattern asks, each brought to the closest word of the pattern. */
import { type Family, NO_READING } from "./family.ts";
import { closest } from "./values.ts";

const SEPARATORS = ["|", ";", ",", ", ", "; ", " | ", "/", " "];
const MOST_ITEMS = 50;

export const separators: Family = (text, { type, constraints: { pattern } }) => {
  if (type !== "string" || pattern === undefined) return NO_READING;
  const items = text
    .split(/[;,|/\n\t•]+/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  if (items.length < 2 || items.length > MOST_ITEMS) return NO_READING;
  const words = pattern.match(/[^()[\]{}|^$?:*+\\]{3,}/g) ?? [];
  const meant = items.map((item) => closest(item, words) ?? item);
  const asked = SEPARATORS.filter((sign) => pattern.includes(sign.trim() === "" ? "\\s" : sign.trim()));
  return [items, meant].flatMap((list) => asked.map((sign) => ({ kind: "list", text: list.join(sign) }) as const));
};
