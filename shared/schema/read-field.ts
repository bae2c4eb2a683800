/** One field of a descriptor, as its author wrote it, to a `Field`. */
import { isRecord } from "./canonical-json.ts";
import { ConstraintError } from "./constraints/constraint.ts";
import { VALUE_CONSTRAINTS } from "./constraints/table-of-constraints.ts";
import { openField } from "./field-reader.ts";
import { readConstraints } from "./read-constraints.ts";
import type { ReportFault } from "./schema-fault.ts";
import { type Field, FieldType } from "./table-schema.ts";
import { textOfWritten } from "./written-value.ts";

/** null when it is not a field at all; everything wrong with it is reported. */
export function readField(
  written: unknown,
  place: string,
  missingValues: readonly string[],
  report: ReportFault,
): Field | null {
  if (!isRecord(written)) {
    report(place, "field-not-an-object");
    return null;
  }
  const name = typeof written.name === "number" ? String(written.name) : written.name;
  if (typeof name !== "string" || name.trim() === "") {
    report(`${place}.name`, "field-without-name");
    return null;
  }
  const type = FieldType.safeParse(written.type ?? "string");
  if (!type.success) {
    report(`${place}.type`, "type-unknown", { name, type: textOfAny(written.type) });
    return null;
  }
  const trueValues = readTexts(written.trueValues, `${place}.trueValues`, ["true", "True", "TRUE", "1"], report);
  const itemType = FieldType.safeParse(written.itemType);
  const bare: Field = {
    name,
    type: type.data,
    format: formatOf(written.format),
    title: textOf(written.title),
    description: textOf(written.description),
    example: null,
    constraints: {},
    missingValues:
      written.missingValues === undefined
        ? null
        : readTexts(written.missingValues, `${place}.missingValues`, [""], report),
    decimalChar: textOf(written.decimalChar) || ".",
    groupChar: textOf(written.groupChar) ?? "",
    bareNumber: written.bareNumber !== false,
    trueValues,
    falseValues: readTexts(written.falseValues, `${place}.falseValues`, ["false", "False", "FALSE", "0"], report),
    delimiter: textOf(written.delimiter) || ",",
    itemType: itemType.success ? itemType.data : "string",
    arrayItem: type.data === "array" ? readArrayItem(written.arrayItem, name, place, report) : null,
  };
  const constraints = readConstraints(written.constraints, bare, `${place}.constraints`, report);
  const categories = readCategories(written.categories, bare, `${place}.categories`, report);
  if (categories !== null) constraints.enum = constraints.enum?.filter((one) => categories.includes(one)) ?? categories;
  const field = { ...bare, constraints, example: textOfWritten(written.example, bare) };
  checkMeaning(field, missingValues, place, report);
  return field;
}

/** A list of texts; objects `{value, label}` of version 2 count for their value. */
export function readTexts(
  written: unknown,
  place: string,
  otherwise: readonly string[],
  report: ReportFault,
): string[] {
  if (written === undefined || written === null) return [...otherwise];
  if (!Array.isArray(written)) {
    report(place, "list-expected");
    return [...otherwise];
  }
  return written.map((item) => textOfAny((isRecord(item) ? item.value : item) ?? ""));
}

/** An object has no text of its own: what its author calls `toString` is no function. */
function textOfAny(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/**
 * The values that a field of version 2 is restricted to, which is what `enum` says too; null when it does not say, or cannot: only
 * texts and whole numbers have categories. Their order and their labels change nothing of what is right.
 */
function readCategories(written: unknown, field: Field, place: string, report: ReportFault): string[] | null {
  if (written === undefined || written === null || !["string", "integer"].includes(field.type)) return null;
  if (!Array.isArray(written)) {
    report(place, "list-expected");
    return null;
  }
  const values = written.flatMap((one) => textOfWritten(isRecord(one) ? one.value : one, field) ?? []);
  return values.length === 0 ? null : values;
}

function readArrayItem(written: unknown, name: string, place: string, report: ReportFault): Field | null {
  if (!isRecord(written)) return null;
  return readField(
    { type: "any", missingValues: [""], ...written, name, arrayItem: undefined },
    `${place}.arrayItem`,
    [""],
    report,
  );
}

/**
 * Compiles what the field says, so that what means nothing is found now and not at the first cell. The example must be of the field's
 * type; like the reference engine, nobody asks that it keep the constraints too (many published examples do not).
 */
function checkMeaning(field: Field, missingValues: readonly string[], place: string, report: ReportFault): void {
  const reader = openField(field, { missingValues: [...missingValues] });
  const { name, type, example } = field;
  if (example !== null && !reader.isMissing(example) && reader.read(example) === undefined) {
    report(`${place}.example`, "example-not-valid", { name, example, type });
  }
  for (const [constraint, compile] of VALUE_CONSTRAINTS) {
    try {
      compile(reader);
    } catch (error) {
      if (!(error instanceof ConstraintError)) throw error;
      report(`${place}.constraints.${constraint}`, "constraint-not-readable", {
        name,
        constraint,
        written: error.written,
        type,
      });
    }
  }
}

function formatOf(written: unknown): string {
  const format = textOf(written) ?? "default";
  return format.replace(/^fmt:/, "") || "default";
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
