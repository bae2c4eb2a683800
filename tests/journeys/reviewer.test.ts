/** Behind the reviewer link one reads, comments on a row, names people and suggests values, and cannot write a cell. */
import { describe, expect, it } from "vitest";
import { cell, join, openSample, openSpace, openTable, readLinks, sees, words } from "./gestures.ts";
import { openHouse } from "./house.ts";

describe("the reviewer", () => {
  const house = openHouse();

  it("comments on a row, the editor sees it live and answers; no key writes a cell", async () => {
    const { page: editor } = await house.person();
    const { page: reviewer } = await house.person();
    await openSpace(editor, house.address, "Mayenne", "Inès");
    const links = await readLinks(editor);
    const address = await openSample(editor);
    await join(reviewer, new URL(links.reviewer, house.address).href, "Mme Martin");
    await openTable(reviewer, address);

    const before = (await cell(reviewer, 2, 1).textContent()) ?? "";
    await cell(reviewer, 2, 1).click();
    await reviewer.keyboard.type("effacé");
    await reviewer.keyboard.press("Enter");
    await reviewer.getByText(words.grid.readOnly).first().waitFor();
    await sees(reviewer, 2, 1, before);

    await cell(reviewer, 2, 1).click();
    await reviewer.getByRole("button", { name: words.app.dataset.comments }).click();
    await reviewer.getByRole("heading", { name: words.review.comments.ofRow(2) }).waitFor();
    await reviewer.getByLabel(words.review.comments.write).fill("Cette mairie a changé d’adresse.");
    await reviewer.getByRole("button", { name: words.review.comments.send, exact: true }).click();
    await reviewer.getByText("Cette mairie a changé d’adresse.").waitFor();

    // the mark comes to the editor's screen by itself, and leads to the thread
    const mark = editor.getByRole("button", { name: words.grid.comments(1) });
    await mark.waitFor();
    await mark.click();
    await editor.getByText("Cette mairie a changé d’adresse.").waitFor();
    await editor.getByText("Mme Martin").first().waitFor();
    await sees(editor, 2, 1, before);
    // what was typed and not sent is still there after another row, and after the page was loaded again
    const field = reviewer.getByLabel(words.review.comments.write);
    await field.fill("Pas encore sûre");
    await cell(reviewer, 4, 1).click();
    await reviewer.getByRole("heading", { name: words.review.comments.ofRow(4) }).waitFor();
    expect(await field.inputValue()).toBe("");
    await reviewer.reload();
    await cell(reviewer, 2, 1).click();
    await reviewer.getByRole("heading", { name: words.review.comments.ofRow(2) }).waitFor();
    expect(await field.inputValue()).toBe("Pas encore sûre");

    // naming someone with the keys alone
    await field.fill("");
    await field.pressSequentially("**Vu** @in");
    await reviewer.getByRole("option", { name: "Inès" }).waitFor();
    await reviewer.keyboard.press("Enter");
    await reviewer.keyboard.press("Control+Enter");
    await editor.getByText("@Inès").waitFor();
    await editor.locator("strong", { hasText: "Vu" }).waitFor();

    // a value is suggested, accepted in one click, and the history bears both names
    await cell(reviewer, 2, 1).click({ button: "right" });
    await reviewer.getByRole("menuitem", { name: words.grid.commands.suggest }).click();
    await reviewer.getByLabel(words.comments.suggestedValue).fill("Mairie annexe");
    await reviewer.getByRole("button", { name: words.comments.sendSuggestion, exact: true }).click();
    await editor.getByRole("button", { name: words.comments.accept, exact: true }).click();
    await sees(reviewer, 2, 1, "Mairie annexe");
    await editor.getByRole("button", { name: words.app.dataset.history }).click();
    await editor.getByText(words.comments.suggestedAndAccepted("Mme Martin", "Inès")).waitFor();
    expect(await editor.getByRole("grid").getAttribute("aria-readonly")).toBe("false");
    expect(await reviewer.getByRole("grid").getAttribute("aria-readonly")).toBe("true");
  });
});
