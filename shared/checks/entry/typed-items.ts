/** The items of an array as one types them: `sport, culture, soc`, or the JSON that the field asks for. */
import { readCellJson } from "#shared/schema/canonical-json.ts";
import type { Field } from "#shared/schema/table-schema.ts";

/** The values that each item of an array may have; null where they are free, or the field is no array. */
export function valuesOfItems({ type, arrayItem }: Field): readonly string[] | null {
  return (type === "array" && arrayItem?.constraints.enum) || null;
}

export interface TypedItems {
  readonly done: readonly string[];
  /** the last one, which is still being typed; "" when none is begun */
  readonly typed: string;
}

/** What is neither a text nor a number of a JSON array is left for the judge to refuse: null. */
export function readTypedItems(text: string): TypedItems | null {
  const value = readCellJson(text);
  if (Array.isArray(value)) {
    const done = value.flatMap((item) => (typeof item === "string" || typeof item === "number" ? [String(item)] : []));
    return done.length === value.length ? { done, typed: "" } : null;
  }
  const parts = text
    .trim()
    .replace(/^\[/, "")
    .replace(/\]$/, "")
    .split(/[,;|]/)
    .map((part) => part.trim().replace(/^"|"$/g, ""));
  const typed = parts.pop() ?? "";
  return { done: parts.filter((part) => part !== ""), typed };
}

/** As the field asks for it; a blank text for no item at all. */
export function writeItems(items: readonly string[]): string {
  return items.length === 0 ? "" : JSON.stringify(items);
}
