/** What a cell holds, as the title of a column. */
import { textIn } from "#shared/model/cell-content.ts";
import { LIMITS } from "#shared/model/limits.ts";

/** In one line. `cut`: it was longer than a title may be. */
export function columnTitle(content: string): { readonly text: string; readonly cut: boolean } {
  const text = textIn(content).replace(/\s+/g, " ").trim();
  const cut = text.length > LIMITS.columnNameLength;
  return { text: cut ? text.slice(0, LIMITS.columnNameLength) : text, cut };
}
