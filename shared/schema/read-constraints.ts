/** The constraints of a field, as its author wrote them. */
import { isRecord } from "./canonical-json.ts";
import { fieldTypeOf } from "./field-types.ts";
import type { ReportFault } from "./schema-fault.ts";
import type { ConstraintName, Constraints, Field } from "./table-schema.ts";
import { textOfWritten } from "./written-value.ts";

/** The constraints that can be used; those that cannot are reported. */
export function readConstraints(written: unknown, field: Field, place: string, report: ReportFault): Constraints {
  const constraints: Constraints = {};
  if (!isRecord(written)) return constraints;
  const allowed = fieldTypeOf(field.type).constraints;
  for (const [key, value] of Object.entries(written)) {
    if (value === null) continue;
    const name = allowed.find((one) => one === key);
    if (name === undefined) {
      report(`${place}.${key}`, "constraint-not-allowed", { name: field.name, constraint: key, type: field.type });
    } else if (!take(constraints, name, value, field)) {
      const args = { name: field.name, constraint: key, written: JSON.stringify(value), type: field.type };
      report(`${place}.${key}`, "constraint-not-readable", args);
    }
  }
  return constraints;
}

/** False when the value cannot be what this constraint asks for. */
function take(constraints: Constraints, name: ConstraintName, value: unknown, field: Field): boolean {
  switch (name) {
    case "required":
    case "unique": {
      const text = typeof value === "string" ? value.toLowerCase() : value;
      if (text !== true && text !== false && text !== "true" && text !== "false") return false;
      constraints[name] = text === true || text === "true";
      return true;
    }
    case "minLength":
    case "maxLength": {
      const length = typeof value === "string" ? Number(value) : value;
      if (typeof length !== "number" || !Number.isSafeInteger(length) || length < 0) return false;
      constraints[name] = length;
      return true;
    }
    case "enum":
      if (!Array.isArray(value)) return false;
      constraints.enum = value.flatMap((item) => textOfWritten(item, field) ?? []);
      return true;
    case "pattern":
      if (typeof value !== "string") return false;
      constraints.pattern = value;
      return true;
    case "jsonSchema":
      if (!isRecord(value)) return false;
      constraints.jsonSchema = value;
      return true;
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum": {
      // a bare number bounds numbers and years; a date or a duration is written as text
      const numeric = field.type === "integer" || field.type === "number" || field.type === "year";
      if (typeof value !== "string" && !(typeof value === "number" && numeric)) return false;
      constraints[name] = textOfWritten(value, field) ?? "";
      return true;
    }
  }
}
