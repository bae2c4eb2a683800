import type { joining as fr } from "../fr/joining.ts";

const figures = (n: number) => n.toLocaleString("en-GB");
const count = (n: number, one: string, many: string) => `${figures(n)} ${n === 1 ? one : many}`;
const rows = (n: number) => count(n, "row", "rows");
const quoted = (text: string) => `“${text}”`;

export const joining: typeof fr = {
  title: "Compile with another table",
  source: {
    label: "The other table",
    placeholder: "Choose a table of the space",
    noOther: "No other table in this space",
    noSuch: "No table of that name",
    chooseFile: "Take a file",
    file: (name, table) => (table === null ? name : `${name}, ${quoted(table)}`),
    size: (n, columns) => `${rows(n)}, ${count(columns, "column", "columns")}. It stays as it is.`,
    state: {
      opening: "Opening the table…",
      there: "",
      missing: "This file is not open here any more: take it again.",
      askAgain: "This register is not open here any more: ask it again.",
      gone: "This table is no longer there, or you may not read it. Choose another one.",
    },
  },
  register: {
    close: "Close without asking the register",
    opening: "Opening…",
    back: "Back",
    ask: "Ask the register",
    asking: (host: string) => `Asking ${host}…`,
    hidden: (n: number) =>
      `${count(n, "organisation", "organisations")} asked not to be made known: the address, sometimes the name, is not told (column “diffusion”).`,
    schools: {
      open: "Schools (UAI)",
      title: "Compile with the directory of schools",
      what: (host: string) =>
        `The education directory (${host}) gives all schools of a département: UAI, name, type, public or private, address, commune, coordinates. Nothing of your table is sent to it.`,
      off: "This server is not linked to the directory of schools. You can download it from data.education.gouv.fr, then take it as a file.",
      departements: "Départements",
      where: "Those where your schools are.",
      whereOf: (title: string) => `From the UAI of ${quoted(title)}. You can add some, or take some out.`,
      noSuch: "No département of that name",
      name: (names: readonly string[] | null, n: number) =>
        `Schools (${names === null ? `${figures(n)} départements` : names.join(", ")})`,
    },
    companies: {
      open: "Companies and organisations (SIREN, SIRET)",
      title: "Compile with the register of companies and organisations",
      what: (host: string) =>
        `Each number of the chosen column is sent to ${host}, which gives the name, the address, the commune, the activity, and whether the organisation still exists. Nothing else of your table leaves. Whoever asked not to be made known has no address there, sometimes no name.`,
      off: "This server is not linked to the register of companies. You can download a file of the Sirene register (Insee), then take it as a file.",
      column: "Column of SIREN or SIRET numbers",
      count: (n: number, minutes: number) =>
        n === 0
          ? "No SIREN or SIRET number in this column."
          : `${count(n, "different number", "different numbers")}, ${count(minutes, "minute", "minutes")} at most.`,
      others: (n: number) => `${count(n, "text is", "texts are")} no right number: not sent.`,
      tooMany: (n: number) => `That is more than ${figures(n)}: take a file of the Sirene register (Insee) instead.`,
      name: "Companies and organisations",
    },
  },
  readTitle: (file) => `Compile with ${quoted(file)}`,
  closeFile: "Close without taking this file",
  useFile: "Take this table",
  keys: {
    label: "Find rows by",
    here: (n) => `Column here, ${n}`,
    there: (n) => `Column of the other table, ${n}`,
    untitled: "untitled",
    choose: "Choose…",
    add: "Add a column to the key",
    remove: (n) => `Take out pair ${n}`,
    comparison: "Two texts are the same",
    comparisons: {
      exact: "exactly, character by character",
      cleaned: "ignoring accents, capitals and punctuation",
      near: "but for one letter",
    },
    comparisonHint: {
      exact: "“Laval” and “LAVAL” are different.",
      cleaned: "The order of words and a zero in front (01053, 1053) do not count.",
      near: "Besides, a letter left out or swapped. Never one figure for another.",
    },
  },
  matches: {
    label: "Rows found",
    summary: (found, unmatched, ambiguous) =>
      `${figures(found)} found · ${figures(unmatched)} without a match · ${figures(ambiguous)} ambiguous`,
    without: (unmatched: number, ambiguous: number) =>
      [
        ...(unmatched > 0 ? [`${rows(unmatched)} without a match`] : []),
        ...(ambiguous > 0 ? [`${figures(ambiguous)} ambiguous`] : []),
      ].join(", ") || null,
    kinds: {
      found: (n) => `${figures(n)} found`,
      near: (n) => `${figures(n)} but for one letter`,
      chosen: (n) => `${figures(n)} chosen`,
      unmatched: (n) => `${figures(n)} without a match`,
      ambiguous: (n) => `${figures(n)} ambiguous`,
      left: (n) => `${figures(n)} left`,
      blank: (n) => `${rows(n)} with nothing in the key.`,
      unused: (n) => `${figures(n)} only in the other`,
    },
    hints: {
      found: "",
      near: "Check: they may be two things.",
      chosen: "",
      unmatched: "Look for what it is in the other table, or leave it. Your choices are kept with the step.",
      ambiguous: "Several rows of the other table have this key. Say which, or add a column to the key.",
      left: "",
      blank: "",
      unused: "",
    },
    nothing: "blank",
    times: (n) => `(${rows(n)})`,
    which: (key) => `Row of the other table for ${quoted(key)}`,
    choose: (n) => `Choose among ${figures(n)}…`,
    told: (title, text) => `${title}: ${text === "" ? "blank" : text}`,
    none: "None: leave it without",
    look: "Look in the other table…",
    maybe: (text) => `${text}?`,
    noneFound: "Nothing like it in the other table",
    leave: "Leave it without a match",
    notSame: "It is not the same",
    forget: "Forget this choice",
    more: (n) => `Show more (${figures(n)})`,
    full: "There are too many choices for one step. Do this one, then begin again with what is left.",
  },
  bring: {
    label: "Bring",
    isKey: (title) => `${title} (the key)`,
    isPrivate: "Private there: it will be here.",
    into: (title) => `Where ${quoted(title)} goes`,
    fresh: "new column",
    fill: (title) => `blank cells of ${quoted(title)}`,
    titleOf: (title) => `Title of the new column, for ${quoted(title)}`,
    noTitle: "Give it a title.",
  },
  others: (n) =>
    n === null ? "Add the rows that only the other has" : `Add the rows that only the other has (${figures(n)})`,
  othersHint: "At the end of the table.",
  append: {
    label: "Where each column goes",
    to: (title) => `Where ${quoted(title)} goes`,
    fresh: "new column",
    ignored: "does not come",
    ignoredCount: (n: number) => `${count(n, "column does", "columns do")} not come`,
    alike: (n) => `${figures(n)} columns go into those of the same titles`,
    isPrivate: "Private there: it will be here.",
    provenance: "Where rows come from",
    say: "Say where each row comes from",
    sayHint: "In a column, with the name of the file or the table.",
    provenanceParts: {
      title: "Title of the column",
      there: "For the rows that come",
      here: "For the rows that are here (nothing: they stay blank)",
    },
  },
  used: {
    title: "Compiling",
    from: "Compiled from",
    into: "Used by",
    at: (who, when) => `${who}, ${when}`,
    found: (n, of) => `${rows(n)} of ${figures(of)} found`,
  },
};
