/** The words that a freely written date may hold: English ones, which is what the reference engine knows. */

const WEEKDAYS = /^(?:mon|monday|tue|tuesday|wed|wednesday|thu|thursday|fri|friday|sat|saturday|sun|sunday)$/i;
const MONTHS = [
  /^jan(?:uary)?$/i,
  /^feb(?:ruary)?$/i,
  /^mar(?:ch)?$/i,
  /^apr(?:il)?$/i,
  /^may$/i,
  /^june?$/i,
  /^july?$/i,
  /^aug(?:ust)?$/i,
  /^sep(?:t|tember)?$/i,
  /^oct(?:ober)?$/i,
  /^nov(?:ember)?$/i,
  /^dec(?:ember)?$/i,
];
const UNITS = [/^h(?:ours?)?$/i, /^m(?:inutes?)?$/i, /^s(?:econds?)?$/i];

export const isWeekday = (word: string): boolean => WEEKDAYS.test(word);

/** 1 to 12, or null. */
export function monthOf(word: string): number | null {
  const index = MONTHS.findIndex((month) => month.test(word));
  return index === -1 ? null : index + 1;
}

/** 0 for hours, 1 for minutes, 2 for seconds, or null. */
export function unitOf(word: string): number | null {
  const index = UNITS.findIndex((unit) => unit.test(word));
  return index === -1 ? null : index;
}

/** Before or after noon, or null. */
export function halfOf(word: string): "am" | "pm" | null {
  return /^am?$/i.test(word) ? "am" : /^pm?$/i.test(word) ? "pm" : null;
}

/** Says nothing: signs and little words between the parts. */
export const isFiller = (word: string): boolean => /^(?:[ .,;\-/']|at|on|and|ad|m|t|of|st|nd|rd|th)$/i.test(word);

export const isUniversal = (word: string): boolean => /^(?:UTC|GMT|Z|z)$/.test(word);
