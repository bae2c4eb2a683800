import { describe, expect, it } from "vitest";
import { compareSchemas } from "#shared/schema/compare-schemas.ts";

const text = (descriptor: object) => JSON.stringify(descriptor);

const BEFORE = {
  name: "mairies",
  version: "1.0.0",
  fields: [
    { name: "nom", type: "string", constraints: { required: true } },
    { name: "ouvert", type: "boolean" },
    { name: "fax" },
  ],
};

describe("two schemas", () => {
  it("differ by fields that come and go, and by properties, constraints one by one", () => {
    const after = {
      name: "mairies",
      version: "1.1.0",
      fields: [
        { name: "nom", title: "Nom", type: "string", constraints: { required: true, maxLength: 80 } },
        { name: "courriel", format: "email" },
        { name: "ouvert", type: "string" },
      ],
    };
    const changed = { kind: "changed", field: "nom", before: null };
    expect(compareSchemas(text(BEFORE), text(after))).toEqual([
      { kind: "changed", field: null, property: "version", before: '"1.0.0"', after: '"1.1.0"' },
      { ...changed, property: "title", after: '"Nom"' },
      { ...changed, property: "constraints.maxLength", after: "80" },
      { kind: "added", field: "courriel", property: null, before: null, after: null },
      { kind: "changed", field: "ouvert", property: "type", before: '"boolean"', after: null },
      { kind: "removed", field: "fax", property: null, before: null, after: null },
    ]);
  });

  it("differ by the order of the fields that both have", () => {
    const [nom, ouvert, fax] = BEFORE.fields;
    const after = { ...BEFORE, fields: [ouvert, { name: "nouveau" }, nom, fax] };
    expect(compareSchemas(text(BEFORE), text(after))).toContainEqual({
      kind: "changed",
      field: null,
      property: "fields",
      before: '["nom","ouvert","fax"]',
      after: '["ouvert","nom","fax"]',
    });
  });

  it.each([
    ["the order of properties", { fields: BEFORE.fields, version: "1.0.0", name: "mairies" }],
    [
      "what is meant anyway",
      {
        ...BEFORE,
        missingValues: [""],
        fields: [
          ...BEFORE.fields.slice(0, 2),
          { name: "fax", type: "string", format: "default", constraints: { required: false } },
        ],
      },
    ],
    [
      "an empty list of constraints",
      { ...BEFORE, fields: [...BEFORE.fields.slice(0, 2), { name: "fax", constraints: {} }] },
    ],
  ])("are the same whatever %s", (_, after) => {
    expect(compareSchemas(text(BEFORE), text(after))).toEqual([]);
    expect(compareSchemas(text(after), text(BEFORE))).toEqual([]);
  });

  it("all come when there was none, and all go when there is none any more", () => {
    const kinds = (before: string | null, after: string | null) =>
      compareSchemas(before, after).flatMap(({ kind, field }) => (field === null ? [] : [`${kind} ${field}`]));
    expect(kinds(null, text(BEFORE))).toEqual(["added nom", "added ouvert", "added fax"]);
    expect(kinds(text(BEFORE), null)).toEqual(["removed nom", "removed ouvert", "removed fax"]);
  });

  it("name the items that come and go in a list, the first of them, and none that only moved", () => {
    const items = (before: unknown, after: unknown) => {
      const [one, other] = [before, after].map((values) =>
        text({ fields: [{ name: "a", constraints: { enum: values } }] }),
      );
      return compareSchemas(one ?? null, other ?? null)[0]?.items;
    };
    expect(items(["a", "b"], ["b", "c"])).toEqual({ added: ["c"], removed: ["a"], more: 0 });
    expect(items([1], [1, 2, 3, 4, 5, 6])).toEqual({ added: ["2", "3", "4"], removed: [], more: 2 });
    expect([items(["a", "b"], ["b", "a"]), items(["a"], null), items(["a"], [{}])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("know a property that is called like one of every object", () => {
    const [before, after] = [{ name: "a" }, { name: "a", constructor: "c" }].map((one) => text({ fields: [one] }));
    expect(compareSchemas(before ?? null, after ?? null)).toHaveLength(1);
  });

  it("name a field by a number as by a text", () => {
    const [before, after] = [{ name: 2024 }, { name: "2024", type: "integer" }].map((one) => text({ fields: [one] }));
    const change = { kind: "changed", field: "2024", property: "type", before: null, after: '"integer"' };
    expect(compareSchemas(before ?? null, after ?? null)).toEqual([change]);
  });

  it.each(["{", "[]", '{"fields":7}', '{"fields":[7,{"name":3}]}'])(
    "are compared although one is no schema: %s",
    (odd) => {
      expect(compareSchemas(odd, odd)).toEqual([]);
    },
  );
});
