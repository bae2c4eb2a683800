/** What is found in a text, and what it becomes. */
import { describe, expect, it } from "vitest";
import { faultOfPattern } from "#shared/schema/constraints/pattern-fault.ts";
import { compileQuery, type Finder, type FindQuery } from "#shared/views/find/find-query.ts";
import { replaceParts } from "#shared/views/find/replacement.ts";

const PLAIN: FindQuery = { text: "", as: "text", exact: false, whole: false };

function finderOf(query: Partial<FindQuery>): Finder {
  const compiled = compileQuery({ ...PLAIN, ...query });
  if (compiled.is !== "finder") throw new Error(`no finder: ${compiled.is}`);
  return compiled.finder;
}

describe("what is looked for", () => {
  const cases: readonly (readonly [name: string, query: Partial<FindQuery>, text: string, found: readonly string[]])[] =
    [
      ["case and accents aside", { text: "ecole" }, "École, ÉCOLES et e\u0301cole", ["École", "ÉCOLE", "e\u0301cole"]],
      ["ligatures as they are read", { text: "coeur" }, "Sacré-Cœur", ["Cœur"]],
      ["never half a ligature", { text: "o" }, "cœur o", ["o"]],
      ["an ordinary space where a no-break one stands", { text: "12 rue" }, "12\u00a0rue", ["12\u00a0rue"]],
      ["as written when asked", { text: "école", exact: true }, "École école", ["école"]],
      ["none overlapping another", { text: "aa" }, "aaaa a", ["aa", "aa"]],
      ["the whole cell", { text: "x", whole: true }, "X", ["X"]],
      ["not a part of it", { text: "x", whole: true }, "Xx", []],
      ["a blank cell, when it must hold nothing else", { text: "", whole: true }, "", [""]],
      ["signs of patterns as themselves", { text: "a.b(" }, "a.b( axb(", ["a.b("]],
      ["a pattern, case aside", { text: "\\d+ rue", as: "pattern" }, "12 Rue, 3 rue", ["12 Rue", "3 rue"]],
      ["a pattern, its case", { text: "rue", as: "pattern", exact: true }, "Rue rue", ["rue"]],
      ["a pattern on the whole cell", { text: "\\d{5}", as: "pattern", whole: true }, "62153", ["62153"]],
      ["both branches on the whole cell", { text: "oui|non", as: "pattern", whole: true }, "oui oui", []],
      ["the ends of a text", { text: "^|$", as: "pattern" }, "ab", ["", ""]],
    ];
  it.each(cases)("finds %s", (_name, query, text, found) => {
    const finder = finderOf(query);
    expect(finder.parts(text).map(({ start, end }) => text.slice(start, end))).toEqual(found);
    expect(finder.matches(text)).toBe(found.length > 0);
  });

  it.each(["AV. DU GÉNÉRAL DE GAULLE", "général, Général", "12\u00a0avenue", "ΟΔΟΣ general", ""])(
    "lies at the same places of %j whether or not a sign of the text folds to several",
    (text) => {
      for (const sought of ["general", "av", "12 a", "οδος"]) {
        const finder = finderOf({ text: sought });
        expect(finder.parts(`${text} œ`)).toEqual(finder.parts(text));
      }
    },
  );

  it("is nothing for a blank text", () => {
    expect(compileQuery(PLAIN)).toEqual({ is: "nothing" });
    expect(compileQuery({ ...PLAIN, as: "pattern", whole: true })).toEqual({ is: "nothing" });
  });

  it("is found by an engine that no text stops", () => {
    const finder = finderOf({ text: "(a+)+$", as: "pattern" });
    expect(finder.matches(`${"a".repeat(5000)}!`)).toBe(false);
    // one that neither engine can try safely is said not to be judged
    expect(finderOf({ text: "(a+)+(?=b)c", as: "pattern" }).matches("a".repeat(5000))).toBe(null);
  });

  it("gives the same parts and groups whichever engine reads it", () => {
    const long = "x".repeat(3000);
    const short = finderOf({ text: "(\\d+)(?:-(\\d+))?", as: "pattern" });
    for (const text of ["1-2 3", `${long}1-2 3`]) {
      expect(short.parts(text).map(({ groups }) => groups)).toEqual([
        ["1", "2"],
        ["3", null],
      ]);
    }
  });
});

describe("what is no pattern", () => {
  const faults: readonly (readonly [pattern: string, kind: string, at: number])[] = [
    ["(a", "open-group", 0],
    ["a(b(c)", "open-group", 1],
    ["a)", "stray-closing", 1],
    ["[a-z", "open-class", 0],
    ["ab*+", "nothing-to-repeat", 3],
    ["*a", "nothing-to-repeat", 0],
    ["a|?", "nothing-to-repeat", 2],
    ["a\\", "ends-in-backslash", 1],
    ["[z-a]", "backward-range", 1],
    ["a{3,1}", "backward-count", 1],
  ];
  it.each(faults)("%s is said to be none, and where", (pattern, kind, at) => {
    expect(faultOfPattern(pattern)).toEqual({ kind, at });
  });

  it.each(["a{", "[]a]", "(?P<x>a)(?P=x)", "a+?", "(?:a|b)*?"])("%s is one", (pattern) => {
    expect(faultOfPattern(pattern)).toBe(null);
  });
});

describe("a replacement", () => {
  const cases: readonly (readonly [
    name: string,
    query: Partial<FindQuery>,
    by: string,
    text: string,
    after: string,
  ])[] = [
    ["every part", { text: "x" }, "OUI", "x et X", "OUI et OUI"],
    ["a plain text puts dollars as they are", { text: "a" }, "$1", "a", "$1"],
    ["groups by number", { text: "(\\d+)/(\\d+)", as: "pattern" }, "$2-$1", "05/01", "01-05"],
    ["groups by name", { text: "(?<y>\\d+)", as: "pattern" }, "<$<y>>", "12", "<12>"],
    ["what was found", { text: "\\d+", as: "pattern" }, "[$&]", "a1b22", "a[1]b[22]"],
    ["a dollar", { text: "a", as: "pattern" }, "$$1", "a", "$1"],
    ["a group that there is not, as written", { text: "a", as: "pattern" }, "$1", "a", "$1"],
    ["a group that took no part, as nothing", { text: "a(b)?", as: "pattern" }, "[$1]", "a", "[]"],
    ["a group and a figure", { text: "(a)", as: "pattern" }, "$10", "a", "a0"],
    ["line ends and tabs", { text: ";", as: "pattern" }, "\\n\\t", "a;b", "a\n\tb"],
    ["a beginning", { text: "^", as: "pattern" }, "0", "1320", "01320"],
    ["a blank cell", { text: "", whole: true }, "NON", "", "NON"],
  ];
  it.each(cases)("replaces %s", (_name, query, by, text, after) => {
    const replacement = { text: by, as: query.as ?? "text", keepsCase: false } as const;
    expect(replaceParts(text, finderOf(query).parts(text), replacement)).toBe(after);
  });

  it.each([
    ["RUE", "AVENUE"],
    ["Rue", "Avenue"],
    ["rue", "avenue"],
    ["rUE", "avenue"],
  ])("keeps the case of %s when asked", (found, after) => {
    const replacement = { text: "avenue", as: "text", keepsCase: true } as const;
    expect(replaceParts(found, finderOf({ text: "rue" }).parts(found), replacement)).toBe(after);
  });
});
