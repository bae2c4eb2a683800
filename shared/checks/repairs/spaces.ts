/** Spaces around or twice, spaces that only look like spaces, and characters that are not seen. */
import { type Family, NO_READING } from "./family.ts";

const INVISIBLE = /\p{Cf}|(?![\t\n\r])\p{Cc}/gu;
const OTHER_SPACES = /(?! )\p{Zs}/gu;

/** Without what is not seen, without spaces around, and with plain spaces within. */
export function withoutStraySpaces(text: string): string {
  return text.replace(INVISIBLE, "").replace(OTHER_SPACES, " ").trim();
}

/** The ways to write the text with fewer spaces, the mildest first. */
export function spaceReadings(text: string): readonly string[] {
  const plain = withoutStraySpaces(text);
  return [text.replace(INVISIBLE, "").trim(), plain, plain.replace(/\s+/g, " ")];
}

/** Spaces inside a code, where the field asks a form that has none. */
export const spacesInside: Family = (text, { type, kind, constraints }) => {
  const isCode = /^(?=.*\d)[\dA-Z\s]+$/.test(text) && /\s/.test(text);
  return type === "string" && (kind === null || kind === "commune-name") && constraints.pattern !== undefined && isCode
    ? [{ kind: "spaces", text: text.replace(/\s+/g, "") }]
    : NO_READING;
};
