import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { texts } from "./cells.ts";
import { bareClient, joined } from "./clients.ts";
import { startSyncServer, TABLE, userId } from "./sync-server.ts";

const CELLS = 8;
const MEGABYTES = 100;
/** what the computer itself keeps on its way between two sockets */
const ON_THE_WAY = 16 * 1024 * 1024;

function noise(): string {
  return randomBytes((LIMITS.cellLength / 4) * 3).toString("base64");
}

test("while 100 MB of updates go by, a reader who has stopped is cut off within a few, the others see all, and it comes back by what it lacks", async () => {
  const server = await startSyncServer();
  const bob = await joined(server, { user: "bob" });
  const stalled = await joined(server, { user: "stalled" });
  const stuck = await bareClient(server, { user: "stuck" });
  await stuck.next(0);
  stuck.socket.pause();
  stalled.provider.disconnect();
  let pushed = 0;
  let pushedWhenCut = 0;
  const round = async () => {
    await server.rooms.edit(TABLE, userId("ana"), ({ table }, origin) => {
      const column = table.columns[0]?.id;
      if (column === undefined) throw new Error("the table has a column");
      // texts that are alike would be packed into little
      const cells = Array.from({ length: CELLS }, (_, row) => ({ row: table.handleAt(row), column, text: noise() }));
      setCells(table, cells, origin);
    });
    pushed += CELLS * LIMITS.cellLength;
    if (pushedWhenCut === 0 && !server.rooms.present(TABLE).includes(userId("stuck"))) pushedWhenCut = pushed;
  };
  while (pushed < MEGABYTES * 1024 * 1024) await round();
  expect(pushedWhenCut).toBeGreaterThan(0);
  expect(pushedWhenCut).toBeLessThan(LIMITS.bufferedBytes + ON_THE_WAY);
  const live = await server.rooms.read(TABLE, ({ doc }) => texts(doc));
  await bob.until(() => texts(bob.doc)[CELLS - 1] === live[CELLS - 1]);
  expect(texts(bob.doc)).toEqual(live);
  stalled.provider.connect();
  await stalled.until(() => texts(stalled.doc)[CELLS - 1] === live[CELLS - 1]);
  expect(texts(stalled.doc)).toEqual(live);
});
