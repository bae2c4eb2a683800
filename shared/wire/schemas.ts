/** Schemas over HTTP: where one comes from, what another would change, and how one made here is edited. */
import { z } from "zod";
import { isDeeperThan } from "#shared/model/json-depth.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { CatalogueEntry } from "./http.ts";

/** An entry one may choose: of the national catalogue, or one of the product's own starting points. */
export const SchemaEntry = CatalogueEntry.extend({ origin: z.enum(["catalogue", "starting-point"]) });
export type SchemaEntry = z.infer<typeof SchemaEntry>;

/** Starting points are always there; `catalogue` says how much the rest can be trusted. */
export const SchemaList = z.object({
  entries: z.array(SchemaEntry),
  catalogue: z.object({
    /** fresh: it answered; kept: what it said at `seenAt`; unreachable: never seen */
    state: z.enum(["fresh", "kept", "unreachable"]),
    /** ms since 1970 */
    seenAt: z.number().nullable(),
    address: z.string(),
  }),
});
export type SchemaList = z.infer<typeof SchemaList>;

/** What is not the same in two schemas, by field; of the schema itself where `field` is null. Values are as people read them. */
export const SchemaDifference = z.object({
  kind: z.enum(["added", "removed", "changed"]),
  field: z.string().nullable(),
  /** of a change: the property (`type`, `constraints.pattern`), before and after, as JSON texts; null: not there */
  property: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** of two lists of texts: what came and what went, at most 3 of each; `more`: how many are not named */
  items: z.object({ added: z.array(z.string()), removed: z.array(z.string()), more: z.number().int() }).optional(),
});
export type SchemaDifference = z.infer<typeof SchemaDifference>;

/** What adopting another schema would do, before it is done. */
export const SchemaPreview = z.object({
  title: z.string(),
  name: z.string(),
  version: z.string().nullable(),
  differences: z.array(SchemaDifference),
  columns: z.object({
    matched: z.number().int(),
    /** names of fields without a column, required ones first */
    missing: z.array(z.object({ field: z.string(), required: z.boolean() })),
    /** names of columns without a field */
    extra: z.array(z.string()),
  }),
  /** issues of the table as it is now, and as it would be judged; by column for those where it differs */
  issues: z.object({
    before: z.number().int(),
    after: z.number().int(),
    byColumn: z.array(z.object({ column: z.string(), before: z.number().int(), after: z.number().int() })),
  }),
});
export type SchemaPreview = z.infer<typeof SchemaPreview>;

const FieldName = z.string().min(1).max(LIMITS.columnNameLength);
type Json = z.output<ReturnType<typeof z.json>>;
/** any JSON, but no deeper than a schema may be; null takes the property away. It comes out of a JSON text: to ask each part again whether it is JSON took a second per megabyte. */
const Value = z
  .unknown()
  .refine((value) => value !== undefined && !isDeeperThan(value, 40))
  .transform((value) => value as Json);
const Property = z
  .string()
  .max(100)
  .regex(/^[^.]+(\.[^.]+)*$/);

/** not `fields`: they have edits of their own */
const OwnProperty = Property.regex(/^(?!fields(\.|$))/);
const Items = {
  /** null: of the schema itself */
  field: FieldName.nullable(),
  property: OwnProperty,
  items: z.array(Value).min(1).max(1_000),
};

/**
 * One change of a schema. `ifNow`: only where the property is that now (an undo never takes back what another did since).
 * Properties are those of Table Schema, with a dot for what is inside: `type`, `title`, `constraints.enum`.
 */
export const SchemaEdit = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("set-field"),
    field: FieldName,
    property: Property,
    value: Value,
    ifNow: Value.optional(),
  }),
  z.object({
    kind: z.literal("set-schema"),
    property: OwnProperty,
    value: Value,
    ifNow: Value.optional(),
  }),
  /** `before`: name of the field it goes before; null: last. `descriptor` holds its name. */
  z.object({ kind: z.literal("add-field"), descriptor: z.record(z.string(), Value), before: FieldName.nullable() }),
  /** `ifNow`: only where its descriptor is that now; of a move, only where it is before that field */
  z.object({ kind: z.literal("remove-field"), field: FieldName, ifNow: z.record(z.string(), Value).optional() }),
  z.object({
    kind: z.literal("move-field"),
    field: FieldName,
    before: FieldName.nullable(),
    ifNow: FieldName.nullable().optional(),
  }),
  /**
   * Items of a list (`constraints.enum`, `custom_checks`), as several change it at once. Of a field’s list, those of one text are one. What is
   * there already stays where it is; `before`: the item they go before, else last. `onlyIf`: `there`, where there is such a list; `fits`,
   * where they mean something of the field as it is now, too.
   */
  z.object({
    kind: z.literal("add-items"),
    ...Items,
    before: Value.optional(),
    onlyIf: z.enum(["there", "fits"]).optional(),
  }),
  /** a list without items goes */
  z.object({ kind: z.literal("remove-items"), ...Items }),
]);
export type SchemaEdit = z.infer<typeof SchemaEdit>;

export const SchemaEdits = z.object({ edits: z.array(SchemaEdit).min(1).max(500) });
export type SchemaEdits = z.infer<typeof SchemaEdits>;

/** `undo`: edits that take them back; `skipped`: how many were not done, because of `ifNow` or because the field is gone. */
export const SchemaEdited = z.object({ undo: z.array(SchemaEdit), skipped: z.number().int() });
export type SchemaEdited = z.infer<typeof SchemaEdited>;
