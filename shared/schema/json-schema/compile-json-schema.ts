/**
 * The JSON Schema of a `jsonSchema` constraint: what of it is checked, without generating code (a page may not run any) and within a bound
 * of work, for schemas come from anywhere. Keywords are those of drafts 4 to 2020-12, but for references outside of the schema and what
 * depends on how a value was reached (`unevaluated…`, `$dynamicRef`). Source: JSON Schema Core and Validation, 2020-12.
 */
import { isRecord } from "../canonical-json.ts";
import { compileSearch } from "../constraints/pattern-engine.ts";
import { ARRAY_KEYWORDS } from "./array-keywords.ts";
import type { Check, JsonSchemaFault, Keyword } from "./keyword.ts";
import { LOGIC_KEYWORDS } from "./logic-keywords.ts";
import { OBJECT_KEYWORDS } from "./object-keywords.ts";
import { VALUE_KEYWORDS } from "./value-keywords.ts";

export interface CompiledJsonSchema {
  /** what is wrong first; null when nothing is, or when finding out would take too long */
  faultOf(value: unknown): JsonSchemaFault | null;
  /** keywords that are not checked, each once */
  readonly unchecked: readonly string[];
}

const KEYWORDS: ReadonlyMap<string, Keyword> = new Map(
  Object.entries({ ...VALUE_KEYWORDS, ...ARRAY_KEYWORDS, ...OBJECT_KEYWORDS, ...LOGIC_KEYWORDS }),
);

/** They say nothing of a value, or are read by another keyword. */
const SILENT = new Set([
  "$schema",
  "$id",
  "id",
  "$comment",
  "$defs",
  "definitions",
  "title",
  "description",
  "default",
  "example",
  "examples",
  "format",
  "readOnly",
  "writeOnly",
  "deprecated",
  "contentEncoding",
  "contentMediaType",
  "then",
  "else",
  "minContains",
  "maxContains",
]);

/** Subschemas looked at for one value; beyond, no verdict. */
const MOST_STEPS = 20_000;
const DEEPEST = 100;
/** Subschemas of one schema that are looked through for what is not checked. */
const MOST_LOOKED_AT = 5_000;

/** Ends the work on a value that asks for too much of it. */
class TooMuch extends Error {}

/** `root` is an object or a boolean. */
export function compileJsonSchema(root: unknown): CompiledJsonSchema {
  const unchecked = uncheckedIn(root);
  const searches = new Map<string, ((text: string) => boolean) | null>();
  const found = (pattern: string, text: string): boolean | null => {
    let search = searches.get(pattern);
    if (search === undefined) {
      search = compileSearch(pattern);
      searches.set(pattern, search);
    }
    return search === null ? null : search(text);
  };
  return {
    unchecked,
    faultOf(value) {
      let steps = 0;
      const check: Check = (schema, part, place, depth) => {
        steps += 1;
        if (steps > MOST_STEPS || depth > DEEPEST) throw new TooMuch();
        if (schema === false) return { place, keyword: "not", expected: "" };
        if (!isRecord(schema)) return null;
        for (const [name, expected] of Object.entries(schema)) {
          const fault = KEYWORDS.get(name)?.(expected, part, {
            place,
            schema,
            root,
            found,
            check: (inner, of, at = place) => check(inner, of, at, depth + 1),
          });
          if (fault !== null && fault !== undefined) return fault;
        }
        return null;
      };
      try {
        return check(root, value, "", 0);
      } catch (error) {
        if (error instanceof TooMuch) return null;
        throw error;
      }
    },
  };
}

/** Names of schemas inside of a schema are not keywords. */
const NAMED_SCHEMAS = new Set([
  "properties",
  "patternProperties",
  "$defs",
  "definitions",
  "dependentSchemas",
  "dependencies",
]);
const NOT_SCHEMAS = new Set(["enum", "const", "default", "example", "examples", "required", "dependentRequired"]);

function uncheckedIn(root: unknown): string[] {
  const found = new Set<string>();
  const waiting: unknown[] = [root];
  for (let looked = 0; waiting.length > 0 && looked < MOST_LOOKED_AT; looked += 1) {
    const schema = waiting.pop();
    if (Array.isArray(schema)) for (const one of schema) waiting.push(one);
    if (!isRecord(schema)) continue;
    for (const [name, value] of Object.entries(schema)) {
      const elsewhere = name === "$ref" && typeof value === "string" && !value.startsWith("#");
      if (elsewhere || (!KEYWORDS.has(name) && !SILENT.has(name))) found.add(name);
      else if (NAMED_SCHEMAS.has(name)) waiting.push(isRecord(value) ? Object.values(value) : []);
      else if (!NOT_SCHEMAS.has(name)) waiting.push(value);
    }
  }
  return [...found];
}
