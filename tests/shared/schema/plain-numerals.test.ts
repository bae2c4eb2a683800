import { expect, test } from "vitest";
import { readPlainDecimal, readPlainInteger } from "#shared/schema/plain-numerals.ts";

test.each([
  ["0", 0],
  ["-0", 0],
  ["+7", 7],
  ["-0012", -12],
  ["999999999999999", 999_999_999_999_999],
])("%j is a plain whole number", (text, value) => {
  expect(readPlainInteger(text)).toBe(value);
  expect(readPlainDecimal(text)).toBe(value);
});

test.each(["", "-", "+", "--1", "1-", " 1", "1 ", "1_000", "١", "1e3", "0x1", "1000000000000000"])(
  "%j is no plain whole number, though it may be one",
  (text) => {
    expect(readPlainInteger(text)).toBeNaN();
  },
);

test.each(["0.1", "-0.0", ".5", "5.", "123456789.012345", "0.1234567890123", "00000000000.001", "-98765432109876.5"])(
  "%j read sign by sign is the number nearest to what is written",
  (text) => {
    expect(readPlainDecimal(text)).toBe(Number(text) + 0);
  },
);

test.each(["", ".", "-.", "1.2.3", "1,5", "1.5e3", "0.1234567890123456", "nan", "1.5 "])(
  "%j is no plain decimal number, though it may be a number",
  (text) => {
    expect(readPlainDecimal(text)).toBeNaN();
  },
);

test("whatever the number of decimals, no digit is lost", () => {
  for (let whole = 1; whole < 10 ** 15; whole = whole * 7 + 3) {
    const digits = String(whole);
    for (let decimals = 0; decimals < digits.length; decimals += 1) {
      const text = `${digits.slice(0, digits.length - decimals)}.${digits.slice(digits.length - decimals)}`;
      expect(readPlainDecimal(text)).toBe(Number(text));
    }
  }
});
