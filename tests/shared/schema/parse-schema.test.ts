/** Schemas as people write them: the liberties taken are tolerated, what means nothing is refused with its place. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createCellJudge } from "#shared/checks/cell-judge.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import { FAULT_CODES } from "#shared/schema/schema-fault.ts";
import { realFile, realFilesHere, realFilesReason } from "../../support/real-files.ts";
import { schemaOf } from "../checks/table-of-rows.ts";

const field = (more: object) => schemaOf({ fields: [{ name: "a", ...more }] }).fields[0];

describe("a schema that is read", () => {
  it("fills in what its author left out", () => {
    expect(schemaOf({ fields: [{ name: "a" }] })).toMatchObject({
      missingValues: [""],
      primaryKey: [],
      fields: [{ type: "string", format: "default", trueValues: ["true", "True", "TRUE", "1"], constraints: {} }],
    });
  });

  it("may be of version 1 or of version 2", () => {
    expect(schemaOf({ fields: [{ name: "a" }], primaryKey: "a" }).primaryKey).toEqual(["a"]);
    const second = schemaOf({
      $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
      fields: [{ name: "a", missingValues: [{ value: "-99", label: "refus" }] }, { name: "b" }],
      missingValues: [{ value: "", label: "rien" }, "NA"],
      uniqueKeys: [["a", "b"], "b"],
      foreignKeys: [{ fields: "a", reference: { fields: ["b"] } }],
    });
    expect(second).toMatchObject({
      missingValues: ["", "NA"],
      uniqueKeys: [["a", "b"], ["b"]],
      foreignKeys: [{ fields: ["a"], resource: "", referenceFields: ["b"] }],
      fields: [{ missingValues: ["-99"] }, { missingValues: null }],
    });
  });

  it("ignores what means nothing: typing errors, properties out of place, properties of its own", () => {
    const read = field({
      contraints: { required: true },
      enum: ["x"],
      pattern: "[",
      nullable: true,
      constraints: null,
    });
    expect(read?.constraints).toEqual({});
  });

  it("may begin with a byte order mark", () => {
    expect(parseTableSchema(`\ufeff${JSON.stringify({ fields: [{ name: "a" }] })}`).ok).toBe(true);
  });

  it("keeps the custom checks that it names", () => {
    const read = schemaOf({
      fields: [{ name: "a" }],
      custom_checks: [{ name: "siret", params: { column: "a" } }, "what"],
    });
    expect(read.customChecks).toEqual([
      { name: "siret", params: { column: "a" } },
      { name: "", params: {} },
    ]);
  });

  it("takes an object among its texts for one, whatever it calls its properties", () => {
    const text = '{"fields":[{"name":"a"}],"missingValues":["NA",{"value":{"toString":1}},2,null]}';
    expect(parseTableSchema(text)).toMatchObject({ schema: { missingValues: ["NA", '{"toString":1}', "2", ""] } });
  });

  it.each<readonly [written: object, constraints: object]>([
    [
      { type: "number", constraints: { minimum: -90, maximum: "90" } },
      { minimum: "-90", maximum: "90" },
    ],
    [{ type: "year", constraints: { minimum: 900 } }, { minimum: "0900" }],
    [{ type: "integer", constraints: { enum: [1, "2", null] } }, { enum: ["1", "2"] }],
    [{ type: "boolean", trueValues: ["oui"], constraints: { enum: [true] } }, { enum: ["oui"] }],
    [{ constraints: { required: "true", unique: false } }, { required: true, unique: false }],
    [{ constraints: { minLength: "3" } }, { minLength: 3 }],
    [
      { type: "array", constraints: { jsonSchema: { type: "array" }, enum: [["a"]] } },
      { jsonSchema: { type: "array" }, enum: ['["a"]'] },
    ],
    [
      { categories: ["oui", { value: "non", label: "Non, jamais" }], categoriesOrdered: true },
      { enum: ["oui", "non"] },
    ],
    [{ type: "integer", categories: [{ value: 1, label: "peu" }, 2] }, { enum: ["1", "2"] }],
    [{ categories: ["a", "b"], constraints: { enum: ["b", "c"] } }, { enum: ["b"] }],
    [{ type: "date", categories: ["a"] }, {}],
  ])("%j has its constraints as texts of its cells", (written, constraints) => {
    expect(field(written)?.constraints).toEqual(constraints);
  });
});

const REFUSED: readonly (readonly [title: string, text: string, place: string, code: string])[] = [
  ["nothing", "", "", "not-json"],
  ["a file cut short", '{"fields": [', "", "not-json"],
  ["a web page", "\n<!DOCTYPE html><html>", "", "is-a-page"],
  ["a list", "[]", "", "not-an-object"],
  ["fields without a schema around", '[{"name":"a"}]', "", "is-list-of-fields"],
  [
    "a JSON Schema",
    '{"$schema":"http://json-schema.org/draft-07/schema#","properties":{},"resources":[]}',
    "fields",
    "is-json-schema",
  ],
  ["a data package", '{"resources":[{"name":"lieux"}]}', "fields", "is-data-package"],
  ["a file of a data package", '{"name":"lieux","schema":{"fields":[]}}', "fields", "is-data-resource"],
  ["the catalogue", '{"schemas":[]}', "fields", "is-catalogue"],
  ["data of a map", '{"type":"FeatureCollection","features":[]}', "fields", "is-geojson"],
  ["what goes too deep", `{"fields":[{"name":"a","x":${"[".repeat(100_000)}${"]".repeat(100_000)}}]}`, "", "too-deep"],
  ["something else", '{"name":"x"}', "fields", "no-fields"],
  ["no field", '{"fields":[]}', "fields", "fields-empty"],
  ["more fields than any table", `{"fields":[${"0,".repeat(10_000)}0]}`, "fields", "too-many-fields"],
  ["a field that is a text", '{"fields":["a"]}', "fields[0]", "field-not-an-object"],
  ["a field without a name", '{"fields":[{"name":"a"},{"type":"string"}]}', "fields[1].name", "field-without-name"],
  ["two fields of one name", '{"fields":[{"name":"a"},{"name":"a"}]}', "fields[1]", "field-name-twice"],
  ["a type that is an object", '{"fields":[{"name":"a","type":{"toString":1}}]}', "fields[0].type", "type-unknown"],
  [
    "a length that is an object",
    '{"fields":[{"name":"a","constraints":{"minLength":{"valueOf":1,"toString":1}}}]}',
    "fields[0].constraints.minLength",
    "constraint-not-readable",
  ],
  [
    "a length beyond all numbers",
    '{"fields":[{"name":"a","constraints":{"maxLength":1e300}}]}',
    "fields[0].constraints.maxLength",
    "constraint-not-readable",
  ],
  [
    "a truth that is an object",
    '{"fields":[{"name":"a","constraints":{"required":{"toString":1}}}]}',
    "fields[0].constraints.required",
    "constraint-not-readable",
  ],
  ["an unknown type", '{"fields":[{"name":"a","type":"texte"}]}', "fields[0].type", "type-unknown"],
  [
    "a constraint of another type",
    '{"fields":[{"name":"a","type":"integer","constraints":{"pattern":"x"}}]}',
    "fields[0].constraints.pattern",
    "constraint-not-allowed",
  ],
  [
    "a bound of another type",
    '{"fields":[{"name":"a","type":"date","constraints":{"minimum":4}}]}',
    "fields[0].constraints.minimum",
    "constraint-not-readable",
  ],
  [
    "a bound that is no date",
    '{"fields":[{"name":"a","type":"date","constraints":{"minimum":"hier"}}]}',
    "fields[0].constraints.minimum",
    "constraint-not-readable",
  ],
  [
    "a pattern that does not compile",
    '{"fields":[{"name":"a","constraints":{"pattern":"("}}]}',
    "fields[0].constraints.pattern",
    "constraint-not-readable",
  ],
  [
    "an allowed value of another type",
    '{"fields":[{"name":"a","type":"integer","constraints":{"enum":["x"]}}]}',
    "fields[0].constraints.enum",
    "constraint-not-readable",
  ],
  [
    "a structure that is no JSON Schema",
    '{"fields":[{"name":"a","type":"object","constraints":{"jsonSchema":"x"}}]}',
    "fields[0].constraints.jsonSchema",
    "constraint-not-readable",
  ],
  [
    "a structure asked of a text",
    '{"fields":[{"name":"a","constraints":{"jsonSchema":{}}}]}',
    "fields[0].constraints.jsonSchema",
    "constraint-not-allowed",
  ],
  [
    "categories that are no list",
    '{"fields":[{"name":"a","categories":"x"}]}',
    "fields[0].categories",
    "list-expected",
  ],
  [
    "an example of another type",
    '{"fields":[{"name":"a","type":"date","example":"05/01/2021"}]}',
    "fields[0].example",
    "example-not-valid",
  ],
  [
    "missing values that are no list",
    '{"fields":[{"name":"a"}],"missingValues":"NA"}',
    "missingValues",
    "list-expected",
  ],
  ["a key of no field", '{"fields":[{"name":"a"}],"primaryKey":["b"]}', "primaryKey", "key-of-unknown-field"],
  [
    "more keys than can be looked after",
    `{"fields":[{"name":"a"}],"uniqueKeys":[${'["a"],'.repeat(100)}["a"]]}`,
    "",
    "too-many-keys",
  ],
  [
    "a foreign key of no use",
    '{"fields":[{"name":"a"}],"foreignKeys":[{"fields":"a"}]}',
    "foreignKeys[0]",
    "foreign-key-not-readable",
  ],
];

describe("a schema that is refused", () => {
  it.each(REFUSED)("%s: its place and its reason are named", (_title, text, place, code) => {
    for (const language of ["fr", "en"] as const) {
      const parsed = parseTableSchema(text, WORDS[language].checks);
      if (parsed.ok) throw new Error("it was read");
      expect(parsed.code).toBe(code === "not-json" ? "schema-not-json" : "schema-not-valid");
      expect(parsed.errors[0]).toMatchObject({ place, code });
      expect(parsed.errors[0]?.message).toMatch(/^\S.{20,}\.$/);
      expect(parsed.errors[0]?.message).not.toMatch(/undefined|null|\[object/);
      expect(parsed.args).toMatchObject({ place, reason: parsed.errors[0]?.message });
    }
  });

  it("covers every fault there is", () => {
    expect(new Set(REFUSED.map(([, , , code]) => code))).toEqual(new Set(FAULT_CODES));
  });

  it("says every fault at once", () => {
    const parsed = parseTableSchema('{"fields":[{"name":"a","type":"x"},{"name":"b","type":"y"}]}');
    expect(parsed).toMatchObject({ ok: false, args: { count: 2 }, errors: [{}, {}] });
  });
});

describe("a schema made to confuse who reads it", () => {
  it.each(["__proto__", "constructor", "hasOwnProperty"])("with a format called %s: it is no format", (format) => {
    const schema = schemaOf({ fields: [{ name: "a", format }] });
    for (const one of schema.fields) expect(createCellJudge(one, schema)("x")).toEqual([]);
  });
});

describe("the place where a text stops being JSON", () => {
  it.each<readonly [text: string, line: number, column: number]>([
    ["", 1, 1],
    ['{\n  "fields": [,]\n}', 2, 14],
    ['{"a": 1,}', 1, 9],
    ['{"a" 1}', 1, 6],
    ['{"a": tru}', 1, 7],
    ["[1, 2", 1, 6],
    ["{'a': 1}", 1, 2],
    ['{"a": "x\ny"}', 1, 7],
    ["[1] 2", 1, 5],
    ["[".repeat(5_000), 1, 201],
  ])("%j is line %i, column %i", (text, line, column) => {
    expect(parseTableSchema(text)).toMatchObject({ ok: false, code: "schema-not-json", args: { line, column } });
    expect(parseTableSchema(`\ufeff${text}`)).toMatchObject({ args: { line, column } });
  });

  it.each([
    ['{"a": [1, 2', "la fin manque"],
    ['{"a": 1,}', "virgule juste avant est de trop"],
    ['{"a": 1\n"b": 2}', "il manque une virgule"],
    ["{'a': 1}", "guillemets droits"],
    ["{“a”: 1}", "guillemets droits"],
    ['{"a": 1 // un\n}', "pas de commentaires"],
    ['{"a": oui}', "choisissez le fichier"],
  ])("says what to do of what is nearly JSON: %j", (text, words) => {
    const parsed = parseTableSchema(text);
    expect(parsed.ok ? "" : parsed.errors[0]?.message).toContain(words);
  });
});

const published = realFilesHere ? readdirSync(realFile("schemas")) : [];

describe.skipIf(!realFilesHere)(`published schemas${realFilesReason}`, () => {
  it("are read when they are Table Schemas, and are recognised when they are something else", () => {
    const verdicts = { read: 0, "is-json-schema": 0, "is-data-package": 0 };
    for (const name of published) {
      for (const file of ["schema.json", "datapackage.json"]) {
        if (!readdirSync(realFile(`schemas/${name}`)).includes(file)) continue;
        const parsed = parseTableSchema(readFileSync(realFile(`schemas/${name}/${file}`), "utf8"));
        const verdict = parsed.ok ? "read" : (parsed.errors[0]?.code ?? "");
        verdicts[verdict as keyof typeof verdicts] += 1;
      }
    }
    // 60 of the national catalogue and two of Wallonia
    expect(verdicts).toEqual({ read: 62, "is-json-schema": 8, "is-data-package": 9 });
  });
});
