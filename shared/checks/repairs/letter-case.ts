/** Codes in small letters where capitals are asked, or the other way round. */
import { type Family, NO_READING } from "./family.ts";

export const letterCase: Family = (text, { type, kind, constraints }) =>
  type === "string" && kind === null && constraints.pattern !== undefined && constraints.enum === undefined
    ? [text.toUpperCase(), text.toLowerCase()]
        .filter((other) => other !== text)
        .map((other) => ({ kind: "case", text: other }))
    : NO_READING;
