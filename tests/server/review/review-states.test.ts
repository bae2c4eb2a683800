/** Lists say how far the review of each dataset is: one document open at a time, and one that cannot be read hides no other. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { StorageRefused, type UpdateLog } from "#server/storage/update-log.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { Space } from "#shared/wire/http.ts";
import { Overview } from "#shared/wire/overview.ts";
import { openReviewHouse, type ReviewHouse } from "./review-house.ts";

let house: ReviewHouse;
/** its past cannot be read */
let spoilt: DatasetId | null = null;
let [open, most] = [0, 0];

const watched = (real: UpdateLog): UpdateLog => ({
  ...real,
  async loadAt(dataset, seq) {
    if (dataset === spoilt) throw new StorageRefused("the disk cannot be read there");
    open++;
    most = Math.max(most, open);
    // several would be on their way together, if several were asked for
    await new Promise(setImmediate);
    const found = await real.loadAt(dataset, seq);
    open--;
    return found;
  },
});

beforeAll(async () => {
  house = await openReviewHouse({ updateLog: watched });
});
afterAll(() => house.close());

async function approvedThenEdited(): Promise<DatasetId> {
  const dataset = await house.makeDataset();
  await house.step(house.editor, dataset, "ask-review");
  await house.step(house.reviewer, dataset, "approve", { seen: await house.present(dataset), although: false });
  const thread = (await house.reviewer.done("POST", `/datasets/${dataset}/threads`, {
    ...{ row: "a.0", column: "c0", kind: "suggestion", value: "Hôtel de ville", text: "" },
  })) as { id: string };
  const path = `/datasets/${dataset}/threads/${thread.id}/decision`;
  await house.editor.done("POST", path, { outcome: "accepted", seen: "Mairie" });
  return dataset;
}

it("what is not known of one is said to be unknown, the others are told, one document after the other", async () => {
  const datasets = [await approvedThenEdited(), await approvedThenEdited(), await approvedThenEdited()];
  [spoilt = null] = datasets;
  most = 0;
  const list = async () =>
    Space.parse(await house.viewer.done("GET", `/spaces/${house.space.id}`)).datasets.map(({ review }) => review);
  const overview = async () => Overview.parse(await house.viewer.done("GET", "/me/overview")).datasets;
  for (const read of [list, overview]) {
    // the overview knows of an edit once the journal does
    await expect
      .poll(async () => (await read()).map((one) => [one?.state, one?.modified]), { timeout: 60_000 })
      .toEqual([
        ["approved", true],
        ["approved", true],
        ["approved", null],
      ]);
  }
  expect(most).toBe(1);
  spoilt = null;
  expect((await list()).map((review) => review?.modified)).toEqual([true, true, true]);
});
