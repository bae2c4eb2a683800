/** Rows read as an import reads them, without a file. */
import { columnsInUse } from "#shared/formats/reading/columns-in-use.ts";
import { watchColumns } from "#shared/formats/reading/doubt-watch.ts";
import { createPlannedReader, type PlannedTable } from "#shared/formats/reading/planned-reader.ts";
import { proposeChoices } from "#shared/formats/reading/propose-choices.ts";
import { type Merge, PLAIN_SHAPE, type RawCell, type TableShape, textOf } from "#shared/formats/reading/raw-table.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { PreviewLine, ReadingChoices } from "#shared/wire/imports.ts";

export type Sheet = readonly (readonly RawCell[])[];

/** One row a line, cells between bars. */
export function sheet(text: string): string[][] {
  return text
    .replace(/^\n|\n *$/g, "")
    .split("\n")
    .map((line) =>
      line
        .trim()
        .split("|")
        .map((cell) => cell.trim()),
    );
}

export function shapeWith(merges: readonly Merge[], more: Partial<TableShape> = {}): TableShape {
  return { ...PLAIN_SHAPE, merges, ...more };
}

export function proposalFor(rows: Sheet, shape: TableShape = PLAIN_SHAPE): ReadingChoices {
  const texts = rows.map((cells) => cells.map(textOf));
  const eachRow = (take: (cells: readonly string[], row: number) => void) => {
    for (const [at, cells] of texts.entries()) take(cells, at + 1);
  };
  return proposeChoices({ table: "0", text: null, shape, eachRow }, texts);
}

export interface ReadSheet extends PlannedTable {
  readonly titles: readonly string[];
  readonly table: readonly string[][];
  readonly lines: readonly PreviewLine[];
}

/** As proposed, but for what `asked` says. */
export function readSheet(
  rows: Sheet,
  asked: Partial<ReadingChoices> = {},
  shape: TableShape = PLAIN_SHAPE,
): ReadSheet {
  const choices = { ...proposalFor(rows, shape), ...asked };
  const used = columnsInUse(
    rows.map((cells) => cells.map(textOf)),
    choices,
  );
  const run = (watched: ReturnType<typeof watchColumns>, inUse: ReadonlySet<number>) => {
    const table: string[][] = [];
    const lines: PreviewLine[] = [];
    const reader = createPlannedReader({
      choices,
      limits: LIMITS,
      shape,
      columnsInUse: inUse,
      watched,
      onRow: (cells) => table.push(cells),
      onLine: (line) => lines.push(line),
    });
    for (const [at, cells] of rows.entries()) if (cells.length > 0) reader.takeRow({ number: at + 1, cells });
    const read = reader.end();
    return { ...read, titles: read.columns.map(({ title }) => title), table, lines };
  };
  const first = run([], used);
  return run(watchColumns(first.columns, first.table), first.grown ?? used);
}
