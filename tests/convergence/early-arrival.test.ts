import { expect, test } from "vitest";
import * as Y from "yjs";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { sortRows } from "#shared/document/edits/sort-rows.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { buildBase, columnAt, exchange, NETWORK, openReplica, type Replica, view } from "./replica.ts";

const base = buildBase(40);
const rows = ({ table }: Replica) => Array.from(table.order, (handle) => handle as RowHandle);

test.each<readonly [string, (bob: Replica, row: RowHandle) => void]>([
  ["typing in it", (bob, row) => setCells(bob.table, [{ row, column: columnAt(bob.table, 1), text: "BOB" }], bob.me)],
  ["a fill over it", (bob) => fillColumn(bob.table, columnAt(bob.table, 1), rows(bob), "BOB", bob.me)],
  ["its deletion", (bob, row) => deleteRows(bob.table, [row, bob.table.handleAt(0)], bob.me)],
  ["its move", (bob, row) => moveRows(bob.table, [row], bob.table.handleAt(20), bob.me)],
  ["a sort that names it", (bob) => sortRows(bob.table, rows(bob).reverse(), bob.me)],
  ["a row put after it", (bob, row) => void insertRows(bob.table, row, [new Map()], bob.me)],
])("%s, arriving before the row itself, takes effect when the row comes", (_name, act) => {
  const [alice, bob, carol] = [openReplica(100, base), openReplica(200, base), openReplica(300, base)];
  const [row] = insertRows(
    alice.table,
    alice.table.handleAt(3),
    [new Map([[columnAt(alice.table, 0), "new"]])],
    alice.me,
  );
  exchange(alice, bob);
  const before = Y.encodeStateVector(bob.doc);
  const known = row === undefined ? undefined : bob.table.handleOf(alice.table.idOf(row));
  act(bob, known as RowHandle);
  Y.applyUpdate(carol.doc, Y.encodeStateAsUpdate(bob.doc, before), NETWORK);
  exchange(alice, carol);
  exchange(alice, bob);
  expect(view(carol.table)).toEqual(view(bob.table));
  expect(carol.heard()).toEqual(view(bob.table));
});
