import type { ClusterMethod } from "#shared/cleaning/clusters/find-clusters.ts";
import type { RowLikeness } from "#shared/cleaning/clusters/row-groups.ts";
import type { harmonising as fr } from "../fr/harmonising.ts";

const number = (n: number) => n.toLocaleString("en-GB");
const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`;
const cells = (n: number) => count(n, "cell", "cells");
const rows = (n: number) => count(n, "row", "rows");
const groups = (n: number) => count(n, "group", "groups");
const writings = (n: number) => count(n, "spelling", "spellings");
const quoted = (text: string) => `“${text}”`;
const cut = (text: string) => quoted(text.length > 60 ? `${text.slice(0, 59)}…` : text);

export const harmonising: typeof fr = {
  link: "Bring spellings together…",
  column: "Column",
  untitled: "untitled",
  choose: "Choose a column: values that seem to be one and the same, spelt otherwise, are brought together.",
  method: "Bring together",
  methods: {
    fingerprint: "Same words, other order or case",
    ngrams: "Same runs of letters",
    sound: "Sounds the same",
    edits: "Nearly the same",
    compression: "Looks alike",
  } satisfies Record<ClusterMethod["by"], string>,
  about: {
    fingerprint: "Whatever the case, accents, punctuation and order of words: “ST DENIS” and “Saint-Denis”.",
    ngrams: "The same runs of letters, without spaces: “Jean Moulin” and “jeanmoulin”.",
    sound: "What is said the same way in French: “Gauthier” and “Gotier”. Read before you merge.",
    edits:
      "But for a few letters, figures aside: “collége” and “colège”. Read before you merge: “Nancy” and “Nandy” are near, too.",
    compression: "Long texts that have much in common. Slow, and wide: read before you merge.",
  } satisfies Record<ClusterMethod["by"], string>,
  size: "Letters in a run",
  letters: "Letters that may differ",
  gap: "How far apart, from 1 to 10",
  scope: {
    label: "On which rows",
    all: "All",
    filtered: "Filtered",
    selected: "Chosen",
    among: (n: number) => `Among ${rows(n)} only: merging touches no others.`,
  },
  seeking: (percent: number) => `Bringing values together… ${number(percent)}%`,
  stop: "Stop",
  stopped: "The search was stopped.",
  again: "Search",
  found: (n: number, change: number) =>
    n === 0 ? "" : `${groups(n)} to look at, ${cells(change)} to change if all are merged.`,
  none: (values: number) =>
    values === 0
      ? "This column is blank."
      : `Nothing to bring together this way among ${count(values, "value", "values")}. Try another way.`,
  allSettled: "All is settled here.",
  cutShort:
    "There are too many values to compare each with each: others that are alike may have been missed. Filter rows to look further.",
  mergeChosen: (n: number) => (n === 0 ? "Merge" : `Merge ${groups(n)}`),
  chooseAll: "Tick all",
  chooseNone: "Untick all",
  inOrder: "Put in order again",
  more: (n: number) => `See ${groups(n)} more`,
  shown: (n: number, all: number) => `The first ${number(n)} of ${number(all)}.`,
  groups: "Groups of spellings",
  group: (lead: string) => `Spellings of ${cut(lead)}`,
  chooseGroup: (lead: string) => `Merge ${cut(lead)} too`,
  summary: (n: number, inCells: number) => `${writings(n)}, ${cells(inCells)}`,
  tick: (text: string, n: number) => `Bring in ${cut(text)} (${cells(n)})`,
  take: (text: string) => `Write ${cut(text)}`,
  show: (text: string) => `See the rows ${cut(text)}`,
  showGroup: (lead: string) => `See all rows of ${cut(lead)}`,
  writeFor: (lead: string) => `Form to write for ${cut(lead)}`,
  why: { model: "as the schema says", communes: "official name of the commune", frequent: "" },
  merge: (n: number) => (n === 0 ? "Merge" : `Merge (${cells(n)})`),
  mergeOf: (lead: string, n: number) => `Merge ${cut(lead)}, ${cells(n)} to change`,
  seeOthers: (n: number) => `See the ${count(n, "other spelling", "other spellings")}`,
  apart: "These are not the same",
  apartOf: (lead: string) => `${cut(lead)}: these are not the same`,
  settled: (lead: string) => `${cut(lead)}: settled`,
  empty: "Write the form to keep.",
  tooLong: "A cell holds 32,768 characters at most: shorten this text.",
  setApart: (n: number) => `${groups(n)} set aside: the team is no longer offered ${n === 1 ? "it" : "them"}.`,
  seeApart: "See them all again",
  seenAgain: (n: number) => `${groups(n)} offered to the team again.`,
  setApartAgain: "Set them aside again",
  done: (n: number) => `${cells(n)} harmonised.`,
  doneIn: (n: number, gestures: number) => `${cells(n)} harmonised, in ${number(gestures)} gestures.`,
  nothing: "These cells changed meanwhile: nothing was written.",
  someTooLong: (n: number) => `${groups(n)} with texts too long to be merged this way: correct them in the table.`,
  merging: (part: number, of: number, percent: number) =>
    of > 1 ? `Merging ${number(part)} of ${number(of)}… ${number(percent)}%` : `Merging… ${number(percent)}%`,
  ended: {
    busy: "Another operation is under way: wait until it ends.",
    "by-hand": "The merge was stopped.",
    "read-only": "You may no longer change this table.",
    refused: "This column is gone, or closed: nothing was written in it.",
    "too-much": "That is too much for one gesture: merge fewer groups at a time.",
  },
  undo: "Undo",
  undone: "The merge was undone.",
  readOnly: "You can look, and merge nothing.",
  locked: "This column is closed: nothing can be merged in it.",
  merges: {
    none: "No merge chosen. Open “Harmonise” to bring the spellings of this column together.",
    open: "Bring spellings together…",
    list: "What becomes what",
    line: (from: readonly string[], to: string) => `${from.map(cut).join(", ")} → ${cut(to)}`,
    remove: (to: string) => `Take out the merge into ${cut(to)}`,
    rest: (n: number) => `and ${count(n, "other", "others")}`,
  },
  duplicates: {
    title: "Duplicate rows",
    short: "Compare…",
    columns: "Columns to compare",
    chooseColumns: "Choose the columns that tell that two rows are one and the same.",
    likeness: "Two rows are duplicates when they are",
    likenesses: {
      same: "exactly the same",
      cleaned: "the same but for spelling",
      near: "nearly the same",
    } satisfies Record<RowLikeness["by"], string>,
    seeking: (percent: number) => `Comparing rows… ${number(percent)}%`,
    none: "No duplicate rows, compared this way.",
    allSeen: "All were looked at: no group is left.",
    place: (at: number, of: number, n: number) => `Group ${number(at)} of ${number(of)}: ${rows(n)}`,
    noLonger: "These rows are no longer alike: someone changed them.",
    gone: "This group is settled: someone deleted or merged its rows.",
    next: "Next group",
    previous: "Previous group",
    onlyDiffering: "Show only what differs",
    table: "The rows side by side",
    row: (n: number) => `Row ${number(n)}`,
    keep: (n: number) => `Keep row ${number(n)}`,
    kept: "kept",
    goes: "goes",
    stays: "stays apart",
    with: (n: number) => `Row ${number(n)} is the same as the others`,
    alike: "the same row",
    comments: (n: number) => count(n, "conversation", "conversations"),
    result: "The row to be",
    takes: (column: string, n: number, text: string) =>
      `${column}, row ${number(n)}: ${text === "" ? "blank" : cut(text)}`,
    differs: "differs",
    same: (n: number) => count(n, "column that is the same is hidden", "columns that are the same are hidden"),
    moreRows: (n: number) => `The first ${number(n)} rows of the group are shown.`,
    merge: (n: number) => `Merge the ${number(n)} rows`,
    notSame: (n: number) => (n === 2 ? "These are two rows" : "These are different rows"),
    willLose: (n: number, onRows: number) =>
      `${count(n, "conversation is", "conversations are")} on the ${onRows === 1 ? "row that goes" : "rows that go"}: ${n === 1 ? "it stays" : "they stay"} among the comments, with no row to show.`,
    closed:
      "Some columns are closed: the row that is kept keeps its text there, and a row that holds a text there stays.",
    done: (n: number) => `${rows(n)} made into one.`,
    keptRows: (n: number) => `${rows(n)} ${n === 1 ? "stays" : "stay"}: a closed column holds a text there.`,
    skipped: (n: number) => `${groups(n)} set aside for the whole team.`,
    keys: "Page down and Page up: from one group to the next. Arrows: from one cell to the next. Ctrl+Enter: merge.",
    onlyFiltered: (n: number) => `Only the ${number(n)} filtered rows`,
    close: "Close",
    own: "Duplicate rows are compared side by side, group by group.",
  },
};
