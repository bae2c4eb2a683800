/** Lanes in which nothing is left when a table is opened are followed like the others once something comes there. */
import { expect, test } from "vitest";
import * as Y from "yjs";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { fold } from "#shared/document/edits/fold.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { rootsOf } from "#shared/document/layout.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { RowHandle } from "#shared/document/table.ts";

test("what is written in a lane that was empty when the table was opened is read, and what is taken away again goes", () => {
  const builder = createBaseBuilder(["name"]);
  builder.addRow(["Ana"]);
  const ana = new Y.Doc();
  Y.applyUpdate(ana, builder.finish().update);
  const hers = openTable(ana);
  const column = hers.columns[0]?.id;
  if (column === undefined) throw new Error("no column");
  const write = (text: string) => setCells(hers, [{ row: hers.handleAt(0), column, text }], "ana");
  write("Anna");
  fold(hers, "server");
  const lanes = [...rootsOf(ana).lanes.values()].map((lane) => (lane instanceof Y.Array ? lane.length : -1));
  expect(lanes).toEqual([0]);

  const ben = new Y.Doc();
  Y.applyUpdate(ben, Y.encodeStateAsUpdate(ana));
  const his = openTable(ben);
  const told: unknown[] = [];
  his.subscribe(({ cells }) => told.push([...cells]));
  const follow = () => Y.applyUpdate(ben, Y.encodeStateAsUpdate(ana, Y.encodeStateVector(ben)));
  expect(his.text(0 as RowHandle, column)).toBe("Anna");
  write("Hannah");
  follow();
  expect(his.text(0 as RowHandle, column)).toBe("Hannah");
  write("Hanna");
  follow();
  expect(his.text(0 as RowHandle, column)).toBe("Hanna");
  expect(told).toEqual([[[column, [0]]], [[column, [0]]]]);
});
