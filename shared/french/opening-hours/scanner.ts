/** Reads a text from left to right, and goes back where a way of reading it fails. */

export class Scanner {
  readonly text: string;
  at = 0;
  /** the furthest place where something else was expected */
  #furthest = 0;

  constructor(text: string) {
    this.text = text;
  }

  get furthest(): number {
    return this.#furthest;
  }

  get ended(): boolean {
    return this.at === this.text.length;
  }

  /** Moves past what the sticky expression finds here; null, and nothing moves, when it finds nothing. */
  take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    const found = expression.exec(this.text);
    if (found === null) this.#furthest = Math.max(this.#furthest, this.at);
    else this.at = expression.lastIndex;
    return found;
  }

  /** Either all of `read`, or nothing moves. */
  attempt(read: () => boolean): boolean {
    const start = this.at;
    if (read()) return true;
    this.at = start;
    return false;
  }

  /** `read`, as often as it succeeds. */
  repeat(read: () => boolean): void {
    while (this.attempt(read));
  }

  /** `read` once or more, with `separator` between. */
  list(separator: RegExp, read: () => boolean): boolean {
    if (!read()) return false;
    this.repeat(() => this.take(separator) !== null && read());
    return true;
  }
}
