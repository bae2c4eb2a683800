import { instantOf, type Moment } from "../moments/calendar.ts";
import { readFreeMoment } from "../moments/free-moment.ts";
import { readIsoDatetime } from "../moments/iso-moment.ts";
import { compileStrptime } from "../moments/strptime.ts";
import { type FieldTypeDefinition, valueReader } from "../value-reader.ts";

/** Without a format: `2021-01-05T10:00:00` or with a space, seconds included, a zone allowed. */
export const datetimeType: FieldTypeDefinition = {
  type: "datetime",
  constraints: ["required", "unique", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "enum"],
  formats: ["default", "any", "pattern"],
  open(field) {
    return valueReader<Moment>({
      read: readerOf(field.format),
      // a moment that says its zone never equals one that does not
      keyOf: (moment) => `${instantOf(moment)}${moment.offset === null ? "" : "Z"}`,
      compare: (a, b) => instantOf(a) - instantOf(b),
    });
  },
};

function readerOf(format: string): (text: string) => Moment | undefined {
  if (format === "default") return readIsoDatetime;
  if (format === "any") return readFreeMoment;
  return compileStrptime(format) ?? (() => undefined);
}
