/** What a column shall hold is said in one choice: the schema then says so, and what it said before comes back. */
import { describe, expect, it } from "vitest";
import { expectEdits } from "#client/panels/schema/expect-edits.ts";
import { EXPECTATIONS, expectationOf } from "#client/panels/schema/expectations.ts";
import type { WrittenSchema } from "#client/panels/schema/written-schema.ts";
import { readJson } from "#shared/schema/canonical-json.ts";
import { editSchemaText } from "#shared/schema/edits/edit-schema-text.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";

const VALUES = new Map([
  ["OUI", 3],
  ["NON", 2],
]);

function written(descriptor: string): WrittenSchema {
  const parsed = parseTableSchema(descriptor);
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message);
  const json = readJson(descriptor) as Record<string, unknown>;
  return { layer: { descriptor, reference: { name: "essai", version: null } }, parsed: parsed.schema, written: json };
}

function schemaOf(...fields: unknown[]): WrittenSchema {
  return written(
    JSON.stringify(
      { fields, custom_checks: [{ name: "one-of-required", params: { column1: "x", column2: "y" } }] },
      null,
      2,
    ),
  );
}

function fieldOf(schema: WrittenSchema) {
  const [field] = schema.parsed.fields;
  if (field === undefined) throw new Error("no field");
  return field;
}

function choose(schema: WrittenSchema, wanted: (typeof EXPECTATIONS)[number]) {
  const edited = editSchemaText(schema.layer.descriptor, expectEdits(schema, fieldOf(schema), wanted, VALUES));
  if (!edited.ok) throw new Error(edited.errors[0]?.message);
  return { ...edited, now: written(edited.text) };
}

const says = (schema: WrittenSchema) => expectationOf(fieldOf(schema), schema.parsed.customChecks);

describe("what is expected of a column", () => {
  it.each(EXPECTATIONS)("goes from %s to each other, and back by an undo", (first) => {
    const before = choose(schemaOf({ name: "a", type: "string" }), first).now;
    expect(says(before)).toBe(first);
    for (const wanted of EXPECTATIONS) {
      const { now, undo } = choose(before, wanted);
      expect([wanted, says(now)]).toEqual([wanted, wanted]);
      const checks = now.parsed.customChecks.filter(({ params }) => params.column === "a");
      expect([wanted, checks.length <= 1]).toEqual([wanted, true]);
      expect(now.parsed.customChecks[0]?.name).toBe("one-of-required");
      if (undo.length === 0) continue;
      const back = editSchemaText(now.layer.descriptor, undo);
      expect(back.ok && readJson(back.text)).toEqual(before.written);
    }
  });

  it("takes the answers of a question as the column spells them", () => {
    const spelled = (...texts: string[]) => {
      const edits = expectEdits(
        schemaOf({ name: "a" }),
        fieldOf(schemaOf({ name: "a" })),
        "boolean",
        new Map(texts.map((text) => [text, 1])),
      );
      return edits.flatMap((edit) =>
        edit.kind === "set-field" && edit.property.endsWith("Values") ? [edit.value] : [],
      );
    };
    expect(spelled("OUI", "NON")).toEqual([["OUI"], ["NON"]]);
    expect(spelled("Oui")).toEqual([["Oui"], ["Non"]]);
    expect(spelled("oui", "OUI", "non")).toEqual([["oui", "OUI"], ["non"]]);
    expect(spelled("bleu")).toEqual([["oui"], ["non"]]);
    expect(spelled("X")).toEqual([["X"], ["NON"]]);
  });

  it("leaves the checks of other columns alone, and those another adds meanwhile", () => {
    const schema = written(
      JSON.stringify({
        fields: [{ name: "a" }, { name: "b" }],
        custom_checks: [{ name: "siret", params: { column: "b" } }],
      }),
    );
    const edits = expectEdits(schema, fieldOf(schema), "siren", null);
    const { now } = choose(schema, "siren");
    expect(now.parsed.customChecks.map(({ name, params }) => [name, params.column])).toEqual([
      ["siret", "b"],
      ["siren", "a"],
    ]);
    const meanwhile = editSchemaText(schema.layer.descriptor, [
      { kind: "set-schema", property: "custom_checks", value: [{ name: "code-rna", params: { column: "b" } }] },
    ]);
    const late = meanwhile.ok ? editSchemaText(meanwhile.text, edits) : meanwhile;
    expect(late.ok && [late.skipped, late.schema.customChecks.map(({ name }) => name)]).toEqual([
      0,
      ["code-rna", "siren"],
    ]);
  });

  it("lets go of the form of a code together with the code", () => {
    const siret = JSON.stringify({
      fields: [{ name: "a", type: "string", constraints: { required: true, pattern: "^[0-9]{14}$" } }],
      custom_checks: [{ name: "siret", params: { column: "a" } }],
    });
    const { now } = choose(written(siret), "text");
    expect(fieldOf(now).constraints).toEqual({ required: true });
    expect(now.parsed.customChecks).toEqual([]);
  });

  it("is read from published schemas as they say it: a check by an older name, an anchored pattern, another type", () => {
    const of = (field: object, checks: object[] = []) =>
      says(written(JSON.stringify({ fields: [{ name: "a", ...field }], custom_checks: checks })));
    expect(of({}, [{ name: "french-siret-value", params: { column: "a" } }])).toBe("siret");
    expect(of({ constraints: { pattern: "^\\d{7}[A-Z]$" } })).toBe("uai");
    expect(of({ constraints: { pattern: "\\d{5}" } })).toBe("text");
    expect(of({ type: "date", format: "any" })).toBe("other");
    expect(of({ type: "date", format: "%d/%m/%Y" })).toBe("date-french");
    expect(of({ type: "number", decimalChar: "," })).toBe("number-comma");
    expect(of({ type: "geojson" })).toBe("other");
    expect(of({ type: "integer", constraints: { enum: [1, 2] } })).toBe("integer");
  });
});
