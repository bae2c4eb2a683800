import { describe, expect, it } from "vitest";
import { type EditedSchema, editSchemaText } from "#shared/schema/edits/edit-schema-text.ts";
import type { SchemaEdit } from "#shared/wire/schemas.ts";

const LYCEES = {
  $schema: "https://frictionlessdata.io/schemas/table-schema.json",
  title: "Lycées",
  fields: [
    { name: "uai", type: "string", example: "0422170F", constraints: { required: true, pattern: "^[0-9]{7}[A-Z]$" } },
    { name: "effectif", type: "integer", nullable: true, constraints: { minimum: 0, enum: [10, 20] }, example: 10 },
    { name: "ouverture", type: "date", format: "%d/%m/%Y", example: "05/01/2021" },
    { name: "note", type: "number", decimalChar: ",", example: "1,5", constraints: { maximum: "20" } },
    { name: "internat", type: "boolean", trueValues: ["oui"], falseValues: ["non"], example: true },
  ],
  primaryKey: "uai",
  uniqueKeys: [["uai", "ouverture"]],
  foreignKeys: [{ fields: "uai", reference: { resource: "", fields: "uai" } }],
  custom_checks: [{ name: "compare-columns-value", params: { column: "effectif", op: ">", column2: "note" } }],
  notes: { kept: [1, { as: "it is" }] },
};
const TEXT = JSON.stringify(LYCEES);

function edit(edits: readonly SchemaEdit[], text = TEXT): Extract<EditedSchema, { ok: true }> {
  const edited = editSchemaText(text, edits);
  if (!edited.ok) throw new Error(JSON.stringify(edited.errors));
  return edited;
}

function fieldAfter(edits: readonly SchemaEdit[], name: string) {
  return JSON.parse(edit(edits).text).fields.find((field: { name: string }) => field.name === name);
}

const set = (field: string, property: string, value: SetValue): SchemaEdit => ({
  kind: "set-field",
  field,
  property,
  value,
});
type SetValue = Extract<SchemaEdit, { kind: "set-field" }>["value"];

const add = (field: string | null, property: string, items: SetValue[], more: object = {}): SchemaEdit => ({
  kind: "add-items",
  ...{ field, property, items, ...more },
});
const remove = (field: string | null, property: string, items: SetValue[]): SchemaEdit => ({
  kind: "remove-items",
  ...{ field, property, items },
});

const EDITS: readonly [what: string, edits: SchemaEdit[]][] = [
  ["a title", [set("uai", "title", "Code UAI")]],
  ["a constraint more", [set("effectif", "constraints.required", true)]],
  ["the first constraint", [set("ouverture", "constraints.required", true)]],
  ["the last constraint", [set("note", "constraints.maximum", null)]],
  ["a name", [set("uai", "name", "code")]],
  ["names that are exchanged", [set("uai", "name", "x"), set("effectif", "name", "uai"), set("x", "name", "effectif")]],
  ...["string", "date", "number", "boolean", "year", "list", "geopoint", "any"].flatMap((type) =>
    LYCEES.fields.map(({ name }): [string, SchemaEdit[]] => [`${name} made a ${type}`, [set(name, "type", type)]]),
  ),
  ["several types", [set("note", "type", "string"), set("note", "constraints.pattern", "^[0-9]$")]],
  ["no type", [set("effectif", "type", null)]],
  ["another format", [set("ouverture", "format", null)]],
  ["another decimal mark", [set("note", "decimalChar", null)]],
  ["a property of the schema", [{ kind: "set-schema", property: "description", value: "Du département" }]],
  ["a new field in the middle", [{ kind: "add-field", descriptor: { name: "ville" }, before: "note" }]],
  ["a new field at the end", [{ kind: "add-field", descriptor: { name: "ville", any: [1] }, before: null }]],
  ["a field less", [{ kind: "remove-field", field: "uai" }]],
  [
    "a field less, and another",
    [
      { kind: "remove-field", field: "note" },
      { kind: "remove-field", field: "uai" },
    ],
  ],
  ["another place", [{ kind: "move-field", field: "uai", before: "internat" }]],
  ["the last place", [{ kind: "move-field", field: "uai", before: null }]],
  ["a value more", [add("effectif", "constraints.enum", [30, 40], { before: 20 })]],
  ["the first value", [add("uai", "constraints.enum", ["0422170F"])]],
  ["a value less", [remove("effectif", "constraints.enum", ["10"])]],
  ["all values less", [remove("effectif", "constraints.enum", ["10", 20])]],
  [
    "a value more, then others less",
    [add("effectif", "constraints.enum", [30]), remove("effectif", "constraints.enum", [10, 30])],
  ],
  ["an answer more", [add("internat", "falseValues", ["NON"])]],
  ["an answer where none was written", [add("effectif", "trueValues", ["v"])]],
  ["a text that counts as blank", [add(null, "missingValues", ["n/a"])]],
  ["a key more", [add(null, "uniqueKeys", [["note"], ["effectif", "note"]])]],
  ["a key less", [remove(null, "uniqueKeys", [["uai", "ouverture"]])]],
  ["a check more", [add(null, "custom_checks", [{ name: "code-rna", params: { column: "uai" } }])]],
  ["the first place", [{ kind: "move-field", field: "internat", before: "uai" }]],
];

describe("edits of a schema", () => {
  it.each(EDITS)("can be taken back, and made again: %s", (_what, edits) => {
    const there = edit(edits);
    const back = edit(there.undo, there.text);
    expect(JSON.parse(back.text)).toEqual(LYCEES);
    expect(back.skipped).toBe(0);
    const again = edit(back.undo, back.text);
    expect(JSON.parse(again.text)).toEqual(JSON.parse(there.text));
  });

  it("keep what nobody here knows, and the order of what was there", () => {
    const { text } = edit([set("effectif", "title", "Effectif"), set("effectif", "constraints.required", true)]);
    const after = JSON.parse(text);
    expect(after.notes).toEqual(LYCEES.notes);
    expect(Object.keys(after)).toEqual(Object.keys(LYCEES));
    expect(Object.keys(after.fields[1])).toEqual(["name", "title", "type", "nullable", "constraints", "example"]);
    expect(Object.keys(after.fields[1].constraints)).toEqual(["required", "minimum", "enum"]);
  });

  it("leave the text letter for letter when they change nothing", () => {
    const { text, changed, undo } = edit([set("uai", "type", "string"), set("note", "title", null)]);
    expect({ text, changed, undo }).toEqual({ text: TEXT, changed: false, undo: [] });
  });

  it("know a property that is called like one of every object", () => {
    const { text, undo } = edit([set("uai", "__proto__.x", 1), set("uai", "constructor", "c")]);
    expect(text).toContain('"__proto__": {');
    expect(JSON.parse(edit(undo, text).text)).toEqual(LYCEES);
  });
});

describe("items of a list", () => {
  const valuesAfter = (edits: readonly SchemaEdit[], text = TEXT) => {
    const { constraints } = JSON.parse(edit(edits, text).text).fields[1];
    return constraints.enum ?? null;
  };
  const mine = add("effectif", "constraints.enum", [30]);

  it.each<[what: string, edits: SchemaEdit[], expected: unknown]>([
    ["come last", [mine], [10, 20, 30]],
    ["come before the one that is named", [{ ...mine, before: 10 } as SchemaEdit], [30, 10, 20]],
    ["are there once, however they are written", [add("effectif", "constraints.enum", ["20", 30, "30"])], [10, 20, 30]],
    ["are both there when two people add one", [mine, add("effectif", "constraints.enum", [40])], [10, 20, 30, 40]],
    ["are gone when they are gone already", [remove("effectif", "constraints.enum", [10, 7])], [20]],
    [
      "do not bring back a list that went meanwhile",
      [set("effectif", "constraints.enum", null), { ...mine, onlyIf: "there" } as SchemaEdit],
      null,
    ],
  ])("%s", (_what, edits, expected) => {
    expect(valuesAfter(edits)).toEqual(expected);
  });

  it("that another added stay when one takes one’s own back", () => {
    const there = edit([mine]);
    const both = edit(
      [add("effectif", "constraints.enum", [40]), remove("effectif", "constraints.enum", [10])],
      there.text,
    );
    expect(valuesAfter(there.undo, both.text)).toEqual([20, 40]);
    expect(valuesAfter(both.undo, edit(there.undo, both.text).text)).toEqual([10, 20]);
  });

  it("do not come back into a list of another type, nor a key of a column that is gone", () => {
    const less = edit([
      remove("effectif", "constraints.enum", [10]),
      add(null, "uniqueKeys", [["note"]]),
      remove(null, "uniqueKeys", [["note"]]),
    ]);
    const dates = edit(
      [
        set("effectif", "type", "date"),
        set("effectif", "constraints.enum", ["2021-01-05"]),
        { kind: "remove-field", field: "note" },
      ],
      less.text,
    );
    const back = edit(less.undo, dates.text);
    expect([back.skipped, valuesAfter([], back.text)]).toEqual([2, ["2021-01-05"]]);
  });

  it("join one that was written alone", () => {
    const there = edit([add(null, "primaryKey", ["note"])]);
    expect(there.schema.primaryKey).toEqual(["uai", "note"]);
    expect(edit(there.undo, there.text).schema.primaryKey).toEqual(["uai"]);
  });

  it("are refused where they mean nothing, and skipped where there is no list of them", () => {
    expect(editSchemaText(TEXT, [add("effectif", "constraints.enum", ["dix"])])).toMatchObject({ ok: false });
    expect(edit([add("effectif", "constraints", [1]), add("partie", "constraints.enum", [1])])).toMatchObject({
      changed: false,
      skipped: 2,
    });
  });
});

describe("a field of another type", () => {
  it.each<[string, string, object]>([
    // the pattern is none of a number's, the example no number
    ["uai", "integer", { name: "uai", type: "integer", constraints: { required: true } }],
    [
      "effectif",
      "string",
      { name: "effectif", type: "string", nullable: true, constraints: { enum: ["10", "20"] }, example: "10" },
    ],
    [
      "effectif",
      "number",
      { name: "effectif", type: "number", nullable: true, constraints: { minimum: 0, enum: [10, 20] }, example: 10 },
    ],
    ["effectif", "date", { name: "effectif", type: "date", nullable: true }],
    ["ouverture", "string", { name: "ouverture", type: "string", example: "05/01/2021" }],
    ["ouverture", "datetime", { name: "ouverture", type: "datetime" }],
    ["note", "integer", { name: "note", type: "integer", constraints: { maximum: "20" } }],
    ["internat", "string", { name: "internat", type: "string", example: "oui" }],
  ])("%s made a %s keeps what it can have", (field, type, expected) => {
    expect(fieldAfter([set(field, "type", type)], field)).toEqual(expected);
  });
});

describe("a field whose texts are read otherwise", () => {
  it.each<[field: string, property: string, value: SetValue, expected: object]>([
    ["ouverture", "format", "%Y", { name: "ouverture", type: "date", format: "%Y" }],
    ["note", "decimalChar", ".", { name: "note", type: "number", decimalChar: ".", constraints: { maximum: "20" } }],
    [
      "internat",
      "trueValues",
      ["Oui"],
      { name: "internat", type: "boolean", trueValues: ["Oui"], falseValues: ["non"], example: true },
    ],
  ])("%s, whose %s is %j, keeps what can still be read", (field, property, value, expected) => {
    expect(fieldAfter([set(field, property, value)], field)).toEqual(expected);
  });
});

describe("names", () => {
  it("of a field follow in keys, references into the same table and checks", () => {
    const after = JSON.parse(edit([set("uai", "name", "code"), set("note", "name", "moyenne")]).text);
    expect(after.primaryKey).toBe("code");
    expect(after.uniqueKeys).toEqual([["code", "ouverture"]]);
    expect(after.foreignKeys).toEqual([{ fields: "code", reference: { resource: "", fields: "code" } }]);
    expect(after.custom_checks[0].params).toEqual({ column: "effectif", op: ">", column2: "moyenne" });
  });

  it("of a field that goes take its keys and checks along", () => {
    const after = JSON.parse(edit([{ kind: "remove-field", field: "uai" }]).text);
    expect(Object.keys(after)).toEqual(["$schema", "title", "fields", "custom_checks", "notes"]);
    expect(JSON.parse(edit([{ kind: "remove-field", field: "note" }]).text)).not.toHaveProperty("custom_checks");
  });
});

describe("an edit is refused whole, with the place and a sentence", () => {
  it.each<[what: string, edit: SchemaEdit, place: string]>([
    [
      "a bound that is none of the type",
      set("effectif", "constraints.maximum", "beaucoup"),
      "fields[1].constraints.maximum",
    ],
    [
      "a constraint that the type cannot have",
      set("effectif", "constraints.pattern", "^1"),
      "fields[1].constraints.pattern",
    ],
    ["a pattern that is none", set("uai", "constraints.pattern", "["), "fields[0].constraints.pattern"],
    ["a type that is none", set("uai", "type", "nombre"), "fields[0].type"],
    ["a name that another has", set("uai", "name", "note"), "fields[3]"],
    ["a list that is none", set("internat", "trueValues", "oui"), "fields[4].trueValues"],
    ["no name", set("uai", "name", null), "fields[0].name"],
    ["a new field of the same name", { kind: "add-field", descriptor: { name: "uai" }, before: null }, "fields[5]"],
    ["an example of another type", set("effectif", "example", "dix"), "fields[1].example"],
    ["a key of no field", { kind: "set-schema", property: "primaryKey", value: ["siret"] }, "primaryKey"],
  ])("%s", (_what, wrong, place) => {
    const refused = editSchemaText(TEXT, [set("uai", "title", "Code"), wrong]);
    expect(refused).toMatchObject({ ok: false, code: "schema-not-valid", args: { place } });
    expect(!refused.ok && refused.errors[0]?.message).toMatch(/\.$/);
  });

  it("the last field of all", () => {
    const one = JSON.stringify({ fields: [{ name: "a" }] });
    expect(editSchemaText(one, [{ kind: "remove-field", field: "a" }])).toMatchObject({ ok: false });
  });

  it("a text that is no JSON", () => {
    expect(editSchemaText("{", [set("a", "title", "A")])).toMatchObject({ ok: false, code: "schema-not-json" });
  });
});

describe("what another did since is left alone", () => {
  it.each<
    [what: string, mine: SchemaEdit[], theirs: SchemaEdit[], kept: (after: typeof LYCEES) => unknown, as: unknown]
  >([
    [
      "another title of the same field",
      [set("uai", "title", "Code")],
      [set("uai", "title", "Code UAI")],
      (after) => after.fields[0],
      { ...LYCEES.fields[0], title: "Code UAI" },
    ],
    [
      "a pattern of what I made a text",
      [set("effectif", "type", "string")],
      [set("effectif", "constraints.pattern", "^1?.*$")],
      (after) => after.fields[1]?.type,
      "string",
    ],
    [
      "a field I added, and they described",
      [{ kind: "add-field", descriptor: { name: "ville" }, before: null }],
      [set("ville", "description", "De l’établissement")],
      (after) => after.fields[5],
      { name: "ville", description: "De l’établissement" },
    ],
    [
      "a field they moved on",
      [{ kind: "move-field", field: "uai", before: null }],
      [{ kind: "move-field", field: "uai", before: "note" }],
      (after) => after.fields.map(({ name }) => name),
      ["effectif", "ouverture", "uai", "note", "internat"],
    ],
    [
      "another key, where I removed the field of the old one",
      [{ kind: "remove-field", field: "uai" }],
      [{ kind: "set-schema", property: "primaryKey", value: ["note"] }],
      (after) => [after.primaryKey, after.fields[0]?.name],
      [["note"], "uai"],
    ],
    [
      "a field of the name I gave up",
      [set("uai", "name", "code")],
      [{ kind: "add-field", descriptor: { name: "uai" }, before: null }],
      (after) => after.fields.map(({ name }) => name),
      ["code", "effectif", "ouverture", "note", "internat", "uai"],
    ],
  ])("%s", (_what, mine, theirs, kept, as) => {
    const first = edit(mine);
    const back = edit(first.undo, edit(theirs, first.text).text);
    expect(kept(JSON.parse(back.text))).toEqual(as);
    expect(back.skipped).toBeGreaterThan(0);
  });

  it("what is asked of a field that is gone is skipped, and the rest done", () => {
    const { text, skipped } = edit([
      set("parti", "title", "T"),
      { kind: "remove-field", field: "parti" },
      { kind: "move-field", field: "parti", before: null },
      { kind: "move-field", field: "uai", before: "parti" },
      set("note", "title", "Note"),
    ]);
    expect(skipped).toBe(4);
    expect(JSON.parse(text).fields[3].title).toBe("Note");
  });
});
