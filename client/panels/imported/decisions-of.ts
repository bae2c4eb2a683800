/** The decisions of one reading of a file, in sentences. */
import type { Words } from "#shared/i18n/words.ts";
import type { ImportRecord, SetAside } from "#shared/wire/imports.ts";

/** numbers named of each kind of row or column that was set aside */
const NAMED = 6;

/** `figures` writes the number of a row. */
export function decisionsOf(
  record: ImportRecord,
  { imported, importing }: Words,
  figures: (count: number) => string,
): string[] {
  const { table, choices, mergedAreas, notes } = record;
  const doubtful = record.doubts.reduce((sum, { count }) => sum + count, 0);
  return [
    ...placeOf(table, imported),
    ...(choices.text === null
      ? []
      : [imported.text(choices.text.encoding, imported.delimiters[choices.text.delimiter])]),
    titlesOf(choices.header, imported),
    ...record.setAside.map((aside) => asideOf(aside, imported, figures)),
    ...(mergedAreas === 0 ? [] : [imported.merged(mergedAreas, choices.mergedCells === "fill")]),
    ...notes.map((note) => importing.notes[note.code](note)),
    ...(doubtful === 0 ? [] : [imported.doubtful(doubtful)]),
  ];
}

type ImportedWords = Words["imported"];

function placeOf({ format, name, file }: ImportRecord["table"], words: ImportedWords): string[] {
  if (format === "xlsx" || format === "xls" || format === "ods") return [words.sheet(name, file)];
  return file === null ? [] : [words.inArchive(file)];
}

function titlesOf(header: ImportRecord["choices"]["header"], words: ImportedWords): string {
  if (header === null) return words.noTitles;
  return header.lines > 1 ? words.titlesOver(header.row, header.lines) : words.titlesIn(header.row);
}

function asideOf(
  { what, reason, count, numbers }: SetAside,
  words: ImportedWords,
  figures: (count: number) => string,
): string {
  const named = numbers.slice(0, NAMED).map((n) => (what === "rows" ? figures(n) : letterOf(n)));
  return words.aside(what, reason, count, named, count > named.length);
}

/** As spreadsheets name the column of that number, from 0: A … Z, AA … */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}
