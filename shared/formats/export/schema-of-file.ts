/** The Table Schema of a file as it goes out: the fields of the schema that the table has, in the order of the file, and its other columns as texts. */
import type { PlannedColumn } from "./plan-columns.ts";

type Descriptor = Readonly<Record<string, unknown>>;

/** `descriptor`: the schema of the table, read; null without one. A field that the file lacks is not in it; keys and checks stay. */
export function schemaOfFile(columns: readonly PlannedColumn[], descriptor: Descriptor | null): Descriptor {
  const written = Array.isArray(descriptor?.fields) ? descriptor.fields : [];
  const fields = columns.map(({ field, shown }) => {
    const own: unknown = field === null ? undefined : written[field];
    if (own !== undefined) return own;
    const isDegrees = shown.what === "longitude" || shown.what === "latitude";
    const title = shown.from !== null && shown.from !== shown.name && !isDegrees ? { title: shown.from } : {};
    return { name: shown.name, type: isDegrees ? "number" : "string", ...title };
  });
  const { fields: _, ...rest } = descriptor ?? {};
  return { ...rest, fields };
}
