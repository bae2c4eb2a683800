/**
 * A schema made from a table: what holds for nearly all that is filled in becomes the type, so that the rest shows as faults; what is
 * said of all rows (required, unique, few choices) is true of all of them.
 */
import type { FrenchPlaces } from "#shared/french/french-places.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { type DerivedField, deriveField } from "./derive-field.ts";
import { readHeader } from "./header.ts";

export interface ColumnTexts {
  readonly name: string;
  /** in table order, aligned with those of the other columns */
  readonly texts: readonly string[];
}

export interface DerivationOptions {
  /** of the table, for people */
  readonly title: string;
  /** with them, codes of communes are only said to be some where they are in use */
  readonly places?: FrenchPlaces;
}

/**
 * The descriptor, as indented JSON: one field per column, under its name; the first of several of one name, and none without a name (it
 * is no schema then, if there is no other). To be resumed until it is done; the columns are asked for one at a time.
 */
export function* deriveSchema(columns: Iterable<ColumnTexts>, { title, places }: DerivationOptions): InSlices<string> {
  const derived = new Map<string, DerivedField>();
  for (const { name, texts } of columns) {
    const header = readHeader(name);
    if (header.name === "" || derived.has(header.name)) continue;
    derived.set(header.name, yield* deriveField(header, texts, places));
    yield;
  }
  const fields = [...derived.values()];
  const keys = fields.filter(({ mayBeKey }) => mayBeKey);
  const checks = fields.flatMap(({ check, field }) =>
    check === null ? [] : [{ name: check, params: { column: field.name } }],
  );
  const descriptor = {
    title,
    fields: fields.map(({ field }) => field),
    ...(keys.length === 1 ? { primaryKey: keys.map(({ field }) => field.name) } : {}),
    ...(checks.length === 0 ? {} : { custom_checks: checks }),
  };
  return JSON.stringify(descriptor, null, 2);
}
