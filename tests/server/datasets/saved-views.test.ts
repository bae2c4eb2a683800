/** Views that a team gives names to, over the real server: who may, what is kept, what becomes of them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatasetId } from "#shared/model/ids.ts";
import { WHOLE_VIEW } from "#shared/views/view.ts";
import { AuditPage } from "#shared/wire/audit.ts";
import { SAVED_VIEWS, SavedView, SavedViewList } from "#shared/wire/saved-views.ts";
import type { Visitor } from "../../support/visitor.ts";
import { openReviewHouse, type ReviewHouse } from "../review/review-house.ts";

describe("saved views", () => {
  let house: ReviewHouse;
  let dataset: DatasetId;
  beforeAll(async () => {
    house = await openReviewHouse();
    dataset = await house.makeDataset();
  });
  afterAll(() => house.close());

  const view = { ...WHOLE_VIEW, filters: [{ kind: "blank", column: "c1" }], hidden: ["c0"] };
  const save = (who: Visitor, body: object, of = dataset) => who.call("POST", `/datasets/${of}/views`, body);
  const read = async (of = dataset) =>
    SavedViewList.parse(await house.viewer.done("GET", `/datasets/${of}/views`)).views;
  const one = async (who: Visitor, name: string, of = dataset) =>
    SavedView.parse((await save(who, { name, view }, of)).body).id;

  it("are named by editors and reviewers, and found by all, in the order of their names", async () => {
    expect((await save(house.viewer, { name: "À moi", view })).status).toBe(403);
    await one(house.editor, "Sans horaires");
    await one(house.reviewer, "à relire");
    expect(await read()).toMatchObject([
      { name: "à relire", by: { name: "Rose" }, view },
      { name: "Sans horaires", by: { name: "Édith" }, view },
    ]);
  });

  it("are changed and deleted by who named them, and by owners", async () => {
    const of = await house.makeDataset();
    const id = await one(house.editor, "Vides", of);
    const change = (who: Visitor, name: string) =>
      who.call("PUT", `/datasets/${of}/views/${id}`, { name, view: WHOLE_VIEW });
    const remove = (who: Visitor) => who.call("DELETE", `/datasets/${of}/views/${id}`);
    expect([(await change(house.reviewer, "Autre")).status, (await remove(house.reviewer)).status]).toEqual([403, 403]);
    expect((await change(house.editor, "Tout")).status).toBe(204);
    expect(await read(of)).toMatchObject([{ name: "Tout", by: { name: "Édith" }, view: WHOLE_VIEW }]);
    expect((await change(house.owner, "Le tout")).status).toBe(204);
    expect([(await remove(house.owner)).status, (await remove(house.owner)).status]).toEqual([204, 404]);
    expect((await change(house.owner, "Le tout")).status).toBe(404);
    expect(await read(of)).toEqual([]);
    const audit = AuditPage.parse(await house.owner.done("GET", `/spaces/${house.space.id}/audit?kind=datasets`));
    const noted = audit.lines.flatMap(({ actor, entry }) =>
      "dataset" in entry && entry.dataset === of ? [[actor?.name, entry.action, "name" in entry && entry.name]] : [],
    );
    expect(noted).toEqual([
      ["Olga", "view-deleted", "Le tout"],
      ["Olga", "view-changed", "Tout"],
      ["Édith", "view-changed", "Vides"],
      ["Édith", "view-saved", "Vides"],
    ]);
  });

  it.each([
    ["no name", { name: "  ", view: WHOLE_VIEW }],
    ["a name too long", { name: "x".repeat(201), view: WHOLE_VIEW }],
    ["rows named one by one", { name: "x", view: { ...WHOLE_VIEW, filters: [{ kind: "rows", rows: [], about: "" }] } }],
    ["a filter of no kind", { name: "x", view: { ...WHOLE_VIEW, filters: [{ kind: "magic" }] } }],
    [
      "more than a view holds",
      {
        name: "x",
        view: { ...WHOLE_VIEW, filters: [{ kind: "values", column: "c0", values: ["x".repeat(200_001)] }] },
      },
    ],
  ])("with %s are refused, and the server goes on", async (_, body) => {
    expect((await save(house.editor, body)).status).toBe(400);
  });

  it("have an end: delete some, and go on", async () => {
    const of = await house.makeDataset();
    await Promise.all(Array.from({ length: SAVED_VIEWS }, (_, n) => save(house.owner, { name: String(n), view }, of)));
    expect(await save(house.owner, { name: "one more", view }, of)).toMatchObject({
      status: 422,
      body: { code: "too-many-views" },
    });
    const [first] = await read(of);
    await house.owner.done("DELETE", `/datasets/${of}/views/${first?.id}`);
    expect((await save(house.owner, { name: "one more", view }, of)).status).toBe(201);
  });

  it("of a dataset are no other’s", async () => {
    const id = await one(house.editor, "Ici");
    const of = await house.makeDataset();
    expect((await house.editor.call("DELETE", `/datasets/${of}/views/${id}`)).status).toBe(404);
  });
});
