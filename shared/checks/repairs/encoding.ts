/** Texts in UTF-8 that a program read as Windows-1252 or Latin-1: `Ã©` for `é`, `â€™` for `’`. */

/** What Windows-1252 shows for the bytes 0x80 to 0x9f, where it differs from Latin-1 (WHATWG Encoding, index windows-1252). */
const WINDOWS_1252: readonly (readonly [byte: number, character: string])[] = [
  [0x80, "€"],
  [0x82, "‚"],
  [0x83, "ƒ"],
  [0x84, "„"],
  [0x85, "…"],
  [0x86, "†"],
  [0x87, "‡"],
  [0x88, "ˆ"],
  [0x89, "‰"],
  [0x8a, "Š"],
  [0x8b, "‹"],
  [0x8c, "Œ"],
  [0x8e, "Ž"],
  [0x91, "‘"],
  [0x92, "’"],
  [0x93, "“"],
  [0x94, "”"],
  [0x95, "•"],
  [0x96, "–"],
  [0x97, "—"],
  [0x98, "˜"],
  [0x99, "™"],
  [0x9a, "š"],
  [0x9b, "›"],
  [0x9c, "œ"],
  [0x9e, "ž"],
  [0x9f, "Ÿ"],
];
const BYTE_OF = new Map(WINDOWS_1252.map(([byte, character]) => [character, byte]));
const SHOWN = WINDOWS_1252.map(([, character]) => character).join("");
/** the first byte of a sequence, then one to three that continue it */
const SEQUENCE = new RegExp(`[\\u00c2-\\u00f4][\\u0080-\\u00bf${SHOWN}]{1,3}`, "g");

/** The text rightly read; the same text where nothing in it was misread. Misread twice, it is mended twice. */
export function withoutMojibake(text: string): string {
  const once = text.replace(SEQUENCE, mended);
  return once === text ? text : once.replace(SEQUENCE, mended);
}

function mended(shown: string): string {
  const characters = [...shown];
  const bytes = characters.map((character) => BYTE_OF.get(character) ?? character.charCodeAt(0));
  const length = lengthOf(bytes[0] ?? 0);
  if (bytes.length < length) return shown;
  let point = (bytes[0] ?? 0) & (0xff >> (length + 1));
  for (const byte of bytes.slice(1, length)) point = (point << 6) | (byte & 0x3f);
  const isShortest = point >= (length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10_000);
  if (!isShortest || point > 0x10_ffff || (point >= 0xd800 && point <= 0xdfff)) return shown;
  return String.fromCodePoint(point) + characters.slice(length).join("");
}

function lengthOf(lead: number): 2 | 3 | 4 {
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}
