/** Columns brought to the names, the number and the order of the schema, as one gesture that can be taken back. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { planColumns } from "#shared/checks/repairs/plan-columns.ts";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { fitColumns } from "#shared/document/edits/fit-columns.ts";
import { columnKey } from "#shared/document/layout.ts";
import { closeColumns, openTable } from "#shared/document/open-table.ts";
import { createUndo } from "#shared/document/undo.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { schemaOf } from "../table-of-rows.ts";

const SCHEMA = schemaOf({
  fields: [
    { name: "nom", constraints: { required: true } },
    { name: "code_postal" },
    { name: "date_maj", title: "Date de mise à jour" },
    { name: "telephone" },
    { name: "siret", constraints: { required: true } },
  ],
});

function plan(...names: readonly string[]) {
  const columns = names.map((name, index) => ({ id: `c${index}` as ColumnId, name }));
  const { renames, additions, disordered } = planColumns(SCHEMA, columns);
  return {
    renames: renames.map(({ from, to }) => `${from} -> ${to}`),
    additions: additions.map(({ name, required }) => (required ? `${name}*` : name)),
    disordered,
  };
}

describe("the plan of the columns", () => {
  it.each([
    [
      ["Nom", "Code Postal", "Date de mise a jour", "Téléphonne", "SIRET"],
      [
        "Nom -> nom",
        "Code Postal -> code_postal",
        "Téléphonne -> telephone",
        "SIRET -> siret",
        "Date de mise a jour -> date_maj",
      ],
      [],
      false,
    ],
    [["nom", "code_postal", "date_maj", "telephone", "siret"], [], [], false],
    [["code_postal", "nom"], [], ["date_maj", "telephone", "siret*"], true],
    [["nom", "remarques", "siret"], [], ["code_postal", "date_maj", "telephone"], true],
    [["nom", "siret", "remarques"], [], ["code_postal", "date_maj", "telephone"], false],
    [["nom", "Telephone", "TÉLÉPHONE", "siret"], [], ["code_postal", "date_maj", "telephone"], true],
    [["Nom", "nom", "siret"], [], ["code_postal", "date_maj", "telephone"], true],
  ])("of %j renames %j, adds %j, and sees another order: %s", (names, renames, additions, disordered) => {
    expect(plan(...names)).toEqual({ renames, additions, disordered });
  });

  it("leaves alone a column that is to keep its name: its field is to be added", () => {
    const columns = [{ id: "c0" as ColumnId, name: "Nom" }];
    const { renames, additions } = planColumns(SCHEMA, columns, new Set(["c0" as ColumnId]));
    expect(renames).toEqual([]);
    expect(additions[0]).toEqual({ name: "nom", required: true });
  });
});

function tableOf(names: readonly string[]) {
  const builder = createBaseBuilder(names);
  builder.addRow(names.map((name) => `${name} 1`));
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, builder.finish().update);
  const table = openTable(doc);
  const origin = {};
  return { doc, table, origin, undo: createUndo(table, doc, origin) };
}

describe("fitting the columns", () => {
  it("renames, adds and orders in one gesture, which one undo takes back", () => {
    const { table, origin, undo } = tableOf(["remarques", "SIRET", "Nom", "code_postal"]);
    const { renames, additions } = planColumns(SCHEMA, table.columns);
    const fit = {
      renames: renames.map(({ column, to }) => ({ column, name: to })),
      additions: additions.map(({ name }) => name),
      order: SCHEMA.fields.map(({ name }) => name),
    };
    let changes = 0;
    table.subscribe(() => {
      changes++;
    });
    fitColumns(table, fit, origin);
    const names = () => table.columns.map(({ name }) => name);
    expect(names()).toEqual(["nom", "code_postal", "date_maj", "telephone", "siret", "remarques"]);
    expect(changes).toBe(1);
    expect(table.row(table.handleAt(0)).cells).toEqual(["Nom 1", "code_postal 1", "", "", "SIRET 1", "remarques 1"]);
    undo.undo();
    expect(names()).toEqual(["remarques", "SIRET", "Nom", "code_postal"]);
  });

  it("adds at the end where no order is asked, and moves nothing", () => {
    const { table, origin } = tableOf(["b", "a"]);
    fitColumns(table, { renames: [], additions: ["c"], order: [] }, origin);
    expect(table.columns.map(({ name }) => name)).toEqual(["b", "a", "c"]);
  });

  it("writes nothing of a closed column, though it has no place of its own", () => {
    const { doc, table, origin } = tableOf(["a", "b"]);
    const [closed] = table.columns.map(({ id }) => id);
    if (closed === undefined) throw new Error("no column");
    const columns = doc.getMap("cols");
    columns.delete(columnKey(closed, "position"));
    closeColumns(table, new Set([closed]));
    fitColumns(table, { renames: [{ column: closed, name: "x" }], additions: ["c"], order: ["a", "c", "b"] }, origin);
    expect(columns.has(columnKey(closed, "position"))).toBe(false);
    expect(table.columns.map(({ name }) => name)).toEqual(["c", "b", "a"]);
  });

  it("passes over a column that is gone", () => {
    const { table, origin } = tableOf(["a"]);
    fitColumns(table, { renames: [{ column: "zz" as ColumnId, name: "x" }], additions: [], order: ["x", "a"] }, origin);
    expect(table.columns.map(({ name }) => name)).toEqual(["a"]);
  });
});
