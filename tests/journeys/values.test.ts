/** Looking into columns: their values counted, ticked and replaced; duplicates; from one problem to the next, by keys alone. */
import { describe, expect, it } from "vitest";
import { faultsInBothThemes } from "./both-themes.ts";
import { cell, createTable, csvFile, dropFile, openSample, openSpace, sees, words } from "./gestures.ts";
import { openHouse } from "./house.ts";

const { facets } = words;
const ANSWERS = ["OUI", "oui", "non", "", "oui", "OUI"];
const FILE = csvFile(
  "equipements.csv",
  `nom,ouvert\r\n${ANSWERS.map((answer, i) => `Équipement ${i + 1},${answer}`).join("\r\n")}\r\n`,
);

describe("the values of a column", () => {
  const house = openHouse();

  it("are counted, looked at alone, replaced at once; what is there twice is highlighted; problems are reached by a key", async () => {
    const { page } = await house.person();
    await openSpace(page, house.address, "Lens", "Inès");
    await dropFile(page, FILE);
    await createTable(page);
    await cell(page, 1, 2).click();
    await page.keyboard.press("Alt+f");
    const values = page.getByRole("region", { name: facets.list("ouvert") });
    await values.getByText(facets.about(3, 5)).waitFor();
    await values.getByLabel(facets.keep("oui", 2), { exact: true }).check();
    await sees(page, 2, 2, "oui");
    expect(await page.getByRole("grid").getAttribute("aria-rowcount")).toMatch(/^[34]$/);
    expect(await faultsInBothThemes(page)).toEqual([]);

    await values.getByLabel(facets.keep("oui", 2), { exact: true }).press("F2");
    await page.keyboard.type("OUI");
    await page.keyboard.press("Enter");
    await page.getByText(facets.replaced(2, "OUI")).waitFor();
    await values.getByLabel(facets.keep("OUI", 4), { exact: true }).waitFor();
    await page.keyboard.press("Control+z");
    await values.getByLabel(facets.keep("OUI", 2), { exact: true }).waitFor();
    await values.getByRole("button", { name: facets.clear }).click();
    await sees(page, 1, 2, "OUI");

    await values.getByText(facets.tabs.duplicates, { exact: true }).click();
    await values.getByRole("button", { name: facets.highlight }).click();
    const doubles = page.getByRole("region", { name: facets.doubles.label });
    await doubles.getByText(facets.doubles.count(4, 2, "ouvert")).waitFor();
    expect(await page.locator("[data-changed]").count()).toBe(4);
    await doubles.getByRole("button", { name: facets.doubles.close }).click();
    await page.locator("[data-changed]").first().waitFor({ state: "detached" });

    await openSpace(page, house.address, "Arras", "Inès");
    await openSample(page);
    await page.locator('[data-part="minimap"]').waitFor();
    await page.keyboard.press("F7");
    await page.getByText(/^Problème 1 sur /).waitFor();
    await page.keyboard.press("F7");
    await page.getByText(/^Problème 2 sur /).waitFor();
  });
});
