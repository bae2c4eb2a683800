/** Numbers with commas, spaces and units. */
import { describe, expect, it } from "vitest";
import { suggestionFor } from "#shared/checks/repairs/suggestion.ts";
import { repaired } from "./repaired.ts";

const NUMBER = { type: "number" };
const WHOLE = { type: "integer" };

describe("a number is repaired", () => {
  it.each([
    [NUMBER, "1,5", "1.5"],
    [NUMBER, "-0,5", "-0.5"],
    [NUMBER, "−0,5", "-0.5"],
    [NUMBER, "1 234,56 €", "1234.56"],
    [NUMBER, "1\u202f234\u00a0567", "1234567"],
    [NUMBER, "1'234.5", "1234.5"],
    [NUMBER, "1.234,56", "1234.56"],
    [NUMBER, "1,234.56", "1234.56"],
    [NUMBER, "1,234,567", "1234567"],
    [NUMBER, "€12", "12"],
    [NUMBER, "12 m²", "12"],
    [NUMBER, "12 m", "12"],
    [NUMBER, "22kW", "22"],
    [NUMBER, "7,4 kW", "7.4"],
    [NUMBER, "95 %", "95"],
    [{ type: "number", constraints: { maximum: 1 } }, "95 %", "0.95"],
    [{ type: "number", constraints: { maximum: 1 } }, "0,5 %", "0.005"],
    [{ type: "number", constraints: { maximum: 1 } }, "100%", "1"],
    [{ type: "number", decimalChar: "," }, "1.5", "1,5"],
    [{ type: "number", decimalChar: "," }, "1 234.5", "1234,5"],
    [WHOLE, "12.0", "12"],
    [WHOLE, "12,00", "12"],
    [WHOLE, "1 234", "1234"],
    [WHOLE, "12 places", "12"],
    [WHOLE, "1.234.567", "1234567"],
  ])("%j: %s is %s", (field, text, expected) => {
    expect(repaired(field, text)).toBe(expected);
  });

  it.each([
    [NUMBER, "1.5", "it is right"],
    [NUMBER, "15 000- 89 999,99", "it is a range"],
    [NUMBER, "12 34", "no thousands are written so"],
    [NUMBER, "douze", "it has no figures"],
    [NUMBER, "3 bis", "what follows is no unit"],
    [WHOLE, "12 M", "it may be a part of an address"],
    [NUMBER, "12 k€", "a thousand euros are not euros"],
    [NUMBER, "1,5,2", "it is not one number"],
    [WHOLE, "12,5", "it is not whole"],
    [WHOLE, "12,000", "it is twelve, or twelve thousand"],
    [WHOLE, "1.000", "it is one, or a thousand"],
    [{ type: "number", constraints: { minimum: 10 } }, "1,5", "it would be out of bounds"],
    [{}, "1,5", "a text may hold it"],
  ])("%j: never %s, for %s", (field, text, _why) => {
    expect(repaired(field, text)).toBeNull();
  });
});

it("says nothing of a text that is too long to be looked at", () => {
  const long = `1${" 000".repeat(300)}`;
  expect(suggestionFor("number", {}, long.slice(0, 9))).toBe("1000000");
  expect(suggestionFor("number", {}, long)).toBeNull();
});
