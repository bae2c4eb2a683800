/** A column in which all rows hold the same, or nothing yet. */
import { z } from "zod";
import { LIMITS } from "#shared/model/limits.ts";
import { operation } from "../operation.ts";
import { makePlan, rowsOf } from "../planning.ts";
import { newColumns } from "./new-columns.ts";

export const AddParams = z.object({
  title: z.string().max(LIMITS.columnNameLength),
  /** what each row holds there */
  text: z.string().max(LIMITS.cellLength),
});
export type AddParams = z.infer<typeof AddParams>;

export const add = operation<AddParams>({
  id: "columns.add",
  family: "columns",
  params: AddParams,
  fields: [
    { name: "title", kind: "text" },
    { name: "text", kind: "text" },
  ],
  acts: "cells",
  initial: () => ({ title: "", text: "" }),
  *plan(target, { title, text }) {
    const { table } = target;
    yield;
    const cells = text === "" ? [] : [{ column: 0, rows: rowsOf(target), texts: text }];
    const changes = newColumns(table, { titles: [title], after: null, from: [], cells });
    return "refused" in changes ? changes : makePlan(table, changes);
  },
});
