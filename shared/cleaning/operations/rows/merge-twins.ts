/** What rows that go leave to the one that stays, and what is lost with them. */
import type { PlannedFill } from "#shared/document/edits/change-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { textIn } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type { LeftCell } from "../operation.ts";
import { LEFT_NAMED, PLAN_STEP } from "../planning.ts";
import type { Kept } from "./kept-twins.ts";

interface Asked {
  /** what these hold is the same, by another writing at most */
  readonly keys: readonly ColumnId[];
  /** columns whose blank cells may be filled in the row that stays */
  readonly fillable: ReadonlySet<ColumnId>;
  readonly differing: "go" | "stay";
}

export interface MergedTwins {
  readonly cells: readonly PlannedFill[];
  readonly deleteRows: readonly RowHandle[];
  /** texts that are lost, or, of each row that stays for what it holds, the first */
  readonly left: readonly LeftCell[];
  readonly leftCount: number;
}

export function* mergeTwins(
  table: Table,
  { keptFor }: Kept,
  deletable: readonly RowHandle[],
  { keys, fillable, differing }: Asked,
): InSlices<MergedTwins> {
  const columns = table.columns.map(({ id }) => id).filter((id) => !keys.includes(id));
  const held = new Map<ColumnId, Map<number, string>>();
  for (const column of columns) held.set(column, yield* contentsOf(table, column, keptFor));
  const given = new Map<ColumnId, Map<RowHandle, string>>();
  const deleteRows: RowHandle[] = [];
  const left: LeftCell[] = [];
  let leftCount = 0;
  const tell = (cell: LeftCell) => {
    leftCount += 1;
    if (left.length < LEFT_NAMED) left.push(cell);
  };
  for (const [done, row] of deletable.entries()) {
    if (done % PLAN_STEP === PLAN_STEP - 1) yield;
    const kept = keptFor.get(row);
    if (kept === undefined) continue;
    const lost: LeftCell[] = [];
    const gives: (readonly [ColumnId, string])[] = [];
    for (const column of columns) {
      const contents = held.get(column);
      const [content, there] = [contents?.get(row) ?? "", contents?.get(kept) ?? ""];
      if (content === "" || content === there) continue;
      const [text, stands] = [textIn(content), textIn(there)];
      // a text says more than a mark that there is none, and a mark more than nothing
      if (stands === "" && fillable.has(column) && (text !== "" || there === "")) gives.push([column, content]);
      else if (text !== "") lost.push({ row, column, text, why: "lost" });
    }
    const [first] = lost;
    if (differing === "stay" && first !== undefined) {
      tell({ ...first, why: "taken" });
      continue;
    }
    deleteRows.push(row);
    lost.forEach(tell);
    for (const [column, content] of gives) {
      held.get(column)?.set(kept, content);
      const fills = given.get(column) ?? new Map<RowHandle, string>();
      given.set(column, fills.set(kept, content));
    }
  }
  const cells = Array.from(given, ([column, fills]) => ({
    column,
    rows: [...fills.keys()],
    texts: [...fills.values()],
  }));
  return { cells, deleteRows, left, leftCount };
}

/** Of the rows that go and of those they are the same as. */
function* contentsOf(table: Table, column: ColumnId, keptFor: Kept["keptFor"]): InSlices<Map<number, string>> {
  const wanted = new Set<number>([...keptFor.keys(), ...keptFor.values()]);
  const contents = new Map<number, string>();
  for (const { rows, texts, places } of table.columnParts(column)) {
    rows.forEach((row, at) => {
      const content = wanted.has(row) ? (texts[places === null ? at : (places[at] ?? 0)] ?? "") : "";
      if (content !== "") contents.set(row, content);
    });
    yield;
  }
  return contents;
}
