/** Titles that stand in the first rows, as titles: those of several rows in one line, titles of a group over all its columns. */
import { z } from "zod";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { joinTitles } from "#shared/formats/reading/join-titles.ts";
import { textIn } from "#shared/model/cell-content.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { type LeftCell, operation, type Planned, type Target } from "../operation.ts";
import { makePlan } from "../planning.ts";
import { columnTitle } from "./column-titles.ts";

const FirstRowToTitlesParams = z.object({});
type FirstRowToTitlesParams = z.infer<typeof FirstRowToTitlesParams>;

export const firstRowToTitles = operation<FirstRowToTitlesParams>({
  id: "rows.first-row-to-titles",
  family: "rows",
  params: FirstRowToTitlesParams,
  fields: [],
  acts: "table",
  initial: () => ({}),
  *plan(target) {
    const rows = firstRows(target.table, 1);
    if (rows.length === 0) return { refused: "nothing-asked" };
    const [line = []] = linesOf(target.table, rows);
    return yield* planTitles(target, rows, line);
  },
});

export const TitlesFromRowsParams = z.object({
  /** how many rows, from the first */
  rows: z.number().int().min(1).max(10),
  /** the titles there are now are the first line of all */
  above: z.boolean(),
  separator: z.string().max(20),
});
export type TitlesFromRowsParams = z.infer<typeof TitlesFromRowsParams>;

export const titlesFromRows = operation<TitlesFromRowsParams>({
  id: "rows.titles-from-rows",
  family: "rows",
  params: TitlesFromRowsParams,
  fields: [
    { name: "rows", kind: "number", least: 1, most: 10 },
    { name: "above", kind: "switch" },
    { name: "separator", kind: "text" },
  ],
  acts: "table",
  initial: () => ({ rows: 1, above: true, separator: " – " }),
  *plan(target, { rows: count, above, separator }) {
    const { table } = target;
    const rows = firstRows(table, count);
    if (rows.length < count) return { refused: "bad-parameter", field: "rows" };
    const lines = linesOf(table, rows);
    const titles = table.columns.map(({ name }) => name);
    return yield* planTitles(target, rows, joinTitles(above ? [titles, ...lines] : lines, 0, [], separator));
  },
});

function firstRows(table: Table, count: number): RowHandle[] {
  return Array.from(table.order.subarray(0, count), (row) => row as RowHandle);
}

function linesOf(table: Table, rows: readonly RowHandle[]): string[][] {
  return rows.map((row) => table.columns.map(({ id }) => textIn(table.content(row, id))));
}

/** Where there is nothing, the title stays. */
function* planTitles(target: Target, rows: readonly RowHandle[], titles: readonly string[]): InSlices<Planned> {
  const { table } = target;
  const left: LeftCell[] = [];
  const renameColumns = table.columns.flatMap(({ id, name }, place) => {
    const { text, cut } = columnTitle(titles[place] ?? "");
    if (cut) left.push({ row: rows[0] ?? null, column: id, text: titles[place] ?? "", why: "too-long" });
    return text === "" || text === name ? [] : [{ column: id, name: text }];
  });
  const isClosed = (column: (typeof table.columns)[number]["id"]) => !target.mayWrite(column);
  const holdsClosed = table.columns.some(({ id }) => isClosed(id) && rows.some((row) => table.content(row, id) !== ""));
  yield;
  if (holdsClosed || renameColumns.some(({ column }) => isClosed(column))) return { refused: "locked" };
  return makePlan(table, { renameColumns, deleteRows: rows }, left);
}
