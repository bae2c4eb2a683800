/** Whether a text may stand in a field: its type, its constraints, and the checks that the schema asks of this field alone. */
import type { FrenchPlaces } from "#shared/french/french-places.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import { createFieldJudge } from "../field-judge.ts";

export type Accepts = (text: string) => boolean;

/** Compiled once per field. Without `places`, whether a commune or a postal code exists is not asked. */
export function acceptanceOf(
  field: Field,
  schema: Pick<TableSchema, "missingValues" | "customChecks">,
  places: FrenchPlaces | null,
): Accepts {
  const { judge } = createFieldJudge(field, schema, places);
  return (text) => judge(text).length === 0;
}
