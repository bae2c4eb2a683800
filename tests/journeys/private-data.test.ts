/** Two people decide what of a table about people is published: they see each other decide, and what is not to go out does not. */
import { describe, expect, it } from "vitest";
import { WORDS } from "#shared/i18n/words.ts";
import { columnHeader, createTable, csvFile, dropFile, join, openSpace, openTable, readLinks } from "./gestures.ts";
import { openHouse } from "./house.ts";

const FILE = csvFile(
  "colleges.csv",
  "nom_etablissement,Nom_Gestionnaire,mail,mobile\r\nCollège A,Dupont,contact@a.fr,06 12 34 56 78\r\nCollège B,Martin,contact@b.fr,06 12 34 56 79\r\n",
);
const { privateData } = WORDS.fr;

describe("personal data", () => {
  const house = openHouse();

  it("are proposed with their reason, decided on together, and stay out of files", async () => {
    const [{ page: ines }, { page: malo }] = [await house.person(), await house.person()];
    await openSpace(ines, house.address, "Mayenne", "Inès");
    const links = await readLinks(ines);
    await dropFile(ines, FILE);
    const address = await createTable(ines);
    await join(malo, new URL(links.editor, house.address).href, "Malo");
    await openTable(malo, address);
    for (const page of [ines, malo]) {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("données perso");
      await page.keyboard.press("Enter");
      await page.getByText(privateData.toDecide(2)).waitFor();
    }
    const card = (page: typeof ines, name: string) => page.getByRole("article", { name });
    await card(ines, "mobile")
      .getByText(/2 cellules avec un numéro de portable/)
      .waitFor();
    await card(ines, "mobile").getByRole("button", { name: privateData.remove }).click();
    await card(malo, "mobile")
      .getByText(/Inès a décidé de ne pas la publier/)
      .waitFor();
    await columnHeader(malo, 4).locator('[data-part="private"]').waitFor();

    await card(malo, "Nom_Gestionnaire").getByRole("button", { name: privateData.keep }).click();
    await malo.getByLabel(privateData.motives.directory).check();
    await malo.getByRole("button", { name: privateData.save }).click();
    await card(ines, "Nom_Gestionnaire")
      .getByText(/Malo a décidé de la publier.*annuaire/)
      .waitFor();
    await ines.getByText(privateData.allDecided).waitFor();

    const id = new URL(address).pathname.split("/").at(-1);
    const file = await ines.evaluate(async (url) => (await fetch(url)).text(), `/api/v1/datasets/${id}/export.csv`);
    expect(file).toContain("Dupont");
    expect(file).not.toContain("06 12");
  });
});
