/** The communes of France: what is in the list, and what people find in it. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Communes } from "#shared/french/communes.ts";
import { communesOf2026 } from "#shared/french/communes-of-2026.ts";
import { loadCommunes } from "#shared/french/load-communes.ts";
import { placesOf2026 } from "#shared/french/places-of-2026.ts";

let communes: Communes;
beforeAll(async () => {
  communes = await loadCommunes();
});

const named = (found: readonly { readonly name: string; readonly code: string }[]) =>
  found.map(({ name, code }) => `${name} ${code}`);

describe("the list of communes", () => {
  it("has the codes and postal codes by which cells are judged, and no other", () => {
    const { communeCodes, postalCodes } = placesOf2026();
    expect([...communes.places.communeCodes].sort()).toEqual([...communeCodes].sort());
    expect([...communes.places.postalCodes].sort()).toEqual([...postalCodes].sort());
  });

  it("has every commune once, arrondissements and what was a commune told apart", () => {
    const count = (kind: string) => communesOf2026().filter((one) => one.kind === kind).length;
    expect([count("commune"), count("arrondissement"), count("former")]).toEqual([34_969, 45, 2_502]);
  });

  it("is the same at each asking", async () => {
    expect(await loadCommunes()).toBe(communes);
  });
});

describe("a commune", () => {
  it.each([
    ["62498", { name: "Lens", postalCodes: ["62300"], kind: "commune", partOf: null }],
    ["01015", { name: "Arboys en Bugey", postalCodes: ["01300"], kind: "commune" }],
    ["2A004", { name: "Ajaccio", postalCodes: ["20000", "20090", "20167"] }],
    ["97411", { name: "Saint-Denis", postalCodes: ["97400", "97417", "97490"] }],
    ["75056", { name: "Paris", kind: "commune" }],
    ["75115", { name: "Paris 15e Arrondissement", kind: "arrondissement", partOf: "75056", postalCodes: ["75015"] }],
    ["01120", { name: "Cordieux", kind: "former", partOf: "01262", postalCodes: [] }],
    ["02285", { name: "Escaufourt", kind: "former", partOf: "59545" }],
  ])("of code %s is found", (code, expected) => {
    expect(communes.ofCode(code)).toMatchObject({ code, ...expected });
  });

  it.each([
    ["LENS", ["Lens 62498"]],
    ["St Étienne", ["Saint-Étienne 42218", "Saint-Étienne-"]],
    ["L’Haÿ les Roses", ["L'Haÿ-les-Roses 94038"]],
    ["BOULOGNE S/ MER", ["Boulogne-sur-Mer 62160"]],
    ["Paris 15", ["Paris 15e Arrondissement 75115"]],
    ["lyon 3ème", ["Lyon 3e Arrondissement 69383"]],
    ["Marseille 1er arrondissement", ["Marseille 1er Arrondissement 13201"]],
    ["Nulle-Part", []],
  ])("named %s is found", (name, expected) => {
    expect(named(communes.named(name)).slice(0, 1)).toEqual(expected.slice(0, 1));
  });

  it("is found by a postal code, the largest first", () => {
    expect(named(communes.ofPostalCode("62300"))).toEqual(["Lens 62498", "Éleu-dit-Leauwette 62291"]);
    expect(communes.ofPostalCode("51300")).toHaveLength(46);
    expect(communes.ofPostalCode("51300")[0]?.name).toBe("Vitry-le-François");
    expect(communes.ofPostalCode("00000")).toEqual([]);
  });
});

describe("a search", () => {
  it.each([
    ["lens", "Lens 62498"],
    ["len", "Lens 62498"],
    ["62300", "Lens 62498"],
    ["62498", "Lens 62498"],
    ["lens 62", "Lens 62498"],
    ["saint denis 974", "Saint-Denis 97411"],
    ["saint-denis", "Saint-Denis 93066"],
    ["st denis 93", "Saint-Denis 93066"],
    ["roses 94", "L'Haÿ-les-Roses 94038"],
    ["paris", "Paris 75056"],
    ["75015", "Paris 75056"],
    ["2A004", "Ajaccio 2A004"],
    ["sailly lez", "Sailly-lez-Lannoy 59522"],
  ])("for %s finds first %s", (typed, expected) => {
    expect(named(communes.search(typed, 5))[0]).toBe(expected);
  });

  it.each([[""], ["  "], ["zzz"], ["!"]])("for %j finds nothing", (typed) => {
    expect(communes.search(typed, 5)).toEqual([]);
  });

  it("gives no more than is asked for", () => {
    expect(communes.search("saint", 8)).toHaveLength(8);
  });
});
