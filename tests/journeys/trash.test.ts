/** What is deleted comes back: rows, a column, a dataset with someone else in it. */
import { describe, expect, it } from "vitest";
import {
  cell,
  columnHeader,
  createTable,
  csvFile,
  giveFile,
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

const { trash, grid } = words;
const CSV = "nom,ville,code\r\nMairie,Lens,62300\r\nÉcole,Liévin,62800\r\nParc,Arras,62000\r\nGare,Douai,59500\r\n";

describe("the trash", () => {
  const house = openHouse();

  const together = async (authority: string) => {
    const { page: ines } = await house.person();
    const { page: malo } = await house.person({ colorScheme: "dark" });
    await openSpace(ines, house.address, authority, "Inès");
    const space = ines.url();
    const links = await readLinks(ines);
    await giveFile(ines, csvFile("lieux.csv", CSV));
    const address = await createTable(ines);
    await join(malo, new URL(links.editor, house.address).href, "Malo");
    await openTable(malo, address);
    return { ines, malo, space, address };
  };

  it("of a table gives back some rows of a gesture, then the others, and a column, live and undoable", async () => {
    const { ines, malo } = await together("Mayenne");
    await cell(ines, 2, 1).click();
    await cell(ines, 4, 1).click({ modifiers: ["Shift"] });
    await cell(ines, 3, 1).click({ button: "right" });
    await ines.getByRole("menuitem", { name: grid.commands.deleteRows(3) }).click();
    await sees(malo, 1, 1, "Mairie");
    await cell(malo, 2, 1).waitFor({ state: "detached" });
    await columnHeader(ines, 2).click({ button: "right" });
    await ines.getByRole("menuitem", { name: grid.commands.deleteColumns(1) }).click();
    await sees(malo, 1, 2, "62300");

    await malo.getByRole("button", { name: words.app.dataset.trash, exact: true }).click();
    await malo.getByText(trash.deletedColumn("Inès", "ville")).waitFor();
    const rows = malo.getByRole("article").filter({ hasText: trash.deletedRows("Inès", 3) });
    expect(await rows.getByRole("listitem").allTextContents()).toEqual([
      "École · 62800",
      "Parc · 62000",
      "Gare · 59500",
    ]);
    await rows.getByRole("button", { name: trash.showRows }).click();
    await rows.getByLabel(trash.choose("Parc · 62000")).check();
    await rows.getByRole("button", { name: trash.putBackSome(1) }).click();
    await sees(ines, 2, 1, "Parc");
    await malo.getByText(trash.rowsBack(1)).waitFor();
    await malo.getByRole("button", { name: trash.putBackAll(2) }).click();
    await sees(ines, 2, 1, "École");
    await sees(ines, 4, 1, "Gare");
    await malo.getByRole("button", { name: trash.putBack, exact: true }).click();
    await sees(ines, 1, 2, "Lens");
    await malo.getByText(trash.none).waitFor();

    await cell(malo, 1, 1).click();
    await malo.keyboard.press("Control+z");
    await sees(ines, 1, 2, "62300");
    await malo.getByText(trash.deletedColumn("Malo", "ville")).waitFor();
    await expect.poll(() => columnHeader(ines, 2).textContent()).toContain("code");
  });

  it("of a space takes a dataset with someone in it, who is told and keeps what was not sent, and gives it back whole", async () => {
    const { ines, malo, space, address } = await together("Arras");
    await seesSaving(malo, words.app.saving.stored);
    // written without a network: it cannot be sent before the dataset is in the trash
    await malo.context().setOffline(true);
    await typeInto(malo, 1, 2, "Lens-sur-Deûle");
    await seesSaving(malo, words.app.saving.offline(1));

    await ines.goto(space);
    await ines.getByRole("button", { name: trash.datasets.menu("lieux") }).click();
    await ines.getByRole("menuitem", { name: trash.datasets.discard }).click();
    const question = ines.getByRole("dialog");
    await question.getByText(trash.datasets.keeps).waitFor();
    await question.getByRole("button", { name: trash.datasets.discardYes, exact: true }).click();
    await ines.getByRole("button", { name: trash.datasets.open(1) }).waitFor();
    await ines.getByText(words.app.space.emptyTitle).waitFor();

    await malo.context().setOffline(false);
    await malo.getByText(words.app.refused["dataset-not-found"]).waitFor();
    await malo.getByText(trash.expelled.kept).waitFor();

    await ines.getByRole("button", { name: trash.datasets.open(1) }).click();
    await ines.getByText(/Supprimé par Inès/).waitFor();
    await ines.getByRole("button", { name: trash.datasets.putBack("lieux") }).click();
    await ines.getByText(trash.datasets.back("lieux")).waitFor();
    await ines.getByText(trash.datasets.none).waitFor();

    await malo.getByRole("button", { name: trash.expelled.again }).click();
    await sees(malo, 1, 2, "Lens-sur-Deûle");
    await openTable(ines, address);
    await sees(ines, 1, 2, "Lens-sur-Deûle");
    await ines.getByRole("button", { name: words.app.dataset.export }).click();
    const download = ines.waitForEvent("download");
    await ines.getByRole("menuitem", { name: trash.original }).click();
    expect((await download).suggestedFilename()).toBe("lieux.csv");
  });
});
