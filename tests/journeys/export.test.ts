/** Someone downloads a file for a portal: what it will hold is seen before, what it was proven to hold after, and what is private stays. */
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { WORDS } from "#shared/i18n/words.ts";
import { faultsInBothThemes } from "./both-themes.ts";
import { columnHeader, openSample, openSpace } from "./gestures.ts";
import { openHouse } from "./house.ts";

const { app, exporting, grid } = WORDS.fr;

describe("a file for a portal", () => {
  const house = openHouse();

  it("is prepared in one click, without the column that is never published, and is what the portal reads", async () => {
    const { page } = await house.person();
    await openSpace(page, house.address, "Lens", "Inès");
    await openSample(page);
    const header = columnHeader(page, 2);
    const title = await header.locator("span").first().innerText();
    await header.click({ button: "right" });
    await page.getByRole("menuitem", { name: grid.commands.neverPublish }).click();
    await header.locator('[data-part="private"]').waitFor();

    await page.getByRole("button", { name: app.dataset.export }).click();
    await page.getByRole("menuitem", { name: exporting.menu }).click();
    const dialog = page.getByRole("dialog", { name: exporting.title });
    await dialog.getByText(new RegExp(`jamais publiée.*${title}`, "i")).waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);

    const downloading = page.waitForEvent("download");
    await dialog.getByRole("button", { name: exporting.make }).click();
    await dialog.getByText(/Relu par un autre programme, cellule par cellule/).waitFor();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^\d{8}_[a-z0-9-]+\.csv$/);
    const text = await readFile(await download.path(), "utf8");
    const second = text.split("\r\n")[1]?.split(",")[1];
    expect(second).toBe("");
  });
});
