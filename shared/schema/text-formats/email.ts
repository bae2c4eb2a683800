const LOCAL_PART = /^[\u00a0-\u024fa-z0-9.!#$%&'*+/=?^_`{}|~-]+$/i;
const LABEL = /^[a-z0-9\u00a1-\uffff](?:[a-z0-9\u00a1-\uffff-]{0,61}[a-z0-9\u00a1-\uffff])?$/i;
const LAST_LABEL = /^(?:[a-z\u00a1-\uffff]{2,63}|xn--[a-z0-9-]{1,59})$/i;
/** Nearly all addresses, in one look; what is not one of these may still be right. */
const PLAIN = /^[\w.+-]+@[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]{2,}$/i;
/** In so few signs, no part is too long. */
const PLAIN_LENGTH = 64;

/** One address with a dotted domain; letters with accents are accepted before the `@`. */
export function isEmail(text: string): boolean {
  if (text.length <= PLAIN_LENGTH && PLAIN.test(text)) return true;
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
