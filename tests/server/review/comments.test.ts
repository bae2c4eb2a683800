/** Comments on the whole server: who may do what to whose, who is named, what stays of what is deleted. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatasetId } from "#shared/model/ids.ts";
import { Thread } from "#shared/wire/comments.ts";
import { Me } from "#shared/wire/http.ts";
import type { Visitor } from "../../support/visitor.ts";
import { createVisitor } from "../../support/visitor.ts";
import { openReviewHouse, type ReviewHouse } from "./review-house.ts";

describe("comments", () => {
  let house: ReviewHouse;
  let dataset: DatasetId;
  beforeAll(async () => {
    house = await openReviewHouse();
    dataset = await house.makeDataset();
  });
  afterAll(() => house.close());
  const threads = () => `/datasets/${dataset}/threads`;
  const open = async (visitor: Visitor, text: string, more: object = {}) =>
    Thread.parse(await visitor.done("POST", threads(), { row: "a.0", column: null, text, ...more }));
  const reply = async (visitor: Visitor, { id }: Thread, text: string) =>
    Thread.parse(await visitor.done("POST", `${threads()}/${id}/comments`, { text }));
  const at = (thread: Thread, index = 0) => `${threads()}/${thread.id}/comments/${thread.comments[index]?.id}`;
  const idOf = async (visitor: Visitor) => Me.parse(await visitor.done("GET", "/me")).person.id;

  it.each([
    ["a row", { row: "a.1", column: null }],
    ["a cell", { row: "a.1", column: "c1" }],
    ["a column", { row: null, column: "c1" }],
    ["the table", { row: null, column: null }],
  ])("may be about %s", async (_, place) => {
    expect(await open(house.reviewer, "ici", place)).toMatchObject({ ...place, kind: "comment", keptRow: null });
  });

  it("are not about a column that the table has never had", async () => {
    const asked = { row: null, column: "zz", text: "?" };
    expect(await house.reviewer.call("POST", threads(), asked)).toMatchObject({
      status: 404,
      body: { code: "column-not-found" },
    });
  });

  it("name members, and nobody else", async () => {
    const [rose, stranger] = [await idOf(house.reviewer), createVisitor(house.server.address)];
    await stranger.createSpace("Ailleurs", "Zoé");
    const zoe = await idOf(stranger);
    const thread = await open(house.editor, `@[Rose](${rose}) et @[Zoé](${zoe}), @[x](nobody)`);
    expect(thread.comments[0]?.mentions).toEqual([rose]);
  });

  it("are written anew by who wrote them, and say since when", async () => {
    const thread = await open(house.reviewer, "Une foute");
    const rose = await idOf(house.reviewer);
    const text = `Une faute, @[Rose](${rose})`;
    const changed = Thread.parse(await house.reviewer.done("PATCH", at(thread), { text }));
    expect(changed.comments[0]).toMatchObject({ text, mentions: [rose], at: thread.comments[0]?.at });
    expect(changed.comments[0]?.editedAt).not.toBeNull();
    for (const other of [house.owner, house.editor]) {
      expect(await other.call("PATCH", at(thread), { text: "Rien" })).toMatchObject({ status: 403 });
    }
  });

  it("are deleted by who wrote them, or by an owner", async () => {
    const thread = await reply(house.editor, await open(house.reviewer, "un"), "deux");
    expect(await house.editor.call("DELETE", at(thread))).toMatchObject({ status: 403 });
    expect(await house.viewer.call("DELETE", at(thread))).toMatchObject({ status: 403 });
    const left = Thread.parse(await house.owner.done("DELETE", at(thread)));
    expect(left.comments.map(({ text, deleted }) => [text, deleted])).toEqual([
      ["", true],
      ["deux", false],
    ]);
    expect(await house.owner.call("DELETE", at(thread))).toMatchObject({
      status: 404,
      body: { code: "comment-not-found" },
    });
  });

  it("take their thread with them when nothing else is said in it", async () => {
    const thread = await reply(house.editor, await open(house.reviewer, "un"), "deux");
    await house.reviewer.done("DELETE", at(thread));
    expect(await house.editor.done("DELETE", at(thread, 1))).toBeNull();
    expect(await house.owner.call("GET", `${threads()}/${thread.id}`)).toMatchObject({
      status: 404,
      body: { code: "thread-not-found" },
    });
  });

  it("are reacted to once by each, and that is taken back", async () => {
    const thread = await open(house.reviewer, "Bravo");
    const react = async (visitor: Visitor, emoji: string, on: boolean) =>
      Thread.parse(await visitor.done("PUT", `${at(thread)}/reactions`, { emoji, on })).comments[0]?.reactions;
    const [edith, olga] = [await idOf(house.editor), await idOf(house.owner)];
    await react(house.editor, "👍", true);
    await react(house.editor, "👍", true);
    await react(house.owner, "🎉", true);
    expect(await react(house.owner, "👍", true)).toEqual([
      { emoji: "👍", people: [edith, olga] },
      { emoji: "🎉", people: [olga] },
    ]);
    expect(await react(house.editor, "👍", false)).toEqual([
      { emoji: "🎉", people: [olga] },
      { emoji: "👍", people: [olga] },
    ]);
    const unknown = { emoji: "💥", on: true };
    expect(await house.editor.call("PUT", `${at(thread)}/reactions`, unknown)).toMatchObject({ status: 400 });
  });

  it("are questions that say who is waited for, since when", async () => {
    const thread = await open(house.editor, "Est-ce le bon code ?", { kind: "question" });
    const asked = thread.comments[0]?.at;
    expect(thread.waiting).toEqual({ for: "reviewers", since: asked });
    // asked again: they have been waited for since the first time
    expect((await reply(house.owner, thread, "Alors ?")).waiting).toEqual({ for: "reviewers", since: asked });
    const answered = await reply(house.reviewer, thread, "Non.");
    expect(answered.waiting).toEqual({ for: "editors", since: answered.comments.at(-1)?.at });
    const settled = await house.editor.done("PATCH", `${threads()}/${thread.id}`, { resolved: true });
    expect(Thread.parse(settled).waiting).toBeNull();
  });

  it("become questions, and comments again", async () => {
    const { id } = await open(house.editor, "Est-ce le bon code ?");
    const asked = Thread.parse(await house.editor.done("PATCH", `${threads()}/${id}`, { kind: "question" }));
    expect(asked.waiting?.for).toBe("reviewers");
    const plain = Thread.parse(await house.editor.done("PATCH", `${threads()}/${id}`, { kind: "comment" }));
    expect(plain).toMatchObject({ kind: "comment", waiting: null });
  });

  it("are read by a viewer, who writes none", async () => {
    const thread = await open(house.reviewer, "lisible");
    expect(await house.viewer.done("GET", threads())).toContainEqual(thread);
    for (const [method, path, body] of [
      ["POST", threads(), { row: "a.0", column: null, text: "!" }],
      ["POST", `${threads()}/${thread.id}/comments`, { text: "!" }],
      ["PATCH", `${threads()}/${thread.id}`, { resolved: true }],
      ["PUT", `${at(thread)}/reactions`, { emoji: "👍", on: true }],
    ] as const) {
      expect(await house.viewer.call(method, path, body)).toMatchObject({ status: 403 });
    }
  });
});
