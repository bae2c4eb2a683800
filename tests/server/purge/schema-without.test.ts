/** What a schema made here says of columns that are gone: it goes, and what is left is a schema still. */
import { expect, test } from "vitest";
import { schemaWithout } from "#server/purge/schema-without.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";

const LISTED = { constraints: { enum: ["QZ-Dupont", "QZ-Durand"] } };
const descriptor = JSON.stringify({
  fields: [{ name: "nom" }, { name: " agent ", ...LISTED }, { name: "mobile", ...LISTED }],
  primaryKey: ["nom", "agent"],
  uniqueKeys: [["mobile"], ["nom"]],
  foreignKeys: [{ fields: ["mobile"], reference: { resource: "annuaire", fields: ["tel"] } }],
  custom_checks: [{ name: "sum-columns-value", params: { column: "nom", columns: ["agent"] } }],
});
const layer = (made?: "derived") => ({
  descriptor,
  reference: { name: "x", version: null, ...(made === undefined ? {} : { made }) },
});

test("fields, keys and checks of columns that are gone go, and it can be read still", () => {
  const left = schemaWithout(layer("derived"), new Set(["agent", "mobile"]))?.descriptor ?? "";
  expect(left).not.toContain("QZ-");
  expect(JSON.parse(left)).toEqual({ fields: [{ name: "nom" }], uniqueKeys: [["nom"]] });
  expect(parseTableSchema(left).ok).toBe(true);
});

test("where nothing is left of it, it goes; where nothing of it goes, it stays to the letter", () => {
  expect(schemaWithout(layer("derived"), new Set(["nom", "agent", "mobile"]))).toBeNull();
  expect(schemaWithout(layer("derived"), new Set(["autre"]))).toEqual(layer("derived"));
});

test("one that was published says nothing of this table", () => {
  expect(schemaWithout(layer(), new Set(["agent"]))).toEqual(layer());
});
