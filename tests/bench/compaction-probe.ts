/** One process: edits a table many times as people would, with the rooms of the server; or opens it cold. Prints its figures as JSON. */
import { join } from "node:path";
import * as Y from "yjs";
import { openDatabase } from "../../server/storage/sqlite/database.ts";
import { createSqliteSizes } from "../../server/storage/sqlite/sizes.ts";
import { createSqliteUpdateLog } from "../../server/storage/sqlite/update-log.ts";
import { SYNC_LIMITS } from "../../server/sync/limits.ts";
import { loadRoom } from "../../server/sync/load-room.ts";
import { createRooms } from "../../server/sync/rooms.ts";
import { createBaseBuilder } from "../../shared/document/base-builder.ts";
import { deleteRows } from "../../shared/document/edits/delete-rows.ts";
import { writtenOver } from "../../shared/document/edits/fold.ts";
import { insertRows } from "../../shared/document/edits/insert-rows.ts";
import { pasteBlock } from "../../shared/document/edits/paste-block.ts";
import { setCells } from "../../shared/document/edits/set-cells.ts";
import { openTable } from "../../shared/document/open-table.ts";
import type { RowHandle } from "../../shared/document/table.ts";
import { createUndo } from "../../shared/document/undo.ts";
import { DatasetId, UserId } from "../../shared/model/ids.ts";
import { createHandClock } from "../support/hand-clock.ts";
import { COLUMNS, communeRows } from "./document-rows.ts";

const FRESH = DatasetId.parse("fresh000000000000000");
const EDITED = DatasetId.parse("edited00000000000000");
const ANA = UserId.parse("ana00000000000000000");
const ROWS = 35_000;
const SESSIONS = 200;
/** edits that leave a session together: one record of the log */
const PER_RECORD = 10;

const [what = "", folder = "", ...more] = process.argv.slice(2);
const database = openDatabase(join(folder, "tablee.sqlite"));
const log = createSqliteUpdateLog(database);
const figures =
  what === "edit" ? await edit(Number(more[0]), more[1] === "fold", more[2] === "cells") : await open(more[0] ?? "");
database.close();
console.log(JSON.stringify(figures));

async function edit(edits: number, folding: boolean, cellsAlone: boolean): Promise<Record<string, number>> {
  await log.create({ dataset: EDITED, update: importOf(communeRows(ROWS)), author: ANA, at: 0 });
  const clock = createHandClock();
  const logger = { info: () => undefined, warn: console.error, error: console.error };
  const limits = folding
    ? SYNC_LIMITS
    : { ...SYNC_LIMITS, foldEntries: Number.POSITIVE_INFINITY, foldEntriesLeaving: Number.POSITIVE_INFINITY };
  const rooms = createRooms({ log, logger, clock, limits });
  let seed = 5;
  const below = (n: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  let longest = 0;
  for (let session = 0; session < SESSIONS; session++) {
    const start = await rooms.read(EDITED, ({ doc }) => Y.encodeStateAsUpdate(doc));
    const records = editsOf(start, session, edits / SESSIONS, cellsAlone ? () => 999 : () => below(1_000), below);
    await Promise.all(records.map((record) => rooms.applyUpdate(EDITED, ANA, "editor", record)));
    const before = performance.now();
    clock.turn(SYNC_LIMITS.foldLookMs);
    await rooms.read(EDITED, () => undefined);
    longest = Math.max(longest, performance.now() - before);
  }
  // everybody goes: what is left is folded
  clock.turn(SYNC_LIMITS.idleMs);
  const last = await rooms.read(EDITED, ({ table }) => ({
    written: writtenOver(table),
    rows: Array.from(table.order, (handle) => table.row(handle as RowHandle).cells),
  }));
  await rooms.close();
  // the same texts, imported today
  await log.create({ dataset: FRESH, update: importOf(last.rows), author: ANA, at: 0 });
  const sizes = await createSqliteSizes(database).sizes();
  const edited = sizes.find(({ dataset }) => dataset === EDITED);
  const fresh = sizes.find(({ dataset }) => dataset === FRESH);
  const { doc } = await loadRoom(log, EDITED);
  return {
    written: last.written,
    longestFold: longest,
    records: edited?.logRecords ?? 0,
    logBytes: edited?.logBytes ?? 0,
    snapshotBytes: edited?.snapshotBytes ?? 0,
    freshBytes: fresh?.logBytes ?? 0,
    document: Y.encodeStateAsUpdate(doc).length,
    documentV2: Y.encodeStateAsUpdateV2(doc).length,
    stateVector: Y.encodeStateVector(doc).length,
    structs: [...doc.store.clients.values()].reduce((sum, structs) => sum + structs.length, 0),
    clients: doc.store.clients.size,
  };
}

function importOf(rows: readonly (readonly string[])[]): Uint8Array {
  const builder = createBaseBuilder([...COLUMNS]);
  for (const row of rows) builder.addRow([...row]);
  return builder.finish().update;
}

/** what one person does in one session: mostly single cells, on some places more than on others */
function editsOf(
  start: Uint8Array,
  session: number,
  edits: number,
  chanceOf: () => number,
  below: (n: number) => number,
): Uint8Array[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, start);
  const table = openTable(doc);
  const me = {};
  const undo = createUndo(table, doc, me);
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const column = () => table.columns[below(COLUMNS.length)]?.id ?? ("" as never);
  const row = () => table.handleAt(below(3) === 0 ? below(500) : below(table.rowCount)) as RowHandle;
  for (let i = 0; i < edits; ) {
    const chance = chanceOf();
    if (chance < 1) {
      const block = Array.from({ length: 20 }, (_, r) => [`p${session}.${i}.${r}`, String(below(100))]);
      pasteBlock(table, { row: row(), column: column() }, block, me);
      i += 40;
    } else {
      if (chance < 3) insertRows(table, row(), [new Map([[column(), `new ${session}.${i}`]])], me);
      else if (chance < 4) deleteRows(table, [row()], me);
      else if (chance < 24) undo.undo();
      else setCells(table, [{ row: row(), column: column(), text: `${session}.${i}.${below(1_000)}` }], me);
      i++;
    }
  }
  undo.close();
  table.close();
  doc.destroy();
  const records: Uint8Array[] = [];
  for (let i = 0; i < updates.length; i += PER_RECORD) records.push(Y.mergeUpdates(updates.slice(i, i + PER_RECORD)));
  return records;
}

/** as a room is opened: to the first screen of rows, then to all of them */
async function open(which: string): Promise<Record<string, number>> {
  const start = performance.now();
  const { table } = await loadRoom(log, which === "fresh" ? FRESH : EDITED);
  for (let i = 0; i < 50; i++) table.row(table.handleAt(i));
  const first = performance.now() - start;
  for (const handle of table.order) table.row(handle as RowHandle);
  return { first, all: performance.now() - start };
}
