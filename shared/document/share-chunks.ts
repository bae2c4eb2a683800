/** Two views of one dataset mostly hold the same imported rows: what is unpacked for one of them serves both. */
import { type Chunk, columnsOf } from "./base-rows.ts";
import type { TableView } from "./open-table.ts";

export function shareChunks(a: TableView, b: TableView): void {
  const chunks = new Map<string, Chunk>(a.base.spans.map(({ chunk }) => [chunk.key, chunk]));
  for (const { chunk } of b.base.spans) {
    const other = chunks.get(chunk.key);
    // looked at once for each chunk, however many spans it has
    chunks.delete(chunk.key);
    if (other === undefined || !sameBytes(other.bytes, chunk.bytes)) continue;
    other.columns ??= columnsOf(chunk);
    chunk.columns = other.columns;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
