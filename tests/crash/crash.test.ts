/** P1, P2, P3 over crashes: what was acknowledged is there, what was not comes back with its copy, everyone sees the same. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { whyNoFileLayer } from "./file-layer.ts";
import { crashLoop } from "./kill-loop.ts";

/** limits under which what is rare is not: editors are asked to leave, and the table is folded, whenever a few cells were written */
const ALWAYS = {
  foldEntries: 10,
  foldEntriesLeaving: 1,
  foldPatienceMs: 0,
  foldLookMs: 30,
  snapshotRecords: 5,
  snapshotIntervalMs: 20,
};

const missing = whyNoFileLayer();

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "tablee-crash-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

describe.skipIf(missing !== null)(`crashes${missing === null ? "" : ` (not here: ${missing})`}`, () => {
  test("in 50 kills with the power gone, nothing acknowledged is lost, nothing is doubled, everyone sees the same table", async () => {
    const figures = await crashLoop({ kills: 50, clients: 8, seed: 20261122, folder: folder() });
    expect(figures.wrong).toEqual([]);
    expect(figures).toMatchObject({
      kills: 50,
      acknowledgedLost: 0,
      unacknowledgedLost: 0,
      duplicated: 0,
      copiesDifferent: 0,
      blind: 0,
    });
    expect(figures.editsAcknowledged).toBeGreaterThan(500);
    expect(figures.writesTakenBack).toBeGreaterThan(0);
  }, 600_000);

  test("nor when the table is folded, and snapshots are taken, all the time", async () => {
    const figures = await crashLoop({ kills: 8, clients: 8, seed: 17, folder: folder(), life: { limits: ALWAYS } });
    expect(figures.wrong).toEqual([]);
    expect(figures).toMatchObject({ acknowledgedLost: 0, unacknowledgedLost: 0, duplicated: 0, copiesDifferent: 0 });
    expect(figures.folds).toBeGreaterThan(1);
  }, 600_000);

  test("a server that does not wait for the disk is caught losing what it acknowledged", async () => {
    const life = { careless: true };
    const plan = { kills: 3, clients: 4, seed: 4, cut: "lost", nobodyReturns: true, life } as const;
    const figures = await crashLoop({ ...plan, folder: folder() });
    expect(figures.acknowledgedLost).toBeGreaterThan(0);
  }, 600_000);
});
