/** Collects what one transaction touched, to tell it once and without repeats. */
import type { ColumnId } from "../model/ids.ts";
import type { Touched } from "./overlay.ts";
import type { RowHandle } from "./table.ts";

export class TouchLog implements Touched {
  readonly rows = new Set<number>();
  orderTouched = false;
  readonly #cells = new Map<string, Set<number>>();
  /** columns touched by a packed entry, whose rows do not repeat */
  readonly #whole = new Map<string, readonly number[]>();

  cell(column: string, handle: number): void {
    const handles = this.#cells.get(column);
    if (handles === undefined) this.#cells.set(column, new Set([handle]));
    else handles.add(handle);
  }

  cells(column: string, handles: readonly number[]): void {
    const whole = this.#whole.get(column);
    if (whole === undefined) this.#whole.set(column, handles);
    // an entry that takes the place of another is often over the same rows
    else if (!haveSame(whole, handles)) for (const handle of handles) this.cell(column, handle);
  }

  row(handle: number): void {
    this.rows.add(handle);
  }

  order(): void {
    this.orderTouched = true;
  }

  /** Takes over what `other` saw, but for the cells that `compared` says are compared by text. */
  adopt(other: TouchLog, compared: (column: string, handle: number) => boolean): void {
    for (const handle of other.rows) this.rows.add(handle);
    if (other.orderTouched) this.orderTouched = true;
    for (const [column, handles] of [...other.#cells, ...other.#whole])
      for (const handle of handles) if (!compared(column, handle)) this.cell(column, handle);
  }

  /** the cells of the columns and of the rows that count */
  cellsOf(
    isShown: (column: string) => boolean,
    counts: (handle: number) => boolean,
  ): ReadonlyMap<ColumnId, readonly RowHandle[]> {
    const cells = new Map<ColumnId, readonly RowHandle[]>();
    for (const id of new Set([...this.#cells.keys(), ...this.#whole.keys()])) {
      if (!isShown(id)) continue;
      const touched = this.#handlesOf(id);
      // of a whole column, all count as a rule: looking costs less than another list of them
      const handles = touched.every(counts) ? touched : touched.filter(counts);
      if (handles.length > 0) cells.set(id as ColumnId, handles as RowHandle[]);
    }
    return cells;
  }

  forgetRows(cache: Map<number, unknown>, appeared: readonly number[]): void {
    if (cache.size === 0) return;
    for (const handle of appeared) cache.delete(handle);
    for (const touched of [this.#cells, this.#whole]) {
      for (const handles of touched.values()) for (const handle of handles) cache.delete(handle);
    }
  }

  #handlesOf(column: string): readonly number[] {
    const cells = this.#cells.get(column);
    const whole = this.#whole.get(column);
    if (cells === undefined) return whole ?? [];
    return whole === undefined ? [...cells] : [...new Set([...whole, ...cells])];
  }
}

function haveSame(some: readonly number[], others: readonly number[]): boolean {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false;
  return true;
}
