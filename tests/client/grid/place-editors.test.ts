/** Communes found by their names, points pasted or picked on a map, in a real Chromium, by the keyboard alone unless a test says otherwise. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { panel, theyType as theyTypeAt, visitHarness } from "./harness/visit.ts";

const { open } = visitHarness();

const COLUMNS = { code_insee: 2, code_postal: 3, latitude: 8, longitude: 9, adresse: 11 } as const;
type Column = keyof typeof COLUMNS;

/** Stands on a cell of the first row, where these columns were made blank. */
async function stand(column: Column, ...blank: Column[]): Promise<Page> {
  const page = await open("rows=6&columns=12&schema=places");
  await page.evaluate(
    (columns) => {
      for (const one of columns) window.harness.theyType(0, one - 1, "");
    },
    blank.map((one) => COLUMNS[one]),
  );
  await page.evaluate((at) => window.harness.stand(0, at - 1), COLUMNS[column]);
  return page;
}

function texts(page: Page, ...columns: Column[]): Promise<string[]> {
  return page.evaluate(
    (asked) => asked.map((one) => window.harness.text(0, one - 1)),
    columns.map((one) => COLUMNS[one]),
  );
}

const theyType = (page: Page, column: Column, written: string) => theyTypeAt(page, 1, COLUMNS[column], written);

describe("a commune", () => {
  it("is found by its name, and its code and its postal code are written in one gesture", async () => {
    const page = await stand("code_insee", "code_insee", "code_postal");
    await page.keyboard.type("lens");
    const option = panel(page).getByRole("option", { name: "Lens (62300) Pas-de-Calais · 62498" });
    await option.waitFor();
    await expect.poll(() => option.getAttribute("aria-selected")).toBe("true");
    expect(await panel(page).getByRole("checkbox").isChecked()).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => texts(page, "code_insee", "code_postal")).toEqual(["62498", "62300"]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => texts(page, "code_insee", "code_postal")).toEqual(["", ""]);
  });

  it("is taken at once though others were merged into it, and not by looking at its name", async () => {
    const page = await stand("code_insee", "code_insee", "code_postal");
    const annecy = panel(page)
      .getByRole("option", { name: /^Annecy .*74010/ })
      .first();
    await theyType(page, "code_insee", "annecy");
    await page.keyboard.press("F2");
    await annecy.waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => texts(page, "code_insee")).toEqual(["annecy"]);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("Annecy");
    await expect.poll(() => annecy.getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Enter");
    await expect.poll(() => texts(page, "code_insee")).toEqual(["74010"]);
  });

  it("leaves the rest of the row alone when that is unticked, by F4, until it is ticked again", async () => {
    const page = await stand("code_insee", "code_insee", "code_postal");
    await page.keyboard.type("lens");
    await panel(page).getByRole("checkbox").waitFor();
    await page.keyboard.press("F4");
    await expect.poll(() => panel(page).getByRole("checkbox").isChecked()).toBe(false);
    await page.keyboard.press("Enter");
    await expect.poll(() => texts(page, "code_insee", "code_postal")).toEqual(["62498", ""]);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("lens");
    await panel(page).getByRole("checkbox", { checked: false }).waitFor();
    await page.keyboard.press("F4");
    await panel(page).getByRole("checkbox", { checked: true }).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => texts(page, "code_insee", "code_postal")).toEqual(["62498", "62300"]);
  });

  it("is taken by a part of its name that is of no other, where a check asks for codes too", async () => {
    const page = await stand("code_postal", "code_insee", "code_postal");
    await page.keyboard.type("avesnes-les-b");
    await panel(page)
      .getByRole("option", { name: /^Avesnes-lès-Bapaume/, selected: true })
      .waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => texts(page, "code_insee", "code_postal")).toEqual(["62064", "62450"]);
  });

  it("is chosen with the arrows among those of its name, and among those of a postal code that the row has", async () => {
    const page = await stand("code_postal", "code_postal");
    await page.keyboard.type("saint-denis 97");
    await panel(page)
      .getByRole("option", { name: /Saint-Denis/ })
      .first()
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => texts(page, "code_postal")).toEqual(["97400"]);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("F2");
    await expect
      .poll(() => panel(page).getByRole("option").first().textContent())
      .toContain("Saint-Denis (97400…)La Réunion · 97411");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await texts(page, "code_insee")).toEqual(["62000"]);
  });

  it("is taken at once where the row tells it from others of its name", async () => {
    const page = await stand("code_insee", "code_insee", "code_postal");
    await theyType(page, "code_postal", "97400");
    await page.keyboard.type("saint-denis");
    const first = panel(page).getByRole("option").first();
    await expect.poll(() => first.getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Enter");
    await expect.poll(() => texts(page, "code_insee", "code_postal")).toEqual(["97411", "97400"]);
  });

  it("is no hindrance: what is typed in full is written", async () => {
    const page = await stand("code_insee", "code_insee");
    await page.keyboard.type("99999");
    await panel(page).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => texts(page, "code_insee")).toEqual(["99999"]);
  });
});

describe("a point", () => {
  it.each([
    ["48.8566, 2.3522", "2.3522,48.8566"],
    ["48°51'24\"N 2°21'07\"E", "2.351944,48.856667"],
    ["2.3522,48.8566", "2.3522,48.8566"],
    ["nulle part", "nulle part"],
  ])("pasted as %s is written %s in a column of points", async (pasted, written) => {
    const page = await stand("adresse", "adresse");
    await page.keyboard.insertText(pasted);
    await panel(page).locator("[data-part=map]").waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => texts(page, "adresse")).toEqual([written]);
  });

  it("pasted whole in the column of latitudes goes in both columns, in one gesture", async () => {
    const page = await stand("latitude", "latitude");
    await page.keyboard.insertText("48.8566, 2.3522");
    await panel(page).getByText("« longitude » recevra 2.3522").waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => texts(page, "latitude", "longitude")).toEqual(["48.8566", "2.3522"]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => texts(page, "latitude", "longitude")).toEqual(["", "2.7000"]);
  });

  it("is picked on a map by the keyboard alone, without any background", async () => {
    const page = await stand("adresse", "adresse");
    await page.keyboard.insertText("2.3522,48.8566");
    const map = panel(page).locator("[data-part=map]");
    await map.waitFor();
    await page.keyboard.press("F4");
    await expect.poll(() => map.evaluate((element) => element === document.activeElement)).toBe(true);
    for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("+");
    const told = panel(page).getByRole("status");
    await expect.poll(() => told.textContent()).not.toContain("2,35220");
    await page.keyboard.press("Enter");
    const [text = ""] = await texts(page, "adresse");
    const [longitude = 0, latitude = 0] = text.split(",").map(Number);
    expect(longitude).toBeGreaterThan(2.3525);
    expect(latitude).toBeGreaterThan(48.8566);
    expect(latitude).toBeLessThan(48.86);
  });

  it("is picked with the mouse, both its numbers in their columns", async () => {
    const page = await stand("longitude");
    await page.keyboard.press("F2");
    const map = panel(page).locator("[data-part=map]");
    await map.waitFor();
    await map.click({ position: { x: 300, y: 60 } });
    await panel(page).getByRole("button", { name: "Valider" }).click();
    await expect.poll(async () => (await texts(page, "longitude"))[0]).not.toBe("2.7000");
    const [latitude, longitude] = (await texts(page, "latitude", "longitude")).map(Number);
    expect(latitude).toBeGreaterThan(50.3);
    expect(longitude).toBeGreaterThan(2.7);
    expect([latitude?.toFixed(1), longitude?.toFixed(1)]).toEqual(["50.3", "2.7"]);
  });

  it("that was written the other way round is offered as it should be, and left until someone takes it", async () => {
    const page = await stand("adresse");
    await theyType(page, "adresse", "48.8566,2.3522");
    await page.keyboard.press("F2");
    await panel(page)
      .getByRole("button", { name: /2\.3522,48\.8566/ })
      .waitFor();
    await page.keyboard.press("Enter");
    expect(await texts(page, "adresse")).toEqual(["48.8566,2.3522"]);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("F2");
    await panel(page)
      .getByRole("button", { name: /2\.3522,48\.8566/ })
      .click();
    await expect.poll(() => texts(page, "adresse")).toEqual(["2.3522,48.8566"]);
  });

  it("that stands whole in the column of latitudes is divided where one asks for it, not by looking at it", async () => {
    const page = await stand("latitude");
    await theyType(page, "latitude", "48.8566, 2.3522");
    await page.keyboard.press("F2");
    const offered = panel(page).getByRole("button", { name: "Écrire 48.8566" });
    await offered.waitFor();
    await page.keyboard.press("Enter");
    expect(await texts(page, "latitude", "longitude")).toEqual(["48.8566, 2.3522", "2.7000"]);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("F2");
    await offered.click();
    await expect.poll(() => texts(page, "latitude", "longitude")).toEqual(["48.8566", "2.3522"]);
  });

  it("that is only looked at stays as it is written", async () => {
    const page = await stand("longitude");
    await page.keyboard.press("F2");
    await panel(page).locator("[data-part=map]").waitFor();
    await page.keyboard.press("Enter");
    expect(await texts(page, "latitude", "longitude")).toEqual(["50.3000", "2.7000"]);
  });
});
