/** Texts carried on from cell to cell into blank ones, downwards or upwards. */
import { z } from "zod";
import type { RowHandle } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type { Planned, Target } from "../operation.ts";
import { makePlan, writableColumns } from "../planning.ts";
import { keyColumns, rowKey } from "./row-key.ts";
import { walkRows } from "./walk-rows.ts";

export const CarryParams = z.object({
  columns: z.array(z.string()),
  /** it stops where one of these holds another text than the row before; a row in which they are all blank goes with the one before */
  within: z.object({ columns: z.array(z.string()) }),
});
export type CarryParams = z.infer<typeof CarryParams>;

/** What is carried on, and blank rows that wait for what comes (upwards). */
interface Carried {
  text: string;
  readonly waiting: RowHandle[];
}

/** Of the rows it is held to alone, as if there were no others. A mark is not carried on, and ends what was. */
export function* planCarried(
  target: Target,
  { columns, within }: CarryParams,
  direction: "down" | "up",
): InSlices<Planned> {
  const writable = writableColumns(target, columns);
  if ("refused" in writable) return writable;
  const keys = keyColumns(target, within.columns);
  if (keys === "gone") return { refused: "column-gone" };
  const cells = writable.map((column) => ({ column, rows: [] as RowHandle[], texts: [] as string[] }));
  const carried = writable.map((): Carried => ({ text: "", waiting: [] }));
  let key = "";
  yield* walkRows(target.table, target.rows, [...writable, ...keys], (row, contentOf) => {
    const here = rowKey(contentOf, writable.length, keys.length);
    const isOther = here !== "" && here !== key;
    if (isOther) key = here;
    carried.forEach((state, at) => {
      if (isOther) forget(state);
      const content = contentOf(at);
      if (content.trim() !== "") {
        const found = cells[at];
        if (direction === "up" && !isMark(content))
          for (const above of state.waiting) {
            found?.rows.push(above);
            found?.texts.push(content);
          }
        forget(state);
        state.text = isMark(content) ? "" : content;
      } else if (direction === "up") state.waiting.push(row);
      else if (state.text !== "") {
        cells[at]?.rows.push(row);
        cells[at]?.texts.push(state.text);
      }
    });
  });
  return makePlan(target.table, { cells: cells.filter(({ rows }) => rows.length > 0) });
}

function forget(state: Carried): void {
  state.text = "";
  state.waiting.length = 0;
}
