/** Keywords of objects. */
import { isRecord } from "../canonical-json.ts";
import { firstFault, type JsonSchemaFault, type Keyword, type KeywordContext, propertyAt } from "./keyword.ts";

function ofSize(keyword: string, holds: (size: number, bound: number) => boolean): Keyword {
  return (bound, value, { place }) => {
    if (!isRecord(value) || typeof bound !== "number" || holds(Object.keys(value).length, bound)) return null;
    return { place, keyword, expected: String(bound) };
  };
}

function missing(names: unknown, value: Readonly<Record<string, unknown>>, place: string): JsonSchemaFault | null {
  if (!Array.isArray(names)) return null;
  const name = names.find((one) => typeof one === "string" && !Object.hasOwn(value, one));
  return name === undefined ? null : { place, keyword: "required", expected: String(name) };
}

/** The properties that neither `properties` nor `patternProperties` names. */
function others(value: Readonly<Record<string, unknown>>, { schema, found }: KeywordContext): string[] {
  const { properties, patternProperties } = schema;
  const patterns = isRecord(patternProperties) ? Object.keys(patternProperties) : [];
  return Object.keys(value).filter(
    (name) =>
      !(isRecord(properties) && Object.hasOwn(properties, name)) &&
      !patterns.some((pattern) => found(pattern, name) === true),
  );
}

const dependentSchemas: Keyword = (schemas, value, { place, check }) => {
  if (!isRecord(schemas) || !isRecord(value)) return null;
  return firstFault(Object.entries(schemas), ([name, schema]) => {
    if (!Object.hasOwn(value, name)) return null;
    return Array.isArray(schema) ? missing(schema, value, place) : check(schema, value);
  });
};

export const OBJECT_KEYWORDS: Readonly<Record<string, Keyword>> = {
  minProperties: ofSize("minProperties", (size, bound) => size >= bound),
  maxProperties: ofSize("maxProperties", (size, bound) => size <= bound),
  required: (names, value, { place }) => (isRecord(value) ? missing(names, value, place) : null),
  properties(schemas, value, { place, check }) {
    if (!isRecord(schemas) || !isRecord(value)) return null;
    return firstFault(Object.entries(schemas), ([name, schema]) =>
      Object.hasOwn(value, name) ? check(schema, value[name], propertyAt(place, name)) : null,
    );
  },
  patternProperties(schemas, value, { place, check, found }) {
    if (!isRecord(schemas) || !isRecord(value)) return null;
    return firstFault(Object.entries(schemas), ([pattern, schema]) =>
      firstFault(Object.entries(value), ([name, part]) =>
        found(pattern, name) === true ? check(schema, part, propertyAt(place, name)) : null,
      ),
    );
  },
  additionalProperties(schema, value, context) {
    if (!isRecord(value)) return null;
    const { place, check } = context;
    return firstFault(others(value, context), (name) =>
      schema === false
        ? { place, keyword: "additionalProperties", expected: name }
        : check(schema, value[name], propertyAt(place, name)),
    );
  },
  propertyNames(schema, value, { place, check }) {
    if (!isRecord(value)) return null;
    return firstFault(Object.keys(value), (name) => check(schema, name, propertyAt(place, name)));
  },
  dependentRequired: dependentSchemas,
  dependentSchemas,
  dependencies: dependentSchemas,
};
