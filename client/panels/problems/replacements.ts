/** The cells that a repair writes: the one that is wrong, and with it others of its row. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Repairs } from "#shared/checks/repairs/repairs-of.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { type CellCase, columnNamed } from "./cells-of-group.ts";
import type { Replacement } from "./write-repairs.ts";

interface Meant {
  readonly after: string;
  readonly also: readonly { readonly column: string; readonly text: string }[];
}

/** null where a column that would be written is gone. */
export function replacementOf(
  { text, rows, others }: Pick<CellCase, "text" | "rows" | "others">,
  { after, also }: Meant,
  column: ColumnId,
  repairs: Pick<Repairs, "writes">,
  collaboration: Pick<Collaboration, "table" | "lockOn">,
): Replacement | null {
  const changes = [{ column, before: text, after }];
  for (const { column: name, text: meant } of also) {
    const other = columnNamed(name, collaboration, repairs);
    if (other === undefined) return null;
    changes.push({ column: other, before: others(name) ?? "", after: meant });
  }
  return { changes, rows };
}
