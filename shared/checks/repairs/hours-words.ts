/** The words of opening hours, one meaning each: days, hours, closed, except. Words that mean nothing there are passed over, unknown ones stop it. */
import { foldText } from "#shared/model/fold-text.ts";

export type HoursToken =
  | { readonly is: "days"; readonly days: readonly number[]; readonly holidays: boolean }
  /** `HH:MM` both */
  | { readonly is: "hours"; readonly from: string; readonly to: string }
  | { readonly is: "closed" }
  | { readonly is: "except" }
  | { readonly is: "always" };

/** null when something is not understood. */
export function tokensOfHours(text: string): readonly HoursToken[] | null {
  const words = wordsOf(foldText(text).replaceAll("’", "'"));
  return words === null ? null : joined(words);
}

type Word =
  | Exclude<HoursToken, { readonly is: "hours" }>
  | { readonly is: "time"; readonly minutes: number }
  /** a number alone: hours only beside a time */
  | { readonly is: "number"; readonly minutes: number }
  | { readonly is: "to" }
  | { readonly is: "and" };

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const DAY_NAMES: readonly RegExp[] = [
  /^(?:lundis?|lun|lu|mo|mon)\b\.?/,
  /^(?:mardis?|mar|ma|tu|tue)\b\.?/,
  /^(?:mercredis?|mercr?|mer|me|we|wed)\b\.?/,
  /^(?:jeudis?|jeu|je|th|thu)\b\.?/,
  /^(?:vendredis?|vendr?|ven|ve|fr|fri)\b\.?/,
  /^(?:samedis?|sam|sa|sat)\b\.?/,
  /^(?:dimanches?|dim|di|su|sun)\b\.?/,
];

const WORDS: readonly (readonly [RegExp, (found: RegExpExecArray) => Word | null])[] = [
  [/^24 ?h? ?\/ ?24 ?h?(?: ?(?:et|,|-|\/)? ?7 ?j? ?(?:\/|sur) ?7 ?j?)?/, () => ({ is: "always" })],
  [/^(?:tous les jours|chaque jour|toute la semaine|7 ?j(?:ours)? ?(?:\/|sur) ?7 ?j?|7\/7)\b/, () => days(EVERY_DAY)],
  [/^(?:le |les )?week-?ends?\b/, () => days([5, 6])],
  [/^(?:(?:les )?jours )?feries?\b|^ph\b/, () => ({ is: "days", days: [], holidays: true })],
  [/^(?:fermee?s?|fermeture|ferme|off|closed)\b/, () => ({ is: "closed" })],
  [/^(?:sauf|excepte|hormis|a l'exception)\b/, () => ({ is: "except" })],
  [/^(\d{1,2}) ?(?:heures?|hrs?|h|:) ?(?:(\d{2}) ?(?:min|mn|m)?)?(?![\d:])/, (found) => time(found[1], found[2])],
  [/^(\d{1,2})\.(\d{2})(?!\d)/, (found) => time(found[1], found[2])],
  [/^midi\b/, () => time("12", "00")],
  [/^minuit\b/, () => time("24", "00")],
  [/^(\d{1,2})(?!\d)/, (found) => ({ is: "number", minutes: Number(found[1]) * 60 })],
  [/^(?:->|→|[-–—]|(?:jusqu'?(?:a|au)|a|au)(?![a-z]))/, () => ({ is: "to" })],
  [/^(?:[,;/+&|\n]|(?:et|puis|ainsi que)(?![a-z]))/, () => ({ is: "and" })],
  [
    /^(?:du|de|des|d'|le|les|la|l'|en continu|sans interruption|non[- ]stop|journee continue|(?:le )?matin(?:ee)?s?|(?:l')?apres[- ]?midis?|(?:le )?soir(?:ee)?s?|(?:horaires? )?d'?ouvertures?|ouvert(?:e|s|es|ure)?|horaires?)(?![a-z])|^[:.()]/,
    () => null,
  ],
];

function wordsOf(text: string): readonly Word[] | null {
  const words: Word[] = [];
  let rest = text;
  for (;;) {
    rest = rest.replace(/^[^\S\n]+|^\s+$/, "");
    if (rest === "") return words;
    const step = nextWord(rest);
    if (step === null) return null;
    if (step.word !== null) words.push(step.word);
    rest = rest.slice(step.length);
  }
}

function nextWord(rest: string): { readonly word: Word | null; readonly length: number } | null {
  for (const [day, expression] of DAY_NAMES.entries()) {
    const found = expression.exec(rest);
    if (found !== null) return { word: days([day]), length: found[0].length };
  }
  for (const [expression, read] of WORDS) {
    const found = expression.exec(rest);
    if (found === null) continue;
    const word = read(found);
    // an hour that no clock shows
    if (word?.is === "time" && word.minutes > 24 * 60) return null;
    return { word, length: found[0].length };
  }
  return null;
}

function days(named: readonly number[]): Word {
  return { is: "days", days: named, holidays: false };
}

function time(hour: string | undefined, minute: string | undefined): Word {
  const minutes = Number(minute ?? 0);
  return { is: "time", minutes: minutes > 59 ? Number.POSITIVE_INFINITY : Number(hour) * 60 + minutes };
}

/** Puts `lundi au vendredi` and `9h à 12h` together; what is left alone of a pair is not understood. */
function joined(words: readonly Word[]): readonly HoursToken[] | null {
  const tokens: HoursToken[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word, link, end] = words.slice(at, at + 3);
    if (word === undefined || word.is === "and") continue;
    if (word.is === "to") return null;
    if (word.is === "time" || word.is === "number") {
      const hours = link?.is === "to" ? hoursFrom(word, end) : null;
      if (hours === null) return null;
      tokens.push(hours);
      at += 2;
    } else if (word.is === "days" && link?.is === "to" && end?.is === "days") {
      const range = daysFrom(word.days, end.days);
      if (range === null) return null;
      tokens.push({ is: "days", days: range, holidays: false });
      at += 2;
    } else tokens.push(word);
  }
  return tokens;
}

function daysFrom(from: readonly number[], to: readonly number[]): readonly number[] | null {
  const [first, last] = [from[0], to[0]];
  if (first === undefined || last === undefined || from.length > 1 || to.length > 1 || first === last) return null;
  return EVERY_DAY.filter((day) => (first < last ? day >= first && day <= last : day >= first || day <= last));
}

function hoursFrom(from: Word, to: Word | undefined): HoursToken | null {
  if (to?.is !== "time" && to?.is !== "number") return null;
  if (from.is !== "time" && to.is !== "time") return null;
  if (from.is !== "time" && from.is !== "number") return null;
  const [begins, ends] = [from.minutes % (24 * 60), to.minutes === 0 ? 24 * 60 : to.minutes];
  // past midnight is for the evening; in the day it is a slip
  if (ends === begins || (ends < begins && begins < 17 * 60)) return null;
  return { is: "hours", from: clock(begins), to: clock(ends) };
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
