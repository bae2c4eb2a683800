/** A row is filled in by the keyboard alone, with what each column proposes: a list, yes or no, a date, opening hours. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { faultsInBothThemes } from "./both-themes.ts";
import { createTable, csvFile, giveFile, openSpace, sees, seesSaving, words } from "./gestures.ts";
import { openHouse } from "./house.ts";

const SCHEMA = {
  name: "guichets",
  fields: [
    { name: "nom", type: "string" },
    { name: "statut", type: "string", constraints: { enum: ["Ouvert", "Fermé", "Fermé pour travaux"] } },
    { name: "accessible", type: "boolean", trueValues: ["1"], falseValues: ["0"] },
    { name: "maj", type: "date" },
    { name: "horaires", type: "string" },
  ],
  custom_checks: [{ name: "opening-hours-value", params: { column: "horaires" } }],
};
const FILE = csvFile(
  "guichets.csv",
  "nom,statut,accessible,maj,horaires\r\nMairie,,,,\r\nAnnexe,Ouvert,0,2024-01-02,24/7\r\n",
);

describe("a row filled in with what its columns propose", () => {
  const house = openHouse();

  it("is right from the first time, without a mouse", async () => {
    const { page } = await house.person();
    await openSpace(page, house.address, "Hénin", "Inès");
    await giveFile(page, FILE);
    await createTable(page);
    await chooseSchema(page);
    const panel = page.locator("[data-part=panel]");
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };

    await press("Control+Home", "ArrowRight");
    await page.keyboard.type("travaux");
    await panel.getByRole("option", { name: "Fermé pour travaux", selected: true }).waitFor();
    await press("Tab");
    await sees(page, 1, 2, "Fermé pour travaux");

    await page.keyboard.type("oui");
    await panel.getByRole("option", { name: words.editors.yes, selected: true }).waitFor();
    await press("Tab");
    await sees(page, 1, 3, "1");

    await page.keyboard.type("5 janvier 2024");
    await panel.getByText("vendredi 5 janvier 2024", { exact: true }).waitFor();
    await press("F4", "ArrowRight");
    await panel.locator('button[aria-label="samedi 6 janvier 2024"]:focus').waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
    await press("Enter");
    await sees(page, 1, 4, "2024-01-06");

    await press("ArrowUp", "ArrowRight", "F4");
    await panel.locator('button[aria-label="lundi"]:focus').waitFor();
    await press("Space", "End");
    expect(await faultsInBothThemes(page)).toEqual([]);
    await press("Control+Enter");
    await sees(page, 1, 5, "Mo 09:00-12:00,14:00-17:00");

    await seesSaving(page, words.app.saving.stored);
    expect(await page.locator('[role="gridcell"][aria-invalid="true"]').count()).toBe(0);
  });
});

async function chooseSchema(page: Page): Promise<void> {
  const status = await page.evaluate(async (text) => {
    const dataset = location.pathname.split("/").at(-1);
    const answer = await fetch(`/api/v1/datasets/${dataset}/schema`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ from: "file", name: "guichets.json", text }),
    });
    return answer.status;
  }, JSON.stringify(SCHEMA));
  expect(status).toBe(204);
  await page.locator('[role="columnheader"]').getByText("%").first().waitFor();
}
