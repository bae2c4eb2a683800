/** A point in two columns: both are repaired together, and nothing that was right is touched. */
import { describe, expect, it } from "vitest";
import { repairsOfFirst } from "./repaired.ts";

const LATITUDE = { name: "latitude", type: "number", constraints: { minimum: 41, maximum: 52 } };
const LONGITUDE = { name: "longitude", type: "number", constraints: { minimum: -6, maximum: 10 } };
const FIELDS = [LATITUDE, LONGITUDE, { name: "nom" }];
const FREE = [
  { name: "lat", type: "number" },
  { name: "lon", type: "number" },
];

function repaired(fields: readonly object[], text: string, beside: string) {
  const reading = repairsOfFirst(fields, null).repair(text, null, () => beside);
  return reading === null ? null : [reading.text, ...(reading.also ?? []).map((other) => other.text)];
}

describe("latitude and longitude in two columns", () => {
  it.each([
    [FIELDS, "2.35", "48.85", ["48.85", "2.35"]],
    [FIELDS, " 2.35 ", "48.85", ["48.85", "2.35"]],
    [FREE, "2,35", "48,85", ["48.85", "2.35"]],
    [FREE, "2°21'07\"E", "48°51'24\"N", ["48.856667", "2.351944"]],
    [FIELDS, "6862035.26", "652469.02", ["48.8566", "2.3522"]],
    [FIELDS, "652469.02", "6862035.26", ["48.8566", "2.3522"]],
    [FIELDS, "6 862 035,26", "652 469,02", ["48.8566", "2.3522"]],
    [FIELDS, "2428695.90", "601152.30", ["48.8566", "2.3522"]],
    [[...FIELDS].reverse().slice(1), "48.85", "2.35", ["2.35", "48.85"]],
  ])("%j: %s and %s are %j", (fields, text, beside, expected) => {
    expect(repaired(fields, text, beside)).toEqual(expected);
  });

  it.each([
    [FIELDS, "2.35", "4.5", "the other is right"],
    [FIELDS, "2.35", "-74", "exchanged, it is not in France"],
    [FIELDS, "2.35", "Paris", "the other is no number"],
    [FIELDS, "2.35", "", "the other is blank"],
    [FREE, "2.35", "48.85", "nothing is refused"],
    [
      [...FREE, { name: "lon_b", type: "number" }, { name: "lat_b", type: "number" }].slice(0, 1),
      "2,3,5",
      "4",
      "alone",
    ],
  ])("%j: %s beside %s is left, for %s", (fields, text, beside) => {
    expect(repaired(fields, text, beside)).toBeNull();
  });

  it("says which columns it looks into and writes, of its own pair where there are several", () => {
    const fields = ["lat_depart", "lon_arrivee", "lat_arrivee", "lon_depart"].map((name) => ({ name, type: "number" }));
    const repairs = repairsOfFirst(fields, null);
    expect([repairs.reads, repairs.writes]).toEqual([["lon_depart"], ["lon_depart"]]);
    expect(repairsOfFirst(fields.slice(0, 2), null).reads).toEqual(["lon_arrivee"]);
    const third = [...fields.slice(0, 2), { name: "longitude", type: "number" }];
    expect(repairsOfFirst(third, null).reads).toEqual([]);
  });
});
