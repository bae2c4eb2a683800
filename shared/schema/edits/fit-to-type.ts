/** What a field must lose, or write otherwise, to be of another type: else the schema would not be valid, or say what means nothing. */
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

/**
 * The changes that give `field` another type, that of its type among them. In an order that can be taken back one by one: what the type
 * cannot have before it, how its texts are written (formats, decimal marks) after it.
 */
export function changesOfType(field: JsonObject, type: Json): PropertyChange[] {
  const change = { property: "type", value: type };
  const known = FieldType.safeParse(type);
  if (!known.success) return [change];
  const spellings = formatAndOptions(field, known.data);
  const texts = writtenAsText(field, known.data);
  const fitted = [...texts, change, ...spellings].reduce(
    (whole, { property, value }) => withProperty(whole, property, value) ?? whole,
    field,
  );
  const wrong = new Set<string>();
  readField(fitted, "", [""], (place) => wrong.add(place.slice(1)));
  const lost = [...wrong].filter((property) => propertyOf(fitted, property) !== null);
  return [
    ...lost.map((property) => ({ property, value: null })),
    ...texts.filter(({ property }) => !lost.includes(property)),
    change,
    ...spellings,
  ];
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
