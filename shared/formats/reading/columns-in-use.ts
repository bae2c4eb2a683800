/** Which columns of a file hold something in its table. */
import type { ReadingChoices } from "#shared/wire/imports.ts";
import { isBlank } from "./cell-extent.ts";

/** Columns with something below the titles, in these first rows of a file; what `choices` set aside does not count. */
export function columnsInUse(
  first: readonly (readonly string[])[],
  { header, rowsSetAside }: Pick<ReadingChoices, "header" | "rowsSetAside">,
  hiddenRows: ReadonlySet<number> = new Set(),
): Set<number> {
  const aside = new Set(rowsSetAside);
  const used = new Set<number>();
  for (let at = headerEndOf(header); at < first.length; at++) {
    if (aside.has(at + 1) || hiddenRows.has(at + 1)) continue;
    first[at]?.forEach((cell, column) => {
      if (!isBlank(cell)) used.add(column);
    });
  }
  return used;
}

/** Row of the last line of titles; 0: there is none. */
export function headerEndOf(header: ReadingChoices["header"]): number {
  return header === null ? 0 : header.row + header.lines - 1;
}
