import type { importing as fr } from "../fr/importing.ts";
import { readingNotes } from "./reading-notes.ts";

export const importing: typeof fr = {
  assistant: {
    title: "What we understood of the file",
    sending: (file) => `Sending “${file}”…`,
    reading: "Reading the file…",
    building: "Making the table…",
    done: (share) => `${Math.floor(share * 100)}%`,
    name: "Name of the dataset",
    create: "Make the table",
    cancel: "Give up",
    other: "Drop another file",
    encoding: "Letters are written in",
    delimiter: "Columns are separated by",
    quote: "Texts are enclosed by",
    header: "Column titles are",
    headerAt: (line) => `on line ${line}`,
    noHeader: "not in the file",
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
    detected: "guessed",
    overruled: "chosen by you",
    asDetected: "Go back to what was guessed",
    size: (rows, columns) =>
      rows === null
        ? `${columns.toLocaleString("en-GB")} columns`
        : `${rows.toLocaleString("en-GB")} rows, ${columns.toLocaleString("en-GB")} columns`,
    textKept: "Every value stays the exact text of the file: neither zeros nor dates are rewritten.",
    firstRows: (shown) => `The first ${shown} rows`,
    file: "The file",
    decisions: "What we do",
    setAside: "set aside",
    untitled: "untitled",
    notCsv: "Drop one file at a time.",
    takeAsTitles: (line) => `Use line ${line} as titles`,
    failedKept: "Nothing was made. Your file is untouched.",
  },
  notes: readingNotes,
};
