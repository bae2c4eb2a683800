/** Words of versions: places one can come back to. */
import type { versions as fr } from "../fr/versions.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

const quoted = (text: string) => `“${text}”`;
const cells = (n: number) => count(n, "cell", "cells");
const rows = (n: number) => count(n, "row", "rows");
const columns = (n: number) => count(n, "column", "columns");
const listed = (names: readonly string[]) => names.map(quoted).join(", ");

export const versions: typeof fr = {
  list: "Versions, newest first",
  loading: "Reading the versions…",
  about: "The table is kept by itself as people work. A version that you give a name stays for good.",
  offline: "Versions are on the server: they will show as soon as the connection is back.",
  causes: {
    import: "Import",
    named: "Kept version",
    "before-bulk": "Before a large change",
    "before-restore": "Before a restoration",
    quiet: "Automatic save",
    approved: "Approved version",
    published: "Version published without approval",
  },
  beforeChange: (change, who) => {
    const parts = [
      ...(change.columns > 0 ? [columns(change.columns)] : []),
      ...(change.rows > 0 ? [rows(change.rows)] : []),
      ...(change.cells > 0 ? [cells(change.cells)] : []),
    ];
    return `Before a change of ${parts.join(", ")}${who === null ? "" : ` by ${who}`}`;
  },
  by: (name) => `by ${name}`,
  todayAt: (time) => `today at ${time}`,
  dayAt: (day, time) => `${day} at ${time}`,

  keep: "Keep this version",
  keepHint: "The table as it is now, under a name you will find again.",
  name: "Name of the version",
  namePlaceholder: "Before Tuesday’s meeting",
  confirmKeep: "Keep",
  confirmRename: "Rename",
  look: "Look at it",
  compareNow: "Compare with now",
  compareWith: "Compare with another version…",
  rename: "Rename…",
  giveName: "Give it a name…",
  download: "Download as CSV",
  restore: "Restore…",
  more: (title) => `What to do with ${quoted(title)}`,
  looking: "on screen",
  choose: (title) => `Which version shall ${quoted(title)} be compared with?`,
  stopChoosing: "Do not compare",

  band: {
    label: "Version on screen",
    lookingAt: (moment) => `You are looking at the version: ${moment}`,
    compared: (moment) => `What changed since the version: ${moment}`,
    comparedTwo: (before, after) => `What changed from ${before} to ${after}`,
    unknown: "You are looking at an older version",
    opening: "Opening the version…",
    gone: "This version no longer exists. Automatic versions are thinned out with time.",
    present: "Back to the present",
    endComparison: "Close the comparison",
    compare: "Compare",
    restore: "Restore",
    restored: (moment) =>
      `The version is restored (${moment}). Ctrl+Z goes back; what was there before is also kept as a version.`,
    close: "Close this message",
  },

  comparison: {
    back: "All versions",
    title: (before, after) => `From ${before} to ${after ?? "now"}`,
    working: "Comparing…",
    same: "Nothing changed: both are the same.",
    sameHint: "Same rows, same columns, same texts, in the same order.",
    rowsAdded: (n) => count(n, "row added", "rows added"),
    rowsRemoved: (n) => count(n, "row removed", "rows removed"),
    rowsMoved: (n) => count(n, "row moved", "rows moved"),
    cellsChanged: (n, column) => `${count(n, "cell changed", "cells changed")} in ${quoted(column)}`,
    columnsChanged: (n) => count(n, "column changed", "columns changed"),
    columnAdded: (name) => `${quoted(name)} added`,
    columnRemoved: (name) => `${quoted(name)} removed`,
    columnRenamed: (before, after) => `${quoted(before)} renamed ${quoted(after)}`,
    columnMoved: (name) => `${quoted(name)} moved`,
    row: (n) => `Row ${n.toLocaleString("en-GB")}`,
    rowThen: (n) => `Row ${n.toLocaleString("en-GB")} of then`,
    untitled: "untitled",
    blankRow: "(blank)",
    more: (n) => `Show ${n.toLocaleString("en-GB")} more`,
    walk: (at, of) => `${at.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")}`,
    notWalked: (n) => count(n, "change", "changes"),
    previous: "Previous change",
    next: "Next change",
    goTo: "Go to this cell",
  },

  restoring: {
    title: (moment) => `Restore the version: ${moment}`,
    sentence: "For everybody, the table becomes what it was:",
    working: "Comparing with the present…",
    cells: (n) => `${cells(n)} ${n === 1 ? "gets its text" : "get their text"} of then back`,
    rowsBack: (n) => `${rows(n)} ${n === 1 ? "comes" : "come"} back`,
    rowsAway: (n) => `${rows(n)} added or put back since ${n === 1 ? "goes" : "go"} to the trash`,
    order: "the rows get their order of then back",
    columnsBack: (names) =>
      `the ${names.length === 1 ? "column" : "columns"} ${listed(names)} ${names.length === 1 ? "comes" : "come"} back`,
    columnsAway: (names) =>
      `the ${names.length === 1 ? "column" : "columns"} ${listed(names)} ${names.length === 1 ? "goes" : "go"} to the trash`,
    columnsRenamed: (n) => `${columns(n)} ${n === 1 ? "gets its name" : "get their names"} of then back`,
    columnOrder: "the columns get their order of then back",
    schemaStays: "The schema stays the present one: it was another then.",
    kept: "The present is kept as a version first, comments stay on their rows, and Ctrl+Z goes back.",
    same: "The table is the same as this version already: there is nothing to restore.",
    confirm: "Restore this version",
    offline: "Your last changes are not on the server yet. Wait for “Saved”, then restore.",
    tooLarge:
      "That changes too many cells for one gesture. Download this version as CSV and import it as a new dataset.",
  },
};
