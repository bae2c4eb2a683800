/** One family of repairs: how a text that is not accepted may have been meant. Adding one is adding a file and a line in `families.ts`. */
import type { Field } from "#shared/schema/table-schema.ts";
import type { KindOfField } from "./kind-of-field.ts";

/** What a repair does, in one word: its title is in the words of the checks. */
export type RepairKind =
  | "spaces"
  | "encoding"
  | "date"
  | "excel-date"
  | "time"
  | "number"
  | "boolean"
  | "value"
  | "list"
  | "web-address"
  | "email"
  | "zeros"
  | "phone"
  | "identifier"
  | "swapped"
  | "coordinates"
  | "projected"
  | "opening-hours"
  | "case"
  | "commune"
  | "no-value";

/** What `05/01/2021` means is not in the text: someone says it. */
export type DateOrder = "day-first" | "month-first";

/** What a text is to become. */
export type Expected = Pick<
  Field,
  "type" | "format" | "decimalChar" | "trueValues" | "falseValues" | "example" | "constraints"
> & { readonly kind: KindOfField | null };

export interface Reading {
  readonly kind: RepairKind;
  readonly text: string;
  /** what a code stands for: `Lens (62300)` */
  readonly meaning?: string;
  /** what is written in other columns of the row in the same gesture, by their names */
  readonly also?: readonly { readonly column: string; readonly text: string }[];
}

/**
 * How the author of `text` may have meant it, rightly written for the field, the likeliest first; none when nothing is sure enough. `text`
 * comes without spaces around it. `order` null: not said, and what depends on it has no reading.
 */
export type Family = (text: string, expected: Expected, order: DateOrder | null) => readonly Reading[];

export const NO_READING: readonly Reading[] = [];

/** Longer texts are nothing that a repair knows. */
export const LONGEST = 1_000;
