/** Numbers of French registers: which are ones, and why the others are not. */
import { describe, expect, it } from "vitest";
import { isCommuneCode } from "#shared/french/commune-code.ts";
import { isDepartementCode, isDepartementName } from "#shared/french/departement.ts";
import type { FrenchPlaces } from "#shared/french/french-places.ts";
import { isNir } from "#shared/french/nir.ts";
import { nomenclatureFault } from "#shared/french/nomenclature-acte.ts";
import { placesOf2026 } from "#shared/french/places-of-2026.ts";
import { isPostalCode } from "#shared/french/postal-code.ts";
import { isRegionCode, isRegionName } from "#shared/french/region.ts";
import { isRna } from "#shared/french/rna.ts";
import { isRnbId } from "#shared/french/rnb-id.ts";
import { sirenFault } from "#shared/french/siren.ts";
import { siretFault } from "#shared/french/siret.ts";
import { uaiFault } from "#shared/french/uai.ts";

const PLACES: FrenchPlaces = {
  communeCodes: new Set(["01053", "2A004"]),
  postalCodes: new Set(["01000"]),
};

describe("numbers with a key", () => {
  it.each([
    ["732829320", null],
    ["732 829 320", null],
    ["732\u00a0829\u202f320", null],
    ["732829321", "key"],
    ["73282932", "length"],
    ["73282932O", "characters"],
    ["", "characters"],
    ["732.829.320", "characters"],
  ])("SIREN %s: %s", (text, fault) => expect(sirenFault(text)).toBe(fault));

  it.each([
    ["73282932000074", null],
    ["732 829 320 00074", null],
    ["732.829.320.00074", null],
    ["73282932000075", "key"],
    ["7328293200007", "length"],
    ["7,32829E+13", "characters"],
    // the whole passes, its SIREN does not
    ["80295478500028", "key"],
    ["35600000000048", null],
    // La Poste: the sum of the digits is a multiple of 5
    ["35600000009075", null],
    ["35600000009076", "key"],
  ])("SIRET %s: %s", (text, fault) => expect(siretFault(text)).toBe(fault));

  it.each([
    ["0422170F", null],
    ["0951099D", null],
    ["0530484N", null],
    ["0750652M", "key"],
    ["0530484n", "characters"],
    ["053048N", "length"],
    ["6200001G", null],
    // no such département
    ["6210001G", "characters"],
    ["0000001D", "characters"],
  ])("UAI %s: %s", (text, fault) => expect(uaiFault(text)).toBe(fault));

  it.each([
    ["2 95 10 99 126 111 93", true],
    ["253072A07300443", true],
    ["253072a07300443", true],
    ["253072A07300444", false],
    ["6546546546546703", false],
    ["73282932000074", false],
  ])("NIR %s: %s", (text, is) => expect(isNir(text)).toBe(is));
});

describe("codes", () => {
  it.each([
    ["01053", true],
    ["2A004", true],
    ["20004", false],
    ["1053", false],
    [" 01053", false],
  ])("commune %s: %s", (text, is) => expect(isCommuneCode(text)).toBe(is));

  it("looks a commune and a postal code up where the places are at hand", () => {
    expect([isCommuneCode("01053", PLACES), isCommuneCode("01999", PLACES)]).toEqual([true, false]);
    expect([isPostalCode("01000", PLACES), isPostalCode("77777", PLACES), isPostalCode("77777")]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("knows the communes and postal codes of 2026", () => {
    const { communeCodes, postalCodes } = placesOf2026();
    expect([communeCodes.size, postalCodes.size]).toEqual([35_014, 6310]);
    for (const code of ["01001", "2A004", "2B033", "75056", "75101", "97411", "98735"])
      expect(communeCodes).toContain(code);
    for (const code of ["01000", "20000", "75116", "97400"]) expect(postalCodes).toContain(code);
    for (const code of [...communeCodes, ...postalCodes]) expect(code).toMatch(/^[0-9][0-9AB][0-9]{3}$/);
  });

  it.each([
    ["01", true],
    ["95", true],
    ["2A", true],
    ["974", true],
    ["976", true],
    ["20", false],
    ["2a", false],
    ["1", false],
    ["051", false],
    ["975", false],
  ])("département %s: %s", (text, is) => expect(isDepartementCode(text)).toBe(is));

  it("knows départements and regions by their names, letter for letter", () => {
    expect([isDepartementName("Vendée"), isDepartementName("Vendee")]).toEqual([true, false]);
    expect([isRegionName("Corse"), isRegionName("corse"), isRegionName("Limousin")]).toEqual([true, false, false]);
    expect([isRegionCode("32"), isRegionCode("75"), isRegionCode("55")]).toEqual([true, true, false]);
  });

  it.each([
    ["W751515517", true],
    ["w751515517", false],
    ["W75151551", false],
  ])("RNA %s: %s", (text, is) => expect(isRna(text)).toBe(is));

  it.each([
    ["FT4RKBXBVH9S", true],
    ["NIDE2W8HE3X3", false],
    ["FT4R-KBXB-VH9S", false],
  ])("building %s: %s", (text, is) => expect(isRnbId(text)).toBe(is));

  it.each([
    ["Urbanisme/permis", null],
    ["LIBERTES publiques et pouvoirs de police/x", null],
    ["Urbanisme", "slash"],
    ["Urbanisme /x", "space"],
    ["Urbanisme/ x", "space"],
    ["Jardinage/x", "heading"],
  ])("subject of an act %s: %s", (text, fault) => expect(nomenclatureFault(text)).toBe(fault));
});
