import type { views as fr } from "../fr/views.ts";

const count = (n: number, one: string, many: string) => `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
const quoted = (text: string) => `“${text}”`;
const listed = (values: readonly string[]) =>
  values.length > 3 ? `${values.slice(0, 2).join(", ")} and ${values.length - 2} more` : values.join(", ");

export const views: typeof fr = {
  bar: "What you see",
  filter: "Filter",
  shown: (shown, all) => `${count(shown, "row", "rows")} of ${all.toLocaleString("en-GB")}`,
  looking: "Looking for the rows…",
  stale: (n) => `${count(n, "row has", "rows have")} changed`,
  staleHint: "These rows stay where they are until you ask.",
  refresh: "Refresh",
  seeAll: "See everything",
  remove: (what) => `Remove: ${what}`,
  turn: (what) => `Turn the order around: ${what}`,
  sorted: (column, descending) => `sorted by ${column} ${descending ? "↓" : "↑"}`,
  sortedThen: (column, descending) => `then ${column} ${descending ? "↓" : "↑"}`,
  hidden: (n) => count(n, "column hidden", "columns hidden"),
  noRow: "No row fits these filters.",
  forMe: "You alone see the table this way: it is changed for nobody.",
  untitled: "untitled",
  gone: "deleted column",
  chips: {
    blankValue: "blank",
    unavailableValue: "not available",
    values: (column, values) => (values.length === 1 ? `${column} = ${values[0]}` : `${column}: ${listed(values)}`),
    notValues: (column, values) =>
      values.length === 1 ? `${column} ≠ ${values[0]}` : `${column}, except ${listed(values)}`,
    anyCell: "a cell",
    contains: (column, text) => `${column} contains ${quoted(text)}`,
    notContains: (column, text) => `${column} does not contain ${quoted(text)}`,
    matches: (column, pattern) => `${column} fits the pattern ${pattern}`,
    notMatches: (column, pattern) => `${column} does not fit the pattern ${pattern}`,
    compares: (column, sign, value) => `${column} ${sign} ${value}`,
    blank: (column) => `${column} blank`,
    filled: (column) => `${column} filled in`,
    length: (column, least, most) =>
      least === most
        ? `${column}: ${count(least ?? 0, "character", "characters")}`
        : least === null
          ? `${column}: ${count(most ?? 0, "character", "characters")} at most`
          : most === null
            ? `${column}: ${count(least, "character", "characters")} at least`
            : `${column}: ${least} to ${most} characters`,
    shapes: (column, shapes) => `${column} shaped ${listed(shapes)}`,
    notShapes: (column, shapes) => `${column} not shaped ${listed(shapes)}`,
    duplicates: (columns) => `duplicates of ${columns}`,
    issues: "with a problem",
    noIssues: "without a problem",
    issuesIn: (column) => `problem in ${column}`,
    noIssuesIn: (column) => `no problem in ${column}`,
    commented: "commented",
    mine: "mine",
    toNobody: "nobody’s",
    toSomeone: "someone else’s",
    changed: (since, who) =>
      [
        "changed",
        who === "me" ? "by me" : who === "other" ? "by someone else" : null,
        since === null ? null : `since ${since}`,
      ]
        .filter((part) => part !== null)
        .join(" "),
    rows: (n) => count(n, "row chosen", "rows chosen"),
  },
  faults: {
    noColumn: "A column of this view is gone: that part is left aside.",
    notAFormula: (formula, why) => `The formula ${formula} will not do any more: ${why}`,
    notAPattern: (pattern) =>
      `The pattern ${quoted(pattern)} cannot be read: this filter is left aside. Mend or remove it.`,
    notKnown: "A filter waits for what the server has yet to say: until then it leaves nothing out.",
  },
  quick: {
    title: "See only the rows…",
    issues: "with a problem",
    blank: (column) => `blank in ${quoted(column)}`,
    mine: "for me to complete",
    commented: "commented",
    today: "changed today",
    lastVisit: "changed since my last visit",
    byMe: "changed by me",
    values: "By the values of a column…",
    condition: "By a condition…",
  },
  condition: {
    title: "Filter by a condition",
    column: "Column",
    anyColumn: "All columns",
    is: "Condition",
    value: "Value",
    to: "and",
    apply: "Filter",
    cancel: "Cancel",
    kinds: {
      contains: "contains",
      notContains: "does not contain",
      is: "is",
      isNot: "is not",
      blank: "is blank",
      filled: "is filled in",
      above: "is at least (number)",
      below: "is at most (number)",
      equal: "is the number",
      since: "is a date from … on",
      until: "is a date up to …",
      matches: "fits the pattern",
      length: "has a number of characters from",
      formula: "meets the formula",
    },
    notANumber: "Write a number, for example 1250.5.",
    notADate: "Write a date, for example 31/12/2024.",
    notAPattern: "This pattern cannot be read: look at its parentheses and brackets.",
    nothing: "Write a value.",
    formulaExample: "[pupils] > 500 AND NOT ISBLANK([mail])",
  },
  sortForAll: "Keep this order for everyone…",
  sortForAllAsk: (n) => `${count(n, "row", "rows")} will stand so for the whole team. Ctrl+Z takes it back.`,
  sortForAllDo: "Sort for everyone",
  sortForAllNo: "No",
  saved: {
    menu: "Views",
    all: "The whole table",
    none: "No saved view. Filter, sort or hide columns, then save what you see for the whole team.",
    save: "Save this view…",
    update: (name) => `Replace ${quoted(name)} by what I see`,
    updated: (name) => `View ${quoted(name)} is now so for the whole team.`,
    rename: "Rename…",
    remove: "Delete…",
    removeAsk: (name) => `Delete the view ${quoted(name)} for the whole team? The table is not changed.`,
    removeDo: "Delete the view",
    link: "Copy the link to this view",
    linkCopied: (name) =>
      name === null
        ? "Link copied to the clipboard: paste it in a message, it opens the table as you see it."
        : `Link to the view ${quoted(name)} copied to the clipboard: paste it in a message.`,
    linkTooLong: "What you see is too long for a link: save this view in “Views” first, then copy its link.",
    more: (name) => `More actions for the view ${name}`,
    name: "Name of the view",
    namePlaceholder: "Town halls without hours",
    nameHint: "The whole team will find it in “Views”. Everyone stays free to look otherwise.",
    keep: "Save",
    renameDo: "Rename",
    cancel: "Cancel",
    by: (name) => `by ${name}`,
    changed: "changed",
    unreadable: "The link could not be read: it was cut short on its way. Ask for it again.",
    gone: "This view was deleted. You see what you looked at last.",
    failed: "The saved views could not be read.",
  },
};
