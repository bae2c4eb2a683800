/** The JSON Schema of an object or a list: what is checked, where the fault is, and what is said not to be checked. */
import { describe, expect, it } from "vitest";
import { createCellJudge } from "#shared/checks/cell-judge.ts";
import { warningsOf } from "#shared/checks/warnings-of.ts";
import { compileJsonSchema } from "#shared/schema/json-schema/compile-json-schema.ts";
import { schemaOf, tableOfRows } from "../checks/table-of-rows.ts";

/** `place keyword expected` of the first fault; "" when there is none. */
function faultOf(schema: unknown, value: unknown): string {
  const fault = compileJsonSchema(schema).faultOf(value);
  return fault === null ? "" : `${fault.place} ${fault.keyword} ${fault.expected}`.trim();
}

type Case = readonly [schema: unknown, right: readonly unknown[], wrong: unknown, fault: string];
const CASES: readonly Case[] = [
  [{ type: "object" }, [{}], [], "type object"],
  [{ type: ["string", "null"] }, ["a", null], 1, "type string, null"],
  [{ type: "integer" }, [1, 2.0], 1.5, "type integer"],
  [{ enum: ["a", { b: 1 }] }, ["a", { b: 1 }], "b", 'enum a, {"b":1}'],
  [{ const: [1, 2] }, [[1, 2]], [2, 1], "enum [1,2]"],
  [{ minimum: 1, maximum: 3 }, [1, 3, "texte"], 4, "maximum 3"],
  [{ exclusiveMinimum: 1 }, [1.1], 1, "exclusiveMinimum 1"],
  [{ minimum: 1, exclusiveMinimum: true }, [2], 1, "exclusiveMinimum 1"],
  [{ multipleOf: 0.1 }, [0.3, 7], 0.25, "multipleOf 0.1"],
  [{ minLength: 2 }, ["éé", 1], "😀", "minLength 2"],
  [{ maxLength: 1 }, ["😀"], "ab", "maxLength 1"],
  [{ pattern: "b+" }, ["abbc", 1], "ac", "pattern"],
  [{ pattern: "^b$" }, ["b"], "abc", "pattern"],
  [{ items: { type: "number" } }, [[], [1, 2]], [1, "2"], "[1] type number"],
  [{ items: [{ type: "number" }], additionalItems: false }, [[1]], [1, 2], "[1] not"],
  [{ prefixItems: [{ type: "number" }], items: { type: "string" } }, [[1, "a"]], [1, 2], "[1] type string"],
  [{ minItems: 1, maxItems: 2 }, [["a"]], [], "minItems 1"],
  [
    { uniqueItems: true },
    [[1, 2]],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    "uniqueItems",
  ],
  [{ contains: { const: "x" } }, [["a", "x"]], ["a"], "contains"],
  [{ contains: { const: "x" }, minContains: 0, maxContains: 1 }, [[], ["x"]], ["x", "x"], "contains"],
  [{ required: ["ville"] }, [{ ville: null }, "texte"], {}, "required ville"],
  [
    { properties: { a: { properties: { b: { type: "string" } } } } },
    [{}, { a: { b: "" } }],
    { a: { b: 1 } },
    "a.b type string",
  ],
  [{ properties: { a: {} }, additionalProperties: false }, [{ a: 1 }], { a: 1, z: 1 }, "additionalProperties z"],
  [{ additionalProperties: { type: "number" } }, [{ z: 1 }], { z: "1" }, "z type number"],
  [
    { patternProperties: { "^x": { type: "number" } }, additionalProperties: false },
    [{ xa: 1 }],
    { xa: "1" },
    "xa type number",
  ],
  [{ propertyNames: { maxLength: 2 } }, [{ ab: 1 }], { abc: 1 }, "abc maxLength 2"],
  [{ minProperties: 1, maxProperties: 1 }, [{ a: 1 }], { a: 1, b: 1 }, "maxProperties 1"],
  [{ dependentRequired: { a: ["b"] } }, [{}, { a: 1, b: 1 }], { a: 1 }, "required b"],
  [{ dependencies: { a: { required: ["b"] } } }, [{}, { a: 1, b: 1 }], { a: 1 }, "required b"],
  [{ allOf: [{ type: "number" }, { minimum: 3 }] }, [3], 2, "minimum 3"],
  [{ anyOf: [{ type: "number" }, { type: "null" }] }, [1, null], "a", "anyOf"],
  [{ oneOf: [{ minimum: 1 }, { maximum: 5 }] }, [0, 9], 3, "oneOf"],
  [{ not: { type: "number" } }, ["a"], 1, "not"],
  [
    JSON.parse('{"if": {"type": "number"}, "then": {"minimum": 1}, "else": {"minLength": 1}}'),
    [1, "a"],
    "",
    "minLength 1",
  ],
  [{ $ref: "#/definitions/a~1b", definitions: { "a/b": { type: "number" } } }, [1], "1", "type number"],
  [
    { $defs: { node: { properties: { next: { $ref: "#/$defs/node" } }, required: ["v"] } }, $ref: "#/$defs/node" },
    [{ v: 1, next: { v: 2 } }],
    { v: 1, next: {} },
    "next required v",
  ],
  [{ properties: { a: false } }, [{}], { a: 1 }, "a not"],
];

describe("a JSON Schema", () => {
  it.each(CASES)("%j keeps what is right and names the place of what is not", (schema, right, wrong, fault) => {
    for (const value of right) expect(faultOf(schema, value), JSON.stringify(value)).toBe("");
    expect(faultOf(schema, wrong)).toBe(fault);
    expect(compileJsonSchema(schema).unchecked).toEqual([]);
  });

  it("that names an object for a type wants what nothing is", () => {
    expect(faultOf({ type: [{ toString: 1 }, "null"] }, 1)).toBe('type {"toString":1}, null');
  });

  it("says which of its keywords are not checked, and checks the others", () => {
    const schema = {
      type: "object",
      format: "date",
      unevaluatedProperties: false,
      properties: { unevaluatedItems: { $ref: "https://exemple.fr/schema.json" } },
    };
    expect(compileJsonSchema(schema).unchecked).toEqual(["unevaluatedProperties", "$ref"]);
    expect(faultOf(schema, [])).toBe("type object");
  });

  it("that would never end, or not before long, gives no verdict", () => {
    expect(faultOf({ $ref: "#" }, {})).toBe("");
    const twice = { anyOf: [{ $ref: "#" }, { $ref: "#" }], type: "string" };
    expect(faultOf({ ...twice, allOf: [twice, twice] }, 1)).toBe("");
    expect(
      faultOf(
        { items: { items: { type: "string" } } },
        Array.from({ length: 300 }, () => Array(300).fill("a")),
      ),
    ).toBe("");
  });

  it("that is written in a way that means nothing keeps everything", () => {
    const odd = {
      minimum: "1",
      required: "a",
      properties: [],
      items: 3,
      pattern: "(",
      enum: "a",
      allOf: {},
      $ref: 4,
      uniqueItems: "yes",
    };
    for (const value of [1, "a", [1, 1], { a: 1 }, null]) expect(faultOf(odd, value)).toBe("");
  });
});

it("reads a schema of very many parts, and does not write a long list of values out for each item", () => {
  const many = Array.from({ length: 200_000 }, (_, index) => index);
  expect(
    compileJsonSchema({ anyOf: many, properties: Object.fromEntries(many.map((one) => [one, true])) }).unchecked,
  ).toEqual([]);
  const items = Array.from({ length: 5_000 }, () => 1);
  expect(compileJsonSchema({ items: { enum: many } }).faultOf(items)).toBeNull();
  expect(compileJsonSchema({ items: { enum: many } }).faultOf([-1])?.expected).toMatch(/^0, 1, 2, /);
});

describe("the constraint jsonSchema", () => {
  const jsonSchema = { required: ["ville"], properties: { ville: { type: "string" } }, unevaluatedProperties: false };
  const schema = schemaOf({ fields: [{ name: "adresse", type: "object", constraints: { jsonSchema } }] });

  it("is judged with the others", () => {
    const [field] = schema.fields;
    if (field === undefined) throw new Error("no field");
    const judge = createCellJudge(field, schema);
    expect(judge('{"ville": "Dole"}')).toEqual([]);
    expect(judge('{"ville": 39}')).toMatchObject([
      { code: "constraint-error", rule: "jsonSchema", args: { place: "ville", keyword: "type", expected: "string" } },
    ]);
    expect(judge("{")).toMatchObject([{ code: "type-error" }]);
    expect(judge("")).toEqual([]);
  });

  it("is told of where it says more than is checked", () => {
    expect(warningsOf(tableOfRows(["adresse"], []), schema)).toEqual([
      { code: "structure-unchecked", args: { name: "adresse", fields: ["unevaluatedProperties"] } },
    ]);
  });
});
