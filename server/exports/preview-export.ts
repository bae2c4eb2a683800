/** What a file would hold, before it is made. */
import type { Table } from "#shared/document/table.ts";
import { isFormulaLike } from "#shared/formats/export/take-texts.ts";
import { rowOf, type TextBlock } from "#shared/formats/export/text-block.ts";
import { type ExportChoices, ExportFormat, type ExportPreview } from "#shared/wire/exports.ts";
import type { ExportSource } from "./export-job.ts";
import { type OpenedExport, openExport } from "./open-export.ts";

const ROWS = 5;
/** Marks are counted in tables up to there: beyond, it would take longer than anyone waits for a preview. */
const COUNTED_ROWS = 100_000;
/** UTF-16 code units of a cell that are shown */
const SHOWN = 200;

export function previewExport(source: ExportSource, choices: ExportChoices): ExportPreview {
  const opened = openExport(source, { ...choices, neutralise: false });
  const { table, plan, sources, point, preset } = opened;
  const asks = (clear: boolean) =>
    sources.filter(({ pairs }) => pairs !== null && (pairs !== "unclear") === clear).map(({ title }) => title);
  return {
    fileName: opened.fileName,
    columns: plan.columns.map(({ shown }) => shown),
    renames: plan.columns.some(({ field }) => field === null),
    rows: firstRows(opened.blocks()).map((row) => row.map((text) => text.slice(0, SHOWN))),
    rowCount: table.rowCount,
    leftOut: [...plan.leftOut],
    extras: [...plan.extras],
    points: { clear: asks(true), unclear: asks(false) },
    // anywhere else they are data
    formulas: choices.format === "csv" && !preset.publishable ? countFormulas(opened) : 0,
    unavailable: table.rowCount <= COUNTED_ROWS ? countUnavailable(table) : null,
    formats: ExportFormat.options.filter((format) => format !== "geojson" || point !== null),
  };
}

function firstRows(blocks: Iterable<TextBlock>): string[][] {
  for (const block of blocks) {
    return Array.from({ length: Math.min(ROWS, block.count) }, (_, row) => rowOf(block, row));
  }
  return [];
}

/** titles too: they are cells of the file */
function countFormulas({ columns, blocks }: OpenedExport): number {
  let count = columns.filter(({ name }) => isFormulaLike(name)).length;
  for (const block of blocks()) {
    for (const { texts, places } of block.columns) {
      const found = texts.map(isFormulaLike);
      if (!found.includes(true)) continue;
      for (let row = 0; row < block.count; row++)
        if (found[places === null ? row : (places[row] ?? 0)] === true) count++;
    }
  }
  return count;
}

function countUnavailable(table: Table): number {
  const shown = table.columns.filter(({ isPrivate }) => isPrivate !== true);
  return shown.reduce((sum, { id }) => sum + table.columnUnavailable(id).size, 0);
}
