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
  // with the next test, 50 kills or more
  test("in 42 kills with the power gone, nothing acknowledged is lost, nothing is doubled, everyone sees the same table", async () => {
    const figures = await crashLoop({ kills: 42, clients: 8, seed: 20261122, folder: folder() });
    expect(figures.wrong).toEqual([]);
    expect(figures).toMatchObject({
      kills: 42,
      acknowledgedLost: 0,
      unacknowledgedLost: 0,
      duplicated: 0,
      copiesDifferent: 0,
      blind: 0,
    });
    expect(figures.editsAcknowledged).toBeGreaterThan(400);
    expect(figures.writesTakenBack).toBeGreaterThan(0);
  }, 1_800_000);

  // whether a fold falls between two kills, or a loss before one, is the machine's affair: tried until it does
  test("nor when the table is folded, and snapshots are taken, all the time", async () => {
    let folds = 0;
    for (let seed = 17; folds < 2 && seed < 23; seed++) {
      const figures = await crashLoop({ kills: 8, clients: 8, seed, folder: folder(), life: { limits: ALWAYS } });
      expect(figures.wrong).toEqual([]);
      expect(figures).toMatchObject({ acknowledgedLost: 0, unacknowledgedLost: 0, duplicated: 0, copiesDifferent: 0 });
      folds += figures.folds;
    }
    expect(folds).toBeGreaterThan(1);
  }, 900_000);

  test("a server that does not wait for the disk is caught losing what it acknowledged", async () => {
    const life = { careless: true };
    let lost = 0;
    for (let seed = 4; lost === 0 && seed < 12; seed++) {
      const plan = { kills: 3, clients: 4, seed, cut: "lost", nobodyReturns: true, life } as const;
      lost = (await crashLoop({ ...plan, folder: folder() })).acknowledgedLost;
    }
    expect(lost).toBeGreaterThan(0);
  }, 900_000);
});
