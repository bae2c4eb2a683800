/** Values that a schema's author wrote as JSON (an example, an allowed value), as the text one would type in a cell. */
import type { Field } from "./table-schema.ts";

/** null when nothing is written. */
export function textOfWritten(
  written: unknown,
  field: Pick<Field, "trueValues" | "falseValues" | "decimalChar" | "type">,
): string | null {
  if (written === undefined || written === null) return null;
  if (typeof written === "string") return written;
  if (typeof written === "boolean") {
    const spelling = field.type === "boolean" ? (written ? field.trueValues[0] : field.falseValues[0]) : undefined;
    return spelling ?? String(written);
  }
  if (typeof written === "number") {
    // a bare year is read with its four characters
    if (field.type === "year")
      return (written < 0 ? "-" : "") + String(Math.abs(written)).padStart(written < 0 ? 3 : 4, "0");
    return field.type === "number" ? String(written).replace(".", field.decimalChar) : String(written);
  }
  return JSON.stringify(written);
}
