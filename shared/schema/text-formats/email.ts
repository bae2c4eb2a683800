const LOCAL_PART = /^[\u00a0-\u024fa-z0-9.!#$%&'*+/=?^_`{}|~-]+$/i;
const LABEL = /^[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff-]{0,61}[a-z0-9\u00a1-\uffff])?$/i;
const LAST_LABEL = /^(?:[a-z\u00a1-\uffff]{2,63}|xn--[a-z0-9-]{1,59})$/i;

/** One address with a dotted domain; letters with accents are accepted before the `@`. */
export function isEmail(text: string): boolean {
  if (isPlainEmail(text)) return true;
  const at = text.indexOf("@");
  if (at < 1 || at !== text.lastIndexOf("@") || at > 64 || text.length - at > 254) return false;
  const labels = text.slice(at + 1).split(".");
  const last = labels.at(-1) ?? "";
  return (
    labels.length > 1 &&
    LOCAL_PART.test(text.slice(0, at)) &&
    LAST_LABEL.test(last) &&
    labels.every((part) => LABEL.test(part))
  );
}

const LONGEST_LOCAL_PART = 64;
const LONGEST_LABEL = 63;
const LETTER = 1;
const DIGIT = 2;
/** Of the signs of a plain address: letters and digits stand anywhere, a hyphen within, the others before the `@`. */
const HYPHEN = 4;
const OTHER = 8;
const DOT = 46;
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) return LETTER;
  if (/[0-9]/.test(character)) return DIGIT;
  return character === "-" ? HYPHEN : /[._+]/.test(character) ? OTHER : 0;
});

/** Nearly all addresses, in one look; what is not one of these may still be right. */
function isPlainEmail(text: string): boolean {
  const { length } = text;
  const at = text.indexOf("@");
  if (at < 1 || at > LONGEST_LOCAL_PART || length - at > 254) return false;
  for (let place = 0; place < at; place += 1) if ((KINDS[text.charCodeAt(place)] ?? 0) === 0) return false;
  let start = at + 1;
  let letters = 0;
  let before = HYPHEN;
  for (let place = start; place < length; place += 1) {
    const code = text.charCodeAt(place);
    const kind = code === DOT ? DOT : (KINDS[code] ?? 0);
    if (kind === DOT) {
      if (before === HYPHEN || place - start > LONGEST_LABEL) return false;
      start = place + 1;
      letters = 0;
      before = HYPHEN;
      continue;
    }
    if (kind === LETTER) letters += 1;
    else if (kind !== DIGIT && (kind !== HYPHEN || place === start)) return false;
    before = kind;
  }
  const last = length - start;
  return start > at + 1 && letters === last && last >= 2 && last <= LONGEST_LABEL;
}
