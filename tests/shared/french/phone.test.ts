/** Phone numbers as people type them. */
import { describe, expect, it } from "vitest";
import { phoneFault, readPhone } from "#shared/french/phone.ts";

describe("a phone number", () => {
  it.each([
    ["01 23 45 67 89", "33", "123456789"],
    ["01.23.45.67.89", "33", "123456789"],
    ["01-23-45-67-89", "33", "123456789"],
    ["0123456789", "33", "123456789"],
    ["123456789", "33", "123456789"],
    ["33 1 23 45 67 89", "33", "123456789"],
    ["+33 1 23 45 67 89", "33", "123456789"],
    ["+33 (0)1 23 45 67 89", "33", "123456789"],
    ["0033123456789", "33", "123456789"],
    ["tel:+33-1-23-45-67-89", "33", "123456789"],
    ["01\u00a023\u202f45 67 89", "33", "123456789"],
    ["+590 690 00 12 34", "590", "690001234"],
    ["+44 (0)20 7946 0958", "44", "2079460958"],
    ["+32 470 12 34 56", "32", "470123456"],
  ])("%s is read", (text, callingCode, national) => {
    expect(readPhone(text)).toEqual({ callingCode, national, short: false });
  });

  it.each(["115", "3949", "112", "36 65"])("%s is a short one", (text) => {
    expect(readPhone(text)).toMatchObject({ callingCode: "33", short: true });
  });

  it.each([
    ["01 23 45 67 8", "unassigned"],
    ["01 23 45 67 89 10", "unassigned"],
    ["00 00 00 00 00", "unassigned"],
    // mobiles of overseas are dialled with their own code
    ["0690 00 12 34", "unassigned"],
    ["+999 123456", "unassigned"],
    ["+33 0 12", "unassigned"],
    ["01 23 45 67 89 ou 06 12 34 56 78", "unreadable"],
    ["mairie", "unreadable"],
    ["", "unreadable"],
    ["1,2345E+8", "unreadable"],
  ])("%s is none: %s", (text, fault) => expect(phoneFault(text)).toBe(fault));

  it("refuses a text as long as a page without looking for a number in it", () => {
    expect(phoneFault(`#${" ".repeat(100_000)}x`)).toBe("unreadable");
  });
});
