/** The key of a row, cleaned so that two writings of the same thing are found to be the same. */
import { foldText } from "../../model/fold-text.ts";

export interface KeyCleaning {
  /** zeros in front do not count: a spreadsheet took those of `01053` away */
  readonly zeros: boolean;
}

/**
 * Without case, accents, spaces and punctuation. Between two figures, spaces, dots and apostrophes are left out (`213 501 234`,
 * `03.20.12.34.56`), other signs count (`1-12` is not `11-2`), and so does the sign of a decimal (`1,25` is `1.25`, not `12.5`).
 */
export function cleanKeyText(text: string, { zeros }: KeyCleaning): string {
  // most keys are codes: nothing to fold in them
  if (PLAIN.test(text)) return zeros && text.startsWith("0") ? withoutZeros(text) : text;
  const folded = foldText(text).trim();
  const cleaned = DECIMAL.test(folded) ? folded.replace(",", ".") : withoutSigns(folded);
  return zeros ? withoutZeros(cleaned) : cleaned;
}

function withoutZeros(text: string): string {
  return text.replace(/^0+(?=[\p{L}\p{N}])/u, "");
}

const PLAIN = /^[0-9a-z]+$/;
const DECIMAL = /^[+-]?\d+[.,]\d+$/;
const SIGNS = /[^\p{L}\p{N}]+/gu;
// the same of a folded text of ASCII alone, which most are: several times as fast
const ASCII = /^[\0-\x7f]*$/;
const ASCII_SIGNS = /[^0-9a-z]+/g;
const ASCII_BETWEEN_FIGURES = /[0-9][^0-9a-z]+[0-9]/;
const NOT_MEANT = /^[\s.'’]+$/;
const FIGURE = /\p{N}/u;

function withoutSigns(folded: string): string {
  if (!ASCII.test(folded)) return folded.replace(SIGNS, keptSign);
  return ASCII_BETWEEN_FIGURES.test(folded) ? folded.replace(ASCII_SIGNS, keptSign) : folded.replace(ASCII_SIGNS, "");
}

function keptSign(sign: string, at: number, text: string): string {
  const between = FIGURE.test(text[at - 1] ?? "") && FIGURE.test(text[at + sign.length] ?? "");
  return between && !NOT_MEANT.test(sign) ? "-" : "";
}
