import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { markOf } from "#shared/model/cell-content.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { questionRows, questionsMarkdown } from "#shared/questions/questions-file.ts";
import { questionsLetter } from "#shared/questions/questions-letter.ts";
import { Thread } from "#shared/wire/comments.ts";
import { AnsweredQuestion, type Question, QuestionCount, QuestionList } from "#shared/wire/questions.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";
import { type ClassOfThree, openClass } from "../notices/class-of-three.ts";
import { connectTo } from "./review-house.ts";

describe("questions to those who review", () => {
  let house: ClassOfThree;
  beforeAll(async () => {
    house = await openClass();
  });
  afterAll(() => house.server.close());
  const list = async (visitor: Visitor, state = "open") =>
    QuestionList.parse(await visitor.done("GET", `/spaces/${house.space.id}/questions?state=${state}`));
  const textOf = ({ thread }: Question) => thread.comments[0]?.text;
  const answer = (visitor: Visitor, thread: string, body: unknown) =>
    visitor.call("POST", `/datasets/${house.dataset}/questions/${thread}/answer`, body);
  const cell = async (thread: string) =>
    (await list(house.owner, "all")).questions.find((question) => question.thread.id === thread)?.cell?.text;

  it("are listed with the row they are about, waiting longest first, for everyone of the space", async () => {
    const first = await house.ask(house.editor, "Quels horaires ?", "a.1");
    await house.ask(house.editor, "Et ceux-ci ?", "a.2");
    const { questions, reviewers, mail } = await list(house.reviewer);
    expect(questions.map(textOf)).toEqual(["Quels horaires ?", "Et ceux-ci ?"]);
    expect(questions[0]).toMatchObject({
      dataset: { name: "mairies.csv" },
      position: 2,
      around: [
        { name: "nom", text: "Acheville" },
        { name: "code_postal", text: "1320" },
      ],
      cell: { name: "horaires", text: "lundi" },
      mySetting: "suggestion",
      thread: { id: first.id, waiting: { for: "reviewers" } },
    });
    expect(mail).toBe(false);
    expect(reviewers).toMatchObject([{ name: "Mme Dupont", reachable: false }]);
    expect((await list(house.editor)).questions[0]?.mySetting).toBe("edit");
    const count = async (visitor: Visitor) =>
      QuestionCount.parse(await visitor.done("GET", `/spaces/${house.space.id}/questions/count`));
    expect([await count(house.reviewer), await count(house.editor)]).toEqual([
      { open: 2, forMe: 2 },
      { open: 2, forMe: 0 },
    ]);
  });

  it("keep the order a team gives them, for everyone, and go back to waiting order", async () => {
    const { questions } = await list(house.editor);
    const [one, other] = questions.map(({ thread }) => thread.id);
    const order = `/spaces/${house.space.id}/questions/order`;
    await house.editor.done("PUT", order, { threads: [other, one] });
    const ordered = await list(house.reviewer);
    expect([ordered.ordered, ordered.questions.map(({ thread }) => thread.id)]).toEqual([true, [other, one]]);
    await house.editor.done("PUT", order, { threads: [] });
    expect((await list(house.reviewer)).questions.map(({ thread }) => thread.id)).toEqual([one, other]);
  });

  it("answered by a reviewer, suggest the value they give, and wait for the team", async () => {
    const { id } = await house.ask(house.editor, "Ouverte le samedi ?", "a.1");
    const body = { text: "Oui.", value: { text: "lundi, samedi", seen: "lundi" } };
    const answered = AnsweredQuestion.parse((await answer(house.reviewer, id, body)).body);
    expect(answered).toMatchObject({
      value: "suggestion",
      question: { thread: { waiting: { for: "editors" }, comments: [{}, { text: "Oui." }] } },
    });
    expect(await cell(id)).toBe("lundi");
    const path = `/datasets/${house.dataset}/threads`;
    const suggestions = async () =>
      Thread.array()
        .parse(await house.editor.done("GET", path))
        .filter(({ kind }) => kind === "suggestion");
    const [suggested] = await suggestions();
    expect(await suggestions()).toMatchObject([
      { value: "lundi, samedi", was: "lundi", row: "a.1", comments: [{ author: { name: "Mme Dupont" } }] },
    ]);
    // accepted, the question has what it asked for; one that nobody answered still waits
    const waits = await house.ask(house.editor, "Et le dimanche ?", "a.1");
    await house.editor.done("POST", `${path}/${suggested?.id}/decision`, { outcome: "accepted", seen: "lundi" });
    expect(await cell(id)).toBe("lundi, samedi");
    const open = (await list(house.editor)).questions.map(({ thread }) => thread.id);
    expect([open.includes(id), open.includes(waits.id)]).toEqual([false, true]);
  });

  it("answered by who may edit, write the value, once what they saw is still there", async () => {
    const { id } = await house.ask(house.editor, "Et le mardi ?", "a.2");
    const stale = await answer(house.editor, id, { text: "", value: { text: "mercredi", seen: "lundi" } });
    expect([stale.status, stale.body]).toMatchObject([409, { code: "cell-changed" }]);
    const body = { text: "", value: { text: "mercredi", seen: "mardi" }, resolved: true };
    const answered = AnsweredQuestion.parse((await answer(house.editor, id, body)).body);
    expect(answered).toMatchObject({
      value: "edit",
      question: { cell: { text: "mercredi" }, thread: { resolved: true, comments: [{}, { text: "mercredi" }] } },
    });
    expect((await list(house.owner)).questions.some(({ thread }) => thread.id === id)).toBe(false);
    expect((await list(house.owner, "all")).questions.some(({ thread }) => thread.id === id)).toBe(true);
  });

  it("say that a value is not available, and replace that only where it was seen", async () => {
    const { id } = await house.ask(house.reviewer, "Et Ablain ?", "a.0");
    const { table, close } = await connectTo(house.server.address, house.editor, house.dataset as DatasetId);
    const column = table.columns[2]?.id;
    if (column === undefined) throw new Error("no column");
    setUnavailable(table, { rows: [table.handleAt(0)], columns: [column] }, "later", {});
    await expect.poll(() => cell(id), { timeout: 60_000 }).toBe(markOf("later"));
    close();
    const blind = await answer(house.editor, id, { text: "", value: { text: "jeudi", seen: "" } });
    expect([blind.status, blind.body]).toMatchObject([409, { code: "cell-changed" }]);
    const { questions } = await list(house.editor);
    const { text: letter } = questionsLetter({
      ...{ questions, space: house.space, origin: "", language: "fr", from: "Karim", to: null },
    });
    const { rows } = questionRows(questions, "fr");
    for (const said of [letter, JSON.stringify(rows), questionsMarkdown(questions, "Lens", "fr")]) {
      expect(said).toContain(WORDS.fr.unavailable.said("later"));
      expect(said).not.toContain(markOf("later"));
    }
    const value = { text: "", seen: markOf("later") };
    expect(await answer(house.editor, id, { text: "", value })).toMatchObject({ status: 200 });
    expect(await cell(id)).toBe("");
    // as an answer, it is said in words
    const secret = { text: markOf("secret"), seen: "" };
    expect(await answer(house.editor, id, { text: "", value: secret, resolved: true })).toMatchObject({
      status: 200,
      body: { question: { thread: { comments: [{}, { text: WORDS.fr.unavailable.said("secret") }] } } },
    });
    expect(await cell(id)).toBe(markOf("secret"));
    expect(await answer(house.editor, id, { text: "", value: { text: "", seen: secret.text } })).toMatchObject({
      status: 200,
    });
  });

  it("answered by an editor where an owner closed the column, suggest", async () => {
    const { id } = await house.ask(house.reviewer, "Fermée ?", "a.0");
    await house.owner.done("PUT", `/datasets/${house.dataset}/columns/c2/lock`);
    const body = { text: "", value: { text: "jeudi", seen: "" } };
    expect(AnsweredQuestion.parse((await answer(house.editor, id, body)).body).value).toBe("suggestion");
    expect(await cell(id)).toBe("");
  });

  it("are no others’ affair, nor is what is no question", async () => {
    const { id } = await house.ask(house.editor, "Entre nous ?");
    const stranger = createVisitor(house.server.address);
    await stranger.createSpace("Ailleurs", "Eve");
    expect((await stranger.call("GET", `/spaces/${house.space.id}/questions`)).status).toBe(404);
    expect((await answer(stranger, id, { text: "?" })).status).toBe(404);
    const comment = Thread.parse(
      await house.editor.done("POST", `/datasets/${house.dataset}/threads`, { row: "a.0", column: null, text: "Bon." }),
    );
    expect((await answer(house.editor, comment.id, { text: "?" })).body).toMatchObject({ code: "thread-not-found" });
    const sent = await house.editor.call("POST", `/spaces/${house.space.id}/questions/letter`);
    expect(sent.body).toMatchObject({ code: "mail-not-configured" });
  });
});
