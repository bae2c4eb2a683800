/** What a team decides of columns about people, over the real server: who may, what is kept, what the journal of the space says. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatasetId } from "#shared/model/ids.ts";
import { AuditPage } from "#shared/wire/audit.ts";
import { DecidedColumns } from "#shared/wire/private-data.ts";
import type { Visitor } from "../../support/visitor.ts";
import { openReviewHouse, type ReviewHouse } from "../review/review-house.ts";

describe("what is decided of columns about people", () => {
  let house: ReviewHouse;
  let dataset: DatasetId;
  beforeAll(async () => {
    house = await openReviewHouse();
    dataset = await house.makeDataset();
  });
  afterAll(() => house.close());

  const keep = {
    level: "orange",
    title: "nom_gestionnaire",
    said: { decision: "keep", motive: "directory", note: "" },
  };
  const remove = { level: "red", title: "mobile", said: { decision: "remove" } };
  const decide = (who: Visitor, column: string, body: object) =>
    who.call("PUT", `/datasets/${dataset}/private-data/${column}`, body);
  const read = async () =>
    DecidedColumns.parse(await house.viewer.done("GET", `/datasets/${dataset}/private-data`)).columns;

  it("is seen by all, by who decided last, until it is opened again; the journal of the space keeps each turn", async () => {
    expect((await decide(house.editor, "c0", keep)).status).toBe(204);
    expect((await decide(house.reviewer, "c0", { ...keep, said: { decision: "remove" } })).status).toBe(204);
    expect((await decide(house.editor, "c1", remove)).status).toBe(204);
    expect(await read()).toMatchObject([
      { column: "c0", by: { name: "Rose" }, said: { decision: "remove" }, level: "orange" },
      { column: "c1", by: { name: "Édith" }, said: { decision: "remove" } },
    ]);
    const reopen = () => house.editor.call("DELETE", `/datasets/${dataset}/private-data/c0`);
    expect([(await reopen()).status, (await reopen()).status]).toEqual([204, 404]);
    expect((await read()).map(({ column }) => column)).toEqual(["c1"]);
    const audit = AuditPage.parse(await house.owner.done("GET", `/spaces/${house.space.id}/audit?kind=datasets`));
    const noted = audit.lines.flatMap(({ actor, entry }) =>
      entry.action === "privacy-decided" ? [[actor?.name, entry.column, entry.decision]] : [],
    );
    expect(noted).toEqual([
      ["Édith", "nom_gestionnaire", "open"],
      ["Édith", "mobile", "remove"],
      ["Rose", "nom_gestionnaire", "remove"],
      ["Édith", "nom_gestionnaire", "keep"],
    ]);
  });

  it("is of columns that the table has, or had", async () => {
    const { status, body } = await decide(house.editor, "c9", remove);
    expect([status, body]).toMatchObject([404, { code: "column-not-found" }]);
    expect((await read()).map(({ column }) => column)).not.toContain("c9");
  });

  it.each([
    ["without a motive", { ...keep, said: { decision: "keep", note: "" } }],
    ["with a note that has no end", { ...keep, said: { ...keep.said, note: "x".repeat(501) } }],
    ["of a level that is none", { ...keep, level: "blue" }],
  ])("is refused %s, and the server goes on", async (_, body) => {
    expect((await decide(house.editor, "c2", body)).status).toBe(400);
    expect((await read()).map(({ column }) => column)).not.toContain("c2");
  });
});
