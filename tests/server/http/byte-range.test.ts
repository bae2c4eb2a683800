/** Parts of a file, as they are asked for (RFC 9110, section 14). */
import { expect, it } from "vitest";
import { askedPart, isStillThat } from "#server/http/byte-range.ts";

const part = (from: number, to: number) => ({ kind: "part", from, to });
const WHOLE = { kind: "whole" };
const NONE = { kind: "unsatisfiable" };

it.each([
  [undefined, WHOLE],
  ["bytes=0-9", part(0, 9)],
  ["bytes=5-", part(5, 99)],
  ["bytes=-10", part(90, 99)],
  ["bytes=-1000", part(0, 99)],
  ["bytes=90-1000", part(90, 99)],
  ["BYTES = 0-0", part(0, 0)],
  ["bytes=100-", NONE],
  ["bytes=-0", NONE],
  // what may be passed over is
  ["bytes=9-5", WHOLE],
  ["bytes=0-1,5-6", WHOLE],
  ["rows=0-1", WHOLE],
  ["bytes=-", WHOLE],
  ["bytes=a-b", WHOLE],
])("%s of 100 bytes is %o", (range, expected) => {
  expect(askedPart(range, 100)).toEqual(expected);
});

it("a part is of what was read before by its strong tag or its very date", () => {
  const date = "Sun, 22 Nov 2026 10:00:00 GMT";
  expect([undefined, '"a"', date].map((ifRange) => isStillThat(ifRange, '"a"', date))).toEqual([true, true, true]);
  expect(['W/"a"', '"b"', "Sun, 22 Nov 2026 09:00:00 GMT"].map((one) => isStillThat(one, '"a"', date))).toEqual([
    false,
    false,
    false,
  ]);
});
