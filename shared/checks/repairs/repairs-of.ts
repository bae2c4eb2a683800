/** What can be repaired of the texts of one field: each result is judged, so that a repair never makes anything wrong. */
import type { Communes } from "#shared/french/communes.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import { acceptanceOf } from "./acceptance.ts";
import { communeFamily } from "./communes.ts";
import { coordinatePair } from "./coordinate-pair.ts";
import { dateOrdersOf } from "./date-orders.ts";
import { orderOf } from "./dates.ts";
import { withoutMojibake } from "./encoding.ts";
import { FAMILIES } from "./families.ts";
import { type DateOrder, type Expected, LONGEST, NO_READING, type Reading } from "./family.ts";
import { kindOfField } from "./kind-of-field.ts";
import type { Others, RowFamily } from "./row-family.ts";
import { spaceReadings, withoutStraySpaces } from "./spaces.ts";

export interface Repairs {
  /** names of the row's other columns that a repair may look into; none for most fields */
  readonly reads: readonly string[];
  /** names, among them, of those that a repair may write in the same gesture */
  readonly writes: readonly string[];
  /** True when these texts do not tell whether the day or the month comes first: it is to be asked before they are repaired. */
  asksOrder(texts: Iterable<string>): boolean;
  /** A text that the field accepts in place of one that it does not; null when the text is accepted as it is, or nothing is sure. */
  repair(text: string, order: DateOrder | null, others?: Others): Reading | null;
  /** What a text that has no repair may mean, for someone to choose: a few texts that the field accepts, or none. */
  choices(text: string, others?: Others): readonly Reading[];
}

const NO_OTHERS: Others = () => undefined;

/** Compiled once per field. Without `communes`, what needs their list is not repaired. */
export function repairsOf(
  field: Field,
  schema: Pick<TableSchema, "fields" | "missingValues" | "customChecks">,
  communes: Communes | null = null,
): Repairs {
  const accepts = acceptanceOf(field, schema, communes?.places ?? null);
  const expected: Expected = { ...field, kind: kindOfField(field, schema.customChecks) };
  const isDated = ["date", "datetime", "yearmonth", "string"].includes(field.type);
  const pair = coordinatePair(field, schema, communes);
  const places = communeFamily(field, schema, communes);
  const ofRow = [pair, places].filter((family) => family !== null);

  function repair(text: string, order: DateOrder | null, others: Others = NO_OTHERS): Reading | null {
    if (text === "" || text.length > LONGEST || accepts(text)) return null;
    // two columns that are wrong together are not to be mended one by one
    const together = pair?.readings(text, others)[0];
    if (together !== undefined) return together;
    for (const spaced of spaceReadings(text))
      if (spaced !== text && accepts(spaced)) return { kind: "spaces", text: spaced };
    const plain = withoutStraySpaces(text);
    const decoded = withoutStraySpaces(withoutMojibake(text));
    if (decoded !== plain && accepts(decoded)) return { kind: "encoding", text: decoded };
    const isRight = (reading: Reading) => reading.text !== text && accepts(reading.text);
    for (const family of FAMILIES) {
      const found = family(decoded, expected, order).find(isRight);
      if (found !== undefined) return found;
    }
    return places?.readings(decoded, others).find(isRight) ?? null;
  }

  return {
    reads: namesIn(ofRow, ({ reads }) => reads),
    writes: namesIn(ofRow, ({ writes }) => writes),
    asksOrder(texts) {
      if (!isDated) return false;
      const all = [...texts];
      const orders = dateOrdersOf(all);
      const asksOf = (text: string) =>
        orderOf(text) === "either" && repair(text, null) === null && repair(text, "day-first") !== null;
      const isDayFirst = all.some((text) => orderOf(text) === "day-first");
      const american = all.find((text) => orderOf(text) === "month-first");
      if (american === undefined) return !isDayFirst && all.some(asksOf);
      if (repair(american, "month-first") === null) return false;
      // what is between their figures tells the ones from the others
      return !isDayFirst || all.some((text) => orders.meant(text, null) === null && asksOf(text));
    },
    repair,
    choices(text, others = NO_OTHERS) {
      if (text === "" || text.length > LONGEST || accepts(text)) return NO_READING;
      return places?.choices(withoutStraySpaces(text), others).filter((reading) => accepts(reading.text)) ?? NO_READING;
    },
  };
}

function namesIn(families: readonly RowFamily[], of: (family: RowFamily) => readonly string[]): readonly string[] {
  return [...new Set(families.flatMap(of))];
}
