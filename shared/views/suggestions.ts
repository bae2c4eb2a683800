/** What a column holds already, to be proposed to who types in it: most frequent first, whatever the case and accents typed. */
import type { Table } from "#shared/document/table.ts";
import { textIn } from "#shared/model/cell-content.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";

export interface KnownValue {
  readonly text: string;
  /** rows that hold it */
  readonly count: number;
  readonly folded: string;
}

/** nobody chooses among texts as long as that */
const LONGEST = 120;
/** of a column of names or numbers of their own, those that occur once are of no help */
const MOST = 20_000;
/** parts of a column read between two pauses */
const PARTS = 8;

/** The values of a column, most frequent first; of more than twenty thousand, those that several rows hold. */
export function* knownValuesInSlices(table: Table, column: ColumnId): InSlices<readonly KnownValue[]> {
  const counts = new Map<string, number>();
  let read = 0;
  for (const { rows, texts, places } of table.columnParts(column)) {
    if (++read % PARTS === 0) yield;
    const ofPart = new Uint32Array(texts.length);
    for (let i = 0; i < rows.length; i++) {
      const place = places === null ? i : (places[i] ?? 0);
      ofPart[place] = (ofPart[place] ?? 0) + 1;
    }
    texts.forEach((text, place) => {
      const count = ofPart[place] ?? 0;
      if (count > 0) counts.set(text, (counts.get(text) ?? 0) + count);
    });
  }
  const isLong = counts.size > MOST;
  const values: KnownValue[] = [];
  for (const [content, count] of counts) {
    if (values.length % 1000 === 999) yield;
    const text = textIn(content);
    if (text.trim() === "" || text.length > LONGEST || text.includes("\n") || (isLong && count === 1)) continue;
    values.push({ text, count, folded: foldText(text) });
  }
  return values.sort((a, b) => b.count - a.count || (a.folded < b.folded ? -1 : 1));
}

/**
 * Those that begin as what is typed, then those with a word that does, then those that contain it; none where it is one of them already,
 * or blank.
 */
export function suggestionsFor(values: readonly KnownValue[], typed: string, most: number): readonly KnownValue[] {
  const looked = foldText(typed.trim());
  if (looked === "") return [];
  const [begin, word, inside]: KnownValue[][] = [[], [], []];
  for (const value of values) {
    if (value.text === typed) return [];
    const at = value.folded.indexOf(looked);
    if (at === 0) begin?.push(value);
    else if (at > 0 && /[^\p{L}\p{N}]/u.test(value.folded[at - 1] ?? "")) word?.push(value);
    // one letter is in nearly everything
    else if (at > 0 && looked.length > 1) inside?.push(value);
  }
  return [...(begin ?? []), ...(word ?? []), ...(inside ?? [])].slice(0, most);
}
