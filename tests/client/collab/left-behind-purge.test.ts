/** A browser that has a copy of a table whose past was destroyed: the copy goes at once, what was never sent is offered, and nothing else. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createLeftBehindOffers } from "#client/collab/left-behind.ts";
import type { CopyName } from "#client/collab/local-copies.ts";
import type { UnsentEdits } from "#client/collab/unsent-edits.ts";
import { addColumn } from "#shared/document/edits/add-column.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { DatasetId, UserId } from "#shared/model/ids.ts";
import { buildBase, columnAt, openReplica, type Replica, texts } from "../../convergence/replica.ts";

const dataset = DatasetId.parse("0000000000000000data");
const ines = UserId.parse("0000000000000000ines");
const malo = UserId.parse("0000000000000000malo");
const tall = buildBase(40, ["nom", "ville"]);
const SECRET = "06 12 34 56 78";
const MINE = 11;

/** Her copy: the server has a column that is gone since, and what `unsent` writes it never had. */
function browser(unsent: (mine: Replica) => void, { user = ines, room = true } = {}) {
  const mine = openReplica(MINE, tall);
  const { table } = mine;
  const gone = addColumn(table, { name: "mobile", after: columnAt(table, 1) }, mine.me);
  setCells(table, [{ row: table.handleAt(0), column: gone, text: SECRET }], mine.me);
  const acknowledged = new Map([[MINE, Y.getState(mine.doc.store, MINE)]]);
  unsent(mine);
  const kept = new Map<CopyName, Y.Doc>([[{ user, dataset, incarnation: 1 }, mine.doc]]);
  const apart: UnsentEdits[] = [];
  const now = openReplica(33, tall);
  const open = () =>
    createLeftBehindOffers({
      table: now.table,
      inUse: { user: ines, dataset, incarnation: 2 },
      copies: {
        of: async () => [...kept.keys()],
        async read(name) {
          const doc = new Y.Doc();
          Y.applyUpdate(doc, Y.encodeStateAsUpdate(kept.get(name) ?? new Y.Doc()));
          return { ...name, doc, clients: [MINE], acknowledged, waiting: 0, lastEdit: 1 };
        },
        forget: async ({ incarnation }) => {
          for (const name of kept.keys()) if (name.incarnation === incarnation) kept.delete(name);
        },
      },
      unsent: {
        of: () => [...apart],
        keep: (edits) => room && apart.push(edits) > 0,
        forget: () => void apart.splice(0),
      },
      purged: 2,
      kept: async () => true,
    });
  return { open, kept, apart, now };
}

const type = (text: string) => (mine: Replica) =>
  setCells(mine.table, [{ row: mine.table.handleAt(3), column: columnAt(mine.table, 0), text }], mine.me);

describe("a copy of before the destruction", () => {
  it.each([ines, malo])("goes by itself when all of it was sent, whoever of this computer made it", async (user) => {
    const { open, kept } = browser(() => undefined, { user });
    const left = open();
    await left.look();
    expect([left.offers.get().length, kept.size]).toEqual([0, 0]);
  });

  it("goes too when something of it was not sent: that is offered, also the next time, until it is given back", async () => {
    const { open, kept, apart, now } = browser(type("Lens"));
    const first = open();
    await first.look();
    expect([first.offers.get().length, kept.size, apart.length]).toEqual([1, 0, 1]);
    const again = open();
    await again.look();
    const [offer] = again.offers.get();
    if (offer === undefined) throw new Error("nothing is offered");
    const file = new TextDecoder().decode(offer.file);
    expect(file).toContain("Lens");
    expect(JSON.stringify(apart) + file).not.toContain(SECRET);
    again.giveBack(offer, now.me);
    await expect.poll(() => apart.length).toBe(0);
    expect(texts(now.table).flat()).toContain("Lens");
    expect(texts(now.table).flat()).not.toContain(SECRET);
  });

  it("stays until someone decides where there is no room for what was not sent", async () => {
    const { open, kept } = browser(type("Lens"), { room: false });
    const left = open();
    await left.look();
    expect([left.offers.get().length, kept.size]).toEqual([1, 1]);
    for (const offer of left.offers.get()) left.forget(offer);
    await expect.poll(() => kept.size).toBe(0);
  });
});
