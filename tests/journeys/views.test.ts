/** Each looks at the table in their own way: nothing moves under anybody's hands, and a way of looking is handed on by its name. */
import { describe, it } from "vitest";
import { WORDS } from "#shared/i18n/words.ts";
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
  seesSaving,
  typeInto,
  words,
} from "./gestures.ts";
import { openHouse } from "./house.ts";

const FILE = csvFile("mairies.csv", "nom,ville,agents\r\nA,Lens,9\r\nB,,10\r\nC,Arras,2\r\nD,,1\r\nE,,30\r\n");
const { views, grid } = WORDS.fr;

describe("looking at a table for oneself", () => {
  const house = openHouse();

  it("filters and sorts for one person, waits to be asked before rows move, and is found again by its name", async () => {
    const [{ page: ines }, { page: malo }] = [await house.person(), await house.person()];
    await openSpace(ines, house.address, "Lens", "Inès");
    const links = await readLinks(ines);
    await dropFile(ines, FILE);
    const address = await createTable(ines);
    await join(malo, new URL(links.editor, house.address).href, "Malo");
    await openTable(malo, address);

    // the blank towns, by number of agents: numbers, not texts
    await cell(ines, 1, 2).click();
    await ines.getByRole("button", { name: views.filter, exact: true }).click();
    await ines.getByRole("menuitem", { name: views.quick.blank("ville") }).click();
    await cell(ines, 1, 3).click();
    await ines.keyboard.press("ArrowUp");
    await ines.keyboard.press("Alt+ArrowDown");
    await ines.getByRole("menuitem", { name: grid.commands.sortAscending }).click();
    await ines
      .getByRole("columnheader", { name: /agents/ })
      .and(ines.locator('[aria-sort="ascending"]'))
      .waitFor();
    for (const [row, name] of ["D", "B", "E"].entries()) await sees(ines, row + 1, 1, name);
    await sees(malo, 1, 1, "A");

    // someone fills one in: it stays where it stands until one asks
    await typeInto(malo, 2, 2, "Douai");
    await ines.getByText(views.stale(1)).waitFor();
    await sees(ines, 2, 2, "Douai");
    await ines.getByRole("button", { name: views.refresh, exact: true }).click();
    await sees(ines, 2, 1, "E");

    await ines.getByRole("button", { name: views.saved.menu, exact: true }).click();
    await ines.getByRole("menuitem", { name: views.saved.save }).click();
    await ines.getByLabel(views.saved.name).fill("Sans ville");
    await ines.getByRole("button", { name: views.saved.keep, exact: true }).click();
    await malo.getByRole("button", { name: views.saved.menu, exact: true }).click();
    await malo.getByRole("menuitem", { name: /Sans ville/ }).click();
    await sees(malo, 1, 1, "D");
    await ines.reload();
    await sees(ines, 1, 1, "D");
    await ines.getByRole("button", { name: views.seeAll, exact: true }).click();
    await sees(ines, 1, 1, "A");
    await seesSaving(ines, words.app.saving.stored);
  });
});
