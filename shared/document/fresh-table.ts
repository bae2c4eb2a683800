/**
 * A document that holds what a table shows, and nothing that it ever held before: the same rows and columns under the same ids, packed
 * as an import is. No text that was written over, deleted or undone is in it, nor who wrote what.
 */
import * as Y from "yjs";
import type { ColumnId } from "../model/ids.ts";
import type { InSlices } from "../model/in-slices.ts";
import { type Deflate, encodeChunk, readChunkHead } from "./chunk.ts";
import { CHUNK_ROWS, chunkKey, columnKey, LAYOUT_VERSION, META, rootsOf, SCHEMA } from "./layout.ts";
import { viewOf } from "./open-table.ts";
import { prefixBetween } from "./position-key.ts";
import type { Interval } from "./row-set.ts";
import type { SchemaLayer, Table } from "./table.ts";

/**
 * The update (V1) that makes it. `without`: columns that go too. `schema`: what it has then. `client`: the Yjs client id of the content, one that the table never
 * saw. Throws RangeError for rows that no chunk can hold.
 */
export function* freshTable(
  table: Table,
  {
    without,
    client,
    schema,
    deflate,
  }: {
    readonly without: ReadonlySet<ColumnId>;
    readonly client: number;
    readonly schema: SchemaLayer | null;
    readonly deflate?: Deflate;
  },
): InSlices<Uint8Array> {
  const columns = table.columns.filter(({ id }) => !without.has(id));
  const contents: (readonly [ColumnId, readonly string[]])[] = [];
  for (const { id } of columns) {
    contents.push([id, table.columnContents(id)]);
    yield;
  }
  const chunks: Uint8Array[] = [];
  const pack = (from: number, to: number): void => {
    const texts = contents.map(([id, of]) => [id, of.slice(from, to)] as const);
    const chunk = encodeChunk(runsOf(table, from, to), to - from, texts, deflate);
    if (readChunkHead(chunk) !== null) return void chunks.push(chunk);
    if (to - from === 1) throw new RangeError(`row ${from + 1}: more than a chunk holds`);
    const middle = (from + to) >> 1;
    pack(from, middle);
    pack(middle, to);
  };
  for (let from = 0; from < table.rowCount; from += CHUNK_ROWS) {
    pack(from, Math.min(from + CHUNK_ROWS, table.rowCount));
    yield;
  }
  const doc = new Y.Doc({ gc: false });
  doc.clientID = client;
  const roots = rootsOf(doc);
  doc.transact(() => {
    roots.meta.set(META.version, LAYOUT_VERSION);
    let position = "";
    for (const { id, name, isPrivate } of columns) {
      position = prefixBetween(position, null);
      roots.columns.set(columnKey(id, "name"), name);
      roots.columns.set(columnKey(id, "position"), position);
      if (isPrivate) roots.columns.set(columnKey(id, "private"), true);
    }
    chunks.forEach((chunk, number) => {
      roots.base.set(chunkKey(number), chunk);
    });
    if (schema !== null) writeSchema(roots.schema, schema);
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** consecutive rows whose numbers follow each other */
function runsOf(table: Table, from: number, to: number): Interval[] {
  const runs: { origin: string; from: number; count: number }[] = [];
  viewOf(table).rows.visitParts(table.order.subarray(from, to), (origin, number) => {
    const last = runs.at(-1);
    if (last !== undefined && last.origin === origin && number === last.from + last.count) last.count++;
    else runs.push({ origin, from: number, count: 1 });
  });
  return runs;
}

function writeSchema(root: Y.Map<unknown>, { descriptor, reference }: SchemaLayer): void {
  root.set(SCHEMA.descriptor, descriptor);
  root.set(SCHEMA.name, reference.name);
  if (reference.version !== null) root.set(SCHEMA.version, reference.version);
  if (reference.made !== undefined) root.set(SCHEMA.made, reference.made);
  if (reference.time !== undefined) root.set(SCHEMA.time, reference.time);
}
