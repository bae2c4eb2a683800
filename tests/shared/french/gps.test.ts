/** Points in France, outside of it, and with their coordinates the wrong way round. */
import { describe, expect, it } from "vitest";
import { placeOfPoint, readPoint } from "#shared/french/gps.ts";
import { isLambert93X, isLambert93Y } from "#shared/french/lambert-93.ts";

describe("a point", () => {
  it.each([
    ["2.294481, 48.85837", "in-france"],
    ["[2.294481, 48.85837]", "in-france"],
    ['{"lon": 2.294481, "lat": 48.85837}', "in-france"],
    ["9.1947495,42.2315836", "in-france"],
    ["-60.9622795,14.5618015", "in-france"],
    ["55.5,-21.1", "in-france"],
    ["48.85837,2.294481", "swapped"],
    // the minus of the Antilles is gone
    ["60.9622795,14.5618015", "elsewhere"],
    ["13.3982663,52.5075445", "elsewhere"],
    ["-5.141277,45", "elsewhere"],
  ])("%s: %s", (text, place) => {
    const point = readPoint(text);
    expect(point === null ? null : placeOfPoint(point)).toBe(place);
  });

  it.each(["", "2,35, 48,85", "[2.3, 48.8", "2.3", "200,48", "2.3;48.8", "48°51′N 2°17′E"])("%j is none", (text) => {
    expect(readPoint(text)).toBeNull();
  });

  it("knows the bounds of Lambert 93", () => {
    expect([isLambert93X(0), isLambert93X(2_076_524)]).toEqual([true, false]);
    expect([isLambert93Y(6_544_234.2), isLambert93Y(7_233_478), isLambert93Y(0)]).toEqual([true, false, false]);
  });
});
