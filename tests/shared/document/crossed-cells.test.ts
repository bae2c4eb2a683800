/** One cell that very many wrote at once: whoever sends that, the table opens. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addColumn } from "#shared/document/edits/add-column.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { laneKey } from "#shared/document/layout.ts";
import { openTable } from "#shared/document/open-table.ts";

const MANY = 40_000;
/** only ends what would take hours */
const HANG = 120_000;

function written(stamps: (place: number) => number): Y.Doc {
  const doc = new Y.Doc();
  const table = openTable(doc);
  const column = addColumn(table, { name: "nom", after: null }, {});
  const [row] = insertRows(table, null, [new Map()], {});
  const cell = `${row === undefined ? "" : table.idOf(row)}:${column}`;
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const lane = new Y.Array<unknown>();
  other.getMap("w").set(laneKey(other.clientID, 0), lane);
  lane.push(Array.from({ length: MANY }, (_, place) => [stamps(place), cell, `v${place}`]));
  return other;
}

function read(doc: Y.Doc): string {
  const table = openTable(doc);
  const [column] = table.columns;
  return column === undefined ? "" : table.text(table.handleAt(0), column.id);
}

describe("a cell with very many entries", () => {
  it.each<[string, (place: number) => number, string]>([
    ["the newest", (place) => 100 + place, `v${MANY - 1}`],
    ["the newest, whatever the order they stand in", (place) => 100 + MANY - place, "v0"],
    ["of one stamp, the one that stands last", () => 100, `v${MANY - 1}`],
  ])("reads %s", (_, stamps, expected) => expect(read(written(stamps))).toBe(expected), HANG);

  it(
    "reads the one before, as long as there is one, when the one it read goes",
    () => {
      const doc = written((place) => 100 + place);
      const table = openTable(doc);
      const [column] = table.columns;
      const text = () => (column === undefined ? "" : table.text(table.handleAt(0), column.id));
      const lane = doc.getMap("w").get(laneKey(doc.clientID, 0)) as Y.Array<unknown>;
      expect(text()).toBe(`v${MANY - 1}`);
      lane.delete(MANY - 1);
      expect(text()).toBe(`v${MANY - 2}`);
      lane.delete(1, MANY - 2);
      expect(text()).toBe("v0");
      lane.delete(0);
      expect(text()).toBe("");
    },
    HANG,
  );
});
