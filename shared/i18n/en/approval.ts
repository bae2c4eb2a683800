/** Words of review: marks, states, spot checks. */
import type { ShownMark } from "#shared/model/marks.ts";
import type { DatasetState, ReviewStep } from "#shared/wire/approval.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

const percent = (share: number) => Math.round(share * 100).toLocaleString("en-GB");

export const approval = {
  title: "Review",
  parts: { state: "State", rows: "Rows", spotChecks: "Spot check" },
  loading: "Reading the review…",

  states: {
    draft: "Draft",
    "in-review": "In review",
    "changes-requested": "Changes requested",
    approved: "Approved",
    published: "Published",
  } satisfies Record<DatasetState, string>,
  modified: "changed since it was approved",
  modifiedShort: "changed since",
  modifiedUnknown: "changes since: unknown",
  isPublic: "public",
  badge: (state: string) => `Review: ${state}. Open the panel`,

  /** what the state means, and what comes next */
  stateHints: {
    draft: "The team is at work. When the table is ready, they ask for a review.",
    "in-review": "The reviewer is looking at the table: they approve it or ask for changes.",
    "changes-requested": "Some things are left to change. The team corrects them, then asks for another review.",
    approved: "A version is approved. It is kept as it is, even when the table changes.",
    published: "A version is public. It changes only when an owner publishes another one.",
  } satisfies Record<DatasetState, string>,

  steps: {
    "ask-review": "Ask for a review",
    "take-back-request": "Take the request back",
    "request-changes": "Ask for changes",
    approve: "Approve this version…",
    publish: "Publish the approved version",
    "publish-unapproved": "Publish the present version without approval…",
    "publish-current": "Publish the table as it is, as it changes…",
    "take-back-publication": "Take the publication back",
  } satisfies Record<ReviewStep, string>,
  askAgain: "Ask for another review",
  stepTaken: {
    "ask-review": (who: string) => `${who} asked for a review`,
    "take-back-request": (who: string) => `${who} took the request for review back`,
    "request-changes": (who: string) => `${who} asked for changes`,
    approve: (who: string) => `${who} approved the table`,
    publish: (who: string) => `${who} published the approved version`,
    "publish-unapproved": (who: string) => `${who} published without approval`,
    "publish-current": (who: string) => `${who} published the table as it changes`,
    "take-back-publication": (who: string) => `${who} took the publication back`,
  } satisfies Record<ReviewStep, (who: string) => string>,
  someone: "Someone",
  note: "A word for the team (optional)",
  notePlaceholder: {
    "ask-review": "What is ready, what deserves a look…",
    "request-changes": "What to change, and where…",
    other: "Why, for whom…",
  },
  cancel: "Cancel",
  history: "Steps",
  nothingYet: "No step so far.",
  seeVersion: "See this version",
  notMine: "Your role lets you follow the review without taking part in it.",
  offline: "Without network, how far the review is cannot be shown. It will appear when the connection is back.",

  approved: {
    title: "Approved version",
    by: (who: string, when: string) => `Approved by ${who}, ${when}`,
    same: "The table is the same as the approved version.",
    changed: "The table is not what was approved any more",
    cells: (n: number) => count(n, "cell changed", "cells changed"),
    rows: (n: number) => count(n, "row touched", "rows touched"),
    rowsAdded: (n: number) => count(n, "row added", "rows added"),
    rowsRemoved: (n: number) => count(n, "row removed", "rows removed"),
    rowsMoved: (n: number) => count(n, "row moved", "rows moved"),
    columns: (n: number) => count(n, "column changed", "columns changed"),
    back: "If these changes are undone, the table is approved again by itself.",
    comparing: "Looking for what changed…",
    difference: "See the difference",
    see: "See the approved version",
  },

  deciding: {
    approveTitle: "Approve this version",
    publishTitle: "Publish the present version without approval",
    what: (rows: string, columns: string, when: string) =>
      `You decide about the table as it was on the screen at ${when}: ${rows}, ${columns}.`,
    kept: "This version is kept as it is. One can always look at it again and compare.",
    matching: "Making sure that your screen shows the server’s table…",
    notMatching: "Your screen is not up to date with the server. Wait for “Saved”, then look at the table again.",
    changed: "The table changed since you opened this window",
    changedHint: "See what changed. You can take the table of now, or keep what you had seen.",
    takeNow: "Take the table of now",
    approve: "Approve",
    approveSeen: "Approve what I had seen",
    publish: "Publish without approval",
    publishSeen: "Publish what I had seen",
    reason: "Why publish without approval?",
    reasonHint: "This reason is kept with your name in the review and in the journal of the space.",
    reasonMissing: "Write the reason: it will be kept with your name.",
    remaining: (n: number) =>
      `${count(n, "row is not settled", "rows are not settled")}: to check, in question, or changed since approved.`,
  },

  publication: {
    title: "Publication",
    none: "Nothing is public.",
    noneOwner: "Nothing is public. The approved version can be published at an address that anyone can read.",
    public: (who: string, when: string) => `Published by ${who}, ${when}`,
    isApproved: "It is the approved version.",
    isOlder: "A newer version is approved: it is not public yet.",
    unapproved: "Published without approval. Reason:",
    current:
      "The address gives the table as it is, as it changes: each change is seen there within about a minute, reviewed or not.",
    currentHint:
      "Anyone will read the table as it is, and each change within about a minute, without review. Private columns are never in it.",
    never:
      "A column never to be published is in no public file: marked after the publication, it is taken out within about a minute.",
    page: "Public page",
    file: "CSV file",
    copy: "Copy the address of the file",
    json: "Data as JSON",
    copyJson: "Copy the JSON address",
    takeBackHint: "The public address will give nothing any more. The table and its versions stay.",
  },

  marks: {
    names: {
      "to-check": "To check",
      question: "Question",
      valid: "Approved",
      modified: "Changed since it was approved",
    } satisfies Record<ShownMark, string>,
    tableNames: {
      "to-check": "Table to check",
      question: "Question about the table",
      valid: "Table marked as approved",
      modified: "Table changed since it was marked as approved",
    } satisfies Record<ShownMark, string>,
    progress: (valid: number, rows: number) =>
      `${valid.toLocaleString("en-GB")} / ${count(rows, "row approved", "rows approved")}`,
    progressOf: (n: number) => `${n}% of the rows are approved`,
    selection: (n: number) => (n > 1 ? `${count(n, "row chosen", "rows chosen")}` : "Row chosen"),
    ofRow: (n: number) => `Row ${n.toLocaleString("en-GB")}`,
    ofColumn: (name: string) => `Column “${name}”`,
    column: "Column",
    ofTable: "The whole table",
    about: "Mark",
    noSelection: "Choose a row in the table to mark it.",
    markAs: { "to-check": "To check", question: "Question", valid: "Approve" },
    clear: "Take the mark away",
    editorHint: "You can ask for a look at a row. Approving is for the reviewer.",
    next: "Next row to check",
    noneLeft: "All rows are approved.",
    list: "Marked rows",
    columns: "Columns and table",
    all: "All",
    none: "No row is marked.",
    noneOf: "No row of this kind.",
    by: (who: string, when: string) => `${who}, ${when}`,
    more: (n: number) => `and ${count(n, "other row", "other rows")}`,
    blankRow: "(blank)",
  },

  spotChecks: {
    about:
      "The server draws rows at random. You look at each and say right or wrong. The result tells about the whole table.",
    count: "How many rows?",
    other: "Another number",
    withoutToday: "Without the rows already looked at today",
    draw: "Draw at random",
    nothingToDraw: "There is no row left to draw.",
    past: "Past checks",
    none: "No spot check so far.",
    judgedBy: (names: string) => `by ${names}`,
    drawnBy: (who: string, when: string) => `Drawn by ${who}, ${when}`,
    resume: "Go on",
    see: "See",
    back: "All checks",
    progress: (judged: number, drawn: number) =>
      `${judged.toLocaleString("en-GB")} of ${count(drawn, "row ticked", "rows ticked")}`,
    card: (n: number) => `Row ${n.toLocaleString("en-GB")} of the table`,
    right: "Right",
    wrong: "Wrong",
    skip: "Skip",
    keys: "J: right · F: wrong · →: skip",
    word: "A word (optional)",
    wordPlaceholder: "What is wrong…",
    blank: "blank",
    already: (who: string, verdict: string) => `${who} already said: ${verdict}.`,
    replace: "Replace their answer",
    deleted: "This row has been deleted since. Skip it, or say whether it was wrong.",
    pause: "Stop here",
    result: (right: number, judged: number, share: number) =>
      `${right.toLocaleString("en-GB")} right of ${judged.toLocaleString("en-GB")}, that is ${percent(share)}%`,
    interval: (low: number, high: number) => `95% confidence interval: ${percent(low)}–${percent(high)}%`,
    intervalHint: (low: number, high: number) =>
      `In the whole table, the share of right rows is most likely between ${percent(low)}% and ${percent(high)}%.`,
    everyRow: "Every row of the table was looked at.",
    nothingJudged: "No row ticked.",
    wrongOnes: (n: number) => count(n, "wrong row", "wrong rows"),
    noWrong: "No wrong row.",
    goToRow: "Go to the row",
    deletedRow: "deleted row",
    comment: "Comment",
    commentSent: "Comment added to the row",
    commentText: (note: string | null) => `Spot check: this row is wrong.${note === null ? "" : ` ${note}`}`,
    left: (n: number) => `${count(n, "row is left", "rows are left")} to look at.`,
    notKept: "Your answer was not kept. Try again.",
  },

  exports: {
    now: "The table as it is now",
    approved: "The approved version as CSV",
    approvedBy: (who: string, when: string) => `Approved by ${who}, ${when}`,
  },

  publicPage: {
    updated: "Last update",
    size: "Size",
    sizeOf: (rows: number, columns: number) => `${count(rows, "row", "rows")} × ${count(columns, "column", "columns")}`,
    format: "Format",
    csv: "CSV, UTF-8, comma separated",
    schema: "Schema",
    schemaOf: (title: string, version: string | null, edited: boolean) =>
      `${title}${version === null ? "" : `, version ${version}`}${edited ? ", changed by those who publish" : ""}`,
    download: (size: string) => `Download the file (${size})`,
    address: "This address always gives the version published last.",
    current: "These data follow the table as it changes: a change is seen here within about a minute.",
    rows: "First rows",
    rowsOf: (shown: number, rows: number) =>
      shown < rows ? `${count(shown, "row", "rows")} of ${rows.toLocaleString("en-GB")}` : "All rows",
    noRows: "This dataset has no rows yet.",
    columns: "Columns",
    column: "Column",
    meaning: "Description",
    required: "required",
    unnamed: (place: number) => `Column ${place}, untitled`,
    about: (name: string, size: string, day: string) =>
      `${name}: public dataset, ${size}, updated on ${day}, to download as CSV or read as JSON.`,
    addresses: "Addresses for programs",
    json: "In pages of 100 rows (1,000 at most)",
    forPrograms:
      "The addresses do not change. A program can ask whether something changed (ETag, If-None-Match), for a part of the file (Range), and read from another web page (CORS). A blank cell is null in JSON, everything else is text as it is written.",
    notPublic: "Nothing is published at this address",
    notPublicSentence:
      "Check the address. If it is right, these data are not public, or not any more: ask the authority that holds them.",
  },
};
