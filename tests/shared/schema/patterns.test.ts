/** Patterns of schemas: Python's meaning, and never a machine that stops. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costOfPattern } from "#shared/schema/constraints/pattern-cost.ts";
import { compilePattern, safeLengthOf } from "#shared/schema/constraints/pattern-engine.ts";

const MATCHES: readonly (readonly [pattern: string, matching: readonly string[], differing: readonly string[]])[] = [
  ["^\\d{5}$", ["01053"], ["1053", "01053 ", "x01053"]],
  ["\\d{5}", ["01053"], ["010530"]],
  // no parentheses are added around it, and the start is always the start
  ["a|b", ["a", "axx", "b"], ["xb", "ba"]],
  ["\\w+", ["Élodie", "a_1"], ["a b", "a-b"]],
  ["[\\w\\-' ]+", ["Jean-Noël d'Île"], ["a.b"]],
  ["\\d+", ["٣"], ["x"]],
  ["[\\d]+", ["٣"], ["x"]],
  ["a\\sb", ["a b", "a\u00a0b"], ["ab"]],
  ["[^\\s]+", ["ab"], ["a b", "a\u202fb"]],
  ["(?i)oui", ["OUI", "oui"], ["non"]],
  ["(?P<x>a)(?P=x)", ["aa"], ["ab"]],
  ["[]a]+", ["]a"], ["b"]],
  ["[[a]", ["[", "a"], ["b"]],
  ["\\Aabc\\Z", ["abc"], ["abcd"]],
  ["a{", ["a{"], ["a"]],
  ["(?!b)\\w+", ["ab"], ["ba"]],
  ["\\'\\-\\/é", ["'-/é"], ["x"]],
];

describe("a pattern", () => {
  it.each(MATCHES)("%s means what it means to Python", (pattern, matching, differing) => {
    const matches = compilePattern(pattern);
    if (matches === null) throw new Error("the pattern does not compile");
    expect(matching.filter((text) => !matches(text))).toEqual([]);
    expect(differing.filter((text) => matches(text))).toEqual([]);
  });

  it.each(["(", "[a", "a**", "(?P<1>a)"])("%s is refused", (pattern) => {
    expect(compilePattern(pattern)).toBeNull();
  });

  it.each<readonly [pattern: string, text: string]>([
    ["(a+)+b", "a".repeat(32_000)],
    ["(a|a)*b", "a".repeat(32_000)],
    ["(\\w+\\s?)*!", "mot ".repeat(8_000)],
    [".*a.*b.*c.*d", "abc".repeat(8_000)],
    ["^(https?://[^|\\s]*\\|)*https?://[^|\\s]*$", `${"https://a|".repeat(3_000)} `],
    ["(a{1,9}){1,9}b", "a".repeat(32_000)],
    ["(?=a)(a+)+b", "a".repeat(16)],
    ["(a+)+$", `${"a".repeat(32_000)}!`],
    ["(a|aa)+$", `${"a".repeat(32_000)}!`],
    ["((a*)*)*b", "a".repeat(32_000)],
    // few repetitions one after the other are enough: on a thousand signs these took from seconds to centuries
    [".*a.*b.*c.*d", "abc".repeat(330)],
    ["a?".repeat(40) + "a".repeat(40), "a".repeat(39)],
    ["(a?){40}a{40}", "a".repeat(39)],
    ["(a|a|b)(a|a|b)".repeat(15), "a".repeat(29)],
    ["(a+){12}b", "a".repeat(900)],
    ["(.*)\\1b", "a".repeat(900)],
    ["(?!.*xx.*yy)\\w*!", "x".repeat(900)],
  ])("%s answers no about a text made to keep it busy", (pattern, text) => {
    expect(compilePattern(pattern)?.(text)).toBe(false);
  });

  it.each<readonly [pattern: string, text: string]>([
    ["(?=a)(a+)+b", "a".repeat(17)],
    ["(?=a)(a|a|a|a|a|a)+b", "a".repeat(16)],
    [`(?=a)${"a?".repeat(40)}${"a".repeat(40)}`, "a".repeat(20)],
    ["(?=(a+)+b)a*", "a".repeat(32_000)],
    ["(a*)*\\1b", "a".repeat(32_000)],
    ["(.*)\\1b", "a".repeat(32_000)],
    // a thousand instructions at each of so many signs
    ["(a?){500}a{500}", "b".repeat(32_000)],
  ])("%s lets through a text that nobody can judge in no time", (pattern, text) => {
    expect(compilePattern(pattern)?.(text)).toBe(true);
  });

  it.each([
    "^\\d{14}$",
    "^([013-9]\\d|2[AB1-9])\\d{3}$",
    "^(\\+33|0|\\+262)[1-9](\\d\\d){4}$",
    "^[a-zA-Z0-9!#$&^_.+-]+\\/[a-zA-Z0-9!#$&^_.+-]+$",
    "(?=.*a)(?=.*b)(?=.*c).*",
  ])("%s, as authors write them, is left to the fast engine on any ordinary text", (pattern) => {
    expect(safeLengthOf(costOfPattern(pattern))).toBe(1_000);
  });

  it.each([
    "(?:(?:^|,)(BIKE|CAR|BUS))+",
    "(CAR|BUS)(\\|(CAR|BUS))*",
    "([A-U]|\\d{2}|\\d{2}\\.\\d)(\\|([A-U]|\\d{2}))*",
    "(?:[a-zé]+\\.)+[a-z]{2,6}",
  ])("%s gets from the linear engine the answers of the other", (pattern) => {
    const matches = compilePattern(pattern);
    const native = new RegExp(`^(?:${pattern})$`, "u");
    const parts = fc.constantFrom("BIKE", "CAR", "BUS", ",", "|", "A", "12", ".", "3", "é", "ville", "fr", " ");
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (written) => {
        expect(matches?.(written.join(""))).toBe(native.test(written.join("")));
      }),
      { numRuns: 500 },
    );
  });
});
