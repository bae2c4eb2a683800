/** Communes and points: repaired by what the row says, found by their names, picked on a map whose pictures come from where the server was told. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowserPerson, launchBrowser, newPerson } from "#tests/support/browser.ts";
import { builtClient } from "#tests/support/built-client.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { faultsInBothThemes } from "./both-themes.ts";
import { cell, createTable, csvFile, giveFile, openSpace, sees, words } from "./gestures.ts";

const FILE = csvFile(
  "lieux.csv",
  "nom,commune,code_insee,code_postal,latitude,longitude\r\nPiscine,Lens,Lens,62300,2.8319,50.4289\r\nMairie,,,,,\r\nStade,Lens,62498,62300,50.43,2.83\r\nGare,,Saint-Denis,,,\r\n",
);
const SCHEMA = {
  fields: [
    { name: "nom" },
    { name: "commune" },
    { name: "code_insee", constraints: { pattern: "([013-9][0-9]|2[AB1-9])[0-9]{3}" } },
    { name: "code_postal", constraints: { pattern: "[0-9]{5}" } },
    { name: "latitude", type: "number", constraints: { minimum: 41, maximum: 52 } },
    { name: "longitude", type: "number", constraints: { minimum: -6, maximum: 10 } },
  ],
};
/** one grey point */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOsr6//DwAFhAKAjM1mJgAAAABJRU5ErkJggg==",
  "base64",
);
const { repairs } = words;

describe("places", () => {
  const asked = new Set<string>();
  let tiles: Server;
  let server: TestServer;
  let browser: Browser;
  let person: BrowserPerson;

  beforeAll(async () => {
    tiles = createServer((request, response) => {
      asked.add(request.url ?? "");
      response.setHeader("content-type", "image/png");
      response.end(PICTURE);
    });
    await new Promise<void>((resolve) => tiles.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(tiles.address() as AddressInfo).port}/{z}/{x}/{y}.png?a=1&b=2`;
    const environment = { TABLEE_MAP_TILES: address, TABLEE_MAP_CREDIT: "© essai" };
    [server, browser] = await Promise.all([startServer({ clientFolder: builtClient(), environment }), launchBrowser()]);
    person = await newPerson(browser);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    tiles.close();
    expect(person.errors).toEqual([]);
  });

  it("are repaired with the rest of their row, and found by name or on a map", async () => {
    const { page } = person;
    await openSpace(page, server.address, "Lens", "Inès");
    await giveFile(page, FILE);
    await createTable(page);
    await chooseSchema(page);
    await expect.poll(() => page.locator('[role="gridcell"][aria-invalid="true"]').count()).toBe(4);

    await page.getByRole("button", { name: words.app.dataset.problems }).first().click();
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: repairs.openLabel(repairs.open(1), "code_insee") }).click();
    await dialog.getByText("Lens (62300)").waitFor();
    await dialog.getByLabel(repairs.quoted("Saint-Denis")).selectOption("97411");
    await dialog.getByRole("button", { name: repairs.apply(2) }).click();
    await sees(page, 1, 3, "62498");
    await sees(page, 4, 3, "97411");
    await page.getByRole("button", { name: repairs.openLabel(repairs.open(1), "latitude") }).click();
    await dialog.getByText(repairs.also("longitude", "50.4289", "2.8319")).waitFor();
    await dialog.getByRole("button", { name: repairs.apply(2) }).click();
    await sees(page, 1, 5, "50.4289");
    await sees(page, 1, 6, "2.8319");

    await cell(page, 2, 3).click();
    await page.keyboard.type("lievin");
    await page.getByRole("option", { name: /^Liévin/ }).waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await sees(page, 2, 3, "62510");
    await sees(page, 2, 2, "Liévin");
    await sees(page, 2, 4, "62800");

    await cell(page, 2, 5).click();
    await page.keyboard.press("F4");
    const map = page.locator("[data-part=map]");
    await map.locator("img.leaflet-tile-loaded").first().waitFor();
    expect([...asked]).toContainEqual(expect.stringMatching(/^\/\d+\/\d+\/\d+\.png\?a=1&b=2$/));
    await page.getByText("© essai").waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
    await page.keyboard.press("Shift+ArrowUp");
    await page.keyboard.press("Enter");
    await expect.poll(async () => Number(await cell(page, 2, 5).textContent())).toBeGreaterThan(50.4);
    await expect.poll(async () => Number(await cell(page, 2, 6).textContent())).toBeGreaterThan(2.8);
    await page.keyboard.press("Control+z");
    await sees(page, 2, 6, "");
  });
});

async function chooseSchema(page: Page): Promise<void> {
  const status = await page.evaluate(async (text) => {
    const dataset = location.pathname.split("/").at(-1);
    const answer = await fetch(`/api/v1/datasets/${dataset}/schema`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ from: "file", name: "lieux.json", text }),
    });
    return answer.status;
  }, JSON.stringify(SCHEMA));
  expect(status).toBe(204);
}
