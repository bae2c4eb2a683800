/** JSON that people take for a Table Schema, and that is something else. */
import { isRecord } from "./canonical-json.ts";
import type { FaultArguments, FaultCode } from "./schema-fault.ts";

interface Recognised {
  readonly code: FaultCode;
  readonly args?: FaultArguments;
}

/** Of the tables of a data package: beyond, the sentence says no more. */
const NAMES_SHOWN = 8;

/** What a JSON value without a list of fields seems to be. */
export function whatElse(document: unknown): Recognised {
  if (Array.isArray(document)) {
    const [first] = document;
    return { code: isRecord(first) && typeof first.name === "string" ? "is-list-of-fields" : "not-an-object" };
  }
  if (!isRecord(document)) return { code: "not-an-object" };
  const profile = String(document.$schema ?? "");
  if (isRecord(document.properties) || profile.includes("json-schema.org")) return { code: "is-json-schema" };
  if (Array.isArray(document.resources)) return { code: "is-data-package", args: tablesOf(document.resources) };
  if (isRecord(document.schema) && Array.isArray(document.schema.fields)) return { code: "is-data-resource" };
  if (Array.isArray(document.schemas)) return { code: "is-catalogue" };
  return { code: document.type === "FeatureCollection" ? "is-geojson" : "no-fields" };
}

function tablesOf(resources: readonly unknown[]): FaultArguments {
  const names = resources.flatMap((one) => (isRecord(one) && typeof one.name === "string" ? [one.name] : []));
  if (names.length === 0) return {};
  return { names: names.slice(0, NAMES_SHOWN).join(", ") + (names.length > NAMES_SHOWN ? "…" : "") };
}
