/** From a file with wrong dates and booleans to a table where all is good, with the keyboard, while someone else watches. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { faultsInBothThemes } from "./both-themes.ts";
import {
  cell,
  createTable,
  csvFile,
  giveFile,
  join,
  openSpace,
  openTable,
  readLinks,
  sees,
  words,
} from "./gestures.ts";
import { openHouse } from "./house.ts";

const SCHEMA = {
  title: "Équipements",
  fields: [
    { name: "nom", constraints: { required: true } },
    { name: "ouverture", type: "date" },
    { name: "accessible", type: "boolean", trueValues: ["OUI"], falseValues: ["NON"] },
    { name: "commune", constraints: { required: true } },
  ],
};
const FILE = csvFile(
  "equipements.csv",
  "nom,Commune,ouverture,accessible\r\nPiscine,Avion,05/01/2021,oui\r\nStade,Avion,03/02/2021,X\r\nGymnase,Avion,2021-03-04,n\r\nDojo,Avion,05/01/2021,NON\r\n",
);
const { repairs } = words;

/** Goes there as people without a mouse do: from one element to the next. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let times = 0; times < 60; times++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${wanted}`);
}

describe("repairs", () => {
  const house = openHouse();

  it("lead from a wrong file to a good table with the keyboard alone, and everyone sees them", async () => {
    const { page } = await house.person();
    const { page: other } = await house.person();
    await openSpace(page, house.address, "Avion", "Inès");
    const links = await readLinks(page);
    await giveFile(page, FILE);
    const address = await createTable(page);
    await join(other, new URL(links.reviewer, house.address).href, "Malo");
    await openTable(other, address);
    await page.getByRole("button", { name: words.app.dataset.schema, exact: true }).click();
    await page
      .locator('[role="complementary"] input[type="file"], aside input[type="file"]')
      .first()
      .setInputFiles({
        name: "equipements.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify(SCHEMA)),
      });
    await page.getByRole("button", { name: words.schema.preview.adopt }).click();
    await expect.poll(() => page.locator('[role="gridcell"][aria-invalid="true"]').count()).toBe(6);
    await page.getByRole("button", { name: words.app.dataset.problems }).first().press("Enter");
    const dialog = page.getByRole("dialog");
    const button = (name: string) => page.getByRole("button", { name });

    // the columns first: one name, another order
    const columns = button(repairs.columns.open);
    await columns.waitFor();
    await tabTo(page, columns);
    await page.keyboard.press("Enter");
    await dialog.getByText(repairs.columns.rename("Commune", "commune")).waitFor();
    await page.keyboard.press("Enter");
    await expect
      .poll(() => other.getByRole("columnheader").allTextContents())
      .toContainEqual(expect.stringMatching(/^commune/));
    await sees(other, 1, 4, "Avion");

    // dates that could be read in two ways: the question comes before anything is written
    const dates = button(repairs.openLabel(repairs.open(3), "ouverture"));
    await tabTo(page, dates);
    await page.keyboard.press("Enter");
    await dialog.getByText(repairs.order.first).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("radio");
    await page.keyboard.press("Space");
    await dialog.getByText("2021-02-03").waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
    await tabTo(page, dialog.getByRole("button", { name: repairs.apply(3) }));
    await page.keyboard.press("Enter");
    await page.getByText(repairs.done(3)).waitFor();
    await sees(other, 1, 2, "2021-01-05");
    await sees(other, 2, 2, "2021-02-03");

    // one step back, and forth again
    await page.keyboard.press("Control+z");
    await sees(other, 2, 2, "03/02/2021");
    await tabTo(page, dates);
    await page.keyboard.press("Enter");
    await dialog.getByText(repairs.order.first).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("radio");
    await page.keyboard.press("Space");
    await tabTo(page, dialog.getByRole("button", { name: repairs.apply(3) }));
    await page.keyboard.press("Enter");
    await sees(other, 2, 2, "2021-02-03");

    const yes = button(repairs.openLabel(repairs.open(3), "accessible"));
    await tabTo(page, yes);
    await page.keyboard.press("Enter");
    await dialog.getByText(repairs.apply(3)).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: words.review.problems.allGood }).waitFor();
    for (const [row, text] of ["OUI", "OUI", "NON", "NON"].entries()) await sees(other, row + 1, 3, text);

    // who only reads is shown the problems, not what would write
    await cell(other, 1, 1).click();
    await page.keyboard.press("Control+z");
    await other.getByRole("button", { name: words.app.dataset.problems }).first().click();
    await other.getByText(words.checks.titles.type.boolean(null)).first().waitFor();
    expect(await other.getByRole("button", { name: repairs.openMany }).count()).toBe(0);
  });
});
