/** What a saved view says of columns that are gone: it goes with them, and nothing else does. */
import { expect, test } from "vitest";
import { ColumnId } from "#shared/model/ids.ts";
import { type RowFilter, WHOLE_VIEW } from "#shared/views/view.ts";
import { viewWithout } from "#shared/views/view-without.ts";

const [c0, c1, gone] = ["c0", "c1", "c2"].map((id) => ColumnId.parse(id)) as [ColumnId, ColumnId, ColumnId];
const COLUMNS = [
  { id: c0, name: "Nom" },
  { id: c1, name: "Montant voté" },
];

test.each([
  // "a" is the title of a column that is gone: a word that holds it says nothing of it
  ['[Nom] = "Martin, agent a"', true],
  ["[nom] = 1", true],
  ["LONGUEUR([Montant voté]) > 3", true],
  ['[a] = "QZ"', false],
  ['OU([Nom] = "x"; SI([a] = "QZ"; VRAI; FAUX))', false],
  ['[Nom = "QZ"', false],
])("the formula %s stays: %s", (text, stays) => {
  const filters: RowFilter[] = [{ kind: "expression", text }];
  expect(viewWithout({ ...WHOLE_VIEW, filters }, COLUMNS).filters).toEqual(stays ? filters : []);
});

test("conditions, order and places of columns that are gone go", () => {
  const kept: RowFilter[] = [
    { kind: "contains", column: null, text: "x" },
    { kind: "values", column: c0, values: ["x"] },
    { kind: "duplicates", columns: [c0, c1] },
  ];
  const filters: RowFilter[] = [
    ...kept,
    { kind: "values", column: gone, values: ["QZ"] },
    { kind: "duplicates", columns: [c0, gone] },
  ];
  const sort = [c0, gone].map((column) => ({ column, descending: false }));
  expect(viewWithout({ filters, sort, hidden: [gone, c1], frozenTo: gone, wrapped: [gone] }, COLUMNS)).toEqual({
    filters: kept,
    sort: sort.slice(0, 1),
    hidden: [c1],
    frozenTo: null,
    wrapped: [],
  });
});
