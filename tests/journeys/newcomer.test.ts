/** A newcomer with nothing in hand sees the product work: a space, the sample, its problems, a repair. */
import { describe, expect, it } from "vitest";
import { cell, columnHeader, openSample, openSpace, readLinks, seesSaving, typeInto, words } from "./gestures.ts";
import { openHouse } from "./house.ts";

describe("a newcomer", () => {
  const house = openHouse();

  it("names an authority, has two links to share, opens the sample, and mends a wrong cell", async () => {
    const { page } = await house.person();
    await openSpace(page, house.address, "Commune de Val-Fleuri", "Inès");

    const links = await readLinks(page);
    expect(links.editor).toMatch(/\/join\/.+/);
    expect(links.reviewer).toMatch(/\/join\/.+/);
    expect(links.editor).not.toBe(links.reviewer);

    await openSample(page);
    await seesSaving(page, words.app.saving.stored);
    const wrong = page.locator('[role="gridcell"][aria-invalid="true"]');
    await wrong.first().waitFor();
    const before = await wrong.count();
    expect(before).toBeGreaterThan(2);
    await expect.poll(() => columnHeader(page, 1).textContent()).toContain("*");

    // the sentence of the wrong cell is there when it is active
    await wrong.first().click();
    const row = Number(await wrong.first().locator("xpath=..").getAttribute("aria-rowindex")) - 1;
    const column = Number(await wrong.first().getAttribute("aria-colindex")) - 1;
    await page.getByRole("status").filter({ hasText: /\S/ }).first().waitFor();

    // the postal code without its zero, say: a right value takes the mark away
    const title = (await columnHeader(page, column).textContent()) ?? "";
    expect(title).not.toBe("");
    const right = rightValueFor(title);
    await typeInto(page, row, column, right);
    await expect.poll(() => cell(page, row, column).getAttribute("aria-invalid")).toBeNull();
    await seesSaving(page, words.app.saving.stored);
  });
});

/** A value that the sample's schema takes, by column title. */
function rightValueFor(title: string): string {
  const values: readonly (readonly [RegExp, string])[] = [
    [/code_postal/, "62300"],
    [/insee/, "62498"],
    [/telephone|téléphone/, "+33321000000"],
    [/courriel|mail/, "accueil@mairie-valfleuri.example"],
    [/site/, "https://www.valfleuri.example"],
    [/lon/, "2.83"],
    [/lat/, "50.43"],
    [/date|maj/, "2026-01-15"],
    [/horaires/, "Mo-Fr 09:00-12:00"],
  ];
  return values.find(([pattern]) => pattern.test(title))?.[1] ?? "Mairie de Val-Fleuri";
}
