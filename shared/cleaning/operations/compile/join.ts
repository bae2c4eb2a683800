/** What another table says of the same things, brought into this one by a key: columns beside it, or what is missing in columns that are there. */
import { z } from "zod";
import type { PlannedColumn, PlannedFill } from "#shared/document/edits/change-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { KEY_COMPARISONS } from "../../join/compared-key.ts";
import { isOfFewRows, type MatchAsk, type Matches, matchRowsInSlices } from "../../join/match-rows.ts";
import { type TitledColumn, titledColumns } from "../../join/titled-columns.ts";
import { Source } from "../../sources.ts";
import { newColumns } from "../columns/new-columns.ts";
import { type LeftCell, operation, type Plan, type Planned, type Refusal, type Target } from "../operation.ts";
import { LEFT_NAMED, makePlan, PLAN_STEP, rowsOf } from "../planning.ts";
import { steadily } from "./steadily.ts";

/** parts of a key */
export const MOST_KEYS = 5;
/** what people said by hand; all parameters together are no longer than a cell */
const MOST_CHOICES = 1_000;

const Texts = z.array(z.string().max(LIMITS.cellLength)).max(MOST_KEYS);

const JoinChoice = z.object({
  here: Texts,
  there: Texts.nullable(),
  told: z
    .array(z.object({ title: z.string(), text: z.string() }))
    .max(5)
    .optional(),
});

/** `there`: the title of a column of the source. With `column` it fills what is blank in that one, else it becomes a new one. */
export const Brought = z.union([
  z.object({ there: z.string(), column: z.string() }),
  z.object({ there: z.string(), title: z.string().max(LIMITS.columnNameLength) }),
]);
export type Brought = z.infer<typeof Brought>;

export const JoinParams = z.object({
  source: Source.nullable(),
  keys: z.array(z.object({ column: z.string(), there: z.string() })).max(MOST_KEYS),
  comparison: z.enum(KEY_COMPARISONS),
  bring: z.array(Brought).max(LIMITS.columns),
  choices: z.array(JoinChoice).max(MOST_CHOICES).default([]),
  /** rows that only the source has come too, after those that are here */
  others: z.boolean(),
  /** rows that found theirs when it was done, and of how many: what the step says; absent: it was not done yet */
  found: z.object({ rows: z.number().int().min(0), of: z.number().int().min(0) }).optional(),
});
export type JoinParams = z.infer<typeof JoinParams>;

export const join = operation<JoinParams>({
  id: "compile.join",
  family: "compile",
  params: JoinParams,
  fields: [{ name: "source", kind: "own" }],
  acts: "table",
  showsSight: true,
  initial: () => ({ source: null, keys: [], comparison: "cleaned", bring: [], choices: [], others: false }),
  // as they were when it was done, not when it was looked at, or kept in a recipe
  told: (params, { found }) => (found === undefined ? params : { ...params, found }),
  *plan(target, params) {
    const source = params.source === null ? null : target.sourceOf(params.source);
    if (source === null) return { refused: "no-source" };
    return yield* steadily(source, () => planJoin(target, source, params));
  },
});

/** What there is to match, in ids; a refusal when parameters name what is not there. */
export function matchAskOf(target: Target, source: Table, params: JoinParams): MatchAsk | Refusal {
  const there = new Map(titledColumns(source).map((column) => [column.title, column]));
  if (params.keys.length === 0) return { refused: "no-column" };
  const keys: { here: ColumnId; there: ColumnId }[] = [];
  for (const { column, there: title } of params.keys) {
    // chosen on one side alone
    if (column === "" || title === "") return { refused: "no-column" };
    const here = columnOf(target.table, column);
    const other = there.get(title)?.id;
    if (here === undefined) return { refused: "column-gone" };
    if (other === undefined) return { refused: "bad-parameter", field: "keys", detail: title };
    keys.push({ here, there: other });
  }
  const missing = params.bring.find(({ there: title }) => !there.has(title));
  if (missing !== undefined) return { refused: "bad-parameter", field: "bring", detail: missing.there };
  return {
    keys,
    comparison: params.comparison,
    choices: params.choices,
    brought: params.bring.flatMap(({ there: title }) => there.get(title)?.id ?? []),
    rows: target.rows === null ? null : new Set(rowsOf(target)),
  };
}

interface Coming {
  readonly from: TitledColumn;
  readonly into: PlannedColumn;
}

function* planJoin(target: Target, source: Table, params: JoinParams): InSlices<Planned> {
  const { table } = target;
  const asked = matchAskOf(target, source, params);
  if ("refused" in asked) return asked;
  const ask = { ...asked, unused: params.others };
  if (params.bring.length === 0 && !params.others) return { refused: "nothing-asked" };
  const coming = comingColumns(target, source, params);
  if ("refused" in coming) return coming;
  const isOfFew = isOfFewRows(table, ask);
  const matches: Matches = yield* matchRowsInSlices(table, source, ask);
  const cells: PlannedFill[] = [];
  for (const { from, into } of coming.columns) {
    if (isOfFew) {
      const few = fillOfFew(table, source, from.id, into, matches, rowsOf(target));
      if (few.rows.length > 0) cells.push(few);
      continue;
    }
    const blank = typeof into === "number" ? null : yield* blankRows(table, into);
    const fill = yield* fillOf(table, source, from.id, into, matches, blank);
    if (fill.rows.length > 0) cells.push(fill);
  }
  const { left, leftCount } = leftRows(table, ask, matches, isOfFew ? rowsOf(target) : null);
  const comesNothing = cells.length === 0 && !(params.others && matches.unused.length > 0);
  const found = foundOf(matches);
  // columns with nothing in them help nobody
  if (comesNothing) return { ...makePlan(table, {}, left, leftCount), found };
  const after = ask.keys.at(-1)?.here ?? null;
  const fresh =
    coming.titles.length === 0 ? { cells } : newColumns(table, { titles: coming.titles, after, from: [], cells });
  if ("refused" in fresh) return fresh;
  const born = params.others ? bornRows(target, source, ask, coming.columns, matches.unused) : null;
  if (born !== null && "refused" in born) return born;
  const hideColumns = hidden(table, source, ask, coming.columns, born !== null);
  return { ...makePlan(table, { ...fresh, hideColumns, newRows: born }, left, leftCount), found };
}

function foundOf({ counts }: Matches): NonNullable<Plan["found"]> {
  const rows = counts.found + counts.near + counts.chosen;
  return { rows, of: Object.values(counts).reduce((sum, count) => sum + count, 0) };
}

/** Columns that come, each once: into new ones, by their places, or into those named. */
function comingColumns(
  { table, mayWrite }: Target,
  source: Table,
  { bring }: JoinParams,
): { readonly columns: readonly Coming[]; readonly titles: readonly string[] } | Refusal {
  const there = new Map(titledColumns(source).map((column) => [column.title, column]));
  const columns: Coming[] = [];
  const titles: string[] = [];
  for (const one of bring) {
    const from = there.get(one.there);
    if (from === undefined) continue;
    if ("column" in one) {
      const into = columnOf(table, one.column);
      if (into === undefined) return { refused: "column-gone" };
      if (!mayWrite(into)) return { refused: "locked" };
      columns.push({ from, into });
    } else {
      columns.push({ from, into: titles.length });
      titles.push(one.title);
    }
  }
  return { columns, titles };
}

/** A mark says something: it is not blank. */
function* blankRows(table: Table, column: ColumnId): InSlices<ReadonlySet<number>> {
  const blank = new Set<number>();
  for (const { rows, texts, places } of table.columnParts(column)) {
    const isBlank = texts.map((text) => text.trim() === "");
    rows.forEach((row, i) => {
      if (isBlank[places === null ? i : (places[i] ?? 0)]) blank.add(row);
    });
    yield;
  }
  return blank;
}

function* fillOf(
  table: Table,
  source: Table,
  from: ColumnId,
  column: PlannedColumn,
  { other }: Matches,
  blank: ReadonlySet<number> | null,
): InSlices<PlannedFill> {
  const contents = yield* contentsByRow(source, from);
  const rows: RowHandle[] = [];
  const texts: string[] = [];
  const { order } = table;
  for (let position = 0; position < other.length; position++) {
    if (position % PLAN_STEP === PLAN_STEP - 1) yield;
    const row = (order[position] ?? 0) as RowHandle;
    const match = other[position] ?? -1;
    if (match === -1 || (blank !== null && !blank.has(row))) continue;
    const text = contents.get(match) ?? "";
    if (text === "") continue;
    rows.push(row);
    texts.push(text);
  }
  return { column, rows, texts };
}

/** The same of a few rows, one by one. */
function fillOfFew(
  table: Table,
  source: Table,
  from: ColumnId,
  column: PlannedColumn,
  { other }: Matches,
  asked: readonly RowHandle[],
): PlannedFill {
  const rows: RowHandle[] = [];
  const texts: string[] = [];
  for (const row of asked) {
    const match = other[table.positionOf(row)] ?? -1;
    if (match === -1 || (typeof column !== "number" && table.content(row, column).trim() !== "")) continue;
    const text = source.content(match as RowHandle, from);
    if (text === "") continue;
    rows.push(row);
    texts.push(text);
  }
  return { column, rows, texts };
}

function* contentsByRow(source: Table, column: ColumnId): InSlices<ReadonlyMap<number, string>> {
  const contents = new Map<number, string>();
  for (const { rows, texts, places } of source.columnParts(column)) {
    rows.forEach((row, i) => {
      contents.set(row, texts[places === null ? i : (places[i] ?? 0)] ?? "");
    });
    yield;
  }
  return contents;
}

/** Rows that only the source has: their key, and what comes of them. */
function bornRows(
  { table, mayWrite }: Target,
  source: Table,
  ask: MatchAsk,
  coming: readonly Coming[],
  rows: readonly RowHandle[],
):
  | { readonly count: number; readonly columns: readonly (readonly [PlannedColumn, readonly string[]])[] }
  | Refusal
  | null {
  if (rows.length === 0) return null;
  if (table.rowCount + rows.length > LIMITS.rows) return { refused: "too-many-rows" };
  if (ask.keys.some(({ here }) => !mayWrite(here))) return { refused: "locked" };
  const columns = new Map<PlannedColumn, ColumnId>(ask.keys.map(({ here, there }) => [here, there]));
  for (const { from, into } of coming) if (!columns.has(into)) columns.set(into, from.id);
  return {
    count: rows.length,
    columns: [...columns].map(([into, from]) => [into, rows.map((row) => source.content(row, from))] as const),
  };
}

/** What comes of a private column is private here, be it among texts that were not. */
function hidden(
  { columns }: Table,
  source: Table,
  ask: MatchAsk,
  coming: readonly Coming[],
  withRows: boolean,
): PlannedColumn[] {
  const secret = new Set(source.columns.filter(({ isPrivate }) => isPrivate).map(({ id }) => id));
  const into = [
    ...coming.filter(({ from }) => secret.has(from.id)).map((one) => one.into),
    ...(withRows ? ask.keys.filter(({ there }) => secret.has(there)).map(({ here }) => here) : []),
  ];
  return [...new Set(into)].filter((one) => columns.find(({ id }) => id === one)?.isPrivate !== true);
}

const WHY = { unmatched: "no-match", left: "no-match", ambiguous: "ambiguous" } as const;

/** `few`: the rows asked about, where they are few; null: they are looked for. */
function leftRows(
  table: Table,
  ask: MatchAsk,
  matches: Matches,
  few: readonly RowHandle[] | null,
): { left: readonly LeftCell[]; leftCount: number } {
  const { unmatched, ambiguous, left: byHand, blank } = matches.counts;
  const column = ask.keys[0]?.here ?? null;
  const left: LeftCell[] = [];
  const rows = few ?? table.order;
  for (let at = 0; at < rows.length && left.length < LEFT_NAMED; at++) {
    const row = (rows[at] ?? 0) as RowHandle;
    const position = few === null ? at : table.positionOf(row);
    if (matches.other[position] !== -1 || (ask.rows !== null && !ask.rows.has(row))) continue;
    const key = matches.keyOf(position);
    const why = key === null ? "blank-key" : WHY[key.is as keyof typeof WHY];
    left.push({ row, column, text: column === null ? "" : table.text(row, column), why });
  }
  return { left, leftCount: unmatched + ambiguous + byHand + blank };
}

function columnOf(table: Table, column: string): ColumnId | undefined {
  return table.columns.find(({ id }) => id === column)?.id;
}
