/** Blank cells get what stands below them: headings written under their rows. */
import { operation } from "../operation.ts";
import { CarryParams, type CarryParams as Params, planCarried } from "./carry.ts";

export const fillUp = operation<Params>({
  id: "blanks.fill-up",
  family: "blanks",
  params: CarryParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "within.columns", kind: "columns" },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], within: { columns: [] } }),
  plan: (target, params) => planCarried(target, params, "up"),
});
