import type { purge as fr } from "../fr/purge.ts";

const n = (count: number) => count.toLocaleString("en-GB");
const some = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`;
const quoted = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(", ");

export const purge: typeof fr = {
  title: "What the table held before",
  about:
    "Deleting a column is not enough: the history, the versions and the original file keep what it held. Once the table is ready, you can destroy all of that past.",
  open: "Erase for good what this table held before…",
  dialog: "Erase for good what this table held before",
  looking: "Reading what would be destroyed…",
  refused: {
    public:
      "This table is public: its address gives a version of before. In “Review”, choose “Take the publication back”, then come back here.",
    running: "An erasure is on its way on this table already. Wait until it ends.",
  },
  stays: "What stays",
  staysTable: (rows, columns) =>
    `The table as it is now: ${some(rows, "row", "rows")}, ${some(columns, "column", "columns")}, with its schema and its locks.`,
  staysThreads: (count) => `${some(count, "conversation", "conversations")} about what stays in the table.`,
  goes: "What is destroyed, for everyone",
  changes: (count) => `${some(count, "change", "changes")} of the history, and all steps.`,
  versions: (count, named) =>
    `${some(count, "version", "versions")}${named.length > 0 ? `, among them ${quoted(named)}` : ""}.`,
  originals: (names) => `The original file${names.length === 1 ? "" : "s"} ${quoted(names)}.`,
  alsoUsed: (names) =>
    `${quoted(names)} served another table, or another space, too: the file stays on the server for that one.`,
  deleted: (columns, rows) => {
    const parts = [
      columns.length > 0 && `${columns.length === 1 ? "the column" : "the columns"} ${quoted(columns)}`,
      rows > 0 && some(rows, "row", "rows"),
    ].filter((part) => part !== false);
    return `Of the trash: ${parts.join(" and ")}.`;
  },
  threads: (count) => `${some(count, "conversation", "conversations")} about columns or rows that are gone.`,
  review: "The review made so far: it begins anew.",
  stepNotes: (count) => `${some(count, "note", "notes")} that said why a step was taken.`,
  columns: "Destroy these columns too",
  columnsHint: "They are private, or you decided not to publish them. Ticked, they disappear from the table.",
  beyond: "What this cannot reach",
  backups: (count, newest, until) =>
    count === 0
      ? "No backup of the server holds this past. Those that someone may have copied elsewhere are not known here."
      : `${some(count, "backup", "backups")} of the server${newest === null ? "" : `, the last one of ${newest}`}: ${until === null ? "nothing removes them automatically. Ask whoever runs the server." : `${count === 1 ? "it is" : "all are"} removed by ${until} at the latest.`}`,
  files: "Files that were downloaded, sent or published elsewhere already.",
  browsers:
    "Your colleagues’ computers: their copy is destroyed when they open the table. Their edits that were not sent yet are offered to them then.",
  recipes: (count) => `${some(count, "recipe", "recipes")} of the space: a step may quote a value. Read them again.`,
  final: "There is no way back: no Ctrl+Z, no versions, no trash.",
  type: (name) => `To confirm, write the name of the table: ${name}`,
  submit: "Erase for good",
  cancel: "Erase nothing",
  running: "Erasing… Keep this page open.",
  waiting: "Your last edits are not stored yet. Wait until they are.",
  busy: "The table could not be closed to everyone: someone is still at work in it. Nothing was erased. Try again in a minute.",
  offline: "Without a connection, nothing can be erased on the server. Try again once the network is back.",
  doneByMe: (when) =>
    `Erased: nothing is left of what this table held before ${when}. There is no way back to a state of before.`,
  doneBy: (who, when) =>
    `${who} erased for good what this table held before ${when}. The table is as it was at that moment; history and undo begin anew.`,
  overwriting:
    "Fragments may be left on the server’s disk, which nobody can read in Tablée: they are overwritten at its next start.",
};
