/** Blank cells get what stands above them: what was one merged cell, or a heading written once. */
import { operation } from "../operation.ts";
import { CarryParams, type CarryParams as Params, planCarried } from "./carry.ts";

export const fillDown = operation<Params>({
  id: "blanks.fill-down",
  family: "blanks",
  params: CarryParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "within.columns", kind: "columns" },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], within: { columns: [] } }),
  plan: (target, params) => planCarried(target, params, "down"),
});
