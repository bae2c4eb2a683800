/** Columns against the fields of a schema of version 2 that says how they must match. */
import { describe, expect, it } from "vitest";
import { createChecker } from "#shared/checks/checker.ts";
import { warningsOf } from "#shared/checks/warnings-of.ts";
import { setColumnsPrivate } from "#shared/document/edits/set-column-private.ts";
import { schemaOf, tableOfRows } from "./table-of-rows.ts";

const FIELDS = [{ name: "a", constraints: { required: true } }, { name: "b" }];

/** `code rule name` of each issue about columns; warnings in brackets. */
function found(columns: readonly string[], fieldsMatch: unknown): string[] {
  const schema = schemaOf({ fields: FIELDS, ...(fieldsMatch === undefined ? {} : { fieldsMatch }) });
  const table = tableOfRows(columns, []);
  const issues = createChecker(table, schema).issues();
  return [
    ...issues.map(({ code, rule, args }) => [code, rule, args.name].filter((part) => part !== undefined).join(" ")),
    ...warningsOf(table, schema).map(({ code }) => `(${code})`),
  ];
}

const CASES: readonly (readonly [fieldsMatch: unknown, columns: string, found: readonly string[]])[] = [
  [undefined, "a b", []],
  [undefined, "b a", ["(columns-unordered)"]],
  [undefined, "a z", ["(column-missing)", "(column-extra)"]],
  ["exact", "a b", []],
  ["exact", "b a", ["incorrect-label exact"]],
  ["exact", "a", ["missing-label fieldsMatch b"]],
  ["exact", "a b z", ["extra-label exact z"]],
  [["equal"], "b a", []],
  ["equal", "b a z", ["extra-label equal z"]],
  ["subset", "b a z", []],
  ["subset", "a z", ["missing-label fieldsMatch b"]],
  ["superset", "a", []],
  ["superset", "a z", ["extra-label superset z"]],
  ["superset", "b", ["missing-label required a"]],
  ["partial", "a z", []],
  ["partial", "z", ["missing-label required a", "incorrect-label partial"]],
  ["anything", "b a", ["(columns-unordered)"]],
];

describe("columns and fields that must match", () => {
  it.each(CASES)("as %j: the columns %s", (fieldsMatch, columns, expected) => {
    expect(found(columns.split(" "), fieldsMatch)).toEqual(expected);
  });

  it("leave out those that are never published", () => {
    const table = tableOfRows(["a", "b", "bursar"], []);
    const schema = schemaOf({ fields: FIELDS });
    const bursar = table.columns.filter(({ name }) => name === "bursar").map(({ id }) => id);
    expect(warningsOf(table, schema).map(({ args }) => args.name)).toEqual(["bursar"]);
    setColumnsPrivate(table, bursar, true, null);
    expect(warningsOf(table, schema)).toEqual([]);
  });
});
