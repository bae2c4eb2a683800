/** Keywords of any value, of numbers and of texts. */
import { canonicalJson, isRecord } from "../canonical-json.ts";
import type { Keyword } from "./keyword.ts";

/** Of a list of allowed values, a sentence shows so much. */
const SHOWN_LENGTH = 80;

function isOfType(type: unknown, value: unknown): boolean {
  switch (type) {
    case "object":
      return isRecord(value);
    case "array":
      return Array.isArray(value);
    case "null":
      return value === null;
    case "integer":
      return typeof value === "number" && Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

/** A keyword that bounds numbers. */
function ofNumbers(keyword: string, holds: (value: number, bound: number) => boolean): Keyword {
  return (bound, value, { place }) => {
    if (typeof value !== "number" || typeof bound !== "number" || holds(value, bound)) return null;
    return { place, keyword, expected: String(bound) };
  };
}

/** `exclusive…`: beside the bound in draft 4, a bound itself since. */
function bound(keyword: "minimum" | "maximum", within: (value: number, bound: number) => boolean): Keyword {
  const exclusive = keyword === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
  const closed = ofNumbers(keyword, (value, limit) => value === limit || within(value, limit));
  const open = ofNumbers(exclusive, within);
  return (limit, value, context) =>
    context.schema[exclusive] === true ? open(limit, value, context) : closed(limit, value, context);
}

function ofTexts(keyword: string, holds: (length: number, bound: number) => boolean): Keyword {
  return (limit, value, { place }) => {
    if (typeof value !== "string" || typeof limit !== "number" || holds([...value].length, limit)) return null;
    return { place, keyword, expected: String(limit) };
  };
}

interface AllowedValues {
  readonly keys: ReadonlySet<string>;
  readonly shown: string;
}

/** A list may be long, and is asked about for each part of a value: written out once. */
const LISTS = new WeakMap<object, AllowedValues>();

function listOf(written: object, values: readonly unknown[]): AllowedValues {
  const known = LISTS.get(written);
  if (known !== undefined) return known;
  const shown = values.map((one) => (typeof one === "string" ? one : canonicalJson(one))).join(", ");
  const list = { keys: new Set(values.map(canonicalJson)), shown: shown.slice(0, SHOWN_LENGTH) };
  LISTS.set(written, list);
  return list;
}

const below = (value: number, limit: number) => value < limit;
const above = (value: number, limit: number) => value > limit;

export const VALUE_KEYWORDS: Readonly<Record<string, Keyword>> = {
  type(types, value, { place }) {
    const known = Array.isArray(types) ? types : [types];
    if (known.some((type) => isOfType(type, value))) return null;
    const expected = known.map((type) => (typeof type === "string" ? type : canonicalJson(type))).join(", ");
    return { place, keyword: "type", expected: expected.slice(0, SHOWN_LENGTH) };
  },
  enum(allowed, value, { place }) {
    if (!Array.isArray(allowed)) return null;
    const { keys, shown } = listOf(allowed, allowed);
    return keys.has(canonicalJson(value)) ? null : { place, keyword: "enum", expected: shown };
  },
  const(only, value, { place }) {
    const { keys, shown } = listOf(typeof only === "object" && only !== null ? only : [only], [only]);
    return keys.has(canonicalJson(value)) ? null : { place, keyword: "enum", expected: shown };
  },
  minimum: bound("minimum", above),
  maximum: bound("maximum", below),
  exclusiveMinimum: ofNumbers("exclusiveMinimum", above),
  exclusiveMaximum: ofNumbers("exclusiveMaximum", below),
  multipleOf: ofNumbers(
    "multipleOf",
    (value, step) => step <= 0 || Math.abs(value / step - Math.round(value / step)) < 1e-9,
  ),
  minLength: ofTexts("minLength", (length, limit) => length >= limit),
  maxLength: ofTexts("maxLength", (length, limit) => length <= limit),
  pattern(pattern, value, { place, found }) {
    if (typeof pattern !== "string" || typeof value !== "string") return null;
    return found(pattern, value) === false ? { place, keyword: "pattern", expected: "" } : null;
  },
};
