/**
 * A Table Schema once read: every default filled in, every tolerated spelling of versions 1 and 2 brought to one shape.
 * Made only by `parseTableSchema`; source: Data Package standard v2, "Table Schema" (and its 1.0 profile).
 */
import { z } from "zod";

export const FieldType = z.enum([
  "string",
  "number",
  "integer",
  "boolean",
  "object",
  "array",
  "list",
  "date",
  "datetime",
  "time",
  "year",
  "yearmonth",
  "duration",
  "geopoint",
  "geojson",
  "any",
]);
export type FieldType = z.infer<typeof FieldType>;

export const Constraints = z.object({
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  /** texts the field's reader can read; JSON text for objects and arrays */
  enum: z.array(z.string()).optional(),
  minLength: z.number().int().min(0).optional(),
  maxLength: z.number().int().min(0).optional(),
  minimum: z.string().optional(),
  maximum: z.string().optional(),
  exclusiveMinimum: z.string().optional(),
  exclusiveMaximum: z.string().optional(),
  pattern: z.string().optional(),
  /** of objects and arrays: a JSON Schema, as its author wrote it */
  jsonSchema: z.record(z.string(), z.unknown()).optional(),
});
export type Constraints = z.infer<typeof Constraints>;
export type ConstraintName = keyof Constraints;

export const Field = z.object({
  name: z.string(),
  type: FieldType,
  /** `default`, a named format of the type, or a strptime pattern; never prefixed by `fmt:` */
  format: z.string(),
  title: z.string().nullable(),
  description: z.string().nullable(),
  /** the example its author gives, as the text one would type */
  example: z.string().nullable(),
  constraints: Constraints,
  /** texts that count as "no value" in this field, compared exactly; null: those of the schema */
  missingValues: z.array(z.string()).nullable(),
  decimalChar: z.string(),
  groupChar: z.string(),
  bareNumber: z.boolean(),
  trueValues: z.array(z.string()),
  falseValues: z.array(z.string()),
  /** of a `list` */
  delimiter: z.string(),
  itemType: FieldType,
  /** of an `array`: frictionless's `arrayItem`, what each item must be */
  get arrayItem() {
    return Field.nullable();
  },
});
export type Field = z.infer<typeof Field>;

export const ForeignKey = z.object({
  fields: z.array(z.string()),
  /** the table it points into; "" is this same table */
  resource: z.string(),
  referenceFields: z.array(z.string()),
});
export type ForeignKey = z.infer<typeof ForeignKey>;

/** `subset`: the table may have more columns; `superset`: fewer; `partial`: at least one in common; `equal`: the same, in any order. */
export const FieldsMatch = z.enum(["exact", "equal", "subset", "superset", "partial"]);
export type FieldsMatch = z.infer<typeof FieldsMatch>;

/** The name is empty where the schema gives none: which check it wants is not known. */
export const CustomCheck = z.object({ name: z.string(), params: z.record(z.string(), z.unknown()) });
export type CustomCheck = z.infer<typeof CustomCheck>;

export const TableSchema = z
  .object({
    name: z.string().nullable(),
    title: z.string().nullable(),
    description: z.string().nullable(),
    version: z.string().nullable(),
    homepage: z.string().nullable(),
    fields: z.array(Field),
    /** of every field that has none of its own; compared exactly, before anything else */
    missingValues: z.array(z.string()),
    /** how columns and fields must match where the schema says it (version 2); null: by name, in any order, as Validata does */
    fieldsMatch: FieldsMatch.nullable(),
    primaryKey: z.array(z.string()),
    uniqueKeys: z.array(z.array(z.string())),
    foreignKeys: z.array(ForeignKey),
    customChecks: z.array(CustomCheck),
  })
  .brand<"TableSchema">();
export type TableSchema = z.infer<typeof TableSchema>;
