/** What is wrong with the text of one cell by all that the schema asks of its column alone: its field, and the checks of that one column. */
import type { FrenchPlaces } from "#shared/french/french-places.ts";
import { isMark } from "#shared/model/cell-content.ts";
import { openField } from "#shared/schema/field-reader.ts";
import type { CustomCheck, Field, TableSchema } from "#shared/schema/table-schema.ts";
import { type CellJudge, createCellJudge, NO_VERDICTS } from "./cell-judge.ts";
import type { CompiledCheck } from "./custom/custom-check.ts";
import { customCheckNamed } from "./custom/table-of-custom-checks.ts";

export interface FieldJudge {
  readonly judge: CellJudge;
  /** of its custom checks; those of the field are not among them */
  readonly rules: ReadonlySet<string>;
}

/** Compiled once per field. Without `places`, whether a commune or a postal code exists is not asked. Same verdicts as the checker's. */
export function createFieldJudge(
  field: Field,
  schema: Pick<TableSchema, "missingValues" | "customChecks">,
  places: FrenchPlaces | null,
): FieldJudge {
  const ofField = createCellJudge(field, schema);
  const checks = checksOf(field, schema.customChecks, places);
  const reader = openField(field, schema);
  const rules = new Set(checks.flatMap(({ rule, otherRule }) => (otherRule === undefined ? rule : [rule, otherRule])));
  if (checks.length === 0) return { judge: ofField, rules };
  return {
    rules,
    judge(content) {
      const verdicts = ofField(content);
      if (isMark(content) || reader.isMissing(content)) return verdicts;
      const value = reader.read(content);
      if (value === undefined) return verdicts;
      const asked = new Map<string, ReturnType<CellJudge>>();
      for (const check of checks) {
        // asked twice: said once, by the first that fails
        if ((asked.get(check.rule)?.length ?? 0) > 0) continue;
        asked.set(check.rule, check.judge([{ text: content, value, reader }]));
      }
      const more = [...asked.values()].flat();
      return more.length === 0 ? verdicts : verdicts === NO_VERDICTS ? more : [...verdicts, ...more];
    },
  };
}

function checksOf(field: Field, asked: readonly CustomCheck[], places: FrenchPlaces | null): readonly CompiledCheck[] {
  const context = { typeOf: () => field.type, places: places === null ? undefined : () => places };
  return asked.flatMap(({ name, params }) => {
    const check = customCheckNamed(name)?.compile(params, context);
    const isOfField = check !== undefined && !("fault" in check) && check.columns.join() === field.name.trim();
    return isOfField ? [check] : [];
  });
}
