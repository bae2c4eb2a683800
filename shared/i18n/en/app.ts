import type { Role } from "#shared/model/roles.ts";
import type { app as fr } from "../fr/app.ts";

const roles: Record<Role, string> = {
  owner: "owner",
  editor: "editor",
  reviewer: "reviewer",
  viewer: "reader",
};

const abilities: Record<Role, string> = {
  owner: "can edit and invite",
  editor: "can edit",
  reviewer: "can read and comment, without changing anything",
  viewer: "can read",
};

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

export const app: typeof fr = {
  name: "Tablée",
  loading: "Loading…",
  skip: "Skip to the content",
  floating: "Menus and hints",
  skipToTable: "Skip to the table",
  cancel: "Cancel",
  close: "Close",
  colon: ": ",
  retry: "Try again",
  back: "Back",
  home: "Home",
  skipToContent: "Skip to content",
  roles,
  abilities,
  language: { label: "Language", fr: "Français", en: "English" },
  theme: { label: "Appearance", light: "Light", dark: "Dark", auto: "Like the computer" },

  welcome: {
    title: "The table a team leans over",
    sentence:
      "Several people fill in and correct the same dataset at the same moment; every value is checked as it is typed, and nothing gets lost.",
    start: "Open a space",
    startHint: "A space holds the datasets of one local authority and the people who work on them.",
    authority: "Name of the local authority",
    authorityExample: "Town of Lens",
    firstName: "Your first name",
    firstNameHint: "It is shown next to what you do. No account needed.",
    create: "Open the space",
    mySpaces: "Your spaces",
    invited: "Were you given a link? Open it: it leads straight to your team’s space.",
  },

  join: {
    title: (space) => `Join “${space}”`,
    lost: "Join a space",
    asRole: {
      owner: "You come in as owner: you can edit everything and invite.",
      editor: "You come in as editor: you can fill in and correct the tables with the team.",
      reviewer: "You come in as reviewer: you can read everything and comment, without changing anything.",
      viewer: "You come in as reader: you can read everything.",
    },
    firstName: "Your first name",
    enter: "Come in",
  },

  guide: {
    open: "Help: the guide",
    contents: "Contents",
    loading: "Opening the guide…",
  },

  space: {
    datasets: "Datasets",
    add: "Add data",
    share: "Share",
    dropHere: "Drop your files here",
    dropHint: "CSV, Excel, LibreOffice, ZIP or JSON. Nothing is made before you agree.",
    dropAnywhere: "You can also drop files anywhere on this page, or paste a table on it (Ctrl+V).",
    emptyTitle: "This space is waiting for its first data",
    emptySentence: "Drop files anywhere on this page, or start with an example.",
    emptyReadOnly: "Nobody has added data yet. It will appear here.",
    doorFile: "Drop a file",
    doorFileHint: "A workbook or a CSV of the authority, as it is. A preview shows what was understood.",
    doorFileButton: "Choose a file…",
    doorExample: "Try with an example",
    doorExampleHint: "Town halls, their opening hours and coordinates, with a few mistakes to find.",
    example: "Example",
    columns: {
      name: "Name",
      state: "State",
      quality: "To fix",
      validated: "Validated",
      questions: "Questions",
      last: "Last change",
      here: "Here now",
    },
    newestFirst: "Newest first",
    forYou: (n) => (n === 1 ? "1 waits for you" : `${n} wait for you`),
    rightCells: (share) => `${Math.floor(share * 100)}% of cells without a problem`,
    sizeOf: (rows, columns) => `${count(rows, "row", "rows")} × ${count(columns, "column", "columns")}`,
    problems: (n) => (n === 0 ? "All good" : count(n, "problem", "problems")),
    noSchema: "No schema",
    threads: (n) => count(n, "open comment", "open comments"),
    notAllowedToAdd: "Your role lets you read and comment, not add data.",
    moreHere: (n) => `and ${count(n, "other person", "other people")}`,
  },

  share: {
    title: "Share this space",
    sentence: "Send the link that fits. The person gives a first name, and is in.",
    editor: "For the team",
    reviewer: "For the local authority, or whoever reviews",
    copy: "Copy the link",
    members: (n) => `${count(n, "person", "people")} in this space`,
    you: "you",
  },

  dataset: {
    notShown: "This table cannot be opened",
    rename: "Rename",
    renameLabel: "Name of the dataset",
    export: "Export",
    exportCsv: "Table as CSV",
    exportCsvHint: "UTF-8, comma: read by portals and spreadsheets",
    exportWaiting: (n) => `${count(n, "change has", "changes have")} not been sent yet: the file will not have them.`,
    share: "Share",
    writesAt: (name, row, column) => `${name} is editing row ${row}, ${column}`,
    undo: "Undo my last action",
    redo: "Redo",
    row: "Row",
    problems: "Problems",
    comments: "Comments",
    schema: "Schema",
    history: "History",
    steps: "Steps",
    approval: "Review",
    versions: "Versions",
    cleaning: "Clean",
    facets: "Values",
    map: "Map",
    harmonising: "Harmonise",
    "private-data": "Personal data",
    bilan: "Data quality report",
    trash: "Trash",
    completing: "Complete",
    readOnly: "Reading and comments",
    readingAlone: "Read only",
    rows: (n) => count(n, "row", "rows"),
    columns: (n) => count(n, "column", "columns"),
    cells: (n) => count(n, "cell selected", "cells selected"),
    issues: (n) => (n === 0 ? "All good" : count(n, "problem", "problems")),
    noSchema: "No schema chosen",
    closePanel: "Close the panel",
    resizePanel: "Width of the panel",
    tools: "Tools of the table",
    more: "More tools",
    rowCommands: "Rows",
    columnCommands: "Columns",
    density: "Height of rows",
    densities: { dense: "Dense", normal: "Normal", roomy: "Roomy" },
    textLines: "Long texts",
    textLinesOf: (n) => (n === 1 ? "On one line" : `Wrapped, ${n} lines at most`),
    opening: "Opening the table…",
    openingOffline:
      "This table was never opened on this computer, and the server does not answer. It will open as soon as the connection is back.",
    peopleHere: (names) => `In this table: ${names.join(", ")}`,
    me: (name) => `${name} (you)`,
  },

  saving: {
    stored: "Saved",
    storedHint: "Everything you see is on the server’s disk.",
    sending: (n) => (n <= 1 ? "Saving…" : `${count(n, "change", "changes")} waiting`),
    sendingHint: "Your changes are on their way to the server. You can go on.",
    offline: (n) => (n === 0 ? "Offline" : `Offline: ${count(n, "change", "changes")} kept on this computer`),
    offlineHint: "Go on: everything is kept on this computer and will be sent when the connection is back.",
    offlineNotKept: (n) =>
      n === 0 ? "Offline, nothing can be kept" : `Offline: ${count(n, "change", "changes")} in this tab only`,
    offlineNotKeptHint:
      "This browser refuses to keep data (full disk or private window). Do not close this tab before the connection is back.",
    cannotStore: (n) =>
      n === 0 ? "The server cannot save" : `The server cannot save: ${count(n, "change", "changes")} waiting`,
    cannotStoreHint: "Your changes stay on this computer and will be sent as soon as the server can save. Go on.",
    cannotStoreNotKeptHint: "Your changes are in this tab only. Do not close it before the server saves again.",
    refused: {
      "write-refused": "Changes refused",
      "not-taken": "Changes refused",
      locked: "Changes refused",
      "signed-out": "Session ended",
      "dataset-not-found": "Dataset not found",
    },
  },

  refused: {
    "write-refused": "The server does not accept your changes: your role does not let you write in this table.",
    "not-taken":
      "The server took none of your last changes: there are too many at once, or they arrived damaged. Nobody else saw them.",
    locked:
      "Some changes touch a column, or a table, that a person in charge locked meanwhile: the server did not take them, nobody else saw them.",
    "signed-out": "The server no longer knows you. Open the link your team gave you again.",
    "dataset-not-found":
      "This dataset was just moved to the trash, or you have no access to it any more. For 30 days, anyone who may edit its space can take it out again.",
    rescue: "Your last changes were not saved. Download the table as it is on your screen before starting again.",
    download: "Download my copy",
    startAgain: "Start again from the shared table",
    fileName: (dataset) => `${dataset} (my copy).csv`,
  },

  error: {
    title: "This page could not be shown",
    kept: "Your changes are untouched: they are on the server or kept on this computer.",
    reload: "Reload the page",
    unreachable: "The server does not answer. Check your connection, then try again.",
    unexpected: "Something unexpected happened on this page.",
    reference: (code) => `To quote if you ask for help: ${code}`,
    notFound: "This address leads nowhere. Check the link, or go back home.",
  },
};
