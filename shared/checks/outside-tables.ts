/** What keys into other tables are checked against: the values those tables hold now, as whoever makes a checker knows them. */
import type { ForeignKey, TableSchema } from "#shared/schema/table-schema.ts";
import type { Warning } from "./warnings.ts";

export type OutsideValues =
  | {
      readonly is: "found";
      /** texts of the columns referred to, in the order of the key: lists of one length, each place a row, the same never twice */
      readonly columns: readonly (readonly string[])[];
    }
  | { readonly is: "not-found" | "in-trash" | "ambiguous" | "too-many" | "not-readable" }
  | { readonly is: "without-columns"; readonly missing: readonly string[] };

/**
 * What a key that names another table points to. null: nothing is known of other tables here, and nothing is said of the key. As long
 * as the same object is given, nothing has changed.
 */
export type OutsideTables = (key: ForeignKey) => OutsideValues | null;

/** The keys of a schema that point into other tables. */
export function outsideKeys({ foreignKeys }: Pick<TableSchema, "foreignKeys">): readonly ForeignKey[] {
  return foreignKeys.filter(({ resource }) => resource !== "");
}

const WARNINGS = {
  "not-found": "table-not-found",
  "in-trash": "table-in-trash",
  ambiguous: "table-ambiguous",
  "too-many": "tables-too-many",
  "not-readable": "table-not-readable",
} as const;

/** One for each key that cannot be checked. */
export function outsideWarnings(schema: Pick<TableSchema, "foreignKeys">, outside: OutsideTables): Warning[] {
  return outsideKeys(schema).flatMap((key): Warning[] => {
    const values = outside(key);
    const args = { table: key.resource, fields: key.fields };
    if (values === null || values.is === "found") return [];
    if (values.is === "without-columns")
      return [{ code: "table-without-columns", args: { ...args, missing: values.missing } }];
    return [{ code: WARNINGS[values.is], args }];
  });
}
