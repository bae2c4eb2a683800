import { describe, expect, it } from "vitest";
import { firstParams, isShown } from "#client/panels/cleaning/params.ts";
import { operationOf } from "#shared/cleaning/operations/all.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { openPair } from "../grid/harness/memory-collaboration.ts";

const { table } = openPair({ rows: 1, columns: 2, mayEdit: true, schema: null }).mine;

function operation(id: string) {
  const found = operationOf(id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
}

describe("the form of an operation", () => {
  it("shows no field that hangs on one that is not shown", () => {
    const { fields } = operation("columns.split");
    const shown = (params: Record<string, unknown>) =>
      fields.filter((field) => isShown(field, params, fields)).map(({ name }) => name);
    expect(shown({ by: "separator", count: "given" })).toContain("most");
    expect(shown({ by: "widths", count: "given" })).not.toContain("most");
  });

  it("proposes titles in the language of the screen", () => {
    const titles = (language: "fr" | "en") =>
      firstParams(operation("shape.wide-to-long"), null, [], table, WORDS[language].cleaning.form.made);
    expect([titles("fr").name, titles("en").name]).toEqual(["nom", "name"]);
  });
});
