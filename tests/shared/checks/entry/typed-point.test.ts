/** Points typed or pasted in any notation, and as columns want them. */
import { describe, expect, it } from "vitest";
import { pointPartOf, readTypedDegrees, readTypedPoint, writePoint } from "#shared/checks/entry/typed-point.ts";
import { schemaOf } from "../table-of-rows.ts";

function fieldOf(descriptor: object) {
  const schema = schemaOf({ fields: [{ name: "champ", ...descriptor }] });
  const [field] = schema.fields;
  if (field === undefined) throw new Error("no field");
  return { field, schema };
}

describe("a point", () => {
  it.each([
    ["48.8566, 2.3522", [2.3522, 48.8566]],
    ["48.8566,2.3522", [2.3522, 48.8566]],
    ["2.3522,48.8566", [2.3522, 48.8566]],
    ["-21.1, 55.5", [55.5, -21.1]],
    ["-74.0,40.7", [-74, 40.7]],
    ["48°51'24\"N 2°21'07\"E", [2.351944, 48.856667]],
    ["652469,02;6862035,26", [2.3522, 48.8566]],
    [" 48,8566 2,3522 ", [2.3522, 48.8566]],
    ["[48.8566, 2.3522]", [2.3522, 48.8566]],
    ["48.8566", null],
    ["Lens", null],
    ["", null],
    ["200, 300", null],
  ])("%s is read as longitude and latitude %j", (text, expected) => {
    const point = readTypedPoint(text);
    expect(point && [point.longitude, point.latitude]).toEqual(expected);
  });

  it.each([
    [{ type: "geopoint" }, "point", "2.3522,48.856667"],
    [{ type: "geopoint", format: "array" }, "point", "[2.3522, 48.856667]"],
    [{ type: "geopoint", format: "object" }, "point", '{"lon": 2.3522, "lat": 48.856667}'],
    [{ name: "lat", type: "number" }, "latitude", "48.856667"],
    [{ name: "Xlong", type: "number", decimalChar: "," }, "longitude", "2,3522"],
    [{ name: "longitude", type: "string" }, "longitude", "2.3522"],
  ])("of %j is %s, and is written %s", (descriptor, part, written) => {
    const { field, schema } = fieldOf(descriptor);
    expect(pointPartOf(field, schema)).toBe(part);
    expect(
      writePoint({ longitude: 2.3522, latitude: 48.856666666 }, pointPartOf(field, schema) ?? "point", field),
    ).toBe(written);
  });

  it.each([[{ name: "latitude", type: "boolean" }], [{ name: "nom" }], [{ name: "points", type: "integer" }]])(
    "is in no field like %j",
    (descriptor) => {
      const { field, schema } = fieldOf(descriptor);
      expect(pointPartOf(field, schema)).toBeNull();
    },
  );
});

describe("degrees", () => {
  it.each([
    ["48,85", "latitude", 48.85],
    ["-2.5", "longitude", -2.5],
    ["48°30'N", "latitude", 48.5],
    ["2°30'O", "longitude", -2.5],
    ["2°30'E", "latitude", null],
    ["91", "latitude", null],
    ["91", "longitude", 91],
    ["48.85, 2.35", "latitude", null],
    ["", "latitude", null],
    ["Lens", "longitude", null],
  ] as const)("%s, as a %s, are %s", (text, part, expected) => {
    expect(readTypedDegrees(text, part)).toBe(expected);
  });
});
