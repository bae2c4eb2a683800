/** Names of communes and of countries, as a schema may ask for them. */
import { describe, expect, it } from "vitest";
import { isCommuneName } from "#shared/french/commune-name.ts";
import { isCountryName } from "#shared/french/country-name.ts";
import { namedPlacesOf2026 } from "#shared/french/named-places-of-2026.ts";

describe("the name of a commune", () => {
  it.each([
    ["L'Haÿ-les-Roses", true],
    ["L’Haÿ-les-Roses", true],
    ["Saint-Denis", true],
    ["Y", true],
    ["Paris 1er Arrondissement", true],
    ["saint-denis", false],
    ["Saint Denis", false],
    ["Costa del Sol", false],
    ["93066", false],
    ["", false],
  ])("%s: %s", (name, is) => expect(isCommuneName(name, namedPlacesOf2026())).toBe(is));

  it("without the list is judged by how it is written", () => {
    expect(["Costa del Sol", "93066", "Dole "].map((name) => isCommuneName(name))).toEqual([true, false, false]);
  });
});

describe("the name of a country", () => {
  it.each([
    ["France", true],
    ["Côte d’Ivoire", true],
    ["Pays-Bas", true],
    ["Corée du Sud", true],
    ["Germany", false],
    ["france", false],
    ["Zubrowska", false],
    ["L'Eldorado", false],
  ])("%s: %s", (name, is) => expect(isCountryName(name)).toBe(is));
});
