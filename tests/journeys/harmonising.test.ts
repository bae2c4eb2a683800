/** Harmonising: the writings of a column brought together while someone else types, by keys too; rows that are one made into one. */
import { EventEmitter, once } from "node:events";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { faultsInBothThemes } from "./both-themes.ts";
import {
  cell,
  createTable,
  csvFile,
  dropFile,
  join,
  openSpace,
  openTable,
  readLinks,
  sees,
  typeInto,
  words,
} from "./gestures.ts";
import { openHouse } from "./house.ts";

const { harmonising } = words;
const { duplicates } = harmonising;
const FILE = csvFile(
  "colleges.csv",
  `nom,commune,tél
Collège Jean Moulin,Laval,02 43 00 00 01
COLLEGE JEAN-MOULIN,LAVAL,
Collège Sévigné,Mayenne,
Collège Sevigne,mayenne,02 43 00 00 02
Collège Béatrix,Craon,
Collège Fernand Puech,Craonn,
Collège Le Grand Champ,,
`.replaceAll("\n", "\r\n"),
);
const house = openHouse();

it("writings are merged while another types; near ones are told apart; rows that are the same become one; all of it is taken back", async () => {
  const [{ page }, other] = [await house.person(), await house.person()];
  await openSpace(page, house.address, "Mayenne", "Inès");
  const links = await readLinks(page);
  await dropFile(page, FILE);
  const address = await createTable(page);
  await join(other.page, links.editor, "Malo");
  await openTable(other.page, address);

  await cell(page, 1, 2).click();
  await page.keyboard.press("Control+k");
  await page.keyboard.type(words.grid.commands.harmonise);
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: words.app.dataset.harmonising });
  await panel.getByText(harmonising.found(2, 2)).waitFor();
  // what I write stays under my hands while the other brings one more writing
  const form = panel.getByLabel(harmonising.writeFor("Mayenne"));
  await form.fill("Mayenne (53)");
  await typeInto(other.page, 7, 2, "LAVAL ");
  await panel.getByText(harmonising.summary(3, 3)).waitFor();
  expect(await form.inputValue()).toBe("Mayenne (53)");
  expect(await faultsInBothThemes(page)).toEqual([]);
  await form.press("Enter");
  await panel.getByText(harmonising.done(2)).waitFor();
  await sees(other.page, 3, 2, "Mayenne (53)");
  // the keys are with the group that is left
  await page.keyboard.press("Enter");
  await panel.getByText(harmonising.allSettled).waitFor();
  await sees(other.page, 7, 2, "Laval");
  await page.keyboard.press("Control+z");
  await sees(page, 7, 2, "LAVAL·");
  await panel.getByText(harmonising.undone).waitFor();

  await panel.getByRole("combobox", { name: harmonising.method }).click();
  await page.getByRole("option", { name: harmonising.methods.edits }).click();
  // proposed to all again while it is still on its way to them, and set aside again
  const { held, letGo } = await holdSending(page);
  await panel.getByRole("button", { name: harmonising.apartOf("Craon") }).click();
  await panel.getByText(harmonising.setApart(1)).waitFor();
  await held;
  await panel.getByRole("button", { name: harmonising.seeApart }).click();
  letGo();
  await panel.getByText(harmonising.seenAgain(1)).waitFor();
  await panel.getByRole("button", { name: harmonising.apartOf("Craon") }).waitFor();
  await panel.getByRole("button", { name: harmonising.setApartAgain }).click();
  await panel.getByText(harmonising.setApart(1)).waitFor();

  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.type(words.grid.commands.compareRows);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: duplicates.title });
  await dialog.getByRole("combobox", { name: duplicates.columns }).click();
  await page.getByRole("option", { name: "nom", exact: true }).click();
  await dialog.getByText(duplicates.place(1, 2, 2)).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("PageDown");
  await dialog.getByText(duplicates.place(2, 2, 2)).waitFor();
  await dialog.getByRole("button", { name: duplicates.takes("nom", 3, "Collège Sévigné") }).click();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await dialog.getByText(duplicates.done(2)).waitFor();
  // what was chosen, on the row that says most
  await sees(other.page, 3, 1, "Collège Sévigné");
  await sees(other.page, 3, 3, "02 43 00 00 02");
  await dialog.getByRole("button", { name: harmonising.undo }).click();
  await sees(other.page, 4, 1, "Collège Sevigne");
});

/** What the page sends of what is told apart waits, until it is let go. */
async function holdSending(page: Page): Promise<{ held: Promise<unknown>; letGo(): void }> {
  const gate = new EventEmitter();
  const open = once(gate, "open");
  await page.route("**/told-apart/**", async (route) => {
    if (route.request().method() === "POST") await open;
    await route.continue();
  });
  const held = page.waitForRequest((request) => request.method() === "POST" && request.url().includes("/told-apart/"));
  return { held, letGo: () => gate.emit("open") };
}
