/** Composes the birth of rows. */

import { atOnce, type InSlices } from "#shared/model/in-slices.ts";
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
  composePrepared(batch, stamp, view, after, born, atOnce(prepareBirths(view, born, rows)));
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
  composePrepared(batch, stamp, view, after, born, atOnce(prepareBirthColumns(view, born, columns)));
}

type TextsOf = (start: number, end: number) => readonly (readonly [column: string, texts: readonly string[]])[];

/** What the entries of a birth say besides where its rows stand. */
export type BirthContent = Readonly<Record<string, unknown>>;

/** The texts of `composeBirths`, a part of the rows in each step: as long as the same columns are closed, they need no composing anew. */
export function* prepareBirths(
  view: TableView,
  born: NewRows,
  rows: readonly ReadonlyMap<string, string>[],
): InSlices<readonly BirthContent[]> {
  return yield* contentsOf(view, born, textsOfRows(rows));
}

/** The texts of `composeBirthColumns`, likewise. `kept`: what each is written as, asked when its part is made. */
export function* prepareBirthColumns(
  view: TableView,
  born: NewRows,
  columns: readonly (readonly [column: string, texts: readonly string[]])[],
  kept: (text: string) => string = (text) => text,
): InSlices<readonly BirthContent[]> {
  return yield* contentsOf(view, born, (start, end) =>
    columns.map(([id, texts]) => [id, texts.slice(start, end).map(kept)] as const),
  );
}

/** As `composeBirths`, of rows whose texts are prepared. */
export function composePrepared(
  batch: Batch,
  stamp: number,
  view: TableView,
  after: RowHandle | null,
  born: NewRows,
  contents: readonly BirthContent[],
): void {
  const { at, key, sequence } = placeAfter(view, after, born.ids.count);
  const step = stepOf(born);
  contents.forEach((content, i) => {
    batch.entries.push([stamp, { t: "b", ...content, at, k: key, q: sequence + i * step }]);
  });
}

function textsOfRows(rows: readonly ReadonlyMap<string, string>[]): TextsOf {
  return (start, end) => {
    const part = rows.slice(start, end);
    const columns = new Set(part.flatMap((row) => [...row.keys()]));
    return [...columns].map((id) => [id, part.map((row) => row.get(id) ?? "")] as const);
  };
}

function* contentsOf(view: TableView, born: NewRows, textsOf: TextsOf): InSlices<readonly BirthContent[]> {
  const { origin, from, count } = born.ids;
  const step = stepOf(born);
  const contents: BirthContent[] = [];
  for (let start = 0; start < count; start += step) {
    const end = Math.min(start + step, count);
    const texts = textsOf(start, end).filter(([id]) => !view.closed.has(id));
    const ids: Interval = { origin, from: from + start, count: end - start };
    const content =
      count > MAX_PLAIN_BIRTH
        ? { z: encodeChunk([ids], ids.count, texts) }
        : { d: Object.fromEntries(texts.filter(([, list]) => list.some((text) => text !== ""))) };
    contents.push({ o: origin, f: ids.from, n: ids.count, ...content });
    yield;
  }
  return contents;
}

function stepOf({ ids }: NewRows): number {
  return ids.count > MAX_PLAIN_BIRTH ? CHUNK_ROWS : MAX_PLAIN_BIRTH;
}
