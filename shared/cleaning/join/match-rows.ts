/** Which row of another table belongs to each row of this one: told before anything is joined. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { comparedKey, type KeyComparison } from "./compared-key.ts";
import { remembered } from "./key-memory.ts";
import { nearKeysInSlices } from "./near-keys.ts";
import { type KeyNumbers, numberKeys } from "./number-keys.ts";
import { numberSomeKeys } from "./number-some-keys.ts";
import { titledColumns } from "./titled-columns.ts";

/** What a person said of a key: remembered, so that the next time it need not be said. */
export interface MatchChoice {
  /** the parts of the key here, as written */
  readonly here: readonly string[];
  /** those of the key that it means there; null: it is to stay without */
  readonly there: readonly string[] | null;
  /** where several rows there have that key: texts that only the one meant has, by the titles of their columns */
  readonly told?: readonly { readonly title: string; readonly text: string }[] | undefined;
}

export interface MatchAsk {
  /** pairs of columns, at least one */
  readonly keys: readonly { readonly here: ColumnId; readonly there: ColumnId }[];
  readonly comparison: KeyComparison;
  readonly choices: readonly MatchChoice[];
  /** columns of the other table that are to come: rows that are alike in these are as good as one */
  readonly brought: readonly ColumnId[];
  /** rows here that are asked about; null: all */
  readonly rows: ReadonlySet<number> | null;
  /** false: rows of the other table that belong to none here are not asked about; absent: they are */
  readonly unused?: boolean;
}

export type MatchKind = "found" | "near" | "chosen" | "unmatched" | "ambiguous" | "left";

/** One key that rows here have. */
export interface KeyMatch {
  readonly is: MatchKind;
  /** rows here that have it, and the first of them */
  readonly rows: number;
  readonly first: RowHandle;
  /** rows of the other table: the one that belongs to it, or of an ambiguous key all those that may */
  readonly candidates: readonly RowHandle[];
}

export interface Matches {
  /** for each row here, in table order, the row of the other table; -1: none */
  readonly other: Int32Array;
  /** what is said of each row here, in table order; null: its key is blank, or it is not asked about */
  keyOf(position: number): KeyMatch | null;
  /** each key once, in the order of the rows */
  readonly keys: readonly KeyMatch[];
  /** rows asked about, by what became of them */
  readonly counts: Readonly<Record<MatchKind | "blank", number>>;
  /** rows of the other table that belong to no row here, nor may; those without a key are among them; none when they are not asked about */
  readonly unused: readonly RowHandle[];
}

const STEP = 16_384;
/** of so many rows, less than one */
const FEW = 16;

export function* matchRowsInSlices(here: Table, there: Table, ask: MatchAsk): InSlices<Matches> {
  const order = here.order;
  const handles = there.order;
  const isOfFew = isOfFewRows(here, ask);
  const numbers: KeyNumbers = yield* numbersFor(here, there, ask, isOfFew);
  const holders = holdersOf(numbers, handles);
  yield;
  // of few rows, the others have no number: nobody need be asked which they are
  const positions = isOfFew ? positionsOf(here, ask.rows ?? []) : null;
  const { firsts, rows } = yield* countRows(numbers, order, positions, ask.rows);
  const choices = choicesByKey(ask.choices, numbers);
  const near: ReadonlyMap<number, number> =
    ask.comparison === "near" ? yield* nearKeys(here, there, ask, numbers, holders, firsts, choices) : new Map();

  const matches: (KeyMatch | null)[] = new Array(numbers.count).fill(null);
  const target = new Int32Array(numbers.count).fill(-1);
  const isUsed = new Uint8Array(numbers.count);
  const keys: KeyMatch[] = [];
  for (const [at, [number, first]] of [...firsts].entries()) {
    const { is, candidates } = resolved(number);
    const one = { is, rows: rows[number] ?? 0, first, candidates };
    matches[number] = one;
    keys.push(one);
    if (is === "found" || is === "near" || is === "chosen") target[number] = candidates[0] ?? -1;
    if (at % STEP === STEP - 1) yield;
  }

  function resolved(number: number): Pick<KeyMatch, "is" | "candidates"> {
    const choice = choices.get(number);
    if (choice?.there === null) return { is: "left", candidates: [] };
    const chosen = choice?.there == null ? 0 : numbers.numberOf(choice.there);
    const meant = chosen !== 0 && holders.first[chosen] !== -1 ? chosen : (near.get(number) ?? number);
    const candidates = rowsWith(holders, meant);
    const [only] = candidates;
    if (only === undefined) return { is: "unmatched", candidates };
    isUsed[meant] = 1;
    const is = meant === chosen ? "chosen" : meant === number ? "found" : "near";
    if (candidates.length === 1 || areAlike(there, candidates, ask.brought)) return { is, candidates: [only] };
    const told = choice?.told === undefined ? [] : candidates.filter((row) => isTold(there, row, choice.told ?? []));
    const [one] = told;
    return one !== undefined && areAlike(there, told, ask.brought)
      ? { is: "chosen", candidates: [one] }
      : { is: "ambiguous", candidates };
  }

  const counts = { found: 0, near: 0, chosen: 0, unmatched: 0, ambiguous: 0, left: 0, blank: 0 };
  for (const key of keys) counts[key.is] += key.rows;
  const isAsked = (position: number) => ask.rows === null || ask.rows.has(order[position] ?? -1);
  const other = new Int32Array(order.length).fill(-1);
  for (let at = 0; at < (positions ?? order).length; at++) {
    const position = positions === null ? at : (positions[at] ?? 0);
    const number = numbers.here[position] ?? 0;
    if (number !== 0) isUsed[number] = 1;
    if (at % STEP === STEP - 1) yield;
    if (!isAsked(position)) continue;
    if (number === 0) counts.blank++;
    if (number !== 0) other[position] = target[number] ?? -1;
  }
  const unused: RowHandle[] = [];
  for (let position = 0; ask.unused !== false && position < handles.length; position++)
    if (isUsed[numbers.there[position] ?? 0] === 0) unused.push(handles[position] as RowHandle);
  return {
    other,
    keys,
    counts,
    unused,
    keyOf: (position) => (isAsked(position) ? (matches[numbers.here[position] ?? 0] ?? null) : null),
  };
}

/** Few enough to be looked at one by one, and what the others say is not asked. */
export function isOfFewRows(here: Table, { rows, unused }: Pick<MatchAsk, "rows" | "unused">): boolean {
  return rows !== null && unused === false && rows.size * FEW < here.rowCount;
}

function* numbersFor(here: Table, there: Table, ask: MatchAsk, isOfFew: boolean): InSlices<KeyNumbers> {
  const [own, other] = [
    { table: here, columns: ask.keys.map((pair) => pair.here) },
    { table: there, columns: ask.keys.map((pair) => pair.there) },
  ];
  // names that are near are cleaned alike
  const cleaning = ask.comparison === "exact" ? "exact" : "cleaned";
  const clean = (text: string) => comparedKey(text, cleaning);
  if (isOfFew) return yield* numberSomeKeys(own, other, clean, cleaning, ask.rows ?? []);
  return yield* remembered(`numbers ${cleaning}`, [own, other], () => numberKeys(own, other, clean));
}

/** In table order. */
function positionsOf(here: Table, rows: Iterable<number>): readonly number[] {
  const positions = Array.from(rows, (row) => here.positionOf(row as RowHandle));
  return positions.filter((position) => position >= 0).sort((a, b) => a - b);
}

/** By key, the rows of the other table that have it, as a chain of positions; -1 ends it. */
interface Holders {
  readonly first: Int32Array;
  readonly next: Int32Array;
  /** what stands at these positions */
  readonly handles: Uint32Array;
}

function holdersOf({ there, count }: KeyNumbers, handles: Uint32Array): Holders {
  const first = new Int32Array(count).fill(-1);
  const next = new Int32Array(there.length).fill(-1);
  for (let position = there.length - 1; position >= 0; position--) {
    const number = there[position] ?? 0;
    next[position] = first[number] ?? -1;
    first[number] = position;
  }
  first[0] = -1;
  return { first, next, handles };
}

function rowsWith({ first, next, handles }: Holders, number: number): RowHandle[] {
  const rows: RowHandle[] = [];
  for (let position = first[number] ?? -1; position !== -1; position = next[position] ?? -1)
    rows.push((handles[position] ?? 0) as RowHandle);
  return rows;
}

/** Of the keys that rows asked about have: the first of them, and how many there are. */
function* countRows(
  { here, count }: KeyNumbers,
  order: Uint32Array,
  positions: readonly number[] | null,
  asked: ReadonlySet<number> | null,
): InSlices<{ readonly firsts: ReadonlyMap<number, RowHandle>; readonly rows: Int32Array }> {
  const firsts = new Map<number, RowHandle>();
  const rows = new Int32Array(count);
  for (let at = 0; at < (positions ?? here).length; at++) {
    const position = positions === null ? at : (positions[at] ?? 0);
    const number = here[position] ?? 0;
    const row = (order[position] ?? 0) as RowHandle;
    if (number !== 0 && (asked === null || asked.has(row))) {
      if (rows[number] === 0) firsts.set(number, row);
      rows[number] = (rows[number] ?? 0) + 1;
    }
    if (at % STEP === STEP - 1) yield;
  }
  return { firsts, rows };
}

/** The last that was said of each. */
function choicesByKey(choices: readonly MatchChoice[], numbers: KeyNumbers): ReadonlyMap<number, MatchChoice> {
  const known = new Map<number, MatchChoice>();
  for (const choice of choices) {
    const number = numbers.numberOf(choice.here);
    if (number !== 0) known.set(number, choice);
  }
  return known;
}

/** For keys that nothing there has, and of which nobody said anything, the one that is near; several are none. */
function* nearKeys(
  here: Table,
  there: Table,
  ask: MatchAsk,
  numbers: KeyNumbers,
  holders: Holders,
  firsts: ReadonlyMap<number, RowHandle>,
  choices: ReadonlyMap<number, MatchChoice>,
): InSlices<ReadonlyMap<number, number>> {
  const lost = [...firsts].filter(([number]) => holders.first[number] === -1 && !choices.has(number));
  const held: number[] = [];
  for (let number = 1; number < numbers.count; number++) if (holders.first[number] !== -1) held.push(number);
  const compared = (table: Table, row: RowHandle, columns: readonly ColumnId[]) =>
    columns.map((column) => comparedKey(table.text(row, column), ask.comparison)).join("\u0000");
  const columnsHere = ask.keys.map((pair) => pair.here);
  const columnsThere = ask.keys.map((pair) => pair.there);
  const textsHere: string[] = [];
  for (const [, row] of lost) {
    textsHere.push(compared(here, row, columnsHere));
    if (textsHere.length % 256 === 0) yield;
  }
  const textsThere: string[] = [];
  for (const number of held) {
    textsThere.push(compared(there, (holders.handles[holders.first[number] ?? 0] ?? 0) as RowHandle, columnsThere));
    if (textsThere.length % 256 === 0) yield;
  }
  const found = yield* nearKeysInSlices(textsHere, textsThere);
  const near = new Map<number, number>();
  for (const [at, [number]] of lost.entries()) {
    const [only, second] = found[at] ?? [];
    if (only !== undefined && second === undefined) near.set(number, held[only] ?? 0);
  }
  return near;
}

function areAlike(table: Table, [first, ...others]: readonly RowHandle[], columns: readonly ColumnId[]): boolean {
  if (first === undefined) return false;
  return others.every((row) => columns.every((column) => table.content(row, column) === table.content(first, column)));
}

function isTold(table: Table, row: RowHandle, told: NonNullable<MatchChoice["told"]>): boolean {
  const columns = titledColumns(table);
  return told.every(({ title, text }) => {
    const column = columns.find((one) => one.title === title);
    return column !== undefined && table.text(row, column.id) === text;
  });
}

/** most columns that tell a row from the others of its key */
const MOST_TOLD = 3;

/** What tells one candidate from the others, in as few columns as will do; none when nothing does. */
export function toldOf(
  table: Table,
  row: RowHandle,
  candidates: readonly RowHandle[],
): NonNullable<MatchChoice["told"]> {
  const told: { title: string; text: string }[] = [];
  let others = candidates.filter((one) => one !== row);
  const columns = titledColumns(table);
  while (others.length > 0 && told.length < MOST_TOLD) {
    const best = columns
      .map(({ id, title }) => ({
        id,
        title,
        left: others.filter((one) => table.text(one, id) === table.text(row, id)),
      }))
      .reduce<{ id: ColumnId; title: string; left: RowHandle[] } | null>(
        (least, one) => (least === null || one.left.length < least.left.length ? one : least),
        null,
      );
    if (best === null || best.left.length === others.length) break;
    told.push({ title: best.title, text: table.text(row, best.id) });
    others = best.left;
  }
  return told;
}
