/** Keywords that put schemas together, and references inside of the schema. */
import { isRecord } from "../canonical-json.ts";
import { firstFault, type Keyword } from "./keyword.ts";

export const LOGIC_KEYWORDS: Readonly<Record<string, Keyword>> = {
  allOf(schemas, value, { check }) {
    return Array.isArray(schemas) ? firstFault(schemas, (schema) => check(schema, value)) : null;
  },
  anyOf(schemas, value, { place, check }) {
    if (!Array.isArray(schemas) || schemas.some((schema) => check(schema, value) === null)) return null;
    return { place, keyword: "anyOf", expected: "" };
  },
  oneOf(schemas, value, { place, check }) {
    if (!Array.isArray(schemas)) return null;
    const kept = schemas.filter((schema) => check(schema, value) === null).length;
    return kept === 1 ? null : { place, keyword: kept === 0 ? "anyOf" : "oneOf", expected: "" };
  },
  not(schema, value, { place, check }) {
    return check(schema, value) === null ? { place, keyword: "not", expected: "" } : null;
  },
  if(condition, value, { schema, check }) {
    const branch = check(condition, value) === null ? schema.then : schema.else;
    return branch === undefined ? null : check(branch, value);
  },
  $ref(reference, value, { root, check }) {
    const target = typeof reference === "string" ? targetOf(reference, root) : undefined;
    return target === undefined ? null : check(target, value);
  },
};

/** What `#/definitions/adresse` points to (RFC 6901); undefined for what is elsewhere, or nowhere. */
function targetOf(reference: string, root: unknown): unknown {
  if (reference === "#") return root;
  if (!reference.startsWith("#/")) return undefined;
  let target: unknown = root;
  for (const written of reference.slice(2).split("/")) {
    const name = decoded(written).replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(target)) target = target[Number(name)];
    else target = isRecord(target) && Object.hasOwn(target, name) ? target[name] : undefined;
  }
  return target;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
