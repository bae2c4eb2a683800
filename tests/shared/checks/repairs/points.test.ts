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
    // Lambert II étendu: computed with PROJ, EPSG:27572 to EPSG:4326 with the shift of IGN
    [POINT, "635270.26 2603885.53", "2.8319,50.4289"],
    [POINT, "2410952.53;999472.19", "7.7521,48.5734"],
    [POINT, "95210.27 2398759.85", "-4.4861,48.3904"],
    [POINT, "997226.98 1868938.58", "7.262,43.7102"],
    [POINT, "1132161.29 1678751.98", "8.7369,41.9192"],
    [POINT, "1183483.85 1770789.56", "9.4509,42.7028"],
    [POINT, "291367.03 1839801.34", "-1.4748,43.4929"],
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
    [POINT, "654326.04 1798135.22", "in Lambert II étendu it is in Narbonne, in UTM 20 in Guadeloupe"],
    [POINT, "709000 1616000", "in Lambert II étendu it is in the sea, in UTM 20 in Martinique"],
    [LATITUDE, "2°21'07\"E", "it is a longitude"],
    [LATITUDE, "6862035", "one number does not make a point"],
  ])("%j: never %s, for %s", (field, text) => {
    expect(repaired(field, text)).toBeNull();
  });
});
