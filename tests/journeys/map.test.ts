/** The rows on a map, and their addresses placed: what a team does on the third day, when a map is still to be had on the fifth. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BrowserPerson, launchBrowser, newPerson } from "#tests/support/browser.ts";
import { builtClient } from "#tests/support/built-client.ts";
import { type GeocoderServer, startGeocoder } from "#tests/support/geocoder-server.ts";
import { type GeographyServer, startGeography } from "#tests/support/geography-server.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { faultsInBothThemes } from "./both-themes.ts";
import { cell, createTable, csvFile, giveFile, openSpace, words } from "./gestures.ts";

const KNOWN = [
  ["1 rue haute", "1 Rue Haute 62300 Lens", 0.95, "housenumber", 2.83, 50.43],
  ["2 rue basse", "Rue Basse 62300 Lens", 0.55, "street", 2.84, 50.44],
] as const;
const FILE = csvFile(
  "lieux.csv",
  `nom,adresse,code_postal,latitude,longitude\r\nPiscine,x,62300,2.8319,50.4289\r\nMairie,1 rue Haute,62300,,\r\nGare,2 rue Basse,62300,,\r\nStade,,62300,,\r\n${Array.from({ length: 9 }, (_, at) => `Lieu ${at},,62300,50.4${at},2.8${at}\r\n`).join("")}Arrêt,2 rue Basse,62300,,\r\n`,
);
const { geo } = words;

describe("the rows of a table on a map", () => {
  let geocoder: GeocoderServer;
  let geography: GeographyServer;
  let server: TestServer;
  let browser: Browser;
  let person: BrowserPerson;

  beforeAll(async () => {
    geocoder = await startGeocoder(
      KNOWN.map(([asked, label, score, type, longitude, latitude]) => ({
        ...{ asked, label, score, type, longitude, latitude, citycode: "62498" },
      })),
    );
    geography = await startGeography([{ code: "62498", name: "Lens", epci: null, at: [2.8, 50.4], size: 0.045 }]);
    const environment = {
      ...{ TABLEE_GEOCODER_URL: geocoder.address, TABLEE_GEOGRAPHY_URL: geography.address },
      TABLEE_MAP_TILES: "off",
    };
    [server, browser] = await Promise.all([startServer({ clientFolder: builtClient(), environment }), launchBrowser()]);
    person = await newPerson(browser);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await geocoder.close();
    await geography.close();
    expect(person.errors).toEqual([]);
  });

  it("are looked at, put there by hand, and placed by their addresses: the sure ones at once, the others by a person", async () => {
    const { page } = person;
    await openSpace(page, server.address, "Lens", "Inès");
    await giveFile(page, FILE);
    await createTable(page);
    await page.locator('[data-panel="map"]').click();
    await page.locator('[data-part="row-map"][data-state="open"]').waitFor();
    // a point that deserves a look leads to its row
    await page.getByRole("button", { name: geo.lists.why.swapped }).click();
    expect(await page.getByRole("button", { name: geo.move.here }).count()).toBe(0);
    // a row without a point is put in the middle of the map: Escape says no, Enter yes
    await page.getByRole("button", { name: "Stade" }).click();
    await page.getByRole("button", { name: geo.map.all }).click();
    await page.getByRole("button", { name: geo.move.here }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: geo.move.here }).click();
    await page.keyboard.press("Enter");
    await expect.poll(() => cell(page, 4, 4).textContent()).toMatch(/^50\.\d+$/);
    await expect.poll(() => cell(page, 4, 5).textContent()).toMatch(/^2\.\d+$/);

    await page.getByText(geo.tabs.place).click();
    await page.getByText(geo.place.sends(new URL(geocoder.address).host)).waitFor();
    await page.getByRole("button", { name: geo.place.begin, exact: true }).click();
    await page.getByRole("button", { name: geo.found.write(1) }).click();
    await expect.poll(() => cell(page, 2, 4).textContent()).toBe("50.43");
    expect(await cell(page, 2, 6).textContent()).toBe("0.95");
    expect(await cell(page, 3, 4).textContent()).toBe("");
    expect(geocoder.files).toEqual([["0,1 rue Haute 62300,62300,", "1,2 rue Basse 62300,62300,"]]);
    // two rows have this address
    await page
      .getByRole("button", { name: geo.found.acceptSame(2) })
      .first()
      .click();
    await expect.poll(() => cell(page, 3, 5).textContent()).toBe("2.84");
    expect(await cell(page, 14, 5).textContent()).toBe("2.84");
    await page.getByText(geo.found.queueEmpty).waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
    // each was one gesture
    await page.getByRole("button", { name: words.app.dataset.undo }).click();
    await expect.poll(() => cell(page, 3, 5).textContent()).toBe("");
    expect(await cell(page, 2, 4).textContent()).toBe("50.43");

    // without a mouse: the territory is chosen, and what is outside is listed at once
    await page.getByText(geo.tabs.map, { exact: true }).click();
    const territory = page.getByRole("region", { name: geo.territory.label });
    await territory.locator("summary").press("Enter");
    const communes = page.getByRole("combobox", { name: geo.territory.kinds.communes });
    await communes.pressSequentially("lens");
    await page.getByRole("option", { name: "Lens (62498)" }).waitFor();
    await communes.press("ArrowDown");
    await communes.press("Enter");
    // of the list alone: the panel stays
    await communes.press("Escape");
    await territory.getByRole("button", { name: geo.territory.choose }).press("Enter");
    await page.getByText(geo.territory.chosen(["Lens"]), { exact: true }).waitFor();
    await page.getByText(geo.lists.why.outside).first().waitFor();
    expect(await page.getByText(geo.lists.why.outside).count()).toBe(4);
  });
});
