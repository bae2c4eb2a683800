/** What people write where there is nothing to say, and what only looks like it. */
import { describe, expect, it } from "vitest";
import { repaired, repairsOfField } from "./repaired.ts";

const NUMBER = { type: "integer" };
const EUROPE = { constraints: { enum: ["FR", "BE", "LU", "DE"] } };

describe("what stands for no value", () => {
  it.each<[object, string]>([
    ...["NC", "n.c.", "na", "N/A", "NR", "nd", "néant", "non renseigné", "-", "#N/A", "null"].map(
      (text): [object, string] => [NUMBER, text],
    ),
    [{ constraints: { enum: ["OUI", "NON"] } }, "NC"],
    [{ constraints: { enum: ["A", "B", "C", "FR"] } }, "NC"],
    [{ name: "pays", type: "integer" }, "n/a"],
    [EUROPE, "néant"],
  ])("is left blank: %j, %s", (field, text) => {
    expect(repaired(field, text)).toBe("");
  });

  it.each<[object, string, string]>([
    [{ name: "code_pays", constraints: { pattern: "^[A-Z]{3}$" } }, "NC", "it is New Caledonia"],
    [{ name: "nationalité", constraints: { pattern: "^[A-Z]{3}$" } }, "na", "it is Namibia"],
    [{ name: "paysNaissance", constraints: { pattern: "^[A-Z]{3}$" } }, "NR", "it is Nauru"],
    [EUROPE, "NC", "the others allowed are countries"],
    [{ type: "integer", constraints: { required: true } }, "NC", "the cell may not be blank"],
    [{}, "NC", "a text may be that"],
  ])("is not what this is: %j, %s, for %s", (field, text, _why) => {
    expect(repaired(field, text)).toBeNull();
  });

  it("is not a country where a check asks for one", () => {
    expect(repairsOfField({}, "code-pays-iso3").repair("NC", null)).toBeNull();
    expect(repairsOfField({}, "code-pays-iso3").repair("néant", null)).toMatchObject({ text: "" });
  });
});
