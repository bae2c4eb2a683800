/** Fields that a custom check of the schema looks at: what it refuses is repaired, and what would fail it is not proposed. */
import { describe, expect, it } from "vitest";
import { repairsOfField } from "./repaired.ts";

describe("with a custom check", () => {
  it.each([
    ["siret", {}, "SIRET 732 829 320 00074", "73282932000074"],
    ["french-siret-value", {}, "7.3282932000074E+13", "73282932000074"],
    ["siren", {}, "SIREN 732829320", "732829320"],
    ["french-gps-coordinates", { type: "geopoint" }, "48.85,2.35", "2.35,48.85"],
    ["french-gps-coordinates", { type: "geopoint", format: "array" }, "[48.85, 2.35]", "[2.35, 48.85]"],
    ["phone-number-value", {}, "Tél. : 01 23 45 67 89", "+33123456789"],
    ["opening-hours-value", {}, "du lundi au vendredi de 9h à 12h", "Mo-Fr 09:00-12:00"],
    ["code-postal", {}, "1320", "01320"],
    ["code-departement", {}, "1", "01"],
  ])("%s, %j: %s is %s", (check, field, text, expected) => {
    expect(repairsOfField(field, check).repair(text, null)?.text).toBe(expected);
  });

  it.each([
    ["siret", {}, "73282932000075", "its key is wrong"],
    ["siret", {}, "732 829 320 00074", "it is accepted"],
    ["french-gps-coordinates", { type: "geopoint" }, "2.35,48.85", "it is in France"],
    ["french-gps-coordinates", { type: "geopoint" }, "-74.0,40.7", "it is not in France either way"],
    ["opening-hours-value", {}, "sur rendez-vous", "a word is not understood"],
    ["phone-number-value", {}, "01 23", "it is too short"],
    ["siret", { type: "string", constraints: { pattern: "^[A-Z]+$" } }, "abc", "what its form allows is no SIRET"],
  ])("%s, %j: never %s, for %s", (check, field, text, _why) => {
    expect(repairsOfField(field, check).repair(text, null)).toBeNull();
  });
});
