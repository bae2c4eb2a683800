/** Where in the bytes of a text something may be damaged: cells without such a sign need not be looked at one by one. */

/** Â and Ã, which few texts hold; â before something that is no letter of theirs either; and the replacement character. */
const SIGNS = ["\u00c2", "\u00c3", "\u00e2", "\ufffd"].map((sign) => Buffer.from(sign));
const [, , A_CIRCUMFLEX] = SIGNS;
const PLUS = 0x2b;
const LETTER_E = 0x65;
const CASE = 0x20;

/** Positions in UTF-8 text, ascending, of what `damageOf` may find something in. */
export function findDamageSigns(bytes: Buffer): number[] {
  const found: number[] = [];
  for (const sign of SIGNS) {
    for (let at = bytes.indexOf(sign); at !== -1; at = bytes.indexOf(sign, at + sign.length)) {
      if (sign !== A_CIRCUMFLEX || (bytes[at + sign.length] ?? 0xff) >= 0x80) found.push(at);
    }
  }
  // the exponent of a number
  for (let at = bytes.indexOf(PLUS); at !== -1; at = bytes.indexOf(PLUS, at + 1)) {
    const isExponent = at < 1 || ((bytes[at - 1] ?? 0) | CASE) === LETTER_E;
    if (isExponent && isDigit(bytes[at - 2]) && isDigit(bytes[at + 1])) found.push(at);
  }
  return found.sort((a, b) => a - b);
}

/** What is beyond the bytes may be one. */
function isDigit(byte: number | undefined): boolean {
  return byte === undefined || (byte >= 0x30 && byte <= 0x39);
}
