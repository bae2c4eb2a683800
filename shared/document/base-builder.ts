/** Builds the one update that creates a table from imported rows, keeping only a chunk of them unpacked at a time. */
import { deflateSync } from "fflate";
import { chunkOfPayload, createBasePayloads, updateOfBase } from "./base-payloads.ts";
import type { Deflate } from "./chunk.ts";

export interface BaseBuilder {
  /** Missing cells are blank. Throws RangeError for more cells than columns, or one longer than a cell may be. */
  addRow(cells: readonly string[]): void;
  /** the update in Yjs's V1 encoding, and the number of rows; the same rows always give the same bytes */
  finish(): { update: Uint8Array; rows: number };
}

export interface BaseBuilderOptions {
  /** Yjs client id of the content */
  readonly client?: number;
  readonly deflate?: Deflate;
}

/**
 * Columns get the ids c0, c1 … in order.
 * Throws RangeError for too many columns or a name too long.
 */
export function createBaseBuilder(columnNames: readonly string[], options: BaseBuilderOptions = {}): BaseBuilder {
  const { client, deflate = deflateSync } = options;
  const chunks: Uint8Array[] = [];
  const base = createBasePayloads(columnNames, (payload) => {
    chunks.push(chunkOfPayload(payload, deflate(payload.bytes)));
  });
  return {
    addRow: base.addRow,
    finish() {
      const rows = base.end();
      return { update: updateOfBase(columnNames, chunks, client), rows };
    },
  };
}
