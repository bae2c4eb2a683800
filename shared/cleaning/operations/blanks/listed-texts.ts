/** Texts that people list, one a line: whatever their case, accents and spaces around. */
import { foldText } from "#shared/model/fold-text.ts";

/** UTF-16 code units of such a list */
export const LISTED_LENGTH = 5_000;

/** Blank lines list nothing. */
export function listedTexts(written: string): (text: string) => boolean {
  const listed = new Set(written.split(/\r?\n/).map((line) => foldText(line).trim()));
  listed.delete("");
  return (text) => listed.has(foldText(text).trim());
}
