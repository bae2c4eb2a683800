/** A question is asked on a cell, the référente is told and answers it on a phone with a value, and the team sees it come. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { cell, join, openSample, openSpace, readLinks, words } from "./gestures.ts";
import { openHouse } from "./house.ts";

/** Asks about a cell, as the panel of comments does; resolves to the status of the answer. */
async function ask(page: Page, dataset: string, row: string, text: string): Promise<number> {
  return await page.evaluate(
    async ([id, body]) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(`/api/v1/datasets/${id}/threads`, { method: "POST", headers, body: body ?? "" });
      return response.status;
    },
    [dataset, JSON.stringify({ row, column: "c1", text, kind: "question" })],
  );
}

describe("a question to the référente", () => {
  const house = openHouse();

  it("is asked on a cell, answered on a phone, and the team is told at once", async () => {
    const { page: editor } = await house.person();
    const { page: reviewer } = await house.person();
    await reviewer.setViewportSize({ width: 390, height: 844 });
    const space = await openSpace(editor, house.address, "Mayenne", "Inès");
    const links = await readLinks(editor);
    const table = await openSample(editor);
    await join(reviewer, new URL(links.reviewer, house.address).href, "Mme Martin");

    // who came since the table was opened can be named
    await cell(editor, 2, 2).click();
    await editor.getByRole("button", { name: words.app.dataset.comments }).click();
    await editor.getByRole("textbox", { name: words.review.comments.write }).fill("@");
    await editor.getByRole("listbox", { name: words.comments.mention }).getByText("Mme Martin").waitFor();
    await editor.keyboard.press("Backspace");
    const dataset = table.split("/").at(-1) ?? "";
    expect(await ask(editor, dataset, "a.1", "Est-ce bien cette valeur ?")).toBe(201);

    // the bell, without a reload
    await reviewer.getByRole("button", { name: words.notices.bell(1) }).click();
    await reviewer.getByText(words.notices.sentences.question("Inès"), { exact: true }).waitFor();
    await reviewer.keyboard.press("Escape");
    await reviewer.getByRole("link", { name: words.questions.link(1) }).click();
    await reviewer.getByRole("button", { name: words.questions.answerAll }).click();
    await reviewer.getByRole("textbox", { name: words.questions.answer }).fill("Non, c’est une autre.");
    await reviewer.getByRole("textbox").nth(1).fill("la bonne");
    await editor.goto(`${space}/questions`);
    await editor.getByText("Est-ce bien cette valeur ?").waitFor();
    await reviewer.getByRole("button", { name: words.questions.answered, exact: true }).click();
    await reviewer.getByText(words.questions.sentSuggestion).waitFor();
    await reviewer.getByText(words.questions.done).waitFor();

    // the team watches: the answer comes by itself
    await editor.getByText("Non, c’est une autre.").waitFor();
    await editor
      .getByRole("button", { name: words.notices.bell(2) })
      .or(editor.getByRole("button", { name: words.notices.bell(1) }))
      .waitFor();

    // the order of the call is given by keys alone: the focus goes along with the question
    expect(await ask(editor, dataset, "a.2", "Et celle-ci ?")).toBe(201);
    const second = editor.getByRole("article").filter({ hasText: "Et celle-ci ?" });
    await second.getByRole("button", { name: words.questions.moveUp }).press("Enter");
    await editor.getByText(words.questions.movedTo(1, 2)).waitFor();
    await editor.keyboard.press("Enter");
    await editor.getByText(words.questions.movedTo(2, 2)).waitFor();

    // on the call, by keys alone
    await editor.getByRole("button", { name: words.questions.walk }).press("Enter");
    await editor.getByRole("textbox", { name: words.questions.answer }).waitFor();
    // what is open over the page has its own keys
    await editor.getByRole("button", { name: /^Notifications/ }).click();
    const notices = editor.getByRole("dialog", { name: words.notices.title });
    await notices.getByRole("heading", { name: words.notices.title }).click();
    await editor.keyboard.press("n");
    await editor.keyboard.press("Escape");
    await notices.waitFor({ state: "hidden" });
    await editor.getByText(words.questions.of(1, 2)).waitFor();
    await editor.locator("main section").focus();
    await editor.keyboard.press("r");
    await editor.keyboard.type("Merci, corrigé.");
    await editor.keyboard.press("Control+Enter");
    await editor.getByText(words.questions.sentAnswer).waitFor();
    await editor.keyboard.press("Escape");
    await editor.getByText("Merci, corrigé.").waitFor();
  });
});
