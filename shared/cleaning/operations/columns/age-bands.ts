/** Ages, dates of birth and years of birth become bands of ages: `34` is `25-39`. */
import { z } from "zod";
import { orderOf, readDate } from "#shared/checks/repairs/dates.ts";
import type { DateOrder } from "#shared/checks/repairs/family.ts";
import { ordersIn } from "../kinds/day-or-month.ts";
import { operation } from "../operation.ts";
import { type General, INTO, planGeneral } from "./generalised.ts";

const HOLDS = ["age", "birth-date", "birth-year"] as const;
const WRITTEN = ["dash", "words"] as const;

/** nobody is older */
const OLDEST = 125;
const MOST_BANDS = 30;

export const AgeBandsParams = z.object({
  column: z.string(),
  holds: z.enum(HOLDS),
  /** the ages that bands begin at, but for the first, which begins at 0: `18, 25, 40, 60` */
  bounds: z.string().max(200),
  /** the day on which ages are counted, `2026-01-31`, written so that another day makes the same of it; not asked for ages */
  on: z.string().max(10),
  /** dash: `18-24`, `60 et plus`; words: `18 à 24 ans`, `60 ans et plus` */
  write: z.enum(WRITTEN),
  into: z.enum(INTO),
});
export type AgeBandsParams = z.infer<typeof AgeBandsParams>;

export const ageBands = operation<AgeBandsParams>({
  id: "columns.age-bands",
  family: "columns",
  params: AgeBandsParams,
  fields: [
    { name: "column", kind: "column" },
    { name: "holds", kind: "choice", choices: HOLDS },
    { name: "on", kind: "date", when: { field: "holds", is: ["birth-date", "birth-year"] } },
    { name: "bounds", kind: "text" },
    { name: "write", kind: "choice", choices: WRITTEN },
    { name: "into", kind: "choice", choices: INTO },
  ],
  acts: "cells",
  initial: ([column = ""], table) => ({
    column,
    holds: heldBy(table.columns.find(({ id }) => id === column)?.name ?? ""),
    bounds: "18, 25, 40, 60",
    on: "",
    write: "dash",
    into: "same",
  }),
  *plan(target, { column, holds, bounds, on, write, into }) {
    const starts = startsOf(bounds);
    if (starts === null) return { refused: "bad-parameter", field: "bounds" };
    const day = /^\d{4}-\d{2}-\d{2}$/.test(on) ? readDate(on, null) : null;
    if (day === null && holds !== "age") return { refused: "bad-parameter", field: "on" };
    // what was put into bands before
    const written = new Set(starts.map((start) => bandOf(start, starts, write)));
    const source = target.table.columns.find(({ id }) => id === column);
    const orders = holds === "birth-date" && source !== undefined ? yield* ordersIn(target.table, source.id) : null;
    return yield* planGeneral(
      target,
      {
        column,
        into,
        titles: () => ["tranche_age"],
        inPlace: ([only = ""]) => only,
      },
      (text): General => {
        if (written.has(text)) return [text];
        const ages = agesOf(text, holds, day, orders?.shown(text) ?? null);
        if (ages.length === 0 || ages.some((age) => age < 0 || age > OLDEST)) return { left: "not-understood" };
        const bands = new Set(ages.map((age) => bandOf(age, starts, write)));
        return bands.size > 1 ? { left: "ambiguous" } : [...bands];
      },
    );
  },
});

function heldBy(title: string): (typeof HOLDS)[number] {
  if (/ann[ée]e/i.test(title)) return "birth-year";
  return /nais|ddn|n[ée](?:e|\(e\))?[ _-]+le|date/i.test(title) ? "birth-date" : "age";
}

/** Those that bands begin at, 0 first; null for what is no list of ages that grow. */
function startsOf(written: string): readonly number[] | null {
  const parts = written
    .trim()
    .split(/[\s,;]+/)
    .filter((part) => part !== "");
  if (parts.length === 0 || parts.length > MOST_BANDS || !parts.every((part) => /^\d{1,3}$/.test(part))) return null;
  const starts = parts.map(Number);
  const whole = starts[0] === 0 ? starts : [0, ...starts];
  return whole.length > 1 && whole.every((start, i) => start <= OLDEST && (i === 0 || start > (whole[i - 1] ?? 0)))
    ? whole
    : null;
}

function bandOf(age: number, starts: readonly number[], write: AgeBandsParams["write"]): string {
  const at = starts.findLastIndex((start) => start <= age);
  const [first = 0, next] = [starts[at], starts[at + 1]];
  const years = write === "words" ? " ans" : "";
  if (next === undefined) return `${first}${years} et plus`;
  if (next === first + 1) return `${first}${years}`;
  return write === "words" ? `${first} à ${next - 1} ans` : `${first}-${next - 1}`;
}

type Day = NonNullable<ReturnType<typeof readDate>>;

/** In whole years: two where day and month may be either way round, none for what says no age. */
function agesOf(
  text: string,
  holds: AgeBandsParams["holds"],
  on: Day | null,
  order: DateOrder | null,
): readonly number[] {
  if (text.length > LONGEST) return [];
  if (holds === "age") {
    const [, whole, of = "ans"] = AGE.exec(text) ?? [];
    if (whole === undefined) return [];
    return [of.toLowerCase() === "mois" ? Math.floor(Number(whole) / 12) : Number(whole)];
  }
  if (on === null) return [];
  if (holds === "birth-year") return /^\d{4}$/.test(text) ? [on.year - Number(text)] : [];
  const day = dayAlone(text);
  const own = order ?? orderOf(day);
  const orders = own === "either" ? (["day-first", "month-first"] as const) : [own];
  return orders.flatMap((one) => {
    const born = readDate(day, one);
    if (born === null) return [];
    const isLater = on.month < born.month || (on.month === born.month && on.day < born.day);
    return [on.year - born.year - (isLater ? 1 : 0)];
  });
}

/** of what may be a date */
const LONGEST = 60;
const AGE = /^(\d{1,3})(?:[.,]\d+)?\s*(ans?|mois)?$/i;

/** without a midnight, which exports of databases add */
function dayAlone(text: string): string {
  return text.replace(/[T\s]+00:00(?::00(?:\.0+)?)?Z?$/, "");
}
