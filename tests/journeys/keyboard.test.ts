/** The whole way with the keyboard alone: from the address to an edited, exported table; and what a screen reader is told. */
import { describe, expect, it } from "vitest";
import { faultsInBothThemes } from "./both-themes.ts";
import { cell, columnHeader, openSample, openSpace, sees, words } from "./gestures.ts";
import { openHouse } from "./house.ts";

describe("the keyboard alone", () => {
  const house = openHouse();

  it("walks, edits, cancels, clears and undoes in the grid", async () => {
    const { page } = await house.person();
    await openSpace(page, house.address, "Vimy", "Rose");
    await openSample(page);
    await cell(page, 1, 1).click();
    const first = (await cell(page, 1, 1).textContent()) ?? "";
    // Tab, Tab, Enter returns under the column of departure
    await page.keyboard.type("un");
    await page.keyboard.press("Tab");
    await page.keyboard.type("deux");
    await page.keyboard.press("Enter");
    await sees(page, 1, 1, "un");
    await sees(page, 1, 2, "deux");
    await page.keyboard.type("trois");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("F2");
    await page.keyboard.press("End");
    await page.keyboard.type(" et demi");
    await page.keyboard.press("Enter");
    await sees(page, 1, 1, "un et demi");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Delete");
    await sees(page, 1, 1, "");
    for (let times = 0; times < 3; times++) await page.keyboard.press("Control+z");
    await sees(page, 1, 1, "un");
    await page.keyboard.press("Control+z");
    await sees(page, 1, 1, first);
    // finding and replacing, all at once
    await page.keyboard.press("Control+h");
    await page.keyboard.type(first.toUpperCase());
    await page.keyboard.press("Enter");
    await page.getByText(words.find.place(1, 1)).waitFor();
    await page.getByLabel(words.find.by).focus();
    await page.keyboard.type("Ici");
    await page.keyboard.press("Control+Enter");
    await sees(page, 1, 1, "Ici");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await sees(page, 1, 1, first);
    // every command by its name, and a row by its number
    await page.keyboard.press("Control+k");
    await page.keyboard.type("inser dess");
    await page.keyboard.press("Enter");
    await page.getByText(words.app.dataset.rows(41)).waitFor();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+g");
    await page.keyboard.type("4");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator('[data-part="whereabouts"]').textContent()).toMatch(/ligne 4\b/);
    // the row as a form: a field is written when it is left
    await page.keyboard.press("Control+Shift+Enter");
    const panel = page.getByRole("complementary", { name: words.app.dataset.row });
    await panel.getByText(words.rowForm.row(4)).waitFor();
    await page.keyboard.type(first.slice(0, 5));
    // what the column holds already is proposed there too
    await panel.getByRole("option").first().waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Annexe");
    await page.keyboard.press("Enter");
    await sees(page, 4, 1, "Annexe");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await page.keyboard.press("Control+/");
    await page.getByRole("dialog", { name: words.tools.sheet }).waitFor();
    await page.keyboard.press("Escape");
    // a panel opened by keyboard has the focus, and gives it back
    const button = page.getByRole("button", { name: words.app.dataset.history, exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe(words.app.dataset.history);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
    // with the mouse, one goes on in the table
    await button.click();
    await page.getByRole("heading", { name: words.app.dataset.history, exact: true }).waitFor();
    expect(await focused()).not.toBe(words.app.dataset.history);
    await page.keyboard.press("Escape");
    // out of the table, backwards too
    await cell(page, 2, 2).click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+Tab");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("BUTTON");

    function focused() {
      return page.evaluate(() => (document.activeElement?.matches("h2") ? document.activeElement.textContent : null));
    }
  });

  it("has no accessibility fault that axe sees, in the light theme and in the dark one", async () => {
    const { page } = await house.person();
    await page.goto(house.address);
    await page.getByLabel(words.app.welcome.authority).waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
    const space = await openSpace(page, house.address, "Liévin", "Rose");
    expect(await faultsInBothThemes(page)).toEqual([]);
    await openSample(page);
    expect(await faultsInBothThemes(page)).toEqual([]);
    await cell(page, 2, 2).click({ button: "right" });
    await page.getByRole("menuitem", { name: words.grid.menus.row, exact: true }).waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await columnHeader(page, 2).click({ button: "right" });
    await page.getByRole("menuitem", { name: words.grid.menus.moreColumn }).press("ArrowRight");
    await page.getByRole("menuitem", { name: words.grid.commands.commentColumn }).waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: words.app.dataset.problems }).first().click();
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.goto(space);
    await page.getByRole("row", { name: words.app.space.sizeOf(40, 13) }).waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.goto(`${house.address}/guide`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
  });
});
