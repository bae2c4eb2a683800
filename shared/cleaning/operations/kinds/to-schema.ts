/** Columns that have a field in the schema are written as it asks, wherever one reading is sure: what a repair of each problem would do, at once. */
import { z } from "zod";
import { acceptanceOf } from "#shared/checks/repairs/acceptance.ts";
import { whyNoDay } from "#shared/checks/repairs/dates.ts";
import type { Reading } from "#shared/checks/repairs/family.ts";
import { repairsOf } from "#shared/checks/repairs/repairs-of.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { isMark, textIn } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import { walkRows } from "../blanks/walk-rows.ts";
import { type LeftCell, operation } from "../operation.ts";
import { LEFT_NAMED, makePlan, writableColumns } from "../planning.ts";
import { ORDERS, ordersIn } from "./day-or-month.ts";

export const ToSchemaParams = z.object({
  /** none: all that have a field */
  columns: z.array(z.string()),
  /** what `05/01/2021` means; data: as the other dates of the column tell */
  order: z.enum(ORDERS),
});
export type ToSchemaParams = z.infer<typeof ToSchemaParams>;

/** readings remembered at once */
const MOST = 100_000;

export const toSchema = operation<ToSchemaParams>({
  id: "kinds.to-schema",
  family: "kinds",
  params: ToSchemaParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "order", kind: "choice", choices: ORDERS },
  ],
  acts: "cells",
  initial: (columns) => ({ columns: [...columns], order: "data" }),
  *plan(target, { columns, order }) {
    const { table, schema } = target;
    if (schema === null) return { refused: "no-schema" };
    const { fieldOf } = matchColumns(schema, table.columns);
    const named = new Map([...fieldOf].map(([column, field]) => [field.name.trim(), column]));
    const writable = writableColumns(target, columns.length === 0 ? [...fieldOf.keys()] : columns);
    if ("refused" in writable) return writable;
    const written = new Map<ColumnId, Map<RowHandle, string>>();
    // of two readings that write one cell (latitude and longitude exchanged), both write the same
    const write = (column: ColumnId, row: RowHandle, text: string) => {
      const texts = written.get(column) ?? new Map<RowHandle, string>();
      if (!texts.has(row)) texts.set(row, text);
      written.set(column, texts);
    };
    const left: LeftCell[] = [];
    let leftCount = 0;
    for (const column of writable) {
      const field = fieldOf.get(column);
      if (field === undefined) continue;
      const orders = yield* ordersIn(table, column);
      const repairs = repairsOf(field, schema, target.communes);
      const accepts = acceptanceOf(field, schema, target.communes?.places ?? null);
      const asks = ["date", "datetime", "yearmonth"].includes(field.type);
      const reads = repairs.reads.flatMap((name) => named.get(name) ?? []);
      const readNames = repairs.reads.filter((name) => named.has(name));
      // what a repair would write in a column that is closed is not looked at: it is repaired in none of them
      const isOpen = readNames.map(
        (name, at) => !repairs.writes.includes(name) || target.mayWrite(reads[at] ?? column),
      );
      const known = new Map<string, Reading | LeftCell["why"] | null>();
      const look = (text: string, contentOf: (column: number) => string): Reading | LeftCell["why"] | null => {
        if (text.trim() === "" || accepts(text)) return null;
        const meant = orders.meant(text, order === "data" ? orders.shown(text) : order);
        const others = (name: string) => {
          const at = readNames.indexOf(name);
          return at === -1 || isOpen[at] === false ? undefined : textIn(contentOf(at + 1));
        };
        const reading = repairs.repair(text, meant, others);
        if (reading !== null) return reading;
        const isAmbiguous =
          repairs.choices(text, others).length > 0 ||
          (asks && meant === null && repairs.repair(text, "day-first", others) !== null);
        if (isAmbiguous) return "ambiguous";
        return (field.type === "date" || field.type === "datetime" ? whyNoDay(text) : null) ?? "not-understood";
      };
      yield* walkRows(table, target.rows, [column, ...reads], (row, contentOf) => {
        const text = contentOf(0);
        if (text === "" || isMark(text)) return;
        const key = reads.length === 0 ? text : JSON.stringify([text, ...reads.map((_, at) => contentOf(at + 1))]);
        let found = known.get(key);
        if (found === undefined) {
          found = look(text, contentOf);
          if (known.size < MOST) known.set(key, found);
        }
        if (found === null) return;
        if (typeof found === "string") {
          leftCount += 1;
          if (left.length < LEFT_NAMED) left.push({ row, column, text, why: found });
          return;
        }
        write(column, row, found.text);
        for (const also of found.also ?? []) {
          const other = named.get(also.column.trim());
          if (other !== undefined) write(other, row, also.text);
        }
      });
    }
    const cells = [...written].map(([column, texts]) => ({
      column,
      rows: [...texts.keys()],
      texts: [...texts.values()],
    }));
    return makePlan(table, { cells }, left, leftCount);
  },
});
