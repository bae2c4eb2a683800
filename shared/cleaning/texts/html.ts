/** What web pages write in place of signs: named and numbered entities, and tags. */

/** `Caf&eacute;`, `&#233;` and `&#xE9;`, read once: `&amp;lt;` is `&lt;`. What names no sign stays. */
export function withEntitiesRead(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,7}));/gi, (written, decimal, hex, name) => {
    if (name !== undefined) return SIGNS.get(name) ?? written;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return signOf(point) ?? written;
  });
}

/** Pages that say 128 to 159 mean Windows-1252 (WHATWG HTML, 13.2.5.84). */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function signOf(point: number): string | null {
  if (point >= 0x80 && point <= 0x9f) return WINDOWS[point - 0x80] ?? null;
  const isSign =
    (point >= 0x20 && point <= 0x10_ffff && (point < 0xd800 || point > 0xdfff)) || point === 9 || point === 10;
  const isForNobody = (point >= 0xfdd0 && point <= 0xfdef) || (point & 0xfffe) === 0xfffe;
  return isSign && !isForNobody ? String.fromCodePoint(point) : null;
}

/** A tag begins with a letter right after its bracket: `a < b` has none. */
const TAG = /<\/?[a-z][^<>]{0,2000}>/gi;
const COMMENT = /<!--[^>]{0,2000}-->/g;
/** tags that end a line of the page */
const BREAK = /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]{0,200}>/gi;

/** A space where a tag ended a line, nothing where others stood. */
export function withoutTags(text: string): string {
  if (!text.includes("<")) return text;
  const bare = text.replace(COMMENT, "").replace(BREAK, " ").replace(TAG, "");
  return bare === text ? text : bare.replace(/ {2,}/g, " ").trim();
}

/** Names of HTML 4 (ISO 8859-1, special and symbol sets that occur in texts). */
const LATIN_1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

const SIGNS: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(" ").map((name, at) => [name, String.fromCharCode(0xa0 + at)] as const),
  ...([
    ["amp", "&"],
    ["lt", "<"],
    ["gt", ">"],
    ["quot", '"'],
    ["apos", "'"],
    ["OElig", "Œ"],
    ["oelig", "œ"],
    ["Scaron", "Š"],
    ["scaron", "š"],
    ["Yuml", "Ÿ"],
    ["fnof", "ƒ"],
    ["circ", "ˆ"],
    ["tilde", "˜"],
    ["ensp", "\u2002"],
    ["emsp", "\u2003"],
    ["thinsp", "\u2009"],
    ["ndash", "–"],
    ["mdash", "—"],
    ["lsquo", "‘"],
    ["rsquo", "’"],
    ["sbquo", "‚"],
    ["ldquo", "“"],
    ["rdquo", "”"],
    ["bdquo", "„"],
    ["dagger", "†"],
    ["Dagger", "‡"],
    ["bull", "•"],
    ["hellip", "…"],
    ["permil", "‰"],
    ["prime", "′"],
    ["Prime", "″"],
    ["lsaquo", "‹"],
    ["rsaquo", "›"],
    ["euro", "€"],
    ["trade", "™"],
    ["larr", "←"],
    ["uarr", "↑"],
    ["rarr", "→"],
    ["darr", "↓"],
    ["le", "≤"],
    ["ge", "≥"],
    ["ne", "≠"],
  ] as const),
]);
