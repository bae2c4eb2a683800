/** Where a text stops being JSON: parsers do not all say, and each says it in its own way. */

const BLANK = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const OTHER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;
/** Deeper than any schema; a text made to be deep must not exhaust the stack. */
const DEEPEST = 200;

/** What people write that is nearly JSON. */
export type JsonMistake = "cut-short" | "comma-too-many" | "comma-missing" | "quotes" | "comment";

/** Line and column, from 1, of the first character that is not JSON, and the mistake where it is a common one. For texts that are not JSON. */
export function placeOfJsonFault(text: string): { line: number; column: number; mistake?: JsonMistake } {
  const scanner = new Scanner(text);
  scanner.value(0);
  const before = text.slice(0, scanner.at).split("\n");
  const mistake = mistakeAt(text, scanner.at);
  return {
    line: before.length,
    column: (before.at(-1) ?? "").length + 1,
    ...(mistake === null ? {} : { mistake }),
  };
}

function mistakeAt(text: string, at: number): JsonMistake | null {
  const found = text[at];
  const last = text.slice(0, at).trimEnd().at(-1) ?? "";
  if (found === undefined) return last === "" ? null : "cut-short";
  if ("}]".includes(found)) return last === "," ? "comma-too-many" : null;
  if ("'‘’“”«»".includes(found)) return "quotes";
  if (found === "/" || found === "#") return "comment";
  return '"{['.includes(found) && /["}\]\w]/.test(last) ? "comma-missing" : null;
}

/** Each method moves past what it names, and gives false where it is not; `at` then stays at the fault. */
class Scanner {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): boolean {
    this.#take(BLANK);
    const first = this.#text[this.at];
    const found =
      first === "[" || first === "{"
        ? depth < DEEPEST && this.#items(first === "{", depth)
        : this.#take(STRING) || this.#take(OTHER);
    return found && this.#take(BLANK);
  }

  #items(named: boolean, depth: number): boolean {
    const end = named ? "}" : "]";
    this.at += 1;
    this.#take(BLANK);
    if (this.#sign(end)) return true;
    do {
      if (named && !this.#name()) return false;
      if (!this.value(depth + 1)) return false;
    } while (this.#sign(","));
    return this.#sign(end);
  }

  #name(): boolean {
    this.#take(BLANK);
    if (!this.#take(STRING)) return false;
    this.#take(BLANK);
    return this.#sign(":");
  }

  #sign(sign: string): boolean {
    if (this.#text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  #take(expression: RegExp): boolean {
    expression.lastIndex = this.at;
    if (!expression.test(this.#text)) return false;
    this.at = expression.lastIndex;
    return true;
  }
}
