/** An owner destroys what a table was before, somebody else being in it: both go on with the table as it is, and nothing of before comes back. */
import { describe, expect, it } from "vitest";
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
  seesSaving,
  typeInto,
  words,
} from "./gestures.ts";
import { openHouse } from "./house.ts";

const SECRET = "Mme Dupont-Tessier";
const FILE = csvFile(
  "colleges.csv",
  `nom_etablissement,Nom_Gestionnaire,mail\r\nA,${SECRET},contact@a.fr\r\nB,Luc,b@b.fr\r\n`,
);
const { purge, privateData } = words;

describe("the past of a table", () => {
  const house = openHouse();

  it("is destroyed by who has the space: everyone's page opens anew and says so, undo and the browser's copies hold nothing of it", async () => {
    const [{ page: ines }, { page: malo }] = [await house.person(), await house.person()];
    await openSpace(ines, house.address, "Mayenne", "Inès");
    const links = await readLinks(ines);
    await dropFile(ines, FILE);
    const address = await createTable(ines);
    await join(malo, new URL(links.editor, house.address).href, "Malo");
    await openTable(malo, address);
    await typeInto(malo, 2, 3, "contact@b.fr");
    await seesSaving(malo, words.app.saving.stored);
    for (const page of [ines, malo]) {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("données perso");
      await page.keyboard.press("Enter");
      await page.getByRole("article", { name: "Nom_Gestionnaire" }).waitFor();
    }
    expect(await malo.getByRole("button", { name: purge.open }).count()).toBe(0);
    const id = new URL(address).pathname.split("/").at(-1);
    // what was told apart, and could not be sent
    const note = `tablee.apart.${id}.c1`;
    await malo.evaluate(([key, text]) => localStorage.setItem(key, text), [note, SECRET] as const);
    await ines
      .getByRole("article", { name: "Nom_Gestionnaire" })
      .getByRole("button", { name: privateData.remove })
      .click();
    await ines.getByText(/Inès a décidé de ne pas la publier/).waitFor();

    await ines.getByRole("button", { name: purge.open }).click();
    const dialog = ines.getByRole("dialog", { name: purge.dialog });
    await dialog.getByText(/fichier d’origine «\u00a0colleges.csv\u00a0»/).waitFor();
    await dialog.getByRole("checkbox", { name: "Nom_Gestionnaire" }).check();
    await dialog.getByText(/2\u00a0lignes, 2\u00a0colonnes/).waitFor();
    expect(await faultsInBothThemes(ines)).toEqual([]);
    const submit = dialog.getByRole("button", { name: purge.submit });
    expect(await submit.isDisabled()).toBe(true);
    await dialog.getByRole("textbox", { name: purge.type("colleges") }).fill("colleges");
    await submit.click();

    await ines.getByText(/^Effacé\u00a0: il ne reste rien/).waitFor();
    await malo.getByText(/Inès a effacé définitivement ce que ce tableau contenait avant/).waitFor();
    for (const page of [ines, malo]) {
      await sees(page, 2, 2, "contact@b.fr");
      await cell(page, 1, 1).click();
      await page.keyboard.press("Control+z");
      await seesSaving(page, words.app.saving.stored);
      await sees(page, 2, 2, "contact@b.fr");
      await expect.poll(() => copiesHere(page)).toHaveLength(1);
    }
    expect(await malo.evaluate((key) => localStorage.getItem(key), note)).toBeNull();
    await typeInto(malo, 1, 2, "accueil@a.fr");
    await sees(ines, 1, 2, "accueil@a.fr");
    const told = await ines.evaluate(
      async (paths) => (await Promise.all(paths.map(async (path) => (await fetch(path)).text()))).join("\n"),
      ["history", "versions", "threads", "export.csv"].map((path) => `/api/v1/datasets/${id}/${path}`),
    );
    expect(told).toContain("accueil@a.fr");
    expect(told).not.toContain(SECRET);
  });
});

/** Names of the copies of tables that this browser keeps. */
function copiesHere(page: Parameters<typeof cell>[0]): Promise<string[]> {
  return page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? "").filter((name) => name.startsWith("tablee:")),
  );
}
