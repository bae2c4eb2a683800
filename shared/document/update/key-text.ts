/** The key of a row, cleaned so that two writings of the same thing are found to be the same. */
import { foldText } from "../../model/fold-text.ts";

export interface KeyCleaning {
  /** zeros in front do not count: a spreadsheet took those of `01053` away */
  readonly zeros: boolean;
}

/** parts of a key of several columns; nobody types it */
const BETWEEN = "\uFDD1";

/**
 * Without case, accents, spaces and punctuation. Between two figures, spaces, dots and apostrophes are left out (`213 501 234`,
 * `03.20.12.34.56`), other signs count (`1-12` is not `11-2`), and so does the sign of a decimal (`1,25` is `1.25`, not `12.5`).
 */
export function cleanKeyText(text: string, { zeros }: KeyCleaning): string {
  // most keys are codes: nothing to fold in them
  if (PLAIN.test(text)) return zeros && text.startsWith("0") ? withoutZeros(text) : text;
  const folded = foldText(text).trim();
  const cleaned = DECIMAL.test(folded) ? folded.replace(",", ".") : folded.replace(SIGNS, keptSign);
  return zeros ? withoutZeros(cleaned) : cleaned;
}

function withoutZeros(text: string): string {
  return text.replace(/^0+(?=[\p{L}\p{N}])/u, "");
}

const PLAIN = /^[0-9a-z]+$/;
const DECIMAL = /^[+-]?\d+[.,]\d+$/;
const SIGNS = /[^\p{L}\p{N}]+/gu;
const NOT_MEANT = /^[\s.'’]+$/;
const FIGURE = /\p{N}/u;

function keptSign(sign: string, at: number, text: string): string {
  const between = FIGURE.test(text[at - 1] ?? "") && FIGURE.test(text[at + sign.length] ?? "");
  return between && !NOT_MEANT.test(sign) ? "-" : "";
}

export interface RowKeys {
  /** as written, spaces around apart; null for a row whose key is blank */
  readonly written: readonly (string | null)[];
  readonly cleaned: readonly (string | null)[];
}

/** `columns`: the texts of the columns of the key, all of the same length. A key of several columns is blank when all its parts are. */
export function keysOf(columns: readonly (readonly string[])[], cleaning: KeyCleaning): RowKeys {
  const rows = columns[0]?.length ?? 0;
  const written: (string | null)[] = [];
  const cleaned: (string | null)[] = [];
  // names repeat themselves, and cleaning costs more than looking up
  const known = new Map<string, string>();
  const clean = (text: string) => {
    if (PLAIN.test(text)) return cleanKeyText(text, cleaning);
    const found = known.get(text) ?? cleanKeyText(text, cleaning);
    known.set(text, found);
    return found;
  };
  for (let row = 0; row < rows; row++) {
    const parts = columns.map((texts) => (texts[row] ?? "").trim());
    const clear = parts.map(clean);
    // a key of signs alone, « - », names nothing
    const blank = clear.every((part) => part === "");
    written.push(blank ? null : parts.join(BETWEEN));
    cleaned.push(blank ? null : clear.join(BETWEEN));
  }
  return { written, cleaned };
}
