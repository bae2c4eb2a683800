/** A file updates a table by a key while another person types in it: seen before, done in one gesture, taken back in one. */
import { expect, it } from "vitest";
import { WORDS } from "#shared/i18n/words.ts";
import { createTable, csvFile, dropFile, join, openSpace, openTable, readLinks, sees, typeInto } from "./gestures.ts";
import { openHouse } from "./house.ts";

const { updating } = WORDS.fr;
const TABLE = csvFile(
  "mairies.csv",
  "code,nom,ville\r\n01,Mairie 1,Lens\r\n02,Mairie 2,Arras\r\n03,Mairie 3,Douai\r\n",
);
const FILE = csvFile("ajout.csv", "CODE;ville;siret\r\n2;Béthune;213\r\n1;Liévin;\r\n4;Avion;214\r\n");

const house = openHouse();

it("a file updates a table by a key while another types, and Ctrl+Z gives all back but the other’s typing", async () => {
  const [{ page: ines }, { page: malo }] = [await house.person(), await house.person()];
  await openSpace(ines, house.address, "Lens", "Inès");
  const links = await readLinks(ines);
  await dropFile(ines, TABLE);
  const address = await createTable(ines);
  await join(malo, new URL(links.editor, house.address).href, "Malo");
  // the screen of the update cannot be had: the table stays, and it is said
  await malo.route("**/update-dialog-*.js", (route) => route.abort());
  await openTable(malo, address);
  await malo.getByRole("button", { name: updating.open }).click();
  await malo.getByRole("dialog").getByText(WORDS.fr.app.error.unexpected).waitFor();
  await malo.keyboard.press("Escape");

  await ines.getByRole("button", { name: updating.open }).click();
  const dialog = ines.getByRole("dialog");
  await dialog.locator('input[type="file"]').setInputFiles(FILE);
  await dialog.getByRole("button", { name: updating.file.next }).click();
  const added = dialog.getByRole("button", { name: updating.kinds.new(1) });
  await added.waitFor();
  await dialog.getByRole("button", { name: updating.kinds.changed(2, 3) }).waitFor();
  await dialog.getByRole("button", { name: updating.kinds.absentKept(1) }).waitFor();
  await added.click();
  expect(await dialog.getByRole("table").getByRole("checkbox").count()).toBe(1);

  // what Malo writes meanwhile stays his
  await typeInto(malo, 1, 3, "Liévin-centre");
  await dialog.getByText(updating.stale).waitFor();
  await dialog.getByRole("button", { name: updating.apply(1, 3, 0) }).click();
  await dialog.getByText(updating.done.overtaken(1)).waitFor();
  await dialog.getByRole("button", { name: updating.done.close }).click();

  await sees(malo, 2, 3, "Béthune");
  await sees(malo, 2, 4, "213");
  await sees(malo, 4, 1, "4");
  await sees(ines, 1, 3, "Liévin-centre");
  await sees(ines, 3, 2, "Mairie 3");
  await typeInto(malo, 3, 2, "Mairie de Douai");
  await sees(ines, 3, 2, "Mairie de Douai");

  await ines.keyboard.press("Control+z");
  await sees(malo, 2, 3, "Arras");
  await sees(ines, 1, 3, "Liévin-centre");
  await sees(ines, 3, 2, "Mairie de Douai");
  await malo.getByRole("columnheader", { name: "siret" }).waitFor({ state: "detached" });
});
