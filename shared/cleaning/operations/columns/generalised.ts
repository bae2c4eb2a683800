/** Texts that become less exact ones: in their column, or in new ones beside it. Marks (value not available) stay marks. */
import type { PlannedFill } from "#shared/document/edits/change-table.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type { LeftCell, LeftReason, Planned, Target } from "../operation.ts";
import { LEFT_NAMED, makePlan, planTexts, rowsOf } from "../planning.ts";
import { newColumns } from "./new-columns.ts";
import { sourceColumns } from "./source-columns.ts";

export const INTO = ["same", "new"] as const;
export type Into = (typeof INTO)[number];

/** One text for each new column; or why there is none. */
export type General = readonly string[] | { readonly left: LeftReason };

interface Asked {
  readonly column: string;
  readonly into: Into;
  /** of the new columns, in the order of what `general` gives */
  titles(source: string): readonly string[];
  /** in the column itself, where there is one text alone */
  inPlace(texts: readonly string[]): string;
}

/** `general` is asked once for each distinct text of a part, never for a blank one. */
export function* planGeneral(
  target: Target,
  { column, into, titles, inPlace }: Asked,
  general: (text: string) => General,
): InSlices<Planned> {
  const { table } = target;
  const found = sourceColumns(table, [column]);
  if ("refused" in found) return found;
  const [source] = found;
  if (source === undefined) return { refused: "column-gone" };
  if (into === "same")
    return yield* planTexts(target, [source.id], (text) => {
      if (text.trim() === "") return null;
      const made = general(text.trim());
      return "left" in made ? made : inPlace(made);
    });
  const chosen = target.rows === null ? null : new Set<number>(rowsOf(target));
  const wanted = titles(source.name);
  const rows: RowHandle[] = [];
  const texts: string[][] = wanted.map(() => []);
  const left: LeftCell[] = [];
  let leftCount = 0;
  for (const part of table.columnParts(source.id)) {
    const known: (General | undefined)[] = [];
    part.rows.forEach((row, at) => {
      if (chosen !== null && !chosen.has(row)) return;
      const place = part.places?.[at] ?? at;
      const content = part.texts[place] ?? "";
      if (content.trim() === "") return;
      const made = known[place] ?? (isMark(content) ? wanted.map(() => content) : general(content.trim()));
      known[place] = made;
      if ("left" in made) {
        leftCount += 1;
        if (left.length < LEFT_NAMED)
          left.push({ row: row as RowHandle, column: source.id, text: content, why: made.left });
        return;
      }
      rows.push(row as RowHandle);
      texts.forEach((list, index) => {
        list.push(made[index] ?? "");
      });
    });
    yield;
  }
  // a column with nothing in it helps nobody
  if (rows.length === 0) return makePlan(table, {}, left, leftCount);
  const cells: PlannedFill[] = texts.map((list, index) => ({ column: index, rows, texts: list }));
  const changes = newColumns(table, { titles: wanted, after: source.id, from: [source.id], cells });
  return "refused" in changes ? changes : makePlan(table, changes, left, leftCount);
}
