/** The schema attached to a table, as the document has it. */
import type * as Y from "yjs";
import { SCHEMA } from "./layout.ts";
import type { SchemaLayer } from "./table.ts";

/** null when there is none, or it is not well formed */
export function readSchemaLayer(root: Y.Map<unknown>): SchemaLayer | null {
  const descriptor = root.get(SCHEMA.descriptor);
  const name = root.get(SCHEMA.name);
  const version = root.get(SCHEMA.version);
  if (typeof descriptor !== "string" || typeof name !== "string") return null;
  const made = root.get(SCHEMA.made);
  const time = root.get(SCHEMA.time);
  return {
    descriptor,
    reference: {
      name,
      version: typeof version === "string" ? version : null,
      ...(made === "edited" || made === "derived" ? { made } : {}),
      ...(typeof time === "number" && Number.isSafeInteger(time) ? { time } : {}),
    },
  };
}

export function sameSchemaLayer(a: SchemaLayer | null, b: SchemaLayer | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.descriptor === b.descriptor &&
    a.reference.name === b.reference.name &&
    a.reference.version === b.reference.version &&
    a.reference.made === b.reference.made &&
    a.reference.time === b.reference.time
  );
}
