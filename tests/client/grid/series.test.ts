import { describe, expect, it } from "vitest";
import { repetitionOf, seriesOf } from "#client/grid/series/series.ts";

/** the next `count` texts, and the `count` before, nearest first */
function around(texts: readonly string[], count = 3): { after: string[]; before: string[] } | null {
  const series = seriesOf(texts);
  if (series === null) return null;
  const places = Array.from({ length: count }, (_, i) => i);
  return { after: places.map((i) => series(texts.length + i)), before: places.map((i) => series(-1 - i)) };
}

describe("a series", () => {
  it.each([
    { name: "of numbers", of: ["1", "2"], after: ["3", "4", "5"], before: ["0", "-1", "-2"] },
    { name: "of one number", of: ["7"], after: ["8", "9", "10"], before: ["6", "5", "4"] },
    { name: "that goes down", of: ["10", "8"], after: ["6", "4", "2"], before: ["12", "14", "16"] },
    {
      name: "of codes keeps their zeros",
      of: ["008", "009"],
      after: ["010", "011", "012"],
      before: ["007", "006", "005"],
    },
    {
      name: "of decimals counts exactly, with the comma they have",
      of: ["0,1", "0,2"],
      after: ["0,3", "0,4", "0,5"],
      before: ["0,0", "-0,1", "-0,2"],
    },
    { name: "of uneven decimals", of: ["1", "1.5"], after: ["2", "2.5", "3"], before: ["0.5", "0", "-0.5"] },
    {
      name: "of numbers too long for a computer's own",
      of: ["21620000000000000001", "21620000000000000002"],
      after: ["21620000000000000003", "21620000000000000004", "21620000000000000005"],
      before: ["21620000000000000000", "21619999999999999999", "21619999999999999998"],
    },
    {
      name: "of numbered names",
      of: ["Classe 1", "Classe 3"],
      after: ["Classe 5", "Classe 7", "Classe 9"],
      before: ["Classe 0", "Classe 0", "Classe 0"],
    },
    {
      name: "of names with zeros and an end",
      of: ["LOT-09b", "LOT-10b"],
      after: ["LOT-11b", "LOT-12b", "LOT-13b"],
      before: ["LOT-08b", "LOT-07b", "LOT-06b"],
    },
    {
      name: "of days of the calendar",
      of: ["2024-02-28"],
      after: ["2024-02-29", "2024-03-01", "2024-03-02"],
      before: ["2024-02-27", "2024-02-26", "2024-02-25"],
    },
    {
      name: "of weeks, as written in France",
      of: ["01/01/2024", "08/01/2024"],
      after: ["15/01/2024", "22/01/2024", "29/01/2024"],
      before: ["25/12/2023", "18/12/2023", "11/12/2023"],
    },
    {
      name: "of months",
      of: ["30/11/2023", "30/12/2023"],
      after: ["30/01/2024", "29/02/2024", "30/03/2024"],
      before: ["30/10/2023", "30/09/2023", "30/08/2023"],
    },
    {
      name: "of ends of months",
      of: ["2023-01-31", "2023-02-28"],
      after: ["2023-03-31", "2023-04-30", "2023-05-31"],
      before: ["2022-12-31", "2022-11-30", "2022-10-31"],
    },
    {
      name: "of years",
      of: ["2020-02-29", "2024-02-29"],
      after: ["2028-02-29", "2032-02-29", "2036-02-29"],
      before: ["2016-02-29", "2012-02-29", "2008-02-29"],
    },
    {
      name: "of months without a day",
      of: ["2023-11"],
      after: ["2023-12", "2024-01", "2024-02"],
      before: ["2023-10", "2023-09", "2023-08"],
    },
    {
      name: "of weekdays",
      of: ["Samedi"],
      after: ["Dimanche", "Lundi", "Mardi"],
      before: ["Vendredi", "Jeudi", "Mercredi"],
    },
    { name: "of every other weekday", of: ["MON", "WED"], after: ["FRI", "SUN", "TUE"], before: ["SAT", "THU", "TUE"] },
    {
      name: "of names of months",
      of: ["novembre", "décembre"],
      after: ["janvier", "février", "mars"],
      before: ["octobre", "septembre", "août"],
    },
    {
      name: "of months of a year",
      of: ["Décembre 2023"],
      after: ["Janvier 2024", "Février 2024", "Mars 2024"],
      before: ["Novembre 2023", "Octobre 2023", "Septembre 2023"],
    },
  ])("$name", ({ of, after, before }) => {
    expect(around(of)).toEqual({ after, before });
  });

  it.each([
    { name: "unequal steps", of: ["1", "2", "4"] },
    { name: "two ways to write decimals", of: ["1,5", "2.5"] },
    { name: "zeros in front of one only", of: ["09", "8"] },
    { name: "other names", of: ["Classe 1", "Groupe 2"] },
    { name: "words", of: ["oui"] },
    { name: "a blank", of: ["1", "", "3"] },
    { name: "a telephone", of: ["03 21 10 10 10"] },
    { name: "a number in groups of digits", of: ["1 200"] },
    { name: "no such day", of: ["2023-02-30", "2023-02-31"].map((text) => `${text}.`) },
    { name: "a date and what is not one", of: ["01/02/2024", "hier"] },
  ])("there is none in $name", ({ of }) => {
    expect(seriesOf(of)).toBeNull();
  });

  it("stops at the last year there is", () => {
    expect(seriesOf(["9999-12-30", "9999-12-31"])?.(2)).toBe("9999-12-31");
  });
});

it("texts repeat either way", () => {
  const texts = repetitionOf(["a", "b", "c"]);
  expect([-4, -1, 0, 2, 3, 7].map(texts)).toEqual(["c", "c", "a", "c", "a", "b"]);
});
