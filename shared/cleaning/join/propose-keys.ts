/** Which column of another table says the same as which one here: by what they hold, and by their names. */
import type { Table } from "#shared/document/table.ts";
import { proposeLinks } from "#shared/document/update/column-links.ts";
import { textIn } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { comparedKey } from "./compared-key.ts";

interface ProposedKey {
  readonly here: ColumnId;
  readonly there: ColumnId;
}

/** distinct texts looked at of a column here, and rows of one there */
const MOST_HERE = 500;
const MOST_THERE = 50_000;
/** columns looked at on each side */
const MOST_COLUMNS = 30;
/** what a name in common is worth, of the share of texts in common; and the least there must be */
const NAME = 0.15;
const LEAST = 0.2;

/** The pair that finds most rows here, one each; null where nothing is alike. */
export function* proposeKeyInSlices(here: Table, there: Table): InSlices<ProposedKey | null> {
  const named = new Set(
    proposeLinks(here.columns, there.columns).flatMap(({ from, to }) =>
      typeof to === "object" ? [`${to.column} ${from}`] : [],
    ),
  );
  const mine: { id: ColumnId; keys: readonly string[] }[] = [];
  for (const { id } of here.columns.slice(0, MOST_COLUMNS)) {
    mine.push({ id, keys: [...keysOf(here, id, MOST_HERE).keys.keys()] });
    yield;
  }
  let best: { readonly pair: ProposedKey; readonly worth: number } | null = null;
  for (const { id: other } of there.columns.slice(0, MOST_COLUMNS)) {
    const { keys: theirs, rows } = keysOf(there, other, Number.POSITIVE_INFINITY);
    yield;
    if (rows === 0) continue;
    // a column whose texts come again and again finds many rows, and none of them for sure
    const alone = [...theirs.values()].filter((times) => times === 1).length / rows;
    for (const { id, keys } of mine) {
      if (keys.length === 0) continue;
      const shared = keys.filter((key) => theirs.has(key)).length / keys.length;
      const varied = Math.min(1, keys.length / 3);
      const worth = shared * alone * varied + (named.has(`${id} ${other}`) ? NAME : 0);
      if (shared > 0 && worth >= LEAST && worth > (best?.worth ?? 0))
        best = { pair: { here: id, there: other }, worth };
    }
  }
  return best?.pair ?? null;
}

/** Distinct keys, and how many rows have each. */
function keysOf(table: Table, column: ColumnId, most: number) {
  const keys = new Map<string, number>();
  let rows = 0;
  for (const part of table.columnParts(column)) {
    for (let i = 0; i < part.rows.length; i++) {
      const key = comparedKey(textIn(part.texts[part.places === null ? i : (part.places[i] ?? 0)] ?? ""), "cleaned");
      if (key === "") continue;
      rows++;
      keys.set(key, (keys.get(key) ?? 0) + 1);
      if (keys.size >= most || rows >= MOST_THERE) return { keys, rows };
    }
  }
  return { keys, rows };
}
