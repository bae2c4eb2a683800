/** What was done to one delivery, step by step, taken back on its own, given its why, kept as a recipe and taken again on the next delivery. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { operationWords } from "#shared/i18n/operation-words.ts";
import { faultsInBothThemes } from "./both-themes.ts";
import {
  cell,
  createTable,
  csvFile,
  dropFile,
  join,
  openSpace,
  openTable,
  readLinks,
  sees,
  words,
} from "./gestures.ts";
import { openHouse } from "./house.ts";

const { recipes, history } = words;
const titleOf = (operation: string) => operationWords(words.operations, operation)?.title ?? operation;
const fileOf = (title: string, year: string) =>
  csvFile(`colleges-${year}.csv`, `${title},commune\r\n  Collège Béranger,Laval\r\n·,·\r\nCollège  Rostand,Évron\r\n`);
const house = openHouse();

async function clean(page: Page, operation: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(titleOf(operation));
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: words.app.dataset.cleaning });
  await panel.getByRole("heading", { name: titleOf(operation) }).waitFor();
  await page.keyboard.press("Control+Enter");
  await panel.getByText(/^Fait/).waitFor();
}
async function openSteps(page: Page) {
  await page.getByRole("button", { name: words.app.dataset.steps, exact: true }).click();
  return page.getByRole("complementary", { name: words.app.dataset.steps });
}

it("steps are told, taken back one by one, explained to others, and taken again on the next file", async () => {
  const [{ page: ines }, { page: malo }] = [await house.person(), await house.person()];
  const space = await openSpace(ines, house.address, "Mayenne", "Inès");
  const { editor } = await readLinks(ines);
  await dropFile(ines, fileOf("nom du collège", "2024"));
  const table = await createTable(ines);
  await join(malo, editor, "Malo");
  await openTable(malo, table);
  await cell(ines, 2, 1).click();
  await ines.keyboard.press("Delete");
  await cell(ines, 2, 2).click();
  await ines.keyboard.press("Delete");
  await cell(ines, 1, 1).click();
  await clean(ines, "texts.trim");
  await sees(ines, 1, 1, "Collège Béranger");
  await clean(ines, "rows.delete-empty");

  // what she types is no step, and goes in the recipe all the same
  await cell(ines, 1, 2).click();
  await ines.keyboard.type("Laval (53)");
  await ines.keyboard.press("Enter");
  await sees(malo, 1, 2, "Laval (53)");

  const panel = await openSteps(ines);
  const trim = panel.getByRole("listitem").filter({ hasText: "espaces inutiles" });
  await trim.getByText(/nom du collège.*2.cellules/u).waitFor();
  await trim.getByRole("button", { name: recipes.why }).click();
  await trim.getByLabel(recipes.whyLabel).fill("L’export de 2024 les ajoute.");
  await trim.getByRole("button", { name: recipes.whySave }).click();
  const others = await openSteps(malo);
  await others.getByText("L’export de 2024 les ajoute.").waitFor();
  // both go on with it: what the second did not read is not written over
  const theirs = others.getByRole("listitem").filter({ hasText: "espaces inutiles" });
  for (const one of [trim, theirs]) await one.getByRole("button", { name: recipes.whyEdit }).click();
  for (const [one, text] of [
    [theirs, "Demandé à la direction."],
    [trim, "Celui de 2025 aussi ?"],
  ] as const) {
    await one.getByLabel(recipes.whyLabel).fill(text);
    await one.getByRole("button", { name: recipes.whySave }).click();
  }
  await trim.getByRole("button", { name: recipes.whyBoth }).click();
  await others.getByText(/Demandé à la direction\.\s+Celui de 2025 aussi/u).waitFor();
  await panel.getByRole("button", { name: recipes.chooseAll }).click();
  await panel.getByRole("button", { name: recipes.keep(2) }).click();
  await ines.keyboard.type("Collèges");
  await panel.getByText(recipes.corrections.kept(1)).waitFor();
  await ines.keyboard.press("Enter");
  await panel.getByText(recipes.keptAs("Collèges")).waitFor();

  // the first step alone goes, the rows stay deleted
  await trim.getByRole("button", { expanded: false }).click();
  await trim.getByRole("button", { name: history.takeBack }).click();
  await sees(malo, 1, 1, "··Collège Béranger");
  await sees(malo, 2, 1, "Collège  Rostand");
  await panel.getByText(recipes.takenBack("Inès")).waitFor();
  await others.getByText(recipes.takenBack("Inès")).waitFor();
  expect(await faultsInBothThemes(ines)).toEqual([]);

  // the next delivery calls its column otherwise
  await malo.goto(space);
  await malo.getByRole("heading", { name: "Mayenne" }).waitFor();
  await dropFile(malo, fileOf("NOM DU COLLEGE", "2025"));
  await createTable(malo);
  // the panel is still the one he had open
  const next = malo.getByRole("complementary", { name: words.app.dataset.steps });
  await next.getByText(recipes.tabs.recipes, { exact: true }).click();
  await next.getByRole("button", { name: recipes.open("Collèges") }).click();
  await next.getByRole("button", { name: recipes.tryIt }).click();
  await next
    .getByLabel(recipes.instead("nom du collège"))
    .selectOption({ label: `NOM DU COLLEGE (${recipes.proposed})` });
  await next.getByText(recipes.tried).waitFor();
  await sees(malo, 1, 1, "··Collège Béranger");
  expect(await faultsInBothThemes(malo)).toEqual([]);
  await next.getByRole("button", { name: recipes.run }).click();
  await next.getByRole("button", { name: recipes.copyReport }).waitFor();
  await sees(malo, 1, 1, "Collège Béranger");
  await next.getByText("2 cellules changées").waitFor();
  await sees(malo, 1, 2, "Laval (53)");
});
