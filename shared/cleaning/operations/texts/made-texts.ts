/** What is made of the texts of one column, for new columns: in slices, each distinct text of a part asked about once. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { LeftCell, LeftReason } from "../operation.ts";
import { LEFT_NAMED, PLAN_STEP, rowsOf } from "../planning.ts";

/** As many texts as there are new columns; null: nothing, and nothing to say of it. */
type Make = (text: string) => readonly string[] | null | { readonly left: LeftReason };

interface MadeTexts {
  /** for each new column: those of its cells that are not blank */
  readonly columns: readonly { readonly rows: readonly RowHandle[]; readonly texts: readonly string[] }[];
  readonly left: readonly LeftCell[];
  readonly leftCount: number;
}

/** `count`: of new columns. Marks and blank cells make nothing. */
export function* madeTexts(
  { table, rows: only }: { readonly table: Table; readonly rows: readonly RowHandle[] | null },
  column: ColumnId,
  count: number,
  make: Make,
): InSlices<MadeTexts> {
  const columns = Array.from({ length: count }, () => ({ rows: [] as RowHandle[], texts: [] as string[] }));
  const left: LeftCell[] = [];
  let leftCount = 0;
  const made = (content: string) => (isMark(content) || content.trim() === "" ? null : within(make(content)));
  const put = (row: RowHandle, text: string, after: ReturnType<Make>) => {
    if (after === null) return;
    if ("left" in after) {
      leftCount += 1;
      if (left.length < LEFT_NAMED) left.push({ row, column, text, why: after.left });
      return;
    }
    columns.forEach(({ rows, texts }, at) => {
      const one = after[at] ?? "";
      if (one === "") return;
      rows.push(row);
      texts.push(one);
    });
  };
  const there = only === null ? null : rowsOf({ table, rows: only });
  if (there !== null && there.length * 4 < table.rowCount) {
    let done = 0;
    for (const row of there) {
      const text = table.content(row, column);
      put(row, text, made(text));
      if (++done % PLAN_STEP === 0) yield;
    }
    return { columns, left, leftCount };
  }
  const chosen = there === null ? null : new Set<number>(there);
  for (const { rows, texts, places } of table.columnParts(column)) {
    const known: (ReturnType<Make> | undefined)[] = [];
    rows.forEach((row, i) => {
      if (chosen !== null && !chosen.has(row)) return;
      const place = places === null ? i : (places[i] ?? 0);
      const text = texts[place] ?? "";
      const before = known[place];
      const after = before === undefined ? made(text) : before;
      known[place] = after;
      put(row as RowHandle, text, after);
    });
    yield;
  }
  return { columns, left, leftCount };
}

function within(made: ReturnType<Make>): ReturnType<Make> {
  if (made === null || "left" in made) return made;
  return made.some((text) => text.length > LIMITS.cellLength) ? { left: "too-long" } : made;
}
