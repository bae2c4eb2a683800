import type { Words } from "../words.ts";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const SHORT = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const MIDNIGHT = 24 * 60;

const name = (day: number) => DAYS[day] ?? "";
const time = (minutes: number) => {
  if (minutes % MIDNIGHT === 0) return "midnight";
  return `${Math.floor((minutes % MIDNIGHT) / 60)}:${String(minutes % 60).padStart(2, "0")}`;
};

export const hours: Words["hours"] = {
  say: {
    day: name,
    days: (first, last) => `${name(first)} to ${name(last)}`,
    everyDay: "every day",
    holidays: "public holidays",
    and: (parts) => (parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`),
    span: (from, to) => `${time(from)} to ${time(to)}${to > MIDNIGHT ? " (next day)" : ""}`,
    wholeDay: "24 hours a day",
    closed: (days) => `closed on ${days}`,
    open: (days, times) => `${days} ${times}`,
    date: (month, day) => (day === null ? (MONTHS[month] ?? "") : `${day} ${MONTHS[month]}`),
    onDate: (date, isDay) => (isDay ? `on ${date}` : `in ${date}`),
    season: (from, to) => `from ${from} to ${to}`,
    during: (season, hours) => `${season}: ${hours}`,
    shut: "closed",
    asWritten: (text) => `“${text}”`,
    separator: "; ",
  },
  short: (day) => SHORT[day] ?? "",
  dayName: name,
  holiday: "Holidays",
  rule: (n) => `Hours ${n}`,
  days: "Days",
  closed: "Closed",
  from: (n) => `Opens, span ${n}`,
  to: (n) => `Closes, span ${n}`,
  until: "to",
  addSpan: "Add a span",
  removeSpan: (n) => `Remove span ${n}`,
  addRule: "Other days",
  removeRule: (n) => `Remove hours ${n}`,
  noDays: "Choose the days these hours are for.",
  inside: "F4: set the hours",
  raw: "These hours say more than days and times: edit them in the cell, nothing else touches them.",
  notRead: "Write for instance “Mo-Fr 09:00-12:00”, or set the hours below.",
  startAgain: "Start again with days and times",
};
