/** Formulas: offered as they are typed, wrong ones placed and said; a column worked out while someone else types, and rows filtered. */
import { expect, it } from "vitest";
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
  typeInto,
  words,
} from "./gestures.ts";
import { openHouse } from "./house.ts";

const { cleaning, expressions, operations, views } = words;
const FILE = csvFile("colleges.csv", "nom,Nombre d’élèves\r\nCOLLEGE A,600\r\nCOLLEGE B,20\r\nCOLLEGE C,nc\r\n");
const house = openHouse();

it("a column is worked out by a formula, of what the cells hold when it is done, and one gesture takes it back", async () => {
  const [{ page }, other] = [await house.person(), await house.person()];
  await openSpace(page, house.address, "Mayenne", "Inès");
  const links = await readLinks(page);
  await dropFile(page, FILE);
  const address = await createTable(page);
  await join(other.page, links.editor, "Malo");
  await openTable(other.page, address);

  await cell(page, 1, 1).click();
  await page.keyboard.press("Alt+n");
  await page.getByPlaceholder(cleaning.searchPlaceholder).fill(operations.columns.compute?.title ?? "");
  await page.keyboard.press("Enter");
  await page.getByLabel(operations.columns.compute?.fields?.title ?? "").fill("taille");
  const formula = page.getByLabel(operations.columns.compute?.fields?.expression ?? "", { exact: true });
  await formula.fill("[nombre eleves] > 1");
  await formula.blur();
  await page
    .getByText(expressions.faults["unknown-column"]({ text: "nombre eleves", near: "Nombre d’élèves" }))
    .waitFor();

  // typed and chosen by the keys alone
  await formula.fill("");
  await page.keyboard.type("s");
  await page.keyboard.type("i(");
  await page.keyboard.type("[élè");
  await page.getByRole("listbox", { name: expressions.suggestions }).getByText("[Nombre d’élèves]").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type(' > 500; "grand"; "petit")');
  expect(await formula.inputValue()).toBe('si([Nombre d’élèves] > 500; "grand"; "petit")');
  const examples = page.getByRole("table", { name: expressions.examples });
  await examples.getByText("grand").waitFor();
  await examples.getByText(expressions.notComputed["not-a-number"]).waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);

  await typeInto(other.page, 2, 2, "800");
  await examples.getByText("grand").nth(1).waitFor();
  await page.getByRole("button", { name: cleaning.apply }).click();
  await sees(other.page, 2, 3, "grand");
  await sees(page, 1, 3, "grand");
  expect(await cell(page, 3, 3).textContent()).toBe("");
  await cell(page, 1, 1).click();
  await page.keyboard.press("Control+z");
  await cell(other.page, 1, 3).waitFor({ state: "detached" });

  await page.getByRole("button", { name: views.filter, exact: true }).click();
  await page.getByText(views.quick.condition).click();
  await page.getByLabel(views.condition.column, { exact: true }).selectOption("");
  await page.getByLabel(views.condition.is, { exact: true }).selectOption("formula");
  await page.getByLabel(views.condition.value, { exact: true }).fill("[Nombre d’élèves] > 700");
  await page.keyboard.press("Enter");
  await sees(page, 1, 1, "COLLEGE B");
});
