/** Texts as JSON values: digits are kept as they are written, and what is not of its column's kind stays a text. */

/** What a column holds, as its schema says it. */
export type ValueKind = "text" | "number" | "boolean";

/** a number of JSON (RFC 8259 §6), without exponent */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** significant digits that every reader keeps (IEEE 754, 64 bits) */
const DIGITS = 15;

/** Can the text be read as a number by anyone, and written again as it was? `007`, `1,5` and a SIRET cannot. */
export function isPlainNumber(text: string): boolean {
  return NUMBER.test(text) && text.replace(/[-.]/g, "").replace(/^0+/, "").length <= DIGITS;
}

/** The JSON of a cell; a blank one is null. */
export function jsonOf(text: string, kind: ValueKind): string {
  if (text === "") return "null";
  if (kind === "number" && isPlainNumber(text)) return text;
  if (kind === "boolean" && (text === "true" || text === "false")) return text;
  return JSON.stringify(text);
}
