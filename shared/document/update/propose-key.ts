/** Which columns can tell the rows of a table and of a file apart, and how well. */
import type { ColumnId } from "../../model/ids.ts";
import type { Table } from "../table.ts";
import type { ColumnLink } from "./column-links.ts";
import { joinKeys, type NumberedKeys, numberKeys, timesHad } from "./key-numbers.ts";
import type { KeyCleaning } from "./key-text.ts";

/** How well a key tells rows apart; numbers of rows. */
export interface KeyMeasure {
  /** rows whose key no other row of the same side has; what is blank is not */
  readonly table: { readonly rows: number; readonly alone: number };
  readonly file: { readonly rows: number; readonly alone: number };
  /** keys that one row of each side has */
  readonly shared: number;
}

interface Linked {
  readonly column: ColumnId;
  readonly inTable: readonly string[];
  readonly inFile: readonly string[];
}

/** columns looked at, when none will do alone, for a key of several */
const CANDIDATES = 10;
const CANDIDATES_WHEN_LONG = 4;
/** rows from which looking at every column takes seconds */
const LONG = 20_000;
const FIRST_ROWS = 2_000;
const FIRST_CELLS = 100_000;
const MOST_COLUMNS = 3;

/** `key`: linked columns of the table; of none, or of one that is not linked, nothing is alone. */
export function measureKey(
  table: Table,
  file: Table,
  links: readonly ColumnLink[],
  key: readonly ColumnId[],
  cleaning: KeyCleaning,
): KeyMeasure {
  const linked = linkedTexts(table, file, links, key);
  const [first, ...others] = linked.length === key.length ? linked.map((one) => numbersOf(one, cleaning)) : [];
  if (first !== undefined) return measure(others.reduce(joinKeys, first));
  return { table: { rows: table.rowCount, alone: 0 }, file: { rows: file.rowCount, alone: 0 }, shared: 0 };
}

/**
 * The best key: first what tells all rows of both apart, then what finds most rows of the file; of equals, the fewest columns, then the
 * first ones. Of long tables, only the columns that tell their first rows apart best are looked at. Empty when no column tells more than
 * half of the rows apart.
 */
export function proposeKey(...of: Parameters<typeof proposingKey>): readonly ColumnId[] {
  const steps = proposingKey(...of);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same in slices of one column each: what is read of the table is what it is at that moment. */
export function* proposingKey(
  table: Table,
  file: Table,
  links: readonly ColumnLink[],
  cleaning: KeyCleaning,
): Generator<undefined, readonly ColumnId[], undefined> {
  const linked: Linked[] = [];
  for (const { id } of table.columns) {
    linked.push(...linkedTexts(table, file, links, [id]));
    yield;
  }
  const candidate = (columns: readonly ColumnId[], keys: NumberedKeys): Candidate => ({
    columns,
    keys,
    worth: worthOf(measure(keys)),
  });
  const looked: Candidate[] = [];
  for (const one of promising(linked, cleaning)) {
    looked.push(candidate([one.column], numbersOf(one, cleaning)));
    yield;
    // nothing can be better
    if (looked.at(-1)?.worth === 2) break;
  }
  const singles = best(looked);
  let found = singles[0];
  while (found !== undefined && found.worth < SURE && found.columns.length < MOST_COLUMNS) {
    const { columns, keys, worth }: Candidate = found;
    const others = singles.filter((other) => !other.columns.some((column) => columns.includes(column)));
    const [longer] = best(others.map((other) => candidate([...columns, ...other.columns], joinKeys(keys, other.keys))));
    // a column that helps for a few rows alone makes the key harder to understand
    if (longer === undefined || longer.worth < worth + ENOUGH_MORE) break;
    found = longer;
    yield;
  }
  return found === undefined || found.worth < LEAST ? [] : found.columns;
}

/** The columns worth looking at whole, in the order of the table: those whose first rows differ most; of equals, the shortest texts. */
function promising(columns: readonly Linked[], cleaning: KeyCleaning): readonly Linked[] {
  const rows = columns.reduce((most, { inTable, inFile }) => Math.max(most, inTable.length, inFile.length), 0);
  const most = rows > LONG ? CANDIDATES_WHEN_LONG : CANDIDATES;
  if (columns.length <= most) return columns;
  const first = Math.min(FIRST_ROWS, Math.ceil(FIRST_CELLS / columns.length));
  const looked = columns.map((one) => {
    const [inTable, inFile] = [one.inTable.slice(0, first), one.inFile.slice(0, first)];
    const { table, file } = measure(numberKeys(inTable, inFile, cleaning));
    const share = Math.min(table.alone / Math.max(1, table.rows), file.alone / Math.max(1, file.rows));
    const length = inFile.reduce((sum, text) => sum + text.length, 0);
    return { one, share, length };
  });
  looked.sort((a, b) => b.share - a.share || a.length - b.length);
  const chosen = new Set(looked.slice(0, most).map(({ one }) => one));
  return columns.filter((one) => chosen.has(one));
}

interface Candidate {
  readonly columns: readonly ColumnId[];
  readonly keys: NumberedKeys;
  readonly worth: number;
}

/** Best first; of equals, the first ones. */
function best(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => b.worth - a.worth);
}

const SURE = 1.98;
const ENOUGH_MORE = 0.05;
const LEAST = 0.5;

/** 1 for telling all rows apart on both sides, 1 more for finding every row of the file in the table. */
function worthOf({ table, file, shared }: KeyMeasure): number {
  const least = Math.min(table.alone / Math.max(1, table.rows), file.alone / Math.max(1, file.rows));
  // columns of nothing in common, such as two lists of remarks, are no key however different their texts
  return shared === 0 && table.rows > 0 ? least / 4 : least + shared / Math.max(1, Math.min(table.rows, file.rows));
}

function linkedTexts(table: Table, file: Table, links: readonly ColumnLink[], wanted: readonly ColumnId[]): Linked[] {
  return wanted.flatMap((column) => {
    const link = links.find(({ to }) => typeof to === "object" && to.column === column);
    return link === undefined || !table.columns.some(({ id }) => id === column)
      ? []
      : [{ column, inTable: table.columnTexts(column), inFile: file.columnTexts(link.from) }];
  });
}

function numbersOf({ inTable, inFile }: Linked, cleaning: KeyCleaning): NumberedKeys {
  return numberKeys(inTable, inFile, cleaning);
}

function measure({ table, file, count }: NumberedKeys): KeyMeasure {
  const [inTable, inFile] = [timesHad(table, count), timesHad(file, count)];
  const alone = { table: 0, file: 0, shared: 0 };
  for (let key = 1; key < count; key++) {
    if (inTable[key] === 1) alone.table++;
    if (inFile[key] === 1) alone.file++;
    if (inTable[key] === 1 && inFile[key] === 1) alone.shared++;
  }
  return {
    table: { rows: table.length, alone: alone.table },
    file: { rows: file.length, alone: alone.file },
    shared: alone.shared,
  };
}
