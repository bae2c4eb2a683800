/** The history on screen: two people's gestures with their authors, taken back one value or all at once, for a table, a row and a cell. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { realFile, realFilesHere } from "#tests/support/real-files.ts";
import { faultsInBothThemes } from "./both-themes.ts";
import {
  cell,
  createTable,
  csvFile,
  giveFile,
  join,
  openSpace,
  openTable,
  paste,
  readLinks,
  sees,
  seesSaving,
  typeInto,
  words,
} from "./gestures.ts";
import { openHouse } from "./house.ts";

const { history } = words;

/** a file of a French authority where there is one, else one like it: second column, short texts */
const FILE = realFilesHere
  ? realFile("files/CT_participantes.csv")
  : csvFile(
      "participantes.csv",
      `Nom_collectivite,Type,SIREN\r\n${Array.from({ length: 30 }, (_, i) => `Commune ${i},Commune,${200_000_000 + i}`).join("\r\n")}\r\n`,
    );

describe("the history", () => {
  const house = openHouse();

  const openHistory = (page: Page) =>
    page.getByRole("button", { name: words.app.dataset.history, exact: true }).click();
  const entries = (page: Page): Locator => page.locator("[data-entry]");
  const entry = (page: Page, ...texts: string[]): Locator =>
    texts.reduce((found, hasText) => found.filter({ hasText }), entries(page)).first();
  const menuOf = async (page: Page, row: number, column: number, ...items: string[]) => {
    await cell(page, row, column).click({ button: "right" });
    for (const item of items) await page.getByRole("menuitem", { name: item, exact: true }).click();
  };

  it("says who changed what to both, takes back one value, then a whole gesture, naming what changed since", async () => {
    const { page: ines } = await house.person();
    const { page: malo } = await house.person({ colorScheme: "dark" });
    await openSpace(ines, house.address, "Mayenne", "Inès");
    const links = await readLinks(ines);
    await giveFile(ines, FILE);
    const address = await createTable(ines);
    await join(malo, new URL(links.editor, house.address).href, "Malo");
    await openTable(malo, address);
    const [first, second, third] = await Promise.all(
      [2, 3, 4].map(async (row) => (await cell(ines, row, 2).textContent()) ?? ""),
    );

    await openHistory(ines);
    await entry(ines, "Inès", history.did.imported).waitFor();
    await typeInto(ines, 2, 2, "  de l’espace");
    await typeInto(malo, 6, 1, "de Malo");
    for (const page of [ines, malo]) {
      if (page === malo) await openHistory(malo);
      await entry(page, "Malo", "de Malo").waitFor();
      // the spaces can be seen
      await entry(page, "Inès", "··de l’espace").waitFor();
    }

    // one value: Malo puts back what Inès replaced
    await entry(malo, "··de l’espace").click();
    await malo.getByRole("button", { name: history.putBackLabel(first ?? ""), exact: true }).click();
    await sees(ines, 2, 2, first ?? "");
    await malo.getByRole("button", { name: history.putBackLabel("  de l’espace"), exact: true }).click();
    await sees(ines, 2, 2, "··de l’espace");
    await entry(malo, "··de l’espace").click();

    // many at once: a paste by Malo, of which Inès changes one cell before she takes it back
    await cell(malo, 2, 2).click();
    await paste(malo, "un\nde\ntrois");
    await sees(ines, 4, 2, "trois");
    await typeInto(ines, 3, 2, "deux");
    await sees(malo, 3, 2, "deux");
    const pasted = entry(ines, "Malo", history.did.changed(3, history.did.inColumn("Type")));
    await pasted.click();
    await ines.getByRole("button", { name: history.takeBack }).click();
    const question = ines.getByRole("alertdialog");
    await question.getByText(history.changedSince(1)).waitFor();
    expect(await question.getByRole("listitem").allTextContents()).toEqual([
      `${history.place("Type", history.row(3))}\u00a0: deux`,
    ]);
    // all but what she wrote since, then that too
    await question.getByRole("button", { name: history.takeBackExcept(1) }).click();
    for (const page of [ines, malo]) await sees(page, 2, 2, "··de l’espace");
    await sees(ines, 3, 2, "deux");
    await cell(ines, 10, 1).click();
    await ines.keyboard.press("Control+z");
    await sees(ines, 2, 2, "un");
    await ines.getByRole("button", { name: history.takeBack }).click();
    await question.getByRole("button", { name: history.takeBackAnyway }).click();
    await ines.getByText(history.done).waitFor();
    for (const page of [ines, malo]) {
      await sees(page, 2, 2, "··de l’espace");
      await sees(page, 3, 2, second ?? "");
      await sees(page, 4, 2, third ?? "");
    }
    // what is taken back is a gesture as any other: in the history, and one step of undo
    await entry(malo, "Inès", history.did.changed(3, history.did.inColumn("Type"))).waitFor();
    await cell(ines, 10, 1).click();
    await ines.keyboard.press("Control+z");
    for (const page of [ines, malo]) {
      await sees(page, 2, 2, "un");
      await sees(page, 3, 2, "deux");
      await sees(page, 4, 2, "trois");
    }
    await seesSaving(ines, words.app.saving.stored);
  });

  it("tells the story of one cell and of one row from the menu of the grid, and follows the active cell", async () => {
    const { page: ines } = await house.person();
    await openSpace(ines, house.address, "Arras", "Inès");
    await giveFile(ines, FILE);
    await createTable(ines);
    await typeInto(ines, 2, 2, "premier");
    await typeInto(ines, 2, 2, "second");
    await typeInto(ines, 2, 1, "voisine");
    await typeInto(ines, 3, 2, "ailleurs");
    await menuOf(ines, 2, 2, words.grid.commands.cellHistory);
    await entry(ines, "second").waitFor();
    await expect.poll(() => entries(ines).count()).toBe(2);
    expect(await ines.getByLabel(history.scope).inputValue()).toBe("cell");
    await menuOf(ines, 2, 2, words.grid.menus.row, words.grid.commands.rowHistory);
    await entry(ines, "voisine").waitFor();
    await expect.poll(() => entries(ines).count()).toBe(3);
    // it follows
    await cell(ines, 3, 2).click();
    await entry(ines, "ailleurs").waitFor();
    await expect.poll(() => entries(ines).count()).toBe(1);
    await ines.getByLabel(history.scope).selectOption("table");
    await ines.getByLabel(history.kind).selectOption("import");
    await expect.poll(() => entries(ines).count()).toBe(1);
    await entry(ines, history.did.imported).waitFor();
  });

  it("is walked through with the keyboard, without a fault that axe sees in the light theme or in the dark one", async () => {
    const { page } = await house.person();
    await openSpace(page, house.address, "Lens", "Inès");
    await giveFile(page, FILE);
    await createTable(page);
    await typeInto(page, 2, 2, "un");
    await typeInto(page, 3, 2, "deux");
    await openHistory(page);
    await entry(page, "deux").waitFor();
    await entries(page).first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: history.takeBack }).waitFor();
    const opened = page.locator('[data-entry][aria-expanded="true"]');
    expect(await opened.textContent()).toContain("Inès");
    expect(await opened.evaluate((line) => line === document.activeElement)).toBe(true);
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.getByRole("button", { name: history.takeBack }).press("Enter");
    await page.getByText(history.done).waitFor();
  });

  it("is read, not taken back, by a reviewer", async () => {
    const { page: ines } = await house.person();
    const { page: reviewer } = await house.person();
    await openSpace(ines, house.address, "Liévin", "Inès");
    const links = await readLinks(ines);
    await giveFile(ines, FILE);
    const address = await createTable(ines);
    await typeInto(ines, 2, 2, "modifiée");
    await seesSaving(ines, words.app.saving.stored);
    await join(reviewer, new URL(links.reviewer, house.address).href, "Mme Martin");
    await openTable(reviewer, address);
    await openHistory(reviewer);
    await entry(reviewer, "modifiée").click();
    await reviewer.getByRole("button", { name: /^Aller à la cellule/ }).waitFor();
    await reviewer.getByText(history.readOnly).waitFor();
    expect(await reviewer.getByRole("button", { name: history.takeBack }).count()).toBe(0);
    expect(await reviewer.getByText(history.putBack).count()).toBe(0);
  });
});
