/** Characters and attributes of XML, as they are written to what they mean. */

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** An entity of another name, or of no character, stays as it is written. */
export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g,
    (written, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[name] ?? written;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      // no text of ours holds a NUL
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
    },
  );
}

/** Names come without their prefix, values decoded. */
export function eachAttribute(tag: string, visit: (name: string, value: string) => void): void {
  let at = 0;
  for (;;) {
    const equals = tag.indexOf("=", at);
    if (equals === -1) return;
    let open = equals + 1;
    while (open < tag.length && tag.charCodeAt(open) <= 0x20) open++;
    const quote = tag[open];
    if (quote !== '"' && quote !== "'") return;
    const close = tag.indexOf(quote, open + 1);
    if (close === -1) return;
    visit(nameBefore(tag, equals), decodeXml(tag.slice(open + 1, close)));
    at = close + 1;
  }
}

/** Of the first attribute of this name; null: it has none. */
export function attribute(tag: string, name: string): string | null {
  let found: string | null = null;
  eachAttribute(tag, (key, value) => {
    if (key === name) found ??= value;
  });
  return found;
}

function nameBefore(tag: string, equals: number): string {
  let end = equals;
  while (end > 0 && tag.charCodeAt(end - 1) <= 0x20) end--;
  let start = end;
  while (start > 0) {
    const code = tag.charCodeAt(start - 1);
    if (code <= 0x20 || code === 0x3a) break;
    start--;
  }
  return tag.slice(start, end);
}
