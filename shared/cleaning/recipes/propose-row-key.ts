/** Which columns tell the rows of a table apart: those its schema says, else the one whose texts differ most. */
import type { Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import { CORRECTION_KEYS } from "../operations/values/corrections-told.ts";
import { rowKeysOf } from "./corrections-kept.ts";
import { sameTitle } from "./same-title.ts";

/** columns looked at, from the first */
const MOST = 30;
/** share of the rows that one must tell apart to be proposed */
const LEAST = 0.5;
/** of two that tell rows apart alike, the first that is a code is better known next year than a name that people write */
const CODE = /^[A-Z\d][A-Z\d ._/-]{3,}$/i;
/** rows looked at for that */
const SOME = 20;
/** what being a code is worth, of the share */
const CODE_WORTH = 0.05;

/** None where no column tells half of the rows apart. */
export function* proposeRowKey(table: Table, schema: TableSchema | null): InSlices<readonly ColumnId[]> {
  const said = (schema?.primaryKey ?? []).map((name) =>
    table.columns.find((column) => sameTitle(column.name) === sameTitle(name)),
  );
  const known = said.flatMap((column) => column?.id ?? []);
  if (known.length > 0 && known.length === said.length && known.length <= CORRECTION_KEYS) return known;
  let best: { readonly id: ColumnId; readonly worth: number } | null = null;
  for (const { id } of table.columns.slice(0, MOST)) {
    const { alone, rows } = yield* rowKeysOf(table, [id]);
    const share = alone / Math.max(1, rows);
    if (share < LEAST) continue;
    const worth = share + (isOfCodes(table, id) ? CODE_WORTH : 0);
    if (best === null || worth > best.worth) best = { id, worth };
  }
  return best === null ? [] : [best.id];
}

function isOfCodes(table: Table, column: ColumnId): boolean {
  const texts = Array.from(table.order.subarray(0, SOME), (row) => table.text(row as never, column)).filter(
    (text) => text !== "",
  );
  return texts.length > 0 && texts.every((text) => CODE.test(text) && /\d/.test(text));
}
