/** Whether a text may stand in a field: its type, its constraints, and the checks that the schema asks of this field alone. */
import type { FrenchPlaces } from "#shared/french/french-places.ts";
import { type FieldReader, openField } from "#shared/schema/field-reader.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import { createCellJudge } from "../cell-judge.ts";
import type { CompiledCheck } from "../custom/custom-check.ts";
import { customCheckNamed } from "../custom/table-of-custom-checks.ts";

export type Accepts = (text: string) => boolean;

/** Compiled once per field. Without `places`, whether a commune or a postal code exists is not asked. */
export function acceptanceOf(
  field: Field,
  schema: Pick<TableSchema, "missingValues" | "customChecks">,
  places: FrenchPlaces | null,
): Accepts {
  const judge = createCellJudge(field, schema);
  const reader = openField(field, schema);
  const checks = checksOf(field, schema, places);
  return (text) => judge(text).length === 0 && checks.every((check) => passes(check, text, reader));
}

function checksOf(
  field: Field,
  { customChecks }: Pick<TableSchema, "customChecks">,
  places: FrenchPlaces | null,
): readonly CompiledCheck[] {
  const context = { typeOf: () => field.type, places: places === null ? undefined : () => places };
  return customChecks.flatMap(({ name, params }) => {
    const check = customCheckNamed(name)?.compile(params, context);
    const isOfField = check !== undefined && !("fault" in check) && check.columns.join() === field.name.trim();
    return isOfField ? [check] : [];
  });
}

function passes(check: CompiledCheck, text: string, reader: FieldReader): boolean {
  if (reader.isMissing(text)) return true;
  return check.judge([{ text, value: reader.read(text), reader }]).length === 0;
}
