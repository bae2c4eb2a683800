/** Texts of some cells at one moment, to be compared later. */
export class TextNotes {
  readonly #columns = new Map<string, Map<number, string>>();

  /** keeps the first text noted for a cell */
  add(column: string, handle: number, read: () => string): void {
    let texts = this.#columns.get(column);
    if (texts === undefined) {
      texts = new Map();
      this.#columns.set(column, texts);
    }
    if (!texts.has(handle)) texts.set(handle, read());
  }

  has(column: string, handle: number): boolean {
    return this.#columns.get(column)?.has(handle) === true;
  }

  *all(): Iterable<readonly [column: string, handle: number, text: string]> {
    for (const [column, texts] of this.#columns) for (const [handle, text] of texts) yield [column, handle, text];
  }
}
