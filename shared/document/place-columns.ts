/** The order of columns, written with as few positions as it takes. */
import type { ColumnId } from "../model/ids.ts";
import { keptOrder } from "./kept-order.ts";
import { columnKey } from "./layout.ts";
import type { TableView } from "./open-table.ts";
import { prefixBetween, writerTag } from "./position-key.ts";

export interface PlacedColumn {
  readonly id: ColumnId;
  /** null: it has none yet */
  readonly position: string | null;
}

/** Puts columns in that order, those alone that must move. To be called inside the gesture's transaction. */
export function placeColumns(view: TableView, wanted: readonly PlacedColumn[]): void {
  const now = new Map(view.columnStates.map(({ id }, index) => [id, index]));
  const known = wanted.filter(({ position }) => position !== null);
  const kept = keptOrder(known.map(({ id }) => now.get(id) ?? 0));
  const inPlace = new Set(known.filter((_, index) => kept[index] === 1));
  // a closed one too that has no position: what is written of it would be refused
  const stays = new Set(wanted.filter((column) => inPlace.has(column) || view.closed.has(column.id)));
  const tag = writerTag(view.doc.clientID);
  let low = "";
  wanted.forEach((column, index) => {
    if (stays.has(column)) {
      if (column.position !== null && column.position > low) low = column.position;
      return;
    }
    const next = wanted.slice(index + 1).find((later) => stays.has(later) && (later.position ?? "") > low);
    low = prefixBetween(low, next?.position ?? null) + tag;
    view.roots.columns.set(columnKey(column.id, "position"), low);
  });
}
