/** Everything a person is in, at a glance, on the real server. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { restoreRows } from "#shared/document/edits/restore-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { Thread } from "#shared/wire/comments.ts";
import { Space } from "#shared/wire/http.ts";
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

  it("counts no mark of a row that is deleted, until it is given back", async () => {
    const dataset = await house.makeDataset();
    const marked = { target: "row", ids: ["a.0", "a.1"], mark: "valid" };
    await house.reviewer.done("POST", `/datasets/${dataset}/marks`, marked);
    const { table, close } = await house.connect(house.editor, dataset);
    const rows = [table.handleAt(0), table.handleAt(2)];
    const becomes = (validRows: number) =>
      expect.poll(async () => lineOf(house.owner, dataset), { timeout: 60_000 }).toMatchObject({ validRows });
    deleteRows(table, rows, {});
    await becomes(1);
    expect((await lineOf(house.owner, dataset)).rows).toBe(1);
    restoreRows(table, rows, {});
    await becomes(2);
    close();
  });

  it("gives no suggestion to decide that was decided, also where its thread is open again", async () => {
    const dataset = await house.makeDataset();
    const suggestion = { row: "a.0", column: "c0", kind: "suggestion", value: "Hôtel de ville", text: "" };
    const { id } = await ask(house.reviewer, dataset, suggestion);
    expect((await lineOf(house.editor, dataset)).forMe.suggestions).toBe(1);
    const thread = `/datasets/${dataset}/threads/${id}`;
    await house.editor.done("POST", `${thread}/decision`, { outcome: "refused" });
    await house.editor.done("PATCH", thread, { resolved: false });
    expect(await lineOf(house.editor, dataset)).toMatchObject({ comments: 1, forMe: { suggestions: 0 } });
  });

  it("says, as the list of the space does, whether what was approved holds something else now", async () => {
    const dataset = await house.makeDataset();
    await house.step(house.editor, dataset, "ask-review");
    await house.step(house.reviewer, dataset, "approve", { seen: await house.present(dataset), although: false });
    const { table, stored, close } = await house.connect(house.editor, dataset);
    const column = table.columns[0]?.id;
    if (column === undefined) throw new Error("no column");
    const listed = async () => {
      const { datasets } = Space.parse(await house.owner.done("GET", `/spaces/${house.space.id}`));
      return datasets.find(({ id }) => id === dataset)?.review?.modified;
    };
    const both = async () => [(await lineOf(house.owner, dataset)).modified, await listed()];
    expect(await both()).toEqual([false, false]);
    for (const [text, modified] of [
      ["Hôtel de ville", true],
      ["Mairie", false],
    ] as const) {
      setCells(table, [{ row: table.handleAt(0), column, text }], {});
      await stored();
      await expect.poll(both, { timeout: 60_000 }).toEqual([modified, modified]);
    }
    close();
  });

  it("gives the list of a space what was done, who edited last and which questions wait, each member theirs", async () => {
    const dataset = await house.makeDataset();
    await house.reviewer.done("POST", `/datasets/${dataset}/marks`, { target: "row", ids: ["a.0"], mark: "valid" });
    await ask(house.editor, dataset, { kind: "question" });
    const workFor = async (who: Visitor) => {
      const { datasets } = Space.parse(await who.done("GET", `/spaces/${house.space.id}`));
      return datasets.find(({ id }) => id === dataset)?.work;
    };
    const work = { validRows: 1, lastBy: { name: "Olga" } };
    expect(await workFor(house.reviewer)).toMatchObject({ ...work, questions: { open: 1, forMe: 1 } });
    expect(await workFor(house.editor)).toMatchObject({ ...work, questions: { open: 1, forMe: 0 } });
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
