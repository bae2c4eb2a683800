/** Choices found by what one types. */
import { describe, expect, it } from "vitest";
import { findChoices } from "#shared/model/find-choices.ts";

const CHOICES = ["École maternelle", "École élémentaire", "Collège", "Lycée", "Lycée professionnel", "Œuvre (c++)"];
const found = (typed: string) => findChoices(typed, CHOICES, (text) => [text]);

describe("choices", () => {
  it.each([
    ["", CHOICES, false],
    ["  ", CHOICES, false],
    ["LYCEE", ["Lycée", "Lycée professionnel"], true],
    ["lycée pro", ["Lycée professionnel"], true],
    ["élem", ["École élémentaire"], true],
    ["mat", ["École maternelle"], true],
    ["e", ["École maternelle", "École élémentaire", "Collège", "Lycée", "Lycée professionnel", "Œuvre (c++)"], true],
    ["ll", ["École maternelle", "Collège"], false],
    ["oeuvre", ["Œuvre (c++)"], true],
    ["c++", ["Œuvre (c++)"], true],
    ["université", [], false],
  ])("for %j are %j", (typed, choices, sure) => expect(found(typed)).toEqual({ choices, sure }));

  it("are known by any of their words", () => {
    const { choices } = findChoices("oui", [{ text: "1" }, { text: "0" }], ({ text }) => [
      text,
      text === "1" ? "Oui" : "Non",
    ]);
    expect(choices).toEqual([{ text: "1" }]);
  });
});
