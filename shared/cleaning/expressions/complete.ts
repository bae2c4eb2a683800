/** What may be meant by what was typed so far of a formula: titles of columns, names of functions; and the function one is writing in. */
import { foldText } from "#shared/model/fold-text.ts";
import { FUNCTIONS, functionNamed } from "./functions/all.ts";
import type { FunctionDefinition } from "./functions/definition.ts";

export interface Completion {
  /** UTF-16 code units of the formula that it takes the place of */
  readonly from: number;
  readonly to: number;
  readonly offers: readonly Offer[];
}

export type Offer =
  | { readonly is: "column"; readonly title: string; readonly insert: string }
  | { readonly is: "function"; readonly name: string; readonly function: FunctionDefinition; readonly insert: string };

const MOST_OFFERS = 8;
const WORD_BEFORE = /[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u;
const WORD_AFTER = /^[\p{L}\p{M}\p{N}_.]*/u;

/** Null where nothing is to be offered: in a text, after a sign, or when what is typed is one already. */
export function completionAt(
  formula: string,
  caret: number,
  titles: readonly string[],
  language: "fr" | "en",
): Completion | null {
  const { inside, open } = scan(formula, caret);
  if (inside === "text") return null;
  const after = formula.slice(caret);
  if (inside === "column") {
    const typed = formula.slice(open + 1, caret);
    const closing = formula[open] === "{" ? "}" : "]";
    // up to its bracket, where that is closed
    const end = /^[^[\]{}"();]*/.exec(after)?.[0].length ?? 0;
    const closed = after[end] === closing;
    const offers = columnsAlike(titles, typed);
    return offers.length === 0
      ? null
      : { from: open, to: closed ? caret + end + 1 : caret, offers: offers.slice(0, MOST_OFFERS) };
  }
  const typed = WORD_BEFORE.exec(formula.slice(0, caret))?.[0] ?? "";
  if (typed === "") return null;
  const to = caret + (WORD_AFTER.exec(after)?.[0].length ?? 0);
  const called = formula[to] === "(";
  const offers = [...functionsAlike(typed, language, called), ...columnsAlike(titles, typed)].slice(0, MOST_OFFERS);
  return offers.length === 0 ? null : { from: caret - typed.length, to, offers };
}

/** How a column is named in a formula. */
export function columnInFormula(title: string): string {
  return `[${title.replaceAll("]", "]]")}]`;
}

/** The function in whose parentheses the caret stands; null: in none. */
export function functionAround(formula: string, caret: number): FunctionDefinition | null {
  const { calls, inside } = scan(formula, caret);
  if (inside === "text") return null;
  const name = calls.findLast((one) => one !== null);
  return name === undefined || name === null ? null : (functionNamed(name) ?? null);
}

function columnsAlike(titles: readonly string[], typed: string): Offer[] {
  const sought = foldText(typed.trim());
  const offers = [...new Set(titles)]
    .filter((title) => title !== "" && foldText(title).includes(sought))
    .map((title): Offer => ({ is: "column", title, insert: columnInFormula(title) }));
  return beginningFirst(offers, (offer) => (offer.is === "column" ? offer.title : ""), sought);
}

function functionsAlike(typed: string, language: "fr" | "en", called: boolean): Offer[] {
  const sought = foldText(typed);
  const offers = FUNCTIONS.flatMap((one): Offer[] => {
    const own = one[language];
    const others = [one.fr, one.en, ...(one.others ?? [])];
    const name = foldText(own).includes(sought) ? own : others.find((other) => foldText(other).startsWith(sought));
    return name === undefined ? [] : [{ is: "function", name, function: one, insert: called ? name : `${name}(` }];
  });
  // those that only others call so come after
  const ofOwn = (offer: Offer) => offer.is === "function" && offer.name === offer.function[language];
  return beginningFirst(
    [...offers.filter(ofOwn), ...offers.filter((offer) => !ofOwn(offer))],
    (offer) => (offer.is === "function" ? offer.name : ""),
    sought,
  );
}

function beginningFirst(offers: readonly Offer[], nameOf: (offer: Offer) => string, sought: string): Offer[] {
  const begins = (offer: Offer) => foldText(nameOf(offer)).startsWith(sought);
  return [...offers.filter(begins), ...offers.filter((offer) => !begins(offer))];
}

interface Scanned {
  readonly inside: "text" | "column" | null;
  /** where the quote or the bracket is that is open */
  readonly open: number;
  /** names of the functions whose parentheses are open; null: parentheses alone */
  readonly calls: readonly (string | null)[];
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "“": "”", "«": "»", "[": "]", "{": "}" };

function scan(formula: string, caret: number): Scanned {
  const calls: (string | null)[] = [];
  let [open, closing] = [-1, ""];
  for (let at = 0; at < caret; at += 1) {
    const sign = formula[at] ?? "";
    if (closing !== "") {
      if (sign !== closing) continue;
      if (formula[at + 1] === closing && at + 1 < caret) at += 1;
      else closing = "";
    } else if (CLOSING[sign] !== undefined) [open, closing] = [at, CLOSING[sign] ?? ""];
    else if (sign === "(") calls.push(WORD_BEFORE.exec(formula.slice(0, at).trimEnd())?.[0] ?? null);
    else if (sign === ")") calls.pop();
  }
  const inside = closing === "" ? null : closing === "]" || closing === "}" ? "column" : "text";
  return { inside, open, calls };
}
