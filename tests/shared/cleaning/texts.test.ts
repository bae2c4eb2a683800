import { describe, expect, it } from "vitest";
import { inLetterCase } from "#shared/cleaning/texts/letter-case.ts";
import { padded } from "#shared/cleaning/texts/pad.ts";
import { trimmed, withoutAccents, withoutPunctuation, withSingleSpaces } from "#shared/cleaning/texts/plain-text.ts";

describe("names as French writes them", () => {
  it.each([
    ["SAINT-OUEN-L'AUMÔNE", "Saint-Ouen-l'Aumône"],
    ["saint-ouen-l’aumône", "Saint-Ouen-l’Aumône"],
    ["D'ARTAGNAN", "d'Artagnan"],
    ["L'HUISSERIE", "L'Huisserie"],
    ["LA CHAPELLE-ANTHENAISE", "La Chapelle-Anthenaise"],
    ["SAINT-JEAN-SUR-MAYENNE", "Saint-Jean-sur-Mayenne"],
    ["CHARLES DE GAULLE", "Charles de Gaulle"],
    ["école élémentaire jean moulin", "École Élémentaire Jean Moulin"],
    ["LYCÉE LOUIS XIV", "Lycée Louis XIV"],
    ["rue jean xxiii", "Rue Jean XXIII"],
    ["CHARLES V", "Charles V"],
    ["CCAS DE LAVAL", "CCAS de Laval"],
    ["LE BOURGNEUF-LA-FORÊT (mayenne)", "Le Bourgneuf-la-Forêt (Mayenne)"],
    ["ŒUF-EN-TERNOIS", "Œuf-en-Ternois"],
    ["12 RUE DE L'ÉGLISE", "12 Rue de l'Église"],
    ["RUE DU FER A CHEVAL", "Rue du Fer a Cheval"],
    ["BÂTIMENT A", "Bâtiment A"],
    ["CARREFOUR RN13", "Carrefour RN13"],
    ["1ER ÉTAGE, 12BIS", "1er Étage, 12bis"],
    ["", ""],
  ])("%j as %j", (text, name) => expect(inLetterCase(text, "names")).toBe(name));

  it("what is a name already stays, whatever is done to it again", () => {
    for (const name of ["Saint-Ouen-l'Aumône", "d'Artagnan", "Louis XIV"])
      expect(inLetterCase(name, "names")).toBe(name);
  });
});

it.each([
  ["upper", "élève n° 1", "ÉLÈVE N° 1"],
  ["lower", "ÉLÈVE N° 1", "élève n° 1"],
  ["sentence", "« LA MAIRIE EST OUVERTE »", "« La mairie est ouverte »"],
] as const)("letters in %s case", (letterCase, text, changed) => {
  expect(inLetterCase(text, letterCase)).toBe(changed);
});

describe("plain texts", () => {
  it.each([
    [trimmed, "\u00a0 Laval\u2009\n", "Laval"],
    [trimmed, "\ufeff\u200bLaval", "Laval"],
    [trimmed, "rue  du Val", "rue  du Val"],
    [withSingleSpaces, "rue \u00a0 du\u202fVal\nde\u200bLoire", "rue du Val deLoire"],
    [withoutAccents, "Évron, Cœur de Ville, Noël, ÇA", "Evron, Coeur de Ville, Noel, CA"],
    [withoutPunctuation, "Laval (53), « l’école »…", "Laval 53 l école"],
  ] as const)("%o of %j", (change, text, changed) => expect(change(text)).toBe(changed));

  it.each([
    ["1450", 5, "0", "start", "01450"],
    ["", 5, "0", "start", ""],
    ["123456", 5, "0", "start", "123456"],
    ["A", 4, "xy", "end", "Axyx"],
    ["é", 3, "-", "start", "--é"],
    ["A", 3, "", "end", "A"],
  ] as const)("%j padded to %i with %j at its %s", (text, size, sign, at, changed) => {
    expect(padded(text, size, sign, at)).toBe(changed);
  });
});
