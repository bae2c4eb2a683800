/** Composes the birth of rows. */
import { encodeChunk } from "./chunk.ts";
import { MAX_PLAIN_BIRTH } from "./entry.ts";
import { CHUNK_ROWS } from "./layout.ts";
import type { TableView } from "./open-table.ts";
import { placeAfter } from "./placing.ts";
import type { Interval } from "./row-set.ts";
import type { RowHandle } from "./table.ts";
import { type Batch, sessionOf } from "./writer.ts";

export interface NewRows {
  readonly ids: Interval;
  readonly handles: readonly RowHandle[];
}

/** Takes fresh row ids of this session, never given before. */
export function newRows(view: TableView, count: number): NewRows {
  const session = sessionOf(view.doc);
  const origin = session.client.toString(36);
  const from = Math.max(session.nextRow, view.rows.endOf(origin));
  session.nextRow = from + count;
  const ids: Interval = { origin, from, count };
  // known from now on, so that the next edit can name them even inside an enclosing transaction
  view.rows.add(ids);
  const first = view.rows.handleOf(origin, from);
  return { ids, handles: Array.from({ length: count }, (_, i) => (first + i) as RowHandle) };
}

/** Closed columns stay blank. Small births carry their texts, larger ones a chunk per 1,024 rows, all in one run of positions. */
export function composeBirths(
  batch: Batch,
  stamp: number,
  view: TableView,
  after: RowHandle | null,
  born: NewRows,
  rows: readonly ReadonlyMap<string, string>[],
): void {
  composeParts(batch, stamp, view, after, born, (start, end) => {
    const part = rows.slice(start, end);
    const columns = new Set(part.flatMap((row) => [...row.keys()]));
    return [...columns].map((id) => [id, part.map((row) => row.get(id) ?? "")] as const);
  });
}

/** The same, of texts column by column: each list is as long as there are rows. */
export function composeBirthColumns(
  batch: Batch,
  stamp: number,
  view: TableView,
  after: RowHandle | null,
  born: NewRows,
  columns: readonly (readonly [column: string, texts: readonly string[]])[],
): void {
  composeParts(batch, stamp, view, after, born, (start, end) =>
    columns.map(([id, texts]) => [id, texts.slice(start, end)] as const),
  );
}

function composeParts(
  batch: Batch,
  stamp: number,
  view: TableView,
  after: RowHandle | null,
  born: NewRows,
  textsOf: (start: number, end: number) => readonly (readonly [column: string, texts: readonly string[]])[],
): void {
  const { origin, from, count } = born.ids;
  const { at, key, sequence } = placeAfter(view, after, count);
  const step = count > MAX_PLAIN_BIRTH ? CHUNK_ROWS : MAX_PLAIN_BIRTH;
  for (let start = 0; start < count; start += step) {
    const end = Math.min(start + step, count);
    const texts = textsOf(start, end).filter(([id]) => !view.closed.has(id));
    const ids: Interval = { origin, from: from + start, count: end - start };
    const content =
      count > MAX_PLAIN_BIRTH
        ? { z: encodeChunk([ids], ids.count, texts) }
        : { d: Object.fromEntries(texts.filter(([, list]) => list.some((text) => text !== ""))) };
    const place = { at, k: key, q: sequence + start };
    batch.entries.push([stamp, { t: "b", o: origin, f: ids.from, n: ids.count, ...place, ...content }]);
  }
}
