/** What was said not to be the same is said to the whole team, and kept. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatasetId } from "#shared/model/ids.ts";
import { APART_LENGTH, APART_SET_LENGTH, ToldApartList } from "#shared/wire/told-apart.ts";
import type { Visitor } from "../../support/visitor.ts";
import { openReviewHouse, type ReviewHouse } from "../review/review-house.ts";

describe("values told apart", () => {
  let house: ReviewHouse;
  let dataset: DatasetId;
  const path = (of: string) => `/datasets/${dataset}/told-apart/${of}`;
  const tell = async (who: Visitor, of: string, ...texts: string[]) =>
    (await who.call("POST", path(of), { texts })).status;
  const known = async (of: string) => ToldApartList.parse(await house.viewer.done("GET", path(of))).apart;
  beforeAll(async () => {
    house = await openReviewHouse();
    dataset = await house.makeDataset();
  });
  afterAll(() => house.close());

  it("are read by all, said by whoever may comment, of each column and of rows alone, until they are forgotten", async () => {
    expect(await tell(house.viewer, "rows", "a", "b")).toBe(403);
    expect(await tell(house.editor, "rows", "a")).toBe(400);
    expect(await tell(house.editor, "not a column", "a", "b")).toBe(400);
    expect(await tell(house.editor, "nowhere", "a", "b"), "a column that is not there").toBe(404);
    expect(await known("nowhere")).toEqual([]);
    expect(await tell(house.editor, "rows", "a", "b")).toBe(204);
    expect(await tell(house.reviewer, "rows", "c", "d")).toBe(204);
    expect(await tell(house.reviewer, "c1", "Laval", "Lavau")).toBe(204);
    // the same, and more
    expect(await tell(house.reviewer, "rows", "b", "a", "e")).toBe(204);
    expect(await known("rows")).toEqual([
      ["c", "d"],
      ["b", "a", "e"],
    ]);
    expect(await known("c1")).toEqual([["Laval", "Lavau"]]);
    expect((await house.editor.call("DELETE", path("rows"))).status).toBe(204);
    expect([await known("rows"), await known("c1")]).toEqual([[], [["Laval", "Lavau"]]]);
  });

  it("take no more than so much room: the oldest are forgotten first", async () => {
    expect(await tell(house.editor, "c0", "x".repeat(APART_SET_LENGTH), "y")).toBe(400);
    const most = Math.floor(APART_LENGTH / (APART_SET_LENGTH - 100));
    for (let at = 0; at <= most; at++)
      expect(await tell(house.editor, "c0", `${at}`.padEnd(APART_SET_LENGTH - 100, "x"), "y")).toBe(204);
    const sets = await known("c0");
    expect(sets.length).toBeLessThanOrEqual(most);
    expect(sets.at(-1)?.[0]?.startsWith(`${most}x`)).toBe(true);
  });
});
