import type { BilanWords } from "../fr/bilan.ts";

const n = (count: number) => count.toLocaleString("en-GB");
const count = (of: number, one: string, many: string) => `${n(of)} ${of === 1 ? one : many}`;
const day = (at: string) =>
  new Date(at).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
const moment = (at: string) =>
  new Date(at).toLocaleString("en-GB", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
const percentIn = (percent: number | null) => (percent === null ? "" : `${percent.toLocaleString("en-GB")}%`);
const MOTIVES = {
  directory: "officers or elected people in their function",
  agreement: "these people agreed",
  law: "a law makes these data public",
  "not-personal": "these data are not about people",
  other: "another reason",
};

export const bilan: BilanWords = {
  title: "Data quality report",
  documentTitle: (dataset) => `Data quality report: ${dataset}`,
  explain: "This report writes itself, from the history. Complete each part: everyone sees what you write.",
  loading: "Reading the history…",
  offline: "The report is read on the server. Try again once the network is back.",
  sections: {
    about: "The dataset",
    files: "Where the data come from",
    people: "Who worked, and for how long",
    steps: "Steps of the cleaning",
    columns: "Columns added, renamed, taken out",
    privacy: "Personal data",
    quality: "Conformity, before and after",
    doubts: "What is still open",
  },
  toComplete: "To be completed by the team",
  write: (section) => `Text of the part “${section}”`,
  writtenBy: (who, at) => `${who}, ${moment(at)}`,
  save: "Save",
  unknownStep: "took a step that this version of the program cannot put in words",
  nothingKnown: "Nothing to report from the history.",
  exportAs: "Save the report",
  markdown: "Markdown (.md)",
  docx: "Word (.docx)",
  print: "Print, or save as PDF",
  fileName: (dataset) => `Report - ${dataset}`,
  size: (rows, columns) => `${count(rows, "row", "rows")}, ${count(columns, "column", "columns")} today`,
  sinceImport: "Compared with the imported file:",
  period: (first, last, gestures) =>
    `${day(first) === day(last) ? `on ${day(first)}` : `from ${day(first)} to ${day(last)}`}, ${count(gestures, "gesture", "gestures")}`,
  rowsAdded: (of) => count(of, "row added", "rows added"),
  rowsRemoved: (of) => count(of, "row deleted", "rows deleted"),
  filled: (of) => count(of, "blank cell filled", "blank cells filled"),
  changed: (of) => count(of, "cell corrected", "cells corrected"),
  cleared: (of) => count(of, "cell cleared", "cells cleared"),
  cut: "The history is longer than what is counted here.",
  file: (file) =>
    `“${file.fileName}”, ${count(file.rows, "row", "rows")} of ${count(file.columns, "column", "columns")}, ${
      file.kind === "created" ? "which the table was made of" : "put into the table"
    } by ${file.by} on ${day(file.at)}${
      file.setAside === 0 ? "" : `; ${count(file.setAside, "line left aside", "lines left aside")}`
    }`,
  peopleHead: ["Who", "Time", "Gestures", "Cells"],
  number: n,
  time: (minutes) =>
    minutes < 60 ? `${n(minutes)} min` : `${n(Math.floor(minutes / 60))} h ${String(minutes % 60).padStart(2, "0")}`,
  timeHint: "Time between gestures less than half an hour apart, in this table alone.",
  lastSteps: (told, all) => `The last ${n(told)} steps, of ${n(all)}.`,
  step: (who, did, at, cells, rows, why) => {
    const sizes = [
      ...(cells > 0 ? [count(cells, "cell", "cells")] : []),
      ...(rows > 0 ? [count(rows, "row", "rows")] : []),
    ].join(", ");
    return `${who} ${did}${sizes === "" ? "" : ` (${sizes})`}, ${moment(at)}${why === null ? "" : `. Why: ${why}`}`;
  },
  columnAdded: (title, who) => `“${title}” added${who === null ? "" : ` by ${who}`}`,
  columnRenamed: (before, after) => `“${before}” renamed to “${after}”`,
  columnRemoved: (title) => `“${title}” taken out`,
  columnsRemoved: (titles) =>
    `${titles.length} columns taken out, from “${titles.at(0)}” to “${titles.at(-1)}”: ${titles.join(", ")}`,
  privateColumns: (of) =>
    of === 1
      ? "1 column stays with the team and is never published."
      : `${n(of)} columns stay with the team and are never published.`,
  decidedRemove: (title, who, at) => `“${title}”: not published (${who}, ${day(at)})`,
  decidedKeep: (title, who, at, motive, note) =>
    `“${title}”: published, because ${MOTIVES[motive]}${note === "" ? "" : ` (${note})`} (${who}, ${day(at)})`,
  noSchema: "No schema is chosen: conformity cannot be told.",
  schema: (name) => `Schema: ${name}`,
  scoreBefore: (percent, issues) =>
    `As imported, judged by this same schema: ${[percentIn(percent), count(issues, "problem", "problems")].filter(Boolean).join(", ")}`,
  scoreNow: (percent, issues) =>
    `Today: ${[percentIn(percent), count(issues, "problem", "problems")].filter(Boolean).join(", ")}`,
  doubts: (of) =>
    of === 0
      ? "No doubtful conversion to read again."
      : `${count(of, "doubtful conversion", "doubtful conversions")} to read again`,
  questions: (of) => (of === 0 ? "No open question." : count(of, "open question", "open questions")),
};
