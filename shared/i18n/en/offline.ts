import type { offline as fr } from "../fr/offline.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

export const offline: typeof fr = {
  unreachable: {
    title: "The server does not answer",
    table: "This table has not been opened on this computer yet: it cannot be shown without a network.",
    page: "This page needs the server.",
    waiting: "Check your connection. The page will open by itself as soon as the server answers.",
    retry: "Try again now",
  },

  unchecked: {
    short: "Checks: waiting for the server",
    sentence:
      "This table was opened without a network. What you type is checked here as you go; the full list will be back with the connection.",
  },

  space: {
    kept: "Offline: this is what this computer has kept. Tables already opened here open and can be edited without a network.",
    notHere: "never opened on this computer",
  },

  signedOut: {
    title: "We do not know who you are",
    explain:
      "The server no longer recognises this browser: its cookies were deleted, or the session ended. Open the link your team gave you again.",
    keptTitle: "Kept on this computer",
    keptExplain:
      "Download it if you need it now. You will also be offered to put what was not sent back into the table, as soon as you are in the space again.",
    copy: (person, waiting, day) =>
      `${person === null ? "The table" : `The table of ${person}`}${day === null ? "" : `, ${day}`}${waiting === 0 ? "" : `: ${count(waiting, "edit not sent yet", "edits not sent yet")}`}`,
  },

  leftBehind: {
    sentence: (n, person, day) =>
      `${count(n, "edit", "edits")} made here${person === null ? "" : ` by ${person}`}${day === null ? "" : ` ${day}`} ${n === 1 ? "was" : "were"} not saved in this table.`,
    day: (day) => `on ${day}`,
    giveBack: (n) => (n === 1 ? "Put it back into the table" : "Put them back into the table"),
    download: "Download",
    forget: (n) => (n === 1 ? "Do not keep it" : "Do not keep them"),
    forgetSure: (n) => (n === 1 ? "This edit will be nowhere else." : `These ${n} edits will be nowhere else.`),
    forgetYes: "Erase for good",
    forgetNo: "Keep",
    done: (n) => `${count(n, "edit", "edits")} put back into the table. Ctrl+Z to undo.`,
    fileName: (dataset) => `${dataset} (kept on this computer).csv`,
  },

  overtaken: {
    someone: "Someone",
    one: (person, ago) => `${person} replaced your value ${ago}:`,
    each: (person, ago) => `${person}, ${ago}:`,
    many: (n) => `${n} of your cells were replaced by others.`,
    from: (mine, theirs) => `${quoted(mine)} → ${quoted(theirs)}`,
    mineBack: "Put mine back",
    allBack: "Put mine back",
    list: "See which",
    dismiss: "Close",
    place: (column, row) => `${column}, row ${row}`,
    seconds: (n) => `${n} s ago`,
  },

  insecure: {
    sentence:
      "Without https, this browser cannot open Tablée offline, and “Paste” does not work from the menu: Ctrl+C and Ctrl+V do. What you write is saved all the same.",
    remedy: "Whoever runs the server will find how to move to https in docs/deploy.md.",
    understood: "Understood",
  },
};

function quoted(text: string): string {
  return text === "" ? "(blank)" : `“${text}”`;
}
