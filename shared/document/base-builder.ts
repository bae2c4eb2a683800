/** Builds the one update that creates a table from imported rows, keeping only a chunk of them unpacked at a time. */
import * as Y from "yjs";
import { LIMITS } from "../model/limits.ts";
import { type Deflate, encodeChunk } from "./chunk.ts";
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
  if (columnNames.length > LIMITS.columns)
    throw new RangeError(`${columnNames.length} columns, the most is ${LIMITS.columns}`);
  const long = columnNames.findIndex((name) => name.length > LIMITS.columnNameLength);
  if (long >= 0)
    throw new RangeError(`the name of column ${long + 1} is longer than ${LIMITS.columnNameLength} characters`);
  const ids = columnNames.map((_, i) => `c${i.toString(36)}`);
  const chunks: Uint8Array[] = [];
  let columns: string[][] = ids.map(() => []);
  let rows = 0;
  let held = 0;

  const pack = () => {
    const from = rows - held;
    chunks.push(
      encodeChunk(
        [{ origin: IMPORT_ORIGIN, from, count: held }],
        held,
        ids.map((id, i) => [id, columns[i] ?? []] as const),
        options.deflate,
      ),
    );
    columns = ids.map(() => []);
    held = 0;
  };

  return {
    addRow(cells) {
      if (cells.length > ids.length)
        throw new RangeError(`row ${rows + 1}: ${cells.length} cells for ${ids.length} columns`);
      for (let i = 0; i < columns.length; i++) {
        const text = cells[i] ?? "";
        if (text.length > LIMITS.cellLength) {
          throw new RangeError(
            `row ${rows + 1}, column ${i + 1}: ${text.length} characters, the most a cell holds is ${LIMITS.cellLength}`,
          );
        }
        columns[i]?.push(text);
      }
      rows++;
      held++;
      if (held === CHUNK_ROWS) pack();
    },
    finish() {
      if (held > 0) pack();
      const doc = new Y.Doc({ gc: false });
      doc.clientID = options.client ?? BASE_CLIENT;
      const roots = rootsOf(doc);
      doc.transact(() => {
        roots.meta.set(META.version, LAYOUT_VERSION);
        let position = "";
        ids.forEach((id, i) => {
          position = prefixBetween(position, null);
          roots.columns.set(columnKey(id, "name"), columnNames[i] ?? "");
          roots.columns.set(columnKey(id, "position"), position);
        });
        chunks.forEach((chunk, i) => {
          roots.base.set(chunkKey(i), chunk);
        });
      });
      const update = Y.encodeStateAsUpdate(doc);
      doc.destroy();
      return { update, rows };
    },
  };
}
