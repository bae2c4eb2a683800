/** When the schema is offered to follow a column that was renamed. */
import { describe, expect, it } from "vitest";
import { nameForField, renamedColumn } from "#client/panels/schema/renamed-column.ts";
import type { SchemaLayer } from "#shared/document/table.ts";
import { tableOfRows } from "../../../shared/checks/table-of-rows.ts";

const [COMMUNE, CODE] = tableOfRows(["commune", "code"], []).columns;
if (COMMUNE === undefined || CODE === undefined) throw new Error("no columns");
const [commune, code] = [COMMUNE, CODE];
const named = (name: string) => ({ ...commune, name });
const schema = (made?: "edited" | "derived", ...names: string[]): SchemaLayer => ({
  descriptor: JSON.stringify({ fields: names.map((name) => ({ name, type: "string" })) }),
  reference: { name: "lieux", version: null, ...(made === undefined ? {} : { made }) },
});

describe("a column renamed", () => {
  it.each([
    ["is told from columns that come, go and move", [code, named("ville")], { column: commune.id, was: "commune" }],
    ["is not one whose spaces alone changed", [named(" commune"), code], null],
    ["is not one of several that were renamed at once", [named("ville"), { ...code, name: "insee" }], null],
    ["is not a column that went", [code], null],
  ])("%s", (_what, after, expected) => {
    expect(renamedColumn([commune, code], after)).toEqual(expected);
  });

  const DERIVED = schema("derived", "commune", "code");
  it.each([
    ["made from the data", [named(" ville"), code], DERIVED, "ville"],
    ["edited here", [named("ville"), code], schema("edited", "commune"), "ville"],
    ["that others publish", [named("ville"), code], schema(undefined, "commune"), null],
    ["that does not know it", [named("ville"), code], schema("derived", "code"), null],
    ["where the name is taken", [named("ville"), code], schema("derived", "commune", "ville"), null],
    ["that another column answers to", [named("ville"), { ...code, name: "commune" }], DERIVED, null],
    ["once it has its first name again", [commune, code], DERIVED, null],
    ["when it has no name", [named(" "), code], DERIVED, null],
    ["when it is gone", [code], DERIVED, null],
    ["that is none", [named("ville"), code], null, null],
  ])("in a schema %s", (_what, columns, layer, expected) => {
    expect(nameForField({ column: commune.id, was: "commune" }, columns, layer)).toBe(expected);
  });
});
