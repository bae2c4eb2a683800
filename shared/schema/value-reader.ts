/** What every field type gives: how a text becomes a value of that type, and how two such values compare. */
import type { ConstraintName, Field, FieldType } from "./table-schema.ts";

/** Equal values of one field have equal keys, whatever their spelling (`1` and `01` of an integer). */
export type ValueKey = string | number | bigint | boolean;

/** Reads the texts of one field. Its methods are only ever given values that the same reader made. */
export interface ValueReader {
  /** the value, or undefined when the text cannot be read. The text is not one of the field's missing values. */
  read(text: string): unknown;
  /**
   * The same where the text is written as nearly all are; undefined: `read` knows. Only for types where that is quicker than to look the
   * text up among those that were read before.
   */
  readPlain?(text: string): unknown;
  /**
   * Of types whose values are numbers, and their own keys: the values of the texts from `from` up to `to`, put in `values` from 0 on; NaN: `read` knows. Many
   * at once are read much quicker than one by one.
   */
  readPlainNumbers?(texts: readonly string[], from: number, to: number, values: Float64Array): void;
  keyOf(value: unknown): ValueKey;
  /** negative, zero or positive; only for types that have an order */
  compare?(a: unknown, b: unknown): number;
  /** only for types that have a length */
  lengthOf?(value: unknown): number;
}

/** One field type. Adding one is adding a file in `types/` and a line in `field-types.ts`. */
export interface FieldTypeDefinition {
  readonly type: FieldType;
  /** the constraints this type may carry; any other makes the schema not valid */
  readonly constraints: readonly ConstraintName[];
  /** the named formats; `"pattern"` as last one means that a strptime pattern is allowed too */
  readonly formats: readonly string[];
  /** compiled once per field */
  open(field: Field): ValueReader;
}

type ReadNumbers = NonNullable<ValueReader["readPlainNumbers"]>;

/** A reader from typed functions: the one place where a value loses its type on the way to the table of types. */
export function valueReader<V>(parts: {
  read(text: string): V | undefined;
  readPlain?: ((text: string) => V | undefined) | undefined;
  readPlainNumbers?: ReadNumbers | undefined;
  keyOf(value: V): ValueKey;
  compare?(a: V, b: V): number;
  lengthOf?(value: V): number;
}): ValueReader {
  return parts as ValueReader;
}
