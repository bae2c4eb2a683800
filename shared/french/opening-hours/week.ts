/**
 * Opening hours as a week: on which days, from when to when. It is what people fill in; most hours of public places are nothing else.
 * What says more (seasons, weeks of the year, sunrise, remarks) is no week: it is left as it is written.
 */
import { isOpeningHours } from "../opening-hours.ts";
import { writeTime } from "./typed-time.ts";

/** Minutes since midnight. `to` is after `from`, at most a day later: past 1440 it is of the next day. */
export interface HoursSpan {
  readonly from: number;
  readonly to: number;
}

/** The same hours on some days. No spans: closed. */
export interface HoursRule {
  /** 0 (Monday) to 6, in order */
  readonly days: readonly number[];
  /** public holidays too */
  readonly holidays: boolean;
  readonly spans: readonly HoursSpan[];
}

const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6] as const;
const HOLIDAYS = 7;
const MIDNIGHT = 24 * 60;

/** The hours of each day, days of the same hours together and no day twice; null when the text is no week, or no opening hours. */
export function readWeek(text: string): readonly HoursRule[] | null {
  if (!isOpeningHours(text)) return null;
  if (text === "24/7") return [{ days: EVERY_DAY, holidays: false, spans: [{ from: 0, to: MIDNIGHT }] }];
  const hours = new Map<number, readonly HoursSpan[]>();
  let rest = text.trim();
  let adds = false;
  while (rest !== "") {
    const found = RULE.exec(rest);
    const groups = found?.groups;
    if (!found || !groups) return null;
    const named = groups.days === undefined ? EVERY_DAY : daysOf(groups.days);
    const spans = groups.off === undefined ? spansOf(groups.times ?? "") : [];
    if (named === null || spans === null || (adds && spans.length === 0)) return null;
    // on a holiday, the last rule of that weekday would count: holidays are to be said last
    if (hours.has(HOLIDAYS) && !named.includes(HOLIDAYS)) return null;
    for (const day of named) hours.set(day, adds ? [...(hours.get(day) ?? []), ...spans] : spans);
    rest = rest.slice(found[0].length);
    adds = groups.separator?.includes(",") === true;
  }
  return hours.size === 0 ? null : gathered(hours);
}

/** The week in the writing of OpenStreetMap; "" when no day is said. A rule without days is left out; holidays come last. */
export function writeWeek(rules: readonly HoursRule[]): string {
  const said = rules.filter(({ days, holidays }) => days.length > 0 || holidays);
  const [only] = said;
  if (said.length === 1 && only && only.days.length === 7 && !only.holidays && isWholeDay(only.spans)) return "24/7";
  return [...said.filter(({ holidays }) => !holidays), ...said.filter(({ holidays }) => holidays)]
    .map(({ days, holidays, spans }) => {
      const named = [...runsOf(days).map(runInOsm), ...(holidays ? ["PH"] : [])].join(",");
      return `${named} ${spans.length === 0 ? "off" : spans.map(spanInOsm).join(",")}`;
    })
    .join("; ");
}

/** Open from midnight to midnight. */
export function isWholeDay(spans: readonly HoursSpan[]): boolean {
  return spans.length === 1 && spans[0]?.from === 0 && spans[0].to === MIDNIGHT;
}

/** Days that follow each other, from first to last; two in a row are no run. */
export function runsOf(days: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs.flatMap(([first, last]) =>
    last - first === 1
      ? [
          [first, first],
          [last, last],
        ]
      : [[first, last]],
  ) as [number, number][];
}

/** A span from its two hours as people give them: one that ends before it begins ends on the next day. */
export function spanFrom(from: number, to: number): HoursSpan {
  return { from, to: to > from ? to : to + MIDNIGHT };
}

const DAY_NAME = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
const DAY_ITEM = `(?:${DAY_NAME}(?: ?- ?${DAY_NAME})?|PH)`;
const TIME = "[0-9]{1,2}:[0-9]{2}";
const SPAN = `${TIME} ?- ?${TIME}`;
/** a rule and what separates it from the next */
const RULE = new RegExp(
  `^(?:(?<days>${DAY_ITEM}(?:[, ] ?${DAY_ITEM})*)[: ] ?)?(?:(?<times>${SPAN}(?:, ?${SPAN})*)(?: open)?|(?<off>off|closed))(?:(?<separator> ?[;,] ?)(?=.)|$)`,
  "i",
);

/** null for days that are none of a week */
function daysOf(text: string): readonly number[] | null {
  const days: number[] = [];
  for (const item of text.split(/(?<![- ]) ?[, ] ?(?!-)/)) {
    if (item.toUpperCase() === "PH") {
      days.push(HOLIDAYS);
      continue;
    }
    const [first = -1, last = first] = item.split(/ ?- ?/).map(dayNamed);
    if (first < 0 || last < 0) return null;
    for (let day = first; ; day = (day + 1) % 7) {
      days.push(day);
      if (day === last) break;
    }
  }
  return days;
}

function dayNamed(name: string): number {
  return DAYS.findIndex((day) => day.toLowerCase() === name.trim().toLowerCase());
}

function spansOf(text: string): readonly HoursSpan[] | null {
  const spans = text.split(",").map((span) => {
    const [from = 0, to = 0] = span.split("-").map(minutesOf);
    return spanFrom(from, to);
  });
  return spans.some(({ from, to }) => to - from > MIDNIGHT) ? null : spans;
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.trim().split(":");
  return Number(hours) * 60 + Number(minutes);
}

function gathered(hours: ReadonlyMap<number, readonly HoursSpan[]>): readonly HoursRule[] {
  const rules = new Map<string, { days: number[]; holidays: boolean; spans: readonly HoursSpan[] }>();
  for (const [day, spans] of [...hours].sort(([a], [b]) => a - b)) {
    const key = spans.map(spanInOsm).join();
    const rule = rules.get(key) ?? { days: [], holidays: false, spans };
    rules.set(key, rule);
    if (day === HOLIDAYS) rule.holidays = true;
    else rule.days.push(day);
  }
  return [...rules.values()];
}

function runInOsm([first, last]: readonly [number, number]): string {
  return first === last ? (DAYS[first] ?? "") : `${DAYS[first]}-${DAYS[last]}`;
}

function spanInOsm({ from, to }: HoursSpan): string {
  // midnight is the end of its day
  return `${writeTime(from)}-${writeTime(to > MIDNIGHT ? to - MIDNIGHT : to)}`;
}
