/** What the format of a cell (ECMA-376-1, 18.8.31) says of the number in it: a date, digits to be kept, a unit, decimals that are shown. */

export type NumberFormat =
  | { readonly kind: "general" }
  | { readonly kind: "moment"; readonly date: boolean; readonly time: boolean; readonly elapsed: boolean }
  /** shows a code with its zeros: 00000, 0# ## ## ## ## */
  | { readonly kind: "code" }
  /** shows a percentage, a currency, a unit */
  | { readonly kind: "unit" }
  /** shows so many decimals */
  | { readonly kind: "decimals"; readonly decimals: number };

/** Spreadsheets take 255 characters at most; a text of megabytes that stands where a format should is none. */
const LONGEST = 1_000;

const GENERAL: NumberFormat = { kind: "general" };

export function readNumberFormat(code: string): NumberFormat {
  if (code.length > LONGEST) return GENERAL;
  const section = firstSection(code);
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(section);
  const brackets = section.replace(/\[\$([^\]-]*)[^\]]*\]/g, (_, sign: string) => (sign.trim() === "" ? "" : '"$"'));
  const quoted = brackets.replace(/\[[^\]]*\]/g, "").replace(/[_*]./g, "");
  // what is shown as it is: what is between quotes, after a backslash
  const bare = quoted.replace(/"[^"]*"?|\\./g, "");
  if (/general|standard/i.test(bare) || bare.includes("@")) return GENERAL;
  const moment = momentOf(bare, elapsed);
  if (moment !== null) return moment;
  if (!/[0#?]/.test(bare) || bare.includes("/") || /e[+-]/i.test(bare)) return GENERAL;
  if (bare.includes("%") || /["\\€$£¥]/.test(quoted.replace(/"[\s().-]*"|\\[\s().-]/g, ""))) return { kind: "unit" };
  if (/^[\s.]*0[0#?\s]*[0#?][\s]*$/.test(bare.replaceAll(".", "")) && !bare.includes(".")) return { kind: "code" };
  const decimals = /\.([0#?]+)/.exec(bare)?.[1]?.length ?? 0;
  // a comma at the end shows thousands, millions
  return { kind: "decimals", decimals: /[0#?],+(?![0#?,])/.test(bare) ? -3 : decimals };
}

function momentOf(bare: string, elapsed: boolean): NumberFormat | null {
  const time = elapsed || /[hs]|am\/pm/i.test(bare);
  // beside hours or seconds, m is minutes
  const date = /[yd]/i.test(bare) || (!time && /m/i.test(bare)) || /mmm/i.test(bare);
  return date || time ? { kind: "moment", date, time, elapsed } : null;
}

/** Of positive numbers. A ; between quotes separates nothing. */
function firstSection(code: string): string {
  return /^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])*/.exec(code)?.[0] ?? code;
}
