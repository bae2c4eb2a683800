/** Rows become columns, and columns rows. All of them are new: no row is what a column was. */
import { z } from "zod";
import { LIMITS } from "#shared/model/limits.ts";
import { transpose as turn } from "../../shapes/transpose.ts";
import { type LeftCell, operation } from "../operation.ts";
import { makePlan } from "../planning.ts";
import { columnTitle } from "../rows/column-titles.ts";
import { readTable } from "./read-table.ts";

const TransposeParams = z.object({});
type TransposeParams = z.infer<typeof TransposeParams>;

export const transpose = operation<TransposeParams>({
  id: "shape.transpose",
  family: "shape",
  params: TransposeParams,
  fields: [],
  acts: "table",
  initial: () => ({}),
  *plan(target) {
    const { table } = target;
    if (table.columns.length === 0) return { refused: "no-column" };
    if (table.rowCount + 1 > LIMITS.columns) return { refused: "too-many-columns" };
    if (table.columns.some(({ id }) => !target.mayWrite(id))) return { refused: "locked" };
    const read = yield* readTable(table);
    const turned = turn(read);
    yield;
    const left: LeftCell[] = [];
    const newColumns = turned.titles.map((title) => {
      const { text, cut } = columnTitle(title);
      if (cut) left.push({ row: null, column: null, text: title, why: "too-long" });
      return text;
    });
    const isPrivate = read.known.some((column) => column.isPrivate === true);
    const count = read.known.length - 1;
    return makePlan(
      table,
      {
        newColumns,
        // what was in one private column is in all of them now
        hideColumns: isPrivate ? Array.from(newColumns.keys()).slice(1) : [],
        columnOrder: Array.from(newColumns.keys()),
        deleteColumns: read.known.map(({ id }) => id),
        deleteRows: read.handles,
        newRows: count === 0 ? null : { count, columns: turned.columns.map((texts, place) => [place, texts] as const) },
      },
      left,
    );
  },
});
