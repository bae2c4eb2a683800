import { describe, expect, it, onTestFinished } from "vitest";
import { createValue } from "#client/collab/value.ts";
import { AS_PROPOSED, planCluster } from "#client/panels/harmonising/cluster-plan.ts";
import { type MergesWritten, runMerges } from "#client/panels/harmonising/run-merges.ts";
import { WHOLE } from "#client/panels/harmonising/scope.ts";
import { watchClusters } from "#client/panels/harmonising/watch-clusters.ts";
import { createRowFacts } from "#client/views/live-row-facts.ts";
import { ALL_ROWS } from "#client/views/operations.ts";
import type { Merge } from "#shared/cleaning/operations/values/merge.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { type ColumnId, DatasetId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { openPair, type Pair } from "../grid/harness/memory-collaboration.ts";

function openWith(texts: readonly string[]): Pair & { readonly column: ColumnId } {
  const pair = openPair({ rows: texts.length, columns: 1, mayEdit: true, schema: null });
  const column = pair.mine.table.columns[0]?.id as ColumnId;
  setCells(
    pair.theirs,
    texts.map((text, at) => ({ row: pair.theirs.handleAt(at), column, text })),
    pair.theirOrigin,
  );
  return { ...pair, column };
}

describe("a merge that one gesture cannot say", () => {
  const long = (at: number) => `écriture ${at} ${"x".repeat(300)}`;
  const texts = Array.from({ length: 240 }, (_, at) => long(at));
  const merges: readonly Merge[] = texts.map((text, at) => ({ from: [text], to: `Écriture ${at}` }));

  function run({ mine, column }: ReturnType<typeof openWith>, onPart: (part: number, stop: () => void) => void) {
    return new Promise<MergesWritten>((onEnd) => {
      const stop = runMerges(mine, column, merges, ALL_ROWS, { onPart: (part) => onPart(part, () => stop()), onEnd });
    });
  }

  it("is several, which as many undos take back", async () => {
    const opened = openWith(texts);
    const { mine, column } = opened;
    const parts: number[] = [];
    const written = await run(opened, (part) => parts.push(part));
    const gestures = Math.ceil(JSON.stringify(merges).length / LIMITS.cellLength);
    expect(parts).toEqual(Array.from({ length: gestures }, (_, at) => at + 1));
    expect(written).toEqual({ cells: 240, gestures, undoable: true, tooLong: 0, stopped: null });
    expect(mine.table.columnTexts(column)).toEqual(merges.map(({ to }) => to));
    for (let left = gestures; left > 0; left--) mine.undo();
    expect(mine.table.columnTexts(column)).toEqual(texts);
  });

  it("can be stopped: what is written stays", async () => {
    const opened = openWith(texts);
    const written = await run(opened, (part, stop) => part === 2 && queueMicrotask(stop));
    expect(written).toMatchObject({ gestures: 1, stopped: "by-hand", undoable: true });
    expect(opened.mine.table.columnTexts(opened.column).filter((text) => text.startsWith("É"))).toHaveLength(
      written.cells,
    );
  });

  it("offers no way back that would take back something else", async () => {
    const opened = openWith(texts);
    const { mine, column } = opened;
    const written = await run(opened, (part) => {
      if (part === 2) setCells(mine.table, [{ row: mine.table.handleAt(0), column, text: "typed" }], mine.origin);
    });
    expect(written).toMatchObject({ cells: 240, undoable: false });
    expect(mine.table.columnTexts(column)[0]).toBe("typed");
  });
});

it("clusters follow what others write, each in its place; what is settled here is so at once", async () => {
  const { mine, theirs, theirOrigin, column } = openWith(["Laval", "Laval", "LAVAL", "Évron", "Evron", "Craon"]);
  const facts = createRowFacts({
    dataset: DatasetId.parse("table000000000000000"),
    collaboration: mine,
    commented: createValue(new Map()),
    assigned: null,
    now: () => 0,
  });
  const watch = watchClusters(mine, facts, column, { by: "fingerprint" }, WHOLE);
  onTestFinished(() => {
    watch.close();
    facts.close();
  });
  const leads = () =>
    watch.known
      .get()
      ?.kept.clusters.map(({ values, settled }) => `${values[0]?.text} ${settled ? "settled" : values.length}`);
  await expect.poll(leads).toEqual(["Laval 2", "Evron 2"]);
  // Evron has most cells now, and stays where it was
  const write = (place: number, text: string) =>
    setCells(theirs, [{ row: theirs.handleAt(place), column, text }], theirOrigin);
  for (const [place, text] of [
    [0, "evron"],
    [1, "EVRON"],
    [5, "laval"],
  ] as const)
    write(place, text);
  await expect.poll(leads).toEqual(["LAVAL 2", "EVRON 4"]);
  watch.settle(new Set([0]));
  expect(leads()).toEqual(["LAVAL settled", "EVRON 4"]);
  watch.inOrder();
  await expect.poll(leads).toEqual(["EVRON 4", "LAVAL 2"]);
});

describe("what becomes of a cluster", () => {
  const cluster = {
    ...{ id: 0, cells: 12, settled: false },
    values: [
      { text: "Laval", count: 9 },
      { text: "LAVAL", count: 2 },
      { text: "Lavaur", count: 1 },
    ],
  };

  it("is what is ticked, in the form proposed or the one chosen", () => {
    expect(planCluster(cluster, AS_PROPOSED, "Laval")).toMatchObject({ cells: 3, isReady: true });
    const plan = planCluster(cluster, { to: "Laval (53)", off: new Set(["Lavaur"]), chosen: null }, "Laval");
    expect(plan).toMatchObject({ cells: 11, merge: { from: ["Laval", "LAVAL"], to: "Laval (53)" }, isReady: true });
  });

  it("is nothing where there is nothing to write, or it cannot be", () => {
    const plan = (to: string, off: readonly string[] = []) =>
      planCluster(cluster, { to, off: new Set(off), chosen: null }, "Laval");
    expect(plan("Laval", ["LAVAL", "Lavaur"])).toMatchObject({ cells: 0, isReady: false });
    expect(plan(" ")).toMatchObject({ fault: "empty", isReady: false });
    expect(plan("x".repeat(LIMITS.cellLength + 1))).toMatchObject({ fault: "too-long", isReady: false });
    expect(planCluster({ ...cluster, settled: true }, AS_PROPOSED, "Laval").isReady).toBe(false);
  });
});
