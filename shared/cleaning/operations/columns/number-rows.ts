/** A column that numbers the rows, in the order they stand; those that are of one thing alike. */
import { z } from "zod";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { writtenNumber } from "../../expressions/value.ts";
import { numberRows as numberSame } from "../../shapes/same-rows.ts";
import { operation } from "../operation.ts";
import { makePlan, rowsOf } from "../planning.ts";
import { newColumns } from "./new-columns.ts";

const MOST = 1_000_000_000;

export const NumberRowsParams = z.object({
  title: z.string().max(LIMITS.columnNameLength),
  from: z.number().min(-MOST).max(MOST),
  step: z.number().min(-MOST).max(MOST),
  /** rows that hold the same in these have one number; none: each has its own */
  columns: z.array(z.string()).default([]),
});
export type NumberRowsParams = z.infer<typeof NumberRowsParams>;

export const numberRows = operation<NumberRowsParams>({
  id: "columns.number-rows",
  family: "columns",
  params: NumberRowsParams,
  fields: [
    { name: "title", kind: "text" },
    { name: "from", kind: "number", least: -MOST, most: MOST },
    { name: "step", kind: "number", least: -MOST, most: MOST },
    { name: "columns", kind: "columns" },
  ],
  acts: "cells",
  initial: () => ({ title: "n°", from: 1, step: 1, columns: [] }),
  *plan(target, { title, from, step, columns }) {
    const { table } = target;
    const rows = rowsOf(target);
    const same = table.columns.map(({ id }) => id).filter((id) => columns.includes(id));
    if (same.length < columns.length) return { refused: "column-gone" };
    const numbers = same.length === 0 ? null : yield* numberSame(yield* contentsOf(table, same, rows), rows.length);
    const texts = rows.map((_, place) => writtenNumber(from + (numbers?.[place] ?? place) * step));
    yield;
    const cells = [{ column: 0, rows, texts }];
    const changes = newColumns(table, { titles: [title], after: null, from: same, cells });
    return "refused" in changes ? changes : makePlan(table, changes);
  },
});

function* contentsOf(
  table: Table,
  columns: readonly ColumnId[],
  rows: readonly RowHandle[],
): InSlices<readonly (readonly string[])[]> {
  const contents: string[][] = [];
  for (const column of columns) {
    const all = table.columnContents(column);
    contents.push(rows.map((row) => all[table.positionOf(row)] ?? ""));
    yield;
  }
  return contents;
}
