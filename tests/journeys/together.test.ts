/** Two people in one table: each sees the other's edits and place, nothing moves under anybody's hands, undo is one's own. */
import { describe, expect, it } from "vitest";
import {
  cell,
  columnHeader,
  copied,
  createTable,
  csvFile,
  dropFile,
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

const FILE = csvFile(
  "mairies.csv",
  `nom,code_postal,horaires\r\n${Array.from({ length: 300 }, (_, i) => `Mairie ${i + 1},62${String(i).padStart(3, "0")},`).join("\r\n")}\r\n`,
);

describe("two people in one table", () => {
  const house = openHouse();

  /** Inès has made the table and Malo has joined by the editor link; both look at it. */
  async function bothIn() {
    const ines = await house.person();
    const malo = await house.person();
    await openSpace(ines.page, house.address, "Lens", "Inès");
    const links = await readLinks(ines.page);
    await dropFile(ines.page, FILE);
    const address = await createTable(ines.page);
    await join(malo.page, new URL(links.editor, house.address).href, "Malo");
    await openTable(malo.page, address);
    return { ines: ines.page, malo: malo.page };
  }

  it("each sees the other's edits, and where the other is", async () => {
    const { ines, malo } = await bothIn();
    await typeInto(ines, 1, 3, "Mo-Fr 09:00-12:00");
    await sees(malo, 1, 3, "Mo-Fr 09:00-12:00");
    await typeInto(malo, 2, 3, "Sa 09:00-12:00");
    await sees(ines, 2, 3, "Sa 09:00-12:00");
    await seesSaving(ines, words.app.saving.stored);
    await seesSaving(malo, words.app.saving.stored);
    // Malo's name stands beside the cell he is in
    await cell(malo, 5, 2).click();
    await ines.getByRole("grid").locator("..").getByText("Malo").first().waitFor();
    // and while he types, it says so
    await malo.keyboard.type("629 en cours");
    await ines.locator("[data-part=draft]").getByText("629 en cours").waitFor();
    // who begins to write in the same cell is told
    await cell(ines, 5, 2).click();
    await ines.keyboard.type("6");
    await ines.getByText(words.grid.alsoTyping("Malo")).waitFor();
    for (const page of [ines, malo]) await page.keyboard.press("Escape");
    // Inès follows Malo, until she moves by herself
    await ines.getByRole("button", { name: /Dans ce tableau/ }).click();
    await ines.getByRole("button", { name: words.together.followWho("Malo") }).click();
    await malo.keyboard.press("Control+End");
    await cell(ines, 300, 3).waitFor();
    await ines.getByText(words.together.followed("Malo")).waitFor();
    await cell(ines, 299, 1).click();
    await ines.getByText(words.together.followed("Malo")).waitFor({ state: "detached" });
    // the draft was given up: nothing of it was written
    await sees(ines, 300, 2, "62299");
  });

  it("share out what is missing, and each goes through their own", async () => {
    const { ines, malo } = await bothIn();
    await ines.getByRole("button", { name: words.app.dataset.completing, exact: true }).click();
    const panel = ines.getByRole("complementary", { name: words.app.dataset.completing });
    await panel.getByLabel("horaires", { exact: true }).check();
    await panel.getByText(words.completing.left(300, 300)).first().waitFor();
    await panel.getByRole("button", { name: words.completing.shareOut }).click();
    const dialog = ines.getByRole("dialog");
    await dialog.getByText(words.completing.dialog.share("Malo", 150, false)).waitFor();
    await dialog.getByRole("button", { name: words.completing.dialog.apply, exact: true }).click();
    await panel.getByText(words.completing.leftShort(150)).nth(1).waitFor();
    // Malo's are the last ones: he is told, the key goes there, and what he writes counts for both
    await malo
      .getByText(words.completing.givenToYou("Inès", 150, 0))
      .first()
      .waitFor();
    await malo.locator("[data-part=owner]").first().waitFor();
    await cell(malo, 1, 1).click();
    await malo.keyboard.press("F9");
    await cell(malo, 151, 3).waitFor();
    await malo.keyboard.type("Mo-Fr 09:00-12:00");
    await malo.keyboard.press("F9");
    await panel.getByText(words.completing.left(299, 300)).first().waitFor();
    await panel.getByText(words.completing.leftShort(149)).waitFor();
    // what the column holds already is proposed
    await malo.keyboard.type("m");
    await malo.getByRole("option", { name: /Mo-Fr 09:00-12:00/ }).waitFor();
    await malo.keyboard.press("ArrowDown");
    await malo.keyboard.press("Enter");
    await sees(malo, 152, 3, "Mo-Fr 09:00-12:00");
    // under the bell too, for who was away; it opens what is left
    await malo.getByRole("button", { name: words.notices.bell(1) }).click();
    await malo.getByRole("link", { name: words.notices.shareSentence("Inès", 150, 0) }).click();
    const his = malo.getByRole("complementary", { name: words.app.dataset.completing });
    await his.getByText(words.completing.leftShort(148)).waitFor();
    await malo.getByRole("button", { name: words.notices.bell(0), exact: true }).waitFor();
    await panel.getByRole("button", { name: words.completing.cancel }).click();
    await malo.locator("[data-part=owner]").first().waitFor({ state: "detached" });
  });

  it("undo takes back my own gesture, never the other's", async () => {
    const { ines, malo } = await bothIn();
    await typeInto(ines, 1, 1, "de Inès");
    await sees(malo, 1, 1, "de Inès");
    await typeInto(malo, 2, 1, "de Malo");
    await sees(ines, 2, 1, "de Malo");
    await ines.keyboard.press("Control+z");
    await sees(ines, 1, 1, "Mairie 1");
    await sees(malo, 1, 1, "Mairie 1");
    await sees(ines, 2, 1, "de Malo");
    await ines.keyboard.press("Control+y");
    await sees(malo, 1, 1, "de Inès");
  });

  it("rows inserted above by another person move neither my selection nor what I am typing", async () => {
    const { ines, malo } = await bothIn();
    await cell(ines, 4, 3).click();
    await ines.keyboard.type("je suis en train d’écrire");
    await cell(malo, 1, 1).click();
    await malo.keyboard.press("Shift+F10");
    await malo.getByRole("menuitem", { name: words.grid.commands.insertAbove(1) }).click();
    await sees(ines, 1, 1, "");
    await ines.keyboard.press("Enter");
    await sees(ines, 5, 3, "je suis en train d’écrire");
    await sees(malo, 5, 3, "je suis en train d’écrire");
    await sees(malo, 5, 1, "Mairie 4");
  });

  it("pastes a block from a spreadsheet, new rows included, and copies it back", async () => {
    const { ines, malo } = await bothIn();
    await cell(ines, 1, 1).click();
    await ines.keyboard.press("Control+End");
    await ines.keyboard.press("Home");
    await paste(ines, 'Mairie A\t62001\t"lundi\nmardi"\r\nMairie B\t01002\t\r\n');
    await cell(malo, 1, 1).click();
    await malo.keyboard.press("Control+End");
    await sees(malo, 301, 1, "Mairie B");
    await sees(malo, 301, 2, "01002");
    await cell(ines, 300, 1).click();
    await ines.keyboard.press("Shift+ArrowDown");
    await ines.keyboard.press("Shift+ArrowRight");
    await ines.keyboard.press("Shift+ArrowRight");
    expect((await copied(ines)).replaceAll("\r\n", "\n").trimEnd()).toBe(
      'Mairie A\t62001\t"lundi\nmardi"\nMairie B\t01002',
    );
    // one gesture: one undo takes the whole block back
    await ines.keyboard.press("Control+z");
    await sees(malo, 300, 1, "Mairie 300");
  });

  it("adds, renames and deletes columns and rows for both", async () => {
    const { ines, malo } = await bothIn();
    await columnHeader(ines, 2).dblclick();
    await ines.keyboard.press("Control+a");
    await ines.keyboard.type("cp");
    await ines.keyboard.press("Enter");
    await expect.poll(() => columnHeader(malo, 2).textContent()).toMatch(/^cp/);
    await columnHeader(malo, 3).click();
    await malo.keyboard.press("Shift+F10");
    await malo.getByRole("menuitem", { name: words.grid.commands.deleteColumns(1) }).click();
    await ines.getByText(words.app.dataset.columns(2), { exact: true }).waitFor();
    await malo.keyboard.press("Control+z");
    await ines.getByText(words.app.dataset.columns(3), { exact: true }).waitFor();
    await cell(ines, 1, 1).click();
    await ines.keyboard.press("Shift+ArrowDown");
    await ines.keyboard.press("Shift+F10");
    await ines.getByRole("menuitem", { name: words.grid.commands.deleteRows(2) }).click();
    await sees(malo, 1, 1, "Mairie 3");
    await ines.keyboard.press("Control+z");
    await sees(malo, 1, 1, "Mairie 1");
  });
});
