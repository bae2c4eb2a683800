/** The report of a table, in a browser: it knows what was done, two people complete it, and it goes out as a file. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { WORDS } from "#shared/i18n/words.ts";
import { join, openSample, openSpace, openTable, readLinks, seesSaving, typeInto, words } from "./gestures.ts";
import { openHouse } from "./house.ts";

const { bilan } = WORDS.fr;

describe("the report of a table", () => {
  const house = openHouse();

  it("writes itself from the history, is completed by several, and is saved as a document", async () => {
    const [{ page: ines }, { page: malo }] = [await house.person(), await house.person()];
    await openSpace(ines, house.address, "Lens", "Inès");
    const links = await readLinks(ines);
    const address = await openSample(ines);
    await typeInto(ines, 1, 1, "Hôtel de ville");
    await seesSaving(ines, words.app.saving.stored);
    await join(malo, new URL(links.reviewer, house.address).href, "Malo");
    await openTable(malo, address);
    for (const page of [ines, malo]) {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("bilan");
      await page.keyboard.press("Enter");
      await page.getByRole("region", { name: bilan.sections.people }).getByText("Inès").first().waitFor();
    }
    await ines.getByRole("region").getByText(bilan.changed(1)).waitFor();

    const about = { name: bilan.write(bilan.sections.about) };
    await ines.getByRole("textbox", about).fill("Les mairies et leurs annexes.");
    await ines.getByRole("button", { name: bilan.save, exact: true }).click();
    await expect.poll(() => malo.getByRole("textbox", about).inputValue()).toBe("Les mairies et leurs annexes.");

    const saved = async (as: string) => {
      await malo.getByRole("button", { name: bilan.exportAs }).click();
      const [download] = await Promise.all([
        malo.waitForEvent("download"),
        malo.getByRole("menuitem", { name: as }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const text = (await saved(bilan.markdown)).toString("utf8");
    expect(text).toContain("Les mairies et leurs annexes.");
    expect(text).toContain(bilan.changed(1));
    expect((await saved(bilan.docx)).subarray(0, 2).toString()).toBe("PK");
  });
});
