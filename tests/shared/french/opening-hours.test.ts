/** Opening hours in the writing of OpenStreetMap. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOpeningHours, openingHoursFault } from "#shared/french/opening-hours.ts";

describe("opening hours", () => {
  it.each([
    "Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; PH off",
    "24/7",
    "Mo-Fr 9:00-12:00",
    "mo-fr 09:00-12:00;sa 10:00-12:00",
    "Mo-Fr 09:00 - 12:00",
    "22:00-02:00",
    "17:00+",
    "sunrise-(sunset-00:30)",
    "PH,Su 10:00-12:00",
    "Th[3],Th[-1] off",
    "Jun 15-Sep 15: Th-Su 16:00-19:00",
    "2024 Dec 24-2025 Jan 02 off",
    "week 01-53/2 Mo 08:00-12:00",
    "easter -2 days-easter +2 days off",
    'Mo-Fr 08:00-12:00 open "Sans rendez-vous", Mo-Fr 13:00-17:00 open "Sur rendez-vous"',
    'Mo 19:00+ || "sur rendez-vous"',
    "Jan 10:00-18:00",
  ])("%s are", (text) => expect(openingHoursFault(text)).toBeNull());

  it.each([
    "",
    " ",
    "du lundi au vendredi de 9h à 12h",
    "Lu-Ve 09:00-12:00",
    "Mo-Fr 9h-12h",
    "Mo-Fr 09:00-25:75",
    "Mo-Fr 09:00",
    "Mo,,Th",
    "Su-PH",
    "Jun 31",
    "Feb 30-Aug 02",
    "Jun 30-24",
    "2014-2012",
    "week 54",
    "Mo-Fr 09:00-12:00;",
    "2012, Jan",
    "Mo-Fr 09:00-12:00\n",
    "9-12",
  ])("%j are none", (text) => expect(isOpeningHours(text)).toBe(false));

  it.each([
    ["Mo-Fr 9h-12h", "9h-12h"],
    ["Mo-Fr 09:00-12:00; samedi 10:00-12:00", "samedi 10:00-12:00"],
    ["Mo-Fr 09:00", ""],
    ["Jun 31", "31"],
  ])("%s cannot be read from « %s » on", (text, rest) => {
    const fault = openingHoursFault(text);
    expect(fault === null ? null : text.slice(fault.at).trimStart()).toBe(rest);
  });

  it("says of any text where it fails, and the place is in it", () => {
    const parts = fc.constantFrom(
      "Mo",
      "Fr",
      "PH",
      "Jan",
      "2024",
      "week ",
      "09:00",
      "12:00",
      "-",
      ",",
      ";",
      " ",
      "[1]",
      "+",
      "off",
      "é",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((some) => some.join("")),
        ),
        (text) => {
          const fault = openingHoursFault(text);
          if (fault === null) return;
          expect(fault.at).toBeGreaterThanOrEqual(0);
          expect(fault.at).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it("refuses a text as long as a file without reading it", () => {
    expect(isOpeningHours("Mo 09:00-12:00; ".repeat(100_000))).toBe(false);
  });
});
