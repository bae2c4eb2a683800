/** What stands beside a cell being edited and helps to write it, in a real Chromium, by the keyboard alone unless a test says otherwise. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { panel, press, text as textAt, theyType as theyTypeAt, visitHarness } from "./harness/visit.ts";

const { open } = visitHarness();

const COLUMNS = { horaires: 4, date_maj: 10, remarque: 12, statut: 21, accessible: 22, publics: 23 } as const;
type Column = keyof typeof COLUMNS;

/** Stands on a cell, rows counted from 1. */
async function stand(row: number, column: Column): Promise<Page> {
  const page = await open("rows=20&columns=23&schema=editors");
  await page.evaluate(([r, c]) => window.harness.stand(r - 1, c - 1), [row, COLUMNS[column]] as const);
  return page;
}

const text = (page: Page, row: number, column: Column) => textAt(page, row, COLUMNS[column]);
const theyType = (page: Page, row: number, column: Column, written: string) =>
  theyTypeAt(page, row, COLUMNS[column], written);

describe("a date", () => {
  it.each([
    ["5/1/24", "2024-01-05", "vendredi 5 janvier 2024"],
    ["31 déc. 2023", "2023-12-31", "dimanche 31 décembre 2023"],
  ])("typed %j is read in words and written %s", async (typed, written, words) => {
    const page = await stand(2, "date_maj");
    await page.keyboard.type(typed);
    await panel(page).getByRole("status").getByText(words).waitFor();
    await press(page, "Enter");
    expect(await text(page, 2, "date_maj")).toBe(written);
  });

  it("with an hour is read and written likewise", async () => {
    const page = await stand(1, "remarque");
    await page.keyboard.type("5/1/2024 14h30");
    await panel(page)
      .getByText(/vendredi 5 janvier 2024 à 14:30/)
      .waitFor();
    await press(page, "Enter");
    expect(await text(page, 1, "remarque")).toBe("2024-01-05T14:30:00");
  });

  it("is chosen in a calendar, gone into with F4 and left with Escape", async () => {
    const page = await stand(1, "date_maj");
    await press(page, "F4");
    const day = panel(page).locator("button:focus");
    await expect.poll(() => day.getAttribute("aria-label")).toBe("vendredi 1er janvier 2021");
    await press(page, "PageDown", "ArrowDown", "ArrowRight");
    await expect.poll(() => day.getAttribute("aria-label")).toBe("mardi 9 février 2021");
    await press(page, "Escape", "F4", "ArrowRight");
    await expect.poll(() => day.getAttribute("aria-label")).toBe("mercredi 10 février 2021");
    await press(page, "Enter");
    expect(await text(page, 1, "date_maj")).toBe("2021-02-10");
  });

  it("that was there is not changed by looking at it, however it is written", async () => {
    const page = await stand(7, "date_maj");
    await press(page, "F2");
    await panel(page).getByText("mardi 5 janvier 2021").first().waitFor();
    await press(page, "Enter");
    expect(await text(page, 7, "date_maj")).toBe("05/01/2021");
  });
});

describe("several values of a list", () => {
  it.each([
    ["familles, sen", "Enter", '["Familles","Seniors"]'],
    ["enf; familes", "Tab", '["Enfants","Familles"]'],
    ["enfants, chiens", "Enter", '["Enfants","chiens"]'],
  ])("typed %j then %s are written %s", async (typed, key, written) => {
    const page = await stand(2, "publics");
    await page.keyboard.type(typed);
    await panel(page).waitFor();
    await press(page, key);
    expect(await text(page, 2, "publics")).toBe(written);
  });

  it("that were there are not changed by looking at them, however they are written", async () => {
    const page = await stand(2, "publics");
    await theyType(page, 2, "publics", "familles, sen");
    await press(page, "F2");
    await panel(page).getByRole("option").first().waitFor();
    await press(page, "Enter");
    expect(await text(page, 2, "publics")).toBe("familles, sen");
  });

  it("are added one by one with a click", async () => {
    const page = await stand(1, "publics");
    await press(page, "F2");
    await panel(page).getByRole("option", { name: "Seniors" }).click();
    await panel(page).getByRole("option", { name: "Familles" }).click();
    await press(page, "Enter");
    expect(await text(page, 1, "publics")).toBe('["Enfants","Seniors","Familles"]');
  });
});

describe("beside others", () => {
  it("an editor follows what they write in a cell that one only looks at, and Enter leaves it to them", async () => {
    const page = await stand(2, "statut");
    await press(page, "F2");
    await panel(page).getByRole("option", { name: "Fermé", exact: true, selected: true }).waitFor();
    await theyType(page, 2, "statut", "Ouvert");
    await panel(page).getByRole("option", { name: "Ouvert", selected: true }).waitFor();
    await press(page, "Enter");
    expect(await text(page, 2, "statut")).toBe("Ouvert");
  });

  it("what they write under a value being chosen is said in the editor, and Escape twice keeps theirs", async () => {
    const page = await stand(2, "statut");
    await page.keyboard.type("Sur");
    await panel(page).waitFor();
    await theyType(page, 2, "statut", "Ouvert");
    await panel(page)
      .getByText(/a changé cette cellule/)
      .waitFor();
    await press(page, "Escape", "Escape");
    expect(await text(page, 2, "statut")).toBe("Ouvert");
  });
});

describe("opening hours", () => {
  it("are set by days and hours, with the keyboard alone", async () => {
    const page = await stand(4, "horaires");
    await press(page, "F4");
    const hours = panel(page);
    await expect.poll(() => hours.locator("button:focus").getAttribute("aria-label")).toBe("lundi");
    await press(page, "Space", "ArrowRight", "Space", "ArrowRight", "Space");
    await hours.getByText(/du lundi au mercredi de 9\sh à 12\sh et de 14\sh à 17\sh/i).waitFor();
    await hours.getByLabel("Fermeture, plage 2").focus();
    await page.keyboard.type("17h30");
    await press(page, "Escape");
    await expect
      .poll(() => page.locator("[data-part=editor]:focus").inputValue())
      .toBe("Mo-We 09:00-12:00,14:00-17:30");
    await press(page, "Enter");
    expect(await text(page, 4, "horaires")).toBe("Mo-We 09:00-12:00,14:00-17:30");
  });

  it.each([
    ["lundi au vendredi 9h-12h", "Mo-Fr 09:00-12:00"],
    ["Jun 15-Sep 15: Th-Su 16:00-19:00", "Jun 15-Sep 15: Th-Su 16:00-19:00"],
    ["sur rendez-vous", "sur rendez-vous"],
  ])("typed %j are written %s", async (typed, written) => {
    const page = await stand(4, "horaires");
    await page.keyboard.type(typed);
    await panel(page).waitFor();
    await press(page, "Enter");
    expect(await text(page, 4, "horaires")).toBe(written);
  });

  it("one is still in their form where what had the focus was removed", async () => {
    const page = await stand(3, "horaires");
    await press(page, "F4");
    const hours = panel(page);
    await hours.getByRole("button", { name: "Retirer les horaires 2" }).press("Enter");
    await expect.poll(() => hours.locator("button:focus").getAttribute("aria-label")).toBe("lundi");
    await press(page, "Escape", "Enter");
    expect(await text(page, 3, "horaires")).toBe("Mo,We 14:00-17:30");
  });

  it("one goes on typing an hour where others write in the same cell meanwhile", async () => {
    const page = await stand(1, "horaires");
    await press(page, "F4");
    const until = panel(page).getByLabel("Fermeture, plage 1");
    await until.focus();
    await page.keyboard.type("13h");
    await theyType(page, 1, "horaires", "off");
    await panel(page)
      .getByText(/a changé cette cellule/)
      .waitFor();
    await page.keyboard.type("30");
    await expect.poll(() => until.inputValue()).toBe("13h30");
    await press(page, "Control+Enter");
    expect(await text(page, 1, "horaires")).toBe("Mo-Fr 09:00-13:30");
  });

  it("a day chosen with other hours leaves the hours it had", async () => {
    const page = await stand(3, "horaires");
    await press(page, "F4");
    const second = panel(page).getByRole("group", { name: "Horaires 2" });
    await second.getByRole("button", { name: "mercredi" }).click();
    await second.getByRole("button", { name: "Fériés" }).click();
    await second.getByRole("button", { name: "Fermé" }).click();
    await panel(page).getByRole("button", { name: "Valider" }).click();
    await expect.poll(() => text(page, 3, "horaires")).toBe("Mo 14:00-17:30; We,Sa,PH off");
  });
});

describe("a list of values", () => {
  it("opens with the cell, and the arrows and Enter take a value", async () => {
    const page = await stand(4, "statut");
    await press(page, "F2");
    await panel(page).getByRole("option").first().waitFor();
    expect(await panel(page).getByRole("option").allTextContents()).toEqual([
      "Ouvert",
      "Fermé",
      "Fermé pour travaux",
      "Sur rendez-vous",
    ]);
    await press(page, "ArrowDown", "ArrowDown", "Enter");
    expect(await text(page, 4, "statut")).toBe("Fermé");
    await expect.poll(() => panel(page).count()).toBe(0);
  });

  it("leaves as it is what one looks at and does not choose", async () => {
    const page = await stand(3, "accessible");
    await press(page, "F2");
    await panel(page).waitFor();
    await press(page, "Enter");
    expect(await text(page, 3, "accessible")).toBe("oui");
  });

  it.each([
    ["statut", "ferme p", "Enter", "Fermé pour travaux"],
    ["statut", "rendez", "Tab", "Sur rendez-vous"],
    ["statut", "sans objet", "Enter", "sans objet"],
    ["accessible", "o", "Tab", "1"],
    ["accessible", "faux", "Enter", "0"],
  ] as const)("in %s, typed %j then %s writes %j", async (column, typed, key, written) => {
    const page = await stand(4, column);
    await page.keyboard.type(typed);
    await panel(page).waitFor();
    await press(page, key);
    expect(await text(page, 4, column)).toBe(written);
  });
});
