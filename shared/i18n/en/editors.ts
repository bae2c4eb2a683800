import type { Words } from "../words.ts";

export const editors: Words["editors"] = {
  panel: (column) => `Writing aid: ${column}`,
  cancel: "Cancel",
  done: "Done",
  yes: "Yes",
  no: "No",
  values: (column) => `Possible values: ${column}`,
  choices: (n, chosen) =>
    chosen !== null ? `Enter to write ${chosen}` : n > 1 ? `${n} suggestions, down arrow to choose` : "",
  several: "Several values: separate them with commas, or click.",
  more: (n) => (n > 1 ? `${n} more: type to search.` : "1 more: type to search."),
  willBeWritten: (text) => `Will be written ${text}`,
  asUsual: (example) => `Write it as usual, for instance ${example}.`,
  writeAs: (text) => `Write ${text}`,
  dayFirst: "Read with the day before the month.",
  ratherThis: (day) => `Rather ${day}`,
  toCalendar: "F4: go to the calendar",
  previousMonth: "Previous month",
  nextMonth: "Next month",
  near: (value) => `Did you mean “${value}”? Down arrow then Enter to take it.`,
};
