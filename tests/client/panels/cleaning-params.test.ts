import { describe, expect, it } from "vitest";
import { firstParams, isShown } from "#client/panels/cleaning/params.ts";
import { operationOf } from "#shared/cleaning/operations/all.ts";
import { renameColumn } from "#shared/document/edits/rename-column.ts";
import { WORDS } from "#shared/i18n/words.ts";
import type { ColumnId } from "#shared/model/ids.ts";
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

  it("asks anew what a column contains when it is about another one, and keeps the rest", () => {
    const named = openPair({ rows: 1, columns: 2, mayEdit: true, schema: null }).mine.table;
    const [age, born] = named.columns.map(({ id }) => id) as [ColumnId, ColumnId];
    renameColumn(named, age, "age", {});
    renameColumn(named, born, "date_naissance", {});
    const kept = { column: age, holds: "birth-year", bounds: "20, 65", on: "2026-01-01", write: "words", into: "new" };
    const first = (column: ColumnId) =>
      firstParams(operation("columns.age-bands"), kept, [column], named, WORDS.fr.cleaning.form.made);
    const { on, ...asBefore } = kept;
    expect(first(age)).toMatchObject(asBefore);
    expect(first(born)).toMatchObject({ ...asBefore, column: born, holds: "birth-date" });
    // the day that one counted from is not kept: it was that day's
    expect(first(age).on).not.toBe(on);
    expect(first(age).on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
