/** Everything a person is in, at a glance, on the real server. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Thread } from "#shared/wire/comments.ts";
import { Overview } from "#shared/wire/overview.ts";
import type { Visitor } from "../../support/visitor.ts";
import { openReviewHouse, type ReviewHouse } from "./review-house.ts";

let house: ReviewHouse;
beforeAll(async () => {
  house = await openReviewHouse();
});
afterAll(() => house.close());

const overviewOf = async (who: Visitor) => Overview.parse(await who.done("GET", "/me/overview"));

async function lineOf(who: Visitor, dataset: string) {
  const found = (await overviewOf(who)).datasets.find(({ id }) => id === dataset);
  if (found === undefined) throw new Error(`not in the overview: ${dataset}`);
  return found;
}

async function ask(who: Visitor, dataset: string, body: object) {
  const thread = { row: null, column: null, text: "?", ...body };
  return Thread.parse(await who.done("POST", `/datasets/${dataset}/threads`, thread));
}

describe("the overview", () => {
  it("holds the spaces someone is in, with their role and how many they are, and nothing of others", async () => {
    const dataset = await house.makeDataset();
    const elsewhere = await house.viewer.createSpace("Elsewhere", "Vera");
    const seen = await overviewOf(house.viewer);
    expect(seen.spaces.map(({ name, role, people }) => [name, role, people])).toEqual([
      ["Lens", "viewer", 4],
      ["Elsewhere", "owner", 1],
    ]);
    const ofOwner = await overviewOf(house.owner);
    expect(ofOwner.spaces.map(({ id }) => id)).not.toContain(elsewhere.id);
    expect(ofOwner.datasets.map(({ id }) => id)).toContain(dataset);
  });

  it("says size, state, failed checks and who did the last thing", async () => {
    const dataset = await house.makeDataset();
    expect(await lineOf(house.owner, dataset)).toMatchObject({
      ...{ rows: 3, columns: 2, issues: null, state: "draft", modified: false, isPublic: false, validRows: 0 },
      ...{ questions: { open: 0, oldest: null }, comments: 0, present: [] },
      last: { by: { name: "Olga" } },
    });
    await ask(house.reviewer, dataset, { text: "Bravo" });
    expect(await lineOf(house.owner, dataset)).toMatchObject({ comments: 1, last: { by: { name: "Rose" } } });
  });

  it("counts the rows that were marked valid, and all of them where the table is", async () => {
    const dataset = await house.makeDataset();
    await house.reviewer.done("POST", `/datasets/${dataset}/marks`, { target: "row", ids: ["a.0"], mark: "valid" });
    expect((await lineOf(house.owner, dataset)).validRows).toBe(1);
    await house.reviewer.done("POST", `/datasets/${dataset}/marks`, { target: "table", mark: "valid" });
    expect((await lineOf(house.owner, dataset)).validRows).toBe(3);
  });

  it("says who is in a table now", async () => {
    const dataset = await house.makeDataset();
    await house.connect(house.editor, dataset);
    expect((await lineOf(house.owner, dataset)).present.map(({ name }) => name)).toEqual(["Édith"]);
  });

  it("says since when the oldest question waits, and gives it to the side that is waited for", async () => {
    const dataset = await house.makeDataset();
    const one = await ask(house.editor, dataset, { kind: "question" });
    await ask(house.editor, dataset, { kind: "question" });
    const asked = await lineOf(house.reviewer, dataset);
    expect(asked).toMatchObject({ questions: { open: 2, oldest: one.comments[0]?.at }, comments: 0 });
    expect(asked.forMe.questions).toBe(2);
    expect((await lineOf(house.editor, dataset)).forMe.questions).toBe(0);
    await house.reviewer.done("POST", `/datasets/${dataset}/threads/${one.id}/comments`, { text: "Oui." });
    expect((await lineOf(house.reviewer, dataset)).forMe.questions).toBe(1);
    expect((await lineOf(house.editor, dataset)).forMe.questions).toBe(1);
    await house.editor.done("PATCH", `/datasets/${dataset}/threads/${one.id}`, { resolved: true });
    expect((await lineOf(house.editor, dataset)).questions.open).toBe(1);
  });

  it("gives the next step of a review to whoever may take it", async () => {
    const dataset = await house.makeDataset();
    const steps = async () =>
      Promise.all(
        [house.owner, house.editor, house.reviewer, house.viewer].map(
          async (who) => (await lineOf(who, dataset)).forMe.step,
        ),
      );
    expect(await steps()).toEqual([null, null, null, null]);
    await house.step(house.editor, dataset, "ask-review");
    expect(await steps()).toEqual([null, null, "review", null]);
    await house.step(house.reviewer, dataset, "request-changes");
    expect(await steps()).toEqual(["correct", "correct", null, null]);
    await house.step(house.editor, dataset, "ask-review");
    await house.step(house.reviewer, dataset, "approve", { seen: await house.present(dataset), although: false });
    expect(await steps()).toEqual(["publish", null, null, null]);
  });

  it("leaves out what is in the trash", async () => {
    const dataset = await house.makeDataset();
    await house.owner.done("DELETE", `/datasets/${dataset}`);
    expect((await overviewOf(house.owner)).datasets.map(({ id }) => id)).not.toContain(dataset);
  });
});
