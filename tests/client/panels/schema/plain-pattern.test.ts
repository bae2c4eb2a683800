/** Regular expressions are said in plain words where they are simple, and made from an example. */
import { describe, expect, it } from "vitest";
import { patternInWords } from "#client/panels/schema/field-facts.ts";
import { patternLike } from "#client/panels/schema/plain-pattern.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { compilePattern } from "#shared/schema/constraints/pattern-engine.ts";

describe("a regular expression", () => {
  it.each([
    ["[0-9]{5}", "5 chiffres"],
    ["^\\d{5}$", "5 chiffres"],
    ["[0-9]{7}[A-Z]", "7 chiffres, puis 1 lettre majuscule"],
    ["W\\d{9}", "« W », puis 9 chiffres"],
    ["FR-[0-9]{2,3}", "« FR- », puis 2 à 3 chiffres"],
    ["[A-Za-z]+", "au moins 1 lettre"],
    ["[a-z]{2,}", "au moins 2 lettres minuscules"],
    ["[A-Z0-9]{0,4}", "au plus 4 lettres ou chiffres"],
    ["\\.csv", "« .csv »"],
    ["A?[0-9]", "« A » ou rien, puis 1 chiffre"],
    [".*", "des caractères quelconques, ou rien"],
  ])("%s is said: %s", (pattern, said) => {
    expect(patternInWords(pattern, WORDS.fr.schema)?.replaceAll("\u00a0", " ")).toBe(said);
  });

  it.each(["", "^$", "(a|b)", "a|b", "[^;]+", "(?i)oui", "[0-9]{2}(-[0-9]{2})?", "\\p{L}+", "[0-9]+?", "a\\"])(
    "%j is not said, for it would not be simple",
    (pattern) => {
      expect(patternInWords(pattern, WORDS.fr.schema)).toBeNull();
    },
  );
});

describe("an example", () => {
  it.each([
    ["0620001A", "[0-9]{7}[A-Z]"],
    ["62 300", "[0-9]{2} [0-9]{3}"],
    ["FR-1", "[A-Z]{2}-[0-9]"],
    ["a.b", "[a-z]\\.[a-z]"],
    ["(é)", "\\(é\\)"],
  ])("%s makes %s, which it keeps itself", (example, pattern) => {
    expect(patternLike(example)).toBe(pattern);
    expect(compilePattern(pattern)?.(example)).toBe(true);
  });
});
