/** New columns beside one, each a text that is known of what stands there. */
import type { PlannedFill } from "#shared/document/edits/change-table.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { newColumns } from "../columns/new-columns.ts";
import type { LeftCell, LeftReason, Planned, Target } from "../operation.ts";
import { LEFT_NAMED, makePlan, PLAN_STEP, rowsOf } from "../planning.ts";

/** The texts for the new columns, in their order; or why there are none. */
export type LookedUp = readonly string[] | { readonly left: LeftReason };

/**
 * `look` is asked once for each distinct text, and with the text of the same row in the column that helps, where there is one; blank cells
 * get nothing, and are not told.
 */
export function* planLookup(
  target: Target,
  column: string,
  helping: string | null,
  titles: readonly string[],
  look: (text: string, help: string) => LookedUp,
): InSlices<Planned> {
  const { table } = target;
  if (column === "") return { refused: "no-column" };
  if (titles.length === 0) return { refused: "nothing-asked" };
  const idOf = (wanted: string): ColumnId | undefined => table.columns.find(({ id }) => id === wanted)?.id;
  const from = idOf(column);
  const help = helping === null || helping === "" ? undefined : idOf(helping);
  if (from === undefined || (help === undefined && helping !== null && helping !== ""))
    return { refused: "column-gone" };
  const texts = table.columnContents(from);
  const helps = help === undefined ? null : table.columnTexts(help);
  yield;
  const chosen = target.rows === null ? null : new Set<number>(rowsOf(target));
  const known = new Map<string, LookedUp>();
  const rows: RowHandle[] = [];
  const found: string[][] = titles.map(() => []);
  const left: LeftCell[] = [];
  let leftCount = 0;
  const { order } = table;
  for (let position = 0; position < order.length; position++) {
    if (position % PLAN_STEP === PLAN_STEP - 1) yield;
    const row = (order[position] ?? 0) as RowHandle;
    const text = (texts[position] ?? "").trim();
    if (text === "" || isMark(text) || (chosen !== null && !chosen.has(row))) continue;
    const helpful = helps?.[position] ?? "";
    const asked = helpful === "" ? text : `${text}\u0000${helpful}`;
    const after = known.get(asked) ?? look(text, helpful.trim());
    known.set(asked, after);
    if ("left" in after) {
      leftCount++;
      if (left.length < LEFT_NAMED) left.push({ row, column: from, text, why: after.left });
      continue;
    }
    rows.push(row);
    found.forEach((list, at) => {
      list.push(after[at] ?? "");
    });
  }
  // columns with nothing in them help nobody
  if (rows.length === 0) return makePlan(table, {}, left, leftCount);
  const cells: PlannedFill[] = found.map((list, at) => ({ column: at, rows, texts: list }));
  const changes = newColumns(table, { titles, after: from, from: help === undefined ? [from] : [from, help], cells });
  return "refused" in changes ? changes : makePlan(table, changes, left, leftCount);
}
