/** What one did to the schema is taken back last first, and a column of the table becomes what it holds. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addingChecks } from "#client/panels/schema/expect-edits.ts";
import { fieldOfColumn } from "#client/panels/schema/field-of-column.ts";
import { moveStep, rememberStep, type SchemaStep, schemaSteps } from "#client/panels/schema/schema-steps.ts";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { openTable } from "#shared/document/open-table.ts";
import { editSchemaText } from "#shared/schema/edits/edit-schema-text.ts";

function tableOf(name: string, texts: readonly string[]) {
  const builder = createBaseBuilder([name]);
  for (const text of texts) builder.addRow([text]);
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, builder.finish().update);
  return openTable(doc);
}

const step = (field: string): SchemaStep => ({ is: "edits", edits: [{ kind: "remove-field", field }] });

describe("what one did to a schema", () => {
  it("is taken back last first, and can come again until something else is done", () => {
    const table = tableOf("a", []);
    const [first, second, back] = [step("first"), step("second"), step("back")];
    rememberStep(table, first);
    rememberStep(table, second);
    moveStep(table, "undo", back);
    expect(schemaSteps(table)).toEqual({ undo: [first], redo: [back] });
    moveStep(table, "redo", second);
    expect(schemaSteps(table)).toEqual({ undo: [first, second], redo: [] });
    moveStep(table, "undo", back);
    rememberStep(table, second);
    expect(schemaSteps(table)).toEqual({ undo: [first, second], redo: [] });
  });

  it("is passed over where nothing came of taking it back, and is that of one table", () => {
    const [table, other] = [tableOf("a", []), tableOf("a", [])];
    rememberStep(table, step("first"));
    expect(schemaSteps(other).undo).toEqual([]);
    moveStep(table, "undo", null);
    expect(schemaSteps(table)).toEqual({ undo: [], redo: [] });
  });
});

describe("a column that the schema does not know", () => {
  it("becomes a field that says what it holds, with its check beside those that are asked for", async () => {
    const sirets = [
      "21620001600017",
      "21590001200015",
      "21800001200013",
      "21750001600019",
      "21130055300016",
      "21690123100011",
    ];
    const table = tableOf("siret", sirets);
    const [column] = table.columns;
    if (column === undefined) throw new Error("no column");
    const { descriptor, checks } = await fieldOfColumn(table, column);
    const text = JSON.stringify({ fields: [{ name: "a" }], custom_checks: { name: "siren", params: { column: "a" } } });
    const edited = editSchemaText(text, [{ kind: "add-field", descriptor, before: null }, ...addingChecks(checks)]);
    expect(edited.ok && edited.schema.fields.map(({ name }) => name)).toEqual(["a", "siret"]);
    expect(edited.ok && edited.schema.customChecks[0]?.name).toBe("siren");
    expect(edited.ok && edited.skipped).toBe(0);
    expect(descriptor.type).toBe("string");
  });

  it("is a text where it is blank", async () => {
    const table = tableOf("notes", ["", ""]);
    const [column] = table.columns;
    if (column === undefined) throw new Error("no column");
    expect((await fieldOfColumn(table, column)).descriptor).toMatchObject({ name: "notes", type: "string" });
  });
});
