/** Which columns of a table hold pairs of coordinates, and in which order: most are known for none by their first texts. */
import { rowBlocks } from "#shared/document/row-blocks.ts";
import type { Column, Table } from "#shared/document/table.ts";
import { type PairOrder, watchPairs } from "#shared/formats/export/point-pairs.ts";
import { usedTexts } from "#shared/formats/export/text-block.ts";
import { placeOfPoint } from "#shared/french/gps.ts";
import type { ColumnId } from "#shared/model/ids.ts";

/** By column; a column that is not there holds none. */
export function findPairs(table: Table, columns: readonly Column[]): ReadonlyMap<ColumnId, PairOrder> {
  const isInFrance = (longitude: number, latitude: number) => placeOfPoint({ longitude, latitude }) === "in-france";
  const watches = columns.map(({ name }) => watchPairs(name, isInFrance));
  const ids = columns.map(({ id }) => id);
  const open = new Set(columns.keys());
  const blocks = columns.length === 0 ? [] : rowBlocks(table, ids);
  for (const block of blocks) {
    for (const at of open) {
      const column = block.columns[at];
      if (column === undefined) continue;
      for (const text of usedTexts(column)) {
        if (watches[at]?.see(text) !== false) continue;
        open.delete(at);
        break;
      }
    }
    if (open.size === 0) break;
  }
  const found = new Map<ColumnId, PairOrder>();
  for (const at of open) {
    const [id, order] = [ids[at], watches[at]?.order() ?? null];
    if (id !== undefined && order !== null) found.set(id, order);
  }
  return found;
}
