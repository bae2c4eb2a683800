/** What a constraint is: compiled once per field, then asked about values. */
import type { FieldReader } from "../field-reader.ts";

/** What the sentence about a broken constraint needs. */
export type Arguments = Readonly<Record<string, string | number | boolean | string[]>>;

/** Gives what the sentence needs when the value breaks the constraint, null when all is well. */
export type ConstraintTest = (value: unknown, text: string) => Arguments | null;

/** A constraint compiled: its test, and for many values at once a quicker one, which may doubt some that meet it but never passes one that does not. */
export interface Constraint {
  readonly test: ConstraintTest;
  /** of fields whose values are the texts themselves: whether it certainly meets the constraint */
  readonly passes?: (text: string) => boolean;
  /** of fields whose values are numbers: makes NaN of those among the first `count` that may not meet it */
  readonly sift?: (values: Float64Array, count: number) => void;
}

/** null when the field does not carry this constraint. Throws `ConstraintError` when its author wrote one that means nothing. */
export type ConstraintCompiler = (reader: FieldReader) => Constraint | null;

/** The constraint as written cannot be used: a bound that is not of the field's type, a pattern that does not compile. */
export class ConstraintError extends Error {
  override readonly name = "ConstraintError";
  readonly written: string;

  constructor(written: string, cause?: unknown) {
    super(`constraint cannot be read: ${written}`, { cause });
    this.written = written;
  }
}
