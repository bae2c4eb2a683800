/** Which cells of the file are told as doubtful examples, so that they can be marked where they stand. */
import type { DoubtCode, UploadPreview } from "#shared/wire/imports.ts";

/** By row and column of the file, `12 3`. */
export function doubtfulCells({ doubts, columns }: UploadPreview): ReadonlyMap<string, DoubtCode> {
  const sources = new Map(columns.map(({ title, source }) => [title, source]));
  const cells = new Map<string, DoubtCode>();
  for (const { examples } of doubts) {
    for (const { code, row, column } of examples) {
      const source = sources.get(column);
      if (source !== undefined) cells.set(`${row} ${source}`, code);
    }
  }
  return cells;
}
