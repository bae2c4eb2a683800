import type { importing as fr } from "../fr/importing.ts";
import { readingNotes } from "./reading-notes.ts";

export const importing: typeof fr = {
  assistant: {
    sending: (file) => `Sending “${file}”…`,
    reading: "Reading the file…",
    creating: (name) => `Making “${name}”…`,
    creatingOf: (name, at, of) => `Making “${name}” (${at} of ${of})…`,
    done: (share) => `${Math.floor(share * 100)}%`,
    name: "Name of the dataset",
    nameOf: (table) => `Name of the dataset made of “${table}”`,
    create: "Make the table",
    createSeveral: (n) => `Make ${n} tables`,
    cancel: "Give up",
    giveUp: (n) => (n < 2 ? "Give up" : `Give up all ${n} files`),
    skip: "Skip",
    place: (at, of) => `File ${at} of ${of}`,
    other: "Choose another file",
    next: "Go to the next file",
    resend: "Try again",
    file: "The file",
    fileHint: "Click a line’s number to say what it is.",
    table: "The table it makes",
    tableHint: "The first rows, as they will be.",
    decisions: "What we make of it",
    size: (rows, columns) =>
      rows === null
        ? `The table will have ${count(columns, "column", "columns")}.`
        : `The table will have ${count(rows, "row", "rows")} and ${count(columns, "column", "columns")}.`,
    rereading: "Reading again…",
    noRows: "There is no line to show here.",
    textKept: "Every value stays the exact text of the file: neither zeros nor dates are rewritten.",
    valuesKept:
      "Leading zeros and long numbers are kept; the workbook’s dates are written 2021‑01‑05, ready to be published.",
    refused: "This choice was not made. What was there before still is.",
    failedKept: "Nothing was made. Your file is untouched.",
    notKnown: (name) => `“${name}” may have been made all the same: look in the space before starting again.`,
    notMade: (name) => `“${name}” was not made.`,
    madeBefore: (names) => (names.length < 2 ? `${quoted(names)} is made.` : `${quoted(names)} are made.`),
    made: (n) => (n === 1 ? "One dataset was made." : `${n} datasets were made.`),
    givenUp: "Given up. If the table was made already, it is in the space.",
  },
  sheets: {
    label: "Sheets of the file",
    size: (rows, columns) => (rows === null || columns === null ? "" : `${figures(rows)} × ${figures(columns)}`),
    sizeInWords: (rows, columns) =>
      rows === null || columns === null ? "" : `${count(rows, "row", "rows")}, ${count(columns, "column", "columns")}`,
    hidden: "hidden",
    empty: "empty",
    title: "Sheets to import",
    chosen: (n, of) => `${n} of ${of}. Each ticked sheet becomes a dataset.`,
    all: "Tick them all",
  },
  lines: {
    reasons: {
      data: "",
      header: "titles",
      above: "above",
      empty: "empty",
      total: "total",
      subtotal: "subtotal",
      note: "note",
      "repeated-header": "titles again",
      hidden: "hidden",
      "by-hand": "set aside",
    },
    caption: (shown) => `The first ${shown} lines of the file`,
    label: (line, role) => `Line ${line}${role === "" ? "" : `, ${role}`}`,
    column: (letter, role) => `Column ${letter}${role === "" ? "" : `, ${role}`}`,
    moreColumns: (n) => `and ${count(n, "more column", "more columns")}`,
    moreLines: "The rest of the file is not shown here.",
    acts: {
      titles: "Use this line as titles",
      "more-titles": "The titles are on this line too",
      "fewer-titles": "This line is not one of the titles",
      "no-titles": "Not a title: the table has none",
      "set-aside": "Set this line aside",
      keep: "Keep this line",
      "keep-empty": "Keep empty lines",
      "keep-hidden": "Keep what the workbook hides",
    },
    keys: { titles: "T", "more-titles": "+", "set-aside": "Del", keep: "Del" },
    leaveColumn: "Leave this column out",
    keepColumn: "Keep this column",
    keepEmptyColumns: "Keep empty columns",
    untitled: "untitled",
  },
  decisions: {
    detected: "guessed",
    overruled: "chosen by you",
    asDetected: "Go back to what was guessed",
    allAsDetected: "Put everything back as proposed",
    change: "Change",
    fold: "Fold",
    text: "Text of the file",
    textSummary: (encoding, delimiter) => `${encoding}, columns separated by ${delimiter}`,
    encoding: "Letters are written in",
    delimiter: "Columns are separated by",
    quote: "Texts are enclosed by",
    encodings: {
      "utf-8": "UTF-8",
      "windows-1252": "Windows-1252 (Excel in Western Europe)",
      "iso-8859-15": "ISO-8859-15",
      "utf-16le": "UTF-16 (little-endian)",
      "utf-16be": "UTF-16 (big-endian)",
      macintosh: "Macintosh",
    },
    delimiters: { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "vertical bars" },
    quotes: { '"': 'double quotes (")', "'": "apostrophes (')" },
    titles: "Column titles",
    header: "Titles are",
    headerAt: (line) => `on line ${line}`,
    noHeader: "not in the file",
    headerLines: "They take",
    lines: (n) => count(n, "line", "lines"),
    above: (n, examples) =>
      `${n === 1 ? "The line" : `The ${n} lines`} above ${n === 1 ? "is" : "are"} set aside${examples.length === 0 ? "." : `: ${quoted(examples)}.`}`,
    contents: "Rows and columns",
    merged: (n) =>
      n === 1 ? "Fill the merged area with its value" : `Fill the ${figures(n)} merged areas with their value`,
    mergedHint: "Otherwise only the first cell of each area keeps the value.",
    emptyRows: (n) => (n === 1 ? "Remove the empty row" : `Remove the ${figures(n)} empty rows`),
    emptyColumns: (n) =>
      n === 1 ? "Remove the column without title or value" : `Remove the ${figures(n)} columns without title or value`,
    hidden: (rows, columns) =>
      `Leave out ${[
        rows === 0 ? "" : count(rows, "hidden row", "hidden rows"),
        columns === 0 ? "" : count(columns, "hidden column", "hidden columns"),
      ]
        .filter((part) => part !== "")
        .join(" and ")}`,
    hiddenHint: "The workbook does not show them.",
    repair: (n) => `Mend the damaged letters of ${n === 1 ? "a cell" : `${figures(n)} cells`}`,
    aside: {
      total: (n) => (n === 1 ? "A row of totals" : `${figures(n)} rows of totals`),
      subtotal: (n) => (n === 1 ? "A row of subtotals" : `${figures(n)} rows of subtotals`),
      note: (n) => (n === 1 ? "A note" : `${figures(n)} notes`),
      "repeated-header": (n) => (n === 1 ? "Titles repeated once" : `Titles repeated ${figures(n)} times`),
      "by-hand": (n) => (n === 1 ? "A row, by you" : `${figures(n)} rows, by you`),
    },
    asideTitle: "Set aside",
    asideHint: "What is ticked stays out of the table.",
    line: (row) => `line ${row}`,
    lineAside: (row, text) => `Set line ${row} aside${text === "" ? "" : `: ${text}`}`,
    columnAside: (title) => `Leave column ${title} out`,
    columns: (n) => (n === 1 ? "A column, by you" : `${figures(n)} columns, by you`),
    others: (n) => `and ${count(n, "other", "others")}`,
    byNumber: {
      label: "Leave out lines…",
      hint: "By their number in the file, even those that are not shown.",
      example: "120, 130-140",
      aside: "Leave out",
      keep: "Keep",
      unreadable: (text) =>
        `“${text}” is no line number. Write for example: 120, 130-140, with a comma between two numbers.`,
      backwards: (from, to) => `From ${from} to ${to} there is no line. Write the smaller number first: ${to}-${from}.`,
      titles: (end) => `The titles go down to line ${end}: name only lines that come after.`,
      tooMany: (n, limit) =>
        `That would be ${figures(n)} lines left out, and an import may leave out ${figures(limit)} at most. Import them, then delete them in the table.`,
    },
    notes: "Good to know",
  },
  columns: {
    caption: (shown) => `The first ${shown} rows of the table`,
    looks: {
      empty: "nothing",
      text: "text",
      integer: "whole number",
      number: "number",
      boolean: "yes or no",
      date: "date",
      datetime: "date and time",
      time: "time",
      year: "year",
      siret: "SIRET",
      siren: "SIREN",
      uai: "UAI code",
      commune: "commune",
      "postal-code": "postal code",
      phone: "telephone",
      email: "e-mail address",
      url: "web address",
      point: "coordinates",
      category: "category",
    },
    look: (look) => `seems to hold: ${look}`,
    filled: (share) => `${percent(share)} filled`,
    empty: "empty",
    leave: (title) => `Leave column ${title} out`,
    row: (line) => `Line ${line} of the file`,
    moreColumns: (n) => `and ${count(n, "more column", "more columns")}`,
    none: "All the lines shown are set aside.",
  },
  doubts: {
    title: (n) => (n === 1 ? "One doubtful value" : `${figures(n)} doubtful values`),
    sentence: "Each will be marked in its cell, to be checked later.",
    groups: {
      "digits-lost": (n) =>
        `${n === 1 ? "A number" : `${figures(n)} numbers`} lost digits before coming here. Look in the source for ${n === 1 ? "it" : "them"}.`,
      "zeros-lost": (n) =>
        n === 1
          ? "A code seems to have lost its leading zeros."
          : `${figures(n)} codes seem to have lost their leading zeros.`,
      "date-made": (n) =>
        `${n === 1 ? "A value" : `${figures(n)} values`} may have been turned into ${n === 1 ? "a date" : "dates"} by the spreadsheet.`,
      "error-value": (n) =>
        n === 1
          ? "A cell showed a spreadsheet error. It stays empty."
          : `${figures(n)} cells showed a spreadsheet error. They stay empty.`,
      "formula-without-value": (n) =>
        `${n === 1 ? "A formula has" : `${figures(n)} formulas have`} no recorded result: the cell stays empty. Save the workbook in a spreadsheet, then drop it again.`,
      "rounded-display": (n) =>
        n === 1
          ? "A number has more digits than the spreadsheet showed. It is kept whole."
          : `${figures(n)} numbers have more digits than the spreadsheet showed. They are kept whole.`,
      "unit-shown": (n) =>
        n === 1
          ? "A number was shown with a unit or as a percentage. The number is kept, without the unit."
          : `${figures(n)} numbers were shown with a unit or as a percentage. The numbers are kept, without the unit.`,
      "text-damaged": (n) =>
        `${n === 1 ? "A text has" : `${figures(n)} texts have`} lost characters. Ask for the original file.`,
    },
    example: ({ row, column, text, shown }) =>
      `line ${row}, ${column === "" ? "untitled column" : `“${column}”`}: ${text === "" ? "empty" : text}${shown === null || shown === text ? "" : `, shown as “${shown}”`}`,
  },
  adding: {
    more: "Other ways to add data",
    file: "A file of this computer…",
    paste: "Paste a table…",
    pasteTitle: "Paste a table",
    pasteHint: "Copy cells in your spreadsheet, then paste them here (Ctrl+V).",
    pasteField: "What you copied",
    pasteAnywhere: "On the page of the space, Ctrl+V does the same.",
    pasteGo: "Continue",
    notATable: "What you pasted is not a table. Copy several cells in your spreadsheet, then try again.",
    pastedName: "pasted",
    address: "From an address…",
    addressTitle: "From an address",
    addressHint:
      "The address of a public file, for example that of a portal’s download button. A web page will not do.",
    addressField: "Address of the file",
    addressGo: "Read the file",
    addressReading: "Reading the address…",
    folderTooLarge: (limit) =>
      `Nothing was taken: the dropped folder holds more than ${figures(limit)} files or folders. Open it, then drop the files you need.`,
    folderUnreadable: (name) =>
      `Nothing was taken: the folder “${name}” could not be read. Open it, then drop the files in it.`,
    folderEmpty: "The dropped folder holds no file.",
  },
  notes: readingNotes,
};

function figures(n: number): string {
  return n.toLocaleString("en-GB");
}

function percent(share: number): string {
  const whole = share >= 1 ? 100 : share <= 0 ? 0 : Math.min(99, Math.max(1, Math.round(share * 100)));
  return `${whole}%`;
}

function count(n: number, one: string, many: string): string {
  return `${figures(n)} ${n === 1 ? one : many}`;
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `“${text}”`).join(", ");
}
