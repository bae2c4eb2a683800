/** What a file is, by its first bytes: its name is only what somebody called it. */

export type Recognised =
  | "zip"
  /** a binary workbook in a compound file: Excel 97 to 2003, or a newer one closed with a password */
  | "compound"
  /** a binary workbook without a container: Excel 2 to 4, Lotus 1-2-3, Quattro Pro */
  | "old-workbook"
  | "xml-workbook"
  | "flat-ods"
  | "html"
  | "json"
  /** anything else: read, or refused, as text */
  | "text";

const STARTS: readonly [Recognised, readonly number[]][] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  // an archive of nothing
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["compound", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["old-workbook", [0x09, 0x00, 0x04, 0x00]],
  ["old-workbook", [0x09, 0x02, 0x06, 0x00]],
  ["old-workbook", [0x09, 0x04, 0x06, 0x00]],
  ["old-workbook", [0x09, 0x08, 0x08, 0x00]],
  ["old-workbook", [0x00, 0x00, 0x02, 0x00]],
  ["old-workbook", [0x00, 0x00, 0x1a, 0x00]],
];

/** `start`: the first 4,096 bytes, or all there are. */
export function recognise(start: Buffer): Recognised {
  const known = STARTS.find(([, bytes]) => bytes.every((byte, at) => start[at] === byte));
  if (known) return known[0];
  // text of UTF-16 has a zero beside each letter
  const text = start
    .toString("latin1")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "")
    .trimStart();
  if (text.startsWith("<")) return ofMarkup(text);
  return /^(?:\{\s*(?:"|\}|$)|\[\s*(?:\{|\]))/.test(text) ? "json" : "text";
}

function ofMarkup(text: string): Recognised {
  if (/<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(text)) return "xml-workbook";
  if (/<office:document\b/.test(text)) return "flat-ods";
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype html|html|table|meta|head|body|div|style)\b/is.test(
    text,
  )
    ? "html"
    : "text";
}
