import { type FieldTypeDefinition, valueReader } from "../value-reader.ts";

/** ISO 8601: `P1Y2M10DT2H30M`, or the alternative form `P0001-02-10T02:30:00`. */
const PERIOD =
  /^([+-])?P(?=[0-9T])(?:(\d+(?:[,.]\d+)?)Y)?(?:(\d+(?:[,.]\d+)?)M)?(?:(\d+(?:[,.]\d+)?)W)?(?:(\d+(?:[,.]\d+)?)D)?(?:T(?:(\d+(?:[,.]\d+)?)H)?(?:(\d+(?:[,.]\d+)?)M)?(?:(\d+(?:[,.]\d+)?)S)?)?$/;
const ALTERNATIVE = /^P(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})$/;

interface Duration {
  readonly months: number;
  readonly seconds: number;
}

export const durationType: FieldTypeDefinition = {
  type: "duration",
  constraints: ["required", "unique", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "enum"],
  formats: ["default"],
  open: () =>
    valueReader<Duration>({
      read(text) {
        const period = PERIOD.exec(text);
        if (period !== null) {
          const [years, months, weeks, days, hours, minutes, seconds] = period.slice(2).map(quantity);
          return duration(period[1] === "-" ? -1 : 1, { years, months, days, weeks, hours, minutes, seconds });
        }
        const alternative = ALTERNATIVE.exec(text);
        if (alternative === null) return undefined;
        const [years, months, days, hours, minutes, seconds] = alternative.slice(1).map(quantity);
        return duration(1, { years, months, days, hours, minutes, seconds });
      },
      keyOf: ({ months, seconds }) => `${months}M${seconds}S`,
      // months have no fixed length: the mean of the Gregorian calendar serves to order
      compare: (a, b) => (a.months - b.months) * 2_629_746 + (a.seconds - b.seconds),
    }),
};

function quantity(part: string | undefined): number {
  return part === undefined ? 0 : Number(part.replace(",", "."));
}

type Parts = { [K in "years" | "months" | "weeks" | "days" | "hours" | "minutes" | "seconds"]?: number | undefined };

function duration(sign: number, parts: Parts): Duration {
  const { years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = parts;
  return {
    months: sign * (years * 12 + months),
    seconds: sign * ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds),
  };
}
