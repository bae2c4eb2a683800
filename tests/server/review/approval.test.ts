/** Approval over the real server: who may take which step, what exactly is approved, and what changes afterwards. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { sealOfTable } from "#shared/document/seals.ts";
import type { Table } from "#shared/document/table.ts";
import { Space } from "#shared/wire/http.ts";
import { VersionList } from "#shared/wire/versions.ts";
import { openReviewHouse, type ReviewHouse } from "./review-house.ts";

const ORIGIN = {};

function write(table: Table, text: string): void {
  setCells(table, [{ row: table.handleAt(0), column: table.columns[0]?.id ?? ("" as never), text }], ORIGIN);
}

describe("the review of a dataset", () => {
  let house: ReviewHouse;
  beforeAll(async () => {
    house = await openReviewHouse();
  });
  afterAll(() => house.close());

  const people = () => [house.owner, house.editor, house.reviewer, house.viewer];
  const listed = async (dataset: string) => {
    const space = Space.parse(await house.owner.done("GET", `/spaces/${house.space.id}`));
    return space.datasets.find(({ id }) => id === dataset)?.review;
  };

  it("goes from draft to published, each step with who, when and a note", async () => {
    const dataset = await house.makeDataset();
    expect(await house.review(dataset)).toMatchObject({ state: "draft", approved: null, published: null, steps: [] });
    const steps: [typeof house.owner, string, object?][] = [
      [house.editor, "ask-review", { note: " Tout est rempli. " }],
      [house.reviewer, "request-changes", { note: "Il manque un code." }],
      [house.editor, "ask-review"],
      [house.reviewer, "approve", { seen: await house.present(dataset), although: false }],
      [house.owner, "publish"],
    ];
    for (const [who, step, more] of steps) expect((await house.step(who, dataset, step, more)).status).toBe(200);
    const review = await house.review(dataset);
    expect(review.state).toBe("published");
    expect(review.steps.map(({ step, state, by, note }) => [by?.name, step, state, note]).reverse()).toEqual([
      ["Édith", "ask-review", "in-review", "Tout est rempli."],
      ["Rose", "request-changes", "changes-requested", "Il manque un code."],
      ["Édith", "ask-review", "in-review", null],
      ["Rose", "approve", "approved", null],
      ["Olga", "publish", "published", null],
    ]);
    expect(review.published).toMatchObject({ version: review.approved?.version, approved: true, by: { name: "Olga" } });
    const { versions } = VersionList.parse(await house.owner.done("GET", `/datasets/${dataset}/versions`));
    expect(versions[0]).toMatchObject({ id: review.approved?.version, cause: "approved", author: { name: "Rose" } });
  });

  it.each([
    ["ask-review", [200, 200, 403, 403]],
    ["take-back-request", [200, 200, 403, 403]],
    ["request-changes", [200, 403, 200, 403]],
    ["approve", [200, 403, 200, 403]],
    ["publish", [200, 403, 403, 403]],
    ["publish-unapproved", [200, 403, 403, 403]],
    ["take-back-publication", [200, 403, 403, 403]],
  ])("%s is taken by those who may: owner, editor, reviewer, viewer", async (step, expected) => {
    const statuses: number[] = [];
    for (const who of people()) {
      const dataset = await house.makeDataset();
      const seen = { seen: await house.present(dataset), although: false };
      if (step !== "ask-review") await house.step(house.editor, dataset, "ask-review");
      if (step === "publish") await house.step(house.reviewer, dataset, "approve", seen);
      if (step === "take-back-publication") {
        await house.step(house.owner, dataset, "publish-unapproved", { ...seen, note: "urgent" });
      }
      statuses.push((await house.step(who, dataset, step, { ...seen, note: "pour voir" })).status);
    }
    expect(statuses).toEqual(expected);
  });

  it("is unknown to who is not in the space", async () => {
    const dataset = await house.makeDataset();
    const { createVisitor } = await import("../../support/visitor.ts");
    const stranger = createVisitor(house.server.address);
    expect((await stranger.call("GET", `/datasets/${dataset}/review`)).status).toBe(401);
    await stranger.createSpace("Ailleurs", "Zoé");
    const answers = await Promise.all([
      stranger.call("GET", `/datasets/${dataset}/review`),
      stranger.call("GET", `/datasets/${dataset}/review/present`),
      house.step(stranger, dataset, "ask-review"),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it("refuses a step that does not begin where the review is, and says why", async () => {
    const dataset = await house.makeDataset();
    const seen = { seen: await house.present(dataset), although: false };
    expect(await house.step(house.reviewer, dataset, "approve", seen)).toMatchObject({
      status: 409,
      body: { code: "step-not-possible", args: { because: "state" } },
    });
    expect(await house.step(house.owner, dataset, "take-back-publication")).toMatchObject({
      status: 409,
      body: { code: "step-not-possible", args: { because: "nothing-published" } },
    });
    const { versions } = VersionList.parse(await house.owner.done("GET", `/datasets/${dataset}/versions`));
    expect(versions.map(({ cause }) => cause)).toEqual(["import"]);
  });

  it("approves exactly what was seen: not what came since, unless the person knows of it", async () => {
    const dataset = await house.makeDataset();
    await house.step(house.editor, dataset, "ask-review");
    const { table, stored, close } = await house.connect(house.editor, dataset);
    const seen = { ...(await house.present(dataset)) };
    expect(seen.seal).toBe(sealOfTable(table));
    write(table, "Hôtel de ville");
    await stored();
    const refused = await house.step(house.reviewer, dataset, "approve", { seen, although: false });
    expect(refused).toMatchObject({ status: 409, body: { code: "table-changed" } });
    expect((await house.review(dataset)).state).toBe("in-review");

    expect((await house.step(house.reviewer, dataset, "approve", { seen, although: true })).status).toBe(200);
    const { approved } = await house.review(dataset);
    const kept = await house.owner.done("GET", `/datasets/${dataset}/versions/${approved?.version}/export.csv`);
    expect(kept).toContain("Mairie");
    expect(kept).not.toContain("Hôtel de ville");
    expect(await listed(dataset)).toEqual({ state: "approved", modified: true, isPublic: false });
    close();
  });

  it("does not approve a content that this place in the log never had", async () => {
    const dataset = await house.makeDataset();
    await house.step(house.editor, dataset, "ask-review");
    const seen = await house.present(dataset);
    for (const wrong of [
      { ...seen, seal: "0".repeat(32) },
      { ...seen, seq: seen.seq + 7 },
    ]) {
      const answer = await house.step(house.reviewer, dataset, "approve", { seen: wrong, although: true });
      expect(answer).toMatchObject({ status: 409, body: { code: "table-changed" } });
    }
  });

  it("says that what was approved was changed, and is approved again once it is as it was", async () => {
    const dataset = await house.makeDataset();
    const { table, stored, close } = await house.connect(house.editor, dataset);
    await house.step(house.editor, dataset, "ask-review");
    const seen = await house.present(dataset);
    await house.step(house.reviewer, dataset, "approve", { seen, although: false });
    expect(await listed(dataset)).toEqual({ state: "approved", modified: false, isPublic: false });
    const row = table.handleAt(1);
    for (const [change, modified] of [
      [() => write(table, "Hôtel de ville"), true],
      [() => write(table, "Mairie"), false],
      [() => deleteRows(table, [row], ORIGIN), true],
      [() => restoreRows(table, [row], ORIGIN), false],
    ] as const) {
      change();
      await stored();
      expect((await listed(dataset))?.modified).toBe(modified);
      expect((await house.review(dataset)).approved?.seal === sealOfTable(table)).toBe(!modified);
    }
    close();
  });

  it("publishes without approval for a reason only, which is kept", async () => {
    const dataset = await house.makeDataset();
    const seen = { seen: await house.present(dataset), although: false };
    for (const note of [null, "  "]) {
      expect((await house.step(house.owner, dataset, "publish-unapproved", { ...seen, note })).status).toBe(400);
    }
    const note = "La réunion est demain.";
    expect((await house.step(house.owner, dataset, "publish-unapproved", { ...seen, note })).status).toBe(200);
    const review = await house.review(dataset);
    expect(review).toMatchObject({ state: "published", approved: null, published: { approved: false, reason: note } });
    await house.step(house.owner, dataset, "take-back-publication");
    expect(await house.review(dataset)).toMatchObject({ state: "draft", published: null });
  });
});
