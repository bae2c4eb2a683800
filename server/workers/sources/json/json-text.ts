/** Walks through the text of a JSON document (RFC 8259) without making objects of it: numbers keep the digits they are written with, and no key means anything to us. */
import { ProblemError } from "#shared/wire/problem.ts";

/** A value: from its first character to the one after its last. */
export interface JsonSpan {
  readonly from: number;
  readonly to: number;
}

export interface JsonProperty extends JsonSpan {
  readonly key: string;
}

const SCALAR = /-?(?:\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|Infinity)|true|false|null|NaN/y;
const SPACE = /[\s\ufeff]*/y;
const NEITHER_TEXT_NOR_BRACKET = /[^"{}[\]]*/y;

/** Throws ProblemError "json-not-valid" with its place, as all functions here. */
export function notValid(text: string, at: number): ProblemError {
  let line = 1;
  let lineStart = 0;
  for (let end = text.indexOf("\n"); end !== -1 && end < at; end = text.indexOf("\n", lineStart)) {
    line++;
    lineStart = end + 1;
  }
  const column = at - lineStart + 1;
  return new ProblemError("json-not-valid", { place: `line ${line}, column ${column}`, args: { line, column } });
}

export function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(text);
  return SPACE.lastIndex;
}

/** The value that begins at `from`, or after the space there. */
export function valueAt(text: string, from: number): JsonSpan {
  const start = skipSpace(text, from);
  const sign = text[start];
  if (sign === '"') return { from: start, to: endOfString(text, start) };
  if (sign === "{" || sign === "[") return { from: start, to: endOfNested(text, start) };
  SCALAR.lastIndex = start;
  if (!SCALAR.test(text)) throw notValid(text, start);
  return { from: start, to: SCALAR.lastIndex };
}

export function* itemsOf(text: string, array: JsonSpan): Generator<JsonSpan, void> {
  for (let at = skipSpace(text, array.from + 1); text[at] !== "]"; ) {
    const value = valueAt(text, at);
    yield value;
    at = afterComma(text, value.to, "]");
  }
}

export function* propertiesOf(text: string, object: JsonSpan): Generator<JsonProperty, void> {
  for (let at = skipSpace(text, object.from + 1); text[at] !== "}"; ) {
    if (text[at] !== '"') throw notValid(text, at);
    const end = endOfString(text, at);
    const colon = skipSpace(text, end);
    if (text[colon] !== ":") throw notValid(text, colon);
    const value = valueAt(text, colon + 1);
    yield { key: stringOf(text, { from: at, to: end }), ...value };
    at = afterComma(text, value.to, "}");
  }
}

export function stringOf(text: string, { from, to }: JsonSpan): string {
  const inside = text.slice(from + 1, to - 1);
  if (!inside.includes("\\")) return inside;
  try {
    return String(JSON.parse(`"${inside.replace(/[\n\r\t]/g, (c) => WHITE[c] ?? c)}"`));
  } catch {
    throw notValid(text, from);
  }
}

/** written as they are by programs that do not know better */
const WHITE: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function afterComma(text: string, from: number, end: string): number {
  const at = skipSpace(text, from);
  if (text[at] === end) return at;
  if (text[at] !== ",") throw notValid(text, at);
  const next = skipSpace(text, at + 1);
  if (text[next] === end) throw notValid(text, next);
  return next;
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote === -1) throw notValid(text, text.length);
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === "\\") backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
    at = quote + 1;
  }
}

function endOfNested(text: string, from: number): number {
  let depth = 0;
  let at = from;
  do {
    const sign = text[at];
    if (sign === undefined) throw notValid(text, text.length);
    if (sign === '"') at = endOfString(text, at);
    else {
      depth += sign === "{" || sign === "[" ? 1 : -1;
      at++;
    }
    if (depth === 0) break;
    NEITHER_TEXT_NOR_BRACKET.lastIndex = at;
    NEITHER_TEXT_NOR_BRACKET.test(text);
    at = NEITHER_TEXT_NOR_BRACKET.lastIndex;
  } while (depth > 0);
  return at;
}
