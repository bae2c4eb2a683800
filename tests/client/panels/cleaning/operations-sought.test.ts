/** Operations are found by the words of spreadsheets and of the people who clean, in both languages. */
import { describe, expect, it } from "vitest";
import { searchOperations } from "#client/panels/cleaning/search-operations.ts";
import { OPERATIONS } from "#shared/cleaning/operations/all.ts";
import { operationWords } from "#shared/i18n/operation-words.ts";
import { WORDS } from "#shared/i18n/words.ts";

function found(typed: string, { cleaning, operations, operationsSought }: (typeof WORDS)["fr"]): readonly string[] {
  const sought = OPERATIONS.map(({ id, family }) => ({
    id,
    label: operationWords(operations, id)?.title ?? "",
    hint: operationWords(operations, id)?.hint ?? "",
    called: operationsSought[id] ?? [],
    family: cleaning.families[family],
  }));
  return searchOperations(typed, sought).map(({ id }) => id);
}

describe("an operation", () => {
  it.each([
    ["doublons", "rows.deduplicate"],
    ["doublon", "rows.deduplicate"],
    ["RECHERCHEV", "compile.join"],
    ["jointure", "compile.join"],
    ["empiler", "compile.append"],
    ["étirer", "shape.wide-to-long"],
    ["tableau croisé", "shape.long-to-wide"],
    ["transposer", "shape.transpose"],
    ["concatener", "columns.concatenate"],
    ["arrondir", "kinds.numbers"],
    ["anonymiser", "columns.privacy"],
    ["code rne", "compile.join"],
    ["uai", "compile.join"],
    ["siret", "compile.join"],
    ["gps", "kinds.coordinates"],
    ["oui non", "kinds.booleans"],
  ])("is found by « %s »", (typed, operation) => {
    expect(found(typed, WORDS.fr).slice(0, 3)).toContain(operation);
  });

  it.each([
    ["remplacer", "texts.replace"],
    ["chercher", "texts.replace"],
    ["majuscules", "texts.letter-case"],
    ["espaces", "texts.trim"],
    ["doublons", "rows.deduplicate"],
    ["vide", "blanks.fill"],
    ["lignes vides", "rows.delete-empty"],
    ["date", "kinds.dates"],
    ["code postal", "kinds.codes"],
    ["total", "rows.delete-totals"],
    ["séparer", "columns.split"],
    ["fusionner", "rows.merge-rows"],
    ["oui non", "kinds.booleans"],
    ["X", "texts.replace-list"],
    ["pivot", "shape.wide-to-long"],
    ["années", "shape.wide-to-long"],
    ["intertitre", "rows.headings-to-column"],
    ["section", "rows.headings-to-column"],
    ["une ligne par", "shape.wide-to-long"],
    ["retirer les espaces", "texts.trim"],
  ])("is the first to be found by « %s »", (typed, operation) => {
    expect(found(typed, WORDS.fr)[0]).toBe(operation);
  });

  it("of a letter alone has it as a word", () => {
    expect(found("x", WORDS.fr)).not.toContain("columns.merge");
  });

  it("of what is called alike comes with the others", () => {
    expect(found("supprimer", WORDS.fr).slice(0, 5)).toEqual(
      expect.arrayContaining(["columns.delete", "rows.delete-empty", "rows.delete-totals", "rows.deduplicate"]),
    );
  });

  it.each([
    ["duplicates", "rows.deduplicate"],
    ["duplicate", "rows.deduplicate"],
    ["spaces", "texts.trim"],
    ["vlookup", "compile.join"],
    ["unpivot", "shape.wide-to-long"],
  ])("is found in English by “%s”", (typed, operation) => {
    expect(found(typed, WORDS.en)[0]).toBe(operation);
  });

  it("is not found by a word of its family's name, but by the whole of it", () => {
    expect(found("date", WORDS.fr)[0]).toBe("kinds.dates");
    expect(found("date", WORDS.fr)).not.toContain("kinds.phones");
    expect(found("Dates, nombres, codes", WORDS.fr)).toContain("kinds.phones");
    expect(found("compiler", WORDS.fr)).toContain("compile.append");
  });

  it("whose title says it comes before those whose description does", () => {
    const ids = found("code", WORDS.fr);
    expect(ids.indexOf("compile.lookup-commune")).toBeLessThan(ids.indexOf("texts.pad"));
  });

  it.each(["fr", "en"] as const)("is what every list of such words is of (%s)", (language) => {
    const known = OPERATIONS.map(({ id }) => id);
    expect(known).toEqual(expect.arrayContaining(Object.keys(WORDS[language].operationsSought)));
  });

  it("is found by each word that the field gives as an example", () => {
    for (const typed of WORDS.fr.cleaning.searchPlaceholder.match(/\p{L}+/gu) ?? [])
      expect(found(typed, WORDS.fr), typed).not.toEqual([]);
  });
});
