/** What a field must lose, or write otherwise, to be read otherwise, as another type above all: else the schema would not be valid, or say what means nothing. */
import { fieldTypeOf } from "../field-types.ts";
import { readField } from "../read-field.ts";
import { FieldType } from "../table-schema.ts";
import { textOfWritten } from "../written-value.ts";
import { type Json, type JsonObject, propertyOf, withProperty } from "./json-object.ts";

/** Properties that say something of these types only. */
const OPTIONS: Readonly<Record<string, readonly FieldType[]>> = {
  trueValues: ["boolean"],
  falseValues: ["boolean"],
  decimalChar: ["number"],
  groupChar: ["number", "integer"],
  bareNumber: ["number", "integer"],
  delimiter: ["list"],
  itemType: ["list"],
  arrayItem: ["array"],
  categories: ["string", "integer"],
  categoriesOrdered: ["string", "integer"],
};

/** Types whose values may be written as JSON numbers or truth values. */
const NOT_WRITTEN_AS_TEXT: readonly FieldType[] = ["integer", "number", "year", "boolean", "any"];

export interface PropertyChange {
  readonly property: string;
  /** null: it goes */
  readonly value: Json;
}

/** Properties that say how texts are read, beside the type. */
const READING: readonly string[] = ["format", "missingValues", ...Object.keys(OPTIONS)];

/**
 * The changes that make a property of `field` another, that one among them: with how its texts are read goes what could not be read any
 * more. In an order that can be taken back one by one: what the type cannot have before it, how its texts are written after it.
 */
export function changesFor(field: JsonObject, property: string, value: Json): PropertyChange[] {
  const change = { property, value };
  if (property !== "type") return READING.includes(property) ? [...lostWith(field, [change]), change] : [change];
  const known = FieldType.safeParse(value ?? "string");
  if (!known.success) return [change];
  const spellings = formatAndOptions(field, known.data);
  const texts = writtenAsText(field, known.data);
  const lost = lostWith(field, [...texts, change, ...spellings]);
  const kept = texts.filter((one) => !lost.some((other) => other.property === one.property));
  return [...lost, ...kept, change, ...spellings];
}

/** What has to go when these are made, for the field to mean something; never what they say themselves. */
function lostWith(field: JsonObject, changes: readonly PropertyChange[]): PropertyChange[] {
  const changed = changes.reduce((whole, { property, value }) => withProperty(whole, property, value) ?? whole, field);
  const wrong = new Set<string>();
  readField(changed, "", [""], (place) => wrong.add(place.slice(1)));
  return [...wrong]
    .filter((property) => property === "example" || property.startsWith("constraints."))
    .filter((property) => propertyOf(changed, property) !== null)
    .map((property) => ({ property, value: null }));
}

function formatAndOptions(field: JsonObject, type: FieldType): PropertyChange[] {
  const format = propertyOf(field, "format");
  const known = format === null || fieldTypeOf(type).formats.some((one) => one === format);
  const options = Object.entries(OPTIONS).filter(
    ([option, types]) => !types.includes(type) && propertyOf(field, option) !== null,
  );
  return [...(known ? [] : ["format"]), ...options.map(([option]) => option)].map((property) => ({
    property,
    value: null,
  }));
}

/** The reference engine does not read a number as the value of a text. */
function writtenAsText(field: JsonObject, type: FieldType): PropertyChange[] {
  if (NOT_WRITTEN_AS_TEXT.includes(type)) return [];
  const before = readField({ ...field, constraints: {}, example: null }, "", [""], () => undefined);
  const asText = (value: Json): Json =>
    before !== null && (typeof value === "number" || typeof value === "boolean") ? textOfWritten(value, before) : value;
  const changes: PropertyChange[] = [];
  const example = propertyOf(field, "example");
  if (asText(example) !== example) changes.push({ property: "example", value: asText(example) });
  const allowed = propertyOf(field, "constraints.enum");
  if (Array.isArray(allowed) && allowed.some((value) => asText(value) !== value)) {
    changes.push({ property: "constraints.enum", value: allowed.map(asText) });
  }
  return changes;
}
