/** A text that is no comment, as a comment: read again it is that text, without marks, lists or people named. */
import { LIMITS } from "../model/limits.ts";

/** an address, which is left as it is; else what would be a mark in a comment, or start a line of a list */
const MARKS =
  /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"'«»/][^\s<>"'«»]*|[\\`*_[\]@]|(?<=^ {0,3})[-+•](?= )|(?<=^ {0,3}\d{1,2})[.)](?= )/gimu;

/** What does not fit in a comment is left out, and a “…” says so. */
export function literalText(text: string): string {
  // what is left out needs no reading
  const escaped = text.slice(0, LIMITS.commentLength).replace(MARKS, (mark) => (mark.length > 1 ? mark : `\\${mark}`));
  if (escaped.length <= LIMITS.commentLength && text.length <= LIMITS.commentLength) return escaped;
  // never half of a character, nor half of an escape
  const shortened = escaped
    .slice(0, LIMITS.commentLength - 1)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/(?<!\\)(\\\\)*\\$/, "$1");
  return `${shortened}…`;
}
