/** What a function of formulas is: its names, what it takes, and what it makes of it. */
import type { FormulaFault } from "../formula-fault.ts";
import { isFailed, type Value } from "../value.ts";

/** What a formula is worked out from, row by row. */
export interface FormulaRow {
  /** the text of a column, by its place among those that the formula names */
  text(place: number): string;
  /** the row's number in the table, from 1 */
  readonly number: number;
  /** the text of the cell that is to become what the formula gives; null: there is none */
  readonly cell: string | null;
}

/** Never throws. */
export type Evaluate = (row: FormulaRow) => Value;

/** What was given to a function. */
export interface Given {
  readonly evaluate: Evaluate;
  /** undefined: it is not the same for all rows */
  readonly fixed: string | number | boolean | null | undefined;
}

export interface FunctionDefinition {
  /** its name in French and in English, both understood always */
  readonly fr: string;
  readonly en: string;
  /** other names that people know it by */
  readonly others?: readonly string[];
  /** how many things it takes; most `null`: any number */
  readonly least: number;
  readonly most: number | null;
  /** it may take long, or make a long text of short ones */
  readonly heavy?: true;
  /** what it makes of them; or what is wrong with one of them, by its place */
  make(given: readonly Given[]): Evaluate | MakeFault;
}

export interface MakeFault {
  readonly given: number;
  readonly code: FormulaFault["code"];
  readonly args: FormulaFault["args"];
}

type Names = readonly [fr: string, en: string, ...others: readonly string[]];

/** Of values already worked out: when one of them failed, so does it. */
export function plain(
  [fr, en, ...others]: Names,
  least: number,
  most: number | null,
  become: (...given: readonly Exclude<Value, { failed: string }>[]) => Value,
): FunctionDefinition {
  return {
    fr,
    en,
    others,
    least,
    most,
    make: (given) => {
      const all = given.map(({ evaluate }) => evaluate);
      return (row) => {
        const values: Exclude<Value, { failed: string }>[] = [];
        for (const evaluate of all) {
          const value = evaluate(row);
          if (isFailed(value)) return value;
          values.push(value);
        }
        return become(...values);
      };
    },
  };
}

/** What needs more: given that is not always worked out, patterns, what is known before any row. */
export function special(
  [fr, en, ...others]: Names,
  least: number,
  most: number | null,
  make: FunctionDefinition["make"],
): FunctionDefinition {
  return { fr, en, others, least, most, make };
}
