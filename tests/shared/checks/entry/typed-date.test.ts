/** Days as one types them, on Monday the 20th of May 2024. */
import { describe, expect, it } from "vitest";
import { readTypedDay, writeDay } from "#shared/checks/entry/typed-date.ts";
import { dayNumber } from "#shared/schema/moments/calendar.ts";

const TODAY = dayNumber(2024, 5, 20);
const iso = (day: number | null | undefined) => (day == null ? null : writeDay(day, { format: "default" }));

describe("a day as one types it", () => {
  it.each([
    ["2024-01-05", "2024-01-05"],
    ["5/1/24", "2024-01-05"],
    ["05.01.2024", "2024-01-05"],
    ["5 janvier 2024", "2024-01-05"],
    ["vendredi 5 janv. 2024", "2024-01-05"],
    ["1er mars 2024", "2024-03-01"],
    ["5/1", "2024-01-05"],
    ["5-1", "2024-01-05"],
    ["5 janvier", "2024-01-05"],
    ["le 5 janv.", "2024-01-05"],
    ["05012024", "2024-01-05"],
    ["050124", "2024-01-05"],
    ["20240105", "2024-01-05"],
    ["31/12/1999", "1999-12-31"],
    ["13/25/2024", null],
    ["hier", "2024-05-19"],
    ["Avant-hier", "2024-05-18"],
    ["aujourd’hui", "2024-05-20"],
    ["demain", "2024-05-21"],
    ["il y a 20 jours", "2024-04-30"],
    ["dans 12 jours", "2024-06-01"],
    ["yesterday", "2024-05-19"],
    ["29/02/2023", null],
    ["31/4", null],
    ["bientôt", null],
    ["5", null],
    ["", null],
  ])("%j is %s", (typed, day) => expect(iso(readTypedDay(typed, TODAY)?.day)).toBe(day));

  it.each([
    ["5/1/24", "2024-05-01"],
    ["5/1", "2024-05-01"],
    ["5/5/24", null],
    ["25/1/24", null],
    ["5 janvier 2024", null],
    ["2024-01-05", null],
  ])("%j with the month first is %s", (typed, day) => expect(iso(readTypedDay(typed, TODAY)?.monthFirst)).toBe(day));

  it.each([
    ["default", "2024-05-20"],
    ["any", "2024-05-20"],
    ["%d/%m/%Y", "20/05/2024"],
    ["%Y%m%d", "20240520"],
  ])("is written in the format %s as %s", (format, text) => expect(writeDay(TODAY, { format })).toBe(text));
});
