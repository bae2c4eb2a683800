/** Dates as people and spreadsheets write them. */
import { describe, expect, it } from "vitest";
import { repaired, repairsOfField } from "./repaired.ts";

const ISO = { type: "date" };

describe("a date is repaired", () => {
  it.each([
    [ISO, "05/01/2021", "2021-01-05"],
    [ISO, "5/1/2021", "2021-01-05"],
    [ISO, " 05-01-2021 ", "2021-01-05"],
    [ISO, "05.01.2021", "2021-01-05"],
    [ISO, "05/01/21", "2021-01-05"],
    [ISO, "31/12/99", "1999-12-31"],
    [ISO, "2021/01/05", "2021-01-05"],
    [ISO, "20210105", "2021-01-05"],
    [ISO, "2021-01-05 ", "2021-01-05"],
    [ISO, "2021-01-05T00:00:00", "2021-01-05"],
    [ISO, "05/01/2021 00:00", "2021-01-05"],
    [ISO, "05/01/2021 à 9h30", "2021-01-05"],
    [ISO, "2021-01-05T00:00:00Z", "2021-01-05"],
    [ISO, "2021-01-05T00:00:00.000Z", "2021-01-05"],
    [ISO, "2021-01-05T23:30:00+01:00", "2021-01-05"],
    [ISO, "5 janvier 2021", "2021-01-05"],
    [ISO, "mardi 5 août 2021", "2021-08-05"],
    [ISO, "Mar. 05/08/2021", "2021-08-05"],
    [ISO, "le 05/08/2021", "2021-08-05"],
    [ISO, "le mardi 1er février 2022", "2022-02-01"],
    [ISO, "12-juil-2021", "2021-07-12"],
    [ISO, "3 mai 2021", "2021-05-03"],
    [ISO, "44301", "2021-04-15"],
    [ISO, "44301.0", "2021-04-15"],
    [{ type: "date", format: "%d/%m/%Y" }, "2021-01-05", "05/01/2021"],
    [{ type: "date", format: "%Y" }, "05/01/2019", "2019"],
    [{ constraints: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" } }, "05/01/2021", "2021-01-05"],
    [{ type: "datetime" }, "05/01/2021 9h30", "2021-01-05T09:30:00"],
    [{ type: "datetime" }, "05/01/2021 à 9h", "2021-01-05T09:00:00"],
    [{ type: "datetime" }, "2021-01-05T10:00", "2021-01-05T10:00:00"],
    [{ type: "datetime" }, "2021-01-05T10:00Z", "2021-01-05T10:00:00Z"],
    [{ type: "datetime" }, "2021-01-05 10:00+01:00", "2021-01-05T10:00:00+01:00"],
    [{ type: "datetime", format: "%d/%m/%Y %H:%M" }, "2021-01-05T10:30:00", "05/01/2021 10:30"],
    [{ type: "time" }, "9h30", "09:30:00"],
    [{ type: "time" }, "9 h", "09:00:00"],
    [{ type: "time" }, "10:30", "10:30:00"],
    [{ type: "time", format: "%H:%M" }, "9h05", "09:05"],
    [{ type: "year" }, "05/01/2021", "2021"],
    [{ type: "year" }, "2021.0", "2021"],
    [{ type: "year" }, "09/2021", "2021"],
    [{ type: "yearmonth" }, "1/2021", "2021-01"],
    [{ type: "yearmonth" }, "janvier 2021", "2021-01"],
    [{ type: "yearmonth" }, "202103", "2021-03"],
    [{ type: "yearmonth" }, "05/01/2021", "2021-01"],
  ])("%j: %s is %s", (field, text, expected) => {
    expect(repaired(field, text)).toBe(expected);
  });

  it.each([
    [ISO, "2021-01-05", "it is right"],
    [ISO, "31/04/2021", "no calendar has it"],
    [ISO, "2021-01-05T23:00:00Z", "it is the next day in Paris"],
    [ISO, "2021-01-05T04:00:00+00:00", "it may be the day before in Guadeloupe"],
    [ISO, "05/01/2021 9h30 environ", "it says more than a time"],
    [ISO, "05/01/2021 25h30", "no clock has it"],
    [ISO, "05/01/2021 9h 10h", "two times follow it"],
    [{ type: "datetime", format: "%d/%m/%Y %H:%M" }, "2021-01-05T10:30:00Z", "its zone would be lost"],
    [{ type: "datetime", format: "%d/%m/%Y" }, "05/01/2021 9h environ", "it says more than a time"],
    [{ type: "time", format: "%H:%M" }, "10:30:00Z", "its zone would be lost"],
    [ISO, "05/01/45", "its century is not sure"],
    [ISO, "01/2021", "it has no day"],
    [ISO, "21-05-12", "its year may come first"],
    [ISO, "hier", "it is no date"],
    [ISO, "avant 05/01/2021", "it is before that day"],
    [ISO, "vers 5 janvier 2021", "it is around that day"],
    [ISO, "5 ma 2021", "two months begin so"],
    [ISO, "5 jui 2021", "two months begin so"],
    [ISO, "123", "no spreadsheet counts a date of our time so"],
    [ISO, "62300", "it is a day of another century"],
    [ISO, "2021-2022", "it is a school year"],
    [{ type: "date", constraints: { maximum: "2020-12-31" } }, "05/01/2021", "it would be out of bounds"],
    [{ type: "date", constraints: { maximum: "2020-12-31" } }, "2021-01-05", "it is a date, of a wrong day"],
    [{ type: "datetime" }, "2021-01-05", "it has no time"],
    [{ type: "datetime" }, "05/01/2021 25h30", "no clock has it"],
    [{ type: "time" }, "25h30", "no clock has it"],
    [{ type: "year" }, "21", "its century is not sure"],
    [{ type: "yearmonth" }, "13/2021", "no year has it"],
    [{}, "05/01/2021", "a text may be a date"],
  ])("%j: never %s, for %s", (field, text, _why) => {
    expect(repaired(field, text)).toBeNull();
  });
});

describe("the order of day and month", () => {
  it.each([
    [["05/01/2021", "12/11/2021"], true, "nothing shows it"],
    [["05/01/2021", "25/01/2021"], false, "one day is over 12"],
    [["05/01/2021", "01/25/2021"], true, "one reads as Americans write: it is never taken for granted"],
    [["01/25/2021"], true, "all read as Americans write"],
    [["01-25-2021", "25/01/2021", "01-05-2021"], false, "what is between their figures tells the two from each other"],
    [["01-25-2021", "25/01/2021", "01.05.2021"], true, "one is written as none of those that show it"],
    [["05/05/2021", "hier"], false, "both orders give the same date"],
    [["2021/01/05", "5 janvier 2021"], false, "no text depends on it"],
    [[], false, "there is nothing"],
  ])("among %j is asked: %s, for %s", (texts, asked) => {
    expect(repairsOfField(ISO).asksOrder(texts)).toBe(asked);
  });

  it("is not asked of a field that holds no dates", () => {
    expect(repairsOfField({ type: "number" }).asksOrder(["05/01/2021"])).toBe(false);
    expect(repairsOfField({ constraints: { pattern: "[A-Z]+" } }).asksOrder(["05/01/2021"])).toBe(false);
  });

  it("decides what a date is, and without it nothing is repaired that depends on it", () => {
    expect(repaired(ISO, "05/01/2021", "month-first")).toBe("2021-05-01");
    expect(repaired(ISO, "25/01/2021", "month-first")).toBeNull();
    expect(repaired(ISO, "05/01/2021", null)).toBeNull();
    expect(repaired(ISO, "05/05/2021", null)).toBe("2021-05-05");
  });
});
