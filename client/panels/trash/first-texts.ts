import type { Table } from "#shared/document/table.ts";
import type { RowId } from "#shared/model/ids.ts";

/** texts said of a row, and characters of each */
const TEXTS = 3;
const LENGTH = 40;

/** A row in a few words, by which people know it again: its first texts; "" when it is blank. Deleted rows too. */
export function firstTexts(row: RowId, table: Table): string {
  const handle = table.handleOf(row);
  if (handle === undefined) return "";
  const texts: string[] = [];
  for (const { id } of table.columns) {
    const text = table.text(handle, id).trim().replaceAll(/\s+/g, " ");
    if (text !== "") texts.push(text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text);
    if (texts.length === TEXTS) break;
  }
  return texts.join(" · ");
}
