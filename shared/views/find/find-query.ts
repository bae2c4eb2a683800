/** What is looked for in cells, and where it lies in a text. */
import { foldText } from "#shared/model/fold-text.ts";
import { faultOfPattern, type PatternFault } from "#shared/schema/constraints/pattern-fault.ts";
import { compileFinder, type FoundPart } from "#shared/schema/constraints/pattern-finder.ts";
import { foldedPlaces, plainPart } from "./folded-places.ts";

export interface FindQuery {
  readonly text: string;
  /** pattern: a regular expression */
  readonly as: "text" | "pattern";
  /** case and accents as written; of a pattern, its case */
  readonly exact: boolean;
  /** the cell holds this and nothing else */
  readonly whole: boolean;
}

export interface Finder {
  /** null: the pattern cannot be tried on this text in reasonable time */
  matches(text: string): boolean | null;
  /** in order, none overlapping another; none where it cannot be said */
  parts(text: string): readonly FoundPart[];
}

export type CompiledQuery =
  | { readonly is: "finder"; readonly finder: Finder }
  /** nothing is looked for yet */
  | { readonly is: "nothing" }
  | { readonly is: "fault"; readonly fault: PatternFault };

/** Nothing is looked for by a blank text, but blank cells when the cell must hold it and nothing else. */
export function compileQuery({ text, as, exact, whole }: FindQuery): CompiledQuery {
  if (text === "" && !(whole && as === "text")) return { is: "nothing" };
  if (as === "pattern") return ofPattern(text, exact, whole);
  if (whole) {
    const sought = exact ? text : foldText(text);
    const matches = (cell: string) => (exact ? cell : foldText(cell)) === sought;
    return finder(matches, (cell) => (matches(cell) ? [plainPart(0, cell.length)] : []));
  }
  if (exact)
    return finder(
      (cell) => cell.includes(text),
      (cell) => exactParts(cell, text),
    );
  const folded = foldText(text);
  // signs that folding leaves nothing of (an accent alone) are looked for as they are
  if (folded === "")
    return finder(
      (cell) => cell.includes(text),
      (cell) => exactParts(cell, text),
    );
  return finder(
    (cell) => foldText(cell).includes(folded) && (isPlain(cell) || foldedPlaces(cell, folded).length > 0),
    (cell) => foldedPlaces(cell, folded),
  );
}

function ofPattern(text: string, exact: boolean, whole: boolean): CompiledQuery {
  const fault = faultOfPattern(text);
  const parts = fault === null ? compileFinder(text, { ignoreCase: !exact, whole }) : null;
  if (parts === null) return { is: "fault", fault: fault ?? { kind: "other", at: null } };
  return finder(
    (cell) => {
      const found = parts(cell);
      return found === null ? null : found.length > 0;
    },
    (cell) => parts(cell) ?? [],
  );
}

function finder(matches: Finder["matches"], parts: Finder["parts"]): CompiledQuery {
  return { is: "finder", finder: { matches, parts } };
}

function exactParts(cell: string, text: string): FoundPart[] {
  const parts: FoundPart[] = [];
  for (let at = cell.indexOf(text); at !== -1; at = cell.indexOf(text, at + text.length)) {
    parts.push(plainPart(at, at + text.length));
  }
  return parts;
}

function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** each character folds to one */
const PLAIN = /^[\0-\x7f]*$/;
