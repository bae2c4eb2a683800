/** What was decided on the reading of a table, one sentence each. */
import type { FilePreview } from "#server/workers/reading-job.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { SetAside } from "#shared/wire/imports.ts";

const NUMBERS = 10;

export function decisionsOf(
  { choices, setAside, mergedAreas }: Pick<FilePreview, "choices" | "setAside" | "mergedAreas">,
  { imported }: Words,
): string[] {
  const { text, header, mergedCells } = choices;
  return [
    ...(text === null ? [] : [imported.text(text.encoding, delimiterOf(text.delimiter, imported.delimiters))]),
    header === null
      ? imported.noTitles
      : header.lines > 1
        ? imported.titlesOver(header.row, header.lines)
        : imported.titlesIn(header.row),
    ...setAside.map(({ what, reason, count, numbers }) => {
      const told = numbers
        .slice(0, NUMBERS)
        .map((number) => (what === "rows" ? String(number) : columnLetters(number)));
      return imported.aside(what, reason, count, told, count > told.length);
    }),
    ...(mergedAreas === 0 ? [] : [imported.merged(mergedAreas, mergedCells === "fill")]),
  ];
}

function delimiterOf(delimiter: string, names: Readonly<Record<string, string>>): string {
  return names[delimiter] ?? delimiter;
}

/** 0 to A, 26 to AA, as spreadsheets name columns. */
function columnLetters(column: SetAside["numbers"][number]): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}
