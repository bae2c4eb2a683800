/** A full pass judges many texts at once, an edit one: whatever the field, they say the same. */
import { expect, test } from "vitest";
import { type CellVerdict, createCellJudges } from "#shared/checks/cell-judge.ts";
import { createChecker } from "#shared/checks/checker.ts";
import { markOf } from "#shared/model/cell-content.ts";
import { schemaOf, tableOfRows } from "./table-of-rows.ts";

const TEXTS = [
  ...["", " ", "-", "0", "1", "01", "-1", "+1", "1.0", "1.5", "12", "123456789012345678", "1e3", "nan", "inf"],
  ...["2021-01-05", "2021-1-5", "2021-02-29", "05/01/2021", "9999-12-31", "oui", "OUI", "non", "true", "False"],
  ...["a", "ab", "abc", "é", "😀", "😀😀", "a\nb", "a@b.fr", "a@b", "https://a.fr", "x".repeat(70), markOf("unknown")],
];
const KINDS = [
  {},
  { pattern: "^[a-z]{2,3}$" },
  { enum: ["ab", "oui", "-", ""] },
  { minLength: 2 },
  { maxLength: 2 },
  { minLength: 2, maxLength: 3, pattern: "^.*$" },
].map((constraints) => ({ type: "string", constraints }));
const FORMATS = ["email", "uri", "uuid"].map((format) => ({ type: "string", format, constraints: { maxLength: 6 } }));
const BOUNDS = [
  {},
  { minimum: "1" },
  { maximum: "1" },
  { exclusiveMinimum: "1", maximum: "12" },
  { enum: ["1", "12"] },
];
const NUMBERS = ["integer", "number"].flatMap((type) => BOUNDS.map((constraints) => ({ type, constraints })));
const LONG = [
  { type: "number", constraints: { minimum: "nan" } },
  { type: "integer", constraints: { maximum: "123456789012345677" } },
  { type: "number", decimalChar: ",", constraints: { maximum: "1" } },
  { type: "integer", bareNumber: false, constraints: { minimum: "1" } },
];
const DATES = [
  { type: "date", constraints: { minimum: "2021-01-05" } },
  { type: "date", format: "%d/%m/%Y", constraints: {} },
  { type: "date", constraints: { enum: ["2021-01-05", "9999-12-31"] } },
];
const OTHERS = [
  { type: "boolean", trueValues: ["oui"], falseValues: ["non", "-"], constraints: {} },
  { type: "any", constraints: { enum: ["ab"] } },
  { type: "geopoint", constraints: {} },
];
const fields = [...KINDS, ...FORMATS, ...NUMBERS, ...LONG, ...DATES, ...OTHERS];
const MISSING = [[""], ["", "-"], ["-"], []];

test.each(fields.map((field) => [JSON.stringify(field), field] as const))("%s", (_title, field) => {
  for (const missingValues of MISSING) {
    for (const required of [false, true]) {
      const schema = schemaOf({
        fields: [{ name: "cell", ...field, constraints: { ...field.constraints, required } }],
        missingValues,
      });
      const [only] = schema.fields;
      if (only === undefined) throw new Error("no field");
      const { one, many } = createCellJudges(only, schema);
      const found = new Map<number, readonly CellVerdict[]>();
      // in two goes, of which the second begins anywhere
      many(TEXTS, 0, 17, found);
      many(TEXTS, 17, TEXTS.length, found);
      const alone = TEXTS.flatMap((text, at) => {
        const verdicts = one(text);
        return verdicts.length === 0 ? [] : [[at, verdicts] as const];
      });
      expect([...found]).toEqual(alone);
    }
  }
});

test.each([
  ["string", ["1", "01", "", "1", markOf("unknown"), markOf("unknown")], [3]],
  ["integer", ["1", "01", "", "x", " 1", "x", markOf("unknown"), markOf("unknown"), "123456789012345678"], [1, 4]],
  ["number", ["1.50", "1,5", "1.5", "15e-1", "nan", "NaN"], [2, 3, 5]],
  ["date", ["2021-01-05", "2021-1-5", "", "", "2021-01-06"], [1]],
])("of unique values of the type %s, each that was there before is found", (type, texts, again) => {
  const table = tableOfRows(
    ["cell", "other"],
    texts.map((text) => [text, "x"]),
  );
  const schema = schemaOf({ fields: [{ name: "cell", type, constraints: { unique: true } }, { name: "other" }] });
  const checker = createChecker(table, schema);
  const twice = checker.issues().filter(({ code }) => code === "unique-error");
  expect(twice.map(({ row }) => row)).toEqual(again.map((at) => table.idOf(table.handleAt(at))));
});
