/** A text for each row, made of what several of its columns hold: in slices. */
import { alignedParts } from "#shared/checks/aligned-parts.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { isMark, textIn } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { LeftCell, Target } from "../operation.ts";
import { LEFT_NAMED, rowsOf } from "../planning.ts";

interface JoinedTexts {
  readonly rows: readonly RowHandle[];
  readonly texts: readonly string[];
  readonly left: readonly LeftCell[];
  readonly leftCount: number;
}

/** At least one column. Where the text is blank and one of them says why it is, so does what is made of it. */
export function* joinedTexts(
  target: Target,
  columns: readonly ColumnId[],
  join: (texts: readonly string[]) => string,
): InSlices<JoinedTexts> {
  const { table } = target;
  const chosen = target.rows === null ? null : new Set<number>(rowsOf(target));
  const rows: RowHandle[] = [];
  const texts: string[] = [];
  const left: LeftCell[] = [];
  let leftCount = 0;
  for (const { rows: part, contentOf } of alignedParts(table, columns)) {
    for (let at = 0; at < part.length; at += 1) {
      const row = (part[at] ?? 0) as RowHandle;
      if (chosen !== null && !chosen.has(row)) continue;
      const contents = columns.map((_, place) => contentOf(place, at));
      const text = join(contents.map(textIn));
      if (text.length > LIMITS.cellLength) {
        leftCount += 1;
        if (left.length < LEFT_NAMED) left.push({ row, column: null, text: contents[0] ?? "", why: "too-long" });
        continue;
      }
      rows.push(row);
      texts.push(text.trim() === "" ? (contents.find(isMark) ?? text) : text);
    }
    yield;
  }
  return { rows, texts, left, leftCount };
}

/** Without the cells that hold that already: of a new column, the blank ones. */
export function changedOf(
  { rows, texts }: Pick<JoinedTexts, "rows" | "texts">,
  table: Table,
  into: ColumnId | null,
): { readonly rows: readonly RowHandle[]; readonly texts: readonly string[] } {
  const kept: { rows: RowHandle[]; texts: string[] } = { rows: [], texts: [] };
  rows.forEach((row, at) => {
    const text = texts[at] ?? "";
    if (text === (into === null ? "" : table.content(row, into))) return;
    kept.rows.push(row);
    kept.texts.push(text);
  });
  return kept;
}
