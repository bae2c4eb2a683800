/** Yes and no, values of a list, spaces, misread letters, addresses, lists. */
import { describe, expect, it } from "vitest";
import { repaired, repairsOfField } from "./repaired.ts";

const OUI_NON = { type: "boolean", trueValues: ["OUI"], falseValues: ["NON"] };
const listed = (...values: string[]) => ({ constraints: { enum: values } });
const matching = (pattern: string) => ({ constraints: { pattern } });

describe("a boolean is written in the words of the schema", () => {
  it.each([
    [{ type: "boolean" }, "oui", "true"],
    [{ type: "boolean" }, "FAUX", "false"],
    [OUI_NON, "X", "OUI"],
    [OUI_NON, "oui ", "OUI"],
    [OUI_NON, "0", "NON"],
    [{ type: "boolean", trueValues: ["true", "Oui"], falseValues: ["false", "Non"] }, "OUI", "Oui"],
    [listed("OUI", "NON"), "true", "OUI"],
    [listed("oui", "non", "ne sait pas"), "N", "non"],
  ])("%j: %s is %s", (field, text, expected) => {
    expect(repaired(field, text)).toBe(expected);
  });

  it.each([
    [OUI_NON, "peut-être"],
    [OUI_NON, ""],
    [listed("oui", "vrai", "non"), "x"],
    [{ type: "boolean", trueValues: [], falseValues: ["NON"] }, "oui"],
  ])("%j: never %s", (field, text) => {
    expect(repaired(field, text)).toBeNull();
  });
});

describe("a value of a list is the closest one", () => {
  it.each([
    [listed("ouvert", "fermé"), "FERME", "fermé"],
    [listed("Voirie", "Parking public"), "parking-public", "Parking public"],
    [listed("Voirie", "Parking public"), "Parkin public", "Parking public"],
    [listed("Voirie", "Parking public"), "Parknig public", "Parking public"],
    [listed("accès libre", "accès réservé"), "acces reserve", "accès réservé"],
    [listed("collège", "lycée"), "CollÃ¨ge", "collège"],
  ])("%j: %s is %s", (field, text, expected) => {
    expect(repaired(field, text)).toBe(expected);
  });

  it.each([
    [listed("sud", "nord"), "sub", "it is too short for a slip"],
    [listed("zone 1", "zone 2"), "zone 3", "figures never differ"],
    [listed("lundis", "lundi"), "lundit", "two are as close"],
    [listed("Café", "café"), "CAFE", "two are the same but for case"],
    [listed("ouvert", "fermé"), "en travaux", "none is close"],
  ])("%j: never %s, for %s", (field, text) => {
    expect(repaired(field, text)).toBeNull();
  });
});

describe("spaces and signs that are not seen go", () => {
  it.each([
    [matching("^[a-z]+$"), " abc\u00a0"],
    [matching("^[a-z]+$"), "a\u200bbc\ufeff"],
    [matching("^[a-z]+$"), "\tabc\n"],
    [{ ...matching("^[a-z]+$"), missingValues: [""] }, "abc "],
  ])("%j: %j is abc", (field, text) => {
    expect(repaired(field, text)).toBe("abc");
  });

  it("are kept single between words, and go from inside a code", () => {
    expect(repaired(listed("Parking public"), "Parking\u00a0 public")).toBe("Parking public");
    expect(repaired(matching("^[A-Z]{2}\\d{3}$"), "AB 123")).toBe("AB123");
    expect(repaired(matching("^\\d{5}$"), "62 300")).toBe("62300");
  });

  it("leave nothing of a cell that only looks filled, where it may be blank", () => {
    expect(repaired({ type: "number" }, " ")).toBe("");
    expect(repaired({ type: "number", constraints: { required: true } }, "\u00a0")).toBeNull();
  });
});

describe("letters that were misread", () => {
  const letters = matching("^[\\p{L} ’œ€-]+$");
  it.each([
    ["Ã©cole", "école"],
    ["HÃ´tel de ville", "Hôtel de ville"],
    ["lâ€™Ã©tÃ©", "l’été"],
    ["cÅ“ur", "cœur"],
    ["Ã€ louer", "À louer"],
    ["ÃƒÂ©cole", "école"],
    ["â‚¬", "€"],
  ])("%s is %s", (text, expected) => {
    // letters alone would do for some: the euro and the apostrophe show the whole text is read again
    const field = repairsOfField({ constraints: { enum: [expected, "autre chose"] } });
    expect(field.repair(text, null)?.text).toBe(expected);
  });

  it.each(["ÃÃ", "Âge d’or!", "Ã© à !"])("%s stays, for it cannot be accepted", (text) => {
    expect(repaired(letters, text)).toBeNull();
  });
});

describe("words for nothing", () => {
  it.each(["NC", "n.c.", "N/A", "Non renseigné", "néant", "-", "#REF!", "#VALEUR!", "?", "null"])(
    "%s leaves a blank",
    (text) => {
      expect(repaired({ type: "date" }, text)).toBe("");
    },
  );

  it("stay in a cell that is required, and in a field of any text", () => {
    expect(repaired({ type: "date", constraints: { required: true } }, "NC")).toBeNull();
    expect(repaired({}, "NC")).toBeNull();
  });
});

describe("addresses, lists and capitals", () => {
  const WEB = { format: "uri" };
  it.each([
    [WEB, "www.ville.fr", "https://www.ville.fr"],
    [WEB, "ville.fr/contact?a=1", "https://ville.fr/contact?a=1"],
    [WEB, "http//www.ville.fr", "http://www.ville.fr"],
    [matching("^(https?)://[^\\s/$.?#].[^\\s]*$"), "www.ville.fr", "https://www.ville.fr"],
    [matching("^(https?)://[^\\s/$.?#].[^\\s]*$"), "https:/www.ville.fr", "https://www.ville.fr"],
    [matching("^(https?)://[^\\s/$.?#].[^\\s]*$"), "htpp://www.ville.fr", "http://www.ville.fr"],
    [{ format: "email" }, "mailto:mairie@ville.fr", "mairie@ville.fr"],
    [{ format: "email" }, "Mairie <mairie@ville.fr>", "mairie@ville.fr"],
    [{ format: "email" }, "mairie (at) ville.fr", "mairie@ville.fr"],
    [{ format: "email" }, "mairie@ville.fr.", "mairie@ville.fr"],
    [{ type: "array" }, "a, b;c", '["a","b","c"]'],
    [matching("^[A-Z]{2}\\d{3}$"), "ab123", "AB123"],
  ])("%j: %s is %s", (field, text, expected) => {
    expect(repaired(field, text)).toBe(expected);
  });

  it.each([
    [WEB, "pas de site"],
    [WEB, "mairie"],
    [WEB, "1.5"],
    [{ format: "email" }, "mairie@ville"],
    [{ format: "email" }, "a@b.fr, c@d.fr"],
    [{ format: "email" }, "Anne <a@b.fr>, Chloé <c@d.fr>"],
    [{ type: "array" }, '["a"'],
    [{ type: "array" }, "Marques ou labels (dpt, mobalib)"],
  ])("%j: never %s", (field, text) => {
    expect(repaired(field, text)).toBeNull();
  });
});

describe("several values in one cell", () => {
  const BARS = matching("^(?:(?:^|\\|)(?:Éclairage|Accotements|Feux de route))+$");
  it.each([
    [BARS, "Éclairage, Accotements", "Éclairage|Accotements"],
    [BARS, "eclairage ; feux de route", "Éclairage|Feux de route"],
    [BARS, "Éclairage\nAccotements", "Éclairage|Accotements"],
    [matching("^[a-z]+(?:;[a-z]+)*$"), "lundi / mardi", "lundi;mardi"],
    [matching("^\\d+(?:, \\d+)*$"), "1;2;3", "1, 2, 3"],
    [BARS, "Éclairage, Inconnu", null],
    [matching("^[a-z]+$"), "lundi, mardi", null],
  ])("are put between the signs that are asked: %j: %s is %s", (field, text, expected) => {
    expect(repaired(field, text)).toBe(expected);
  });
});
