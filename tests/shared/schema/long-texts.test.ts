/** Texts as long as a cell may hold, made to be slow to read: all of these together took minutes when a run of signs was sought from each of them. */
import { describe, expect, it } from "vitest";
import { createCellJudge } from "#shared/checks/cell-judge.ts";
import { createChecker } from "#shared/checks/checker.ts";
import { decimalSum } from "#shared/checks/custom/decimal-sum.ts";
import { FORMAT_NAMES } from "#shared/checks/custom/format-names.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { schemaOf, tableOfRows } from "../checks/table-of-rows.ts";

const run = (signs: string) => signs.repeat(LIMITS.cellLength).slice(0, LIMITS.cellLength - 10);

const CASES: readonly (readonly [what: string, field: object, text: string, right: boolean])[] = [
  ["spaces within a number", { type: "number" }, `1${run(" ")}2`, false],
  ["spaces around a number", { type: "number" }, `${run(" ")}2 \u00a0`, true],
  ["spaces within a whole number", { type: "integer" }, `1${run("\u00a0")}2`, false],
  ["spaces within a year", { type: "year" }, `1${run(" ")}2`, false],
  ["zeros within a number", { type: "number" }, `1${run("0")}1`, true],
  ["units within a number", { type: "number", bareNumber: false }, `1${run("%")}2`, false],
  ["units after a number", { type: "number", bareNumber: false }, `12${run("%")}`, true],
  ["units and no number", { type: "integer", bareNumber: false }, run("€"), false],
  ["days within a date", { type: "date", format: "any" }, run("1 "), false],
  ["signs within a date", { type: "datetime", format: "any" }, `2021-01-05${run("/")}`, false],
  ["braces within an identifier", { type: "string", format: "uuid" }, `x${run("{")}y`, false],
  ["geometries within geometries", { type: "string", format: "wkt" }, "POINT(".repeat(5_000), false],
  ["parentheses within parentheses", { type: "string", format: "wkt" }, `POINT ${run("(")}`, false],
  ["lists within lists", { type: "array" }, `${"[".repeat(16_000)}${"]".repeat(16_000)}`, false],
  ["labels of a domain", { type: "string", format: "email" }, `a@${"a.".repeat(16_000)}fr`, false],
  ["braces around one", { type: "string", format: "uuid" }, "{123e4567-e89b-12d3-a456-426614174000}}", true],
];

describe("a text as long as a cell may hold", () => {
  it.each(CASES)("with %s is judged", (_what, field, text, right) => {
    const schema = schemaOf({ fields: [{ name: "a", ...field }] });
    for (let column = 0; column < 8; column += 1) {
      for (const one of schema.fields) expect(createCellJudge(one, schema)(text)).toHaveLength(right ? 0 : 1);
    }
  });

  it.each([
    { type: "array", constraints: { unique: true, enum: [["a"]], jsonSchema: { uniqueItems: true, enum: [[1]] } } },
    { type: "array", arrayItem: { type: "array" } },
    { type: "object", constraints: { enum: [{ a: 1 }] } },
    { type: "geojson" },
    { type: "geopoint", format: "array" },
  ])("with lists inside of one another is no value: %j", (field) => {
    const schema = schemaOf({ fields: [{ name: "a", ...field }] });
    const half = LIMITS.cellLength / 2 - 10;
    const texts = [`${"[".repeat(half)}${"]".repeat(half)}`, `{"a":${"[".repeat(half)}${"]".repeat(half)}}`];
    for (const text of texts) {
      for (const one of schema.fields)
        expect(createCellJudge(one, schema)(text)).toMatchObject([{ code: "type-error" }]);
    }
  });

  it("with zeros within a number is summed", () => {
    expect(decimalSum([`0.1${"0".repeat(300)}1e1`, 1])).toBe(`2.${"0".repeat(300)}1`);
  });

  it.each([
    ...FORMAT_NAMES,
    "phone-number-value",
    "opening-hours-value",
    "french-gps-coordinates",
    "year-interval-value",
  ])("is refused by the check %s, however it is made", (name) => {
    const schema = schemaOf({ fields: [{ name: "a" }], custom_checks: [{ name, params: { column: "a" } }] });
    const units = [
      "0",
      " ",
      ".",
      "(",
      "\u00e9",
      "+33 ",
      "Mo,",
      "08:00-",
      "08:00-12:00,",
      "PH,week 1-2,",
      "(sunrise+01:00)-",
    ];
    const texts = units.flatMap((unit) => {
      const long = run(unit).slice(0, LIMITS.cellLength - 10);
      return [`${long}!`, `Mo ${long}!`];
    });
    const table = tableOfRows(
      ["a"],
      texts.map((text) => [text]),
    );
    expect(createChecker(table, schema).count).toBe(texts.length);
  });
});
