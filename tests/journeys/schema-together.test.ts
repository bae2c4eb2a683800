/** A schema is made from the data, edited by one under the eyes of another, and taken back. */
import { describe, expect, it } from "vitest";
import { faultsInBothThemes } from "./both-themes.ts";
import { cell, createTable, csvFile, giveFile, join, openSpace, openTable, readLinks, words } from "./gestures.ts";
import { openHouse } from "./house.ts";

const FILE = csvFile(
  "colleges.csv",
  [
    "uai,nom,effectif,ouvert",
    "0620001A,Collège Anne-Frank,412,oui",
    "0620002B,Collège Jean-Moulin,388,oui",
    "0620003C,,405,non",
    "0620004D,Collège Émile-Zola,quatre cents,oui",
    "",
  ].join("\r\n"),
);

describe("two people and a schema made here", () => {
  const house = openHouse();

  it("make it from the data, see each other in it, and one takes back what they did alone", async () => {
    const { schema } = words;
    const { page: ines } = await house.person();
    const { page: malo } = await house.person();
    await openSpace(ines, house.address, "Avion", "Inès");
    const links = await readLinks(ines);
    await giveFile(ines, FILE);
    const address = await createTable(ines);
    await join(malo, new URL(links.reviewer, house.address).href, "Malo");
    await openTable(malo, address);
    for (const page of [ines, malo]) {
      await page.getByRole("button", { name: words.app.dataset.schema, exact: true }).click();
    }

    await ines.getByRole("button", { name: schema.find.fromData }).click();
    await ines.getByText(schema.matched(4, 4)).waitFor();
    await ines.getByRole("button", { name: schema.preview.adopt }).click();
    for (const page of [ines, malo]) await page.getByText(schema.fields.title(4)).waitFor();
    await malo.getByText(schema.derived).waitFor();

    const line = /^Nom nom/;
    await ines.getByRole("button", { name: line }).click();
    await malo
      .getByRole("button", { name: line })
      .getByText(schema.fields.opensHere(["Inès"]))
      .waitFor({ state: "attached" });
    await ines.getByRole("switch", { name: schema.field.required }).press("Space");
    const wrong = malo.locator('[role="gridcell"][aria-colindex="3"][aria-invalid="true"]');
    await expect.poll(() => wrong.count()).toBe(1);
    await malo.getByRole("button", { name: line }).click();
    await malo.getByRole("term").filter({ hasText: schema.field.required }).waitFor();
    expect(await malo.getByRole("switch").count()).toBe(0);
    expect(await faultsInBothThemes(ines)).toEqual([]);

    await ines.getByRole("switch", { name: schema.field.required }).press("Control+z");
    await ines.getByText(schema.undone).waitFor();
    await expect.poll(() => wrong.count()).toBe(0);
    await expect.poll(() => ines.getByRole("switch", { name: schema.field.required }).isChecked()).toBe(false);

    // the line is cut while they type, of a column or of the whole
    await ines.getByText(schema.advanced.title).click();
    for (const [label, text] of [
      [schema.field.description, "Le nom sur la façade"],
      [schema.advanced.schemaDescription, "Les collèges de la ville"],
    ] as const) {
      await ines.getByLabel(label, { exact: true }).fill(text);
      await ines.context().setOffline(true);
      await ines.getByText(schema.offline).waitFor();
      await ines.keyboard.press("Tab");
      await ines.context().setOffline(false);
      await malo.getByText(text).waitFor();
    }

    // another renames the column while they type of it: the form stays open, with what is in it
    const title = ines.getByLabel(schema.field.titleLabel, { exact: true });
    await title.fill("Nom officiel");
    await ines.evaluate(
      async (path) => {
        const rename = { kind: "set-field", field: "nom", property: "name", value: "nom_officiel" };
        const body = JSON.stringify({ edits: [rename] });
        await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body });
      },
      `/api/v1/datasets/${new URL(address).pathname.split("/").at(-1)}/schema/edits`,
    );
    await ines.getByText(schema.fields.renamed("nom", "nom_officiel")).waitFor();
    expect(await title.inputValue()).toBe("Nom officiel");

    // the panel is closed before the line is back: what was typed is there when it opens again
    await ines.context().setOffline(true);
    await ines.getByText(schema.offline).waitFor();
    const panel = ines.getByRole("button", { name: words.app.dataset.schema, exact: true });
    await panel.click();
    await title.waitFor({ state: "hidden" });
    await panel.click();
    await ines.getByText(schema.kept.title).waitFor();
    await ines.context().setOffline(false);
    await ines.getByRole("button", { name: schema.kept.open, exact: true }).click();
    await ines.getByRole("button", { name: schema.kept.save, exact: true }).click();
    await malo.getByRole("button", { name: /^Nom officiel/ }).waitFor();
    expect(await ines.getByText(schema.kept.title).count()).toBe(0);

    // a column renamed in the table is renamed in the schema too, by the keyboard
    await cell(ines, 1, 3).click();
    for (const key of ["ArrowUp", "F2"]) await ines.keyboard.press(key);
    await ines.keyboard.type("eleves");
    await ines.keyboard.press("Enter");
    await ines.getByText(schema.renamedColumn.offer("effectif")).waitFor();
    for (const key of ["Escape", "Tab", "Enter"]) await ines.keyboard.press(key);
    await ines.getByText(schema.renamedColumn.done("eleves")).waitFor();
    await malo.getByRole("button", { name: /^Effectif eleves/ }).waitFor();
  });
});
