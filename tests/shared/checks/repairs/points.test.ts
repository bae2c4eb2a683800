/** Points in every notation that people copy. */
import { describe, expect, it } from "vitest";
import { repaired } from "./repaired.ts";

const POINT = { type: "geopoint" };
const ARRAY = { type: "geopoint", format: "array" };
const LATITUDE = { name: "latitude", type: "number" };

describe("a point is repaired", () => {
  it.each([
    [POINT, "2.35;48.85", "2.35,48.85"],
    [POINT, "48.85;2.35", "2.35,48.85"],
    [POINT, "(48.8566, 2.3522)", "2.3522,48.8566"],
    [POINT, "48,8566 2,3522", "2.3522,48.8566"],
    [POINT, "48,8566 ; 2,3522", "2.3522,48.8566"],
    [POINT, "48,8566,2,3522", "2.3522,48.8566"],
    [POINT, "lat : 48.8566, lon : 2.3522", "2.3522,48.8566"],
    [POINT, "POINT(2.35 48.85)", "2.35,48.85"],
    [POINT, "48.8566° N, 2.3522° E", "2.3522,48.8566"],
    [POINT, "48°51'24\"N 2°21'07\"E", "2.351944,48.856667"],
    [POINT, "48° 51′ 24″ N, 2° 21′ 07″ E", "2.351944,48.856667"],
    [POINT, "N 48°51'24\" O 1°30'00\"", "-1.5,48.856667"],
    [POINT, "48°51'24\", 2°21'07\"", "2.351944,48.856667"],
    [POINT, "652469.02 6862035.26", "2.3522,48.8566"],
    [POINT, "652469,02;6862035,26", "2.3522,48.8566"],
    [POINT, "6862035.26;652469.02", "2.3522,48.8566"],
    [POINT, "1704054.199 9269986.105", "3.0573,50.6292"],
    [POINT, "1379543.229 5226168.972", "-1.1511,46.1603"],
    [POINT, "2043347.899 2287609.574", "7.262,43.7102"],
    [POINT, "1043410.16 6299400.043", "7.262,43.7102"],
    [ARRAY, "2.35,48.85", "[2.35, 48.85]"],
    [ARRAY, "48.85, 2.35", "[2.35, 48.85]"],
    [ARRAY, "[48,85, 2,35]", "[2.35, 48.85]"],
    [{ type: "geopoint", format: "object" }, "48.85, 2.35", '{"lon": 2.35, "lat": 48.85}'],
    [LATITUDE, "48,8566", "48.8566"],
    [LATITUDE, "48°51'24\"N", "48.856667"],
    [LATITUDE, "48.8566° N", "48.8566"],
    [{ name: "lon", type: "number" }, "1°30' O", "-1.5"],
  ])("%j: %s is %s", (field, text, expected) => {
    expect(repaired(field, text)).toBe(expected);
  });

  it.each([
    [POINT, "48.85,2.35", "the reference engine takes it for a point"],
    [POINT, "Paris", "it is a name"],
    [POINT, "48°61'24\"N 2°21'07\"E", "there are 60 minutes in a degree"],
    [POINT, "123456;654321", "no projection places it in France"],
    [LATITUDE, "2°21'07\"E", "it is a longitude"],
    [LATITUDE, "6862035", "one number does not make a point"],
  ])("%j: never %s, for %s", (field, text) => {
    expect(repaired(field, text)).toBeNull();
  });
});
