/** The cells of groups of problems, by the text they hold now. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { IssueGroup } from "#shared/checks/issue.ts";
import type { RowHandle } from "#shared/document/table.ts";

export type RowsByText = ReadonlyMap<string, readonly RowHandle[]>;

/** A cell with two problems counts once. No more than `most` problems are looked at. */
export function rowsByText(
  groups: readonly IssueGroup[],
  { table, issues }: Pick<Collaboration, "table" | "issues">,
  most = Number.POSITIVE_INFINITY,
): RowsByText {
  const seen = new Set<RowHandle>();
  const byText = new Map<string, RowHandle[]>();
  for (const group of groups) {
    const { column } = group;
    if (column === null) continue;
    for (const { row: id } of issues.ofGroup(group)) {
      if (seen.size >= most) return byText;
      const row = id === null ? undefined : table.handleOf(id);
      if (row === undefined || seen.has(row) || table.isDeleted(row)) continue;
      seen.add(row);
      const text = table.text(row, column);
      const rows = byText.get(text);
      if (rows === undefined) byText.set(text, [row]);
      else rows.push(row);
    }
  }
  return byText;
}
