/**
 * Corrections that hands made cell by cell, made again on another delivery: where exactly one row has the key of the row they were made in, and
 * the cell still holds what it held then. What cannot be made is told one by one, and left as it is.
 */
import { z } from "zod";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { textIn } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { comparedKey, type KeyComparison } from "../../join/compared-key.ts";
import { operation } from "../operation.ts";
import { makePlan, PLAN_STEP } from "../planning.ts";
import { CORRECTION_KEYS, CORRECTIONS, type CorrectionNotMade } from "./corrections-told.ts";

const content = z.string().max(LIMITS.cellLength);

const Correction = z.object({ key: z.array(content).min(1).max(CORRECTION_KEYS), was: content, becomes: content });
export type Correction = z.infer<typeof Correction>;

export const CorrectedColumn = z.object({
  column: z.string(),
  /** the title of one that the table does not have */
  missing: z.string().optional(),
  /** never to be published */
  private: z.literal(true).optional(),
  /** in the order of the rows they were made in; none where a gesture only says what it did */
  corrections: z.array(Correction).max(CORRECTIONS),
});
export type CorrectedColumn = z.infer<typeof CorrectedColumn>;

export const CorrectionsParams = z
  .object({
    /** which tell rows apart; `private`: one of them is never to be published */
    keys: z.object({
      columns: z.array(z.string()).min(1).max(CORRECTION_KEYS),
      private: z.literal(true).optional(),
    }),
    cells: z.array(CorrectedColumn).max(LIMITS.columns),
    /** the table they were made in, in the space it is in */
    table: z.string().max(50).optional(),
  })
  .refine(
    ({ keys, cells }) =>
      cells.reduce((sum, { corrections }) => sum + corrections.length, 0) <= CORRECTIONS &&
      cells.every(({ corrections }) => corrections.every(({ key }) => key.length === keys.columns.length)),
  );
export type CorrectionsParams = z.infer<typeof CorrectionsParams>;

export const corrections = operation<CorrectionsParams>({
  id: "values.corrections",
  family: "values",
  params: CorrectionsParams,
  fields: [{ name: "cells", kind: "own" }],
  acts: "cells",
  initial: () => ({ keys: { columns: [] }, cells: [] }),
  told: ({ keys, cells }) => ({
    keys,
    cells: cells.filter(({ missing }) => missing === undefined).map((one) => ({ ...one, corrections: [] })),
  }),
  *plan(target, { keys, cells }) {
    const { table } = target;
    const there = new Map(table.columns.map((column) => [column.id as string, column]));
    const keyColumns = keys.columns.flatMap((column) => there.get(column)?.id ?? []);
    if (keyColumns.length < keys.columns.length) return { refused: "column-gone" };
    const rows = yield* findRows(table, keyColumns, cells);
    const changes: { column: ColumnId; rows: RowHandle[]; texts: string[] }[] = [];
    const not: CorrectionNotMade[] = [];
    const written = new Set<string>();
    let made = 0;
    let already = 0;
    let seen = 0;
    for (const { column: id, missing, corrections: list } of cells) {
      const column = there.get(id);
      const change = { column: id as ColumnId, rows: [] as RowHandle[], texts: [] as string[] };
      for (const { key, was, becomes } of list) {
        if (++seen % PLAN_STEP === 0) yield;
        const found = rows.get(nameOf(key));
        const leave = (why: CorrectionNotMade["why"], row: RowHandle | null = null) =>
          not.push({
            ...{ why, key, was, becomes },
            column: missing ?? column?.name ?? id,
            now: row === null || column === undefined ? null : table.content(row, column.id),
            row: row === null ? null : table.idOf(row),
          });
        if (column === undefined) leave("no-column");
        else if (found === undefined) leave("no-row");
        else if (found === SEVERAL) leave("several-rows");
        else {
          const now = table.content(found, column.id);
          const place = `${found} ${column.id}`;
          if (now === becomes) already++;
          else if (now !== was || written.has(place)) leave("says-other", found);
          else if (!target.mayWrite(column.id)) leave("locked", found);
          else {
            written.add(place);
            change.rows.push(found);
            change.texts.push(becomes);
            made++;
          }
        }
      }
      if (change.rows.length > 0) changes.push(change);
    }
    return { ...makePlan(table, { cells: changes }), corrections: { made, already, not } };
  },
});

/** of a key that several rows have */
const SEVERAL = -1 as RowHandle;

type Found = Map<string, RowHandle>;

/** By the name of their keys: the same characters first; of those that no row has, the same words or the same code. */
function* findRows(
  table: Table,
  columns: readonly ColumnId[],
  cells: CorrectionsParams["cells"],
): InSlices<ReadonlyMap<string, RowHandle>> {
  const wanted = new Map<string, readonly string[]>();
  for (const { corrections: list } of cells) for (const { key } of list) wanted.set(nameOf(key), key);
  if (wanted.size === 0) return new Map();
  const contents: string[][] = [];
  for (const column of columns) {
    contents.push(table.columnContents(column));
    yield;
  }
  const order = table.order;
  const found: Found = new Map();
  for (const comparison of ["exact", "cleaned"] as const) {
    const asked = new Map<string, string[]>();
    for (const [name, key] of wanted) {
      const compared = nameCompared(key, comparison);
      if (found.has(name) || compared === null) continue;
      const same = asked.get(compared);
      if (same === undefined) asked.set(compared, [name]);
      else same.push(name);
    }
    if (asked.size === 0) break;
    for (let at = 0; at < order.length; at++) {
      if (at % PLAN_STEP === 0) yield;
      const compared = nameCompared(
        contents.map((column) => column[at] ?? ""),
        comparison,
      );
      for (const name of compared === null ? [] : (asked.get(compared) ?? []))
        found.set(name, found.has(name) ? SEVERAL : (order[at] as RowHandle));
    }
  }
  return found;
}

/** Null: there is nothing in it that could tell a row. */
function nameCompared(parts: readonly string[], comparison: KeyComparison): string | null {
  const compared = parts.map((part) => comparedKey(textIn(part), comparison));
  return compared.every((part) => part === "") ? null : nameOf(compared);
}

function nameOf(parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] ?? "") : JSON.stringify(parts);
}
