/** A table to the CSV file that portals want, and the name of that file. */
import { rowBlocks } from "#shared/document/row-blocks.ts";
import type { Table } from "#shared/document/table.ts";
import { mapTexts, type TextBlock } from "#shared/formats/export/text-block.ts";
import { writeCsvBlocks } from "#shared/formats/export/write-csv.ts";
import { isMark, textIn } from "#shared/model/cell-content.ts";
import { foldText } from "#shared/model/fold-text.ts";

/**
 * The visible rows in table order, all columns but those never to be published, in pieces of text. Values marked as not available are blank.
 * A million rows stream without being held at once.
 */
export function exportCsv(table: Table): Iterable<string> {
  const columns = table.columns.filter(({ isPrivate }) => isPrivate !== true);
  return writeCsvBlocks(
    columns.map(({ name }) => name),
    textBlocks(
      table,
      columns.map(({ id }) => id),
    ),
  );
}

/** The rows as texts, in blocks. */
export function* textBlocks(table: Table, columns: Parameters<typeof rowBlocks>[1]): Generator<TextBlock> {
  for (const { count, columns: parts } of rowBlocks(table, columns)) {
    yield { count, columns: parts.map((part) => (part.texts.some(isMark) ? mapTexts(part, textIn) : part)) };
  }
}

/** `Marchés publics 2016` gives `marches-publics-2016.csv`: lower case, hyphens, no accents. */
export function exportFileName(datasetName: string): string {
  const name = foldText(datasetName.trim().replace(/\.(csv|tsv|txt)$/i, ""))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 100)
    .replace(/-+$/, "");
  return `${name || "table"}.csv`;
}
