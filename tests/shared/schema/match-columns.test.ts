import { describe, expect, it } from "vitest";
import type { Column } from "#shared/document/table.ts";
import { ColumnId } from "#shared/model/ids.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import { schemaOf } from "../checks/table-of-rows.ts";

const columnsOf = (...names: readonly string[]): Column[] =>
  names.map((name, index) => ({ id: ColumnId.parse(`c${index}`), name }));

describe("columns and fields", () => {
  const schema = schemaOf({ fields: [{ name: "a" }, { name: "b" }, { name: "é" }] });

  it("match by name, in any order, whatever the spaces around", () => {
    const match = matchColumns(schema, columnsOf("é", " b ", "a"));
    expect([...match.fieldOf].map(([id, field]) => `${id} ${field.name}`)).toEqual(["c0 é", "c1 b", "c2 a"]);
    expect(match).toMatchObject({ missing: [], extra: [], duplicates: [], unnamed: [] });
  });

  it("do not match when the case differs", () => {
    const match = matchColumns(schema, columnsOf("A"));
    expect(match.missing.map(({ name }) => name)).toEqual(["a", "b", "é"]);
    expect(match.extra).toEqual(["c0"]);
  });

  it("match the first column of a name; the others, and those without a name, hold no field", () => {
    const match = matchColumns(schema, columnsOf("a", "x", "a ", "", " ", "x"));
    expect([...match.fieldOf.keys()]).toEqual(["c0"]);
    expect(match.duplicates).toEqual([
      { column: "c2", first: "c0" },
      { column: "c5", first: "c1" },
    ]);
    expect(match.unnamed).toEqual(["c3", "c4"]);
    expect(match.extra).toEqual(["c1"]);
  });
});
