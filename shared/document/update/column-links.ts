/** Which column of a file goes into which column of the table. */
import { foldText } from "../../model/fold-text.ts";
import type { ColumnId } from "../../model/ids.ts";
import type { Column } from "../table.ts";

export interface ColumnLink {
  /** column of the file */
  readonly from: ColumnId;
  /** column of the table it is written to, a new one of the same name, or none */
  readonly to: { readonly column: ColumnId } | "new" | "ignored";
}

/**
 * By name: the same but for spaces around it, then the same but for case, accents, spaces and punctuation. A column of the table is given
 * once, to the first. What is left becomes a new column, unless it has no name. One link per column of the file, in its order.
 */
export function proposeLinks(table: readonly Column[], file: readonly Column[]): ColumnLink[] {
  const given = new Map<ColumnId, ColumnId>();
  const free = new Set(table.map(({ id }) => id));
  for (const nameOf of [(name: string) => name.trim(), foldedName]) {
    const columns = new Map<string, ColumnId>();
    for (const { id, name } of table) {
      const label = nameOf(name);
      if (label !== "" && free.has(id) && !columns.has(label)) columns.set(label, id);
    }
    for (const { id, name } of file) {
      const column = given.has(id) ? undefined : columns.get(nameOf(name));
      if (column === undefined || !free.delete(column)) continue;
      given.set(id, column);
    }
  }
  return file.map(({ id, name }) => {
    const column = given.get(id);
    return { from: id, to: column !== undefined ? { column } : name.trim() === "" ? "ignored" : "new" };
  });
}

/** A name without what people write now this way, now that: `N° SIRET` and `n_siret` are the same. */
function foldedName(name: string): string {
  return foldText(name).replace(/[^\p{L}\p{N}]+/gu, "");
}
