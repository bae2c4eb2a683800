/** Position keys: text that sorts between any two others (base 62 fractions, no trailing "0"), and the tag that makes a writer's own. */
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const TAG_LENGTH = 4;

/** A key k with low < k < high; "" is the low end, null the high end. low < high is the caller's duty. */
export function keyBetween(low: string, high: string | null): string {
  let prefix = "";
  let a = low;
  let b = high;
  for (;;) {
    if (b !== null) {
      let same = 0;
      while (same < b.length && (a[same] ?? "0") === b[same]) same++;
      prefix += b.slice(0, same);
      a = a.slice(same);
      b = b.slice(same);
    }
    const first = a === "" ? 0 : DIGITS.indexOf(a.charAt(0));
    const last = b === null || b === "" ? DIGITS.length : DIGITS.indexOf(b.charAt(0));
    if (last - first > 1) return prefix + DIGITS.charAt((first + last) >> 1);
    if (b !== null && b.length > 1) return prefix + b.charAt(0);
    prefix += DIGITS.charAt(first);
    a = a.slice(1);
    b = null;
  }
}

/** Like keyBetween, and every text that starts with the result lies between too: a tag may be appended. */
export function prefixBetween(low: string, high: string | null): string {
  let key = keyBetween(low, high);
  while (high?.startsWith(key)) key += keyBetween("", high.slice(key.length));
  return key;
}

/** Four digits, none of them "0", that tell one writer's keys from another's made at the same place at the same time. */
export function writerTag(client: number): string {
  const base = DIGITS.length - 1;
  let rest = client;
  let tag = "";
  for (let i = 0; i < TAG_LENGTH; i++) {
    tag += DIGITS.charAt(1 + (rest % base));
    rest = Math.floor(rest / base);
  }
  return tag;
}
