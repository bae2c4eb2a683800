/** What a person may make of a line of the file, and the choices it would then be read with. */
import type { PreviewLine, ReadingChoices } from "#shared/wire/imports.ts";

/**
 * `titles`: the titles are this line and no other; `more-titles`: this line too; `fewer-titles`: no longer this line; `no-titles`: the
 * table has none. The two of empty and hidden lines are about all of them.
 */
export type LineAct =
  | "titles"
  | "more-titles"
  | "fewer-titles"
  | "no-titles"
  | "set-aside"
  | "keep"
  | "keep-empty"
  | "keep-hidden";

/** Lines that titles may take. */
export const MOST_TITLE_LINES = 5;

type Line = Pick<PreviewLine, "row" | "role">;

/** In the order in which they are offered. */
export function actsOf({ row, role }: Line, { header }: ReadingChoices): readonly LineAct[] {
  const more: readonly LineAct[] = header !== null && isBeside(row, header) ? ["more-titles"] : [];
  switch (role) {
    case "header":
      return header !== null && header.lines > 1
        ? isAtAnEnd(row, header)
          ? ["titles", "fewer-titles", "no-titles"]
          : ["titles", "no-titles"]
        : ["no-titles"];
    case "data":
      return ["titles", ...more, "set-aside"];
    case "above":
      return ["titles", ...more];
    case "empty":
      return ["keep-empty"];
    case "hidden":
      return ["keep-hidden"];
    case "total":
    case "subtotal":
    case "note":
    case "repeated-header":
    case "by-hand":
      return ["keep", "titles"];
  }
}

/** The choices with this done; those given are left as they are. */
export function withAct(choices: ReadingChoices, { row }: Pick<Line, "row">, act: LineAct): ReadingChoices {
  const { header } = choices;
  switch (act) {
    case "titles":
      return { ...withRowKept(choices, row), header: { row, lines: 1 } };
    case "more-titles":
      if (header === null) return withAct(choices, { row }, "titles");
      return {
        ...withRowKept(choices, row),
        header: { row: Math.min(row, header.row), lines: header.lines + 1 },
      };
    case "fewer-titles":
      if (header === null) return choices;
      return { ...choices, header: { row: row === header.row ? row + 1 : header.row, lines: header.lines - 1 } };
    case "no-titles":
      return withoutTitles(choices);
    case "set-aside":
      return withRowsAside(choices, [row]);
    case "keep":
      return withRowKept(choices, row);
    case "keep-empty":
      return { ...choices, emptyRows: "keep" };
    case "keep-hidden":
      return { ...choices, hidden: "keep" };
  }
}

/** The table has no titles. What stood above them does not become data for that: it is set aside line by line. */
export function withoutTitles(choices: ReadingChoices): ReadingChoices {
  if (choices.header === null) return choices;
  const above = Array.from({ length: choices.header.row - 1 }, (_, index) => index + 1);
  return { ...withRowsAside(choices, above), header: null };
}

/** The titles begin at this line of the file and are so many lines. */
export function withTitles(choices: ReadingChoices, row: number, lines: number): ReadingChoices {
  return { ...withRowsKept(choices, (aside) => aside >= row && aside < row + lines), header: { row, lines } };
}

export function withRowsAside(choices: ReadingChoices, rows: readonly number[]): ReadingChoices {
  const all = new Set([...choices.rowsSetAside, ...rows]);
  return { ...choices, rowsSetAside: [...all].sort((a, b) => a - b) };
}

function withRowKept(choices: ReadingChoices, row: number): ReadingChoices {
  return withRowsKept(choices, (aside) => aside === row);
}

export function withRowsKept(choices: ReadingChoices, isKept: (row: number) => boolean): ReadingChoices {
  return { ...choices, rowsSetAside: choices.rowsSetAside.filter((row) => !isKept(row)) };
}

function isBeside(row: number, { row: first, lines }: NonNullable<ReadingChoices["header"]>): boolean {
  return lines < MOST_TITLE_LINES && (row === first - 1 || row === first + lines);
}

function isAtAnEnd(row: number, { row: first, lines }: NonNullable<ReadingChoices["header"]>): boolean {
  return row === first || row === first + lines - 1;
}
