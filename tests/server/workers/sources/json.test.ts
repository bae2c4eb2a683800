import { describe, expect, it } from "vitest";
import { openBytes, textsOf } from "./read-source.ts";

const json = (text: string) => openBytes(Buffer.from(text), "données.json");

describe("a list of objects is a table", () => {
  it("its keys in the order in which they come first, its values as they are written", () => {
    const source = json(`\ufeff [
      {"code": "01340", "siret": 75015321500017, "grand": 12345678901234567890, "décimal": 1.50, "exposant": 1.5e3},
      {"nom": "L’Haÿ \\u00e9 \\"x\\"\\n", "ouvert": true, "fermé": null, "code": "2A004"},
      null,
      {"horaires": { "lundi" : ["9h", 10] , "a b": {} }, "vide": ""}
    ]`);
    expect(source.tables).toMatchObject([{ key: "0", name: "données.json", format: "json", rows: 4, columns: 10 }]);
    expect(textsOf(source)).toEqual([
      ["code", "siret", "grand", "décimal", "exposant", "nom", "ouvert", "fermé", "horaires", "vide"],
      ["01340", "75015321500017", "12345678901234567890", "1.50", "1500", "", "", "", "", ""],
      ["2A004", "", "", "", "", 'L’Haÿ é "x"\n', "true", "", "", ""],
      ["", "", "", "", "", "", "", "", '{"lundi":["9h",10],"a b":{}}', ""],
    ]);
  });

  it("under one property of an object, or each under its own", () => {
    expect(json('{"total": 1, "data": [{"a": 1}]}').tables).toMatchObject([{ name: "données.json" }]);
    const source = json('{"écoles": [{"a": 1}], "crèches": [{"b": 2}], "notes": ["x"]}');
    expect(source.tables.map(({ name }) => name)).toEqual(["écoles", "crèches"]);
    expect(textsOf(source, "1")).toEqual([["b"], ["2"]]);
  });

  it("one object a line", () => {
    expect(textsOf(json('{"a": 1}\n{"a": 2, "b": "x"}\r\n'))).toEqual([
      ["a", "b"],
      ["1", ""],
      ["2", "x"],
    ]);
  });
});

it("features of GeoJSON have their properties, and two columns where they are points", () => {
  const source = json(`{"type": "FeatureCollection", "features": [
    {"type": "Feature", "id": 7, "properties": {"nom": "École", "longitude": "?"}, "geometry": {"type": "Point", "coordinates": [2.350000000000001, 48.85, 35]}},
    {"type": "Feature", "properties": null, "geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}},
    {"type": "Feature", "properties": {"nom": "Nulle part"}, "geometry": null}
  ]}`);
  expect(source.tables[0]).toMatchObject({ format: "geojson", rows: 4 });
  expect(textsOf(source)).toEqual([
    ["id", "nom", "longitude", "longitude_geojson", "latitude", "geometry"],
    ["7", "École", "?", "2.350000000000001", "48.85", ""],
    ["", "", "", "", "", '{"type":"LineString","coordinates":[[1,2],[3,4]]}'],
    ["", "Nulle part", "", "", "", ""],
  ]);
});

describe("JSON that is no table is refused with its place", () => {
  it.each<[what: string, text: string, problem: unknown]>([
    ["cut short", '[{"a": 1},\n {"a": "x', { code: "json-not-valid", args: { line: 2, column: 10 } }],
    ["a comma too many", '[{"a": 1,}]', { code: "json-not-valid", args: { line: 1, column: 10 } }],
    ["a value that is none", '[{"a": bonjour}]', { code: "json-not-valid", args: { line: 1, column: 8 } }],
    ["two documents that are no lines", '{"a": 1} x', { code: "json-not-valid", args: { line: 1, column: 10 } }],
    ["an object of values", '{"a": 1}', { code: "json-not-a-table" }],
    ["a list of nothing", "[]", { code: "json-not-a-table" }],
    ["objects and other things", '[{"a": 1}, 2]', { code: "json-not-a-table" }],
    ["brackets without end", `[{"a": ${"[".repeat(200_000)}`, { code: "json-not-valid" }],
  ])("%s", (_, text, problem) => {
    expect(() => textsOf(json(text))).toThrow(expect.objectContaining(problem));
  });
});
