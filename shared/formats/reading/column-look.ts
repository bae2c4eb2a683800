/** What the values of a column look like, from some of them and its title. A hint: nothing is converted. */
import { readPoint } from "#shared/french/gps.ts";
import { isPhone } from "#shared/french/phone.ts";
import { isSiren } from "#shared/french/siren.ts";
import { isSiret } from "#shared/french/siret.ts";
import { isUai } from "#shared/french/uai.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { ColumnLook } from "#shared/wire/imports.ts";
import { figureOf } from "./figures.ts";

interface Look<Name> {
  readonly look: Name;
  fits(text: string): boolean;
  /** only in a column of such a name */
  readonly named?: RegExp;
  /** only with so many different values */
  readonly distinct?: number;
}

/** So much of what is filled in fits. */
const NEARLY_ALL = 0.9;
const MOST_CATEGORIES = 20;
/** values a category is there, on average */
const REPEATED = 4;

const TRUTHS = /^(?:oui|non|vrai|faux|true|false|yes|no)$/i;
const DATE = /^(?:\d{4}-\d{2}-\d{2}|\d{4}\/\d{2}\/\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})$/;
const DATE_TIME = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})[T ]\d{1,2}:\d{2}/;
const TIME = /^(?:[01]?\d|2[0-3])(?::|h)[0-5]\d(?::[0-5]\d)?$/;

export type CodeLook = Extract<ColumnLook, "siret" | "siren" | "uai" | "commune" | "postal-code" | "phone">;

/** The first that fits. Codes are told by their names too when they lost zeros, for that is when it matters. */
const CODE_LOOKS: readonly Look<CodeLook>[] = [
  { look: "siret", fits: digits(11, 14), named: /\bsiret\b/ },
  { look: "siren", fits: digits(7, 9), named: /\bsiren\b/ },
  { look: "uai", fits: (text) => /^\d{5,7}[A-Z]$/.test(text), named: /\b(?:uai|rne)\b/ },
  { look: "siret", fits: isSiret, distinct: 5 },
  { look: "siren", fits: isSiren, distinct: 5 },
  { look: "uai", fits: isUai },
  {
    look: "commune",
    fits: (text) => /^(?:\d{4,5}|2[AB]\d{3})$/.test(text),
    named: /insee|codgeo|\bcog\b|\bdepcom\b|\bcode com(?:mune)?\b/,
  },
  { look: "postal-code", fits: digits(4, 5), named: /postal|\bcp\b/ },
  {
    look: "phone",
    fits: (text) => /^\d{9}$/.test(text) || isPhone(text),
    named: /\b(?:tel|telephones?|phone|portable|mobile|fax)\b/,
  },
  { look: "phone", fits: (text) => /^[(+0]/.test(text) && isPhone(text) },
];

/** The first that fits. */
const LOOKS: readonly Look<ColumnLook>[] = [
  ...CODE_LOOKS,
  { look: "email", fits: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) },
  { look: "url", fits: (text) => /^(?:https?:\/\/|www\.)\S+$/i.test(text) },
  { look: "point", fits: (text) => /^[[(]?-?\d+\.\d+, ?-?\d+\.\d+[\])]?$/.test(text) && readPoint(text) !== null },
  { look: "boolean", fits: (text) => TRUTHS.test(text) },
  { look: "datetime", fits: (text) => DATE_TIME.test(text) },
  { look: "date", fits: (text) => DATE.test(text) },
  { look: "time", fits: (text) => TIME.test(text) },
  {
    look: "year",
    fits: (text) => /^(?:18|19|20)\d\d$/.test(text),
    named: /\b(?:ans?|annees?|years?|millesime|exercice|rentree)\b/,
  },
  { look: "integer", fits: (text) => /^[+-]?(?:0|[1-9]\d*)$/.test(text) },
  { look: "number", fits: (text) => figureOf(text) !== null && !/^0\d/.test(text) },
];

/** `texts`: those that hold something. */
export function lookOf(title: string, texts: readonly string[]): ColumnLook {
  if (texts.length === 0) return "empty";
  const look = firstFitting(LOOKS, title, texts);
  if (look !== null) return look;
  const distinct = new Set(texts).size;
  return distinct <= MOST_CATEGORIES && distinct * REPEATED <= texts.length ? "category" : "text";
}

/** As `lookOf`, where only codes that lose their zeros in a spreadsheet matter; null for any other look. */
export function codeLookOf(title: string, texts: readonly string[]): CodeLook | null {
  return texts.length === 0 ? null : firstFitting(CODE_LOOKS, title, texts);
}

function firstFitting<Name>(looks: readonly Look<Name>[], title: string, texts: readonly string[]): Name | null {
  const words = wordsOf(title);
  let distinct = 0;
  for (const { look, named, fits, distinct: least = 1 } of looks) {
    if ((named !== undefined && !named.test(words)) || !nearlyAll(texts, fits)) continue;
    if (least > 1 && distinct === 0) distinct = new Set(texts).size;
    if (least === 1 || distinct >= least) return look;
  }
  return null;
}

/** Most looks are of other columns: a few texts that do not fit settle it. */
function nearlyAll(texts: readonly string[], fits: (text: string) => boolean): boolean {
  const least = NEARLY_ALL * texts.length;
  let most = texts.length;
  for (const text of texts) if (!fits(text) && --most < least) return false;
  return true;
}

function digits(least: number, most: number): (text: string) => boolean {
  return (text) => text.length >= least && text.length <= most && /^\d+$/.test(text);
}

/** `codePostal`, `CODE_POSTAL` and `Code postal` have the same words. */
function wordsOf(title: string): string {
  return foldText(title.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")).replace(/[^a-z0-9]+/g, " ");
}
