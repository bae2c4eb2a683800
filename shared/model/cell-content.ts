/**
 * What a cell holds, its content: a text, or in place of one the mark that the value is not available, for a reason. A mark is itself
 * written as a text, U+FDD0 and the code of the reason: Unicode keeps that code point for the use inside a program, nobody types it. So
 * it goes wherever a text goes, and who wins is the same question. Whoever reads texts reads a blank there.
 */
import { UnavailableReason } from "./unavailable.ts";

const SIGN = "\uFDD0";
const SIGN_CODE = SIGN.charCodeAt(0);
const MARK = /^\uFDD0[a-z-]{1,24}$/;

/** The content that says so. */
export function markOf(reason: UnavailableReason): string {
  return SIGN + reason;
}

export function isMark(content: string): boolean {
  return content.charCodeAt(0) === SIGN_CODE && MARK.test(content);
}

/** The text that it reads as: blank for a mark. */
export function textIn(content: string): string {
  return isMark(content) ? "" : content;
}

/** Null for a text; `other` for a mark whose reason is not known. */
export function reasonIn(content: string): UnavailableReason | null {
  if (!isMark(content)) return null;
  const known = UnavailableReason.safeParse(content.slice(SIGN.length));
  return known.success ? known.data : "other";
}
