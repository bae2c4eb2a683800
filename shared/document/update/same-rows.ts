/** Which rows of a file hold what a row of the table holds. Rows that nobody shares are left aside column by column: none is written out whole. */

/** Of one column: its texts by row of the table, and by row of the file. */
export interface TextsOfBoth {
  readonly table: (row: number) => string;
  readonly file: (row: number) => string;
}

/** values from which it is told how much a column tells apart */
const SAMPLE = 1_000;
/** more than there are rows: two numbers below it make one */
const MOST = 2 ** 25;
const NONE = -1;
const SEVERAL = -2;

/** Rows of the file with a row of the table that holds the same in all columns, each row once, the first ones first: [row of the file, row of the table]. Both are given ascending. */
export function sameRows(
  table: readonly number[],
  file: readonly number[],
  columns: readonly TextsOfBoth[],
): [file: number, table: number][] {
  let tableLeft = table;
  let fileLeft = file;
  // by row: the number of its group, whose rows are the same in the columns so far
  const ofTable = new Int32Array((table.at(-1) ?? -1) + 1);
  const ofFile = new Int32Array((file.at(-1) ?? -1) + 1);
  const pairs: [file: number, table: number][] = [];
  const telling = byTelling(columns, file);
  telling.forEach((column, at) => {
    const texts = new Map<string, number>();
    const groups = new Map<number, number>();
    /** by group: its row of the table; -2 for several */
    const only: number[] = [];
    for (const row of tableLeft) {
      const text = numberIn(texts, column.table(row));
      const group = numberIn(groups, (ofTable[row] ?? 0) * MOST + text);
      ofTable[row] = group;
      only[group] = group === only.length ? row : SEVERAL;
    }
    const isShared = new Uint8Array(groups.size);
    const rest = telling.slice(at + 1);
    fileLeft = fileLeft.filter((row) => {
      const text = texts.get(column.file(row));
      const group = text === undefined ? undefined : groups.get((ofFile[row] ?? 0) * MOST + text);
      const one = group === undefined ? NONE : (only[group] ?? NONE);
      if (group === undefined || one === NONE) return false;
      if (one === SEVERAL) {
        ofFile[row] = group;
        isShared[group] = 1;
        return true;
      }
      // there is one that it can be
      if (rest.every((other) => other.table(one) === other.file(row))) {
        pairs.push([row, one]);
        only[group] = NONE;
      }
      return false;
    });
    tableLeft = tableLeft.filter((row) => isShared[ofTable[row] ?? 0] === 1);
  });
  const rowsOf = new Map<number, number[]>();
  for (const row of tableLeft) {
    const group = ofTable[row] ?? 0;
    const rows = rowsOf.get(group);
    if (rows === undefined) rowsOf.set(group, [row]);
    else rows.push(row);
  }
  const taken = new Map<number, number>();
  for (const row of fileLeft) {
    const group = ofFile[row] ?? 0;
    const at = taken.get(group) ?? 0;
    const same = rowsOf.get(group)?.[at];
    if (same === undefined) continue;
    taken.set(group, at + 1);
    pairs.push([row, same]);
  }
  return pairs;
}

/** Those with the most different texts first. */
function byTelling(columns: readonly TextsOfBoth[], file: readonly number[]): TextsOfBoth[] {
  const step = Math.max(1, Math.floor(file.length / SAMPLE));
  const sample = file.filter((_, at) => at % step === 0);
  return columns
    .map((column) => ({ column, telling: new Set(sample.map(column.file)).size }))
    .sort((a, b) => b.telling - a.telling)
    .map(({ column }) => column);
}

function numberIn<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
