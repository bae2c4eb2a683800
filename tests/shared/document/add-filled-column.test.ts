/** A new column that holds one text everywhere. */
import { expect, it } from "vitest";
import { addFilledColumn } from "#shared/document/edits/add-filled-column.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { buildBase, columnAt, exchange, openReplica, view } from "../../convergence/replica.ts";

const base = buildBase(300, ["nom", "commune"]);

it("comes with its texts, for others too, and goes by one undo", () => {
  const [here, there] = [openReplica(7, base), openReplica(8, base)];
  const before = view(here.table);
  addFilledColumn(here.table, { name: "departement", after: columnAt(here.table, 0), text: "62" }, here.me);
  exchange(here, there);
  expect(there.table.columns.map(({ name }) => name)).toEqual(["nom", "departement", "commune"]);
  expect(new Set(there.table.columnTexts(columnAt(there.table, 1)))).toEqual(new Set(["62"]));
  expect(view(there.table)).toEqual(view(here.table));
  here.undo.undo();
  expect(view(here.table)).toEqual(before);
  here.undo.redo();
  expect(view(here.table)).toEqual(view(there.table));
});

it("writes nothing when its text is longer than a cell", () => {
  const { table, me } = openReplica(7, base);
  const before = view(table);
  const text = "x".repeat(LIMITS.cellLength + 1);
  expect(() => addFilledColumn(table, { name: "a", after: null, text }, me)).toThrow(RangeError);
  expect(view(table)).toEqual(before);
});
