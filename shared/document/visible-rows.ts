/** Which rows are in the table now: those imported or born, and not deleted. */
import type { BaseRows } from "./base-rows.ts";
import type { Overlay } from "./overlay.ts";
import type { RowHandle } from "./table.ts";

export class VisibleRows {
  /** by handle: 1 when visible; may be shorter than the list of rows */
  flags = new Uint8Array(0);
  count = 0;
  readonly #base: BaseRows;
  readonly #overlay: () => Overlay;

  constructor(base: BaseRows, overlay: () => Overlay) {
    this.#base = base;
    this.#overlay = overlay;
  }

  has(handle: number): boolean {
    return this.flags[handle] === 1;
  }

  /** from nothing: imported rows are visible but for a few */
  load(rows: number): void {
    const { births, fates } = this.#overlay();
    this.flags = new Uint8Array(rows);
    for (const { first, count } of this.#base.spans) {
      this.flags.fill(1, first, first + count);
      this.count += count;
    }
    for (const handles of [births.handles(), fates.deleted()]) for (const handle of handles) this.#settleOne(handle);
  }

  /** Looks again at the rows that entries touched; `rows`: how many there are. */
  settle(touched: Iterable<number>, rows: number): { appeared: RowHandle[]; vanished: RowHandle[] } {
    const appeared: RowHandle[] = [];
    const vanished: RowHandle[] = [];
    if (this.flags.length < rows) {
      const grown = new Uint8Array(Math.max(rows, this.flags.length * 2));
      grown.set(this.flags);
      this.flags = grown;
    }
    for (const handle of touched) {
      const was = this.has(handle);
      const is = this.#settleOne(handle);
      if (is && !was) appeared.push(handle as RowHandle);
      if (was && !is) vanished.push(handle as RowHandle);
    }
    return { appeared, vanished };
  }

  #settleOne(handle: number): boolean {
    const { births, fates } = this.#overlay();
    const exists = this.#base.has(handle) || births.of(handle) !== undefined;
    const visible = exists && !fates.isDeleted(handle);
    if (visible !== this.has(handle)) this.count += visible ? 1 : -1;
    this.flags[handle] = visible ? 1 : 0;
    return visible;
  }
}
