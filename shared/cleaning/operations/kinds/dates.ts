/** Dates, however they were written, written alike: `5 janv. 2021`, `05/01/21` and the 44201 of a spreadsheet as `2021-01-05`. */
import { z } from "zod";
import { acceptanceOf } from "#shared/checks/repairs/acceptance.ts";
import { whyNoDay } from "#shared/checks/repairs/dates.ts";
import type { DateOrder } from "#shared/checks/repairs/family.ts";
import { repairsOf } from "#shared/checks/repairs/repairs-of.ts";
import { type LeftCell, operation } from "../operation.ts";
import { type Become, LEFT_NAMED, makePlan, planTexts, writableColumns } from "../planning.ts";
import { ORDERS, ordersIn } from "./day-or-month.ts";
import { fieldOf, NO_SCHEMA } from "./expected.ts";
import { remembered } from "./remembered.ts";

const WRITTEN = ["date", "datetime", "yearmonth", "year", "french"] as const;

/** characters of a date, told apart from the others */
const LONGEST = 100;
const MOST_TEXTS = 500;

export const DatesParams = z.object({
  columns: z.array(z.string()),
  /** what `05/01/2021` means; data: as the other dates of the column tell */
  order: z.enum(ORDERS),
  /** date: 2021-01-05, datetime: 2021-01-05T09:30:00, yearmonth: 2021-01, year: 2021, french: 05/01/2021 */
  write: z.enum(WRITTEN),
  /** of dates that can be read both ways, how some are read, whatever the others are */
  texts: z
    .array(z.object({ text: z.string().max(LONGEST), order: z.enum(["day-first", "month-first"]) }))
    .max(MOST_TEXTS)
    .optional(),
});
export type DatesParams = z.infer<typeof DatesParams>;

export const dates = operation<DatesParams>({
  id: "kinds.dates",
  family: "kinds",
  params: DatesParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "order", kind: "choice", choices: ORDERS },
    { name: "write", kind: "choice", choices: WRITTEN },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], order: "data", write: "date" }),
  *plan(target, { columns, order, write, texts = [] }) {
    const writable = writableColumns(target, columns);
    if ("refused" in writable) return writable;
    const chosen = new Map(texts.map((one) => [one.text, one.order]));
    const cells = [];
    const left: LeftCell[] = [];
    let leftCount = 0;
    for (const column of writable) {
      const orders = yield* ordersIn(target.table, column);
      const said = (text: string) => (order === "data" ? orders.shown(text) : order);
      const planned = yield* planTexts(
        target,
        [column],
        remembered(writtenAs(write, (text) => chosen.get(text) ?? orders.meant(text, said(text)))),
      );
      if ("refused" in planned) return planned;
      cells.push(...planned.changes.cells);
      left.push(...planned.left.slice(0, LEFT_NAMED - left.length));
      leftCount += planned.leftCount;
    }
    return makePlan(target.table, { cells }, left, leftCount);
  },
});

/** `orderOf`: how day and month of a text are read; null: nothing says it. */
function writtenAs(write: DatesParams["write"], orderOf: (text: string) => DateOrder | null): Become {
  const field = fieldOf(write === "french" ? "date" : write);
  const repairs = repairsOf(field, NO_SCHEMA);
  const isWritten = acceptanceOf(field, NO_SCHEMA, null);
  const finish = write === "french" ? asFrench : (text: string) => text;
  return (written) => {
    if (written.trim() === "") return null;
    if (isWritten(written)) return finish(inFull(written));
    const text = with24Hours(written);
    const known = orderOf(text.trim());
    const reading = repairs.repair(text, known);
    if (reading !== null && reading.text !== "") return finish(reading.text);
    if (known === null && repairs.repair(text, "day-first") !== null) return { left: "ambiguous" };
    const asksDay = write !== "year" && write !== "yearmonth";
    return { left: (asksDay ? whyNoDay(text) : null) ?? "not-understood" };
  };
}

/** `3:27pm` as `15:27`; another hour than those of a clock stays. */
function with24Hours(text: string): string {
  return text.replace(/\b(1[0-2]|0?[1-9])(:\d{2}(?::\d{2})?)\s*([ap])\.?m\.?$/i, (_written, hour, rest, half) => {
    const hours = (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
    return `${String(hours).padStart(2, "0")}${rest}`;
  });
}

/** `2019-3-5` is a date to who checks, and is not written as the others are. */
function inFull(date: string): string {
  return date.replace(/^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?=$|T)/, (_date, year: string, ...parts: unknown[]) =>
    [year, ...parts.slice(0, 2).flatMap((part) => (typeof part === "string" ? [part.padStart(2, "0")] : []))].join("-"),
  );
}

function asFrench(date: string): string {
  return date.split("-").reverse().join("/");
}
