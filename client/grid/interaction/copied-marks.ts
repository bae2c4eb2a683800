/** What the clipboard has no text for: a block copied here and pasted here keeps its marks of values that are not available. */
import type { Table } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";

export type Block = readonly (readonly string[])[];

interface Copied {
  readonly texts: Block;
  readonly contents: Block;
}

const lastCopied = new WeakMap<Table, Copied>();

export function rememberMarks(table: Table, texts: Block, contents: Block): void {
  if (contents.some((line) => line.some(isMark))) lastCopied.set(table, { texts, contents });
  else lastCopied.delete(table);
}

/** The block as it was copied here, when these are its texts; else what is pasted, as it is. */
export function withMarks(table: Table, pasted: Block): Block {
  const copied = lastCopied.get(table);
  const isIt =
    copied?.texts.length === pasted.length &&
    copied.texts.every(
      (line, i) => line.length === pasted[i]?.length && line.every((text, j) => text === pasted[i]?.[j]),
    );
  return isIt ? copied.contents : pasted;
}
