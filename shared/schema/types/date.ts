import { dayNumber, isDate, type Moment } from "../moments/calendar.ts";
import { readFreeMoment } from "../moments/free-moment.ts";
import { compileStrptime } from "../moments/strptime.ts";
import { type FieldTypeDefinition, valueReader } from "../value-reader.ts";

const USUAL = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/** Without a format: `2021-01-05`, and `2021-1-5` is accepted. The value is a day number. */
export const dateType: FieldTypeDefinition = {
  type: "date",
  constraints: ["required", "unique", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "enum"],
  formats: ["default", "any", "pattern"],
  open(field) {
    const byPattern = compileStrptime(field.format === "default" ? "%Y-%m-%d" : field.format);
    const usual = field.format === "default" || field.format === "%Y-%m-%d";
    const moment = field.format === "any" ? readFreeMoment : (byPattern ?? (() => undefined));
    return valueReader<number>({
      read(text) {
        const parts = usual ? USUAL.exec(text) : null;
        if (parts !== null) {
          const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
          return isDate(year, month, day) ? dayNumber(year, month, day) : undefined;
        }
        return dayOf(moment(text));
      },
      keyOf: (value) => value,
      compare: (a, b) => a - b,
    });
  },
};

function dayOf(moment: Moment | undefined): number | undefined {
  return moment === undefined ? undefined : dayNumber(moment.year, moment.month, moment.day);
}
