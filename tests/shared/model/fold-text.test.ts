/** Texts as people look for them: case, accents and ligatures folded away. */
import { describe, expect, it } from "vitest";
import { foldText } from "#shared/model/fold-text.ts";

describe("folding a text", () => {
  it.each([
    ["case", "ÉCOLE", "ecole"],
    ["accents", "Saint-Étienne-du-Grès", "saint-etienne-du-gres"],
    ["accents written apart from their letter", "e\u0301cole", "ecole"],
    ["ligatures", "Cœur de bœuf, Ægidius, Straße, ﬁche", "coeur de boeuf, aegidius, strasse, fiche"],
    ["no-break spaces", "20\u00a0rue\u202fHaute", "20 rue haute"],
    ["capitals of a Turkish keyboard", "İstanbul", "istanbul"],
    ["figures in exponent", "1ᵉʳ étage, m²", "1er etage, m2"],
  ])("leaves %s aside", (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it("keeps what makes another word: hyphens, apostrophes, figures, other scripts", () => {
    expect(foldText("l’été 2024-2025 школа")).toBe("l’ete 2024-2025 школа");
  });

  it("gives what it was given when that was folded already", () => {
    const folded = foldText("Œuvre À L’ÉTÉ");
    expect(foldText(folded)).toBe(folded);
  });
});
