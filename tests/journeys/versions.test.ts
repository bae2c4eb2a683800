/** A version is kept under a name; the table is spoiled; two people come back to it, and the one who did takes that back. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { faultsInBothThemes } from "./both-themes.ts";
import {
  cell,
  columnHeader,
  createTable,
  csvFile,
  dropFile,
  join,
  openSpace,
  openTable,
  readLinks,
  sees,
  seesSaving,
  typeInto,
  words,
} from "./gestures.ts";
import { openHouse } from "./house.ts";

const ROWS = 200;
const FILE = csvFile(
  "mairies.csv",
  `nom,code,ville\r\n${Array.from({ length: ROWS }, (_, i) => `Mairie ${i + 1},${62000 + i},Lens`).join("\r\n")}\r\n`,
);
const { versions } = words;

/** A command of the tool row, on what is selected. */
async function command(page: Page, menu: string, name: string | RegExp) {
  await page.getByRole("button", { name: menu, exact: true }).click();
  await page.getByRole("menuitem", { name }).click();
}

async function openPanel(page: Page, name: string) {
  const button = page.getByRole("button", { name: new RegExp(`^${name}`) }).first();
  if ((await button.getAttribute("aria-pressed")) !== "true") await button.click();
}

const counts = (page: Page, rows: number) => page.getByText(words.app.dataset.rows(rows), { exact: true }).waitFor();
const line = (page: Page, name: string | RegExp) =>
  page.getByRole("region", { name: versions.list }).getByRole("button", { name }).first();

describe("versions", () => {
  const house = openHouse();

  it("bring the table back for both, comments on their rows, and the one who did so takes it back", async () => {
    const ines = (await house.person()).page;
    const malo = (await house.person()).page;
    await openSpace(ines, house.address, "Lens", "Inès");
    const links = await readLinks(ines);
    await dropFile(ines, FILE);
    const address = await createTable(ines);
    await join(malo, new URL(links.editor, house.address).href, "Malo");
    await openTable(malo, address);

    // a comment on a row that will go, and a version with a name
    await cell(ines, 3, 1).click();
    await openPanel(ines, words.app.dataset.comments);
    await ines.getByPlaceholder(words.review.comments.placeholder).fill("Fermée le lundi ?");
    await ines.getByRole("button", { name: words.review.comments.send, exact: true }).click();
    await ines.getByText("Fermée le lundi ?").waitFor();
    await openPanel(ines, words.app.dataset.versions);
    await ines.getByRole("button", { name: versions.keep }).click();
    await ines.getByLabel(versions.name).fill("Relu par le secrétariat");
    await ines.getByRole("button", { name: versions.confirmKeep, exact: true }).click();
    await line(ines, /Relu par le secrétariat/).waitFor();

    // Malo spoils it: a column emptied, most rows deleted
    await columnHeader(malo, 3).click();
    await malo.keyboard.press("Delete");
    await sees(ines, 1, 3, "");
    await cell(malo, 3, 1).click();
    await malo.keyboard.press("Control+Shift+End");
    await command(malo, words.app.dataset.rowCommands, /^Supprimer/);
    await counts(ines, 2);
    await counts(malo, 2);
    await line(ines, /Malo/).waitFor();

    // Inès looks at the version: the table of then, and a band that says so; the address does too, and Back returns
    await line(ines, /Relu par le secrétariat/).click();
    const band = ines.getByRole("region", { name: versions.band.label });
    await band.getByText(/^Vous regardez la version/).waitFor();
    await counts(ines, ROWS);
    await sees(ines, 1, 3, "Lens");
    await cell(ines, 1, 1).click();
    await ines.keyboard.type("rien");
    await sees(ines, 1, 1, "Mairie 1");
    expect(new URL(ines.url()).searchParams.get("version")).toMatch(/^[0-9a-z]{20}$/);
    await ines.reload();
    await band.getByText(/Relu par le secrétariat/).waitFor();
    await ines.goBack();
    await counts(ines, 2);
    await band.waitFor({ state: "hidden" });
    await ines.goForward();

    // compares it with the present
    await band.getByRole("button", { name: versions.band.compare }).click();
    const comparison = ines.getByRole("complementary", { name: words.app.dataset.versions });
    await comparison.getByText(versions.comparison.rowsRemoved(ROWS - 2)).click();
    await comparison
      .getByText(/Mairie 3/)
      .first()
      .waitFor();
    await comparison.getByText(versions.comparison.cellsChanged(2, "ville")).click();
    await comparison.getByRole("button", { name: versions.comparison.row(2) }).click();

    // restores it, while Malo types
    await typeInto(malo, 1, 2, "62999");
    await sees(ines, 1, 2, "62999");
    await band.getByRole("button", { name: versions.band.restore }).click();
    const dialog = ines.getByRole("dialog");
    await dialog.getByText(versions.restoring.rowsBack(ROWS - 2)).waitFor();
    await dialog.getByRole("button", { name: versions.restoring.confirm }).click();
    await counts(ines, ROWS);
    await counts(malo, ROWS);
    await typeInto(malo, 2, 2, "62888");
    await sees(ines, 2, 2, "62888");
    for (const page of [ines, malo]) {
      await sees(page, 1, 2, "62000");
      await sees(page, 3, 1, "Mairie 3");
      await sees(page, 3, 3, "Lens");
    }
    // the comment is still on its row
    await cell(ines, 3, 1).click();
    await openPanel(ines, words.app.dataset.comments);
    await ines.getByText("Fermée le lundi ?").waitFor();
    await ines.locator('[role="row"][aria-rowindex="4"] [data-part="comments"]').waitFor();

    // and Ctrl+Z takes the restoration back, without what Malo typed since
    await cell(ines, 1, 1).click();
    await ines.keyboard.press("Control+z");
    for (const page of [ines, malo]) {
      await counts(page, 2);
      await sees(page, 1, 2, "62999");
      await sees(page, 2, 2, "62888");
      await sees(page, 1, 3, "");
      await seesSaving(page, words.app.saving.stored);
    }
  });

  it("are looked at and compared by a reviewer, who is not offered to restore", async () => {
    const ines = (await house.person()).page;
    const rose = (await house.person()).page;
    await openSpace(ines, house.address, "Liévin", "Inès");
    const links = await readLinks(ines);
    await dropFile(ines, FILE);
    const address = await createTable(ines);
    await typeInto(ines, 1, 1, "Hôtel de ville");
    await seesSaving(ines, words.app.saving.stored);
    await openPanel(ines, words.app.dataset.versions);
    await ines.getByRole("button", { name: versions.keep }).click();
    await ines.getByLabel(versions.name).fill("Corrigé");
    await ines.getByRole("button", { name: versions.confirmKeep, exact: true }).click();
    await line(ines, /Corrigé/).waitFor();
    await typeInto(ines, 2, 1, "Annexe");
    await seesSaving(ines, words.app.saving.stored);
    await join(rose, new URL(links.reviewer, house.address).href, "Rose");
    await openTable(rose, address);
    await openPanel(rose, words.app.dataset.versions);
    await line(rose, /Import/).click();
    await sees(rose, 1, 1, "Mairie 1");
    const band = rose.getByRole("region", { name: versions.band.label });
    await band.getByRole("button", { name: versions.band.compare }).click();
    await rose.getByText(versions.comparison.cellsChanged(2, "nom")).waitFor();
    await band.getByRole("button", { name: versions.band.endComparison }).click();
    // two versions with each other, whichever is clicked first
    await rose.getByRole("button", { name: versions.more("Corrigé") }).click();
    await rose.getByRole("menuitem", { name: versions.compareWith }).click();
    await line(rose, /Import/).click();
    await rose.getByText(versions.comparison.cellsChanged(1, "nom")).waitFor();
    await sees(rose, 1, 1, "Hôtel de ville");
    await sees(rose, 2, 1, "Mairie 2");
    await band.getByRole("button", { name: versions.band.present }).click();
    await sees(rose, 2, 1, "Annexe");
    await line(rose, /Import/).click();
    await band.waitFor();
    expect(await band.getByRole("button", { name: versions.band.restore }).count()).toBe(0);
    expect(await rose.getByRole("button", { name: versions.keep }).count()).toBe(0);
  });

  it("have no accessibility fault that axe sees, in the light theme or in the dark one", async () => {
    const { page } = await house.person();
    await openSpace(page, house.address, "Avion", "Inès");
    await dropFile(page, FILE);
    await createTable(page);
    await typeInto(page, 1, 1, "Hôtel de ville");
    await seesSaving(page, words.app.saving.stored);
    await openPanel(page, words.app.dataset.versions);
    const band = page.getByRole("region", { name: versions.band.label });
    await line(page, /Import/).click();
    await band.waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
    await band.getByRole("button", { name: versions.band.compare }).click();
    await page.getByText(versions.comparison.cellsChanged(1, "nom")).click();
    await page.getByRole("button", { name: versions.comparison.row(1) }).waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
    await band.getByRole("button", { name: versions.band.restore }).click();
    await page.getByText(versions.restoring.cells(1)).waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
  });
});
