/**
 * A sync before every `stored`, and before anything is shown to others. The file layer marks in its log the moment at which each frame
 * leaves the server. For each of these moments the files are made what a power cut right then would have left, the database in them is
 * read, and the edit that the frame tells of has to be there. A kill could not prove that: it comes between frames.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { openTable } from "#shared/document/open-table.ts";
import { chanceOf } from "../convergence/gestures.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { prepareServer } from "./crashing-server.ts";
import { whyNoFileLayer } from "./file-layer.ts";
import { furnish } from "./house.ts";
import { readLayerLog, type SentMark } from "./layer-log.ts";
import { filesAfter } from "./power-cut.ts";
import { openTypist, type Typist } from "./typist.ts";

const missing = whyNoFileLayer();
const EDITS = 25;
const DATABASE = "tablee.sqlite";

function firstColumn({ table }: Typist) {
  const [column] = table.columns;
  if (column === undefined) throw new Error("the table has no column");
  return column.id;
}

/** Runs a server for some edits, each waited for and seen by another person; what left the server and what was on disk at those moments. */
async function editsOnDiskAtEachFrame(careless: boolean): Promise<{ mark: SentMark; edits: number }[]> {
  const folder = temporaryFolder();
  const first = await (await prepareServer(folder)).start();
  const house = await furnish(first.address, 2);
  await first.stop();
  first.layer.close();

  const server = await (await prepareServer(folder, { careless })).start();
  const [writer, reader] = house.tokens.map((token) => openTypist(house.dataset, token));
  if (writer === undefined || reader === undefined) throw new Error("two people were asked for");
  try {
    for (const typist of [writer, reader]) {
      typist.connect(server.address);
      await typist.whole();
    }
    const edit = async (number: number) => {
      const cell = { row: writer.table.handleAt(number), column: firstColumn(writer), text: `edit ${number}` };
      writer.gesture(() => setCells(writer.table, [cell], writer.origin));
      await writer.whole();
      await reader.until(
        "the other's edit",
        () => reader.table.text(reader.table.handleAt(number), cell.column) === cell.text,
      );
    };
    // the first brings more than itself: the place where this person's edits go
    await edit(0);
    const before = server.layer.counts();
    server.layer.keepAll();
    // one more than is asked for: a frame's mark is made once it has left, and the kill may come in between
    for (let number = 1; number <= EDITS + 1; number++) await edit(number);
    await server.kill();
    const { sent } = readLayerLog(server.layer.log);
    return sent.flatMap((mark) => {
      // the version of a `stored` counts the first edit too
      const number = mark.number - (mark.is === "stored" ? 1 : before.changesSent);
      if (number < 1) return [];
      return { mark: { ...mark, number }, edits: editsIn(folder, server.layer.log, mark.before, house.dataset) };
    });
  } finally {
    await server.kill();
    writer.close();
    reader.close();
    server.layer.close();
  }
}

/** how many edits, from the first on, a power cut at that moment would have left */
function editsIn(folder: string, log: string, moment: number, dataset: string): number {
  const copy = join(folder, "at-that-moment");
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy);
  for (const name of [DATABASE, `${DATABASE}-wal`]) {
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name));
  }
  for (const [path, content] of filesAfter(readLayerLog(log, moment), "lost", chanceOf(1)).files) {
    const place = join(copy, basename(path));
    if (content === null) rmSync(place, { force: true });
    else writeFileSync(place, content);
  }
  const database = new BetterSqlite3(join(copy, DATABASE));
  const updates = database
    .prepare<[string], Uint8Array>('SELECT "update" FROM updates WHERE dataset = ? ORDER BY seq')
    .pluck()
    .all(dataset);
  database.close();
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  const table = openTable(doc);
  let edits = 0;
  while (table.row(table.handleAt(edits + 1)).cells[0] === `edit ${edits + 1}`) edits++;
  table.close();
  doc.destroy();
  return edits;
}

describe.skipIf(missing !== null)(`what leaves the server${missing === null ? "" : ` (not here: ${missing})`}`, () => {
  test("is on disk already, whether it says `stored` or shows an edit to another person", async () => {
    const frames = await editsOnDiskAtEachFrame(false);
    for (const is of ["stored", "changes"] as const) {
      const found = frames.filter(({ mark }) => mark.is === is);
      expect(found.length, is).toBeGreaterThanOrEqual(EDITS);
      for (const { mark, edits } of found) expect(edits, `${is} ${mark.number}`).toBeGreaterThanOrEqual(mark.number);
    }
  });

  test("would be found not to be, were the server not to wait for the disk", async () => {
    const frames = await editsOnDiskAtEachFrame(true);
    expect(frames.filter(({ mark, edits }) => edits < mark.number).length).toBeGreaterThanOrEqual(EDITS);
  });
});
