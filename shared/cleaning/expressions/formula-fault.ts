/** Why a text is not a formula, and where, in words of `words.expressions.faults`. */
import type { PatternFault } from "#shared/schema/constraints/pattern-fault.ts";

export interface FormulaFault {
  readonly code:
    | "empty"
    | "too-long"
    | "too-deep"
    | "bad-character"
    | "open-text"
    | "open-column"
    | "value-expected"
    | "operator-expected"
    | "open-parenthesis"
    | "stray-closing"
    | "stray-separator"
    | "lone-word"
    | "unknown-function"
    | "unknown-column"
    | "too-few"
    | "too-many"
    | "bad-pattern"
    | "pattern-not-written"
    | "no-cell";
  /** UTF-16 code units before what is wrong, and of what is wrong; none: something is missing there */
  readonly at: number;
  readonly length: number;
  readonly args: FaultArgs;
}

export interface FaultArgs {
  /** as it is written: a word, a function, a title */
  readonly text?: string;
  /** a name that is known, and close */
  readonly near?: string | null;
  /** how many are wanted, or may be */
  readonly count?: number;
  readonly pattern?: PatternFault["kind"];
}
