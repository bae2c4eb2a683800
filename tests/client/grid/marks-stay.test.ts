/** A mark that a value is not available is no blank to who types: it is not filled in unseen, and told when it comes. */
import { expect, it } from "vitest";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { blanksFilled, placesOfRow } from "#client/grid/cells/places-of-row.ts";
import { createEditing } from "#client/grid/interaction/editing.ts";
import type { AlsoWritten } from "#client/grid/interaction/editor-panel.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import type { Table } from "#shared/document/table.ts";
import type { Commune } from "#shared/french/commune.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { markOf } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { schemaOf, tableOfRows } from "../../shared/checks/table-of-rows.ts";

const NAMES = ["code_insee", "code_postal", "commune"];
const LILLE = {
  ...{ code: "59350", name: "Lille", kind: "commune", partOf: null, postalCodes: ["59000"], size: 17 },
} satisfies Commune;

function open() {
  const table = tableOfRows(NAMES, [["", "", ""]]);
  const row = table.handleAt(0);
  const [code, postal, name] = table.columns.map(({ id }) => id) as [ColumnId, ColumnId, ColumnId];
  const mark = () => setUnavailable(table, { rows: [row], columns: [postal] }, "secret", "another");
  return { table, row, code, postal, name, mark };
}

it("a commune fills in the blank cells of its row alone", () => {
  const { table, row, code, postal, name, mark } = open();
  const schema = schemaOf({ fields: NAMES.map((field) => ({ name: field, type: "string" })) });
  const filled = () => blanksFilled(placesOfRow({ table }, schema, row, code), LILLE).map(({ column }) => column);
  expect(filled()).toEqual([postal, name]);
  mark();
  expect(filled()).toEqual([name]);
});

function edit(table: Table, also: () => readonly AlsoWritten[] = () => []) {
  // of a whole collaboration, only these count here
  const peers = { get: () => [], subscribe: () => () => undefined };
  const collaboration = { table, origin: {}, mayEdit: true, peers } as unknown as Collaboration;
  return createEditing(
    collaboration,
    { current: null },
    {
      ...{ say: () => undefined, words: () => WORDS.fr.grid, whyClosed: () => null, onChange: () => undefined },
      ...{ settle: (draft: string) => draft, also },
    },
  );
}

it("a cell marked a moment before stays marked, unless it is to be written over", () => {
  const { table, row, code, postal, mark } = open();
  let over = false;
  const editing = edit(table, () => [{ column: postal, text: "59000", over }]);
  mark();
  const write = (text: string) => {
    editing.begin(row, code, "replace");
    editing.write(text);
    editing.commit("key");
    return [table.text(row, code), table.unavailable(row, postal)];
  };
  expect(write("59350")).toEqual(["59350", "secret"]);
  over = true;
  expect(write("59351")).toEqual(["59351", null]);
});

it("who types in a blank cell is told that another marks it", () => {
  const { table, row, postal, mark } = open();
  const editing = edit(table);
  table.subscribe(editing.follow);
  editing.begin(row, postal, "replace");
  editing.write("59");
  mark();
  expect(editing.cell.get()?.trouble).toMatchObject({ kind: "changed", content: markOf("secret") });
});
