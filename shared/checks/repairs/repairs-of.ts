/** What can be repaired of the texts of one field: each result is judged, so that a repair never makes anything wrong. */
import { type FieldReader, openField } from "#shared/schema/field-reader.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import { createCellJudge } from "../cell-judge.ts";
import type { CompiledCheck } from "../custom/custom-check.ts";
import { customCheckNamed } from "../custom/table-of-custom-checks.ts";
import { orderOf } from "./dates.ts";
import { withoutMojibake } from "./encoding.ts";
import { FAMILIES } from "./families.ts";
import type { DateOrder, Expected, Reading } from "./family.ts";
import { kindOfField } from "./kind-of-field.ts";
import { spaceReadings, withoutStraySpaces } from "./spaces.ts";

export interface Repairs {
  /** True when these texts do not tell whether the day or the month comes first: it is to be asked before they are repaired. */
  asksOrder(texts: Iterable<string>): boolean;
  /** A text that the field accepts in place of one that it does not; null when the text is accepted as it is, or nothing is sure. */
  repair(text: string, order: DateOrder | null): Reading | null;
}

/** Longer texts are nothing that a repair knows. */
const LONGEST = 1_000;

/** Compiled once per field. */
export function repairsOf(field: Field, schema: Pick<TableSchema, "missingValues" | "customChecks">): Repairs {
  const judge = createCellJudge(field, schema);
  const reader = openField(field, schema);
  const checks = checksOf(field, schema);
  const accepts = (text: string) => judge(text).length === 0 && checks.every((check) => passes(check, text, reader));
  const expected: Expected = { ...field, kind: kindOfField(field, schema.customChecks) };
  const isDated = ["date", "datetime", "yearmonth", "string"].includes(field.type);

  function repair(text: string, order: DateOrder | null): Reading | null {
    if (text === "" || text.length > LONGEST || accepts(text)) return null;
    for (const spaced of spaceReadings(text))
      if (spaced !== text && accepts(spaced)) return { kind: "spaces", text: spaced };
    const plain = withoutStraySpaces(text);
    const decoded = withoutStraySpaces(withoutMojibake(text));
    if (decoded !== plain && accepts(decoded)) return { kind: "encoding", text: decoded };
    for (const family of FAMILIES) {
      const found = family(decoded, expected, order).find((reading) => reading.text !== text && accepts(reading.text));
      if (found !== undefined) return found;
    }
    return null;
  }

  return {
    asksOrder(texts) {
      if (!isDated) return false;
      let [asks, told] = [false, false];
      for (const text of texts) {
        const order = orderOf(text);
        if (order === "month-first") return repair(text, "month-first") !== null;
        if (order === "day-first") told = true;
        else if (order === "either" && !asks) asks = repair(text, null) === null && repair(text, "day-first") !== null;
      }
      return asks && !told;
    },
    repair,
  };
}

/** The checks that the schema asks of this field alone, as far as they can be made without lists of places. */
function checksOf(field: Field, { customChecks }: Pick<TableSchema, "customChecks">): readonly CompiledCheck[] {
  const context = { typeOf: () => field.type, places: undefined };
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
