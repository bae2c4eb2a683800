/**
 * Rows that are one and the same become one: one of them stays, with the texts chosen among them all, the others go. Its parameters name
 * rows of this table one by one: a recipe cannot do it again elsewhere.
 */
import { z } from "zod";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import { operation } from "../operation.ts";
import { makePlan } from "../planning.ts";

export const RowGroup = z.object({
  /** ids of rows */
  keep: z.string(),
  gone: z.array(z.string()).min(1),
  /** contents that the row that stays gets */
  texts: z.array(z.object({ column: z.string(), text: z.string() })),
});
export type RowGroup = z.infer<typeof RowGroup>;

export const MergeRowsParams = z.object({ groups: z.array(RowGroup) });
export type MergeRowsParams = z.infer<typeof MergeRowsParams>;

export const mergeRows = operation<MergeRowsParams>({
  id: "rows.merge-rows",
  family: "rows",
  params: MergeRowsParams,
  fields: [{ name: "groups", kind: "own" }],
  acts: "rows",
  initial: () => ({ groups: [] }),
  *plan(target, { groups }) {
    const { table } = target;
    if (groups.length === 0) return { refused: "nothing-asked" };
    const chosen = target.rows === null ? null : new Set<number>(target.rows);
    const columns = new Map(table.columns.map(({ id }) => [id as string, id]));
    const handleOf = (id: string): RowHandle | null => {
      const row = table.handleOf(id as RowId);
      return row === undefined || table.isDeleted(row) || chosen?.has(row) === false ? null : row;
    };
    const fills = new Map<ColumnId, { rows: RowHandle[]; texts: string[] }>();
    const deleteRows = new Set<RowHandle>();
    const kept = new Set<RowHandle>();
    for (const { keep, gone, texts } of groups) {
      const row = handleOf(keep);
      // someone took it away: the others stay as they are
      if (row === null || deleteRows.has(row) || kept.has(row)) continue;
      kept.add(row);
      for (const id of gone) {
        const other = handleOf(id);
        if (other !== null && !kept.has(other)) deleteRows.add(other);
      }
      for (const [name, text] of new Map(texts.map(({ column, text }) => [column, text]))) {
        const column = columns.get(name);
        if (column === undefined || !target.mayWrite(column) || table.content(row, column) === text) continue;
        const fill = fills.get(column) ?? { rows: [], texts: [] };
        fills.set(column, fill);
        fill.rows.push(row);
        fill.texts.push(text);
      }
      yield;
    }
    const cells = Array.from(fills, ([column, fill]) => ({ column, ...fill }));
    return makePlan(table, { cells, deleteRows: [...deleteRows] });
  },
});
