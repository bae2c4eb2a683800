/** What was said not to be the same is said to the whole team, and kept. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatasetId } from "#shared/model/ids.ts";
import { AuditPage } from "#shared/wire/audit.ts";
import { APART_LENGTH, APART_SET_LENGTH, ToldApartList } from "#shared/wire/told-apart.ts";
import type { Visitor } from "../../support/visitor.ts";
import { openReviewHouse, type ReviewHouse } from "../review/review-house.ts";

describe("values told apart", () => {
  let house: ReviewHouse;
  let dataset: DatasetId;
  const path = (of: string) => `/datasets/${dataset}/told-apart/${of}`;
  const tell = async (who: Visitor, of: string, ...texts: string[]) =>
    (await who.call("POST", path(of), { texts })).status;
  const list = async (of: string) => ToldApartList.parse(await house.viewer.done("GET", path(of)));
  const known = async (of: string) => (await list(of)).apart;
  const forget = async (who: Visitor, of: string) =>
    who.done("DELETE", `${path(of)}?since=${(await list(of)).revision}`);
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
    await forget(house.editor, "rows");
    expect([await known("rows"), await known("c1")]).toEqual([[], [["Laval", "Lavau"]]]);
  });

  it("are forgotten by who may write, as they were looked at, which the space's journal says; and told again at once", async () => {
    await tell(house.reviewer, "rows", "a", "b");
    const seen = await list("rows");
    await tell(house.reviewer, "rows", "c", "d");
    const remove = (who: Visitor, since: string) => who.call("DELETE", `${path("rows")}?since=${since}`);
    expect(await remove(house.editor, seen.revision)).toMatchObject({
      status: 409,
      body: { code: "told-apart-changed" },
    });
    const { apart, revision } = await list("rows");
    expect(apart).toEqual([...seen.apart, ["c", "d"]]);
    expect((await remove(house.reviewer, revision)).status).toBe(403);
    expect((await house.editor.call("DELETE", path("rows"))).status).toBe(400);
    expect((await remove(house.editor, revision)).status).toBe(204);
    expect(await known("rows")).toEqual([]);
    const journal = AuditPage.parse(await house.owner.done("GET", `/spaces/${house.space.id}/audit`));
    expect(journal.lines[0]).toMatchObject({
      actor: { name: "Édith" },
      entry: { action: "told-apart-forgotten", dataset, sets: 2 },
    });
    await house.editor.done("POST", path("rows"), { apart });
    expect(await list("rows")).toEqual({ apart, revision });
    await forget(house.editor, "rows");
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
