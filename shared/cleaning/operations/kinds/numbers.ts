/** Numbers that a program can read: `1 234,50 €` as `1234.50`. */
import { z } from "zod";
import { acceptanceOf } from "#shared/checks/repairs/acceptance.ts";
import { repairsOf } from "#shared/checks/repairs/repairs-of.ts";
import { operation } from "../operation.ts";
import { type Become, planTexts } from "../planning.ts";
import { fieldOf, NO_SCHEMA } from "./expected.ts";
import { remembered } from "./remembered.ts";

export const NumbersParams = z.object({
  columns: z.array(z.string()),
  decimal: z.enum(["point", "comma"]),
  /** `€`, `%`, `km` go; else what has one stays */
  units: z.boolean(),
  /** `12,0` is `12`; what has decimals stays */
  whole: z.boolean(),
});
export type NumbersParams = z.infer<typeof NumbersParams>;

export const numbers = operation<NumbersParams>({
  id: "kinds.numbers",
  family: "kinds",
  params: NumbersParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "decimal", kind: "choice", choices: ["point", "comma"] },
    { name: "units", kind: "switch" },
    { name: "whole", kind: "switch" },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], decimal: "point", units: true, whole: false }),
  plan: (target, { columns, ...asked }) => planTexts(target, columns, remembered(numberOf(asked))),
});

/** signs of a number, and of what may stand between its figures: the rest is a unit */
const NO_UNIT = /^[\d\s.,'’+\-−–eE]*$/;

function numberOf({ decimal, units, whole }: Omit<NumbersParams, "columns">): Become {
  const field = fieldOf(whole ? "integer" : "number", { decimalChar: decimal === "comma" ? "," : "." });
  const repairs = repairsOf(field, NO_SCHEMA);
  const isWritten = acceptanceOf(field, NO_SCHEMA, null);
  return (text) => {
    if (text.trim() === "" || isWritten(text)) return null;
    const reading = units || NO_UNIT.test(text) ? repairs.repair(text, null) : null;
    return reading === null || reading.text === "" ? { left: "not-understood" } : reading.text;
  };
}
