/** The writers of a table's base with the platform's own deflate, several times faster than the portable one for nearly the same size. */
import { deflateRaw, deflateRawSync } from "node:zlib";
import { type BaseBuilder, createBaseBuilder } from "#shared/document/base-builder.ts";
import { type ChunkPayload, chunkOfPayload, createBasePayloads, updateOfBase } from "#shared/document/base-payloads.ts";
import type { RowBytes } from "#shared/model/row-bytes.ts";

const LEVEL = 1;
/** chunks that are deflated in other threads at a time: each holds some 300 kB for it, and its payload */
const AT_ONCE = 16;

export function createBase(columns: readonly string[]): BaseBuilder {
  return createBaseBuilder(columns, { deflate: (bytes) => deflateRawSync(bytes, { level: LEVEL }) });
}

/** A writer that deflates in other threads while rows come. */
export interface PackedBase {
  addRow(cells: readonly string[]): void;
  addBytes(row: RowBytes): void;
  /** null, unless so much is not yet deflated that some of it is to be waited for */
  room(): Promise<void> | null;
  /** the update that makes the table */
  finish(): Promise<Uint8Array>;
}

/** `sources`: the cell of a row of the file for each column. */
export function createPackedBase(columns: readonly string[], sources: readonly number[]): PackedBase {
  const chunks: Promise<Uint8Array>[] = [];
  let pending = 0;
  let onDone: () => void = () => undefined;
  const done = () => {
    pending--;
    onDone();
  };
  const onPayload = (payload: ChunkPayload) => {
    pending++;
    const chunk = deflated(payload);
    // what went wrong is told at the end
    chunk.then(done, done);
    chunks.push(chunk);
  };
  const base = createBasePayloads(columns, onPayload, sources);
  return {
    addRow: base.addRow,
    addBytes: base.addBytes,
    room() {
      if (pending < AT_ONCE) return null;
      return new Promise((resolve) => {
        // what deflated a chunk gives its memory back between two turns of the event loop only
        onDone = () => setImmediate(resolve);
      });
    },
    async finish() {
      base.end();
      return updateOfBase(columns, await Promise.all(chunks));
    },
  };
}

function deflated(payload: ChunkPayload): Promise<Uint8Array> {
  const { length } = payload.bytes;
  return new Promise((resolve, reject) => {
    // with less room than the whole takes, the thread that reads would be asked for more; most become an eighth
    deflateRaw(payload.bytes, { level: LEVEL, chunkSize: Math.max(1_024, length >> 2) }, (error, packed) => {
      if (error === null) resolve(chunkOfPayload(payload, packed));
      else reject(error);
    });
  });
}
