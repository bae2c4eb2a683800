/** An owner closes a column, then the whole table: the editor sees why, nothing of theirs is lost, and opens again when it is opened. */
import { describe, expect, it } from "vitest";
import { WORDS } from "#shared/i18n/words.ts";
import {
  cell,
  columnHeader,
  createTable,
  csvFile,
  dropFile,
  join,
  openSpace,
  openTable,
  paste,
  readLinks,
  sees,
  seesSaving,
  typeInto,
  words,
} from "./gestures.ts";
import { openHouse } from "./house.ts";

const FILE = csvFile(
  "mairies.csv",
  "nom,siret,ville\r\nMairie 1,213,Lens\r\nMairie 2,214,Arras\r\nMairie 3,,Douai\r\n",
);
const { locks } = WORDS.fr;

describe("what an owner locks", () => {
  const house = openHouse();

  it("stays as it is, and says who locked it", async () => {
    const [{ page: ines }, { page: malo }] = [await house.person(), await house.person()];
    await openSpace(ines, house.address, "Lens", "Inès");
    const links = await readLinks(ines);
    await dropFile(ines, FILE);
    const address = await createTable(ines);
    await join(malo, new URL(links.editor, house.address).href, "Malo");
    await openTable(malo, address);

    await columnHeader(ines, 2).click({ button: "right" });
    await ines.getByRole("menuitem", { name: locks.lockColumn }).click();
    await ines.getByText(locks.columnLocked("siret")).first().waitFor();
    await columnHeader(malo, 2).locator('[data-part="padlock"]').waitFor();

    // typing there says why not, beside it works
    await cell(malo, 1, 2).click();
    await malo.keyboard.type("9");
    await malo
      .getByText(/Inès a verrouillé cette colonne/)
      .last()
      .waitFor();
    await typeInto(malo, 1, 3, "Liévin");
    await sees(ines, 1, 3, "Liévin");

    // a block that reaches it goes around it, and says so
    await cell(malo, 2, 1).click();
    await paste(malo, "Mairie annexe\t999\tBéthune");
    await malo.getByText(locks.skipped(1), { exact: false }).first().waitFor();
    await sees(ines, 2, 3, "Béthune");
    await sees(ines, 2, 2, "214");

    // owners go on
    await typeInto(ines, 1, 2, "215");
    await sees(malo, 1, 2, "215");

    await ines.getByRole("button", { name: locks.lockTable }).click();
    await malo.getByText(locks.tableLocked).first().waitFor();
    await cell(malo, 1, 1).click();
    await malo.keyboard.type("x");
    await malo
      .locator('[data-part="notice"]')
      .getByText(/Inès a verrouillé ce tableau/)
      .waitFor();
    await ines.getByRole("button", { name: locks.unlockTable }).click();
    await malo.getByText(locks.tableLocked).first().waitFor({ state: "detached" });
    await typeInto(malo, 3, 1, "Mairie de Douai");
    await sees(ines, 3, 1, "Mairie de Douai");
    await seesSaving(malo, words.app.saving.stored);
    expect(await malo.getByText(words.app.refused.locked).count()).toBe(0);
  });
});
