/** How each field type reads a text: what people write that is right, what nearly is, and what is not. */
import { describe, expect, it } from "vitest";
import { createCellJudge } from "#shared/checks/cell-judge.ts";
import { schemaOf } from "../checks/table-of-rows.ts";

function rulesFor(field: object, text: string): string[] {
  const schema = schemaOf({ fields: [{ name: "cell", ...field }] });
  const [only] = schema.fields;
  if (only === undefined) throw new Error("no field");
  return createCellJudge(only, schema)(text).map(({ code, rule }) => (code === "type-error" ? "type" : rule));
}

const READ: readonly (readonly [field: object, accepted: readonly string[], refused: readonly string[]])[] = [
  [{ type: "string" }, [" ", "é", "0", "\n"], []],
  [
    { type: "string", format: "email" },
    ["a@b.fr", "é@ville.fr"],
    ["a@b", "a@b.fr;c@d.fr", "@b.fr", "a@-b.fr", "a b@c.fr"],
  ],
  [
    { type: "string", format: "uri" },
    ["https://ville.fr", "mailto:a@b.fr", "http://"],
    ["www.ville.fr", "//x.y", "10:00"],
  ],
  [
    { type: "string", format: "uuid" },
    ["123e4567-e89b-12d3-a456-426614174000", "123e4567e89b12d3a456426614174000"],
    ["123e4567"],
  ],
  [{ type: "string", format: "binary" }, ["YWJj", "YQ=="], ["YWJ", "é"]],
  [
    { type: "string", format: "wkt" },
    ["POINT (30 10)", "POLYGON ((0 0, 1 0, 1 1, 0 0))", "GEOMETRYCOLLECTION EMPTY", "GEOMETRYCOLLECTION (POINT (1 2))"],
    ["POINT 30 10", "POINT (30 10", "POINT (30)", "CERCLE (1 2)"],
  ],
  [
    { type: "integer" },
    ["1", "-1", "+5", "007", " 1 ", "1_000", "٣", "12345678901234567890"],
    ["1.0", "1 000", "1,5", "1__0", "_1", "-"],
  ],
  [{ type: "integer", bareNumber: false }, ["12€", "€ -12", "10%"], ["€", "1.5€"]],
  [
    { type: "number" },
    ["1.5", ".5", "5.", "1e3", "NaN", "-INF", "1_000", " 1 "],
    ["1,5", "1 234.5", "10 %", "1.2.3", "--1", "e3"],
  ],
  [{ type: "number", decimalChar: ",", groupChar: " " }, ["1,5", "1 234,56", "12"], ["1.5", "1,2,3"]],
  [{ type: "boolean" }, ["true", "True", "1", "0"], ["oui", "True ", "vrai"]],
  [{ type: "boolean", trueValues: ["oui"], falseValues: ["non"] }, ["oui", "non"], ["OUI", "true"]],
  [{ type: "object" }, ['{"a": 1}', "{}"], ["[]", "a", "1"]],
  [{ type: "array" }, ["[]", '["a", 1]'], ["{}", "a,b"]],
  [{ type: "list", itemType: "integer" }, ["1,2", "1"], ["1,x", "1;2"]],
  [
    { type: "date" },
    ["2021-01-05", "2021-1-5", "2020-02-29"],
    ["05/01/2021", "2021-02-30", "2021-02-29", "2021-01-05 ", "20210105"],
  ],
  [{ type: "date", format: "%d/%m/%Y" }, ["05/01/2021", "5/1/2021"], ["2021-01-05", "05/13/2021", "05/01/21"]],
  [{ type: "date", format: "fmt:%d %B %Y" }, ["5 March 2021", "05 may 2021"], ["5 mars 2021"]],
  [{ type: "date", format: "%y%j" }, ["21005"], ["21400"]],
  [{ type: "date", format: "%q" }, [], ["2021-01-05"]],
  [
    { type: "date", format: "any" },
    ["2021-01-05", "10th Jan 1969", "5/1/2021", "Jan 5, 2021", "1 of"],
    ["lundi", "13/13/2021", "2021-02-30"],
  ],
  [
    { type: "datetime" },
    ["2021-01-05T10:00:00", "2021-01-05 10:00:00.5Z", "2021-01-05T24:00:00", "2021-01-05T10:00:00+02:00"],
    ["2021-01-05", "2021-01-05T10:00", "2021-01-05T25:00:00", "2021-02-30T10:00:00"],
  ],
  [{ type: "datetime", format: "%d/%m/%y %H:%M" }, ["21/11/06 16:30"], ["21/11/06"]],
  [
    { type: "datetime", format: "any" },
    ["10th Jan 1969 9 am", "20210105T101500", "2021-01-05 10:00 +02:00"],
    ["bientôt"],
  ],
  [{ type: "time" }, ["10:00:00", "10:00:00Z", "10:00:00.25"], ["10:00", "10h30", "25:00:00", "10:60:00"]],
  [{ type: "time", format: "%H:%M" }, ["06:00", "6:00"], ["24:00", "6h"]],
  [{ type: "time", format: "any" }, ["10h30", "3:00 am", "12pm"], ["some night"]],
  [{ type: "year" }, ["2021", "7505"], ["21", "02021", "2021.0"]],
  [{ type: "yearmonth" }, ["2021-01", "2021-1"], ["2021-13", "2021", "01/2021"]],
  [
    { type: "duration" },
    ["P1Y", "P1Y10M3DT5H11M7S", "PT5M", "-P1D", "P0001-02-10T02:30:00"],
    ["P", "1Y", "P-1Y", "P1M1Y"],
  ],
  [
    { type: "geopoint" },
    ["2.35,48.85", "2.35, 48.85", "48.85,2.35"],
    ["2.35;48.85", "181,0", "0,91", "(2.35,48.85)", "1,2,3"],
  ],
  [{ type: "geopoint", format: "array" }, ["[2.35, 48.85]"], ["2.35,48.85", "[1]"]],
  [{ type: "geopoint", format: "object" }, ['{"lon": 2.35, "lat": 48.85}'], ['{"lon": 2.35}', "[1,2]"]],
  [
    { type: "geojson" },
    [
      '{"type":"Point","coordinates":[2.35,48.85]}',
      '{"type":"Feature","geometry":null,"properties":{}}',
      '{"type":"FeatureCollection","features":[]}',
      '{"type":"GeometryCollection","geometries":[]}',
    ],
    [
      "{}",
      '{"type":"Point"}',
      '{"type":"Polygon","coordinates":[[[0,0],[1,1]]]}',
      '{"type":"Cercle","coordinates":[1,2]}',
    ],
  ],
  [{ type: "geojson", format: "topojson" }, ['{"type":"LineString","arcs":[42]}'], ["[]", "1"]],
  [{ type: "any" }, ["tout", " "], []],
];

describe("a field type", () => {
  it.each(READ)("%j reads what it should and nothing else", (field, accepted, refused) => {
    expect(accepted.filter((text) => rulesFor(field, text).length > 0)).toEqual([]);
    expect(refused.filter((text) => rulesFor(field, text)[0] !== "type")).toEqual([]);
  });
});

const JUDGED: readonly (readonly [field: object, text: string, rules: readonly string[]])[] = [
  [{ constraints: { required: true } }, "", ["required"]],
  [{ constraints: { required: true } }, " ", []],
  [{ missingValues: ["-"], constraints: { required: true } }, "-", ["required"]],
  [{ missingValues: ["-"], type: "integer" }, "", ["type"]],
  [{ type: "integer", constraints: { required: true, minimum: 2, enum: ["1", "02"] } }, "1", ["minimum"]],
  [{ type: "integer", constraints: { minimum: 2, enum: ["1", "02"] } }, "2", []],
  [{ type: "integer", constraints: { minimum: 2, enum: ["7"] } }, "1", ["enum", "minimum"]],
  [{ type: "integer", constraints: { minimum: 2 } }, "x", ["type"]],
  [{ type: "integer", constraints: { maximum: "2" } }, "3", ["maximum"]],
  [{ type: "integer", constraints: { exclusiveMinimum: 2, exclusiveMaximum: 4 } }, "2", ["exclusiveMinimum"]],
  [{ type: "integer", constraints: { exclusiveMinimum: 2, exclusiveMaximum: 4 } }, "4", ["exclusiveMaximum"]],
  [{ type: "number", decimalChar: ",", constraints: { minimum: 1.5 } }, "1,4", ["minimum"]],
  [{ type: "year", constraints: { minimum: 1900 } }, "1899", ["minimum"]],
  [{ type: "date", constraints: { minimum: "2021-01-01" } }, "2020-12-31", ["minimum"]],
  [{ type: "datetime", constraints: { maximum: "2021-01-01T00:00:00Z" } }, "2021-01-01T01:00:00+02:00", []],
  [{ type: "duration", constraints: { minimum: "P1M" } }, "P27D", ["minimum"]],
  [{ constraints: { minLength: 2 } }, "😀", ["minLength"]],
  [{ constraints: { maxLength: 1 } }, "😀", []],
  [{ type: "array", constraints: { minLength: 2 } }, '["a"]', ["minLength"]],
  [
    { type: "array", arrayItem: { type: "string", constraints: { enum: ["a", "b"] } } },
    '["a","c","d"]',
    ["arrayItem.enum"],
  ],
  [{ type: "array", arrayItem: { type: "integer" } }, '[1,"x"]', ["type"]],
  [{ type: "boolean", trueValues: ["oui"], falseValues: ["non"], constraints: { enum: [true] } }, "non", ["enum"]],
];

describe("the verdicts about a cell", () => {
  it.each(JUDGED)("%j on %j are %j", (field, text, rules) => {
    expect(rulesFor(field, text)).toEqual(rules);
  });

  it("say which allowed value was meant, when only its case, accents or spaces differ", () => {
    const schema = schemaOf({ fields: [{ name: "a", constraints: { enum: ["métro", "drom"] } }] });
    const [field] = schema.fields;
    if (field === undefined) throw new Error("no field");
    const [verdict] = createCellJudge(field, schema)(" METRO");
    expect(verdict?.args).toEqual({ values: ["métro", "drom"], count: 2, near: "métro" });
  });

  it("are the same object for the same text", () => {
    const schema = schemaOf({ fields: [{ name: "a", type: "integer" }] });
    const [field] = schema.fields;
    if (field === undefined) throw new Error("no field");
    const judge = createCellJudge(field, schema);
    expect(judge("x")).toBe(judge("x"));
    expect(judge("1")).toBe(judge("2"));
  });
});
