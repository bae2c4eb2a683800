/** Which rows hold a number (of a key: key-numbers.ts), and which number a row holds. Three arrays: the rows of a number are a chain. */
import type { RowHandle } from "#shared/document/table.ts";

const FIRST_CAPACITY = 1_024;

export class RowsByNumber {
  /** by number: any of its rows, + 1 */
  #any: Int32Array;
  /** by row: its number, + 1 */
  #number: Int32Array;
  /** by row: the next of the same number and the one before, + 1 */
  #next: Int32Array;
  #before: Int32Array;

  /** `rows` and `numbers`: how many there will be, roughly: room for them is made at once */
  constructor(rows: number, numbers = FIRST_CAPACITY) {
    this.#any = new Int32Array(numbers);
    this.#number = new Int32Array(rows);
    this.#next = new Int32Array(rows);
    this.#before = new Int32Array(rows);
  }

  /** -1: none */
  numberOf(row: RowHandle): number {
    return (this.#number[row] ?? 0) - 1;
  }

  has(number: number): boolean {
    return (this.#any[number] ?? 0) !== 0;
  }

  /** Any row that holds it; null: none. */
  anyOf(number: number): RowHandle | null {
    const any = this.#any[number] ?? 0;
    return any === 0 ? null : ((any - 1) as RowHandle);
  }

  /** The row that alone holds it; null: none does, or several. */
  onlyOf(number: number): RowHandle | null {
    const any = this.anyOf(number);
    return any !== null && this.#next[any] === 0 ? any : null;
  }

  /** In no order. Nothing may be added or removed meanwhile. */
  *rowsOf(number: number): Generator<RowHandle> {
    for (let row = this.#any[number] ?? 0; row !== 0; row = this.#next[row - 1] ?? 0) yield (row - 1) as RowHandle;
  }

  /** The row must hold none. */
  add(row: RowHandle, number: number): void {
    if (row >= this.#number.length) {
      this.#number = grown(this.#number, row);
      this.#next = grown(this.#next, row);
      this.#before = grown(this.#before, row);
    }
    if (number >= this.#any.length) this.#any = grown(this.#any, number);
    const next = this.#any[number] ?? 0;
    this.#any[number] = row + 1;
    this.#number[row] = number + 1;
    // nearly always alone: what is not written takes no room
    if (next === 0) return;
    this.#next[row] = next;
    this.#before[next - 1] = row + 1;
  }

  /** Gives back the number it held; -1: none. */
  remove(row: RowHandle): number {
    const number = this.numberOf(row);
    if (number === -1) return -1;
    const next = this.#next[row] ?? 0;
    const before = this.#before[row] ?? 0;
    if (before === 0) this.#any[number] = next;
    else this.#next[before - 1] = next;
    if (next !== 0) this.#before[next - 1] = before;
    this.#number[row] = 0;
    this.#next[row] = 0;
    this.#before[row] = 0;
    return number;
  }
}

function grown(array: Int32Array, index: number): Int32Array {
  const larger = new Int32Array(Math.max(index + 1, array.length * 2));
  larger.set(array);
  return larger;
}
