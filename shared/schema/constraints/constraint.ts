/** What a constraint is: compiled once per field, then asked about values. */
import type { FieldReader } from "../field-reader.ts";

/** What the sentence about a broken constraint needs. */
export type Arguments = Readonly<Record<string, string | number | boolean | string[]>>;

/** Gives what the sentence needs when the value breaks the constraint, null when all is well. */
export type ConstraintTest = (value: unknown, text: string) => Arguments | null;

/** null when the field does not carry this constraint. Throws `ConstraintError` when its author wrote one that means nothing. */
export type ConstraintCompiler = (reader: FieldReader) => ConstraintTest | null;

/** The constraint as written cannot be used: a bound that is not of the field's type, a pattern that does not compile. */
export class ConstraintError extends Error {
  override readonly name = "ConstraintError";
  readonly written: string;

  constructor(written: string, cause?: unknown) {
    super(`constraint cannot be read: ${written}`, { cause });
    this.written = written;
  }
}
