import { type Moment, secondsOfDay } from "../moments/calendar.ts";
import { readFreeMoment } from "../moments/free-moment.ts";
import { readIsoTime } from "../moments/iso-moment.ts";
import { compileStrptime } from "../moments/strptime.ts";
import { type FieldTypeDefinition, valueReader } from "../value-reader.ts";

/** Without a format: `10:00:00`, seconds included, a zone allowed. */
export const timeType: FieldTypeDefinition = {
  type: "time",
  constraints: ["required", "unique", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "enum"],
  formats: ["default", "any", "pattern"],
  open(field) {
    return valueReader<Moment>({
      read: readerOf(field.format),
      keyOf: (moment) => `${universal(moment)}${moment.offset === null ? "" : "Z"}`,
      compare: (a, b) => universal(a) - universal(b),
    });
  },
};

function readerOf(format: string): (text: string) => Moment | undefined {
  if (format === "default") return readIsoTime;
  if (format === "any") return readFreeMoment;
  return compileStrptime(format) ?? (() => undefined);
}

function universal(moment: Moment): number {
  return secondsOfDay(moment) - (moment.offset ?? 0);
}
