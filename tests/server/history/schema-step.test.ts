import { describe, expect, it } from "vitest";
import { schemaStep } from "#server/history/schema-step.ts";
import type { SchemaLayer } from "#shared/document/table.ts";

const SCHEMA = { fields: [{ name: "a", type: "integer" }, { name: "b" }], primaryKey: ["a"] };
const layer = (descriptor: object, reference: Partial<SchemaLayer["reference"]> = {}): SchemaLayer => ({
  descriptor: JSON.stringify(descriptor),
  reference: { name: "s", version: null, ...reference },
});
const edited = (descriptor: object) => layer(descriptor, { made: "edited" });

describe("what a gesture did to the schema", () => {
  it.each<[what: string, before: SchemaLayer | null, after: SchemaLayer | null, step: object]>([
    ["a first one", null, layer(SCHEMA), { did: "chose", name: "s", version: null, derived: false }],
    ["another version", layer(SCHEMA), layer(SCHEMA, { version: "2" }), { did: "chose", version: "2" }],
    [
      "one made from the data",
      layer(SCHEMA),
      layer(SCHEMA, { name: "t", made: "derived" }),
      { did: "chose", derived: true },
    ],
    [
      "one made from the data again",
      layer(SCHEMA, { made: "derived" }),
      layer({ fields: [] }, { made: "derived", time: 2 }),
      { did: "chose", derived: true, again: true },
    ],
    [
      "a property of one that was made again",
      layer(SCHEMA, { made: "derived", time: 2 }),
      layer({ ...SCHEMA, primaryKey: [] }, { made: "derived", time: 2 }),
      { did: "edited", count: 1 },
    ],
    ["the published one again", edited(SCHEMA), layer(SCHEMA), { did: "chose", derived: false }],
    ["none any more", layer(SCHEMA), null, { did: "removed" }],
    [
      "a property",
      layer(SCHEMA),
      edited({ ...SCHEMA, fields: [SCHEMA.fields[0], { name: "b", constraints: { required: true } }] }),
      {
        did: "edited",
        count: 1,
        differences: [{ field: "b", property: "constraints.required", before: null, after: "true" }],
      },
    ],
    [
      "a name, in the key too",
      edited(SCHEMA),
      edited({ fields: [{ name: "c", type: "integer" }, { name: "b" }], primaryKey: ["c"] }),
      { did: "edited", count: 1, differences: [{ field: "a", property: "name", before: '"a"', after: '"c"' }] },
    ],
    [
      "one field for another",
      edited(SCHEMA),
      edited({ fields: [SCHEMA.fields[0], { name: "c", type: "date" }], primaryKey: ["a"] }),
      {
        did: "edited",
        count: 2,
        differences: [
          { kind: "added", field: "c" },
          { kind: "removed", field: "b" },
        ],
      },
    ],
    [
      "more than is told, and long",
      edited(SCHEMA),
      edited({ ...SCHEMA, title: "x".repeat(500), p: 1, q: 2, r: 3 }),
      { did: "edited", count: 4, differences: [{ after: expect.stringMatching(/^.{100}$/) }, {}, {}] },
    ],
    [
      "properties with endless names",
      edited(SCHEMA),
      edited({ ...SCHEMA, ["p".repeat(500)]: 1, fields: [...SCHEMA.fields, { name: "f".repeat(600) }] }),
      { count: 2, differences: [{ property: "p".repeat(100) }, { kind: "added", field: "f".repeat(500) }] },
    ],
  ])("%s", (_what, before, after, step) => {
    expect(schemaStep({ before, after })).toMatchObject(step);
  });
});
