/** Rows that are imported to the chunks of a table's base, and these to the one update that makes the table. Who deflates them does so in between, as they come. */
import * as Y from "yjs";
import { LIMITS } from "../model/limits.ts";
import type { RowBytes } from "../model/row-bytes.ts";
import { chunkBytes } from "./chunk.ts";
import { createChunkPacker } from "./chunk-packer.ts";
import {
  BASE_CLIENT,
  CHUNK_ROWS,
  chunkKey,
  columnKey,
  IMPORT_ORIGIN,
  LAYOUT_VERSION,
  META,
  rootsOf,
} from "./layout.ts";
import { prefixBetween } from "./position-key.ts";

export interface BasePayloads {
  /** Missing cells are blank. Throws RangeError for more cells than columns, or one longer than a cell may be. */
  addRow(cells: readonly string[]): void;
  /** A row as it lies in a file, with the cell of `sources` for each column. No cell of it is longer than a cell may be. */
  addBytes(row: RowBytes): void;
  /** all rows were added: hands on those of the last chunk, and returns how many there were */
  end(): number;
}

/** What a chunk is made of before it is deflated. */
export interface ChunkPayload {
  /** number of its first row */
  readonly from: number;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** Columns get the ids c0, c1 … in order. Throws RangeError for too many columns or a name too long. */
export function createBasePayloads(
  columnNames: readonly string[],
  onPayload: (payload: ChunkPayload) => void,
  sources?: readonly number[],
): BasePayloads {
  if (columnNames.length > LIMITS.columns)
    throw new RangeError(`${columnNames.length} columns, the most is ${LIMITS.columns}`);
  const long = columnNames.findIndex((name) => name.length > LIMITS.columnNameLength);
  if (long >= 0)
    throw new RangeError(`the name of column ${long + 1} is longer than ${LIMITS.columnNameLength} characters`);
  const packer = createChunkPacker(columnNames.map(columnId), CHUNK_ROWS, handOn, sources);
  let from = 0;

  function handOn(): void {
    const { rows } = packer;
    const bytes = packer.take();
    if (bytes.length > LIMITS.unpackedBytes) {
      throw new RangeError(`row ${from + rows}: more than the ${LIMITS.unpackedBytes} bytes that rows are packed to`);
    }
    onPayload({ from, rows, bytes });
    from += rows;
  }

  return {
    addRow(cells) {
      const row = from + packer.rows + 1;
      if (cells.length > columnNames.length)
        throw new RangeError(`row ${row}: ${cells.length} cells for ${columnNames.length} columns`);
      for (let i = 0; i < cells.length; i++) {
        const { length } = cells[i] ?? "";
        if (length > LIMITS.cellLength) {
          throw new RangeError(
            `row ${row}, column ${i + 1}: ${length} characters, the most a cell holds is ${LIMITS.cellLength}`,
          );
        }
      }
      packer.addRow(cells);
    },
    addBytes: packer.addBytes,
    end() {
      if (packer.rows > 0) handOn();
      return from;
    },
  };
}

/** A chunk of what `createBasePayloads` handed on, deflated. */
export function chunkOfPayload({ from, rows, bytes }: ChunkPayload, packed: Uint8Array): Uint8Array {
  return chunkBytes([{ origin: IMPORT_ORIGIN, from, count: rows }], rows, bytes.length, packed);
}

/** The update, in Yjs's V1 encoding, that makes a table of these chunks; the same chunks always give the same bytes. `client`: Yjs client id of the content. */
export function updateOfBase(
  columnNames: readonly string[],
  chunks: readonly Uint8Array[],
  client: number = BASE_CLIENT,
): Uint8Array {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = client;
  const roots = rootsOf(doc);
  doc.transact(() => {
    roots.meta.set(META.version, LAYOUT_VERSION);
    let position = "";
    columnNames.forEach((name, i) => {
      position = prefixBetween(position, null);
      roots.columns.set(columnKey(columnId(name, i), "name"), name);
      roots.columns.set(columnKey(columnId(name, i), "position"), position);
    });
    chunks.forEach((chunk, i) => {
      roots.base.set(chunkKey(i), chunk);
    });
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

function columnId(_name: string, at: number): string {
  return `c${at.toString(36)}`;
}
