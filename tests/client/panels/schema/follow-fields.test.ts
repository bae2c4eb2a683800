/** A column of the schema that is renamed stays the one it was: what one types in its form stays with it. */
import { describe, expect, it } from "vitest";
import { followFields, type KnownField } from "#client/panels/schema/follow-fields.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";

type Written = string | { name: string; title: string };

function fieldsOf(...fields: Written[]) {
  const written = fields.map((one) => (typeof one === "string" ? { name: one, title: one.slice(0, 1) } : one));
  const parsed = parseTableSchema(JSON.stringify({ fields: written }));
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message);
  return parsed.schema.fields;
}

const short = (known: readonly KnownField[]) =>
  known.map(({ key, name, was }) => `${key}:${name}${was === null ? "" : `<${was}`}`);

describe("columns of the schema", () => {
  it.each<[what: string, before: Written[], after: Written[], expected: string[]]>([
    ["stay what they are", ["a", "b"], ["b", "a"], ["b:b", "a:a"]],
    ["come and go", ["a", "b"], ["b", "c"], ["b:b", "c:c"]],
    ["keep their key when one is renamed", ["a", "b"], ["a", { name: "x", title: "b" }], ["a:a", "b:x<b"]],
    ["are found when one is renamed and moved", ["a", "b"], [{ name: "x", title: "b" }, "a"], ["b:x<b", "a:a"]],
    ["are found by their place when one is renamed and changed", ["a", "b"], ["a", "x"], ["a:a", "b:x<b"]],
    ["are new where nothing tells that they are the same", ["a", "b"], ["x", "a"], ["x:x", "a:a"]],
    [
      "are each found when two are renamed",
      ["a", "b"],
      [
        { name: "x", title: "b" },
        { name: "y", title: "a" },
      ],
      ["b:x<b", "a:y<a"],
    ],
  ])("%s", (_what, before, after, expected) => {
    expect(short(followFields(followFields([], fieldsOf(...before)), fieldsOf(...after)))).toEqual(expected);
  });

  it("do not get the key of one that bore their name", () => {
    const first = followFields([], fieldsOf("a"));
    const renamed = followFields(first, fieldsOf({ name: "b", title: "a" }));
    expect(short(followFields(renamed, fieldsOf({ name: "b", title: "a" }, "a")))).toEqual(["a:b<a", "a':a"]);
  });
});
