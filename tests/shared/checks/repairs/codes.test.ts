/** Identifiers and codes of the French administration, phone numbers. */
import { describe, expect, it } from "vitest";
import { repaired } from "./repaired.ts";

const SIRET = { name: "siret", constraints: { pattern: "^\\d{14}$" } };
const SIREN = { name: "SIREN_amenageur", constraints: { pattern: "^\\d{9}$" } };
const POSTAL = { name: "codePostal", constraints: { pattern: "^\\d{5}$" } };
const INSEE = { name: "code_commune_insee", constraints: { pattern: "^([013-9]\\d|2[AB1-9])\\d{3}$" } };
const UAI = { name: "code_uai", constraints: { pattern: "^\\d{7}[A-Z]$" } };

describe("a code gets back what it lost", () => {
  it.each([
    [SIRET, "732 829 320 00074", "73282932000074"],
    [SIRET, "732.829.320.00074", "73282932000074"],
    [SIRET, "SIRET : 732 829 320 00074", "73282932000074"],
    [SIRET, "7.3282932000074E+13", "73282932000074"],
    [SIRET, "7,3282932000074E13", "73282932000074"],
    [SIRET, "73282932000074.0", "73282932000074"],
    [SIREN, "732 829 320", "732829320"],
    [SIREN, "5520135.0", null],
    [POSTAL, "1320", "01320"],
    [POSTAL, "1320.0", "01320"],
    [POSTAL, "62 300", "62300"],
    [INSEE, "1053", "01053"],
    [INSEE, "2a004", "2A004"],
    [{ name: "code_departement", constraints: { pattern: "^\\d{2}|2[AB]$" } }, "1", "01"],
    [UAI, "0530484n", "0530484N"],
    [UAI, "530484N", "0530484N"],
    [UAI, "053 0484 N", "0530484N"],
    [UAI, "0530484", "0530484N"],
  ])("%j: %s is %s", (field, text, expected) => {
    expect(repaired(field, text)).toBe(expected);
  });

  it.each([
    [SIRET, "7.50153E+13", "its last figures were rounded away"],
    [SIRET, "4.2E+13", "its figures were rounded away"],
    [SIRET, "7328293200007", "what a zero would give is no SIRET"],
    [SIRET, "732829320", "it is a SIREN"],
    [POSTAL, "132", "two figures are missing"],
    [POSTAL, "1320 Ambérieu", "there is more than the code"],
    [INSEE, "Lens", "it is a name"],
    [UAI, "0750652m", "its letter is not the right one"],
    [{ name: "code_departement", constraints: { pattern: "^\\d{2}$" } }, "0", "no département has it"],
    [{ name: "code_region", constraints: { pattern: "^\\d{2}$" } }, "5", "no region has it"],
    [{ name: "numero", constraints: { pattern: "^\\d{5}$" } }, "1320", "nothing says what it is"],
  ])("%j: never %s, for %s", (field, text) => {
    expect(repaired(field, text)).toBeNull();
  });
});

describe("a phone number takes the form that is asked", () => {
  const INTERNATIONAL = { name: "telephone", constraints: { pattern: "^(\\+33|\\+590|\\+262)(\\d){6,9}$" } };
  const INSIDE = { name: "tel1", constraints: { pattern: "^0\\d{9}$" } };
  const SPACED = {
    name: "contact_tel",
    example: "01 44 00 00 00",
    constraints: { pattern: "^[+\\d ]{12,}$|^\\d\\d \\d\\d.*" },
  };
  it.each([
    [INTERNATIONAL, "01 23 45 67 89", "+33123456789"],
    [INTERNATIONAL, "06 92 12 34 56", "+262692123456"],
    [INTERNATIONAL, "+33 692 12 34 56", "+262692123456"],
    [INTERNATIONAL, "690.12.34.56", "+590690123456"],
    [INTERNATIONAL, "01.23.45.67.89", "+33123456789"],
    [INTERNATIONAL, "123456789", "+33123456789"],
    [INTERNATIONAL, "+33 (0)1 23 45 67 89", "+33123456789"],
    [INTERNATIONAL, "0033123456789", "+33123456789"],
    [INTERNATIONAL, "Tél. : 01 23 45 67 89", "+33123456789"],
    [INTERNATIONAL, "0590 12 34 56", "+590590123456"],
    [INSIDE, "123456789", "0123456789"],
    [INSIDE, "+33 1 23 45 67 89", "0123456789"],
    [SPACED, "0123456789", "01 23 45 67 89"],
  ])("%j: %s is %s", (field, text, expected) => {
    expect(repaired(field, text)).toBe(expected);
  });

  it.each([
    [INTERNATIONAL, "01 23 45 67", "it is too short"],
    [INTERNATIONAL, "01 23 45 67 89 / 06 12 34 56 78", "there are two"],
    [
      { name: "nom", constraints: { pattern: "^\\+33\\d{9}$" } },
      "0123456789",
      "nothing says that it is a phone number",
    ],
  ])("%j: never %s, for %s", (field, text) => {
    expect(repaired(field, text)).toBeNull();
  });
});
