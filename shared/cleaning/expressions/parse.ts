/** Reads a formula as a tree: operators by how closely they bind (Pratt, 1973), or says what is wrong with it and where. */
import { foldText } from "#shared/model/fold-text.ts";
import type { FormulaFault } from "./formula-fault.ts";
import { isSign, numberIn, type Token, tokensOf } from "./tokens.ts";
import type { Operator, Tree } from "./tree.ts";

/** UTF-16 code units */
export const FORMULA_LENGTH = 4_000;
/** parentheses, functions and signs one inside another */
export const FORMULA_DEPTH = 50;

type Parsed = { readonly is: "tree"; readonly tree: Tree } | { readonly is: "fault"; readonly fault: FormulaFault };

const AND = 2;
const NOT = 3;
const COMPARES = 4;
const MINUS = 8;

/** how closely an operator binds its two sides: the higher, the closer */
const BINDS: Readonly<Record<Operator, number>> = {
  or: 1,
  and: AND,
  "=": COMPARES,
  "<>": COMPARES,
  "<": COMPARES,
  "<=": COMPARES,
  ">": COMPARES,
  ">=": COMPARES,
  "&": 5,
  "+": 6,
  "-": 6,
  "*": 7,
  "/": 7,
};

const WORD_OPERATORS: Readonly<Record<string, Operator>> = { et: "and", and: "and", ou: "or", or: "or" };
const NOT_WORDS = new Set(["non", "not"]);
const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ["vrai", true],
  ["true", true],
  ["faux", false],
  ["false", false],
  ["rien", null],
  ["nothing", null],
]);

/** Never throws. An equals sign before it, as spreadsheets want one, is left out. */
export function parseFormula(formula: string): Parsed {
  if (formula.trim() === "") return faulty("empty", 0, formula.length);
  if (formula.length > FORMULA_LENGTH)
    return faulty("too-long", FORMULA_LENGTH, formula.length - FORMULA_LENGTH, { count: FORMULA_LENGTH });
  const tokens = tokensOf(formula);
  return "code" in tokens ? { is: "fault", fault: tokens } : readTree(tokens);
}

function readTree(tokens: readonly Token[]): Parsed {
  let fault: FormulaFault | null = null;
  let place = isSign(tokens[0], "=") ? 1 : 0;
  const last = tokens.at(-1) ?? { kind: "end", text: "", at: 0, length: 0 };
  const now = (): Token => tokens[place] ?? last;
  /** The first thing wrong is the one that is told. */
  const fail = (code: FormulaFault["code"], { at, length }: Pick<Token, "at" | "length">, args = {}): null => {
    fault ??= { code, at, length, args };
    return null;
  };

  function tree(least: number, depth: number): Tree | null {
    if (depth > FORMULA_DEPTH) return fail("too-deep", now(), { count: FORMULA_DEPTH });
    let left = beginning(depth);
    while (left !== null) {
      const token = now();
      const operator = operatorOf(token);
      if (operator === null || BINDS[operator] < least) return left;
      place += 1;
      const right = tree(BINDS[operator] + 1, depth + 1);
      if (right === null) return null;
      left = { is: "two", operator, left, right, at: left.at, length: right.at + right.length - left.at };
    }
    return null;
  }

  function beginning(depth: number): Tree | null {
    const token = now();
    const { at, length } = token;
    if (token.kind === "end") return fail("value-expected", token);
    place += 1;
    if (token.kind === "text") return { is: "value", value: token.text === "" ? null : token.text, at, length };
    if (token.kind === "column") return { is: "column", title: token.text, at, length };
    if (token.kind === "number") {
      const value = numberIn(token);
      return Number.isNaN(value)
        ? fail("bad-character", token, { text: token.text })
        : { is: "value", value, at, length };
    }
    if (token.kind === "name") return named(token, depth);
    if (token.text === "(") return inParentheses(token, depth);
    if (token.text === "-") return prefixed("minus", token, MINUS, depth);
    if (token.text === "+") return tree(MINUS, depth + 1);
    if (token.text === ")" && !tokens.slice(0, place - 1).some((one) => isSign(one, "(")))
      return fail("stray-closing", token);
    return fail("value-expected", token, { text: token.text });
  }

  function named(token: Token, depth: number): Tree | null {
    const word = foldText(token.text);
    if (isSign(now(), "(")) {
      const given = arguments_(token, depth);
      if (given === null) return null;
      const end = tokens[place - 1] ?? token;
      return { is: "call", name: token.text, given, at: token.at, length: end.at + end.length - token.at };
    }
    const constant = CONSTANTS.get(word);
    if (constant !== undefined) return { is: "value", value: constant, at: token.at, length: token.length };
    if (NOT_WORDS.has(word)) return prefixed("not", token, NOT, depth);
    if (WORD_OPERATORS[word] !== undefined) return fail("value-expected", token, { text: token.text });
    return fail("lone-word", token, { text: token.text });
  }

  function prefixed(is: "minus" | "not", token: Token, binds: number, depth: number): Tree | null {
    const of = tree(binds, depth + 1);
    return of === null ? null : { is, of, at: token.at, length: of.at + of.length - token.at };
  }

  function inParentheses(open: Token, depth: number): Tree | null {
    const inside = tree(0, depth + 1);
    if (inside === null) return null;
    if (!isSign(now(), ")")) return unclosed(open, "(");
    place += 1;
    return inside;
  }

  /** What is given to a function, its parentheses too. */
  function arguments_(name: Token, depth: number): Tree[] | null {
    place += 1;
    const given: Tree[] = [];
    if (isSign(now(), ")")) {
      place += 1;
      return given;
    }
    if (now().kind === "end") return unclosed(name, `${name.text}(`);
    for (;;) {
      // nothing between two separators is nothing
      const blank = isSeparator(now()) || (given.length > 0 && isSign(now(), ")"));
      const one: Tree | null = blank ? { is: "value", value: null, at: now().at, length: 0 } : tree(0, depth + 1);
      if (one === null) return null;
      given.push(one);
      if (isSign(now(), ")")) {
        place += 1;
        return given;
      }
      if (!isSeparator(now())) return unclosed(name, `${name.text}(`);
      place += 1;
    }
  }

  function unclosed(open: Token, text: string): null {
    const token = now();
    if (token.kind === "end") return fail("open-parenthesis", { at: token.at, length: 0 }, { text });
    if (isSeparator(token)) return fail("stray-separator", token, { text: token.text });
    return startsValue(token)
      ? fail("operator-expected", token, { text: token.text })
      : fail("open-parenthesis", { at: open.at, length: open.length }, { text });
  }

  const read = tree(0, 0);
  const token = now();
  if (read !== null && token.kind !== "end") {
    if (isSign(token, ")")) fail("stray-closing", token);
    else if (isSeparator(token)) fail("stray-separator", token, { text: token.text });
    else fail("operator-expected", token, { text: token.text });
  }
  if (fault !== null) return { is: "fault", fault };
  return read === null ? faulty("empty", 0, 0) : { is: "tree", tree: read };
}

function operatorOf({ kind, text }: Token): Operator | null {
  if (kind === "name") return WORD_OPERATORS[foldText(text)] ?? null;
  return kind === "sign" && text in BINDS ? (text as Operator) : null;
}

function isSeparator(token: Token): boolean {
  return isSign(token, ";") || isSign(token, ",");
}

function startsValue({ kind, text }: Token): boolean {
  return kind === "text" || kind === "number" || kind === "column" || kind === "name" || text === "(";
}

function faulty(code: FormulaFault["code"], at: number, length: number, args: FormulaFault["args"] = {}): Parsed {
  return { is: "fault", fault: { code, at, length, args } };
}
