/** A value that cannot be given: said once, seen by those who read, told in the history, blank in the file. */
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { cell, createTable, csvFile, giveFile, join, openSpace, openTable, readLinks, words } from "./gestures.ts";
import { openHouse } from "./house.ts";

const house = openHouse();
const SAID = words.unavailable.said("secret");

it("an agent marks a value as covered by a secret, a reviewer sees why, the history says it, the file is blank there", async () => {
  const { page: ines } = await house.person();
  const { page: malo } = await house.person({ colorScheme: "dark" });
  await openSpace(ines, house.address, "Mayenne", "Inès");
  const links = await readLinks(ines);
  await giveFile(ines, csvFile("elus.csv", "nom,telephone\r\nAnne,0102030405\r\nBob,0607080910\r\n"));
  const address = await createTable(ines);
  await cell(ines, 2, 2).click();
  await ines.keyboard.press("Alt+Delete");
  await ines.getByRole("menuitem", { name: words.unavailable.reasons.secret }).click();
  await cell(ines, 2, 2).getByRole("img", { name: SAID }).waitFor();
  await ines.getByText(words.unavailable.marked(1, "secret")).waitFor();

  await join(malo, new URL(links.reviewer, house.address).href, "Malo");
  await openTable(malo, address);
  await cell(malo, 2, 2).getByRole("img", { name: SAID }).waitFor();
  await cell(malo, 2, 2).hover();
  await malo.getByText(words.unavailable.sentence("secret")).waitFor();

  await ines.getByRole("button", { name: words.app.dataset.history, exact: true }).click();
  await ines.locator("[data-entry]").filter({ hasText: SAID }).waitFor();

  await ines.getByRole("button", { name: words.app.dataset.export }).click();
  const [file] = await Promise.all([
    ines.waitForEvent("download"),
    ines.getByRole("menuitem", { name: words.app.dataset.exportCsv }).click(),
  ]);
  expect(await readFile(await file.path(), "utf8")).toBe("nom,telephone\r\nAnne,0102030405\r\nBob,\r\n");
});
