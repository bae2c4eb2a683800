import { expect, it, onTestFinished } from "vitest";
import { createValue } from "#client/collab/value.ts";
import { createRowFacts } from "#client/views/live-row-facts.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { DatasetId, type RowId } from "#shared/model/ids.ts";
import { columnAt } from "../../convergence/replica.ts";
import { openPair } from "../grid/harness/memory-collaboration.ts";

const SCHEMA = {
  fields: [
    { name: "nom", type: "string", constraints: { maxLength: 100 } },
    { name: "code_insee", type: "string", constraints: { pattern: "[0-9]{5}" } },
  ],
};

function open() {
  const { mine } = openPair({ rows: 6, columns: 2, mayEdit: true, schema: SCHEMA });
  const commented = createValue<ReadonlyMap<RowId, number>>(new Map());
  const dataset = DatasetId.parse("00000000000000000000");
  const facts = createRowFacts({ dataset, collaboration: mine, commented, assigned: null, now: () => 0 });
  onTestFinished(() => {
    facts.close();
    mine.close();
  });
  return { mine, commented, facts, row: (position: number) => mine.table.idOf(mine.table.handleAt(position)) };
}

it("tells the rows with a problem, anywhere or in a column, as they stand now", () => {
  const { mine, facts, row } = open();
  const [name, code] = [columnAt(mine.table, 0), columnAt(mine.table, 1)];
  const write = (position: number, column: typeof name, text: string) =>
    setCells(mine.table, [{ row: mine.table.handleAt(position), column, text }], mine.origin);
  for (let position = 0; position < 6; position++) write(position, code, "62001");
  expect([...(facts.issues(null) ?? [])]).toEqual([]);
  const before = facts.revision.get();
  write(4, code, "A");
  write(2, name, "n".repeat(101));
  expect(facts.revision.get()).toBeGreaterThan(before);
  expect([...(facts.issues(null) ?? [])]).toEqual([row(4), row(2)]);
  expect([...(facts.issues(code) ?? [])]).toEqual([row(4)]);
  expect(facts.issues(code)).toBe(facts.issues(code));
});

it("tells the rows with an open conversation", () => {
  const { commented, facts, row } = open();
  commented.set(new Map([[row(3), 2]]));
  expect([...(facts.commented() ?? [])]).toEqual([row(3)]);
});

it("does not say of rows shared out what nobody knows", () => {
  expect(open().facts.assigned("nobody")).toBeNull();
});
