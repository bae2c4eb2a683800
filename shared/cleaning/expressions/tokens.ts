/** The signs of a formula, one after the other: texts, numbers, titles of columns, names, operators. */
import { readPlainDecimal } from "#shared/schema/plain-numerals.ts";
import type { FormulaFault } from "./formula-fault.ts";

export interface Token {
  readonly kind: "text" | "number" | "column" | "name" | "sign" | "end";
  /** of a text or a column, what is between its quotes; of a sign, one of `SIGNS` */
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

const SPACE = /[\s\p{Z}\p{Cf}]+/uy;
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*(?:\.[\p{L}\p{N}_]+)*/uy;
const WHOLE_NUMBER = /\d+(?:\.\d+)?|\.\d+/y;
const COMMA_NUMBER = /\d+(?:[.,]\d+)?|\.\d+/y;
const SIGNS = [
  "<>",
  "<=",
  ">=",
  "!=",
  "≠",
  "≤",
  "≥",
  "+",
  "-",
  "−",
  "*",
  "×",
  "/",
  "÷",
  "&",
  "=",
  "<",
  ">",
  "(",
  ")",
  ";",
  ",",
];
/** other ways of writing the same */
const SAME: Readonly<Record<string, string>> = {
  "!=": "<>",
  "≠": "<>",
  "≤": "<=",
  "≥": ">=",
  "−": "-",
  "×": "*",
  "÷": "/",
};
const QUOTES: Readonly<Record<string, string>> = { '"': '"', "“": "”", "«": "»" };
const BRACKETS: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

/**
 * Closing quotes and brackets are written twice to be one. A comma is a decimal one where the formula parts what it gives to functions by
 * semicolons, or gives nothing to any.
 */
export function tokensOf(formula: string): readonly Token[] | FormulaFault {
  const first = readTokens(formula, false);
  if (!Array.isArray(first)) return first as FormulaFault;
  const tokens = first as readonly Token[];
  const has = (text: string) => tokens.some((token) => token.kind === "sign" && token.text === text);
  const isCall = tokens.some(({ kind }, i) => kind === "name" && isSign(tokens[i + 1], "("));
  return has(",") && (has(";") || !isCall) ? readTokens(formula, true) : tokens;
}

export function isSign(token: Token | undefined, text: string): boolean {
  return token?.kind === "sign" && token.text === text;
}

function readTokens(formula: string, commas: boolean): readonly Token[] | FormulaFault {
  const tokens: Token[] = [];
  const number = commas ? COMMA_NUMBER : WHOLE_NUMBER;
  for (let at = 0; at < formula.length; ) {
    const put = (kind: Token["kind"], length: number, text: string) => {
      tokens.push({ kind, text, at, length });
      at += length;
    };
    const space = matchAt(SPACE, formula, at);
    if (space !== null) {
      at += space.length;
      continue;
    }
    const sign = formula[at] ?? "";
    const closing = QUOTES[sign] ?? BRACKETS[sign];
    if (closing !== undefined) {
      const inside = quoted(formula, at, closing);
      const isText = QUOTES[sign] !== undefined;
      if (inside === null) return fault(isText ? "open-text" : "open-column", at, formula.length - at);
      const text = sign === "«" ? inside.text.replace(/^[ \u00a0\u202f]|[ \u00a0\u202f]$/g, "") : inside.text;
      put(isText ? "text" : "column", inside.length, text);
      continue;
    }
    const digits = matchAt(number, formula, at);
    if (digits !== null) {
      put("number", digits.length, digits.replace(",", "."));
      continue;
    }
    const name = matchAt(NAME, formula, at);
    if (name !== null) {
      put("name", name.length, name);
      continue;
    }
    const found = SIGNS.find((one) => formula.startsWith(one, at));
    if (found === undefined) {
      const character = String.fromCodePoint(formula.codePointAt(at) ?? 0);
      return fault("bad-character", at, character.length, character);
    }
    put("sign", found.length, SAME[found] ?? found);
  }
  return [...tokens, { kind: "end", text: "", at: formula.length, length: 0 }];
}

/** The value of a number token; NaN when it has more digits than are kept exactly. */
export function numberIn({ text }: Token): number {
  return readPlainDecimal(text);
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function quoted(formula: string, at: number, closing: string): { text: string; length: number } | null {
  let text = "";
  for (let place = at + 1; place < formula.length; place += 1) {
    const sign = formula[place] ?? "";
    if (sign !== closing) text += sign;
    else if (formula[place + 1] !== closing) return { text, length: place + 1 - at };
    else {
      text += sign;
      place += 1;
    }
  }
  return null;
}

function fault(code: FormulaFault["code"], at: number, length: number, text?: string): FormulaFault {
  return { code, at, length, args: text === undefined ? {} : { text } };
}
