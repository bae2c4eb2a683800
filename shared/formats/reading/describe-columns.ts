/** What each column of a table looks like, from its first rows. A hint: nothing is converted. */
import type { ColumnPreview } from "#shared/wire/imports.ts";
import { isBlank } from "./cell-extent.ts";
import { lookOf } from "./column-look.ts";
import type { PlannedColumn } from "./plan-columns.ts";
import { shorten } from "./reading-notes.ts";

const EXAMPLES = 3;

export function describeColumns(
  columns: readonly PlannedColumn[],
  rows: readonly (readonly string[])[],
): ColumnPreview[] {
  return columns.map(({ title, source }, at) => {
    const texts = rows.map((cells) => cells[at] ?? "").filter((text) => !isBlank(text));
    return {
      title,
      source,
      look: lookOf(title, texts),
      filled: rows.length === 0 ? 0 : texts.length / rows.length,
      examples: [...new Set(texts)].slice(0, EXAMPLES).map(shorten),
    };
  });
}
