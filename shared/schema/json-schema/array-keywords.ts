/** Keywords of lists. */
import { canonicalJson } from "../canonical-json.ts";
import { firstFault, itemAt, type Keyword, type KeywordContext } from "./keyword.ts";

function ofLength(keyword: string, holds: (length: number, bound: number) => boolean): Keyword {
  return (bound, value, { place }) => {
    if (!Array.isArray(value) || typeof bound !== "number" || holds(value.length, bound)) return null;
    return { place, keyword, expected: String(bound) };
  };
}

/** Items from `start` on, each by one schema. */
function each(schema: unknown, items: readonly unknown[], start: number, { place, check }: KeywordContext) {
  return firstFault(items.slice(start).entries(), ([index, item]) => check(schema, item, itemAt(place, start + index)));
}

/** The first items, each by its own schema. */
function inTurn(schemas: readonly unknown[], items: readonly unknown[], { place, check }: KeywordContext) {
  return firstFault(schemas.slice(0, items.length).entries(), ([index, schema]) =>
    check(schema, items[index], itemAt(place, index)),
  );
}

export const ARRAY_KEYWORDS: Readonly<Record<string, Keyword>> = {
  minItems: ofLength("minItems", (length, bound) => length >= bound),
  maxItems: ofLength("maxItems", (length, bound) => length <= bound),
  prefixItems(schemas, value, context) {
    return Array.isArray(schemas) && Array.isArray(value) ? inTurn(schemas, value, context) : null;
  },
  items(schemas, value, context) {
    if (!Array.isArray(value)) return null;
    // a list of schemas, before 2020
    if (Array.isArray(schemas)) return inTurn(schemas, value, context);
    const { prefixItems } = context.schema;
    return each(schemas, value, Array.isArray(prefixItems) ? prefixItems.length : 0, context);
  },
  additionalItems(schema, value, context) {
    const { items } = context.schema;
    return Array.isArray(items) && Array.isArray(value) ? each(schema, value, items.length, context) : null;
  },
  uniqueItems(unique, value, { place }) {
    if (unique !== true || !Array.isArray(value)) return null;
    return new Set(value.map(canonicalJson)).size === value.length
      ? null
      : { place, keyword: "uniqueItems", expected: "" };
  },
  contains(schema, value, { place, schema: { minContains = 1, maxContains }, check }) {
    if (!Array.isArray(value)) return null;
    const count = value.filter((item) => check(schema, item) === null).length;
    const few = count < Number(minContains);
    const many = typeof maxContains === "number" && count > maxContains;
    return few || many ? { place, keyword: "contains", expected: "" } : null;
  },
};
