/** The items of an array as one types them. */
import { describe, expect, it } from "vitest";
import { readTypedItems, writeItems } from "#shared/checks/entry/typed-items.ts";

describe("items", () => {
  it.each([
    ["", [], ""],
    ["spo", [], "spo"],
    ["sport, cul", ["sport"], "cul"],
    ["sport;culture |", ["sport", "culture"], ""],
    ['["sport","culture"]', ["sport", "culture"], ""],
    ['["sport","cul', ["sport"], "cul"],
    ["[1,2]", ["1", "2"], ""],
  ])("of %j are %j, and %j is being typed", (text, done, typed) =>
    expect(readTypedItems(text)).toEqual({ done, typed }),
  );

  it("that are no texts are left alone", () => expect(readTypedItems('[{"a":1}]')).toBeNull());

  it("are written as JSON, none as nothing", () => {
    expect([writeItems(["sport", "d’art"]), writeItems([])]).toEqual(['["sport","d’art"]', ""]);
  });
});
