/** Which rows hold a key, and which key a row holds. Most keys belong to one row, which is all that is kept of it then. */
import type { RowHandle } from "#shared/document/table.ts";
import type { ValueKey } from "#shared/schema/value-reader.ts";

export class RowsByKey {
  readonly #rows = new Map<ValueKey, RowHandle | Set<RowHandle>>();
  readonly #keys: KeyOfRow;

  /** `rows`: the handles that will be filled first, so that there is room for them */
  constructor(rows: Uint32Array) {
    this.#keys = new KeyOfRow(rows);
  }

  has(key: ValueKey): boolean {
    return this.#rows.has(key);
  }

  keys(): Iterable<ValueKey> {
    return this.#rows.keys();
  }

  rowsOf(key: ValueKey): Iterable<RowHandle> {
    const rows = this.#rows.get(key);
    return rows === undefined ? [] : typeof rows === "number" ? [rows] : rows;
  }

  add(row: RowHandle, key: ValueKey): void {
    this.#keys.set(row, key);
    const rows = this.#rows.get(key);
    if (rows === undefined) this.#rows.set(key, row);
    else if (typeof rows !== "number") rows.add(row);
    else if (rows !== row) this.#rows.set(key, new Set([rows, row]));
  }

  /** gives back the key it held */
  remove(row: RowHandle): ValueKey | undefined {
    const key = this.#keys.get(row);
    if (key === undefined) return undefined;
    this.#keys.delete(row);
    const rows = this.#rows.get(key);
    if (rows === row) this.#rows.delete(key);
    else if (rows !== undefined && typeof rows !== "number") {
      rows.delete(row);
      if (rows.size === 0) this.#rows.delete(key);
    }
    return key;
  }
}

/** The key of each row, by handle: handles are dense, and a map of them weighs several times as much. */
export class KeyOfRow {
  readonly #keys: (ValueKey | undefined)[];

  constructor(rows: Uint32Array) {
    let highest = -1;
    for (let place = 0; place < rows.length; place += 1) highest = Math.max(highest, rows[place] ?? -1);
    this.#keys = new Array(highest + 1);
  }

  get(row: RowHandle): ValueKey | undefined {
    return this.#keys[row];
  }

  set(row: RowHandle, key: ValueKey): void {
    // without a gap: an array with holes that large becomes a slow one
    while (this.#keys.length < row) this.#keys.push(undefined);
    this.#keys[row] = key;
  }

  delete(row: RowHandle): void {
    if (row < this.#keys.length) this.#keys[row] = undefined;
  }
}
