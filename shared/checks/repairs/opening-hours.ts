/** Opening hours as the French say them (`du lundi au vendredi de 9h à 12h et de 14h à 17h30`), in the syntax of OpenStreetMap. */
import { type Family, NO_READING } from "./family.ts";
import { type HoursToken, tokensOfHours } from "./hours-words.ts";

export const openingHours: Family = (text, { kind, type }) => {
  if (kind !== "opening-hours" || type !== "string") return NO_READING;
  const hours = hoursInOsm(text);
  return hours === null || hours === text ? NO_READING : [{ kind: "opening-hours", text: hours }];
};

/** One rule: on these days, at these hours, or closed. Days are 0 (Monday) to 6; no days: every day. */
interface Rule {
  readonly days: Set<number>;
  /** public holidays too */
  holidays: boolean;
  readonly hours: string[];
  off: boolean;
}

/** null when a word is not understood, when a day would be opened twice, or when there are no hours. Nothing is left out. */
function hoursInOsm(text: string): string | null {
  const tokens = tokensOfHours(text);
  if (tokens === null) return null;
  if (tokens.length === 1 && tokens[0]?.is === "always") return "24/7";
  const rules = rulesOf(tokens);
  if (rules === null || rules.every(({ hours, off }) => hours.length === 0 && !off)) return null;
  return isOpenedTwice(rules) ? null : writtenRules(merged(rules));
}

/** Follows the words from left to right: a day after hours begins a rule, hours belong to the days before them. */
function rulesOf(tokens: readonly HoursToken[]): Rule[] | null {
  const rules: Rule[] = [];
  const exceptions: Rule[] = [];
  let rule: Rule | null = null;
  let exception: Rule | null = null;
  /** `fermé` was said before its days */
  let closes = false;
  const begin = (): Rule => {
    const begun: Rule = { days: new Set(), holidays: false, hours: [], off: false };
    rules.push(begun);
    return begun;
  };
  for (const token of tokens) {
    switch (token.is) {
      case "always":
        return null;
      case "days": {
        if (exception === null && (rule === null || rule.hours.length > 0 || (rule.off && !closes))) {
          rule = begin();
          closes = false;
        }
        const to: Rule = exception ?? rule ?? begin();
        for (const day of token.days) to.days.add(day);
        if (token.holidays) to.holidays = true;
        break;
      }
      case "hours":
        if (exception !== null && (rule === null || rule.hours.length > 0)) return null;
        exception = null;
        rule ??= begin();
        if (rule.off) return null;
        rule.hours.push(`${token.from}-${token.to}`);
        break;
      case "closed":
        exception = null;
        // `dimanche : fermé` says its days before, `fermé le dimanche` after
        closes = rule === null || rule.hours.length > 0 || rule.off;
        if (rule === null || closes) rule = begin();
        rule.off = true;
        break;
      case "except":
        if (rule === null || rule.off) return null;
        exception = { days: new Set(), holidays: false, hours: [], off: true };
        exceptions.push(exception);
        break;
    }
  }
  const all = [...rules, ...exceptions];
  const unfinished = ({ hours, off, days, holidays }: Rule) =>
    (hours.length === 0 && !off) || (off && days.size === 0 && !holidays);
  return all.some(unfinished) ? null : all;
}

/** A later rule replaces an earlier one of the same day, which whoever wrote the words did not mean. */
function isOpenedTwice(rules: readonly Rule[]): boolean {
  const opened = new Set<number>();
  let everyDay = false;
  for (const { days, hours, holidays } of rules) {
    if (hours.length === 0) continue;
    if (everyDay || (days.size === 0 && !holidays && opened.size > 0)) return true;
    everyDay ||= days.size === 0 && !holidays;
    for (const day of days) {
      if (opened.has(day)) return true;
      opened.add(day);
    }
  }
  return false;
}

/** Days of the same hours are named together. */
function merged(rules: readonly Rule[]): readonly Rule[] {
  const kept: Rule[] = [];
  for (const rule of rules) {
    const same = kept.find(
      (other) => other.off === rule.off && other.hours.join() === rule.hours.join() && other.days.size > 0,
    );
    if (same === undefined || rule.days.size === 0) {
      kept.push(rule);
      continue;
    }
    for (const day of rule.days) same.days.add(day);
    same.holidays ||= rule.holidays;
  }
  return [...kept.filter(({ off }) => !off), ...kept.filter(({ off }) => off)];
}

const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;

function writtenRules(rules: readonly Rule[]): string {
  return rules
    .map(({ days, holidays, hours, off }) => {
      const named = [...daysInOsm(days), ...(holidays ? ["PH"] : [])].join(",");
      return `${named} ${off ? "off" : hours.join(",")}`.trim();
    })
    .join("; ");
}

/** Three days and more that follow each other are a range. */
function daysInOsm(days: ReadonlySet<number>): readonly string[] {
  const written: string[] = [];
  for (let day = 0; day < 7; day++) {
    if (!days.has(day)) continue;
    let last = day;
    while (days.has(last + 1)) last++;
    const [first = "", end = ""] = [DAYS[day], DAYS[last]];
    if (last - day >= 2) written.push(`${first}-${end}`);
    else written.push(...DAYS.slice(day, last + 1));
    day = last;
  }
  return written;
}
