/** What is made of the texts of one column, for new columns: in slices, each distinct text of a part asked about once. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { LeftCell, LeftReason } from "../operation.ts";
import { LEFT_NAMED, rowsOf } from "../planning.ts";

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
  const chosen = only === null ? null : new Set<number>(rowsOf({ table, rows: only }));
  const columns = Array.from({ length: count }, () => ({ rows: [] as RowHandle[], texts: [] as string[] }));
  const left: LeftCell[] = [];
  let leftCount = 0;
  for (const part of table.columnParts(column)) {
    const known: (ReturnType<Make> | undefined)[] = [];
    part.rows.forEach((row, i) => {
      if (chosen !== null && !chosen.has(row)) return;
      const place = part.places === null ? i : (part.places[i] ?? 0);
      const text = part.texts[place] ?? "";
      if (isMark(text) || text.trim() === "") return;
      const made = known[place] === undefined ? within(make(text)) : known[place];
      known[place] = made;
      if (made === null) return;
      if ("left" in made) {
        leftCount += 1;
        if (left.length < LEFT_NAMED) left.push({ row: row as RowHandle, column, text, why: made.left });
        return;
      }
      columns.forEach(({ rows, texts }, at) => {
        const after = made[at] ?? "";
        if (after === "") return;
        rows.push(row as RowHandle);
        texts.push(after);
      });
    });
    yield;
  }
  return { columns, left, leftCount };
}

function within(made: ReturnType<Make>): ReturnType<Make> {
  if (made === null || "left" in made) return made;
  return made.some((text) => text.length > LIMITS.cellLength) ? { left: "too-long" } : made;
}
