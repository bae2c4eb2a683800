/** A column that numbers the rows, in the order they stand. */
import { z } from "zod";
import { LIMITS } from "#shared/model/limits.ts";
import { writtenNumber } from "../../expressions/value.ts";
import { operation } from "../operation.ts";
import { makePlan, rowsOf } from "../planning.ts";
import { newColumns } from "./new-columns.ts";

const MOST = 1_000_000_000;

export const NumberRowsParams = z.object({
  title: z.string().max(LIMITS.columnNameLength),
  from: z.number().min(-MOST).max(MOST),
  step: z.number().min(-MOST).max(MOST),
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
  ],
  acts: "cells",
  initial: () => ({ title: "n°", from: 1, step: 1 }),
  *plan(target, { title, from, step }) {
    const { table } = target;
    const rows = rowsOf(target);
    const texts = rows.map((_, place) => writtenNumber(from + place * step));
    yield;
    const changes = newColumns(table, { titles: [title], after: null, from: [], cells: [{ column: 0, rows, texts }] });
    return "refused" in changes ? changes : makePlan(table, changes);
  },
});
