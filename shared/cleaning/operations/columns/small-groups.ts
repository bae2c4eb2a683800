/**
 * Rows that few others are like: where a combination of some columns (commune, age, sex) is that of fewer rows than asked, those who know the place
 * know the person. They are listed; or what tells them apart is hidden, or put together under one text.
 */
import { z } from "zod";
import type { PlannedFill } from "#shared/document/edits/change-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { markOf } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { type LeftCell, operation } from "../operation.ts";
import { LEFT_NAMED, makePlan, PLAN_STEP, rowsOf, writableColumns } from "../planning.ts";
import { idsOf, sourceColumns } from "./source-columns.ts";

const BECOME = ["list", "other", "secret", "blank"] as const;

export const SmallGroupsParams = z.object({
  /** those whose combination is counted */
  columns: z.array(z.string()),
  /** rows that a combination is to have, at least */
  least: z.number().int().min(2).max(100),
  /** list: nothing is written; other: the text; secret: the mark */
  become: z.enum(BECOME),
  text: z.string().max(100),
  /** those that are written, none: all of the combination */
  within: z.object({ columns: z.array(z.string()) }),
});
export type SmallGroupsParams = z.infer<typeof SmallGroupsParams>;

export const smallGroups = operation<SmallGroupsParams>({
  id: "columns.small-groups",
  family: "columns",
  params: SmallGroupsParams,
  fields: [
    { name: "columns", kind: "columns" },
    { name: "least", kind: "number", least: 2, most: 100 },
    { name: "become", kind: "choice", choices: BECOME },
    { name: "text", kind: "text", when: { field: "become", is: ["other"] } },
    { name: "within.columns", kind: "columns", when: { field: "become", is: ["other", "secret", "blank"] } },
  ],
  acts: "cells",
  initial: (columns) => ({
    columns: [...columns],
    least: 5,
    become: "list",
    text: "Autres",
    within: { columns: [] },
  }),
  *plan(target, { columns, least, become, text, within }) {
    const { table } = target;
    const found = sourceColumns(table, columns);
    if ("refused" in found) return found;
    const crossed = idsOf(found);
    if (crossed.length < new Set(columns).size) return { refused: "column-gone" };
    const numbers = yield* numbered(table, crossed);
    const few = yield* rareOf(
      table,
      [...numbers.values()].map(({ list }) => list),
      least,
    );
    const rows = rowsOf(target).filter((row) => few.has(row));
    if (become === "list") return makePlan(table, {}, told(table, rows, crossed), rows.length);
    const writable = writableColumns(target, within.columns.length === 0 ? crossed : within.columns);
    if ("refused" in writable) return writable;
    if (writable.length === 0) return { refused: "locked" };
    const content = { other: text.trim(), secret: markOf("secret"), blank: "" }[become];
    if (become === "other" && content === "") return { refused: "bad-parameter", field: "text" };
    const cells: PlannedFill[] = rows.length === 0 ? [] : writable.map((column) => ({ column, rows, texts: content }));
    // even then some may be few: what they were put together in is small too, or the columns that stay tell them apart
    const changed = new Set<number>(rows);
    const after = [...numbers].map(([column, { list, known }]) => {
      if (!writable.includes(column)) return list;
      const number = become === "other" ? (known.get(content) ?? known.size) : 0;
      return list.map((was, position) => (changed.has(table.order[position] ?? -1) ? number : was));
    });
    yield;
    const fewer = yield* rareOf(table, after, least);
    const still = rows.filter((row) => fewer.has(row));
    return makePlan(table, { cells }, told(table, still, crossed), still.length);
  },
});

function told(table: Table, rows: readonly RowHandle[], columns: readonly ColumnId[]): LeftCell[] {
  return rows.slice(0, LEFT_NAMED).map((row) => ({
    row,
    column: null,
    text: columns.map((column) => table.text(row, column).trim() || "–").join(" · "),
    why: "rare",
  }));
}

interface Numbered {
  /** of each row, in the order of the table, the number of its text: 0 is nothing, as marks read */
  readonly list: Int32Array;
  readonly known: ReadonlyMap<string, number>;
}

function* numbered(table: Table, columns: readonly ColumnId[]): InSlices<ReadonlyMap<ColumnId, Numbered>> {
  const numbers = new Map<ColumnId, Numbered>();
  for (const column of columns) {
    const known = new Map<string, number>([["", 0]]);
    const texts = table.columnTexts(column);
    const list = new Int32Array(texts.length);
    yield;
    for (let position = 0; position < list.length; position++) {
      if (position % PLAN_STEP === PLAN_STEP - 1) yield;
      const text = (texts[position] ?? "").trim();
      const number = known.get(text) ?? known.size;
      known.set(text, number);
      list[position] = number;
    }
    numbers.set(column, { list, known });
  }
  return numbers;
}

/** Rows whose combination fewer than `least` have; those in which nothing is written in any of the columns are none. */
function* rareOf(table: Table, lists: readonly Int32Array[], least: number): InSlices<ReadonlySet<number>> {
  const { order } = table;
  const groups = new Int32Array(order.length);
  let count = 1;
  for (const list of lists) {
    // nothing with nothing stays nothing
    const pairs = new Map<number, number>([[0, 0]]);
    const span = list.reduce((most, number) => Math.max(most, number), 0) + 1;
    for (let position = 0; position < groups.length; position++) {
      if (position % PLAN_STEP === PLAN_STEP - 1) yield;
      const pair = (groups[position] ?? 0) * span + (list[position] ?? 0);
      const group = pairs.get(pair) ?? pairs.size;
      pairs.set(pair, group);
      groups[position] = group;
    }
    count = pairs.size;
  }
  const sizes = new Int32Array(count);
  for (const group of groups) sizes[group] = (sizes[group] ?? 0) + 1;
  const rare = new Set<number>();
  order.forEach((row, position) => {
    const group = groups[position] ?? 0;
    if (group !== 0 && (sizes[group] ?? 0) < least) rare.add(row);
  });
  return rare;
}
