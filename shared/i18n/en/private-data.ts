import type { privateData as fr } from "../fr/private-data.ts";

const n = (count: number) => count.toLocaleString("en-GB");
const cells = (count: number) => `${n(count)} cell${count === 1 ? "" : "s"}`;

export const privateData: typeof fr = {
  title: "Personal data",
  explain:
    "Before publishing, what is about people is taken out, unless the law or these people allow it. Here is what the columns let expect; you decide, and your decision stays on record.",
  looking: "Reading the columns…",
  nothing: "No column seems to be about people. Look all the same: a machine does not read everything.",
  toDecide: (count) => (count === 1 ? "1 column to decide on" : `${n(count)} columns to decide on`),
  allDecided: "Everything is decided.",
  decided: "Decided already",
  others: (count) =>
    count === 1 ? "1 other column: nothing to report" : `${n(count)} other columns: nothing to report`,
  levels: { red: "to be taken out", orange: "to be decided", green: "no apparent risk" },
  isPrivate: "never published",
  reasons: {
    things: (count, filled, example) =>
      `Titled “nom”, but ${n(count)} values out of ${n(filled)} name places or bodies (${example}).`,
    title: (phrase) => `Its title holds “${phrase}”.`,
    thing: (phrase) => `Its title holds “${phrase}”, but seems to speak of a place or an office.`,
    bands: "Its values are bands of ages: no exact age is written in it any more.",
    smallCounts: (count, filled) =>
      `${cells(count)} with a count of 1 to 4 people, of ${n(filled)} that are filled: combined with the commune or the age, so small a number may point to someone.`,
    values: {
      nir: (count) => `${cells(count)} with a social security number`,
      iban: (count) => `${cells(count)} with an account number (IBAN)`,
      mobile: (count) => `${cells(count)} with a mobile number`,
      "personal-mail": (count) => `${cells(count)} with a private mail address`,
      "named-mail": (count) => `${cells(count)} with a mail address in someone’s name`,
      "office-mail": (count) => `${cells(count)} with the mail address of an office`,
      courtesy: (count) => `${cells(count)} that begin with “M.” or “Mme”`,
    },
    example: (said, filled, example) => `${said}, of ${n(filled)} that are filled. For instance: ${example}`,
  },
  remove: "Do not publish",
  removeHint: "The column stays in the table, for the team alone; no file and no public address shows it.",
  keep: "Keep…",
  keepTitle: (column) => `Publish “${column}”: why?`,
  motives: {
    directory: "Officers or elected people in their function (directory, organisation chart)",
    agreement: "These people agreed",
    law: "A law makes these data public",
    "not-personal": "These data are not about people",
    other: "Another reason",
  },
  note: "In detail",
  noteHint: "The law, the agreement, the date… This text stays in the journal of the space.",
  generalise: "Generalise…",
  generaliseHint: {
    "columns.age-bands": "Put bands of ages in place of ages or dates of birth",
    "columns.generalise-postal-code": "Keep the département alone",
    "columns.small-counts": "Hide the small counts",
  },
  save: "Keep, and note why",
  reopen: "Open this decision again",
  didRemove: (who, when) => `${who} decided not to publish it, ${when}.`,
  didKeep: (who, when, motive) => `${who} decided to publish it, ${when}: ${motive}.`,
  notPrivateYet: "It is not private yet: it would go out in a file.",
  makePrivate: "Make it private",
  go: "Show the column",
  locked: "This column is locked: its owner can make it private.",
  beforeExport: (count) =>
    count === 1
      ? "1 column seems to be about people, and nothing is decided."
      : `${n(count)} columns seem to be about people, and nothing is decided.`,
  open: "Decide",
  offline: "Without a connection, decisions can be neither read nor taken. Try again once the network is back.",
};
