/** Opening hours as a week: read, written again, said aloud. */
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sayHours } from "#shared/french/opening-hours/say-hours.ts";
import { readTypedTime } from "#shared/french/opening-hours/typed-time.ts";
import { type HoursRule, readWeek, spanFrom, writeWeek } from "#shared/french/opening-hours/week.ts";
import { isOpeningHours } from "#shared/french/opening-hours.ts";
import { WORDS } from "#shared/i18n/words.ts";

const rewritten = (text: string) => {
  const week = readWeek(text);
  return week === null ? null : writeWeek(week);
};
const said = (text: string, language: "fr" | "en" = "fr") =>
  sayHours(text, WORDS[language].hours.say)?.replaceAll("\u00a0", " ");

describe("hours that are a week", () => {
  it.each([
    ["Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; PH off", "Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; PH off"],
    ["Mo,We 14:00-17:30", "Mo,We 14:00-17:30"],
    ["Mo,Tu 9:00 - 12:00", "Mo,Tu 09:00-12:00"],
    ["mo-we 09:00-12:00;th 09:00-12:00", "Mo-Th 09:00-12:00"],
    ["10:00-12:00", "Mo-Su 10:00-12:00"],
    ["24/7", "24/7"],
    ["Mo-Su 00:00-24:00", "24/7"],
    ["22:00-26:00", "Mo-Su 22:00-02:00"],
    ["Sa-Mo 10:00-12:00", "Mo,Sa,Su 10:00-12:00"],
    ["Mo-Fr 10:00-16:00; We 12:00-18:00", "Mo,Tu,Th,Fr 10:00-16:00; We 12:00-18:00"],
    ["Mo-Fr 08:00-12:00, We 14:00-18:00", "Mo,Tu,Th,Fr 08:00-12:00; We 08:00-12:00,14:00-18:00"],
    ["PH,Su 11:00-17:00", "Su,PH 11:00-17:00"],
    ["Mo-Fr 09:00-12:00; Mo off", "Mo off; Tu-Fr 09:00-12:00"],
    ["Mo-Su 09:00-19:00; PH off", "Mo-Su 09:00-19:00; PH off"],
    ["Sa closed", "Sa off"],
  ])("%s is written %s", (text, written) => expect(rewritten(text)).toBe(written));

  it.each([
    "lundi au vendredi",
    "",
    "Jun 15-Sep 15: Th-Su 16:00-19:00",
    "week 01-53/2 Mo 08:00-12:00",
    "Th[3] 09:00-12:00",
    "sunrise-sunset",
    "17:00+",
    'Mo 09:00-12:00 "sur rendez-vous"',
    "10:00-14:00; 12:00-14:00 off",
    "Mo,We",
    "SH off",
    "PH -1 day off",
    "Mo-Fr 08:00-11:00 || Sa 12:00-13:00",
    // on a holiday, it is the hours of that weekday that count
    "PH off; Mo-Fr 09:00-12:00",
    "Tu 23:59-48:00",
  ])("%j is none", (text) => expect(readWeek(text)).toBeNull());

  const cases = new URL("../../../../shared/data/cases/opening-hours.json", import.meta.url);
  it.skipIf(!existsSync(cases))(
    "are written again with the same meaning, whoever wrote them (cases of other tools)",
    () => {
      const values: { value: string }[] = JSON.parse(readFileSync(cases, "utf8"));
      const weeks = values.flatMap(({ value }) => (readWeek(value) === null ? [] : [value]));
      expect(weeks.length).toBeGreaterThan(30);
      for (const value of weeks) {
        const again = rewritten(value) ?? "";
        expect([value, isOpeningHours(again)]).toEqual([value, true]);
        expect([value, readWeek(again)]).toEqual([value, readWeek(value)]);
      }
    },
  );

  it("of any kind are read back as they were set", () => {
    const minutes = fc.integer({ min: 0, max: 1439 });
    const span = fc.tuple(minutes, minutes).map(([from, to]) => spanFrom(from, to));
    const spans = fc.array(span, { maxLength: 3 });
    // which hours each day has: the same number, the same hours
    const week = fc.tuple(
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 }),
      fc.array(spans, { minLength: 3, maxLength: 3 }),
    );
    fc.assert(
      fc.property(week, ([days, hours]) => {
        const rules = hours.flatMap((of, index): HoursRule[] => {
          const named = [0, 1, 2, 3, 4, 5, 6].filter((day) => days[day] === index);
          return named.length === 0 && days[7] !== index
            ? []
            : [{ days: named, holidays: days[7] === index, spans: of }];
        });
        const hoursOf = (all: readonly HoursRule[] | null, day: number) =>
          all?.find((rule) => (day === 7 ? rule.holidays : rule.days.includes(day)))?.spans;
        const text = writeWeek(rules);
        const again = text === "" ? [] : readWeek(text);
        for (let day = 0; day < 8; day++) expect(hoursOf(again, day)).toEqual(hoursOf(rules, day));
      }),
    );
  });
});

describe("hours said aloud", () => {
  it.each([
    [
      "Mo-Fr 09:00-12:00,14:00-17:30; PH off",
      "du lundi au vendredi de 9 h à 12 h et de 14 h à 17 h 30 ; fermé les jours fériés",
    ],
    ["Mo,We,Fr 08:30-12:00", "le lundi, le mercredi et le vendredi de 8 h 30 à 12 h"],
    ["24/7", "tous les jours 24 h sur 24"],
    ["Fr 22:00-02:00", "le vendredi de 22 h à 2 h (le lendemain)"],
    ["Sa 18:00-24:00", "le samedi de 18 h à minuit"],
    [
      "Jun 15-Sep 15: Th-Su 16:00-19:00; Dec 25,Aug off; Mo 10:00-12:00",
      "du 15 juin au 15 septembre : du jeudi au dimanche de 16 h à 19 h ; le 25 décembre et en août : fermé ; le lundi de 10 h à 12 h",
    ],
    ["Nov-Mar Sa 10:00-12:00", "de novembre à mars : le samedi de 10 h à 12 h"],
    ["Jul 02-14 off", "du 2 juillet au 14 juillet : fermé"],
    [
      'Mo 09:00-12:00; Tu 10:00-11:00 "sur rendez-vous; ou non"',
      'le lundi de 9 h à 12 h ; « Tu 10:00-11:00 "sur rendez-vous; ou non" »',
    ],
    ["lundi", undefined],
    ["Tu-Su 10:00-12:00; Mo off", "fermé le lundi ; du mardi au dimanche de 10 h à 12 h"],
  ])("%s in French", (text, words) => expect(said(text)).toBe(words));

  it.each([
    [
      "Mo-Fr 09:00-12:00,14:00-17:30; PH off",
      "Monday to Friday 9:00 to 12:00 and 14:00 to 17:30; closed on public holidays",
    ],
    ["Mo-Su 00:00-24:00", "every day 24 hours a day"],
  ])("%s in English", (text, words) => expect(said(text, "en")).toBe(words));
});

describe("an hour as one types it", () => {
  it.each([
    ["9", 540],
    ["9h", 540],
    ["9h30", 570],
    ["9 h 30", 570],
    ["930", 570],
    ["1730", 1050],
    ["17:30", 1050],
    ["08.15", 495],
    ["midi", 720],
    ["24h", 1440],
    ["25", null],
    ["9h75", null],
    ["24:30", null],
    ["", null],
    ["neuf", null],
  ])("%j is %s minutes after midnight", (typed, minutes) => expect(readTypedTime(typed)).toBe(minutes));
});
