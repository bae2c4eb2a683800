/** Rows on their way into a file, some at a time: texts by column, those that repeat themselves once. */

/** What some rows hold in one column. */
export interface TextColumn {
  /** that of each row, or those which `places` chooses from */
  readonly texts: readonly string[];
  /** which of the texts each row has */
  readonly places: Uint8Array | Uint16Array | null;
}

export interface TextBlock {
  /** number of rows */
  readonly count: number;
  readonly columns: readonly TextColumn[];
}

/** Each text of the column, changed once however often it occurs. */
export function mapTexts(column: TextColumn, change: (text: string) => string): TextColumn {
  return { texts: column.texts.map(change), places: column.places };
}

export function textAt({ texts, places }: TextColumn, row: number): string {
  return texts[places === null ? row : (places[row] ?? 0)] ?? "";
}

/** The texts that rows have, each once at least: a few of those that places choose from may be of no row. */
export function usedTexts({ texts, places }: TextColumn): Iterable<string> {
  return places === null ? texts : Array.from(new Set<number>(places), (place) => texts[place] ?? "");
}

/** The texts of one row. */
export function rowOf(block: TextBlock, row: number): string[] {
  return block.columns.map((column) => textAt(column, row));
}
